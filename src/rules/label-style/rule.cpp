// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "rules/label-style/words.hpp"
#include "rules/label_words.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

using namespace label_style_words;
using Words = std::vector<std::string>;

Text title() {
  return {"A label that does not say what is done",
          "برچسبی که نمی‌گوید چه کاری انجام می‌شود"};
}

/// Twice what a line of a box holds: beyond it a label is a text.
constexpr Option most_words{"words", 12, FigureUnit::count, "the most words of a label",
                            "بیشترین شمار واژه‌های یک برچسب"};

enum class Fault { none, noun, sentence, question, past, too_long };

/// A label as both languages' checks see it.
struct Label {
  const std::string& text;
  Words words;
  [[nodiscard]] bool has(std::string_view list) const {
    return std::ranges::any_of(words, [&](const std::string& word) { return is_among(word, list); });
  }
  [[nodiscard]] bool consists_of(std::string_view list) const {
    return std::ranges::all_of(words, [&](const std::string& word) { return is_among(word, list); });
  }
  [[nodiscard]] bool asks() const {
    const std::string_view shown(text.data(), text.find_last_not_of(" \t\r\n") + 1);
    return shown.ends_with("?") || shown.ends_with("؟");
  }
};

/// Work as a thing: "registration", "approval".
bool is_work_noun(const std::string& word) {
  const auto ends = [&](std::string_view ending) {
    return word.size() > ending.size() + 2 && word.ends_with(ending);
  };
  return is_among(word, english_work_nouns) ||
         (std::ranges::any_of(english_endings, ends) && !is_english_verb(word));
}

bool is_noun_only(const Label& label) {
  const Words& words = label.words;
  const bool alone = words.size() == 1;
  if (alone && is_among(words.front(), english_things_though_verbs)) return true;
  // "Package", "Process file", "Insurance the parcel": it may well be meant as the verb.
  if (is_english_verb(words.front()) || (!alone && is_among(words[1], english_determiners))) return false;
  if (!alone && is_work_noun(words.front()) && words[1] == "of") return true;
  return std::ranges::all_of(words, [](const std::string& word) {
    return is_work_noun(word) || is_among(word, english_nouns) || is_among(word, english_links);
  });
}

/// "The clerk checks the form": somebody in front, and a verb in the third person with its object.
bool is_english_sentence(const Words& words) {
  const std::size_t who = is_among(words.front(), "the a an") ? 1 : 0;
  if (words.size() < who + 4 || is_english_verb(words.front())) return false;
  std::string verb = words[who + 1];
  if (!verb.ends_with("s") || !is_among(words[who + 2], english_determiners)) return false;
  verb.pop_back();
  const bool ies = verb.ends_with("ie") && is_english_verb(verb.substr(0, verb.size() - 2) + "y");
  const bool es = verb.ends_with("e") && is_english_verb(verb.substr(0, verb.size() - 1));
  return ies || es || is_english_verb(verb);
}

/// "Application received", "The fee is paid", "Sent the result"; not "Goods to be shipped", "Insured parcel".
bool is_english_past(const Label& label) {
  const Words& words = label.words;
  if (is_english_verb(words.front()) || label.has(english_clauses) || label.has("to will")) return false;
  if (is_english_participle(words.front()))
    return words.size() == 1 || is_among(words[1], english_determiners) ||
           is_among(words.front(), "sent received");
  for (std::size_t i = 1; i + 1 < words.size(); ++i)
    if (is_among(words[i], english_be) && is_english_participle(words[i + 1])) return true;
  return words.size() > 1 && words.size() < 5 && is_english_participle(words.back());
}

Fault english_fault(const Label& label, double most) {
  // "Manually approve": how it is done may stand in front.
  Label plain = label;
  while (plain.words.size() > 1 && plain.words.front().ends_with("ly") &&
         !is_english_verb(plain.words.front()))
    plain.words.erase(plain.words.begin());
  if (plain.words.empty()) return Fault::none;
  if (label.asks()) return Fault::question;
  if (is_english_sentence(plain.words)) return Fault::sentence;
  if (static_cast<double>(label.words.size()) > most) return Fault::too_long;
  if (is_english_past(plain)) return Fault::past;
  return is_noun_only(plain) ? Fault::noun : Fault::none;
}

Fault persian_fault(const Label& label, double most) {
  if (label.words.empty()) return Fault::none;
  const std::string& last = label.words.back();
  if (label.asks()) return Fault::question;
  const bool present = last.starts_with("می") && last.ends_with("د");
  if (is_among(label.words.front(), persian_actors) && present &&
      std::ranges::find(label.words, "را") != label.words.end())
    return Fault::sentence;
  if (static_cast<double>(label.words.size()) > most) return Fault::too_long;
  const bool has_been =
      last == "است" && label.words.size() > 2 && label.words[label.words.size() - 2] == "شده";
  if ((is_among(last, persian_past_or_passive) || has_been) && label.words.size() > 1 &&
      !label.has(persian_clauses))
    return Fault::past;
  const bool noun =
      label.consists_of(persian_nouns) && label.words.front() != "درخواست" && label.words.front() != "تقاضا";
  return noun ? Fault::noun : Fault::none;
}

Text told(Fault fault, const Node& node, std::size_t words, double most) {
  const Text label = quoted(node);
  switch (fault) {
    case Fault::noun:
      return say(
          "{0} names a thing, not what is done: put the verb in front, as in \"Check the application\"",
          "{0} نام چیزی است و نمی‌گوید چه کاری انجام می‌شود: کار را در آغاز بیاورید، مانند «بررسی درخواست»",
          {label});
    case Fault::sentence:
      return say(
          "{0} is a whole sentence: the verb and its object will do, who does it is said apart",
          "{0} یک جملهٔ کامل است: نام کار و موضوع آن بس است؛ انجام‌دهنده جداگانه گفته می‌شود",
          {label});
    case Fault::question:
      return say(
          "{0} asks, but a step does something: ask at the decision behind it",
          "{0} پرسش است، ولی گام کاری انجام می‌دهد: پرسش را روی تصمیمِ پس از آن بنویسید",
          {label});
    case Fault::past:
      return say(
          "{0} says what has happened, as an event does: say what is to be done",
          "{0} مانند رویداد از کارِ انجام‌شده می‌گوید: بنویسید چه کاری باید انجام شود",
          {label});
    default:
      return say(
          "{0} has {1} words, more than {2}: name the work in a few and leave the rest to its "
          "description",
          "{0} با {1} واژه از {2} واژه بلندتر است: کار را کوتاه نام ببرید و باقی را در شرح آن بیاورید",
          {label, number(static_cast<double>(words)), number(most)});
  }
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  const LabelLanguages languages(subject.service);
  const double most = subject.option(most_words);
  for (const NodeRef node : activities(process)) {
    if (process[node].activity.task == TaskKind::call) continue;  // it goes by the name of what it calls
    const Text& text = process[node].label;
    Fault fault = Fault::none;
    std::size_t words = 0;
    // The languages are asked for last, as they go by all labels of the service.
    if (!text.en.empty()) {
      const Label label{text.en, words_of(text.en)};
      fault = english_fault(label, most);
      words = label.words.size();
      if (fault != Fault::none && !languages.is_english(text)) fault = Fault::none;
    }
    if (fault == Fault::none && !text.fa.empty()) {
      const Label label{text.fa, words_of(text.fa)};
      fault = persian_fault(label, most);
      words = label.words.size();
      if (fault != Fault::none && !languages.is_persian(text)) fault = Fault::none;
    }
    if (fault != Fault::none)
      report(finding_at(subject, process[node], told(fault, process[node], words, most)));
  }
}

constexpr const Option* options[] = {&most_words};

}  // namespace

extern constinit const RuleBody label_style{.severity = Severity::info,
                                            .group = Group::modelling,
                                            .title = title,
                                            .service = check,
                                            .options = options};

}  // namespace hamvar::rules
