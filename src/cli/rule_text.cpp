// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_text.hpp"

#include "cli/rule_names.hpp"
#include "hamvar/model/vocabulary.hpp"
#include "hamvar/text/numbers.hpp"

namespace hamvar::cli {
namespace {

/// A rule's README has its Persian text under this heading, at the end.
constexpr std::string_view persian_heading = "\n## به فارسی\n";

std::string unit_text(FigureUnit unit, Language language) {
  static const Text names[] = {{"number", "شمار"}, {"share", "سهم"}, {"time", "زمان"}, {"money", "مبلغ"}};
  return names[static_cast<std::size_t>(unit)].in(language);
}

std::string normal_text(const Option& option, Language language) {
  switch (option.unit) {
    case FigureUnit::share:
      return percent_text(option.normal, language);
    case FigureUnit::time:
      return duration_text(Duration(option.normal), language);
    case FigureUnit::count:
    case FigureUnit::money:
      break;
  }
  return number_text(option.normal, language, 3);
}

/// `text` with each %1 replaced.
std::string filled(std::string text, std::string_view with) {
  for (std::size_t at = text.find("%1"); at != std::string::npos; at = text.find("%1", at + with.size()))
    text.replace(at, 2, with);
  return text;
}

}  // namespace

std::string readme_text(const Rule& rule, Language language) {
  const std::size_t persian = rule.readme.find(persian_heading);
  if (language == Language::fa && persian != std::string_view::npos)
    return std::string(rule.readme.substr(persian + persian_heading.size()));
  const std::string_view english = rule.readme.substr(0, persian);
  return std::string(english.substr(english.find("\n\n") + 2));
}

std::string options_text(const Rule& rule, Language language) {
  if (rule.body->options.empty()) return {};
  const bool fa = language == Language::fa;
  std::string text =
      fa ? "## گزینه‌ها\n\n| گزینه | پیش‌فرض | یکا | معنا |\n|---|---|---|---|\n"
         : "## Options\n\n| option | default | unit | meaning |\n|---|---|---|---|\n";
  for (const Option* option : rule.body->options) {
    text += "| `" + std::string(option->name) + "` | " + normal_text(*option, language) + " | ";
    text += unit_text(option->unit, language) + " | ";
    text += fa ? option->meaning_fa : option->meaning;
    text += " |\n";
  }
  return text;
}

std::string needs_text(const Rule& rule, Language language) {
  if (rule.body->needs.empty()) return {};
  const bool fa = language == Language::fa;
  std::string text =
      fa ? "## داده‌های لازم\n\nاگر تعریف دربارهٔ هر یک از این‌ها چیزی نگوید، این قاعده اجرا نمی‌شود:\n\n"
         : "## What it needs\n\nIn a definition that says nothing of one of these the rule is not run:\n\n";
  for (const Data data : rule.body->needs) text += "- " + name_of(data).in(language) + "\n";
  return text;
}

std::string settings_text(const Rule& rule, Language language) {
  static const Text text{
      "## Where to set it\n\nIn `hamvar.json`, for a folder or some files of it: `{\"rules\": {\"%1\": \"off\"}}`, or `info`, "
      "`warning`, `error`; options beside it: `{\"severity\": \"error\", \"option\": 3}`. In the definition, where it is found and right, "
      "and yet stays: `\"exempt\": [{\"rule\": \"%1\", \"reason\": \"...\"}]`. For one run: `--ignore %1`. What is there today and "
      "shall stay: `--baseline FILE`.\n",
      "## کجا تنظیم می‌شود\n\nدر `hamvar.json`، برای یک پوشه یا برخی از پرونده‌های آن: `{\"rules\": {\"%1\": \"off\"}}`، یا "
      "`info`، `warning`، `error`؛ گزینه‌ها کنار آن: `{\"severity\": \"error\", \"option\": 3}`. در خود تعریف، جایی که یافته درست "
      "است و با این همه می‌ماند: `\"exempt\": [{\"rule\": \"%1\", \"reason\": \"...\"}]`. برای یک اجرا: `--ignore %1`. برای پذیرفتن یافته‌های "
      "امروز: `--baseline FILE`.\n"};
  return filled(text.in(language), rule.id);
}

}  // namespace hamvar::cli
