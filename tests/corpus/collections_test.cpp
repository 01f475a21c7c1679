// SPDX-License-Identifier: Apache-2.0
// Whole collections of real files: everything loads, and what refers to nothing is said.
#include <gmock/gmock.h>

#include <pugixml.hpp>
#include <set>

#include "corpora.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class Collections : public test::Corpora {
 protected:
  /// The names of the files that do not load.
  [[nodiscard]] std::vector<std::string> broken(const std::string& folder) const {
    std::vector<std::string> names;
    for (const fs::path& file : files(folder)) try {
        (void)read_bpmn(read_file(file), file.string(), {});
      } catch (const InputError& error) {
        names.push_back(file.filename().string());
        EXPECT_GT(error.problems().front().at.line, 0U) << error.what();
      }
    return names;
  }
};

TEST_F(Collections, TrainingLoads) {
  EXPECT_EQ(files("training").size(), 643U);
  EXPECT_THAT(broken("training"), IsEmpty());
}

TEST_F(Collections, AServiceInProductionLoads) {
  EXPECT_EQ(files("hocs").size(), 229U);
  EXPECT_THAT(broken("hocs"), IsEmpty());
}

TEST_F(Collections, SoundnessLoadsButThreeProbesThatAreNoXml) {
  EXPECT_THAT(broken("soundness"), ElementsAre("24_truncated.bpmn", "25_empty.bpmn", "26_text.bpmn"));
}

TEST_F(Collections, LogsAndMatchingLoad) {
  EXPECT_THAT(broken("logs"), IsEmpty());
  EXPECT_THAT(broken("matching"), IsEmpty());
}

std::string_view local(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Counts without any of hamvar's code how many ends of flows and associations are absent or name no id.
class LooseEnds : public pugi::xml_tree_walker {
 public:
  explicit LooseEnds(const fs::path& file) {
    document_.load_file(file.c_str());
    document_.traverse(*this);
  }
  bool for_each(pugi::xml_node& node) override {
    if (const pugi::xml_attribute id = node.attribute("id")) ids_.insert(id.value());
    const std::string_view name = local(node);
    if (name == "sequenceFlow" || name == "messageFlow" || name == "association")
      for (const char* end : {"sourceRef", "targetRef"}) ends_.emplace_back(node.attribute(end).value());
    return true;
  }
  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(std::ranges::count_if(ends_, [&](const std::string& end) {
      return !ids_.contains(end) && !ids_.contains(end.substr(end.find(':') + 1));
    }));
  }

 private:
  pugi::xml_document document_;
  std::set<std::string> ids_;
  std::vector<std::string> ends_;
};

/// How many flow nodes a file has, without any of hamvar's code. What tools keep in extensions is none.
std::size_t flow_nodes_in(const pugi::xml_node& node) {
  static const std::set<std::string_view> names{"task",
                                                "userTask",
                                                "serviceTask",
                                                "sendTask",
                                                "receiveTask",
                                                "manualTask",
                                                "businessRuleTask",
                                                "scriptTask",
                                                "callActivity",
                                                "subProcess",
                                                "transaction",
                                                "adHocSubProcess",
                                                "exclusiveGateway",
                                                "parallelGateway",
                                                "inclusiveGateway",
                                                "startEvent",
                                                "eventBasedGateway",
                                                "complexGateway",
                                                "endEvent",
                                                "intermediateCatchEvent",
                                                "boundaryEvent",
                                                "intermediateThrowEvent"};
  if (local(node) == "extensionElements") return 0;
  std::size_t count = names.contains(local(node)) ? 1 : 0;
  for (const pugi::xml_node child : node.children()) count += flow_nodes_in(child);
  return count;
}

TEST_F(Collections, EveryFlowNodeIsANode) {
  for (const char* folder : {"training", "hocs", "miwg", "soundness"})
    for (const fs::path& file : files(folder)) try {
        const BpmnFile read = read_bpmn(read_file(file), file.string(), {});
        std::size_t nodes = 0;
        for (const Service& service : read.services) nodes += num_vertices(service.process);
        pugi::xml_document document;
        document.load_file(file.c_str());
        EXPECT_EQ(nodes, flow_nodes_in(document)) << file;
      } catch (const InputError&) {
        continue;  // those are counted above
      }
}

std::size_t reported(const BpmnFile& file) {
  return static_cast<std::size_t>(std::ranges::count_if(file.remarks, [](const Remark& remark) {
    const std::string& said = remark.message.en;
    const bool line = said.starts_with("the sequenceFlow") || said.starts_with("the messageFlow") ||
                      said.starts_with("the association");
    return remark.kind == RemarkKind::missing_reference && line && !said.ends_with("cannot be one");
  }));
}

TEST_F(Collections, EveryLooseEndIsReported) {
  std::size_t all = 0;
  std::size_t files_with_any = 0;
  for (const char* folder : {"training", "hocs", "miwg"})
    for (const fs::path& file : files(folder)) try {
        const BpmnFile read = read_bpmn(read_file(file), file.string(), {});
        const std::size_t loose = LooseEnds(file).count();
        const auto crossing = std::ranges::count_if(read.remarks, [](const Remark& remark) {
          return remark.message.en.ends_with("use a message flow");
        });
        EXPECT_EQ(reported(read), loose + static_cast<std::size_t>(crossing)) << file;
        all += loose;
        files_with_any += loose > 0 ? 1U : 0U;
      } catch (const InputError&) {
        EXPECT_EQ(file.parent_path().filename().string().substr(0, 10), "GenMyModel");
      }
  std::cout << all << " loose ends in " << files_with_any << " files\n";
  EXPECT_GT(all, 100U);
}

}  // namespace
}  // namespace hamvar
