// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "formats/scenario/parts.hpp"

namespace hamvar::formats {
namespace {

using enum DistributionKind;

std::optional<double> parameter(const Field& field) {
  if (field.value().kind != JsonKind::object) return loose_number(field);
  Fields fields(field);
  double value = 0;
  const bool good = fields.require("value", loose_number, value);
  fields.finish();
  return good ? std::optional(value) : std::nullopt;
}

/// In the order of Prosimos 2; of triang, which it names but does not draw, in that of BIMP.
std::string_view expected(DistributionKind kind) {
  switch (kind) {
    case fix:
      return "the value";
    case uniform:
      return "min and max";
    case norm:
      return "mean and standard deviation, then perhaps min and max";
    case triang:
      return "mode, min and max";
    case expon:
      return "the mean, then perhaps min and max";
    case lognorm:
    case gamma:
      return "mean and variance, then perhaps min and max";
    case pert:
      return "min, mode and max";
    case histogram_sampling:
      break;
  }
  return "nothing";
}

/// How many parameters must be there, and behind how many min and max may stand.
std::size_t needed(DistributionKind kind) {
  if (kind == fix || kind == expon) return 1;
  return kind == triang || kind == pert ? 3 : 2;
}

std::string_view fault(const RandomTime& it) {
  switch (it.kind) {
    case fix:
      return it.a < 0 ? "a time is not negative" : "";
    case uniform:
      return it.a > it.b ? "min is larger than max" : "";
    case norm:
      return it.b < 0 ? "a standard deviation is not negative" : "";
    case triang:
      return it.b > it.c || it.a < it.b || it.a > it.c ? "the mode does not lie between min and max" : "";
    case expon:
      return it.a <= 0 ? "the mean of an exponential distribution is above 0" : "";
    case lognorm:
    case gamma:
      return it.a <= 0 || it.b < 0 ? "the mean is above 0, and the variance not negative" : "";
    case pert:
      return it.a > it.b || it.b > it.c ? "the mode does not lie between min and max" : "";
    case histogram_sampling:
      break;
  }
  return "";
}

std::optional<RandomTime> made_of(DistributionKind kind, const std::vector<double>& values,
                                  const Field& field) {
  const std::size_t count = needed(kind);
  if (values.size() < count)
    return field.fail("expected " + std::string(expected(kind)) + ", found " + std::to_string(values.size()) +
                      " parameter(s)");
  RandomTime made{.kind = kind};
  made.a = values[0];
  if (count > 1) made.b = values[1];
  if (count > 2) made.c = values[2];
  const bool limited = kind == norm || kind == expon || kind == lognorm || kind == gamma;
  if (limited && values.size() > count) made.least = values[count];
  if (limited && values.size() > count + 1 && values[count + 1] < without_end) made.most = values[count + 1];
  if (const std::string_view wrong = fault(made); !wrong.empty()) return field.fail(std::string(wrong));
  if (made.least > made.most) return field.fail("min is larger than max");
  return made;
}

/// {"cdf": [0.2, 1], "bin_midpoints": [10, 20]}
std::optional<RandomTime> histogram(const Field& field) {
  Fields fields(field);
  std::vector<double> up_to;
  std::vector<double> values;
  const bool good = every({fields.require("cdf", list_of(probability), up_to),
                           fields.require("bin_midpoints", list_of(not_negative), values)});
  (void)fields.find("bin_edges");
  fields.finish();
  if (!good) return std::nullopt;
  if (up_to.size() != values.size() || values.empty() || !std::ranges::is_sorted(up_to))
    return field.fail("expected as many bins as cumulative probabilities, which do not fall");
  RandomTime made{.kind = histogram_sampling};
  for (std::size_t i = 0; i < values.size(); ++i) made.histogram.emplace_back(values[i], up_to[i]);
  return made;
}

}  // namespace

std::optional<RandomTime> read_distribution(ScenarioParts& parts, Fields& fields) {
  DistributionKind kind = fix;
  std::vector<double> values;
  const bool named = fields.require("distribution_name", enumerator<DistributionKind>, kind);
  if (named && kind == histogram_sampling) {
    const auto data = fields.find("histogram_data");
    (void)fields.find("distribution_params");
    return data ? histogram(*data) : fields.field().fail("the key \"histogram_data\" is missing");
  }
  const bool given = fields.require("distribution_params", list_of(parameter), values);
  const auto own = fields.find("hamvar");
  if (own) return distribution(parts, *own);
  return named && given ? made_of(kind, values, fields.field()) : std::nullopt;
}

std::optional<RandomTime> distribution(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  if (!fields.is_object()) return std::nullopt;
  auto made = read_distribution(parts, fields);
  parts.leave_rest(fields);
  return made;
}

std::optional<std::pair<std::string, RandomTime>> time_of_element(ScenarioParts& parts, const Field& field,
                                                                  std::string_view key) {
  Fields fields(field);
  std::string element;
  const bool named = fields.require(key, plain_text, element);
  auto time = read_distribution(parts, fields);
  parts.leave_rest(fields);
  if (!named || !time) return std::nullopt;
  return std::pair(std::move(element), *std::move(time));
}

}  // namespace hamvar::formats
