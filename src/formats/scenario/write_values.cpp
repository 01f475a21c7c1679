// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <boost/describe/enum_to_string.hpp>
#include <cmath>
#include <cstdio>

#include "formats/scenario/parts.hpp"
#include "formats/scenario/write_parts.hpp"

namespace hamvar::formats {
namespace {

using enum DistributionKind;
constexpr double day_length = 86400;

std::vector<double> parameters(const RandomTime& it) {
  const double most = std::min(it.most, without_end);
  switch (it.kind) {
    case fix:
      return {it.a};
    case uniform:
      return {it.a, it.b};
    case norm:
    case lognorm:
    case gamma:
      return {it.a, it.b, it.least, most};
    case expon:
      return {it.a, it.least, most};
    case triang:
    case pert:
      return {it.a, it.b, it.c};
    case histogram_sampling:
      break;
  }
  return {};
}

void add_named(JsonText& object, const RandomTime& it) {
  object.add("distribution_name", JsonText::string(spelling(it.kind)));
  if (it.kind == histogram_sampling) {
    JsonText data = JsonText::object();
    data.add("cdf", json_list(it.histogram, [](const auto& each) { return JsonText::number(each.second); }));
    data.add("bin_midpoints",
             json_list(it.histogram, [](const auto& each) { return JsonText::number(each.first); }));
    object.add("histogram_data", std::move(data));
    return;
  }
  object.add("distribution_params", json_list(parameters(it), [](double value) {
               JsonText parameter = JsonText::object();
               parameter.add("value", JsonText::number(value));
               return parameter;
             }));
}

/// A gamma distribution of the same mean, variance and limits as a PERT one.
RandomTime like(const RandomTime& pert_one) {
  const double mean = (pert_one.a + 4 * pert_one.b + pert_one.c) / 6;
  return {.kind = gamma,
          .a = mean,
          .b = (mean - pert_one.a) * (pert_one.c - mean) / 7,
          .least = pert_one.a,
          .most = pert_one.c};
}

/// "09:00:00.000"; the end of the day is a moment before midnight.
std::string time_of(double seconds) {
  if (seconds >= day_length) return "23:59:59.999";
  const auto all = std::llround(seconds * 1000);
  std::array<char, 32> text{};
  const int length = std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld.%03lld", all / 3'600'000,
                                   all / 60'000 % 60, all / 1000 % 60, all % 1000);
  return {text.data(), static_cast<std::size_t>(length)};
}

JsonText period_json(std::string_view from, std::string_view to, double begin, double end) {
  JsonText period = JsonText::object();
  period.add("from", JsonText::string(from));
  period.add("to", JsonText::string(to));
  period.add("beginTime", JsonText::string(time_of(begin)));
  period.add("endTime", JsonText::string(time_of(end)));
  return period;
}

}  // namespace

void add_distribution(JsonText& object, const RandomTime& distribution) {
  const bool known = distribution.kind != pert;
  add_named(object, known ? distribution : like(distribution));
  if (known) return;
  JsonText own = JsonText::object();
  add_named(own, distribution);
  object.add("hamvar", std::move(own));
}

JsonText distribution_json(const RandomTime& distribution) {
  JsonText made = JsonText::object();
  add_distribution(made, distribution);
  return made;
}

std::string_view day_name(int of) {
  static constexpr std::array<std::string_view, 7> names{"MONDAY", "TUESDAY",  "WEDNESDAY", "THURSDAY",
                                                         "FRIDAY", "SATURDAY", "SUNDAY"};
  return names[static_cast<std::size_t>(of)];
}

JsonText periods_json(const std::vector<WeeklyInterval>& open) {
  JsonText list = JsonText::list();
  if (open.empty()) list.add(period_json("MONDAY", "SUNDAY", 0, day_length));
  for (const WeeklyInterval& each : open)
    for (int at = static_cast<int>(each.begin / day_length); at < 7 && at * day_length < each.end; ++at)
      list.add(period_json(day_name(at), day_name(at), std::max(each.begin - at * day_length, 0.0),
                           std::min(each.end - at * day_length, day_length)));
  return list;
}

}  // namespace hamvar::formats
