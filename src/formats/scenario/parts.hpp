// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The parts that read_scenario is made of.
#include "formats/values.hpp"
#include "hamvar/formats/scenario.hpp"

namespace hamvar::formats {

/// A time without end, where Prosimos wants a number: some 30,000 years.
inline constexpr double without_end = 1e12;

/// A scenario while it is read.
struct ScenarioParts {
  Scenario made;
  std::vector<LeftOut> left_out;

  void leave(const Field& field, Text why) {
    left_out.push_back({field.position(), field.path(), std::move(why)});
  }
  /// Members that nobody asked for.
  void leave_rest(const Fields& fields);
};

/// A reading function out of one that takes the scenario too.
template <class Read>
[[nodiscard]] auto with(ScenarioParts& parts, Read read) {
  return [&parts, read](const Field& field) { return read(parts, field); };
}

/// A number, or a string that spells one, as some of Prosimos's files do.
[[nodiscard]] std::optional<double> loose_number(const Field&);
[[nodiscard]] std::optional<std::string> any_string(const Field&);
/// Takes "distribution_name" and "distribution_params"; what hamvar wrote beside them counts instead.
[[nodiscard]] std::optional<RandomTime> read_distribution(ScenarioParts&, Fields&);
/// An object that is nothing but a distribution.
[[nodiscard]] std::optional<RandomTime> distribution(ScenarioParts&, const Field&);
/// An object that names an element under `key` and says how long it takes.
[[nodiscard]] std::optional<std::pair<std::string, RandomTime>> time_of_element(ScenarioParts&, const Field&,
                                                                                std::string_view key);
/// A list of {"from", "to", "beginTime", "endTime"}; empty if it is always open.
[[nodiscard]] std::optional<std::vector<WeeklyInterval>> periods(ScenarioParts&, const Field&);
/// 0 for "monday", in any case.
[[nodiscard]] std::optional<int> week_day(const Field&);

void read_calendars(ScenarioParts&, Fields& root);
void read_resources(ScenarioParts&, Fields& root);
void read_steps(ScenarioParts&, Fields& root);
void read_gateways_and_events(ScenarioParts&, Fields& root);
void read_batches(ScenarioParts&, Fields& root);
void read_priorities(ScenarioParts&, Fields& root);

}  // namespace hamvar::formats
