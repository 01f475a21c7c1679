// SPDX-License-Identifier: Apache-2.0
// The portfolio in processes/ carries planted diseases; its README lists them. The analyser is held to that
// list: all found, nothing else, and nothing that the list calls clean. The same with files renamed and
// definitions reordered.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>
#include <tuple>

#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "hamvar/simplify/analysis.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAreArray;
using testing::IsEmpty;

const fs::path processes = fs::path(HAMVAR_SOURCE_DIR) / "processes";

/// service, rule, element ("-" = the service as a whole)
using Row = std::tuple<std::string, std::string, std::string>;

/// The rows of the table under the heading "## <title>" of processes/README.md.
std::set<Row> table(const std::string& title) {
  std::ifstream in(processes / "README.md");
  std::set<Row> rows;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("## ")) inside = line == "## " + title;
    if (!inside || !line.starts_with("| ") || line.starts_with("| service") || line.starts_with("|--"))
      continue;
    std::istringstream cells(line);
    std::string bar, service, rule, element;
    cells >> bar >> service >> bar >> rule >> bar >> element;
    if (service.find_first_not_of('-') != std::string::npos) rows.emplace(service, rule, element);
  }
  return rows;
}

Loaded load_without_problems(const fs::path& folder) {
  Loaded loaded = load({folder});
  EXPECT_THAT(loaded.problems, IsEmpty()) << (loaded.problems.empty() ? "" : loaded.problems[0].to_string());
  EXPECT_EQ(loaded.portfolios.size(), 1U);
  return loaded;
}

std::set<Row> found_in(const Portfolio& portfolio) {
  std::set<Row> rows;
  const auto add = [&](const Finding& finding, const Place& place) {
    rows.emplace(place.service, finding.rule, place.element.empty() ? "-" : place.element);
  };
  for (const Finding& finding : analyze(portfolio, {.jobs = 2}).findings) {
    add(finding, finding.place);
    // A finding over several services has a row for each member; within one service only for its first place.
    if (finding.rule == "same-work-two-agencies")
      for (const Place& other : finding.others) add(finding, other);
  }
  return rows;
}

std::vector<Row> missing(const std::set<Row>& from, const std::set<Row>& in) {
  std::vector<Row> rows;
  std::ranges::set_difference(from, in, std::back_inserter(rows));
  return rows;
}

TEST(Portfolio, HasFourteenServicesOfNineAgencies) {
  const Loaded loaded = load_without_problems(processes);
  const Portfolio& portfolio = loaded.portfolios.front();
  std::set<std::string> owners;
  for (const Service& service : portfolio.services) {
    owners.insert(service.owner);
    const std::size_t steps = activities(service.process).size();
    EXPECT_GE(steps, 10U) << service.id;
    EXPECT_LE(steps, 35U) << service.id;
    for (const NodeRef node : activities(service.process)) {
      EXPECT_FALSE(service.process[node].label.fa.empty()) << service.id << ' ' << service.process[node].id;
      EXPECT_FALSE(service.process[node].label.en.empty()) << service.id << ' ' << service.process[node].id;
    }
  }
  EXPECT_GE(portfolio.services.size(), 14U);
  EXPECT_GE(owners.size(), 9U);
}

TEST(Portfolio, AllThatIsPlantedIsFoundAndNothingElse) {
  const Loaded loaded = load_without_problems(processes);
  const std::set<Row> planted = table("Planted");
  const std::set<Row> found = found_in(loaded.portfolios.front());
  EXPECT_GT(planted.size(), 60U);
  EXPECT_THAT(missing(planted, found), IsEmpty()) << "planted, but not found";
  EXPECT_THAT(missing(found, planted), IsEmpty()) << "found, but not planted";
}

TEST(Portfolio, NothingIsFoundWhereTheListSaysClean) {
  const Loaded loaded = load_without_problems(processes);
  const std::set<Row> clean = table("Clean");
  const std::set<Row> found = found_in(loaded.portfolios.front());
  EXPECT_GT(clean.size(), 15U);
  for (const Row& row : clean) EXPECT_FALSE(found.contains(row)) << testing::PrintToString(row);
}

TEST(Portfolio, EveryRuleOfTheThreeGroupsOccursTwice) {
  // No budget is set here, nothing is compared, and no two of these agencies call three steps in line the
  // same.
  const std::set<std::string_view> elsewhere{"budget-exceeded", "worse-than-before", "cloned-fragment"};
  std::multiset<std::string> rules;
  for (const Row& row : table("Planted")) rules.insert(std::get<1>(row));
  for (const Rule& rule : all_rules()) {
    const Group group = rule.body->group;
    const bool meant =
        group == Group::parallel_work || group == Group::redundancy || group == Group::long_paths;
    if (!meant || elsewhere.contains(rule.id)) continue;
    EXPECT_GE(rules.count(std::string(rule.id)), 2U) << rule.id;
  }
}

/// The same process with its nodes and flows in another order.
Process reordered(const Process& process, std::mt19937_64& random) {
  std::vector<NodeRef> order(nodes(process).begin(), nodes(process).end());
  std::ranges::shuffle(order, random);
  std::vector<NodeRef> place(order.size());
  Process other;
  for (const NodeRef node : order) place[node] = add_vertex(process[node], other);
  std::vector<FlowRef> lines(flows(process).begin(), flows(process).end());
  std::ranges::shuffle(lines, random);
  for (const FlowRef flow : lines)
    add_edge(place[source(flow, process)], place[target(flow, process)], process[flow], other);
  return other;
}

TEST(Portfolio, NamesOfFilesAndOrderDoNotMatter) {
  const Loaded loaded = load_without_problems(processes);
  std::mt19937_64 random(20);
  const fs::path folder = fs::path(testing::TempDir()) / "hamvar-reordered";
  fs::remove_all(folder);
  fs::create_directories(folder);
  fs::copy_file(processes / "catalog.json", folder / "catalog.json");
  std::vector<Service> services = loaded.portfolios.front().services;
  std::ranges::shuffle(services, random);
  for (std::size_t i = 0; i < services.size(); ++i) {
    services[i].process = reordered(services[i].process, random);
    write_file(folder / ("f" + std::to_string(i) + ".json"), write_service(services[i]));
  }
  const Loaded again = load_without_problems(folder);
  EXPECT_THAT(found_in(again.portfolios.front()), ElementsAreArray(found_in(loaded.portfolios.front())));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace hamvar
