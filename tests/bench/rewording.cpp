// SPDX-License-Identifier: Apache-2.0
#include "rewording.hpp"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace hamvar::bench {
namespace {

/// Words of a public office that one person says where another says the first, the plain one. The English
/// noun is for "Verification of the ...".
struct Action {
  StepKind step;
  std::array<const char*, 3> en;
  const char* en_noun;
  std::array<const char*, 3> fa;
};

constexpr std::array<Action, 16> actions{{
    {StepKind::formal_check, {"Check", "Verify", "Review"}, "Verification", {"بررسی", "کنترل", "رسیدگی به"}},
    {StepKind::receive, {"Receive", "Get", "Collect"}, "Receipt", {"دریافت", "وصول", "اخذ"}},
    {StepKind::produce_document, {"Issue", "Grant", "Give out"}, "Issuance", {"صدور", "اعطای", "صادر کردن"}},
    {StepKind::approve, {"Approve", "Confirm", "Endorse"}, "Approval", {"تأیید", "تصویب", "موافقت با"}},
    {StepKind::enter_data, {"Register", "Record", "Enter"}, "Registration", {"ثبت", "درج", "وارد کردن"}},
    {StepKind::forward, {"Send", "Forward", "Transmit"}, "Sending", {"ارسال", "ارجاع", "فرستادن"}},
    {StepKind::archive,
     {"Archive", "Store", "Keep in the archive"},
     "Archiving",
     {"بایگانی", "آرشیو", "بایگانی کردن"}},
    {StepKind::pay, {"Pay", "Settle", "Remit"}, "Payment", {"پرداخت", "واریز", "تسویه"}},
    {StepKind::notify,
     {"Announce", "Notify", "Communicate"},
     "Announcement",
     {"اعلام", "ابلاغ", "اطلاع‌رسانی"}},
    {StepKind::decide, {"Calculate", "Compute", "Determine"}, "Calculation", {"محاسبه", "تعیین", "برآورد"}},
    {StepKind::unspecified, {"Renew", "Extend", "Prolong"}, "Renewal", {"تمدید", "تجدید", "تمدید اعتبار"}},
    {StepKind::unspecified, {"Cancel", "Revoke", "Annul"}, "Cancellation", {"ابطال", "لغو", "باطل کردن"}},
    {StepKind::inspect,
     {"Inspect", "Visit", "Inspect on site"},
     "Inspection",
     {"بازدید از", "بازرسی", "بازدید میدانی"}},
    {StepKind::print, {"Print", "Print out", "Print off"}, "Printing", {"چاپ", "پرینت", "چاپ کردن"}},
    {StepKind::deliver, {"Deliver", "Hand over", "Hand out"}, "Delivery", {"تحویل", "تسلیم", "تحویل دادن"}},
    {StepKind::unspecified, {"Correct", "Amend", "Modify"}, "Correction", {"اصلاح", "تصحیح", "ویرایش"}},
}};

struct Words {
  const char* en;
  const char* fa;
};

constexpr std::array<Words, 40> objects{{{"application", "درخواست"},
                                         {"building permit", "پروانه ساختمان"},
                                         {"business licence", "پروانه کسب"},
                                         {"identity card", "کارت شناسایی"},
                                         {"birth certificate", "شناسنامه"},
                                         {"title deed", "سند مالکیت"},
                                         {"contract", "قرارداد"},
                                         {"tax return", "اظهارنامه مالیاتی"},
                                         {"insurance policy", "بیمه‌نامه"},
                                         {"passport", "گذرنامه"},
                                         {"driving licence", "گواهینامه رانندگی"},
                                         {"invoice", "فاکتور"},
                                         {"receipt", "رسید"},
                                         {"complaint", "شکایت"},
                                         {"report", "گزارش"},
                                         {"letter", "نامه"},
                                         {"form", "فرم"},
                                         {"photograph", "عکس"},
                                         {"map", "نقشه"},
                                         {"account", "حساب"},
                                         {"debt", "بدهی"},
                                         {"fine", "جریمه"},
                                         {"fee", "هزینه"},
                                         {"pension", "مستمری"},
                                         {"loan", "وام"},
                                         {"land", "زمین"},
                                         {"vehicle", "خودرو"},
                                         {"water meter", "کنتور آب"},
                                         {"postal code", "کد پستی"},
                                         {"national code", "کد ملی"},
                                         {"medical record", "پرونده پزشکی"},
                                         {"diploma", "مدرک تحصیلی"},
                                         {"guarantee", "ضمانت‌نامه"},
                                         {"vote", "رأی"},
                                         {"minutes", "صورت‌جلسه"},
                                         {"certificate of residence", "گواهی سکونت"},
                                         {"request for appeal", "درخواست تجدیدنظر"},
                                         {"power of attorney", "وکالت‌نامه"},
                                         {"will", "وصیت‌نامه"},
                                         {"salary", "حقوق"}}};

constexpr std::array<Words, 32> people{{{"the applicant", "متقاضی"},      {"the owner", "مالک"},
                                        {"the tenant", "مستأجر"},         {"the employer", "کارفرما"},
                                        {"the employee", "کارمند"},       {"the student", "دانشجو"},
                                        {"the teacher", "معلم"},          {"the physician", "پزشک"},
                                        {"the company", "شرکت"},          {"the driver", "راننده"},
                                        {"the farmer", "کشاورز"},         {"the importer", "واردکننده"},
                                        {"the exporter", "صادرکننده"},    {"the contractor", "پیمانکار"},
                                        {"the engineer", "مهندس"},        {"the patient", "بیمار"},
                                        {"the pensioner", "بازنشسته"},    {"the heir", "وارث"},
                                        {"the child", "فرزند"},           {"the husband", "شوهر"},
                                        {"the seller", "فروشنده"},        {"the buyer", "خریدار"},
                                        {"the taxpayer", "مؤدی مالیاتی"}, {"the worker", "کارگر"},
                                        {"the municipality", "شهرداری"},  {"the bank", "بانک"},
                                        {"the court", "دادگاه"},          {"the police", "پلیس"},
                                        {"the ministry", "وزارت"},        {"the hospital", "بیمارستان"},
                                        {"the school", "مدرسه"},          {"the factory", "کارخانه"}}};

/// A name that no dictionary has, in the letters of the language.
std::string made_up(std::size_t number, Language language) {
  constexpr std::array<const char*, 16> en{"ka", "ro", "mi", "ta", "ve", "lu", "na",  "so",
                                           "pe", "di", "ra", "zo", "be", "gu", "shi", "fa"};
  constexpr std::array<const char*, 16> fa{"کا", "رو", "می", "تا", "وه", "لو", "نا", "سو",
                                           "په", "دی", "را", "زو", "به", "گو", "شی", "فا"};
  std::string name;
  for (std::size_t rest = number * 16 + number % 7, i = 0; i < 6; ++i, rest /= 16)
    name += (language == Language::fa ? fa : en)[rest % 16];
  if (language == Language::en) name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

std::string whom(const About& about, Language language) {
  if (about.whom == 0) return {};
  if (about.whom > people.size()) return made_up(about.whom, language);
  return language == Language::fa ? people[about.whom - 1].fa : people[about.whom - 1].en;
}

std::string object(const About& about, Language language) {
  return language == Language::fa ? objects[about.object].fa : objects[about.object].en;
}

std::string spaced(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts)
    if (!part.empty()) text += (text.empty() ? "" : " ") + part;
  return text;
}

/// "Check title deed of the owner", «بررسی سند مالکیت مالک».
std::string said(const About& about, Language language, const char* action) {
  const std::string who = whom(about, language);
  return spaced({action, object(about, language), who.empty() || language == Language::fa ? "" : "of", who});
}

std::string in_other_order(const About& about, Language language) {
  const std::string who = whom(about, language);
  const Action& action = actions[about.action];
  if (language == Language::fa) return spaced({object(about, language), who, action.fa[0], "شود"});
  return spaced({action.en_noun, "of the", object(about, language), who.empty() ? "" : "of", who});
}

std::string with_function_words(const About& about, Language language) {
  const std::string who = whom(about, language);
  if (language == Language::fa)
    return spaced(
        {"انجام", actions[about.action].fa[0], object(about, language), who.empty() ? "" : "مربوط به", who});
  return spaced({actions[about.action].en[0], "the", object(about, language), who.empty() ? "" : "for", who});
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

/// Letters of the Arabic keyboard and no half-spaces; or two letters of a long word the wrong way round.
std::string misspelled(std::string text, Language language, std::mt19937_64& random) {
  if (language == Language::fa) {
    replace_all(text, "ی", "ي");
    replace_all(text, "ک", "ك");
    replace_all(text, "\u200C", random() % 2 == 0 ? " " : "\u200C");
    return text;
  }
  const std::size_t last = text.find_last_of(' ') == std::string::npos ? 0 : text.find_last_of(' ') + 1;
  if (text.size() - last < 7) {
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
  }
  const std::size_t at = last + 2 + random() % (text.size() - last - 4);
  std::swap(text[at], text[at + 1]);
  return text;
}

}  // namespace

std::size_t action_count() { return actions.size(); }
std::size_t object_count() { return objects.size(); }
std::size_t whom_count() { return people.size(); }
StepKind step_of(const About& about) { return actions[about.action].step; }

std::string plain(const About& about, Language language) {
  const Action& action = actions[about.action];
  return said(about, language, language == Language::fa ? action.fa[0] : action.en[0]);
}

std::string reworded(const About& about, Language language, Rewording how, std::mt19937_64& random) {
  const Action& action = actions[about.action];
  switch (how) {
    case Rewording::synonym:
      return said(about, language, (language == Language::fa ? action.fa : action.en)[1 + random() % 2]);
    case Rewording::word_order:
      return in_other_order(about, language);
    case Rewording::function_words:
      return with_function_words(about, language);
    case Rewording::spelling:
      return misspelled(plain(about, language), language, random);
    case Rewording::language:
      return plain(about, language == Language::fa ? Language::en : Language::fa);
  }
  return {};
}

}  // namespace hamvar::bench
