// SPDX-License-Identifier: Apache-2.0
#include "report/simulation_figures.hpp"

namespace hamvar::report {

using enum SimulatedUnit;

const std::array<SimulatedFigure<Simulation>, 11>& case_figures() {
  static const std::array<SimulatedFigure<Simulation>, 11> all{{
      {"cycle_time", {"cycle time", "زمان از آغاز تا پایان"}, time, &Simulation::cycle_time},
      {"p50",
       {"half are done within", "نیمی تا این زمان تمام می‌شوند"},
       time,
       &Simulation::p50},
      {"p80", {"eight in ten within", "هشت از ده"}, time, &Simulation::p80},
      {"p90", {"nine in ten within", "نه از ده"}, time, &Simulation::p90},
      {"waiting", {"waiting for people", "انتظار برای نیرو"}, time, &Simulation::waiting},
      {"delay", {"lying", "خوابیدن پرونده"}, time, &Simulation::delay},
      {"processing", {"work", "کار"}, time, &Simulation::processing},
      {"state_cost", {"cost of the state", "هزینهٔ دولت"}, money, &Simulation::state_cost},
      {"user_cost", {"cost of the applicant", "هزینهٔ متقاضی"}, money, &Simulation::user_cost},
      {"handoffs", {"handoffs", "دست‌به‌دست‌شدن"}, number, &Simulation::handoffs},
      {"visits", {"visits", "مراجعهٔ حضوری"}, number, &Simulation::visits},
  }};
  return all;
}

const std::array<SimulatedFigure<SimulatedPool>, 5>& pool_figures() {
  static const std::array<SimulatedFigure<SimulatedPool>, 5> all{{
      {"utilisation", {"utilisation", "بهره‌گیری"}, share, &SimulatedPool::utilisation},
      {"busy", {"busy", "مشغول"}, number, &SimulatedPool::busy},
      {"queue", {"queue", "صف"}, number, &SimulatedPool::queue},
      {"longest_queue", {"longest queue", "بلندترین صف"}, number, &SimulatedPool::longest_queue},
      {"wait", {"wait", "انتظار"}, time, &SimulatedPool::wait},
  }};
  return all;
}

const std::array<SimulatedFigure<SimulatedStep>, 4>& step_figures() {
  static const std::array<SimulatedFigure<SimulatedStep>, 4> all{{
      {"executions", {"times a case", "بار در هر پرونده"}, number, &SimulatedStep::executions},
      {"waiting", {"wait", "انتظار"}, time, &SimulatedStep::waiting},
      {"processing", {"work", "کار"}, time, &SimulatedStep::processing},
      {"cost", {"cost of the state a case", "هزینهٔ دولت در هر پرونده"}, money, &SimulatedStep::cost},
  }};
  return all;
}

}  // namespace hamvar::report
