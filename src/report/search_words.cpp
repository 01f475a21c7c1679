// SPDX-License-Identifier: Apache-2.0
#include "report/search_words.hpp"

#include <cmath>

#include "hamvar/text/numbers.hpp"
#include "report/words.hpp"

namespace hamvar::report {
namespace {

const Text& size_word(EffortClass size) {
  static const Text words[] = {{"small", "کم"}, {"medium", "متوسط"}, {"large", "زیاد"}};
  return words[static_cast<std::size_t>(size)];
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

}  // namespace

std::string effort_text(const Effort& effort, const Catalog& catalog, Language language) {
  const bool fa = language == Language::fa;
  std::vector<std::string> names;
  names.reserve(effort.agencies.size());
  for (const std::string& agency : effort.agencies)
    names.push_back(isolated(catalog.agency_name(agency).in(language), language));
  std::string text = (fa ? "تلاش لازم: " : "Effort: ") + size_word(effort.size).in(language);
  if (!names.empty())
    text += (fa ? "؛ موافقت لازم: " : "; who has to agree: ") + joined(names, fa ? "، " : ", ");
  return text;
}

std::string search_text(const Simplification& result, Language language) {
  const bool fa = language == Language::fa;
  if (result.states == 0)
    return fa ? "پیشنهادها را کاربر برگزیده است" : "These proposals were chosen by hand";
  const std::string sets = number_text(static_cast<double>(result.states), language);
  if (result.exact)
    return fa ? "هیچ مجموعهٔ مجاز دیگری از این پیشنهادها بهتر نیست؛ هر " + sets + " مجموعه بررسی شد"
              : "No other set of these proposals that may be applied is better: all " + sets +
                    " were looked at";
  const std::string gap = percent_text(result.gap, language);
  return fa ? sets + " مجموعه از پیشنهادها بررسی شد، نه همه؛ بهترین مجموعه برآوردا حداکثر " + gap +
                  " بیشتر می‌ارزد (--states بیشتر، جستجوی بیشتر)"
            : "Looked at " + sets + " sets of proposals, not at all: the best one is worth an estimated " +
                  gap + " more at most (--states looks at more)";
}

std::vector<const FrontPoint*> ladder(const Simplification& result, std::size_t most) {
  const auto gain_of = [&](const FrontPoint& point) { return gain(result.figures_before, point.figures); };
  std::vector<const FrontPoint*> steps;
  for (const FrontPoint& point : result.front) {
    if (!steps.empty() && gain_of(point) <= gain_of(*steps.back())) continue;
    if (!steps.empty() && steps.back()->effort == point.effort)
      steps.back() = &point;
    else
      steps.push_back(&point);
  }
  if (steps.size() <= most) return steps;
  std::vector<const FrontPoint*> fewer;
  for (std::size_t i = 0; i < most; ++i) fewer.push_back(steps[i * (steps.size() - 1) / (most - 1)]);
  return fewer;
}

const std::vector<Text>& ladder_columns() {
  static const std::vector<Text> columns{{"Effort", "تلاش"},
                                         {"Time to deliver", "زمان تحویل"},
                                         {"Visits", "مراجعه"},
                                         {"Cost for users", "هزینهٔ کاربر"},
                                         {"Cost for government", "هزینهٔ دستگاه"},
                                         {"Proposals", "پیشنهادها"}};
  return columns;
}

std::vector<std::string> ladder_row(const FrontPoint& point, const std::string& currency, Language language) {
  std::string proposals = joined(point.proposals, " ");
  if (point.changes_law) proposals += language == Language::fa ? " (با تغییر قانون)" : " (with another law)";
  return {number_text(point.effort, language),
          duration_text(point.figures.lead_time, language),
          number_text(std::round(point.figures.visits * 10) / 10, language),
          money_text(point.figures.user_cost, currency, language),
          money_text(point.figures.government_cost, currency, language),
          proposals.empty() ? "–" : proposals};
}

}  // namespace hamvar::report
