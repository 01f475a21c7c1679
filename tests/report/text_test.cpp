// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "report/words.hpp"
#include "samples.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string analysis_of(const Portfolio& portfolio, const std::vector<Figures>& figures,
                        const std::vector<Finding>& findings, const TextStyle& style) {
  Analysis analysis;
  analysis.figures = figures;
  analysis.soundness.resize(figures.size());
  analysis.findings = findings;
  return analysis_text({{portfolio}, {analysis}, {}}, style);
}

TEST(FindingsText, TellsTheCostWhereTheCurrencyIsKnown) {
  Finding finding = test::sample_finding("some-rule", "a");
  finding.others = {{"dir/t.json", {9, 2}, "t", "c"}};
  EXPECT_EQ(findings_text({finding}, {Language::en, false, "IRR"}),
            "dir/s.json:3:7: warning: It is done again [some-rule]\n"
            "    100 times a year\n"
            "    also: dir/t.json:9:2 (c)\n"
            "    cost a year: 1.5 million IRR\n");
  EXPECT_EQ(findings_text({finding}, {Language::fa, false, "IRR"}),
            "dir/s.json:3:7: هشدار: \u2068دوباره انجام می‌شود\u2069 [some-rule]\n"
            "    \u2068۱۰۰ بار در سال\u2069\n"
            "    نیز: \u2068dir/t.json:9:2\u2069 (\u2068c\u2069)\n"
            "    هزینه در سال: ۱٫۵ میلیون ریال\n");
}

TEST(FindingsText, OfAWholeFileHasNoLine) {
  Finding finding = test::sample_finding("invalid-definition", "");
  finding.place = {"gone.json", {}, {}, {}};
  EXPECT_THAT(findings_text({finding}, {}), testing::StartsWith("gone.json: warning: "));
}

/// What a definition says must not move the cursor of a terminal, nor look like another finding.
TEST(FindingsText, LetsNoLabelCommandTheTerminal) {
  Finding finding = test::sample_finding("some-rule", "a");
  finding.message = {"red \033[31m\r\nother.json:1:1: error: forged", ""};
  finding.place.file = "new\nline.json";
  finding.evidence.clear();
  const std::string text = findings_text({finding}, {});
  EXPECT_EQ(std::ranges::count(text, '\n'), 1);
  EXPECT_THAT(text, Not(HasSubstr("\033")));
  EXPECT_THAT(text, Not(HasSubstr("\r")));
}

TEST(AnalysisText, HasATableOfAlignedColumns) {
  Portfolio portfolio = test::sample_portfolio();
  portfolio.services.pop_back();
  const std::string text = analysis_of(portfolio, {test::sample_figures(1)}, {}, {});
  EXPECT_THAT(text, HasSubstr("\nPermit [s]\n"
                              "  Time to deliver               10 d (standard deviation 0 s, longest 20 d)\n"
                              "  Cost for the user             2 million IRR\n"
                              "  Steps required from the user  3\n"));
  EXPECT_THAT(text, HasSubstr("  Values assumed                3\n"));
  EXPECT_THAT(text, HasSubstr("  Critical path:\n    70 %  Ask (7 d)\n    30 %  b (3 d)\n"));
  EXPECT_THAT(text, Not(HasSubstr("Longest time")));  // told once
}

TEST(AnalysisText, SumsUpWhatAYearCosts) {
  const Portfolio portfolio = test::sample_portfolio();
  std::vector<Figures> figures{test::sample_figures(1), test::sample_figures(2)};
  const double both = figures[0].yearly_cost() + figures[1].yearly_cost();
  ASSERT_EQ(both, 780e6);
  EXPECT_THAT(analysis_of(portfolio, figures, {}, {}),
              EndsWith("2 services: 0 errors, 0 warnings, 0 notes\n"
                       "Cost a year for people and government: 780 million IRR\n"));
  figures[1].volume_assumed = true;
  EXPECT_THAT(analysis_of(portfolio, figures, {}, {}),
              EndsWith("Cost a year for people and government: 260 million IRR\n"
                       "Not in it, for want of a volume: 1 service\n"));
  EXPECT_THAT(
      analysis_of(portfolio, figures, {}, {Language::fa, false}),
      HasSubstr(
          "۲ خدمت: ۰ خطا، ۰ هشدار، ۰ آگاهی\nهزینهٔ مردم و دستگاه‌ها در سال: ۲۶۰ میلیون ریال\n"));
}

TEST(AnalysisText, OfNothingCountsToNought) {
  EXPECT_EQ(analysis_text({{}, {}, {}}, {}), "\n0 services: 0 errors, 0 warnings, 0 notes\n");
}

TEST(AnalysisText, SaysWhichNumbersDoNotExist) {
  Portfolio portfolio = test::sample_portfolio();
  portfolio.services.pop_back();
  Figures figures = test::sample_figures(1);
  figures.user_cost = std::numeric_limits<double>::quiet_NaN();
  figures.lead_time = Duration(std::numeric_limits<double>::infinity());
  figures.steps = 1e300;
  const std::string text = analysis_of(portfolio, {figures}, {}, {});
  EXPECT_THAT(text, HasSubstr("Cost for the user             – IRR\n"));
  EXPECT_THAT(text, HasSubstr("Time to deliver               – ("));
  EXPECT_THAT(text, Not(HasSubstr("nan")));
  EXPECT_THAT(text, Not(HasSubstr("inf")));
}

/// Each share that is told agrees with the figures it is made of.
TEST(FigureRows, AgreeWithTheFigures) {
  const Figures before = test::sample_figures(1);
  for (const double scale : {0.0, 0.25, 0.5, 0.9, 1.0, 1.5}) {
    const Figures after = test::sample_figures(scale);
    for (const report::FigureRow& row : report::figure_rows(before, after, "IRR", Language::en)) {
      SCOPED_TRACE(std::string(row.key) + " x " + std::to_string(scale));
      const std::string change = row.change(Language::en);
      const double difference = row.more_is_better ? (row.after - row.before) * 100
                                : row.before > 0   ? (row.after / row.before - 1) * 100
                                                   : 0;
      if (std::abs(difference) < 1e-9) {
        EXPECT_EQ(change, "");
        continue;
      }
      const double told = std::stod(change.substr(change.starts_with("+") ? 1 : std::string("−").size()));
      EXPECT_NEAR(told, std::abs(difference), 0.5);
      EXPECT_EQ(change.starts_with("+"), difference > 0);
    }
  }
}

TEST(SavingsLines, AreSilentOnWhatDoesNotExist) {
  Figures before = test::sample_figures(1);
  Figures after = before;
  after.user_cost = std::numeric_limits<double>::quiet_NaN();
  before.visits = 0;
  EXPECT_THAT(savings_lines(before, after, "IRR", Language::en),
              ElementsAre("Cost for the user: 2 million IRR → – IRR", "Visits: 0 → 2"));
}

TEST(SimplificationText, TellsWhatSharedServicesSaveForEachAndTogether) {
  const Portfolio portfolio = test::sample_portfolio();
  const std::string text = simplification_text(portfolio, {}, {}, {test::sample_shared()});
  EXPECT_THAT(text, HasSubstr("S1  Ask <once> [once] (Agency a)"));
  EXPECT_THAT(text, HasSubstr("1 copies of 1 steps become one; 100 calls a year"));
  EXPECT_THAT(text, HasSubstr("Mended once for all: Ask online"));
  EXPECT_THAT(text, HasSubstr("saved a year: 100 million IRR by people, 30 million IRR by government"));
  EXPECT_THAT(text, HasSubstr("Licence [t]\n      left out: it would take longer"));
  EXPECT_THAT(simplification_text(portfolio, {}, {}), Not(HasSubstr("Shared")));
}

TEST(SimplificationText, TellsEachStatusInItsWay) {
  const Portfolio portfolio = test::sample_portfolio();
  const std::string text =
      simplification_text(portfolio, {test::sample_simplification(portfolio.services[0])}, {});
  EXPECT_THAT(text, testing::StartsWith("Permit [s]\n  Time to deliver: 10 d → 5 d (−50 %)\n"));
  EXPECT_THAT(text, HasSubstr("\n  verified: the process is sound; "));
  EXPECT_THAT(text, HasSubstr("  P1  Drop it [some-rule]\n      applied\n      Time to deliver: 10 d → 5 d"));
  EXPECT_THAT(text, HasSubstr("      verified: the process is sound; the same results"));
  EXPECT_THAT(text, HasSubstr("      needs a change of law: Law 1, article 5\n"));
  EXPECT_THAT(text, HasSubstr("      verified: the process is sound\n      not kept: a law asks for it\n"));
  EXPECT_THAT(text, HasSubstr("      refused: it would deadlock\n"));
  EXPECT_THAT(
      text,
      EndsWith("1 service, 1 proposal applied; saved a year: 100 million IRR by people, 30 million IRR by "
               "government\n"));
}

TEST(SimplificationText, FindsTheServiceByItsIdNotByItsPlace) {
  const Portfolio portfolio = test::sample_portfolio();
  const std::string text =
      simplification_text(portfolio, {test::sample_simplification(portfolio.services[1])}, {});
  EXPECT_THAT(text, testing::StartsWith("Licence [t]\n"));
}

TEST(SimplificationText, HasColoursOnlyWhenAskedAndNoEnglishInPersian) {
  const Portfolio portfolio = test::sample_portfolio();
  const std::vector<Simplification> results{test::sample_simplification(portfolio.services[0])};
  EXPECT_THAT(simplification_text(portfolio, results, {}), Not(HasSubstr("\033")));
  EXPECT_THAT(simplification_text(portfolio, results, {Language::en, true}),
              HasSubstr("\033[1;32mapplied\033[0m"));
  std::string text = simplification_text(portfolio, results, {Language::fa, false});
  for (const std::string known : {"[s]", "[some-rule]", "P1", "P2", "P3", "P4", "Law 1"})
    for (std::size_t at = text.find(known); at != std::string::npos; at = text.find(known))
      text.erase(at, known.size());
  EXPECT_TRUE(std::ranges::none_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '%' || c == ',';
  })) << text;
}

}  // namespace
}  // namespace hamvar
