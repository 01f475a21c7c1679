// SPDX-License-Identifier: Apache-2.0
/// A service that was read from a BPMN file is written back: what has not changed stays as it was.
#include <array>
#include <fstream>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <sstream>

#include "bpmn_judges.hpp"
#include "bpmn_sample.hpp"
#include "bpmn_text.hpp"
#include "hamvar/rewrite/apply.hpp"

namespace hamvar {
namespace {

using test::read_text;
using test::remarks_of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSubsetOf;
using testing::Not;

std::string tree_text(const std::string& xml) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(xml.c_str()));
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration);
  return out.str();
}

std::string local(pugi::xml_node node) {
  const std::string name = node.name();
  return name.substr(name.find(':') + 1);
}

/// What each element with an id says: all of it, or of one that holds others its attributes, documentation
/// and extensions.
std::map<std::string, std::string> said(const std::string& xml) {
  static const std::set<std::string> holders{"definitions", "collaboration", "process",     "laneSet",
                                             "lane",        "subProcess",    "BPMNDiagram", "BPMNPlane"};
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  std::map<std::string, std::string> found;
  for (const pugi::xpath_node each : document.select_nodes("//*[@id]")) {
    const pugi::xml_node node = each.node();
    std::ostringstream out;
    if (!holders.contains(local(node))) node.print(out, "", pugi::format_raw);
    for (const pugi::xml_attribute attribute : node.attributes())
      if (local(node) != "definitions") out << attribute.name() << '=' << attribute.value() << '\n';
    for (const pugi::xml_node child : node.children())
      if (local(child) == "documentation" || local(child) == "extensionElements")
        child.print(out, "", pugi::format_raw);
    EXPECT_TRUE(found.emplace(node.attribute("id").value(), out.str()).second)
        << node.attribute("id").value();
  }
  return found;
}

/// Ids that are there before and not after, or say something else.
std::vector<std::string> changed(const std::string& before, const std::string& after) {
  std::vector<std::string> ids;
  const auto then = said(before), now = said(after);
  for (const auto& [id, text] : then)
    if (const auto found = now.find(id); found == now.end() || found->second != text) ids.push_back(id);
  return ids;
}

/// Pairs of nodes and notes whose shapes lie on one another.
std::vector<std::string> overlaps(const std::string& xml) {
  pugi::xml_document document;
  document.load_string(xml.c_str());
  std::map<std::string, std::string> kinds;
  for (const pugi::xpath_node each : document.select_nodes("//*[@id]"))
    kinds[each.node().attribute("id").value()] = local(each.node());
  std::vector<std::pair<std::string, std::array<double, 4>>> boxes;
  for (const pugi::xpath_node each : document.select_nodes("//*[local-name()='BPMNShape']")) {
    const std::string of = each.node().attribute("bpmnElement").value();
    if (kinds[of] == "participant" || kinds[of] == "lane" || kinds[of] == "boundaryEvent" ||
        kinds[of] == "subProcess")
      continue;
    const pugi::xml_node bounds =
        each.node().find_child([](pugi::xml_node child) { return local(child) == "Bounds"; });
    boxes.push_back({of,
                     {bounds.attribute("x").as_double(), bounds.attribute("y").as_double(),
                      bounds.attribute("width").as_double(), bounds.attribute("height").as_double()}});
  }
  std::vector<std::string> found;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const auto& a = boxes[i].second;
      const auto& b = boxes[j].second;
      if (a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3])
        found.push_back(boxes[i].first + " " + boxes[j].first);
    }
  return found;
}

/// What must hold of any file that was written after a change; gives what it says, read again.
BpmnFile checked(const std::string& before, const std::string& after, const Service& service) {
  SCOPED_TRACE(after);
  BpmnFile file = read_text(after);
  EXPECT_THAT(remarks_of(file), IsSubsetOf(remarks_of(before)));
  EXPECT_THAT(overlaps(after), IsEmpty());
  EXPECT_FALSE(file.services.empty());
  if (!file.services.empty()) {
    EXPECT_EQ(test::shape(file.services.front().process), test::shape(service.process));
    const Process& process = file.services.front().process;
    for (const NodeRef node : nodes(service.process)) {
      const Node& wanted = service.process[node];
      const auto same = find_node(process, wanted.id);
      EXPECT_TRUE(same && process[*same].activity == wanted.activity && process[*same].label == wanted.label)
          << wanted.id;
    }
  }
  if (test::judges_missing().empty()) {
    const auto path =
        std::filesystem::temp_directory_path() / ("hamvar-edit-" + std::to_string(getpid()) + ".bpmn");
    std::ofstream(path) << after;
    EXPECT_EQ(test::xsd_complaints(path), "");
  }
  return file;
}

/// Without the nodes; what led to the first leads on to what was behind it.
Process without(const Process& process, const std::set<std::string>& gone) {
  Process made;
  std::map<std::string, NodeRef> kept;
  for (const NodeRef node : nodes(process))
    if (!gone.contains(process[node].id)) kept.emplace(process[node].id, add_vertex(process[node], made));
  for (const FlowRef flow : flows(process)) {
    NodeRef to = target(flow, process);
    if (!kept.contains(process[source(flow, process)].id)) continue;
    while (gone.contains(process[to].id)) to = *only_successor(to, process);
    add_edge(kept.at(process[source(flow, process)].id), kept.at(process[to].id), process[flow], made);
  }
  return made;
}

class EditBpmn : public testing::Test {
 protected:
  Service service = test::service_in(test::bpmn_sample);
  [[nodiscard]] std::string written() const { return write_bpmn(service, {}); }
  std::string edited(Change change) {
    auto process = apply(service.process, Edit{{std::move(change)}});
    EXPECT_TRUE(process.has_value()) << (process.has_error() ? process.error().reason.en : "");
    if (process.has_value()) service.process = std::move(process.value());
    return written();
  }
};

TEST_F(EditBpmn, NothingChangesNothing) {
  EXPECT_EQ(tree_text(written()), tree_text(test::bpmn_sample));
  EXPECT_EQ(write_service(test::service_in(written())), write_service(service));
  EXPECT_THAT(changed(test::bpmn_sample, written()), IsEmpty());
}

TEST_F(EditBpmn, TheEncodingBecomesUtf8) {
  const std::string latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + test::bpmn_sample;
  std::string narrow = latin;
  for (std::size_t at; (at = narrow.find("ü")) != std::string::npos;) narrow.replace(at, 2, "\xFC");
  const std::string out = write_bpmn(test::service_in(narrow), {});
  EXPECT_THAT(out, testing::StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<bpmn:definitions"));
  EXPECT_EQ(tree_text(out), tree_text(latin));
}

TEST_F(EditBpmn, AnActivityGoesWithAllThatHungOnIt) {
  service.process = without(service.process, {"pay", "late", "lapsed"});
  const std::string out = written();
  const BpmnFile file = checked(test::bpmn_sample, out, service);
  EXPECT_THAT(file.collaboration.messages, testing::SizeIs(1));
  // The flow before it was led on; the note, the message and the drawing went with it.
  EXPECT_THAT(changed(test::bpmn_sample, out),
              testing::UnorderedElementsAre("pay", "late", "late_timer", "lapsed", "f4", "f5", "f8", "note",
                                            "note_line", "asks", "end", "pay_di", "late_di", "lapsed_di",
                                            "f4_di", "f5_di", "f8_di", "note_di", "note_line_di", "asks_di"));
  EXPECT_THAT(out, Not(HasSubstr("pay")));
}

TEST_F(EditBpmn, ValuesAreReplacedAndTheRestOfTheElementStays) {
  Activity activity = test::step(service.process, "check");
  activity.touch = Estimate::exactly(minutes(5));
  activity.evidence.clear();
  const std::string out = edited(ReplaceActivity{"check", {"Check at once", ""}, activity});
  checked(test::bpmn_sample, out, service);
  EXPECT_THAT(changed(test::bpmn_sample, out), testing::UnorderedElementsAre("check", "reads", "reads_di"));
  EXPECT_THAT(out, HasSubstr("<bpmn:documentation>Mind the &lt;dates&gt;.</bpmn:documentation>"));
  EXPECT_THAT(out, HasSubstr("<x:colour xmlns:x=\"urn:x\" of=\"check\"/>"));
}

TEST_F(EditBpmn, ATaskOfAnotherKindBecomesAnotherElement) {
  Activity activity = test::step(service.process, "check");
  activity.task = TaskKind::service;
  const std::string out = edited(ReplaceActivity{"check", {}, activity});
  checked(test::bpmn_sample, out, service);
  EXPECT_THAT(out, HasSubstr("<bpmn:serviceTask id=\"check\""));
}

TEST_F(EditBpmn, StepsAreFoldedIntoACallAndACallBecomesATask) {
  Activity call;
  call.task = TaskKind::call;
  call.calls = "shared";
  const std::string out = edited(FoldIntoCall{{"write", "sign"}, {"Write and sign", ""}, call});
  checked(test::bpmn_sample, out, service);
  EXPECT_THAT(out,
              HasSubstr("<bpmn:callActivity id=\"write\" name=\"Write and sign\" calledElement=\"shared\""));
  Service again = test::service_in(out);
  again.process = *apply(again.process, Edit{{ReplaceActivity{"write", {}, Activity()}}});
  const std::string task = write_bpmn(again, Catalog());
  EXPECT_THAT(task, HasSubstr("<bpmn:task id=\"write\""));
  EXPECT_THAT(task, Not(HasSubstr("calledElement")));
}

TEST_F(EditBpmn, StepsAreMerged) {
  Activity activity = test::step(service.process, "write");
  const std::string out = edited(MergeActivities{{"write", "sign"}, {"Write and sign", ""}, activity});
  checked(test::bpmn_sample, out, service);
  EXPECT_THAT(changed(test::bpmn_sample, out),
              IsSubsetOf({"write", "sign", "f6", "f7", "f9", "end", "sign_di", "f6_di", "f7_di", "f9_di"}));
  EXPECT_THAT(out, Not(HasSubstr("\"sign\"")));
}

TEST_F(EditBpmn, StepsBecomeParallel) {
  const std::string out = edited(MakeParallel{{{"write"}, {"sign"}}});
  const BpmnFile file = checked(test::bpmn_sample, out, service);
  EXPECT_THAT(changed(test::bpmn_sample, out), IsSubsetOf({"x", "write", "sign", "end", "f3", "f6", "f7",
                                                           "f9", "f3_di", "f6_di", "f7_di", "f9_di"}));
  // The new gateways stand in a lane, list their flows and are drawn.
  std::size_t gateways = 0;
  pugi::xml_document document;
  document.load_string(out.c_str());
  for (const pugi::xpath_node each : document.select_nodes("//*[local-name()='parallelGateway']")) {
    const std::string id = each.node().attribute("id").value();
    ++gateways;
    EXPECT_THAT(out, HasSubstr("<bpmn:flowNodeRef>" + id + "</bpmn:flowNodeRef>"));
    EXPECT_THAT(out, HasSubstr("bpmnElement=\"" + id + "\""));
    EXPECT_TRUE(each.node().child("bpmn:incoming") && each.node().child("bpmn:outgoing"));
  }
  EXPECT_EQ(gateways, 2U);
}

TEST_F(EditBpmn, AStepIsMoved) {
  const std::string out = edited(MoveBefore{"sign", "sign", "write"});
  checked(test::bpmn_sample, out, service);
  EXPECT_THAT(changed(test::bpmn_sample, out), IsSubsetOf({"x", "write", "sign", "end", "f3", "f6", "f7",
                                                           "f9", "f3_di", "f6_di", "f7_di", "f9_di"}));
}

TEST_F(EditBpmn, AnotherDefaultIsWritten) {
  for (const FlowRef flow : flows(service.process))
    service.process[flow].is_default = service.process[flow].id == "f4";
  EXPECT_THAT(written(), HasSubstr("default=\"f4\""));
  EXPECT_THAT(changed(test::bpmn_sample, written()), ElementsAre("x"));
}

}  // namespace
}  // namespace hamvar
