// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "formats/scenario/parts.hpp"

namespace hamvar::formats {
namespace {

/// One thing that a firing rule asks for.
struct Asked {
  std::string attribute;
  std::string comparison;
  double value = 0;  ///< of week_day: its number
};

std::optional<Asked> asked(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  Asked made;
  bool good = every({fields.require("attribute", plain_text, made.attribute),
                     fields.require("comparison", plain_text, made.comparison)});
  if (made.attribute == "week_day") {
    int day = 0;
    good = fields.require("value", week_day, day) && good;
    made.value = day;
  } else {
    good = fields.require("value", loose_number, made.value) && good;
  }
  parts.leave_rest(fields);
  return good ? std::optional(std::move(made)) : std::nullopt;
}

bool apply(const Asked& said, FiringRule& rule) {
  const bool at_least = said.comparison == ">=" || said.comparison == ">" || said.comparison == "=";
  if (!at_least || said.value < 0) return false;
  if (said.attribute == "size")
    rule.size = static_cast<std::uint32_t>(std::min(said.value, 1e9)) + (said.comparison == ">" ? 1 : 0);
  else if (said.attribute == "large_wt")
    rule.oldest = said.value;
  else if (said.attribute == "ready_wt")
    rule.newest = said.value;
  else if (said.attribute == "week_day")
    rule.day = static_cast<int>(said.value);
  else if (said.attribute == "daily_hour" && said.value <= 24)
    rule.hour = said.value;
  else if (said.attribute == "every")
    rule.every = said.value;
  else
    return false;
  return true;
}

/// All of a list hold together.
std::optional<FiringRule> firing_rule(ScenarioParts& parts, const Field& field) {
  const auto all = list_of(with(parts, asked))(field);
  if (!all) return std::nullopt;
  FiringRule rule;
  std::size_t followed = 0;
  for (std::size_t i = 0; i < all->size(); ++i) {
    if (apply((*all)[i], rule))
      ++followed;
    else
      parts.leave(
          Field(field, field.children()[i], i),
          {"only what a batch has at least, a day and an hour is followed",
           "تنها «دست‌کم»، روز و ساعت برای دسته دنبال می‌شود"});
  }
  if (followed == 0) return field.fail("nothing that is followed says when the batch is done");
  return rule;
}

std::optional<std::pair<std::uint32_t, double>> factor(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  double size = 0;
  double times = 1;
  const bool good =
      every({fields.require("key", loose_number, size), fields.require("value", loose_number, times)});
  parts.leave_rest(fields);
  if (!good) return std::nullopt;
  if (size < 1 || size > 1e9 || times < 0)
    return field.fail("expected a size and a factor that is not negative");
  return std::pair{static_cast<std::uint32_t>(size), times};
}

/// {"firing_rules": [...]}: those that Prosimos cannot say.
std::optional<std::vector<FiringRule>> own_rules(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  std::vector<FiringRule> rules;
  const bool good = fields.require("firing_rules", list_of(with(parts, firing_rule)), rules);
  fields.finish();
  return good ? std::optional(std::move(rules)) : std::nullopt;
}

std::optional<Batching> batching(ScenarioParts& parts, const Field& field) {
  Fields fields(field);
  Batching made;
  std::vector<FiringRule> own;
  const bool good = every({fields.require("task_id", plain_text, made.step),
                           fields.require("type", enumerator<BatchKind>, made.kind),
                           fields.read("duration_distrib", list_of(with(parts, factor)), made.factors),
                           fields.require("firing_rules", list_of(with(parts, firing_rule)), made.rules),
                           fields.read("hamvar", with(parts, own_rules), own)});
  if (const auto sizes = fields.find("size_distrib"); sizes && sizes->value().size > 0)
    parts.leave(*sizes,
                {"a batch is as large as the firing rules make it",
                 "اندازهٔ دسته از قاعده‌های آغاز آن به دست می‌آید"});
  parts.leave_rest(fields);
  if (!good) return std::nullopt;
  made.rules.insert(made.rules.end(), own.begin(), own.end());
  std::ranges::sort(made.factors);
  if (made.rules.empty()) return field.fail("nothing says when the batch is done");
  return made;
}

}  // namespace

void read_batches(ScenarioParts& parts, Fields& root) {
  root.read("batch_processing", list_of(with(parts, batching)), parts.made.batching);
}

}  // namespace hamvar::formats
