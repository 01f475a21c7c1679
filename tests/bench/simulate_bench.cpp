// SPDX-License-Identifier: Apache-2.0
#include "simulate_bench.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

#include "hamvar/simulate/simulate.hpp"

namespace hamvar::bench {
namespace {

NodeRef add(Process& process, NodeKind kind, const std::string& id) {
  Node node;
  node.kind = kind;
  node.id = id;
  return add_vertex(node, process);
}

StepPlan plan_of(const std::string& step, const char* pool, const RandomTime& delay, const RandomTime& work) {
  StepPlan made;
  made.step = step;
  made.delay = delay;
  made.performers.push_back({pool, work});
  return made;
}

struct World {
  Service service;
  Scenario scenario;
};

/// One desk, four fifths busy.
World one_desk() {
  World made;
  Process& process = made.service.process;
  const NodeRef start = add(process, NodeKind::start, "start");
  const NodeRef serve = add(process, NodeKind::activity, "s0");
  add_edge(start, serve, process);
  add_edge(serve, add(process, NodeKind::end, "end"), process);
  made.scenario.arrival = RandomTime::exponential(100);
  made.scenario.pools = {{"desk", "", "", 1, 0, ""}};
  made.scenario.steps.push_back(plan_of("s0", "desk", {}, RandomTime::exponential(80)));
  return made;
}

/// Four parts one after the other, each a choice, a step and two steps side by side: sixteen steps, of which
/// eleven and a fifth are done. Four pools of three, four fifths busy in their office hours; PERT times.
World sixteen_steps() {
  World made;
  Process& process = made.service.process;
  made.scenario.calendars = {{"office", "", {}}};
  for (int day = 0; day < 5; ++day)
    made.scenario.calendars[0].open.push_back({day * 86400.0 + 9 * 3600, day * 86400.0 + 17 * 3600});
  NodeRef last = add(process, NodeKind::start, "start");
  const auto lead = [&](NodeRef to, double share = -1) {
    Flow flow;
    if (share >= 0) flow.probability = share;
    add_edge(last, to, flow, process);
  };
  for (int part = 0; part < 4; ++part) {
    const std::string at = std::to_string(part);
    const std::string pool = "pool" + at;
    made.scenario.pools.push_back({pool, "", "", 3, 30, "office"});
    const auto step = [&](const std::string& name) {
      made.scenario.steps.push_back(plan_of(name + at, pool.c_str(), RandomTime::exactly(600),
                                            {.kind = DistributionKind::pert, .a = 300, .b = 900, .c = 2400}));
      return add(process, NodeKind::activity, name + at);
    };
    const NodeRef choice = add(process, NodeKind::exclusive, "choice" + at);
    const NodeRef merge = add(process, NodeKind::exclusive, "merge" + at);
    const NodeRef split = add(process, NodeKind::parallel, "split" + at);
    const NodeRef join = add(process, NodeKind::parallel, "join" + at);
    lead(choice);
    last = choice;
    const NodeRef either = step("either");
    lead(either, 0.7);
    const NodeRef other = step("or");
    lead(other, 0.1);
    lead(merge, 0.2);
    add_edge(either, merge, process);
    add_edge(other, merge, process);
    add_edge(merge, split, process);
    last = split;
    for (const char* name : {"left", "right"}) {
      const NodeRef beside = step(name);
      lead(beside);
      add_edge(beside, join, process);
    }
    last = join;
  }
  lead(add(process, NodeKind::end, "end"));
  // 2.8 steps of 1050 s a case and pool, three people, 8 of 24 hours on 5 of 7 days, four fifths of it.
  made.scenario.arrival = RandomTime::exponential(2.8 * 1050 / 3 / 0.8 / (8.0 / 24 * 5 / 7));
  return made;
}

void row(const char* what, World world, std::uint64_t cases) {
  world.scenario.horizon = {.cases = cases, .warm_up = 0, .replications = 1, .seed = 1};
  double took = 1e9;
  Simulation found;
  for (int round = 0; round < 3; ++round) {
    const auto begun = std::chrono::steady_clock::now();
    found = simulate(world.service, world.scenario);
    took = std::min(took, std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
  }
  std::printf("%-14s %9llu cases %9.3f s %10.0f cases/s %11.0f events/s  mean %.0f s\n", what,
              static_cast<unsigned long long>(found.arrivals), took,
              static_cast<double>(found.arrivals) / took, static_cast<double>(found.events) / took,
              found.cycle_time.mean);
  std::fflush(stdout);
}

}  // namespace

void simulate_bench() {
  std::puts("Simulation, one core, best of three");
  for (const std::uint64_t cases : {10'000U, 100'000U, 1'000'000U}) row("one desk", one_desk(), cases);
  for (const std::uint64_t cases : {10'000U, 100'000U, 1'000'000U})
    row("sixteen steps", sixteen_steps(), cases);
}

}  // namespace hamvar::bench
