// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "program.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;
using test::Outcome;
using testing::HasSubstr;
using testing::Not;

/// With the portfolio to try.
struct SimplifyCommand : testing::Test {
  [[nodiscard]] Outcome simplify(const std::string& service, const std::string& options) const {
    return program.run("simplify '" HAMVAR_SOURCE_DIR "/processes/" + service +
                       ".json' -o out --format json " + options);
  }
  [[nodiscard]] static json::value only_service(const Outcome& run) {
    EXPECT_EQ(run.exit_code, 0) << run.err;
    return json::parse(run.out).at("services").at(0);
  }
  test::Program program;
};

std::vector<std::string> applied(const json::value& service) {
  std::vector<std::string> ids;
  for (const json::value& proposal : service.at("proposals").as_array())
    if (proposal.at("status") == "applied") ids.emplace_back(proposal.at("id").as_string());
  return ids;
}

TEST_F(SimplifyCommand, TellsTheFrontAndHowSureTheSearchIs) {
  const json::value service = only_service(simplify("insurance-clearance", ""));
  const json::value& search = service.at("search");
  EXPECT_TRUE(search.at("exact").as_bool());
  EXPECT_EQ(search.at("gap").to_number<double>(), 0);
  const json::array& front = search.at("front").as_array();
  ASSERT_GT(front.size(), 2U);
  EXPECT_TRUE(front.front().at("proposals").as_array().empty());
  double effort = 0;
  for (const json::value& point : front) {
    EXPECT_GE(point.at("effort").to_number<double>(), effort);
    effort = point.at("effort").to_number<double>();
  }
  const json::value& proposal = service.at("proposals").at(0);
  EXPECT_EQ(proposal.at("effort").at("class"), "small");
  EXPECT_FALSE(proposal.at("effort").at("agencies").as_array().empty());
  const json::value bounded = only_service(simplify("vehicle-transfer", "--states 1"));
  EXPECT_FALSE(bounded.at("search").at("exact").as_bool());
  EXPECT_GT(bounded.at("search").at("gap").to_number<double>(), 0);
}

TEST_F(SimplifyCommand, AppliesNoMoreThanIsAskedForAndTheBestOfIt) {
  const json::value all = only_service(simplify("insurance-clearance", ""));
  const json::value one = only_service(simplify("insurance-clearance", "--max-changes 1"));
  EXPECT_EQ(applied(all).size(), 2U);
  EXPECT_EQ(applied(one).size(), 1U);
  const json::value law = only_service(simplify("insurance-clearance", "--law-change"));
  EXPECT_EQ(applied(law).size(), 3U);
  EXPECT_EQ(applied(only_service(simplify("insurance-clearance", "--no-law-change"))), applied(all));
  const json::value quick =
      only_service(simplify("insurance-clearance", "--law-change --objective lead_time"));
  EXPECT_LE(quick.at("after").at("lead_time_seconds").at("expected").to_number<double>(),
            law.at("after").at("lead_time_seconds").at("expected").to_number<double>());
}

TEST_F(SimplifyCommand, KeepsStepsThatAreToStay) {
  EXPECT_THAT(simplify("insurance-clearance", "").out, HasSubstr("print-then-scan"));
  EXPECT_THAT(simplify("insurance-clearance", "--keep scan-draft,sign-head").out,
              Not(HasSubstr("print-then-scan")));
  const Outcome unknown = simplify("insurance-clearance", "--keep nowhere");
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("no service has a step 'nowhere'"));
}

TEST_F(SimplifyCommand, AppliesTheProposalsThatWereChosenUnderTheirIds) {
  const json::value chosen = only_service(simplify("insurance-clearance", "--apply P2"));
  EXPECT_EQ(applied(chosen), std::vector<std::string>{"P2"});
  EXPECT_FALSE(program.file("out/insurance-clearance/proposals/P2.json").empty());
  EXPECT_EQ(applied(only_service(
                simplify("insurance-clearance", "--apply insurance-clearance/P1,insurance-clearance/P2"))),
            (std::vector<std::string>{"P1", "P2"}));
  const Outcome nowhere = simplify("insurance-clearance", "--apply P99");
  EXPECT_EQ(nowhere.exit_code, 2);
  EXPECT_THAT(nowhere.err, HasSubstr("P99 cannot be applied: there is no such proposal"));
  EXPECT_THAT(simplify("insurance-clearance", "--apply other/P1").err,
              HasSubstr("there is no service 'other'"));
  const Outcome which = program.run("simplify '" HAMVAR_SOURCE_DIR "/processes' -o out --apply P1");
  EXPECT_EQ(which.exit_code, 2);
  EXPECT_THAT(which.err, HasSubstr("'P1' of which service? Write SERVICE/P1"));
}

}  // namespace
}  // namespace hamvar
