// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/vocabulary.hpp"

namespace hamvar {
namespace {

/// The names stand in the order of the enumerators.
template <class Enum, std::size_t size>
const Text& pick(const Text (&names)[size], Enum value) {
  static_assert(size == boost::mp11::mp_size<boost::describe::describe_enumerators<Enum>>::value,
                "a name for each value");
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

const Text& name_of(NodeKind value) {
  static const Text names[] = {{"start", "آغاز"},
                               {"end", "پایان"},
                               {"step", "گام"},
                               {"exclusive gateway", "درگاه انحصاری"},
                               {"parallel gateway", "درگاه هم‌زمان"},
                               {"inclusive gateway", "درگاه شمولی"},
                               {"event-based gateway", "درگاه رویدادی"},
                               {"sub-process", "زیرفرایند"},
                               {"event", "رویداد"},
                               {"complex gateway", "درگاه پیچیده"},
                               {"boundary event", "رویداد مرزی"}};
  return pick(names, value);
}

const Text& name_of(StepKind value) {
  static const Text names[] = {{"receive", "دریافت"},
                               {"identify", "احراز هویت"},
                               {"enquire", "استعلام"},
                               {"enter data", "ورود داده"},
                               {"formal check", "بررسی شکلی"},
                               {"substantive check", "بررسی ماهوی"},
                               {"inspect", "بازدید"},
                               {"consult", "نظرخواهی"},
                               {"committee", "کمیسیون"},
                               {"decide", "تصمیم‌گیری"},
                               {"approve", "تأیید و امضا"},
                               {"produce document", "تهیه سند"},
                               {"pay", "پرداخت"},
                               {"notify", "اطلاع‌رسانی"},
                               {"deliver", "تحویل"},
                               {"forward", "ارجاع"},
                               {"print", "چاپ"},
                               {"scan", "اسکن"},
                               {"certify", "برابر اصل کردن"},
                               {"archive", "بایگانی"},
                               {"wait", "انتظار"},
                               {"monitor", "پایش"},
                               {"appeal", "رسیدگی به اعتراض"},
                               {"step", "گام"}};
  return pick(names, value);
}

const Text& name_of(Channel value) {
  static const Text names[] = {
      {"internal", "داخلی"}, {"online", "برخط"}, {"mobile", "تلفن همراه"},          {"in person", "حضوری"},
      {"post", "پست"},       {"phone", "تلفن"},  {"service office", "دفتر پیشخوان"}};
  return pick(names, value);
}

const Text& name_of(AccessMode value) {
  static const Text names[] = {{"online", "برخط"}, {"batch", "دسته‌ای"}, {"letter", "نامه"}};
  return pick(names, value);
}

const Text& name_of(LegalStatus value) {
  static const Text names[] = {{"unknown", "نامعلوم"},
                               {"statutory", "به حکم قانون"},
                               {"regulation", "به حکم مقررات"},
                               {"practice", "رویه اداری"},
                               {"none", "بدون مبنای قانونی"}};
  return pick(names, value);
}

const Text& name_of(LifeEvent value) {
  static const Text names[] = {{"birth", "تولد"},
                               {"education", "آموزش"},
                               {"health", "سلامت"},
                               {"tax", "مالیات"},
                               {"business", "کسب‌وکار"},
                               {"social security", "تأمین اجتماعی"},
                               {"property", "ثبت مالکیت"},
                               {"utilities", "تأسیسات شهری"},
                               {"insurance", "بیمه"},
                               {"marriage", "ازدواج"},
                               {"retirement", "بازنشستگی"},
                               {"documents", "مدارک و گواهینامه‌ها"},
                               {"mobility", "خودرو و جابه‌جایی"},
                               {"death", "وفات"},
                               {"other", "سایر"}};
  return pick(names, value);
}

}  // namespace hamvar
