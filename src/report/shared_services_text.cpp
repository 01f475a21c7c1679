// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/text/numbers.hpp"
#include "report/simplification_lines.hpp"

namespace hamvar::report {
namespace {

std::string count(double number, Language language) { return number_text(number, language); }

std::string use_text(const Portfolio& portfolio, const SharedUse& use, const TextStyle& style) {
  const Language language = style.language;
  const bool fa = language == Language::fa;
  const std::string& currency = portfolio.catalog.currency;
  std::string text = "    " + service_name(portfolio, use.service, language) + " [" + use.service + "]\n";
  if (!use.holds())
    return text + (fa ? "      کنار گذاشته شد: " : "      left out: ") +
           isolated(use.refusal.in(language), language) + "\n";
  const std::vector<std::string> lines =
      savings_lines(use.figures_before, use.figures_after, currency, language);
  for (const std::string& line : lines) text += "      " + line + "\n";
  if (lines.empty())
    text += fa ? "      برای هر پرونده چیزی تغییر نمی‌کند\n"
               : "      nothing changes for a case\n";
  else
    text +=
        "      " + saved_a_year(use.saved_by_people(), use.saved_by_government(), currency, language) + "\n";
  return text + proof_text(use.proof, "      ", language);
}

}  // namespace

std::string shared_summary(const SharedService& shared, Language language) {
  const bool fa = language == Language::fa;
  const std::string callers = count(static_cast<double>(shared.callers()), language);
  const std::string steps = count(static_cast<double>(shared.steps), language);
  std::string text =
      fa ? callers + " خدمت آن را فرامی‌خوانند؛ " + callers + " نسخه از " + steps +
               " گام یکی می‌شود"
         : callers + " services call it; " + callers + " copies of " + steps + " steps become one";
  if (shared.figures.volume_assumed) return text;
  const std::string calls = count(shared.figures.yearly_volume, language);
  return text + (fa ? "؛ " + calls + " فراخوانی در سال" : "; " + calls + " calls a year");
}

std::string mended_text(const SharedService& shared, Language language) {
  std::string text;
  for (const Text& title : shared.mended)
    text += (text.empty() ? Text{"Mended once for all: ", "یک‌بار برای همه اصلاح شده: "}
             : language == Language::fa ? Text{"", "؛ "}
                                        : Text{"; ", ""})
                .in(language) +
            isolated(title.in(language), language);
  return text;
}

std::string saved_a_year(Money people, Money government, const std::string& currency, Language language) {
  const std::string by_people = money_text(people, currency, language);
  const std::string by_government = money_text(government, currency, language);
  if (language == Language::fa)
    return "صرفه‌جویی در سال: مردم " + by_people + "، دستگاه‌ها " +
           by_government;
  return "saved a year: " + by_people + " by people, " + by_government + " by government";
}

std::string shared_services_text(const Portfolio& portfolio, const std::vector<SharedService>& shared,
                                 const TextStyle& style) {
  if (shared.empty()) return "";
  const Language language = style.language;
  const bool fa = language == Language::fa;
  std::string text =
      fa ? "خدمت‌های مشترک، هر یک پیشنهادی جدا بر خدمت‌ها چنان‌که هستند\n"
         : "Shared services, each a proposal by itself on the services as they stand\n";
  for (const SharedService& each : shared) {
    const Text agency = portfolio.catalog.agency_name(each.shared.owner);
    const std::string doer =
        each.shared.owner.empty() ? "" : " (" + isolated(agency.in(language), language) + ")";
    text += "  " + each.id + "  " + isolated(each.shared.name.in(language), language) + " [" +
            each.shared.id + "]" + doer + "\n      " + shared_summary(each, language) + "\n";
    if (!each.mended.empty()) text += "      " + mended_text(each, language) + "\n";
    text += "      " +
            saved_a_year(each.saved_by_people(), each.saved_by_government(), portfolio.catalog.currency,
                         language) +
            "\n";
    for (const SharedUse& use : each.uses) text += use_text(portfolio, use, style);
    text += "\n";
  }
  return text;
}

}  // namespace hamvar::report
