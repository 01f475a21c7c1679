// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <ostream>

#include "report/csv.hpp"
#include "report/simulation_figures.hpp"

namespace hamvar {
namespace {

using report::csv_field;

std::string finite_cell(double number) { return std::isfinite(number) ? report::csv_number(number) : ""; }

/// A line a figure, behind `begin`.
template <class Of, class Figures>
void write_lines(const std::string& begin, const Of& of, const Figures& figures, std::ostream& out) {
  for (const auto& figure : figures) {
    const Estimated& value = of.*figure.value;
    out << begin << figure.key << ',' << finite_cell(value.mean) << ',' << finite_cell(value.half_width)
        << "\r\n";
  }
}

}  // namespace

void simulations_csv(const std::vector<SimulatedService>& simulated, std::ostream& out) {
  out << "file,service,of,id,figure,mean,half_width\r\n";
  for (const SimulatedService& each : simulated) {
    const std::string begin = csv_field(each.service->file) + ',' + csv_field(each.service->id) + ',';
    write_lines(begin + "case,,", each.simulation, report::case_figures(), out);
    for (const SimulatedPool& pool : each.simulation.pools)
      write_lines(begin + "pool," + csv_field(pool.id) + ',', pool, report::pool_figures(), out);
    for (const SimulatedStep& step : each.simulation.steps)
      write_lines(begin + "step," + csv_field(step.node) + ',', step, report::step_figures(), out);
  }
}

}  // namespace hamvar
