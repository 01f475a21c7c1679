// SPDX-License-Identifier: Apache-2.0
#include "report/change_values.hpp"

namespace hamvar::report {
namespace {

template <class Enum, std::size_t count>
const Text& one_of(const Text (&words)[count], Enum value) {
  static_assert(count == boost::mp11::mp_size<boost::describe::describe_enumerators<Enum>>::value);
  return words[static_cast<std::size_t>(value)];
}

}  // namespace

const Text& word(Aspect aspect) {
  static const Text words[] = {{"label", "نام"},
                               {"kind", "گونه"},
                               {"what it does", "کار"},
                               {"task", "گونهٔ کار"},
                               {"sub-process", "زیرفرایند"},
                               {"event", "رویداد"},
                               {"repetition", "تکرار"},
                               {"who does it", "انجام‌دهنده"},
                               {"channel", "مجرا"},
                               {"visit", "مراجعهٔ حضوری"},
                               {"medium in", "رسانهٔ ورودی"},
                               {"medium out", "رسانهٔ خروجی"},
                               {"papers needed", "مدارک لازم"},
                               {"documents made", "اسناد تولیدشده"},
                               {"registries", "پایگاه‌ها"},
                               {"fee", "هزینه"},
                               {"work", "کار مأمور"},
                               {"wait", "انتظار"},
                               {"applicant's own time", "وقت متقاضی"},
                               {"turned down", "سهم رد"},
                               {"done again", "سهم دوباره‌کاری"},
                               {"legal basis", "مبنای قانونی"},
                               {"discretion", "صلاحدید"},
                               {"automation", "خودکاری"},
                               {"calls", "فراخوانده"}};
  return one_of(words, aspect);
}

const Text& word(FlowAspect aspect) {
  static const Text words[] = {{"condition", "شرط"},
                               {"share of cases", "سهم پرونده‌ها"},
                               {"default", "پیش‌گزیده"}};
  return one_of(words, aspect);
}

const Text& word(ServiceAspect aspect) {
  static const Text words[] = {{"name", "نام"},
                               {"owner", "متولی"},
                               {"kind", "گونه"},
                               {"cases a year", "پرونده در سال"},
                               {"times a year for one user", "بار در سال برای هر کاربر"},
                               {"legal deadline", "مهلت قانونی"},
                               {"results", "خروجی‌ها"},
                               {"fees", "هزینه‌ها"}};
  return one_of(words, aspect);
}

}  // namespace hamvar::report
