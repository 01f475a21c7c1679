// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <limits>
#include <pugixml.hpp>
#include <set>

#include "samples.hpp"

namespace hamvar {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A page read by an XML parser.
class PageTest : public testing::Test {
 protected:
  void read(const std::vector<ServicePage>& pages, Language language = Language::en,
            const std::vector<Finding>& others = {}, const std::vector<SharedPage>& shared = {}) {
    html_ = index_html(portfolio_, pages, others, language, shared);
    const pugi::xml_parse_result parsed =
        document_.load_string(html_.c_str(), pugi::parse_default | pugi::parse_doctype);
    ASSERT_TRUE(parsed) << parsed.description() << ": "
                        << html_.substr(static_cast<std::size_t>(parsed.offset), 100);
  }
  std::vector<ServicePage> both() {
    ServicePage first{&portfolio_.services[0], &result_, {}, {}, {}};
    first.findings = {test::sample_finding("some-rule", "a")};
    first.findings[0].remedy = result_.proposals[0].finding.remedy;
    first.pictures = {"s/before.svg", "s/before.png", "s/combined.svg", "s/combined.pdf"};
    return {first, {&portfolio_.services[1], nullptr, {}, {}, {}, &figures_}};
  }
  std::string text_of(const char* xpath) const {
    std::string text;
    for (const auto& node : document_.select_nodes(xpath))
      for (const auto& part : node.node().select_nodes(".//text()")) text += part.node().value();
    return text;
  }
  std::size_t count(const char* xpath) const { return document_.select_nodes(xpath).size(); }

  Portfolio portfolio_ = test::sample_portfolio();
  Simplification result_ = test::sample_simplification(portfolio_.services[0]);
  Figures figures_ = test::sample_figures(1);
  std::string html_;
  pugi::xml_document document_;
};

TEST_F(PageTest, TotalsAreSumsOverTheCasesOfAYear) {
  read(both());
  // 2 and 2 million a case, 100 cases each; the first service's halve.
  EXPECT_EQ(text_of("//header//tr[th='Cost for people']"),
            "Cost for people400 million IRR300 million IRR−25 %");
  EXPECT_EQ(text_of("//header//tr[th='Documents asked']"), "Documents asked800600−25 %");
  EXPECT_EQ(text_of("//header//li[1]"), "100 million IRRsaved by people a year");
}

TEST_F(PageTest, ASharedServiceHasItsCallersSavingsAndDrawings) {
  const SharedService shared = test::sample_shared();
  const SharedPage page{&shared, {"shared/S1/shared.svg", "shared/S1/combined.svg"}, "s"};
  for (const Language language : {Language::en, Language::fa}) {
    read(both(), language, {}, {page});
    EXPECT_EQ(count("//section[@id='shared']//tbody/tr"), 2U);
    EXPECT_EQ(count("//section[@id='shared']//img[@src='shared/S1/shared.svg']"), 1U);
    EXPECT_EQ(count("//section[@id='shared']//details//img[@src='shared/S1/combined.svg']"), 1U);
    EXPECT_THAT(text_of("//section[@id='shared']"), HasSubstr(shared.shared.name.in(language)));
    EXPECT_THAT(text_of("//section[@id='shared']"), HasSubstr(shared.uses[1].refusal.in(language)));
    EXPECT_THAT(text_of("//section[@id='shared']"), HasSubstr(shared.mended[0].in(language)));
  }
  read(both());
  EXPECT_EQ(count("//section[@id='shared']"), 0U);
}

TEST_F(PageTest, EveryLinkInsideLeadsSomewhereAndNoIdIsThereTwice) {
  Finding across = test::sample_finding("same-work-two-agencies", "a");
  across.others = {{"dir/t.json", {5, 5}, "t", "c"}, {"dir/u.json", {5, 5}, "unknown", "x"}};
  auto pages = both();
  pages[0].findings.push_back(across);
  for (const Language language : {Language::en, Language::fa}) {
    read(pages, language);
    std::set<std::string> ids;
    for (const auto& each : document_.select_nodes("//@id"))
      EXPECT_TRUE(ids.insert(each.attribute().value()).second) << each.attribute().value();
    std::size_t links = 0;
    for (const auto& each : document_.select_nodes("//@href")) {
      const std::string target = each.attribute().value();
      if (!target.starts_with("#")) continue;
      ++links;
      EXPECT_TRUE(ids.contains(target.substr(1))) << target;
    }
    EXPECT_GT(links, 6U);
  }
}

TEST_F(PageTest, AFindingNamesItsProposalAndItsPlaces) {
  read(both());
  EXPECT_THAT(text_of("//section[@id='service-s']//table[@class='findings']"),
              testing::AllOf(HasSubstr("Proposal P1 – applied"), HasSubstr("Ask"),
                             HasSubstr("dir/s.json:3:7"), HasSubstr("1.5 million IRR")));
}

TEST_F(PageTest, WorkOfSeveralServicesIsToldOverAll) {
  auto pages = both();
  read(pages);
  EXPECT_THAT(text_of("//h2"), Not(HasSubstr("same work in several services")));
  pages[0].findings[0].others = {{"dir/t.json", {5, 5}, "t", "c"}};
  read(pages);
  EXPECT_THAT(text_of("//section[h2='The same work in several services']"),
              testing::AllOf(HasSubstr("Permit: Ask"), HasSubstr("Licence: c")));
}

TEST_F(PageTest, LawsInTheWayAreToldOverAll) {
  read(both());
  EXPECT_THAT(text_of("//section[h2='What only a change of law allows']"),
              testing::AllOf(HasSubstr("Law 1, article 5"), HasSubstr("P3"), HasSubstr("Drop it")));
  EXPECT_THAT(text_of("//div[@id='service-s-P3']"),
              testing::AllOf(HasSubstr("Needs a change of: Law 1, article 5"),
                             HasSubstr("Not kept: a law asks for it")));
  EXPECT_THAT(text_of("//div[@id='service-s-P4']"), HasSubstr("it would deadlock"));
}

TEST_F(PageTest, PicturesHaveTextsAndLinksToWhatWasWritten) {
  read(both());
  EXPECT_EQ(count("//img"), 2U);
  EXPECT_EQ(count("//img[string-length(@alt) > 10]"), 2U);
  EXPECT_EQ(count("//a[@href='s/combined.pdf']"), 1U);
  EXPECT_EQ(count("//a[@href='s/combined.png']"), 0U);
  EXPECT_EQ(count("//details//img[@src='s/before.svg']"), 1U);
}

TEST_F(PageTest, TablesHaveHeadsForRowsAndColumns) {
  read(both());
  EXPECT_EQ(count("//th[not(@scope)]"), 0U);
  EXPECT_EQ(count("//table[not(thead/tr/th[@scope='col'])]"), 0U);
}

TEST_F(PageTest, AServiceThatWasOnlyAnalysedHasItsFigures) {
  read(both());
  EXPECT_EQ(text_of("//section[@id='service-t']//tr[th='Visits']"), "Visits2");
  EXPECT_EQ(text_of("//section[@id='services']//tr[th='Licence']/td[2]"), "10 d");
}

TEST_F(PageTest, IsPersianThroughout) {
  read(both(), Language::fa);
  const std::string totals = text_of("//header//table");
  EXPECT_THAT(totals, HasSubstr("هزینهٔ مردم۴۰۰ میلیون ریال۳۰۰ میلیون ریال۲۵٪ کمتر"));
  // What is left in Latin letters stands for itself: paths, rule ids, formats, names without a Persian form.
  std::string words;
  for (const auto& part : document_.select_nodes("//body//text()[not(ancestor::code)]"))
    words += part.node().value();
  for (const std::string known :
       {"SIGMA", "SVG", "PNG", "PDF", "DOT", "P1", "P2", "P3", "P4", "Law 1", "Agency a"})
    for (std::size_t at = words.find(known); at != std::string::npos; at = words.find(known))
      words.erase(at, known.size());
  std::string latin;
  for (const char c : words)
    if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '%') latin += c;
  EXPECT_EQ(latin, "");
}

TEST_F(PageTest, CitesArticlesInEachLanguage) {
  result_.proposals[2].laws = {{"l1", "12 note 2"}};
  read(both());
  EXPECT_THAT(text_of("//div[@id='service-s-P3']"), HasSubstr("Law 1, article 12 note 2"));
  read(both(), Language::fa);
  EXPECT_THAT(text_of("//div[@id='service-s-P3']"), HasSubstr("Law 1، مادهٔ ۱۲ تبصرهٔ ۲"));
}

TEST_F(PageTest, IsWellFormedWhateverTheBytes) {
  const std::string hostile = "\" onload='x' \xFF\xEF\xBF\xBF]]><![CDATA[<img src=x>&nbsp;\x02\u202E";
  portfolio_.services[0].name = portfolio_.services[1].name = {hostile, hostile};
  portfolio_.services[0].owner = hostile;
  test::node(portfolio_.services[0].process, "a").label = {hostile, ""};
  for (Proposal& proposal : result_.proposals) {
    proposal.finding.message = proposal.refusal = {hostile, hostile};
    proposal.laws = {{hostile, hostile}};
  }
  auto pages = both();
  pages[0].findings[0].place.file = pages[0].findings[0].rule = hostile;
  pages[0].pictures = {"s/combined-" + hostile + ".svg"};
  pages[0].note = hostile;
  for (const Language language : {Language::en, Language::fa}) {
    read(pages, language, {pages[0].findings[0]});
    EXPECT_EQ(count("//img"), 1U);
    EXPECT_EQ(count("//@onload"), 0U);
    EXPECT_EQ(count("//script"), 0U);
  }
}

TEST_F(PageTest, HasNoNumbersThatDoNotExist) {
  figures_.user_cost = std::numeric_limits<double>::quiet_NaN();
  figures_.documents = std::numeric_limits<double>::infinity();
  read(both());
  EXPECT_EQ(text_of("//header//tr[th='Cost for people']"), "Cost for people– IRR– IRR");
  EXPECT_THAT(text_of("//body"), Not(testing::AnyOf(HasSubstr("nan"), HasSubstr("inf "))));
}

}  // namespace
}  // namespace hamvar
