// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <ostream>

#include "hamvar/text/numbers.hpp"
#include "report/simulation_figures.hpp"
#include "report/table.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

using report::SimulatedUnit;
using Rows = std::vector<std::vector<std::string>>;

constexpr int shown_decimals = 2;

class SimulationWriter {
 public:
  SimulationWriter(const SimulatedService& simulated, Language language)
      : simulated_(simulated), of_(simulated.simulation), language_(language) {}

  std::string text() {
    const Service& service = *simulated_.service;
    return report::isolated(service.name.in(language_), language_) + " [" + report::printable(service.id) +
           "] " + report::isolated(report::place_text({service.file, {}, {}, {}}), language_) + "\n" + run() +
           notes() + cases() + pools() + steps();
  }

 private:
  [[nodiscard]] const char* say(const char* en, const char* fa) const {
    return language_ == Language::fa ? fa : en;
  }
  [[nodiscard]] std::string number(double value, int places = shown_decimals) const {
    return number_text(value, language_, places);
  }

  [[nodiscard]] std::string amount(double value, SimulatedUnit unit) const {
    if (std::isnan(value)) return "–";
    switch (unit) {
      case SimulatedUnit::time:
        return duration_text(Duration(value), language_);
      case SimulatedUnit::money:
        return money_text(value, simulated_.currency, language_);
      case SimulatedUnit::share:
        return percent_text(value, language_);
      case SimulatedUnit::number:
        break;
    }
    return number(value);
  }

  /// "3 d 4 h ± 2 h"; without an interval where one replication tells none, or where it is too narrow to be
  /// shown.
  [[nodiscard]] std::string estimated(const Estimated& value, SimulatedUnit unit) const {
    const std::string width = amount(value.half_width, unit);
    const bool shown = std::isfinite(value.half_width) && width != amount(0, unit);
    return amount(value.mean, unit) + (shown ? " ± " + width : "");
  }

  [[nodiscard]] std::string run() const {
    const Horizon& horizon = of_.horizon;
    std::string line =
        number(static_cast<double>(horizon.cases), 0) + say(" cases in each of ", " پرونده در هر یک از ") +
        number(horizon.replications, 0) + say(" replications, after ", " تکرار، پس از ") +
        number(static_cast<double>(horizon.warm_up), 0) + say(" to warm up; seed ", " پروندهٔ آغازین؛ بذر ") +
        std::to_string(horizon.seed) + "\n";
    return line +
           lost(
               of_.unfinished,
               say(" cases cannot end, or did not; no figure of a case has them\n",
                   " پرونده به پایان نمی‌رسد یا نرسید؛ در هیچ رقمِ پرونده نیست\n")) +
           lost(of_.undecided,
                say(" cases went round too often and were given up; no figure of a case has them\n",
                    " پرونده بیش از اندازه دور زد و کنار گذاشته شد؛ در هیچ رقمِ پرونده نیست\n"));
  }
  [[nodiscard]] std::string lost(std::uint64_t cases, const char* why) const {
    return cases == 0 ? std::string() : number(static_cast<double>(cases), 0) + why;
  }

  [[nodiscard]] std::string notes() const {
    std::string all;
    for (const Text& note : of_.notes)
      all += std::string(say("note: ", "یادداشت: ")) + report::printable(note.in(language_)) + "\n";
    return all;
  }

  [[nodiscard]] std::string cases() const {
    Rows rows;
    for (const auto& figure : report::case_figures())
      rows.push_back({figure.name.in(language_), estimated(of_.*figure.value, figure.unit)});
    return report::table(rows);
  }

  /// A heading of names, and a row for each of them.
  template <class Of, class Figures, class First>
  [[nodiscard]] std::string block(const char* heading, const std::vector<Of>& all, const Figures& figures,
                                  std::vector<std::string> names, const First& first) const {
    if (all.empty()) return "";
    for (const auto& figure : figures) names.push_back(figure.name.in(language_));
    Rows rows{names};
    for (const Of& each : all) {
      std::vector<std::string> row = first(each);
      for (const auto& figure : figures) row.push_back(cell(each, figure));
      rows.push_back(std::move(row));
    }
    return std::string(heading) + "\n" + report::table(rows);
  }

  template <class Of>
  [[nodiscard]] std::string cell(const Of& of, const report::SimulatedFigure<Of>& figure) const {
    if constexpr (std::is_same_v<Of, SimulatedPool>)
      if (of.capacity == ResourcePool::unlimited && figure.unit == SimulatedUnit::share) return "–";
    return estimated(of.*figure.value, figure.unit);
  }

  [[nodiscard]] std::string pools() const {
    const auto first = [&](const SimulatedPool& pool) -> std::vector<std::string> {
      const std::string& name = pool.name.empty() ? pool.id : pool.name;
      return {report::isolated(name, language_), pool.capacity == ResourcePool::unlimited
                                                     ? say("unlimited", "نامحدود")
                                                     : number(pool.capacity, 0)};
    };
    return block(say("resources", "منابع"), of_.pools, report::pool_figures(), {"", say("people", "نفر")},
                 first);
  }

  [[nodiscard]] std::string steps() const {
    const auto first = [&](const SimulatedStep& step) -> std::vector<std::string> {
      return {report::isolated(step.label.empty() ? step.node : step.label.in(language_), language_)};
    };
    return block(say("steps", "گام‌ها"), of_.steps, report::step_figures(), {""}, first);
  }

  const SimulatedService& simulated_;
  const Simulation& of_;
  Language language_;
};

}  // namespace

void simulations_text(const std::vector<SimulatedService>& simulated, Language language, std::ostream& out) {
  const char* between = "";
  for (const SimulatedService& each : simulated) {
    out << between << SimulationWriter(each, language).text();
    between = "\n";
  }
}

}  // namespace hamvar
