// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "hamvar/text/normalize.hpp"
#include "rules/ambiguous-label/words.hpp"
#include "rules/label_words.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

using namespace ambiguous_label_words;

Text title() {
  return {"A label that fits more than one work", "برچسبی که به چند کار می‌خورد"};
}

bool is_digits(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// "Handle", «پیگیری»; "Task 3", as modellers name what has no name yet.
bool is_vague(const std::string& label) {
  constexpr std::size_t longest = 64;  // bytes; none of them comes near
  if (label.size() > longest) return false;
  const std::string key = match_key(label);
  if (std::ranges::find(vague, key) != std::end(vague)) return true;
  const auto number = key.find(' ');
  return number != std::string::npos &&
         is_among(key.substr(0, number), "task activity step aufgabe tache tarea") &&
         is_digits(key.substr(number + 1));
}

/// In lower case, with no space around a stroke.
std::string with_close_strokes(std::string_view label) {
  std::string text;
  for (const char c : label) {
    const bool gap = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (gap && text.ends_with('/')) continue;
    while (c == '/' && text.ends_with(' ')) text.pop_back();
    text += gap ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

/// "Approve/reject the application": one of two works, and it does not say which.
bool joins_verbs(const std::string& text) {
  for (auto at = text.find('/'); at != std::string::npos; at = text.find('/', at + 1)) {
    const auto begin = at == 0 ? std::string::npos : text.rfind(' ', at - 1);
    const std::size_t from = begin == std::string::npos ? 0 : begin + 1;
    const std::string before = text.substr(from, at - from);
    const std::string behind = text.substr(at + 1, text.find(' ', at) - at - 1);
    if (from == 0 && is_english_verb(before) && is_english_verb(behind)) return true;
  }
  return false;
}

bool leaves_open(const Text& label, const LabelLanguages& languages) {
  for (const std::string* each : {&label.en, &label.fa}) {
    const std::string text = " " + with_close_strokes(*each) + " ";
    for (const std::string_view words : either_or)
      if (text.find(" " + std::string(words) + " ") != std::string::npos) return true;
  }
  return joins_verbs(with_close_strokes(label.en)) && languages.is_english(label);
}

/// What a step works on: documents and registries.
DocumentSet objects_of(const Activity& activity) {
  DocumentSet objects = activity.documents_out;
  for (const Evidence& evidence : activity.evidence) objects.push_back(evidence.document);
  for (const RegistryAccess& access : activity.registries) objects.push_back("registry:" + access.registry);
  std::ranges::sort(objects);
  return objects;
}

/// Another kind of step, or the same on other things: in the definition, not only perhaps.
bool differ(const Activity& a, const Activity& b) {
  const bool kinds = a.step != StepKind::unspecified && b.step != StepKind::unspecified;
  if (kinds && a.step != b.step) return true;
  const DocumentSet x = objects_of(a);
  const DocumentSet y = objects_of(b);
  return !x.empty() && !y.empty() && !meet(x, y);
}

/// Steps of which the definition says no more than the label are, one behind the other, the same work to
/// repeated-activity.
bool told_elsewhere(const Subject& subject, const Node& a, const Node& b) {
  const Catalog& catalog = subject.portfolio.catalog;
  return work_key(a.activity, a.label, catalog).key == work_key(b.activity, b.label, catalog).key;
}

void check_pairs(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  const bool tells_work = says(subject.service, Data::step_kinds) || says(subject.service, Data::documents) ||
                          says(subject.service, Data::registries);
  if (!tells_work) return;  // what names say is all that there is
  std::map<std::string, std::vector<NodeRef>> by_label;
  for (const NodeRef node : activities(process)) {
    const Text& label = process[node].label;
    if (const std::string key = match_key(label.en.empty() ? label.fa : label.en); !key.empty())
      by_label[key].push_back(node);
  }
  for (const auto& [label, same] : by_label) {
    const Node& first = process[same.front()];
    const auto other = std::ranges::find_if(same, [&](NodeRef node) {
      return differ(first.activity, process[node].activity) && !told_elsewhere(subject, first, process[node]);
    });
    if (other == same.end()) continue;
    Finding finding = finding_at(
        subject, process[*other],
        say("{0} is said of {1} steps that do different work: name what each works on",
            "{0} نام {1} گام است که کارهای متفاوتی می‌کنند: در هر یک بنویسید روی چه کار می‌شود",
            {quoted(first), number(static_cast<double>(same.size()))}));
    for (const NodeRef node : same)
      if (node != *other) finding.others.push_back(subject.service.place(process[node]));
    report(std::move(finding));
  }
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.service.process;
  const LabelLanguages languages(subject.service);
  for (const NodeRef node : activities(process)) {
    const Node& step = process[node];
    if (is_vague(step.label.en) || is_vague(step.label.fa))
      report(finding_at(
          subject, step,
          say("{0} fits any step: say what is done, and to what",
              "{0} به هر گامی می‌خورد: بنویسید چه کاری و روی چه چیزی انجام می‌شود",
              {quoted(step)})));
    else if (leaves_open(step.label, languages))
      report(finding_at(
          subject, step,
          say("{0} leaves open which of two works is done: draw a decision, or name both as one",
              "{0} روشن نمی‌کند کدام یک از دو کار انجام می‌شود: تصمیم را بکشید یا هر دو را یک کار بنامید",
              {quoted(step)})));
  }
  check_pairs(subject, report);
}

}  // namespace

extern constinit const RuleBody ambiguous_label{
    .severity = Severity::info, .group = Group::modelling, .title = title, .service = check};

}  // namespace hamvar::rules
