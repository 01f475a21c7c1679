// SPDX-License-Identifier: Apache-2.0
// A rule says the same of a service in whatever format it is written: each JSON case of each rule is written
// as BPMN and read back, each BPMN case as JSON and then as BPMN again. What is found in the written BPMN
// stands at the element that it is about; where that is, another reader of XML says. What JSON cannot say are
// messages from outside and white space around a label; and some rules tell of a file, not of a service.
#include <gmock/gmock.h>

#include <map>
#include <pugixml.hpp>
#include <tuple>

#include "cases.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
using test::Case;
using test::shared_catalog;
using testing::ElementsAreArray;

/// What a file is odd in does not survive its being read: these rules tell of the file, not of a service.
bool is_of_a_file(std::string_view rule) {
  return rule == "invalid-definition" || rule == "irregular-file" || rule == "missing-reference" ||
         rule == "nothing-to-analyse";
}

std::vector<fs::path> all_cases(std::string_view rule, std::string_view ending) {
  std::vector<fs::path> found;
  for (const auto& [example, prefix] : {std::pair("bad", "fires-"), std::pair("good", "silent-")})
    for (const fs::path& file : test::cases_of(rule, example, prefix))
      if (file.extension() == ending) found.push_back(file);
  return found;
}

/// What a reader of the findings sees, but for where in the file.
std::vector<std::string> told(const std::vector<Finding>& findings) {
  std::vector<std::string> lines;
  for (const Finding& each : findings) {
    std::string line = each.place.element + ": " + each.message.en + " | " + each.message.fa;
    for (const Place& other : each.others) line += " | " + other.element;
    for (const Text& fact : each.evidence) line += " | " + fact.en;
    lines.push_back(std::move(line));
  }
  std::ranges::sort(lines);
  return lines;
}

/// The elements of a file and where they begin.
class Elements {
 public:
  explicit Elements(const std::string& text) : text_(text) {
    EXPECT_TRUE(document_.load_string(text.c_str()));
    index(document_);
  }

  /// The start tag of the element with that id, of one in it, or of a flow out of it, begins there.
  [[nodiscard]] bool is_of(const std::string& id, Position at) const {
    const auto element = by_id_.find(id);
    if (element == by_id_.end()) return false;
    const std::string_view own = element->second.attribute("id").value();
    const auto is_flow_there = [&](const auto& known) {
      return known.second.attribute("sourceRef").value() == own && begins_in(known.second, at);
    };
    return begins_in(element->second, at) || std::ranges::any_of(by_id_, is_flow_there);
  }
  [[nodiscard]] bool is_of_process(Position at) const {
    const pugi::xml_node root = document_.document_element();
    return std::ranges::any_of(root.children(), [&](const pugi::xml_node& each) {
      return std::string_view(each.name()).ends_with("process") && begins_in(each, at);
    });
  }

 private:
  void index(pugi::xml_node from) {
    for (const pugi::xml_node each : from.children()) {
      if (const pugi::xml_attribute id = each.attribute("id")) by_id_.emplace(id.value(), each);
      if (const pugi::xml_attribute id = each.attribute("hamvar:id")) by_id_.emplace(id.value(), each);
      index(each);
    }
  }

  [[nodiscard]] bool begins_in(pugi::xml_node element, Position at) const {
    return begin(element) == at || std::ranges::any_of(element.children(), [&](const pugi::xml_node& each) {
             return each.type() == pugi::node_element && begins_in(each, at);
           });
  }

  /// Counted anew: lines by their ends, columns by code points.
  [[nodiscard]] Position begin(pugi::xml_node element) const {
    const auto offset = static_cast<std::size_t>(element.offset_debug()) - 1;  // of the '<'
    Position at{1, 1};
    for (std::size_t i = 0; i < offset; ++i) {
      if (text_[i] == '\n') at = {at.line + 1, 0};
      if ((static_cast<unsigned char>(text_[i]) & 0xC0U) != 0x80U) ++at.column;
    }
    return at;
  }

  const std::string& text_;
  pugi::xml_document document_;
  std::map<std::string, pugi::xml_node> by_id_;
};

/// The service of a case as a BPMN file of its own, read back.
struct AsBpmn {
  explicit AsBpmn(const Case& original)
      : text(write_bpmn(original.service(), shared_catalog())), read(text, "case.bpmn") {
    read.before = original.before;
  }
  std::string text;
  Case read;
};

void expect_places(const AsBpmn& written, std::string_view rule) {
  const Elements elements(written.text);
  for (const Finding& finding : written.read.findings(rule)) {
    const Place& place = finding.place;
    const std::string shown = std::to_string(place.at.line) + ":" + std::to_string(place.at.column);
    if (place.element.empty())
      EXPECT_TRUE(elements.is_of_process(place.at)) << shown << " " << finding.message.en;
    else
      EXPECT_TRUE(elements.is_of(place.element, place.at))
          << shown << " is not of " << place.element << ": " << finding.message.en << "\n"
          << written.text;
  }
}

class OtherFormat : public testing::TestWithParam<Rule> {};

TEST_P(OtherFormat, JsonAsBpmnGivesTheSame) {
  const std::string_view rule = GetParam().id;
  if (is_of_a_file(rule)) GTEST_SKIP() << "tells of the file";
  if (rule == "label-spelling") GTEST_SKIP() << "blanks around a label are gone";
  for (const fs::path& file : all_cases(rule, ".json")) {
    SCOPED_TRACE(file.filename());
    const Case original(file);
    const AsBpmn written(original);
    ASSERT_EQ(written.read.portfolio.services.size(), 1U);
    EXPECT_THAT(told(written.read.findings(rule)), ElementsAreArray(told(original.findings(rule))));
    expect_places(written, rule);
  }
}

/// The catalogue with what the drawing names beside it, which JSON must find there.
Catalog with_learned(const fs::path& file) {
  Catalog catalog = shared_catalog();
  const Learned learned = read_bpmn(read_file(file), file.filename().string(), catalog).learned;
  catalog.agencies.insert(catalog.agencies.end(), learned.agencies.begin(), learned.agencies.end());
  catalog.documents.insert(catalog.documents.end(), learned.documents.begin(), learned.documents.end());
  catalog.registries.insert(catalog.registries.end(), learned.registries.begin(), learned.registries.end());
  catalog.index();
  return catalog;
}

bool says_more_than_json(const Case& drawn) {
  const Process& process = drawn.service().process;
  return std::ranges::any_of(nodes(process), [&](NodeRef node) { return process[node].addressed; });
}

TEST_P(OtherFormat, BpmnAsJsonGivesTheSame) {
  const std::string_view rule = GetParam().id;
  if (rule == "label-spelling") GTEST_SKIP() << "blanks around a label are gone";
  if (is_of_a_file(rule)) GTEST_SKIP() << "tells of the file";
  for (const fs::path& file : all_cases(rule, ".bpmn")) {
    SCOPED_TRACE(file.filename());
    const Case original(file);
    if (says_more_than_json(original)) continue;
    const Catalog catalog = with_learned(file);
    Portfolio again{shared_catalog(), {}};
    for (const Service& each : original.portfolio.services)
      again.services.push_back(
          read_service(write_service(each, catalog.currency), each.id + ".json", catalog));
    const Case as_json(again);
    EXPECT_THAT(told(as_json.findings(rule)), ElementsAreArray(told(original.findings(rule))));
    if (again.services.size() != 1) continue;  // JSON holds one each
    const AsBpmn written(as_json);
    EXPECT_THAT(told(written.read.findings(rule)), ElementsAreArray(told(original.findings(rule))));
    expect_places(written, rule);
  }
}

INSTANTIATE_TEST_SUITE_P(Rules, OtherFormat, testing::ValuesIn(all_rules().begin(), all_rules().end()),
                         [](const auto& each) {
                           std::string name(each.param.id);
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace hamvar
