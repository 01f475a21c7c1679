// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>

#include "hamvar/text/normalize.hpp"
#include "rules/law.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A refusal without a way to appeal", "رد درخواست بدون راه اعتراض"}; }

/// Beginnings of words, as match_key writes them.
constexpr std::string_view appeal_words[] = {
    "appeal",    "objection", "objects",     "complain", "remed",        "اعتراض",    "تجدیدنظر",
    "تجدید نظر", "شکایت",     "دیوان عدالت", "widerspr", "rechtsbehelf", "einspruch", "klage",
    "recours",   "recurso",   "reclama",     "ricors",   "bezwaar",      "beroep",    "odwołan",
    "ενστασ",    "προσφυγ",   "оскарж",      "апеляц",   "обжалов"};

std::vector<std::string> appeal_keys() {
  std::vector<std::string> keys;
  for (const std::string_view word : appeal_words) keys.push_back(" " + match_key(word));
  return keys;
}

/// One of the words begins with one of the keys.
bool speaks_of(const std::vector<std::string>& keys, const Text& text) {
  return std::ranges::any_of(
      std::initializer_list<const std::string*>{&text.en, &text.fa}, [&](const auto* each) {
        const std::string words = " " + match_key(*each);
        return std::ranges::any_of(keys,
                                   [&](const std::string& key) { return words.find(key) != words.npos; });
      });
}

/// Steps that are an appeal, and whatever tells of one.
std::vector<NodeRef> appeals(const Process& process, const std::vector<std::string>& keys) {
  std::vector<NodeRef> found;
  for (const NodeRef node : nodes(process))
    if (process[node].activity.step == StepKind::appeal || speaks_of(keys, process[node].label))
      found.push_back(node);
  return found;
}

/// By node: an appeal lies there or behind it.
std::vector<bool> leads_to_appeal(const Process& process, const std::vector<std::string>& keys) {
  std::vector<NodeRef> open = appeals(process, keys);
  std::vector<bool> leads(num_vertices(process));
  while (!open.empty()) {
    const NodeRef node = open.back();
    open.pop_back();
    if (leads[node]) continue;
    leads[node] = true;
    const auto before = predecessors(node, process);
    open.insert(open.end(), before.begin(), before.end());
  }
  return leads;
}

/// The steps whose refusals meet no appeal; those first that fewer of the others come before.
std::vector<NodeRef> final_steps(const Subject& subject, const std::vector<std::string>& keys) {
  const Process& process = subject.facts.flat;
  const std::vector<bool> leads = leads_to_appeal(process, keys);
  std::vector<NodeRef> found;
  for (const Refusal& refusal : refusals(subject))
    if (std::ranges::none_of(refusal.behind, [&](NodeRef behind) { return leads[behind]; }))
      found.push_back(refusal.step);
  const std::vector<NodeRef> all = found;
  std::ranges::sort(found, {}, [&](NodeRef step) {
    const auto before = std::ranges::count_if(
        all, [&](NodeRef other) { return subject.facts.dominance.dominates(other, step); });
    return std::pair(before, process[step].id);
  });
  return found;
}

void check(const Subject& subject, const Report& report) {
  const std::vector<std::string> keys = appeal_keys();
  if (subject.service.kind == ServiceKind::G2G || speaks_of(keys, subject.service.description)) return;
  const std::vector<NodeRef> steps = final_steps(subject, keys);
  if (steps.empty()) return;
  const Process& process = subject.facts.flat;
  Finding finding = finding_at(
      subject, steps.front(),
      say("there is no appeal for whoever is turned down at {0}: draw the step, or say where one can object",
          "برای کسی که در {0} رد می‌شود راه اعتراضی نیست: گام اعتراض را بیفزایید یا بگویید کجا می‌توان اعتراض کرد",
          {listed(process, steps)}));
  for (const NodeRef step : steps)
    if (step != steps.front()) finding.others.push_back(subject.service.place(process[step]));
  report(std::move(finding));
}

constexpr Data needs[] = {Data::step_kinds};

}  // namespace

extern constinit const RuleBody no_appeal{
    .severity = Severity::info, .group = Group::law, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
