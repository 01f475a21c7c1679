// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/service_similarity.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "match/steps.hpp"

namespace hamvar {
namespace {

/// Partners of each step of one side, with the best score.
struct Partners {
  std::map<StepRef, std::set<StepRef>> of;
  std::map<StepRef, double> best;
};
Partners partners(const Alignment& alignment, StepRef Correspondence::*from, StepRef Correspondence::*to) {
  Partners found;
  for (const Correspondence& each : alignment.correspondences) {
    found.of[each.*from].insert(each.*to);
    double& best = found.best[each.*from];
    best = std::max(best, each.score);
  }
  return found;
}

using Flows = std::set<std::pair<StepRef, StepRef>>;
Flows flows_of(const std::vector<match::Step>& steps) {
  Flows flows;
  for (const match::Step& step : steps)
    for (const std::size_t next : step.behind) flows.emplace(step.ref, steps[next].ref);
  return flows;
}

bool has_partner(const std::pair<StepRef, StepRef>& flow, const Partners& partners, const Flows& others) {
  const auto from = partners.of.find(flow.first);
  const auto to = partners.of.find(flow.second);
  if (from == partners.of.end() || to == partners.of.end()) return false;
  return std::ranges::any_of(from->second, [&](const StepRef& one) {
    return std::ranges::any_of(to->second, [&](const StepRef& other) {
      return others.contains({one, other});
    });
  });
}

double skipped(const Flows& flows, const Partners& partners, const Flows& others) {
  return static_cast<double>(
      std::ranges::count_if(flows, [&](const auto& flow) { return !has_partner(flow, partners, others); }));
}

double lacking(const Partners& partners) {
  std::vector<double> lack;  // added up from the least, so that the order of the steps does not show
  lack.reserve(partners.best.size());
  for (const auto& [step, best] : partners.best) lack.push_back(1 - best);
  std::ranges::sort(lack);
  double sum = 0;
  for (const double each : lack) sum += each;
  return sum;
}

}  // namespace

double similarity(const Side& a, const Side& b, const Lexicon& lexicon) {
  const Alignment alignment = align(a, b, lexicon);
  if (alignment.correspondences.empty()) return 0;
  const Partners of_a = partners(alignment, &Correspondence::a, &Correspondence::b);
  const Partners of_b = partners(alignment, &Correspondence::b, &Correspondence::a);
  const auto matched = static_cast<double>(of_a.best.size() + of_b.best.size());
  const auto alone = static_cast<double>(alignment.only_a.size() + alignment.only_b.size());
  const Flows flows_a = flows_of(match::steps_of(a, lexicon));
  const Flows flows_b = flows_of(match::steps_of(b, lexicon));
  const auto flows = static_cast<double>(flows_a.size() + flows_b.size());
  const double lost = skipped(flows_a, of_a, flows_b) + skipped(flows_b, of_b, flows_a);
  const double substitution = (lacking(of_a) + lacking(of_b)) / matched;
  return 1 - (alone / (alone + matched) + (flows > 0 ? lost / flows : 0) + substitution) / 3;
}

}  // namespace hamvar
