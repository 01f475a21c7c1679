// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <sstream>

#include "samples.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;
using testing::ElementsAre;

std::vector<std::string> keys(const json::value& value) {
  std::vector<std::string> all;
  for (const auto& member : value.as_object()) all.emplace_back(member.key());
  return all;
}

json::value simplified() {
  const Portfolio portfolio = test::sample_portfolio();
  return json::parse(simplification_json(portfolio, {test::sample_simplification(portfolio.services[0])}));
}

json::value analyzed(const AnalysisReport& report) {
  std::ostringstream out;
  analysis_json(report, out);
  return json::parse(out.str());
}

TEST(SimplificationJson, HasStableNamesInAStableOrder) {
  const json::value document = simplified();
  EXPECT_THAT(keys(document), ElementsAre("format", "version", "currency", "services", "shared_services"));
  const json::value& service = document.at("services").at(0);
  EXPECT_THAT(keys(service), ElementsAre("id", "before", "after", "saved", "proof", "search", "proposals"));
  const json::value& by_law = service.at("proposals").at(2);
  EXPECT_THAT(keys(by_law), ElementsAre("id", "status", "finding", "laws_to_change", "effort", "proof",
                                        "before", "after", "saved"));
  EXPECT_EQ(by_law.at("proof").at("kept"), json::parse(R"(["sound"])"));
  EXPECT_EQ(by_law.at("proof").at("broken").at(0).at("promise"), "law_kept");
  EXPECT_EQ(by_law.at("laws_to_change").at(0),
            json::parse(R"({"law": "l1", "article": "5", "title": {"en": "Law 1"}})"));
  EXPECT_EQ(service.at("proposals").at(3).at("refusal").at("fa"), "بن‌بست پیش می‌آید");
}

TEST(SimplificationJson, SavesBeforeLessAfter) {
  const json::value document = simplified();
  const json::value& service = document.at("services").at(0);
  const json::value& saved = service.at("saved");
  for (const char* key : {"user_cost", "government_cost", "documents", "user_steps", "yearly_cost"})
    EXPECT_DOUBLE_EQ(saved.at(key).to_number<double>(), service.at("before").at(key).to_number<double>() -
                                                            service.at("after").at(key).to_number<double>())
        << key;
  EXPECT_DOUBLE_EQ(saved.at("lead_time_seconds").to_number<double>(), 5 * 86400);
  EXPECT_DOUBLE_EQ(saved.at("yearly_cost").to_number<double>(), 130e6);
  EXPECT_DOUBLE_EQ(saved.at("digital_share").to_number<double>(), 0.25);
}

TEST(SimplificationJson, TellsASharedServiceWithEachThatCallsItAndWhoIsLeftOut) {
  const Portfolio portfolio = test::sample_portfolio();
  const json::value document = json::parse(simplification_json(portfolio, {}, {test::sample_shared()}));
  const json::value& shared = document.at("shared_services").at(0);
  EXPECT_THAT(keys(shared), ElementsAre("id", "service", "name", "owner", "taken_from", "mended", "steps",
                                        "callers", "figures", "saved_a_year", "uses"));
  EXPECT_EQ(shared.at("service"), "once");
  EXPECT_EQ(shared.at("callers"), 1);
  // Half of 2,000,000 and of 600,000 a case, 100 cases; what is left out saves nothing.
  EXPECT_EQ(shared.at("saved_a_year"), json::parse(R"({"people": 1e8, "government": 3e7})"));
  const json::value& caller = shared.at("uses").at(0);
  EXPECT_THAT(keys(caller), ElementsAre("service", "status", "call", "steps", "proof", "before", "after",
                                        "saved", "saved_a_year"));
  EXPECT_EQ(caller.at("steps"), json::parse(R"({"x": "a"})"));
  const json::value& left_out = shared.at("uses").at(1);
  EXPECT_EQ(left_out.at("status"), "left_out");
  EXPECT_EQ(left_out.at("refusal").at("en"), "it would take longer");
}

TEST(AnalysisJson, IsUtf8WhateverAFileIsCalled) {
  Portfolio portfolio = test::sample_portfolio();
  portfolio.services.clear();
  Finding finding = test::sample_finding("invalid-definition", "");
  finding.place.file = "a\xFF\xC3(\"\x01.json";
  const json::value document = analyzed({{portfolio}, {Analysis{}}, {finding}});
  EXPECT_EQ(document.at("invalid").at(0).at("place").at("file"), "a\uFFFD\uFFFD(\"\x01.json");
}

TEST(AnalysisJson, OfNothingIsADocumentToo) {
  EXPECT_EQ(analyzed({{}, {}, {}}),
            json::parse(R"({"format": "hamvar", "version": 1, "portfolios": [], "invalid": []})"));
}

}  // namespace
}  // namespace hamvar
