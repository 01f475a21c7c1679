// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "report/json_values.hpp"
#include "report/simulation_figures.hpp"

namespace hamvar {
namespace json = boost::json;
namespace {

json::object estimated_object(const Estimated& value) {
  return {{"mean", report::finite(value.mean)}, {"half_width", report::finite(value.half_width)}};
}

template <class Of, class Figures>
void add_figures(json::object& made, const Of& of, const Figures& figures) {
  for (const auto& figure : figures) made[figure.key] = estimated_object(of.*figure.value);
}

json::object pool_object(const SimulatedPool& pool) {
  json::object made{{"id", pool.id}, {"name", pool.name}};
  made["capacity"] =
      pool.capacity == ResourcePool::unlimited ? json::value(nullptr) : json::value(pool.capacity);
  add_figures(made, pool, report::pool_figures());
  if (pool.capacity == ResourcePool::unlimited) made["utilisation"] = nullptr;
  return made;
}

json::object step_object(const SimulatedStep& step) {
  json::object made{{"node", step.node}, {"label", report::to_json(step.label)}};
  add_figures(made, step, report::step_figures());
  return made;
}

json::object simulation_object(const SimulatedService& simulated) {
  const Simulation& of = simulated.simulation;
  json::object made{{"file", simulated.service->file}, {"service", simulated.service->id},
                    {"currency", simulated.currency},  {"cases", of.horizon.cases},
                    {"warm_up", of.horizon.warm_up},   {"replications", of.horizon.replications},
                    {"seed", of.horizon.seed},         {"ended", of.ended},
                    {"unfinished", of.unfinished},     {"undecided", of.undecided},
                    {"arrivals", of.arrivals},         {"events", of.events}};
  add_figures(made, of, report::case_figures());
  json::array pools;
  for (const SimulatedPool& pool : of.pools) pools.emplace_back(pool_object(pool));
  made["pools"] = std::move(pools);
  json::array steps;
  for (const SimulatedStep& step : of.steps) steps.emplace_back(step_object(step));
  made["steps"] = std::move(steps);
  json::array notes;
  for (const Text& note : of.notes) notes.emplace_back(report::to_json(note));
  made["notes"] = std::move(notes);
  return made;
}

}  // namespace

void simulations_json(const std::vector<SimulatedService>& simulated, std::ostream& out) {
  json::array all;
  for (const SimulatedService& each : simulated) all.emplace_back(simulation_object(each));
  json::object document = report::document();
  document["simulations"] = std::move(all);
  out << report::text_of(document) << '\n';
}

}  // namespace hamvar
