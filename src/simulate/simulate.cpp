// SPDX-License-Identifier: Apache-2.0
#include "hamvar/simulate/simulate.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "model/side_by_side.hpp"
#include "simulate/plan.hpp"
#include "simulate/run.hpp"

namespace hamvar {
namespace {

constexpr double confidence = 0.95;
constexpr double not_there = std::numeric_limits<double>::quiet_NaN();

double per(double sum, double count) { return count > 0 ? sum / count : not_there; }

/// The smallest value that at least this share of all do not exceed; reorders them.
double quantile(std::vector<double>& values, double share) {
  if (values.empty()) return not_there;
  const auto rank = static_cast<std::ptrdiff_t>(std::ceil(share * static_cast<double>(values.size())));
  const auto at = values.begin() + std::max<std::ptrdiff_t>(rank - 1, 0);
  std::ranges::nth_element(values, at);
  return *at;
}

/// Over the replications that have a value.
template <class ValueOf>
Estimated estimated(std::vector<Tally>& tallies, const ValueOf& value_of) {
  std::vector<double> values;
  for (Tally& tally : tallies)
    if (const double value = value_of(tally); !std::isnan(value)) values.push_back(value);
  if (values.empty()) return {not_there, not_there};
  const double count = static_cast<double>(values.size());
  double mean = 0;
  for (const double value : values) mean += value / count;
  if (values.size() < 2) return {mean, std::numeric_limits<double>::infinity()};
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const boost::math::students_t student(count - 1);
  const double t = boost::math::quantile(student, 0.5 + confidence / 2);
  return {mean, t * std::sqrt(squares / (count - 1) / count)};
}

double counted(const Tally& tally) { return static_cast<double>(tally.cycle_times.size()); }

void add_cases(std::vector<Tally>& tallies, Simulation& made) {
  made.cycle_time = estimated(tallies, [](const Tally& tally) {
    double sum = 0;
    for (const double time : tally.cycle_times) sum += time;
    return per(sum, counted(tally));
  });
  made.p50 = estimated(tallies, [](Tally& tally) { return quantile(tally.cycle_times, 0.5); });
  made.p80 = estimated(tallies, [](Tally& tally) { return quantile(tally.cycle_times, 0.8); });
  made.p90 = estimated(tallies, [](Tally& tally) { return quantile(tally.cycle_times, 0.9); });
  const auto of_case = [&](double CaseSums::*sum) {
    return estimated(tallies, [&](const Tally& tally) { return per(tally.sums.*sum, counted(tally)); });
  };
  made.waiting = of_case(&CaseSums::waiting);
  made.delay = of_case(&CaseSums::delay);
  made.processing = of_case(&CaseSums::processing);
  made.state_cost = of_case(&CaseSums::state_cost);
  made.user_cost = of_case(&CaseSums::user_cost);
  made.handoffs = of_case(&CaseSums::handoffs);
  made.visits = of_case(&CaseSums::visits);
}

/// A case that did not end has done some steps: executions and cost of a step count them too, in the mean
/// over all counted cases.
void add_steps(std::vector<Tally>& tallies, const plan::Plan& plan, const Service& service,
               Simulation& made) {
  const auto cases = static_cast<double>(made.horizon.cases);
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    const Node& node = service.process[plan.of_task[i]];
    const auto of_step = [&](auto value_of) {
      return estimated(tallies, [&](const Tally& tally) { return value_of(tally.steps[i]); });
    };
    const auto once = [](double StepSums::*sum) {
      return [sum](const StepSums& step) { return per(step.*sum, static_cast<double>(step.executions)); };
    };
    made.steps.push_back({node.id, node.label, of_step([&](const StepSums& step) {
                            return static_cast<double>(step.executions) / cases;
                          }),
                          of_step(once(&StepSums::waiting)), of_step(once(&StepSums::processing)),
                          of_step([&](const StepSums& step) { return step.cost / cases; })});
  }
}

void add_pools(std::vector<Tally>& tallies, const Scenario& scenario, Simulation& made) {
  for (std::size_t i = 0; i < scenario.pools.size(); ++i) {
    const ResourcePool& pool = scenario.pools[i];
    const auto of_pool = [&](double PoolFigures::*figure) {
      return estimated(tallies, [&](const Tally& tally) { return tally.pools[i].*figure; });
    };
    made.pools.push_back({pool.id, pool.name, pool.capacity, of_pool(&PoolFigures::utilisation),
                          of_pool(&PoolFigures::busy), of_pool(&PoolFigures::queue),
                          of_pool(&PoolFigures::longest_queue), of_pool(&PoolFigures::wait)});
  }
}

}  // namespace

Simulation simulate(const Service& service, const Scenario& scenario, unsigned jobs) {
  const plan::Plan plan = plan::make_plan(service, scenario);
  std::vector<Tally> tallies(scenario.horizon.replications);
  side_by_side(tallies.size(), jobs, [&](std::size_t i) {
    tallies[i] = Run(plan, scenario.horizon, static_cast<std::uint32_t>(i)).go();
  });
  Simulation made;
  made.horizon = scenario.horizon;
  made.notes = plan.notes;
  for (const Tally& tally : tallies) {
    made.ended += tally.cycle_times.size();
    made.unfinished += tally.unfinished;
    made.undecided += tally.undecided;
    made.arrivals += tally.arrivals;
    made.events += tally.events;
  }
  add_cases(tallies, made);
  add_steps(tallies, plan, service, made);
  add_pools(tallies, scenario, made);
  return made;
}

}  // namespace hamvar
