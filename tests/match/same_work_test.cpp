// SPDX-License-Identifier: Apache-2.0
// Groups across services, held against a comparison of every step with every other.
#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "all_pairs.hpp"
#include "flow.hpp"
#include "hamvar/match/work.hpp"
#include "match/work_keys.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using testing::ElementsAre;
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

/// Steps with the same kind, object and meanings, and where they ended up.
struct Unit {
  StepKind step = StepKind::unspecified;
  std::string object;
  std::vector<Meaning> meanings;  ///< in English, in Persian
  std::vector<std::string> members;
  const Unit* centre = nullptr;
};

std::string text_of(const Meaning& meaning) {
  std::string text;
  for (const Term& term : meaning.terms) text += term.key + '\n';
  return text;
}

/// What src/match/stars.hpp promises, step by step and with no index.
class Naive {
 public:
  Naive(const Portfolio& portfolio, double min_score) {
    for (const Service& service : portfolio.services)
      for (const NodeRef node : activities(service.process)) add(service, service.process[node]);
    for (const Unit& unit : units_)
      for (const Meaning& meaning : unit.meanings)
        if (std::ranges::find(meanings_, meaning) == meanings_.end() && !meaning.terms.empty())
          meanings_.push_back(meaning);
    pairs_ = test::all_pairs(meanings_, min_score);
  }

  Named groups() {
    std::ranges::sort(units_, {}, [](const Unit& unit) {
      return std::tuple(unit.object.empty(), unit.step == StepKind::unspecified, -std::ssize(unit.members),
                        text_of(unit.meanings.front()), text_of(unit.meanings.back()), unit.step,
                        unit.object);
    });
    for (Unit& unit : units_) unit.centre = centre_for(unit);
    std::map<const Unit*, std::vector<std::string>> by_centre;
    for (const Unit& unit : units_)
      if (!unit.object.empty() || !unit.meanings.front().terms.empty())
        std::ranges::copy(unit.members, std::back_inserter(by_centre[unit.centre]));
    Named all;
    for (auto& [centre, members] : by_centre)
      if (members.size() > 1) {
        std::ranges::sort(members);
        all.push_back(members);
      }
    std::ranges::sort(all);
    return all;
  }

 private:
  void add(const Service& service, const Node& node) {
    Unit made{node.activity.step, object_key(node.activity), {}, {}, nullptr};
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
    float best = 0;
    for (const Meaning& x : a.meanings)
      for (const Meaning& y : b.meanings) best = std::max(best, score(x, y));
    return best;
  }

  [[nodiscard]] const Unit* centre_for(const Unit& unit) const {
    const Unit* object = nullptr;
    const Unit* label = nullptr;
    float object_score = 0;
    float label_score = 0;
    bool several = false;
    for (const Unit& other : units_) {
      if (other.centre == nullptr) continue;
      if (!unit.object.empty()) {
        if (other.object == unit.object) return other.centre;
        continue;
      }
      const float likeness = score(unit, other);
      if (likeness == 0 || (unit.step != other.step && unit.step != StepKind::unspecified)) continue;
      if (!other.object.empty()) {
        several = several || (object != nullptr && object != other.centre);
        object = other.centre;
        object_score = std::max(object_score, likeness);
      } else if (other.centre == &other && likeness > label_score) {
        label = &other;
        label_score = likeness;
      }
    }
    if (object != nullptr && !several && object_score >= label_score) return object;
    return label == nullptr ? &unit : label;
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
    ASSERT_EQ(named(portfolio, same_work(portfolio, {.min_score = min_score})), expected) << "seed " << seed;
  }
  EXPECT_GT(found, cases) << "or the cases show little";
}

TEST(SameWorkAcrossServices, DependsNeitherOnTheOrderOfServicesNorOnIdsOfNodes) {
  for (std::uint64_t seed = 0; seed < test::random_cases(100); ++seed) {
    std::mt19937_64 random(seed);
    Portfolio portfolio = random_portfolio(random);
    const Named expected = named(portfolio, same_work(portfolio));
    std::ranges::shuffle(portfolio.services, random);
    ASSERT_EQ(named(portfolio, same_work(portfolio)), expected) << "seed " << seed;
    ASSERT_EQ(named(portfolio, same_work(portfolio, {.jobs = 3})), expected) << "seed " << seed;
    const std::vector<WorkGroup> before = same_work(portfolio);
    for (Service& service : portfolio.services)
      for (const NodeRef node : nodes(service.process)) service.process[node].id.insert(0, "renamed-");
    const std::vector<WorkGroup> after = same_work(portfolio);
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
  for (const WorkGroup& group : same_work(portfolio, {.min_score = 0.7}))
    EXPECT_THAT(group.members, SizeIs(testing::Le(2U)));
}

TEST(SameWorkAcrossServices, ALabelInBothLanguagesIsLikeOneInEither) {
  const Portfolio portfolio =
      with_labels({{"Kalamin torvo", "پدرام سهند"}, {"", "پدرام سهند"}, {"Kalamin torvo", ""}});
  EXPECT_THAT(same_work(portfolio), ElementsAre(testing::Field(&WorkGroup::members, SizeIs(3))));
}

TEST(SameWorkAcrossServices, AStepThatNamesNothingGoesWhereItsLabelSaysTheSame) {
  Portfolio portfolio = with_labels(
      {{"Enquire tax file", ""}, {"Enquire tax file", ""}, {"enquire Tax file", ""}}, StepKind::enquire);
  for (std::size_t i : {0U, 1U})
    test::step(portfolio.services[i].process, "a").registries = {
        {.registry = "r1", .documents = {}, .at = {}}};
  const auto groups = same_work(portfolio);
  ASSERT_THAT(groups, SizeIs(1));
  EXPECT_THAT(groups[0].members, SizeIs(3));
  EXPECT_FALSE(groups[0].key.by_label);

  test::step(portfolio.services[1].process, "a").registries[0].registry = "r2";
  EXPECT_THAT(same_work(portfolio), IsEmpty()) << "it may be either";
}

TEST(SameWorkAcrossServices, IdsOfDifferentCataloguesAreDifferentThings) {
  const Portfolio one = with_labels({{"Ask", ""}}, StepKind::enquire);
  Portfolio asks = one;
  test::step(asks.services[0].process, "a").registries = {{.registry = "r1", .documents = {}, .at = {}}};
  Portfolio other = asks;
  test::node(other.services[0].process, "a").label = {"Write", ""};
  const std::vector<PlacedService> services{placed(asks)[0], placed(other)[0]};
  EXPECT_THAT(same_work(services), IsEmpty());
  const std::vector<PlacedService> of_one{{&asks.services[0], &asks.catalog},
                                          {&other.services[0], &asks.catalog}};
  EXPECT_THAT(same_work(of_one), SizeIs(1));
}

}  // namespace
}  // namespace hamvar
