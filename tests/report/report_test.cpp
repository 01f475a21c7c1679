// SPDX-License-Identifier: Apache-2.0
#include "hamvar/report/report.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <limits>
#include <pugixml.hpp>
#include <sstream>

#include "flow.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* hostile = "<script>\"&'</td>\x01";

Finding finding() {
  Finding made;
  made.rule = "some-rule";
  made.severity = Severity::error;
  made.place = {"dir/s.json", {3, 7}, "s", "a"};
  made.message = {"It is \"wrong\"", "نادرست است"};
  made.evidence = {{"because", "زیرا"}};
  made.yearly_cost = 1'500'000;
  made.remedy = Remedy{"s", {}, {"Mend it", "اصلاح"}, "task elimination"};
  return made;
}

Figures figures(double scale) {
  Figures made;
  made.lead_time = days(10 * scale);
  made.user_cost = 2'000'000 * scale;
  made.documents = 4 * scale;
  made.digital_share = 1 - 0.5 * scale;
  made.steps = 8;
  made.yearly_volume = 100;
  made.critical = {{{"a", days(10 * scale), 1}}, days(10 * scale)};
  return made;
}

Portfolio portfolio() {
  Portfolio made{test::small_catalog(), {test::service(test::flow("start > a > end"))}};
  made.services[0].name = {hostile, hostile};
  made.services[0].description = {hostile, ""};
  return made;
}

Simplification simplification(const Service& service) {
  Simplification made;
  made.service = service.id;
  made.before = made.after = service.process;
  made.figures_before = figures(1);
  made.figures_after = figures(0.5);
  Proposal proposal;
  proposal.id = "P1";
  proposal.status = ProposalStatus::applied;
  proposal.finding = finding();
  proposal.finding.remedy->title = {hostile, hostile};
  proposal.figures_before = figures(1);
  proposal.figures_after = figures(0.5);
  proposal.proof.kept = {Promise::sound};
  made.proposals.push_back(proposal);
  proposal.id = "P2";
  proposal.status = ProposalStatus::needs_law_change;
  proposal.laws = {{"l1", "5"}};
  made.proposals.push_back(proposal);
  proposal.id = "P3";
  proposal.status = ProposalStatus::refused;
  proposal.laws.clear();
  proposal.refusal = {"it breaks", "می‌شکند"};
  made.proposals.push_back(proposal);
  made.edits.resize(1);
  return made;
}

TEST(FindingsText, IsLikeACompilers) {
  EXPECT_EQ(findings_text({finding()}, {}),
            "dir/s.json:3:7: error: It is \"wrong\" [some-rule]\n    because\n    remedy: Mend it\n");
}

TEST(FindingsText, IsPersianToo) {
  const std::string text = findings_text({finding()}, {Language::fa, false});
  EXPECT_THAT(text, HasSubstr("dir/s.json:3:7: خطا: \u2068نادرست است\u2069 [some-rule]"));
}

TEST(FindingsText, HasColoursOnlyWhenAsked) {
  EXPECT_THAT(findings_text({finding()}, {Language::en, false}), Not(HasSubstr("\033")));
  EXPECT_THAT(findings_text({finding()}, {Language::en, true}), HasSubstr("\033"));
}

TEST(SavingsLines, TellWhatDiffersAndByHowMuch) {
  EXPECT_THAT(savings_lines(figures(1), figures(0.5), "IRR", Language::en),
              ElementsAre("Time to deliver: 10 d → 5 d (−50 %)",
                          "Cost for the user: 2 million IRR → 1 million IRR (−50 %)",
                          "Documents asked: 4 → 2 (−50 %)", "Digital steps: 50 % → 75 % (+25 points)"));
  EXPECT_THAT(savings_lines(figures(1), figures(1), "IRR", Language::en), testing::IsEmpty());
  EXPECT_EQ(savings_lines(figures(1), figures(0.5), "IRR", Language::fa)[0],
            "زمان تحویل: ۱۰ روز ← ۵ روز (۵۰٪ کمتر)");
}

TEST(AnalysisText, SumsUp) {
  const std::vector<Portfolio> portfolios{portfolio()};
  Analysis analysis;
  analysis.figures = {figures(1)};
  analysis.soundness.resize(1);
  analysis.findings = {finding()};
  const std::string text = analysis_text({portfolios, {analysis}, {finding()}}, {});
  EXPECT_THAT(text, HasSubstr("1 service: 2 errors, 0 warnings, 0 notes"));
  EXPECT_THAT(text, HasSubstr("Critical path:"));
  EXPECT_THAT(text, HasSubstr("Sound                         undecided"));
}

TEST(AnalysisJson, ParsesAndKeepsNumbersInBaseUnits) {
  const std::vector<Portfolio> portfolios{portfolio()};
  Analysis analysis;
  analysis.figures = {figures(1)};
  analysis.figures[0].user_cost = std::numeric_limits<double>::infinity();
  analysis.soundness.resize(1);
  analysis.findings = {finding()};
  std::ostringstream out;
  analysis_json({portfolios, {analysis}, {}}, out);
  const boost::json::value document = boost::json::parse(out.str());
  const auto& service = document.at("portfolios").at(0).at("services").at(0);
  EXPECT_EQ(service.at("name").at("en").as_string(), hostile);
  EXPECT_EQ(service.at("figures").at("lead_time_seconds").at("expected").as_double(), 864'000);
  EXPECT_TRUE(service.at("figures").at("user_cost").is_null());
  const auto& told = document.at("portfolios").at(0).at("findings").at(0);
  EXPECT_EQ(told.at("place").at("line").as_int64(), 3);
  EXPECT_EQ(told.at("severity").as_string(), "error");
}

TEST(Simplification, IsToldInTextAndJson) {
  const Portfolio given = portfolio();
  const std::vector<Simplification> results{simplification(given.services[0])};
  const std::string text = simplification_text(given, results, {});
  EXPECT_THAT(text, HasSubstr("needs a change of law: Law 1, article 5"));
  EXPECT_THAT(text, HasSubstr("refused: it breaks"));
  EXPECT_THAT(text, HasSubstr("verified: "));
  const boost::json::value document = boost::json::parse(simplification_json(given, results));
  EXPECT_EQ(
      document.at("services").at(0).at("proposals").at(1).at("laws_to_change").at(0).at("law").as_string(),
      "l1");
}

/// An XML reader takes it, and nothing of a definition has become markup.
TEST(Page, IsWellFormedWhateverTheLabels) {
  const Portfolio given = portfolio();
  const Simplification result = simplification(given.services[0]);
  const ServicePage page{
      &given.services[0], &result, {finding()}, {"s/combined.svg", "s/before.png"}, hostile};
  for (const Language language : {Language::en, Language::fa}) {
    const std::string html = index_html(given, {page}, {finding()}, language);
    pugi::xml_document document;
    const auto parsed = document.load_string(html.c_str(), pugi::parse_default | pugi::parse_doctype);
    EXPECT_TRUE(parsed) << parsed.description() << " at "
                        << html.substr(static_cast<std::size_t>(parsed.offset), 80);
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("http")));
    EXPECT_STREQ(document.child("html").attribute("dir").value(), language == Language::fa ? "rtl" : "ltr");
    EXPECT_STREQ(document.child("html").attribute("lang").value(), language == Language::fa ? "fa" : "en");
    EXPECT_THAT(html, HasSubstr("src=\"s/combined.svg\""));
  }
}

TEST(Page, OfNothingIsAPageToo) {
  const std::string html = index_html({}, {}, {}, Language::en);
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(html.c_str()));
}

}  // namespace
}  // namespace hamvar
