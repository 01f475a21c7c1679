// SPDX-License-Identifier: Apache-2.0
// Groups across services, held against a comparison of every step with every other.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "all_pairs.hpp"
#include "flow.hpp"
#include "hamvar/match/work.hpp"
#include "match/fingerprint.hpp"
#include "match/work_keys.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

/// "service/node" of each member, sorted; all groups sorted.
using Named = std::vector<std::vector<std::string>>;

Named named(const Portfolio& portfolio, const std::vector<WorkGroup>& groups) {
  Named all;
  for (const WorkGroup& group : groups) {
    std::vector<std::string>& names = all.emplace_back();
    for (const WorkMember& member : group.members) {
      const Service& service = portfolio.services[member.service];
      names.push_back(service.id + "/" + service.process[member.node].id);
    }
    std::ranges::sort(names);
  }
  std::ranges::sort(all);
  return all;
}

/// Steps with the same kind, object and meanings.
struct Unit {
  StepKind step = StepKind::unspecified;
  std::string object;
  std::vector<Meaning> meanings;  ///< in English, in Persian
  std::vector<std::string> members;
  std::size_t cluster = 0;
};

/// What src/match/unit_groups.hpp and complete_link.hpp promise, with no index and every pair looked at again
/// and again.
class Naive {
 public:
  Naive(const Portfolio& portfolio, double min_score) {
    for (const Service& service : portfolio.services)
      for (const NodeRef node : activities(service.process)) add(service, service.process[node]);
    meanings_.emplace_back();  // what steps without a label say
    for (const Unit& unit : units_)
      for (const Meaning& meaning : unit.meanings)
        if (std::ranges::find(meanings_, meaning) == meanings_.end() && !meaning.terms.empty())
          meanings_.push_back(meaning);
    pairs_ = test::all_pairs(meanings_, min_score);
  }

  Named groups() {
    std::ranges::sort(units_, {}, [](const Unit& unit) {
      return std::tuple(-std::ssize(unit.members), fingerprint(unit.meanings.front()),
                        fingerprint(unit.meanings.back()), unit.step, unit.object);
    });
    for (std::size_t i = 0; i < units_.size(); ++i) units_[i].cluster = i;
    while (join_the_best()) {
    }
    std::map<std::string, std::vector<std::string>> groups;
    for (const Unit& unit : units_)
      if (!unit.object.empty() || !unit.meanings.front().terms.empty())
        std::ranges::copy(unit.members, std::back_inserter(groups[group_of(unit)]));
    Named all;
    for (auto& [name, members] : groups)
      if (members.size() > 1) {
        std::ranges::sort(members);
        all.push_back(members);
      }
    std::ranges::sort(all);
    return all;
  }

 private:
  void add(const Service& service, const Node& node) {
    Unit made{node.activity.step, object_key(node.activity), {}, {}, 0};
    for (const Text& label : {Text{node.label.en, {}}, Text{{}, node.label.fa}})
      if (Meaning meaning = meaning_of(label, Lexicon::standard()); !meaning.terms.empty())
        made.meanings.push_back(meaning);
    if (made.meanings.empty()) made.meanings.emplace_back();
    const auto known = std::ranges::find_if(units_, [&](const Unit& unit) {
      return unit.step == made.step && unit.object == made.object &&
             unit.meanings.front() == made.meanings.front() && unit.meanings.back() == made.meanings.back();
    });
    Unit& unit = known == units_.end() ? units_.emplace_back(made) : *known;
    unit.members.push_back(service.id + "/" + node.id);
  }

  [[nodiscard]] float score(const Meaning& a, const Meaning& b) const {
    if (a.terms.empty() || b.terms.empty()) return 0;
    if (a == b) return 1;
    for (const Alike& pair : pairs_)
      if ((meanings_[pair.a] == a && meanings_[pair.b] == b) ||
          (meanings_[pair.a] == b && meanings_[pair.b] == a))
        return pair.score;
    return 0;
  }

  [[nodiscard]] float score(const Unit& a, const Unit& b) const {
    if (a.step != b.step && a.step != StepKind::unspecified && b.step != StepKind::unspecified) return 0;
    float best = 0;
    for (const Meaning& x : a.meanings)
      for (const Meaning& y : b.meanings) best = std::max(best, score(x, y));
    return best;
  }

  [[nodiscard]] bool all_alike(std::size_t a, std::size_t b) const {
    for (const Unit& one : units_)
      for (const Unit& other : units_)
        if (one.cluster == a && other.cluster == b && score(one, other) == 0) return false;
    return true;
  }

  bool join_the_best() {
    float best = 0;
    std::pair<std::size_t, std::size_t> chosen;
    for (std::size_t i = 0; i < units_.size(); ++i)
      for (std::size_t j = i + 1; j < units_.size(); ++j) {
        const float own = score(units_[i], units_[j]);
        if (own <= best || !units_[i].object.empty() || !units_[j].object.empty() ||
            units_[i].cluster == units_[j].cluster || !all_alike(units_[i].cluster, units_[j].cluster))
          continue;
        best = own;
        chosen = {units_[i].cluster, units_[j].cluster};
      }
    for (Unit& unit : units_)
      if (best > 0 && unit.cluster == chosen.second) unit.cluster = chosen.first;
    return best > 0;
  }

  [[nodiscard]] std::string group_of(const Unit& unit) const {
    if (!unit.object.empty()) return "object " + unit.object;
    std::set<std::string> objects;
    for (const Unit& one : units_) {
      if (one.cluster != unit.cluster || !one.object.empty()) continue;
      std::set<std::string> own;
      for (const Unit& other : units_)
        if (!other.object.empty() && score(one, other) > 0) own.insert(other.object);
      if (own.size() != 1) return "label " + std::to_string(unit.cluster);
      objects.merge(own);
    }
    return objects.size() == 1 ? "object " + *objects.begin() : "label " + std::to_string(unit.cluster);
  }

  std::vector<Unit> units_;
  std::vector<Meaning> meanings_;
  std::vector<Alike> pairs_;
};

std::string random_label(std::mt19937_64& random, bool persian) {
  static const std::vector<std::string> en{"check",  "verify", "identity", "papers", "of",    "tax",
                                           "permit", "land",   "office",   "owner",  "issue", "reject"};
  static const std::vector<std::string> fa{"بررسی",  "کنترل", "هویت",  "مدارک", "از",   "مالیات",
                                           "پروانه", "زمین",  "اداره", "مالک",  "صدور", "رد"};
  std::string label;
  for (std::size_t words = random() % 5; words > 0; --words)
    label += (persian ? fa : en)[random() % en.size()] + " ";
  return label;
}

Portfolio random_portfolio(std::mt19937_64& random) {
  Portfolio made{test::small_catalog(), {}};
  for (std::size_t i = 0; i < 3 + random() % 4; ++i) {
    Service& service = made.services.emplace_back(
        test::service(test::random_process(random, {.steps = 6, .attributes = random() % 2 == 0})));
    service.id = "service" + std::to_string(i);
    for (const NodeRef node : activities(service.process)) {
      Node& step = service.process[node];
      step.label = {random() % 3 == 0 ? "" : random_label(random, false),
                    random() % 3 == 0 ? random_label(random, true) : ""};
      if (random() % 2 == 0) step.activity.step = StepKind::unspecified;
      if (random() % 3 == 0) step.activity.evidence.clear();
    }
  }
  return made;
}

TEST(SameWorkAcrossServices, IsWhatComparingAllStepsFinds) {
  std::size_t found = 0;
  const std::size_t cases = test::random_cases(300);
  for (std::uint64_t seed = 0; seed < cases; ++seed) {
    std::mt19937_64 random(seed);
    const Portfolio portfolio = random_portfolio(random);
    const double min_score = 0.5 + 0.1 * static_cast<double>(random() % 4);
    const Named expected = Naive(portfolio, min_score).groups();
    found += expected.size();
    ASSERT_EQ(named(portfolio, work_groups(portfolio, {.min_score = min_score})), expected)
        << "seed " << seed;
  }
  EXPECT_GT(found, cases) << "or the cases show little";
}

TEST(SameWorkAcrossServices, DependsNeitherOnTheOrderOfServicesNorOnIdsOfNodes) {
  for (std::uint64_t seed = 0; seed < test::random_cases(100); ++seed) {
    std::mt19937_64 random(seed);
    Portfolio portfolio = random_portfolio(random);
    const Named expected = named(portfolio, work_groups(portfolio));
    std::ranges::shuffle(portfolio.services, random);
    ASSERT_EQ(named(portfolio, work_groups(portfolio)), expected) << "seed " << seed;
    ASSERT_EQ(named(portfolio, work_groups(portfolio, {.jobs = 3})), expected) << "seed " << seed;
    const std::vector<WorkGroup> before = work_groups(portfolio);
    for (Service& service : portfolio.services)
      for (const NodeRef node : nodes(service.process)) service.process[node].id.insert(0, "renamed-");
    const std::vector<WorkGroup> after = work_groups(portfolio);
    ASSERT_EQ(before.size(), after.size()) << "seed " << seed;
    for (std::size_t i = 0; i < before.size(); ++i)
      ASSERT_TRUE(std::ranges::equal(before[i].members, after[i].members,
                                     [](const auto& a, const auto& b) {
                                       return a.service == b.service && a.node == b.node &&
                                              a.score == b.score;
                                     }))
          << "seed " << seed;
  }
}

Portfolio with_labels(const std::vector<Text>& labels, StepKind step = StepKind::unspecified) {
  Portfolio made{test::small_catalog(), {}};
  for (const Text& label : labels) {
    Service& service = made.services.emplace_back(test::service(test::flow("start > a > end")));
    service.id = "service" + std::to_string(made.services.size());
    test::node(service.process, "a").label = label;
    test::step(service.process, "a").step = step;
  }
  return made;
}

TEST(SameWorkAcrossServices, DoesNotRunAlongAChain) {
  // Each is like the next one, and the first not at all like the last.
  const Portfolio portfolio = with_labels(
      {{"alpha beta gamma delta", ""}, {"beta gamma delta epsilon", ""}, {"gamma delta epsilon zeta", ""}});
  for (const WorkGroup& group : work_groups(portfolio, {.min_score = 0.7}))
    EXPECT_THAT(group.members, SizeIs(testing::Le(2U)));
}

TEST(SameWorkAcrossServices, ALabelInBothLanguagesIsLikeOneInEither) {
  for (const Text& other : {Text{"", "پدرام سهند"}, Text{"Kalamin torvo", ""}}) {
    const auto groups = work_groups(with_labels({{"Kalamin torvo", "پدرام سهند"}, other}));
    ASSERT_THAT(groups, SizeIs(1)) << other.en << other.fa;
    EXPECT_THAT(groups[0].members, SizeIs(2));
  }
}

TEST(SameWorkAcrossServices, AStepThatNamesNothingGoesWhereItsLabelSaysTheSame) {
  Portfolio portfolio = with_labels(
      {{"Enquire tax file", ""}, {"Enquire tax file", ""}, {"enquire Tax file", ""}}, StepKind::enquire);
  for (std::size_t i : {0U, 1U})
    test::step(portfolio.services[i].process, "a").registries = {
        {.registry = "r1", .documents = {}, .at = {}}};
  const auto groups = work_groups(portfolio);
  ASSERT_THAT(groups, SizeIs(1));
  EXPECT_THAT(groups[0].members, SizeIs(3));
  EXPECT_FALSE(groups[0].key.by_label);

  test::step(portfolio.services[1].process, "a").registries[0].registry = "r2";
  EXPECT_THAT(work_groups(portfolio), IsEmpty()) << "it may be either";
}

TEST(SameWorkAcrossServices, IdsOfDifferentCataloguesAreDifferentThings) {
  const Portfolio one = with_labels({{"Ask", ""}}, StepKind::enquire);
  Portfolio asks = one;
  test::step(asks.services[0].process, "a").registries = {{.registry = "r1", .documents = {}, .at = {}}};
  Portfolio other = asks;
  test::node(other.services[0].process, "a").label = {"Write", ""};
  const std::vector<PlacedService> services{placed(asks)[0], placed(other)[0]};
  EXPECT_THAT(work_groups(services), IsEmpty());
  const std::vector<PlacedService> of_one{{&asks.services[0], &asks.catalog},
                                          {&other.services[0], &asks.catalog}};
  EXPECT_THAT(work_groups(of_one), SizeIs(1));
}

}  // namespace
}  // namespace hamvar
