// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Words for the rule alone, folded as match_key() does, with a space between two.
#include <string_view>

namespace hamvar::rules::label_style_words {

/// Things that an office works on. Only a label that is made of nothing else is a mere thing.
inline constexpr std::string_view english_nouns =
    "account address amount appeal applicant applicants application applications archive authority benefit bill "
    "birth building business case cases casework category categories certificate certificates checklist citizen "
    "citizens claim clerk client company complainant complaint complaints content contract contribution contributions "
    "correspondence correspondent correspondents customer data database deadline deadlines death debt decision detail details "
    "document documents email employee evidence fee fees file files form forms goods health home id identity "
    "information insurance invoice invoices letter licence list mail marriage meeting message minister money number "
    "office officer order outcome package paper papers payment permit person plan property purchase quote reason receipt "
    "record records registry report reports request requirements response result results school score service "
    "staff statement status summary system tax team ticket title topic vehicle warehouse";
/// Verbs, too, but alone on a step a thing.
inline constexpr std::string_view english_things_though_verbs = "invoice";
/// What has no nominal ending and is a noun all the same: work as a thing, not as what is to be done.
inline constexpr std::string_view english_work_nouns =
    "approval refusal renewal appraisal withdrawal removal referral disposal denial dismissal analysis synthesis "
    "delivery inquiry enquiry closure disclosure departure expiry";
inline constexpr std::string_view english_endings[] = {"tion", "sion", "ment", "ance",
                                                       "ence", "ity",  "ness", "ship"};
inline constexpr std::string_view english_links = "of the for and a an in on to by from with";
inline constexpr std::string_view english_be = "is are was were been being be gets";
/// Behind these a sentence may well stand in a label: "Check whether it is signed".
inline constexpr std::string_view english_clauses =
    "if whether that which who when until what how where why as";
inline constexpr std::string_view english_determiners = "the a an his her its their all";

inline constexpr std::string_view persian_nouns =
    "فرم برگه نامه پرونده گواهی سند اسناد مدرک مدارک فاکتور قبض فیش پروانه مجوز رسید کارت شناسنامه نقشه متقاضی "
    "کارشناس مراجعهکننده اداره شهرداری بانک سامانه صورتجلسه درخواستنامه قرارداد مالیات عوارض هزینه ملک ساختمان "
    "تقاضا درخواست ملی مالکیت مالیاتی بیمه کسب پستی و";
inline constexpr std::string_view persian_actors =
    "متقاضی کارشناس مراجعهکننده شهروند مدیر رییس رئیس مسیول مسئول اپراتور کاربر سامانه سیستم اداره شهرداری بانک "
    "دبیرخانه بازرس";
/// At the end of a label: what has been done, or is done by nobody.
inline constexpr std::string_view persian_past_or_passive =
    "شد شدند گردید گردیدند میشود میشوند میگردد میگردند کرد کردند داد دادند گرفت گرفتند";
/// «بررسی اینکه مدارک ارسال شد»: behind these a sentence may stand.
inline constexpr std::string_view persian_clauses = "که اینکه آیا ایا اگر چنانچه تا وقتی هرگاه صورتی";

}  // namespace hamvar::rules::label_style_words
