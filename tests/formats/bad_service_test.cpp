// SPDX-License-Identifier: Apache-2.0
/// What is said about each kind of mistake in a service: one change to a good definition, and every problem
/// with its line and column.
#include <gmock/gmock.h>

#include "flow.hpp"
#include "hamvar/formats/spec.hpp"

namespace hamvar {
namespace {

const std::string good = R"~({
  "id": "s", "name": "Permit", "owner": "a", "yearly_volume": 100,
  "process": {
    "nodes": [
      {"id": "start", "kind": "start"},
      {"id": "apply", "kind": "activity", "label": "Apply", "step": "receive",
       "touch": "PT5M", "evidence": [{"document": "d1"}], "legal": {"status": "statutory", "law": "l1"}},
      {"id": "x", "kind": "exclusive"},
      {"id": "issue", "kind": "activity", "label": "صدور", "step": "produce_document"},
      {"id": "done", "kind": "end"},
      {"id": "refused", "kind": "end"}
    ],
    "flows": [
      {"from": "start", "to": "apply"}, {"from": "apply", "to": "x"},
      {"from": "x", "to": "issue", "probability": 0.8}, {"from": "x", "to": "refused", "probability": 0.2},
      {"from": "issue", "to": "done"}
    ]
  }
})~";

std::string problems_of(const std::string& text) {
  try {
    (void)read_service(text, "s.json", test::small_catalog());
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

struct Case {
  std::string from;
  std::string to;
  std::string problems;
};

class BadService : public ::testing::TestWithParam<Case> {};

TEST_P(BadService, IsExplained) {
  const auto at = good.find(GetParam().from);
  ASSERT_NE(at, std::string::npos);
  std::string text = good;
  text.replace(at, GetParam().from.size(), GetParam().to);
  EXPECT_EQ(problems_of(text), GetParam().problems);
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(Mistakes, BadService, ::testing::Values(
    Case{R"~("id": "s",)~",
 R"~("id": "s")~",
 R"~(s.json:2:13: expected ',' or '}', found a string; a ',' is missing before it)~"},
    Case{R"~("owner": "a",)~",
 R"~("owner": a,)~",
 R"~(s.json:2:41: expected a value, found 'a')~"},
    Case{R"~("id": "s")~",
 R"~(id: "s")~",
 R"~(s.json:2:3: expected a key in quotes or '}', found 'id')~"},
    Case{R"~(100,
)~",
 R"~(100,,
)~",
 R"~(s.json:2:67: expected a key in quotes, found ',')~"},
    Case{R"~("end"}
    ],)~",
 R"~("end"},
    ],)~",
 R"~(s.json:12:5: expected a value, found ']'; remove the ',' before it)~"},
    Case{R"~(": 100)~",
 R"~(": 0100)~",
 R"~(s.json:2:63: '0100' is not a value as JSON writes it)~"},
    Case{R"~(": 100)~",
 R"~(": 1e999)~",
 R"~(s.json:2:63: yearly_volume: the number is too large)~"},
    Case{R"~(": 100)~",
 R"~(": 1e99999999999)~",
 R"~(s.json:2:63: the number is too large)~"},
    Case{R"~("Permit")~",
 R"~("Permit)~",
 R"~(s.json:2:32: expected ',' or '}', found 'owner')~"},
    Case{R"~("Permit")~",
 R"~("Per	mit")~",
 R"~(s.json:2:26: a string holds the control character U+0009; write \t)~"},
    Case{R"~("Permit")~",
 R"~("Per\qmit")~",
 R"~(s.json:2:26: unknown escape in a string; write \\ for a backslash)~"},
    Case{R"~("Permit")~",
 R"~("Per\ud800mit")~",
 R"~(s.json:2:22: the string holds half a surrogate pair; write both halves, \uD83D\uDE00, or the letter)~"},
    Case{R"~("Permit")~",
 R"~("Per\u12")~",
 R"~(s.json:2:26: \u needs four hexadecimal digits)~"},
    Case{R"~("Permit")~",
 R"~('Permit')~",
 R"~(s.json:2:22: expected a value, found '''; JSON writes strings in double quotes)~"},
    Case{R"~("Permit")~",
 R"~(nul)~",
 R"~(s.json:2:22: expected a value, found 'nul')~"},
    Case{R"~(    ]
  }
})~",
 R"~(    ]
  })~",
 R"~(s.json:18:4: expected ',' or '}', found the end of the file)~"},
    Case{R"~(    ]
  }
})~",
 R"~(    ]
  }
}
})~",
 R"~(s.json:20:1: expected the end of the file, found '}')~"},
    Case{R"~(  "id": "s")~",
 R"~(  // a comment
  "id": "s")~",
 R"~(s.json:2:3: expected a key in quotes or '}', found '/'; JSON has no comments)~"},
    Case{R"~("owner": "a")~",
 R"~("owner" "a")~",
 R"~(s.json:2:40: expected ':' behind the key, found a string)~"},
    Case{R"~("a", "yearly)~",
 R"~("a" "yearly)~",
 R"~(s.json:2:45: expected ',' or '}', found a string; a ',' is missing before it)~"},
    Case{R"~("owner": "a")~",
 R"~("owner": 5)~",
 R"~(s.json:2:41: owner: expected an id, found a number)~"},
    Case{R"~("owner": "a")~",
 R"~("owner": null)~",
 R"~(s.json:2:41: owner: expected an id, found null)~"},
    Case{R"~("owner": "a")~",
 R"~("onwer": "a")~",
 R"~(s.json:1:1: the key "owner" is missing
s.json:2:32: unknown key "onwer"; did you mean "owner"?)~"},
    Case{R"~("owner": "a")~",
 R"~("owner": "a", "owner": "b")~",
 R"~(s.json:2:46: the key "owner" stands twice; remove one of the two)~"},
    Case{R"~("Permit")~",
 R"~({"de": "x"})~",
 R"~(s.json:2:22: name: a text needs "fa" or "en"
s.json:2:23: name: unknown key "de")~"},
    Case{R"~("Permit")~",
 R"~({})~",
 R"~(s.json:2:22: name: a text needs "fa" or "en")~"},
    Case{R"~("Permit")~",
 R"~(" ")~",
 R"~(s.json:2:22: name: the text is empty)~"},
    Case{R"~("yearly_volume": 100)~",
 R"~("yearly_volume": -1)~",
 R"~(s.json:2:63: yearly_volume: a negative number makes no sense here)~"},
    Case{R"~("yearly_volume": 100)~",
 R"~("yearly_volume": "100")~",
 R"~(s.json:2:63: yearly_volume: expected a number, found a string)~"},
    Case{R"~("yearly_volume": 100)~",
 R"~("level": "town")~",
 R"~(s.json:2:55: level: expected one of national, regional, provincial, city, rural, found "town")~"},
    Case{R"~("yearly_volume": 100)~",
 R"~("life_events": ["tax", "tax"])~",
 R"~(s.json:2:61: life_events: an entry stands twice in the list)~"},
    Case{R"~("yearly_volume": 100)~",
 R"~("fees": {})~",
 R"~(s.json:2:54: fees: expected a list, found an object)~"},
    Case{R"~("yearly_volume": 100)~",
 R"~("deadline": {"law": "l1"})~",
 R"~(s.json:2:58: deadline: the key "within" is missing)~"},
    Case{R"~("yearly_volume": 100)~",
 R"~("fees": [{"amount": 5, "currency": "EUR"}])~",
 R"~(s.json:2:81: fees[0].currency: the currency is "EUR", the catalogue's is "IRR"; a portfolio has one currency)~"},
    Case{R"~("yearly_volume": 100)~",
 R"~("fees": [{"amount": 5, "article": "3"}])~",
 R"~(s.json:2:80: fees[0].article: an article needs its law; add "law")~"},
    Case{R"~("yearly_volume": 100)~",
 R"~("x-anything": [null])~",
 R"~()~"},
    Case{R"~("owner": "a")~",
 R"~("owner": "aa")~",
 R"~(s.json:2:41: owner: the catalogue has no agency "aa"; did you mean "a"?)~"},
    Case{R"~("owner": "a")~",
 R"~("owner": "")~",
 R"~(s.json:2:41: owner: the id is empty)~"},
    Case{R"~("id": "s")~",
 R"~("id": "a b")~",
 R"~(s.json:2:9: id: "a b" is no id; ids are made of letters, digits, '-', '_' and '.', at most 256, and begin with none of '-' and '.')~"},
    Case{R"~("document": "d1")~",
 R"~("document": "d9")~",
 R"~(s.json:7:51: process.nodes[1].evidence[0].document: the catalogue has no document "d9"; did you mean "d1"?)~"},
    Case{R"~("law": "l1")~",
 R"~("law": "act")~",
 R"~(s.json:7:99: process.nodes[1].legal.law: the catalogue has no law "act")~"},
    Case{R"~("evidence": [{"document": "d1"}])~",
 R"~("registries": [{"registry": "r9"}])~",
 R"~(s.json:7:53: process.nodes[1].registries[0].registry: the catalogue has no registry "r9"; did you mean "r1"?)~"},
    Case{R"~("yearly_volume": 100)~",
 R"~("area": "x")~",
 R"~(s.json:2:54: area: the catalogue has no area "x")~"},
    Case{R"~("evidence": [{"document": "d1"}])~",
 R"~("actor": {"agency": "z-office"})~",
 R"~(s.json:7:45: process.nodes[1].actor.agency: the catalogue has no agency "z-office")~"},
    Case{R"~("id": "done", )~",
 R"~("id": "done", "parent": "nowhere", )~",
 R"~(s.json:10:32: process.nodes[4].parent: the process has no node "nowhere")~"},
    Case{R"~("law": "l1"})~",
 R"~("law": "l1", "after": ["isue"]})~",
 R"~(s.json:7:115: process.nodes[1].legal.after[0]: the process has no node "isue"; did you mean "issue"?)~"},
    Case{R"~("law": "l1"})~",
 R"~("law": "l1", "after": ["apply"]})~",
 R"~(s.json:7:68: process.nodes[1].legal: the step "apply" cannot come after itself)~"},
    Case{R"~("id": "refused")~",
 R"~("id": "done")~",
 R"~(s.json:11:7: process.nodes[5]: the id "done" is that of the node in line 10 already; ids are unique
s.json:15:77: process.flows[3].to: the process has no node "refused")~"},
    Case{R"~("to": "done")~",
 R"~("to": "doen")~",
 R"~(s.json:16:31: process.flows[4].to: the process has no node "doen"; did you mean "done"?)~"},
    Case{R"~("PT5M")~",
 R"~("5M")~",
 R"~(s.json:7:17: process.nodes[1].touch: "5M" is no duration: a duration begins with 'P'; write ISO 8601, such as P3D, PT15M or P1DT4H)~"},
    Case{R"~("PT5M")~",
 R"~("-PT5M")~",
 R"~(s.json:7:17: process.nodes[1].touch: "-PT5M" is no duration: a duration cannot be negative; write ISO 8601, such as P3D, PT15M or P1DT4H)~"},
    Case{R"~("PT5M")~",
 R"~({"min": "P2D", "max": "P1D"})~",
 R"~(s.json:7:17: process.nodes[1].touch: min is larger than max)~"},
    Case{R"~("PT5M")~",
 R"~({"min": "P1D", "mode": "P3D", "max": "P2D"})~",
 R"~(s.json:7:17: process.nodes[1].touch: mode does not lie between min and max)~"},
    Case{R"~("PT5M")~",
 R"~({"mode": "P3D"})~",
 R"~(s.json:7:17: process.nodes[1].touch: the key "min" is missing
s.json:7:17: process.nodes[1].touch: the key "max" is missing)~"},
    Case{R"~("PT5M")~",
 R"~(5)~",
 R"~(s.json:7:17: process.nodes[1].touch: expected a duration or {"min": ..., "mode": ..., "max": ...}, found a number)~"},
    Case{R"~("step": "receive")~",
 R"~("step": "recieve")~",
 R"~(s.json:6:69: process.nodes[1].step: expected one of receive, identify, enquire, enter_data, formal_check, substantive_check, inspect, consult, committee, decide, approve, produce_document, pay, notify, deliver, forward, print, scan, certify, archive, wait, monitor, appeal, unspecified, found "recieve"; did you mean "receive"?)~"},
    Case{R"~("step": "receive",)~",
 R"~()~",
 R"~(s.json:6:7: process.nodes[1]: the key "step" is missing)~"},
    Case{R"~("label": "Apply", )~",
 R"~()~",
 R"~(s.json:6:7: process.nodes[1]: the key "label" is missing)~"},
    Case{R"~("status": "statutory", "law": "l1")~",
 R"~("status": "statutory")~",
 R"~(s.json:7:68: process.nodes[1].legal: a statutory step must name its law; add "law")~"},
    Case{R"~("touch": "PT5M")~",
 R"~("reject_probability": 1)~",
 R"~(s.json:7:30: process.nodes[1].reject_probability: this probability lies between 0 and below 1)~"},
    Case{R"~("touch": "PT5M")~",
 R"~("actor": {"applicant": true, "agency": "a"})~",
 R"~(s.json:7:17: process.nodes[1].actor: the applicant has no agency, unit or role here; write {"applicant": true} alone)~"},
    Case{R"~("touch": "PT5M")~",
 R"~("throws": true)~",
 R"~(s.json:7:8: process.nodes[1]: "throws" belongs to an event, not to a node of kind "activity")~"},
    Case{R"~("kind": "exclusive")~",
 R"~("kind": "exclusive", "touch": "PT1M")~",
 R"~(s.json:8:40: process.nodes[2]: "touch" belongs to an activity, not to a node of kind "exclusive")~"},
    Case{R"~("kind": "exclusive")~",
 R"~("kind": "exclusive", "event": "timer")~",
 R"~(s.json:8:40: process.nodes[2]: "event" belongs to an event, not to a node of kind "exclusive")~"},
    Case{R"~("kind": "exclusive")~",
 R"~("kind": "gateway")~",
 R"~(s.json:8:27: process.nodes[2].kind: expected one of start, end, activity, exclusive, parallel, inclusive, event_based, sub_process, event, complex, boundary, found "gateway")~"},
    Case{R"~("probability": 0.8)~",
 R"~("probability": 1.8)~",
 R"~(s.json:15:51: process.flows[2].probability: a probability lies between 0 and 1)~"},
    Case{R"~("probability": 0.8)~",
 R"~("probability": 0.9)~",
 R"~(s.json:8:7: process.nodes[2]: the probabilities behind the exclusive gateway "x" add up to 1.1, not to 1)~"},
    Case{R"~("probability": 0.2)~",
 R"~("probability": 0.1)~",
 R"~(s.json:8:7: process.nodes[2]: the probabilities behind the exclusive gateway "x" add up to 0.9, not to 1)~"},
    Case{R"~("issue", "probability": 0.8}, {"from": "x", "to": "refused", "probability": 0.2})~",
 R"~("issue", "probability": 0.8, "default": true}, {"from": "x", "to": "refused", "default": true})~",
 R"~(s.json:8:7: process.nodes[2]: several default flows lead out of the exclusive gateway "x")~"},
    Case{R"~({"from": "issue", "to": "done"})~",
 R"~({"from": "issue", "to": "done", "probability": 1})~",
 R"~(s.json:16:7: process.flows[4]: a probability stands only behind an exclusive, inclusive, complex or event_based node; "issue" is a node of kind "activity")~"},
    Case{R"~({"from": "issue", "to": "done"})~",
 R"~({"from": "issue", "to": "done", "default": true})~",
 R"~(s.json:16:7: process.flows[4]: a default flow stands only behind an exclusive, inclusive or complex node; "issue" is a node of kind "activity")~"},
    Case{R"~({"from": "issue", "to": "done"})~",
 R"~({"from": "issue", "to": "done"}, {"from": "issue", "to": "done"})~",
 R"~(s.json:9:7: process.nodes[3]: 2 flows lead out of the step "issue"; put an exclusive, parallel or inclusive node behind it
s.json:16:40: process.flows[5]: a second flow from "issue" to "done")~"},
    Case{R"~({"from": "issue", "to": "done"})~",
 R"~({"from": "issue", "to": "issue"})~",
 R"~(s.json:10:7: process.nodes[4]: no flow leads into the end "done"
s.json:16:7: process.flows[4]: the flow leads from "issue" to itself)~"},
    Case{R"~({"from": "issue", "to": "done"})~",
 R"~({"from": "issue", "to": "done"}, {"from": "issue", "to": "refused"})~",
 R"~(s.json:9:7: process.nodes[3]: 2 flows lead out of the step "issue"; put an exclusive, parallel or inclusive node behind it)~"},
    Case{R"~(, {"from": "apply", "to": "x"})~",
 R"~()~",
 R"~(s.json:6:7: process.nodes[1]: no flow leads out of the step "apply"
s.json:8:7: process.nodes[2]: no flow leads into the exclusive gateway "x")~"},
    Case{R"~("to": "done"})~",
 R"~("to": "done"}, {"from": "done", "to": "apply"})~",
 R"~(s.json:10:7: process.nodes[4]: a flow leads out of the end "done")~"},
    Case{R"~("to": "done"})~",
 R"~("to": "done"}, {"from": "issue", "to": "start"})~",
 R"~(s.json:5:7: process.nodes[0]: a flow leads into the start "start"
s.json:9:7: process.nodes[3]: 2 flows lead out of the step "issue"; put an exclusive, parallel or inclusive node behind it)~"},
    Case{R"~("kind": "start")~",
 R"~("kind": "parallel")~",
 R"~(s.json:3:14: process: the process has no start
s.json:5:7: process.nodes[0]: no flow leads into the parallel gateway "start")~"},
    Case{R"~({"id": "x", "kind": "exclusive"})~",
 R"~({"id": "x", "kind": "exclusive"}, {"id": "again", "kind": "start"})~",
 R"~(s.json:8:41: process.nodes[3]: no flow leads out of the start "again"
s.json:8:41: process.nodes[3]: a second start, "again"; there is exactly one)~"},
    Case{R"~("id": "done", )~",
 R"~("id": "done", "parent": "x", )~",
 R"~(s.json:10:7: process.nodes[4]: the parent "x" is no sub_process)~"},
    Case{R"~("id": "x", "kind": "exclusive")~",
 R"~("id": "x", "kind": "sub_process", "parent": "x")~",
 R"~(s.json:8:7: process.nodes[2]: the sub-process "x" lies in itself
s.json:8:7: process.nodes[2]: 2 flows lead out of the sub-process "x"; put an exclusive, parallel or inclusive node behind it
s.json:15:7: process.flows[2]: a probability stands only behind an exclusive, inclusive, complex or event_based node; "x" is a node of kind "sub_process"
s.json:15:57: process.flows[3]: a probability stands only behind an exclusive, inclusive, complex or event_based node; "x" is a node of kind "sub_process")~"},
    Case{R"~({"id": "x", "kind": "exclusive"})~",
 R"~({"id": "x", "kind": "exclusive"}, {"id": "p", "kind": "sub_process"})~",
 R"~(s.json:8:41: process.nodes[3]: no flow leads into the sub-process "p"
s.json:8:41: process.nodes[3]: no flow leads out of the sub-process "p"
s.json:8:41: process.nodes[3]: no node lies in the sub-process "p"; name it as their "parent")~"},
    Case{R"~({"id": "x", "kind": "exclusive"})~",
 R"~({"id": "x", "kind": "exclusive"}, {"id": "p", "kind": "sub_process"}, {"id": "i", "kind": "end", "parent": "p"})~",
 R"~(s.json:8:41: process.nodes[3]: no flow leads into the sub-process "p"
s.json:8:41: process.nodes[3]: no flow leads out of the sub-process "p"
s.json:8:41: process.nodes[3]: the sub-process "p" has no start
s.json:8:77: process.nodes[4]: no flow leads into the end "i")~"},
    Case{R"~( "step": "receive")~",
 R"~( "calls": "P", "step": "receive")~",
 R"~(s.json:6:70: process.nodes[1].calls: "calls" needs the task "call"; add "task": "call")~"},
    Case{R"~("touch": "PT5M")~",
 R"~("repetition": "twice")~",
 R"~(s.json:7:22: process.nodes[1].repetition: expected one of once, loop, each_in_parallel, each_in_turn, found "twice")~"},
    Case{R"~("kind": "start")~",
 R"~("kind": "start", "event": {"name": "Order"})~",
 R"~(s.json:5:49: process.nodes[0].event: the key "kind" is missing)~"},
    Case{R"~("kind": "start")~",
 R"~("kind": "start", "event": ["timer", "phone"])~",
 R"~(s.json:5:59: process.nodes[0].event[1]: expected one of none, timer, message, signal, condition, error, escalation, cancel, compensation, link, terminate, found "phone")~"},
    Case{R"~("kind": "exclusive")~",
 R"~("kind": "exclusive", "wait": "P1D")~",
 R"~(s.json:8:40: process.nodes[2]: "wait" belongs to an activity or event, not to a node of kind "exclusive")~"},
    Case{R"~("kind": "exclusive")~",
 R"~("kind": "exclusive", "sub_process": "event", "interrupting": false, "instantiates": true, "attached_to": "x", "all": true)~",
 R"~(s.json:8:40: process.nodes[2]: "sub_process" belongs to a sub-process, not to a node of kind "exclusive"
s.json:8:64: process.nodes[2]: "interrupting" belongs to a start or boundary event, not to a node of kind "exclusive"
s.json:8:87: process.nodes[2]: "instantiates" belongs to an activity or event-based gateway, not to a node of kind "exclusive"
s.json:8:109: process.nodes[2]: "attached_to" belongs to a boundary event, not to a node of kind "exclusive"
s.json:8:129: process.nodes[2]: "all" belongs to an event, not to a node of kind "exclusive")~"},
    Case{R"~("touch": "PT5M")~",
 R"~("for_compensation": true)~",
 R"~(s.json:6:7: process.nodes[1]: a flow leads into the step "apply"; what is done for_compensation has no flows
s.json:6:7: process.nodes[1]: a flow leads out of the step "apply"; what is done for_compensation has no flows)~"},
    Case{R"~({"id": "x", "kind": "exclusive"})~",
 R"~({"id": "x", "kind": "exclusive"}, {"id": "b", "kind": "boundary"})~",
 R"~(s.json:8:41: process.nodes[3]: the key "attached_to" is missing
s.json:8:41: process.nodes[3]: no flow leads out of the boundary event "b")~"},
    Case{R"~({"id": "x", "kind": "exclusive"})~",
 R"~({"id": "x", "kind": "exclusive"}, {"id": "b", "kind": "boundary", "attached_to": "isue"})~",
 R"~(s.json:8:41: process.nodes[3]: no flow leads out of the boundary event "b"
s.json:8:88: process.nodes[3].attached_to: the process has no node "isue"; did you mean "issue"?)~"},
    Case{R"~({"id": "x", "kind": "exclusive"})~",
 R"~({"id": "x", "kind": "exclusive"}, {"id": "b", "kind": "boundary", "attached_to": "issue"})~",
 R"~(s.json:8:41: process.nodes[3]: no flow leads out of the boundary event "b")~"},
    Case{R"~({"id": "x", "kind": "exclusive"})~",
 R"~({"id": "x", "kind": "exclusive"}, {"id": "b", "kind": "boundary", "attached_to": "issue", "event": "compensation"})~",
 R"~()~"},
    Case{R"~({"id": "x", "kind": "exclusive"})~",
 R"~({"id": "x", "kind": "exclusive"}, {"id": "b", "kind": "boundary", "attached_to": "x", "event": ["timer", "compensation"]})~",
 R"~(s.json:8:41: process.nodes[3]: the boundary event "b" is attached to "x", which is no activity or sub_process)~"},
    Case{R"~({"id": "x", "kind": "exclusive"})~",
 R"~({"id": "x", "kind": "exclusive"}, {"id": "p", "kind": "sub_process", "sub_process": "event"}, {"id": "i", "kind": "start", "parent": "p"}, {"id": "b", "kind": "boundary", "parent": "p", "attached_to": "issue", "event": "compensation"})~",
 R"~(s.json:8:41: process.nodes[3]: the sub-process "p" has no end
s.json:8:101: process.nodes[4]: no flow leads out of the start "i"
s.json:8:101: process.nodes[4]: the start "i" of the event sub-process "p" waits for nothing; add "event"
s.json:8:146: process.nodes[5]: the boundary event "b" is attached to "issue", which lies in another scope; both have the same "parent")~"},
    Case{R"~("kind": "exclusive")~",
 R"~("kind": "boundary", "attached_to": "apply")~",
 R"~(s.json:8:7: process.nodes[2]: a flow leads into the boundary event "x"; it begins at what it is attached to
s.json:8:7: process.nodes[2]: 2 flows lead out of the boundary event "x"; put an exclusive, parallel or inclusive node behind it
s.json:15:7: process.flows[2]: a probability stands only behind an exclusive, inclusive, complex or event_based node; "x" is a node of kind "boundary"
s.json:15:57: process.flows[3]: a probability stands only behind an exclusive, inclusive, complex or event_based node; "x" is a node of kind "boundary")~"},
    Case{R"~("kind": "exclusive")~",
 R"~("kind": "event", "event": "link")~",
 R"~(s.json:8:7: process.nodes[2]: a flow leads into the event "x"; the link that throws leads to it
s.json:8:7: process.nodes[2]: 2 flows lead out of the event "x"; put an exclusive, parallel or inclusive node behind it
s.json:15:7: process.flows[2]: a probability stands only behind an exclusive, inclusive, complex or event_based node; "x" is a node of kind "event"
s.json:15:57: process.flows[3]: a probability stands only behind an exclusive, inclusive, complex or event_based node; "x" is a node of kind "event")~"},
    Case{R"~({"from": "issue", "to": "done"})~",
 R"~({"from": "issue", "to": "done"}, {"from": "done", "to": "issue"}, {"from": "issue", "to": "x"})~",
 R"~(s.json:9:7: process.nodes[3]: 2 flows lead out of the step "issue"; put an exclusive, parallel or inclusive node behind it
s.json:10:7: process.nodes[4]: a flow leads out of the end "done")~"},
    Case{R"~("kind": "activity", "label": "صدور", "step": "produce_document")~",
 R"~("kind": "event", "event": "link", "throws": true)~",
 R"~(s.json:9:7: process.nodes[3]: a flow leads out of the event "issue"; the link that catches goes on)~"},
    Case{R"~("process": {)~",
 R"~("process": {"notation": "bpmm",)~",
 R"~(s.json:3:27: process.notation: expected one of hamvar, bpmn, found "bpmm"; did you mean "bpmn"?)~"},
    Case{R"~("process": {
)~",
 R"~("process": {"notation": "bpmn",
)~",
 R"~()~"},
    Case{R"~("process": {)~",
 R"~("process": [], "x-process": {)~",
 R"~(s.json:3:14: process: expected an object, found a list)~"},
    Case{R"~("flows": [)~",
 R"~("x-flows": [)~",
 R"~(s.json:3:14: process: the key "flows" is missing)~"},
    Case{R"~("nodes": [)~",
 R"~("nodes": {}, "x-nodes": [)~",
 R"~(s.json:4:14: process.nodes: expected a list, found an object)~"}));
// clang-format on

TEST(GoodService, HasNoProblems) { EXPECT_EQ(problems_of(good), ""); }

TEST(GoodService, KnowsWhereThingsStand) {
  const Service service = read_service(good, "s.json", test::small_catalog());
  EXPECT_EQ(service.at, (Position{1, 1}));
  EXPECT_EQ(service.process[NodeRef{1}].at, (Position{6, 7}));
  EXPECT_EQ(service.process[NodeRef{1}].activity.evidence[0].at, (Position{7, 38}));
  EXPECT_EQ(service.process[*flows(service.process).begin()].at, (Position{14, 7}));
  EXPECT_EQ(service.place(service.process[NodeRef{3}]).at, (Position{9, 7}));
}

TEST(BadService, KeepsAHundredProblems) {
  std::string text = good;
  std::string keys;
  for (int i = 0; i < 250; ++i) keys += "\"key" + std::to_string(i) + "\": 1, ";
  text.replace(text.find("\"id\": \"s\""), 0, keys);
  try {
    (void)read_service(text, "s.json", test::small_catalog());
    FAIL();
  } catch (const InputError& error) {
    ASSERT_EQ(error.problems().size(), 101U);
    EXPECT_EQ(error.problems().back().to_string(), "s.json: and 150 more problems");
  }
}

TEST(ReadService, TakesTheAccessOfTheRegistryWhereTheModeIsNotSaid) {
  Catalog catalog = test::small_catalog();
  for (Registry& registry : catalog.registries) registry.access = AccessMode::letter;
  std::string text = good;
  const std::string evidence = R"("evidence": [{"document": "d1"}])";
  text.replace(text.find(evidence), evidence.size(), R"("registries": [{"registry": "r1"}])");
  const Service service = read_service(text, "s.json", catalog);
  EXPECT_EQ(service.process[NodeRef{1}].activity.registries.at(0).mode, AccessMode::letter);
}

TEST(ReadService, WithoutAnyCatalogueIdsStandForThemselves) {
  std::string text = good;
  text.replace(text.find(R"("owner": "a")"), 12, R"("owner": "anyone")");
  EXPECT_EQ(read_service(text, "s.json", Catalog()).owner, "anyone");
}

TEST(ReadService, OfALongChainDoesNotOverflow) {
  std::string nodes = R"({"id": "s", "kind": "start"})";
  std::string flows = R"({"from": "s", "to": "p0"})";
  const int length = 20'000;  // each sub-process lies in the one before
  for (int i = 0; i < length; ++i) {
    const std::string id = std::to_string(i);
    nodes += R"(, {"id": "p)" + id + R"(", "kind": "sub_process")";
    if (i > 0) nodes += R"(, "parent": "p)" + std::to_string(i - 1) + '"';
    nodes += '}';
  }
  const std::string text = R"({"id": "s", "name": "S", "owner": "a", "process": {"nodes": [)" + nodes +
                           R"(], "flows": [)" + flows + "]}}";
  EXPECT_THAT(problems_of(text), ::testing::HasSubstr("and "));
}

}  // namespace
}  // namespace hamvar
