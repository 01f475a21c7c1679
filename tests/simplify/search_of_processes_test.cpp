// SPDX-License-Identifier: Apache-2.0
// The search over the ready portfolio, against going through all orders of all subsets.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "hamvar/rewrite/apply.hpp"
#include "hamvar/rules/exemptions.hpp"
#include "hamvar/simplify/simplify.hpp"
#include "scaled.hpp"
#include "simplify/exploration.hpp"

namespace hamvar {
namespace {

using Subset = std::set<CandidateKey>;

/// Goes through all orders of all subsets: after each proposal the same again with the ones that are left.
/// Only what is written the same to the last letter is gone through once. It shares no code with the search
/// but the rules themselves.
class AllOrders {
 public:
  AllOrders(const Portfolio& portfolio, const Service& service)
      : portfolio_(portfolio),
        shared_(facts_of(portfolio)),
        service_(service),
        before_(measure(service, portfolio.catalog)) {
    go_on(service, {}, {});
  }

  [[nodiscard]] double best() const { return best_; }

 private:
  std::vector<Finding> proposed(const Service& now) {
    const Portfolio alone{portfolio_.catalog, {now}};
    const Facts facts = facts_of(now, portfolio_.catalog);
    std::vector<Finding> found = check_service(portfolio_, shared_, now, facts);
    const Measured kept = measured(now, facts);
    std::ranges::move(check_portfolio(alone, {&kept, 1}), std::back_inserter(found));
    apply_exemptions(alone, {}, found);
    std::erase_if(found, [](const Finding& each) { return !each.remedy; });
    return found;
  }

  void go_on(const Service& now, const Subset& done, const Edit& edits) {
    if (!seen_.emplace(done, write_service(now)).second) return;
    best_ = std::max(best_, gain(before_, measure(now, portfolio_.catalog)));
    for (const Finding& each : proposed(now)) {
      if (done.contains(key_of(each))) continue;
      const Edit& edit = each.remedy->edit;
      const auto after = apply(now.process, edit);
      if (!after || !verify(now, *after, edit, portfolio_.catalog).holds()) continue;
      Edit whole = edits;
      whole.changes.insert(whole.changes.end(), edit.changes.begin(), edit.changes.end());
      if (!verify(service_, *after, whole, portfolio_.catalog).holds()) continue;
      Service next = now;
      next.process = *after;
      Subset more = done;
      more.insert(key_of(each));
      go_on(next, more, whole);
    }
  }

  const Portfolio& portfolio_;
  PortfolioFacts shared_;
  const Service& service_;
  Figures before_;
  double best_ = 0;
  std::set<std::pair<Subset, std::string>> seen_;
};

/// The larger ones only where time is no matter: HAMVAR_RANDOM_CASES is set.
TEST(SearchOfProcesses, FindsWhatGoingThroughAllOrdersFinds) {
  const std::size_t most = test::random_cases(100) > 100 ? 12 : test::random_cases(100) == 100 ? 7 : 4;
  const Loaded loaded = load({std::filesystem::path(HAMVAR_SOURCE_DIR) / "processes"});
  const Portfolio& portfolio = loaded.portfolios.at(0);
  const std::size_t enough = test::at_least(portfolio.services.size()) + 1;  // two under the sanitizers
  std::size_t compared = 0;
  for (const Service& service : portfolio.services) {
    if (compared == enough) break;
    SCOPED_TRACE(service.id);
    const Simplification quick = simplify(portfolio, service, {}, {.most_states = 1});
    if (quick.proposals.size() > most) continue;
    const Simplification found = simplify(portfolio, service, {}, {.most_states = 100'000});
    ASSERT_TRUE(found.exact);
    if (found.proposals.size() > most) continue;
    EXPECT_NEAR(gain(found.figures_before, found.figures_after), AllOrders(portfolio, service).best(), 1e-8);
    ++compared;
  }
  EXPECT_GE(compared, 2U);
}

}  // namespace
}  // namespace hamvar
