// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace hamvar::test {

inline const std::string catalog_text = R"({
  "agencies": [{"id": "city", "name": "شهرداری"}, {"id": "deeds", "name": {"fa": "ثبت", "en": "Deeds office"}}],
  "documents": [{"id": "deed", "name": "سند", "issuer": "deeds", "registry": "land"}],
  "registries": [{"id": "land", "name": "دفتر املاک", "owner": "deeds", "access": "online"}]
}
)";

/// A service with one needless paper, in Persian only.
inline const std::string permit_text = R"({
  "id": "permit",
  "name": "صدور پروانه",
  "owner": "city",
  "yearly_volume": 1000,
  "process": {
    "nodes": [
      {"id": "start", "kind": "start"},
      {"id": "apply", "kind": "activity", "label": "دریافت درخواست", "step": "receive", "channel": "in_person",
       "evidence": [{"document": "deed", "form": "copy"}]},
      {"id": "decide", "kind": "activity", "label": "تصمیم", "step": "decide"},
      {"id": "end", "kind": "end"}
    ],
    "flows": [
      {"from": "start", "to": "apply"},
      {"from": "apply", "to": "decide"},
      {"from": "decide", "to": "end"}
    ]
  }
}
)";

/// A task that can never happen.
inline const char* const stuck = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="p"><startEvent id="s"/>
  <exclusiveGateway id="x"/><task id="a" name="Check"/><task id="b" name="بررسی"/>
  <parallelGateway id="j"/>
  <task id="c" name="Issue"/><endEvent id="e"/>
<sequenceFlow id="f1" sourceRef="s" targetRef="x"/><sequenceFlow id="f2" sourceRef="x" targetRef="a"/>
<sequenceFlow id="f3" sourceRef="x" targetRef="b"/><sequenceFlow id="f4" sourceRef="a" targetRef="j"/>
<sequenceFlow id="f5" sourceRef="b" targetRef="j"/><sequenceFlow id="f6" sourceRef="j" targetRef="c"/>
<sequenceFlow id="f7" sourceRef="c" targetRef="e"/></process></definitions>)";

/// A service whose steps, one behind the other, are visits; `more` are further members, each with a comma
/// behind it.
inline std::string service_of_visits(const std::string& id, const std::vector<std::string>& steps,
                                     const std::string& more = {}) {
  std::string nodes = R"({"id": "start", "kind": "start"},)";
  std::string flows;
  std::string last = "start";
  for (const std::string& step : steps) {
    nodes += "\n{\"id\": \"" + step + R"(", "kind": "activity", "label": ")" + step +
             R"(", "step": "receive", "channel": "in_person"},)";
    flows += R"({"from": ")" + last + R"(", "to": ")" + step + "\"},";
    last = step;
  }
  return R"({"id": ")" + id + R"(", "name": "Permit", "owner": "town", )" + more +
         R"("process": {"nodes": [)" + nodes + R"({"id": "end", "kind": "end"}], "flows": [)" + flows +
         R"({"from": ")" + last + R"(", "to": "end"}]}})";
}

}  // namespace hamvar::test
