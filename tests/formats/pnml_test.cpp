// SPDX-License-Identifier: Apache-2.0
#include "hamvar/formats/pnml.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <regex>
#include <sstream>

#include "flow.hpp"
#include "hamvar/formats/load.hpp"
#include "large_process.hpp"
#include "random_process.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

/// A net in words: "p*" is a place with a token, "p" one without, "t:Name" a transition, "u:" a silent one,
/// "p>t" an arc.
std::string net(const std::string& words) {
  std::string text = "<pnml>\n<net id='n'>\n";
  std::istringstream in(words);
  int arcs = 0;
  for (std::string word; in >> word;) {
    const auto arrow = word.find('>');
    const auto colon = word.find(':');
    if (arrow != std::string::npos)
      text += "<arc id='a" + std::to_string(++arcs) + "' source='" + word.substr(0, arrow) + "' target='" +
              word.substr(arrow + 1) + "'/>\n";
    else if (colon != std::string::npos)
      text += "<transition id='" + word.substr(0, colon) + "'><name><text>" + word.substr(colon + 1) +
              "</text></name></transition>\n";
    else if (word.back() == '*')
      text += "<place id='" + word.substr(0, word.size() - 1) +
              "'><initialMarking><text>1</text></initialMarking></place>\n";
    else
      text += "<place id='" + word + "'/>\n";
  }
  return text + "</net>\n</pnml>\n";
}

std::string around(const std::string& elements) {
  return "<pnml><net id='n'>\n" + elements + "</net></pnml>";
}

Service only(const std::string& text) {
  PnmlFile file = read_pnml(text, "f.pnml");
  if (file.services.size() != 1) throw std::length_error("not one service");
  return std::move(file.services.front());
}

/// "id kind" for each node, and its flows.
std::string told(const Process& process) {
  std::string text;
  for (const NodeRef ref : nodes(process)) {
    const Node& node = process[ref];
    if (node.kind == NodeKind::activity) continue;
    text += node.id + ':' + std::string(spelling(node.kind)) + ' ';
  }
  return text + "| " + test::shape(process);
}
std::string told(const std::string& text) { return told(only(text).process); }

std::vector<std::string> remarks(const std::string& text) {
  std::vector<std::string> said;
  for (const Remark& each : read_pnml(text, "f.pnml").remarks)
    said.push_back(std::to_string(each.place.at.line) + ' ' + std::string(spelling(each.kind)) + ": " +
                   each.message.en);
  return said;
}

std::string problem(const std::string& text) {
  try {
    static_cast<void>(read_pnml(text, "f.pnml"));
  } catch (const InputError& error) {
    std::string said;
    for (const InputProblem& each : error.problems()) said += each.to_string() + '\n';
    return said;
  }
  return "none";
}

TEST(ReadPnml, ASequence) {
  EXPECT_EQ(told(net("i* p o a:A b:B i>a a>p p>b b>o")), "i:start o:end | a>b, b>o, i>a");
}

TEST(ReadPnml, AChoiceAndItsEnd) {
  EXPECT_EQ(told(net("i* p o a:A b:B c:C i>a i>b a>p b>p p>c c>o")),
            "i:start i-split:exclusive p:exclusive o:end | "
            "a>p, b>p, c>o, i-split>a, i-split>b, i>i-split, p>c");
}

TEST(ReadPnml, ParallelWays) {
  EXPECT_EQ(told(net("i* p q r s o a:A b:B c:C d:D i>a a>p a>q p>b q>c b>r c>s r>d s>d d>o")),
            "i:start o:end a-split:parallel d-join:parallel | "
            "a-split>b, a-split>c, a>a-split, b>d-join, c>d-join, d-join>d, d>o, i>a");
  EXPECT_EQ(told(net("i* p q r s o u: b:B c:C v:tau i>u u>p u>q p>b q>c b>r c>s r>v s>v v>o")),
            "i:start o:end u:parallel v:parallel | b>v, c>v, i>u, u>b, u>c, v>o");
}

TEST(ReadPnml, ALoop) {
  EXPECT_EQ(told(net("i* p q o a:A b:B again:skip u: i>u u>p p>a a>q q>b b>o q>again again>p")),
            "i:start p:exclusive q:exclusive o:end | a>q, b>o, i>p, p>a, q>b, q>p");
  EXPECT_EQ(told(net("i* p o a:A b:B c:C i>a a>p p>b b>p p>c c>o")),
            "i:start p-join:exclusive p-split:exclusive o:end | "
            "a>p-join, b>p-join, c>o, i>a, p-join>p-split, p-split>b, p-split>c");
}

TEST(ReadPnml, SilentTransitionsAreNoNodes) {
  EXPECT_EQ(told(net("i* p q o a:A u: v:τ i>u u>p p>a a>q q>v v>o")), "i:start o:end | a>o, i>a");
  const std::string prom = "<toolspecific tool='ProM' version='6.4' activity='$invisible$'/>";
  EXPECT_EQ(
      told(around("<place id='i'/><place id='p'/><place id='o'/><transition id='t'><name><text>tau from "
                  "tree</text></name>" +
                  prom +
                  "</transition><transition id='a'><name><text>A</text></name></transition>"
                  "<arc source='i' target='t'/><arc source='t' target='p'/><arc source='p' target='a'/>"
                  "<arc source='a' target='o'/>")),
      "i:start o:end | a>o, i>a");
}

TEST(ReadPnml, AChoiceThatIsNotFreeIsToldAndMapped) {
  const std::string text = net("i* p q r o a:A b:B c:C i>a a>p a>q p>b q>b b>o q>c c>r r>a");
  EXPECT_THAT(remarks(text),
              ElementsAre(HasSubstr("irregular_file: the choice at the place \"q\" is not free")));
  EXPECT_THAT(told(text), HasSubstr("q>b-join, q>c"));
}

TEST(ReadPnml, AChoiceAmongThoseWhoNeedTheSameIsFree) {
  const std::string text = net("i* p q o a:A b:B c:C i>a a>p a>q p>b q>b b>o p>c q>c c>o");
  EXPECT_THAT(remarks(text), IsEmpty());
  EXPECT_EQ(told(text),
            "i:start o:end p-choice:exclusive a-split:parallel p-together:parallel | "
            "a-split>p-together, a-split>p-together, a>a-split, b>o, c>o, i>a, p-choice>b, p-choice>c, "
            "p-together>p-choice");
}

TEST(ReadPnml, StartsAndEnds) {
  EXPECT_EQ(told(net("i* j* o a:A b:B i>a j>b a>o b>o")), "i:start j:start o:end | a>o, b>o, i>a, j>b");
  EXPECT_EQ(told(net("p* o a:A b:B p>a a>p p>b b>o")),
            "p:start p-join:exclusive p-split:exclusive o:end | "
            "a>p-join, b>o, p-join>p-split, p-split>a, p-split>b, p>p-join");
  EXPECT_EQ(told(net("p a:A b:B a>p p>b")), "a-start:start b-end:end | a-start>a, a>b, b>b-end");
  EXPECT_THAT(remarks(net("p o lost a:A p>a a>o")),
              ElementsAre("5 irregular_file: no arc touches the place \"lost\"; it is not read"));
}

TEST(ReadPnml, KeepsNamesIdsAndPlaces) {
  const Service service = only(
      "<x:pnml xmlns:x='http://www.pnml.org/version-2009/grammar/pnml'>\n<x:net id='permit'>\n"
      "<x:name><x:text>Building permit</x:text></x:name><x:page id='g'>\n<x:place id='1 in'/>"
      "<x:place id='o'/>\n<x:transition id='بررسی'><x:name><x:value>بررسی</x:value></x:name></x:transition>"
      "<x:arc source='1 in' target='بررسی'/><x:page id='h'><x:referencePlace id='r' ref='s'/>"
      "<x:referencePlace id='s' ref='o'/><x:arc source='بررسی' target='r'/></x:page></x:page></x:net></x:pnml>");
  EXPECT_EQ(service.id, "permit");
  EXPECT_EQ(service.name.en, "Building permit");
  EXPECT_EQ(service.notation, Notation::bpmn);
  EXPECT_EQ(test::shape(service.process), "1-in>بررسی, بررسی>o");
  const Node& step = service.process[test::ref(service.process, "بررسی")];
  EXPECT_EQ(step.label, (Text{"", "بررسی"}));
  EXPECT_EQ(step.at, (Position{5, 1}));
}

TEST(ReadPnml, EachNetIsAService) {
  const std::string one = "<place id='i'/><transition id='a'/><arc source='i' target='a'/></net>";
  const PnmlFile file = read_pnml(
      "<pnml><net id='noID'>" + one + "<net id='noID'>" + one + "<net id='e'/></pnml>", "folder/tax.pnml");
  ASSERT_EQ(file.services.size(), 2U);
  EXPECT_EQ(file.services[0].id, "tax");
  EXPECT_EQ(file.services[1].id, "tax-2");
  EXPECT_EQ(file.services[0].name.en, "tax");
  ASSERT_EQ(file.remarks.size(), 1U);
  EXPECT_EQ(file.remarks[0].kind, RemarkKind::nothing_to_analyse);
}

TEST(ReadPnml, SaysWhatIsOdd) {
  EXPECT_THAT(
      remarks(net("i o a:A i>a a>o a>nowhere i>i2")),
      ElementsAre(
          "8 missing_reference: the arc \"a3\" leads to \"nowhere\", which is not there; it is not read",
          "9 missing_reference: the arc \"a4\" leads to \"i2\", which is not there; it is not read"));
  EXPECT_THAT(remarks(net("i o i a:A i>a a>o")),
              ElementsAre("5 irregular_file: a second element with the id \"i\"; it is not read"));
  EXPECT_THAT(remarks(around(
                  "<place id='i'/><transition id='a'/><referencePlace id='r' ref='s'/><referencePlace "
                  "id='s' ref='r'/><arc id='x' source='i' target='a'/><arc id='y' source='a' target='r'/>")),
              ElementsAre(HasSubstr("missing_reference: the arc \"y\" leads to \"r\"")));
}

TEST(ReadPnml, RefusesWhatGatewaysCannotSay) {
  const std::string begin = "<place id='i'/><transition id='a'/>\n<arc id='x' source='i' target='a'";
  const auto with = [&](const std::string& rest) { return problem(around(begin + rest)); };
  EXPECT_THAT(with("><inscription><text>2</text></inscription></arc>"),
              StartsWith("f.pnml:3:1: the arc \"x\" has the weight \"2\"; "));
  EXPECT_THAT(with("><inscription><value>Default,3</value></inscription></arc>"),
              HasSubstr("the weight \"Default,3\""));
  EXPECT_THAT(with(" type='inhibitor'/>"), HasSubstr("the arc \"x\" is of the kind \"inhibitor\""));
  EXPECT_THAT(with("><type value='reset'/></arc>"), HasSubstr("of the kind \"reset\""));
  EXPECT_THAT(with("><arctype><text>inhibitor</text></arctype></arc>"),
              HasSubstr("of the kind \"inhibitor\""));
  EXPECT_THAT(with("><toolspecific tool='T' version='1'><arctype>reset</arctype></toolspecific></arc>"),
              HasSubstr("of the kind \"reset\""));
  EXPECT_THAT(with("/><arc id='y' source='i' target='a'/>"), HasSubstr("the arc \"y\" is the second one"));
  EXPECT_THAT(with("/><place id='j'/><arc id='y' source='i' target='j'/>"),
              HasSubstr("from a place to a place"));
  EXPECT_EQ(with("><inscription><text> 1 </text></inscription><type value='normal'/></arc>"), "none");
}

TEST(ReadPnml, RefusesWhatIsNoNet) {
  EXPECT_THAT(problem("<pnml><net id='n'>"), StartsWith("f.pnml:1:"));
  EXPECT_THAT(problem("<definitions/>"), HasSubstr("no PNML file"));
  EXPECT_THAT(problem("<pnml/>"), HasSubstr("no net in the file"));
  EXPECT_THAT(
      problem("<pnml><net id='n' type='http://www.pnml.org/version-2009/grammar/symmetricnet'/></pnml>"),
      HasSubstr("coloured"));
}

TEST(ReadPnml, ALongChain) {
  constexpr int length = 100'000;
  std::string words = "p0*";
  for (int i = 1; i <= length; ++i) {
    const std::string before = std::to_string(i - 1);
    const std::string here = std::to_string(i);
    words += " p" + here + " t" + here + (i % 2 == 0 ? ":T" : ":") + " p" + before + ">t" + here + " t" +
             here + ">p" + here;
  }
  const Service service = only(net(words));
  EXPECT_EQ(num_vertices(service.process), length / 2 + 2U);
  EXPECT_EQ(num_edges(service.process), length / 2 + 1U);
}

/// A transition of WoPeD.
std::string woped(const std::string& id, const std::string& name, const std::string& inside) {
  return "<transition id='" + id + "'><name><text>" + name +
         "</text></name><toolspecific tool='WoPeD' version='1.0'>" + inside +
         "<time>0</time><timeUnit>1</timeUnit></toolspecific></transition>\n";
}
std::string arcs(const std::string& words) {
  std::istringstream in(words);
  std::string text;
  for (std::string word; in >> word;)
    text += "<arc id='a' source='" + word.substr(0, word.find('>')) + "' target='" +
            word.substr(word.find('>') + 1) + "'/>";
  return text;
}

TEST(ReadWoped, XorOperatorsAreOneStepEach) {
  const std::string split = "<operator id='t1' type='104'/>";
  const std::string join = "<operator id='t2' type='105'/>";
  EXPECT_EQ(
      told(around("<place id='i'/><place id='p'/><place id='q'/><place id='o'/>" +
                  woped("t1_op_1", "decide", split) + woped("t1_op_2", "decide", split) +
                  woped("t2_op_1", "file", join) + woped("t2_op_2", "file", join) +
                  arcs("i>t1_op_1 i>t1_op_2 t1_op_1>p t1_op_2>q p>t2_op_1 q>t2_op_2 t2_op_1>o t2_op_2>o"))),
      "i:start o:end t1-out:exclusive t2-in:exclusive | "
      "i>t1, t1-out>t2-in, t1-out>t2-in, t1>t1-out, t2-in>t2, t2>o");
}

TEST(ReadWoped, AndOperatorsAreTransitions) {
  EXPECT_EQ(told(around("<place id='i'/><place id='p'/><place id='q'/><place id='o'/>" +
                        woped("t1_op_1", "clone", "<operator id='t1' type='101'/>") +
                        woped("t2_op_1", "merge", "<operator id='t2' type='102'/>") +
                        arcs("i>t1_op_1 t1_op_1>p t1_op_1>q p>t2_op_1 q>t2_op_1 t2_op_1>o"))),
            "i:start o:end t1-split:parallel t2-join:parallel | "
            "i>t1, t1-split>t2-join, t1-split>t2-join, t1>t1-split, t2-join>t2, t2>o");
}

TEST(ReadWoped, XorJoinAndSplitMeetInACentre) {
  const std::string both = "<operator id='t1' type='106'/>";
  EXPECT_EQ(
      told(around("<place id='i'/><place id='j'/><place id='P_CENTER_t1'/><place id='p'/><place id='q'/>" +
                  woped("t1_op_1", "x", both) + woped("t1_op_2", "x", both) + woped("t1_op_3", "x", both) +
                  woped("t1_op_4", "x", both) +
                  arcs("i>t1_op_1 j>t1_op_2 t1_op_1>P_CENTER_t1 t1_op_2>P_CENTER_t1 P_CENTER_t1>t1_op_3 "
                       "P_CENTER_t1>t1_op_4 t1_op_3>p t1_op_4>q"))),
      "i:start j:start p:end q:end t1-in:exclusive t1-out:exclusive | "
      "i>t1-in, j>t1-in, t1-in>t1, t1-out>p, t1-out>q, t1>t1-out");
}

TEST(ReadWoped, AndJoinXorSplit) {
  const std::string both = "<operator id='t1' type='108'/>";
  const std::string text = around("<place id='i'/><place id='j'/><place id='p'/><place id='q'/>" +
                                  woped("t1_op_1", "x", both) + woped("t1_op_2", "x", both) +
                                  arcs("i>t1_op_1 j>t1_op_1 i>t1_op_2 j>t1_op_2 t1_op_1>p t1_op_2>q"));
  EXPECT_EQ(told(text),
            "i:start j:start p:end q:end t1-out:exclusive t1-join:parallel | "
            "i>t1-join, j>t1-join, t1-join>t1, t1-out>p, t1-out>q, t1>t1-out");
  EXPECT_THAT(remarks(text), IsEmpty());
}

TEST(ReadWoped, WhoAndHowLong) {
  const Service service = only(
      around("<place id='i'/><transition id='t'><name><text>reply</text></name><toolspecific tool='WoPeD'>"
             "<trigger id='' type='201'/><transitionResource organizationalUnitName='Service' "
             "roleName='Clerk'/><time>2</time><timeUnit>3</timeUnit></toolspecific></transition>" +
             arcs("i>t")));
  const Activity& step = service.process[test::ref(service.process, "t")].activity;
  EXPECT_EQ(step.task, TaskKind::receive);
  EXPECT_EQ(step.step, StepKind::unspecified);
  EXPECT_EQ(step.actor.role.en, "Clerk");
  EXPECT_EQ(step.actor.unit.en, "Service");
  EXPECT_EQ(step.touch, Estimate::exactly(days(2)));
}

TEST(ReadWoped, ASubProcessIsReadInItsPlace) {
  const std::string outside =
      "<place id='i'/><place id='o'/>" + woped("s", "s", "<subprocess>true</subprocess>") + arcs("i>s s>o");
  EXPECT_EQ(told(around(outside)), "i:start o:end | i>s, s>o");
  EXPECT_EQ(
      told(around(outside + "<page id='s'><net><place id='i'/><place id='o'/><place id='m'/>" +
                  woped("a", "A", "") + woped("b", "B", "") + arcs("i>a a>m m>b b>o") + "</net></page>")),
      "i:start o:end | a>b, b>o, i>a");
}

/// "id kind label" of each, sorted.
std::vector<std::string> nodes_of(const Process& process) {
  std::vector<std::string> found;
  for (const NodeRef ref : nodes(process)) {
    const Node& node = process[ref];
    found.push_back(node.id + ' ' + std::string(spelling(node.kind)) + ' ' + node.label.en + '|' +
                    node.label.fa);
  }
  std::ranges::sort(found);
  return found;
}

void expect_back(const Process& process, const std::string& about) {
  const PnmlText written = write_pnml(test::service(process));
  const PnmlFile file = read_pnml(written.text, "f.pnml");
  ASSERT_EQ(file.services.size(), 1U) << about << '\n' << written.text;
  EXPECT_EQ(nodes_of(file.services[0].process), nodes_of(process)) << about << '\n' << written.text;
  EXPECT_EQ(test::shape(file.services[0].process), test::shape(process)) << about << '\n' << written.text;
  EXPECT_THAT(file.remarks, IsEmpty()) << about << '\n' << written.text;
}

/// test::flow's prefixes are no part of an id.
Process with_plain_ids(Process process) {
  for (const NodeRef ref : nodes(process)) {
    std::ranges::replace(process[ref].id, ':', '.');
    std::ranges::replace(process[ref].id, '+', 'p');
  }
  return process;
}

TEST(WritePnml, IsReadBack) {
  for (const char* each :
       {"start > a > end", "start > x:1 > a > x:2 > end; x:1 > x:2", "start > +:1 > a > +:2 > end; +:1 > +:2",
        "start > x:1 > a > x:2 > x:1; x:2 > end", "start > a > b > end; b > a",
        "start > t:wait > x:1 > end; x:1 > end:2", "start > a; start > b; a > end; b > end",
        "start > x:1 > +:1 > end; x:1 > +:1", "start > +:1 > x:1 > end; +:1 > x:1",
        "start > a > b > c > end; a > c", "start > e:1 > t:wait > end; e:1 > a > end", "a > b",
        "start:1 > a > end; start:2 > a"})
    expect_back(with_plain_ids(test::flow(each)), each);
}

TEST(WritePnml, RandomProcessesAreReadBack) {
  for (const bool structured : {true, false})
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
      std::mt19937_64 random(seed);
      test::RandomShape shape;
      shape.steps = 3 + static_cast<unsigned>(seed % 20);
      shape.inclusive = false;
      shape.structured_only = structured;
      Process process = with_plain_ids(test::random_process(random, shape));
      for (const NodeRef ref : nodes(process))
        if (process[ref].kind == NodeKind::inclusive) process[ref].kind = NodeKind::parallel;
      expect_back(process, "seed " + std::to_string(seed) + (structured ? " structured" : ""));
      if (HasFailure()) return;
    }
}

TEST(WritePnml, AWorkflowNet) {
  Process process = test::flow("start > a > +:1 > b > +:2 > end; +:1 > +:2");
  test::node(process, "a").label = {"Check & file", "بررسی"};
  const std::string text = write_pnml(test::service(with_plain_ids(process))).text;
  EXPECT_THAT(text, HasSubstr("<net id=\"s\" type=\"http://www.pnml.org/version-2009/grammar/ptnet\">"));
  EXPECT_THAT(text, HasSubstr("<text>Check &amp; file</text>"));
  EXPECT_THAT(text, HasSubstr("fa=\"بررسی\""));
  const auto count = [&](const std::string& what) {
    std::size_t n = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
    return n;
  };
  EXPECT_EQ(count("<initialMarking>"), 1U);
  EXPECT_EQ(count("$invisible$"), 2U);
  EXPECT_EQ(count("<position x=\"80\" "), 1U) << "only the start stands leftmost";
  EXPECT_EQ(count("<place "), 6U);
  EXPECT_EQ(count("<transition "), 4U);
}

TEST(WritePnml, NamesWhatItLeavesOut) {
  Process process = test::flow("start > o:1 0.5> a@tax > end; o:1 > t:wait > end:2");
  Node inside;
  inside.id = "inside";
  inside.parent = "sub";
  Node sub;
  sub.id = "sub";
  sub.kind = NodeKind::sub_process;
  add_edge(test::ref(process, "a"), add_vertex(sub, process), Flow(), process);
  add_vertex(inside, process);
  Service service = test::service(process);
  service.owner.clear();
  service.yearly_volume.reset();
  const PnmlText written = write_pnml(service);
  EXPECT_THAT(
      written.omitted,
      ElementsAre("end, end:2: whether they exclude each other; each is a sink of its own",
                  "o:1: that only some of its ways may be taken; written as a parallel gateway",
                  "a: who does it, its times, documents and the like", "t:wait: that it is a timer event",
                  "sub: what lies in it; written as one transition", "o:1 > a: its probability"));
  EXPECT_THAT(written.text, HasSubstr("id=\"sub\""));
  EXPECT_THAT(written.text, testing::Not(HasSubstr("id=\"inside\"")));
  Process exempt = test::flow("start > x:ok > end");
  test::node(exempt, "x:ok").exempt = {{"superfluous-gateway", "as the law draws it", {}, {}}};
  EXPECT_THAT(write_pnml(test::service(std::move(exempt))).omitted,
              testing::Contains("x:ok: what is exempt there"));
  EXPECT_THAT(write_pnml(test::service(test::flow("start > a > end"))).omitted,
              ElementsAre("s: what is said of the service beside its id and name",
                          "a: who does it, its times, documents and the like"));
}

TEST(WritePnml, ARenamedTransitionHasItsNewName) {
  std::string text = write_pnml(test::service(test::flow("start > a > end"))).text;
  text.replace(text.find("<text>a</text>"), 14, "<text>Check it</text>");
  EXPECT_EQ(only(text).process[test::ref(only(text).process, "a")].label.en, "Check it");
}

TEST(WritePnml, ShowsTheLanguageAskedForAndKeepsBoth) {
  Process process = test::flow("start > a > end");
  process[test::ref(process, "a")].label = {"Check the form", "بررسی فرم"};
  const std::string text = write_pnml(test::service(process), Language::fa).text;
  EXPECT_THAT(text, HasSubstr("<text>بررسی فرم</text>"));
  const Service read = only(text);
  EXPECT_EQ(read.process[test::ref(read.process, "a")].label, (Text{"Check the form", "بررسی فرم"}));
}

TEST(WritePnml, LongAndDeepProcesses) {
  expect_back(test::long_chain(20'000), "chain");
  expect_back(with_plain_ids(test::deep_nesting(2'000)), "nesting");
}

/// Counted without the reader: the transitions, less those that ProM draws black.
TEST(PnmlCorpus, LoadsAsManyStepsAsTheNetHas) {
  const char* folder = std::getenv("HAMVAR_CORPORA");
  if (folder == nullptr) GTEST_SKIP() << "HAMVAR_CORPORA is not set";
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".pnml") continue;
    ++files;
    const std::string text = read_file(entry.path());
    const auto count = [&](const char* pattern) {
      const std::regex regex(pattern);
      return std::distance(std::sregex_iterator(text.begin(), text.end(), regex), std::sregex_iterator());
    };
    const auto visible = count("<transition ") - count("activity=\"\\$invisible\\$\"");
    std::ptrdiff_t steps = 0;
    for (const Service& service : read_pnml(text, entry.path().string()).services) {
      for (const NodeRef ref : activities(service.process))
        steps += service.process[ref].label.empty() ? 0 : 1;
      for (const NodeRef ref : nodes(service.process))
        EXPECT_FALSE(is_gateway(service.process[ref].kind) && in_degree(ref, service.process) == 1 &&
                     out_degree(ref, service.process) == 1)
            << service.process[ref].id;
    }
    EXPECT_EQ(steps, visible) << entry.path();
  }
  EXPECT_GT(files, 0U);
}

}  // namespace
}  // namespace hamvar
