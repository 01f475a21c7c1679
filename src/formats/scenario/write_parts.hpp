// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The parts that write_scenario is made of.
#include "formats/json_text.hpp"
#include "hamvar/model/scenario.hpp"

namespace hamvar::formats {

/// Adds "distribution_name" and "distribution_params": of what Prosimos does not know one like it, and the
/// right one beside it.
void add_distribution(JsonText& object, const RandomTime& distribution);
[[nodiscard]] JsonText distribution_json(const RandomTime& distribution);
/// As periods of single days; none: the whole week.
[[nodiscard]] JsonText periods_json(const std::vector<WeeklyInterval>& open);
[[nodiscard]] std::string_view day_name(int day);
[[nodiscard]] JsonText batching_json(const Batching& batching);
[[nodiscard]] JsonText attribute_json(const CaseAttribute& attribute);
[[nodiscard]] JsonText priority_json(const PriorityRule& rule);

/// A list of what `to_json` makes of each.
template <class Range, class ToJson>
[[nodiscard]] JsonText json_list(const Range& range, ToJson to_json) {
  JsonText list = JsonText::list();
  for (const auto& each : range) list.add(to_json(each));
  return list;
}

}  // namespace hamvar::formats
