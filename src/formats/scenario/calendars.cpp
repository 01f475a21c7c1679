// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cctype>

#include "formats/scenario/parts.hpp"

namespace hamvar::formats {
namespace {

constexpr double day = 86400;
constexpr std::array<std::string_view, 7> day_names{"MONDAY", "TUESDAY",  "WEDNESDAY", "THURSDAY",
                                                    "FRIDAY", "SATURDAY", "SUNDAY"};

/// Seconds since midnight of "09:00", "09:00:00" or "09:00:00.000".
std::optional<double> time_of_day(const Field& field) {
  const auto wrong = [&] { return field.fail("expected a time of day such as \"09:00:00\""); };
  if (field.value().kind != JsonKind::string) return wrong();
  const std::string text(field.value().text);
  const bool shaped = text.size() >= 5 && text.find_first_not_of("0123456789:.") == text.npos &&
                      text[2] == ':' && (text.size() == 5 || (text.size() >= 8 && text[5] == ':'));
  if (!shaped) return wrong();
  const double seconds = std::stod(text.substr(0, 2)) * 3600 + std::stod(text.substr(3, 2)) * 60 +
                         (text.size() > 5 ? std::stod(text.substr(6)) : 0);
  return seconds > day ? wrong() : std::optional(seconds);
}

/// The same hours on each day from one to another, which may be in the week after.
std::optional<std::vector<WeeklyInterval>> period(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  int from = 0;
  int to = 0;
  double begin = 0;
  double end = 0;
  const bool good =
      every({fields.require("from", week_day, from), fields.require("to", week_day, to),
             fields.require("beginTime", time_of_day, begin), fields.require("endTime", time_of_day, end)});
  parts.leave_rest(fields);
  if (!good) return std::nullopt;
  if (end >= day - 1 || end == 0) end = day;  // Prosimos has no 24:00
  if (begin >= end)
    return field.fail("the period ends before it begins",
                      "write two periods, one up to midnight and one after it");
  std::vector<WeeklyInterval> open;
  for (int at = from;; at = (at + 1) % 7) {
    open.push_back({at * day + begin, at * day + end});
    if (at == to) return open;
  }
}

bool whole_week(const std::vector<WeeklyInterval>& open) {
  double sum = 0;
  for (const WeeklyInterval& each : open) sum += each.end - each.begin;
  return sum >= week && open.size() == 7;
}

std::optional<WeeklyCalendar> calendar(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  WeeklyCalendar made;
  const bool good =
      every({fields.require("id", plain_text, made.id), fields.read("name", any_string, made.name),
             fields.require("time_periods", with(parts, periods), made.open)});
  parts.leave_rest(fields);
  return good ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace

std::optional<int> week_day(const Field& field) {
  std::string name(field.value().text);
  for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  const auto found = std::ranges::find(day_names, name);
  if (found == day_names.end()) return field.fail("expected a day of the week such as \"MONDAY\"");
  return static_cast<int>(found - day_names.begin());
}

std::optional<std::vector<WeeklyInterval>> periods(ScenarioParts& parts, const Field& field) {
  const auto all = list_of(with(parts, period))(field);
  if (!all) return std::nullopt;
  std::vector<WeeklyInterval> open;
  for (const std::vector<WeeklyInterval>& each : *all) open.insert(open.end(), each.begin(), each.end());
  if (open.empty()) return field.fail("no hours are open");
  if (whole_week(open)) open.clear();
  return open;
}

void read_calendars(ScenarioParts& parts, Fields& root) {
  root.require("resource_calendars", list_of(with(parts, calendar)), parts.made.calendars);
}

}  // namespace hamvar::formats
