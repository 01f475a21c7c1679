// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/text/digit_runs.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"Data of a real person in a definition", "دادهٔ شخصی در تعریف فرایند"}; }

enum class Identifier { none, national_id, postal_code };

using Digits = std::vector<int>;

/// The check digit of Iran's national ID: the sum of d[i] * (10 - i), modulo 11.
bool is_national_id(const Digits& digits) {
  if (std::ranges::all_of(digits, [&](int digit) { return digit == digits.front(); })) return false;
  int sum = 0;
  for (int i = 0; i < 9; ++i) sum += digits[static_cast<std::size_t>(i)] * (10 - i);
  const int rest = sum % 11;
  return digits[9] == (rest < 2 ? rest : 11 - rest);
}

/// Iran Post gives no 0 and 2 among the first five digits, and no 0 at the end of them all.
bool is_postal_code(const Digits& digits) {
  const bool route =
      std::all_of(digits.begin(), digits.begin() + 5, [](int digit) { return digit != 0 && digit != 2; });
  const bool place = std::all_of(digits.begin() + 5, digits.end(), [](int digit) { return digit != 2; });
  return route && place && digits[4] != 5 && digits[5] != 0;
}

Identifier identifier_in(std::string_view text) {
  for (const DigitRun& run : digit_runs(text)) {
    if (run.digits.size() != 10) continue;
    if (is_national_id(run.digits)) return Identifier::national_id;
    if (is_postal_code(run.digits)) return Identifier::postal_code;
  }
  return Identifier::none;
}

Identifier identifier_in(const Text& text) {
  const Identifier en = identifier_in(text.en);
  return en != Identifier::none ? en : identifier_in(text.fa);
}

/// Never what it is, only where.
Text told(Identifier found, const Text& where) {
  const Text what = found == Identifier::national_id ? Text{"a national ID", "شمارهٔ ملی"}
                                                     : Text{"a full postal code", "کد پستی کامل"};
  return say("what looks like {0} stands in {1}: a definition must not hold data of a person",
             "چیزی مانند {0} در {1} آمده است: تعریف فرایند نباید دادهٔ شخص داشته باشد", {what, where});
}

void check_service_texts(const Subject& subject, const Report& report) {
  for (const Text& text : {subject.service.name, subject.service.description}) {
    const Identifier found = identifier_in(text);
    if (found == Identifier::none) continue;
    return report(
        finding_of(subject, told(found, {"the name or description of the service", "نام یا شرح خدمت"})));
  }
}

void check(const Subject& subject, const Report& report) {
  check_service_texts(subject, report);
  const Process& process = subject.service.process;
  for (const NodeRef node : nodes(process)) {
    const Identifier found = identifier_in(process[node].label);
    if (found != Identifier::none)
      report(finding_at(subject, process[node], told(found, {"the label of a step", "برچسب یک گام"})));
  }
  for (const FlowRef flow : flows(process)) {
    Identifier found = identifier_in(process[flow].condition);
    if (found == Identifier::none) found = identifier_in(process[flow].expression);
    if (found != Identifier::none)
      report(finding_at(subject, process[source(flow, process)], process[flow].at,
                        told(found, {"the condition of a way", "شرط یک مسیر"})));
  }
}

}  // namespace

extern constinit const RuleBody personal_identifier{Severity::error, Group::privacy, title, check, nullptr};

}  // namespace hamvar::rules
