// SPDX-License-Identifier: Apache-2.0
#include "report/spoken_values.hpp"

namespace hamvar::report {
namespace {

template <class Enum, std::size_t count>
const Text& chosen(const Text (&words)[count], Enum value) {
  static_assert(count == boost::mp11::mp_size<boost::describe::describe_enumerators<Enum>>::value);
  return words[static_cast<std::size_t>(value)];
}

}  // namespace

const Text& spoken(TaskKind value) {
  static const Text words[] = {
      {"plain", "ساده"},       {"by a person", "به دست انسان"}, {"by a system", "به دست سامانه"},
      {"send", "ارسال"},       {"receive", "دریافت"},           {"manual", "دستی"},
      {"by rule", "با قاعده"}, {"by script", "با برنامه"},      {"call", "فراخوانی"}};
  return chosen(words, value);
}

const Text& spoken(SubProcessKind value) {
  static const Text words[] = {{"embedded", "درونی"},
                               {"begun by an event", "با رویداد"},
                               {"transaction", "تراکنش"},
                               {"in any order", "بی‌ترتیب"}};
  return chosen(words, value);
}

const Text& spoken(EventKind value) {
  static const Text words[] = {
      {"plain", "ساده"},         {"timer", "زمان"}, {"message", "پیام"},          {"signal", "نشان"},
      {"condition", "شرط"},      {"error", "خطا"},  {"escalation", "ارجاع بالا"}, {"cancel", "لغو"},
      {"compensation", "جبران"}, {"link", "پیوند"}, {"terminate", "پایان همه"}};
  return chosen(words, value);
}

const Text& spoken(Repetition value) {
  static const Text words[] = {{"once", "یک بار"},
                               {"again and again", "تکرارشونده"},
                               {"for each, side by side", "برای هر یک، هم‌زمان"},
                               {"for each, in turn", "برای هر یک، به نوبت"}};
  return chosen(words, value);
}

const Text& spoken(Medium value) {
  static const Text words[] = {{"digital", "دیجیتال"}, {"paper", "کاغذی"}, {"oral", "شفاهی"}};
  return chosen(words, value);
}

const Text& spoken(EvidenceForm value) {
  static const Text words[] = {{"original", "اصل"}, {"copy", "رونوشت"}, {"certified", "برابر اصل"}};
  return chosen(words, value);
}

const Text& spoken(EvidenceSource value) {
  static const Text words[] = {{"from the applicant", "از متقاضی"},
                               {"from government", "از دولت"},
                               {"from the service", "از خود خدمت"}};
  return chosen(words, value);
}

const Text& spoken(RegistryOperation value) {
  static const Text words[] = {{"read", "خواندن"}, {"write", "نوشتن"}};
  return chosen(words, value);
}

const Text& spoken(Discretion value) {
  static const Text words[] = {{"bound", "تکلیفی"}, {"assessment", "ارزیابی"}, {"discretion", "صلاحدیدی"}};
  return chosen(words, value);
}

const Text& spoken(Automation value) {
  static const Text words[] = {
      {"manual", "دستی"}, {"assisted", "نیمه‌خودکار"}, {"automatic", "خودکار"}};
  return chosen(words, value);
}

}  // namespace hamvar::report
