// SPDX-License-Identifier: Apache-2.0
#include "rules/merged.hpp"

#include <algorithm>
#include <cctype>

namespace hamvar::rules {
namespace {

Estimate sum(const Estimate& a, const Estimate& b) { return {a.min + b.min, a.mode + b.mode, a.max + b.max}; }

template <class Value>
void unite(std::vector<Value>& into, const std::vector<Value>& more) {
  for (const Value& each : more)
    if (std::ranges::find(into, each) == into.end()) into.push_back(each);
}

std::optional<double> either(std::optional<double> a, std::optional<double> b) {
  if (!a || !b) return a ? a : b;
  return 1 - (1 - *a) * (1 - *b);
}

/// What an earlier step of the run has brought needs no bringing.
void unite_evidence(Activity& into, const Activity& next, const DocumentSet& brought) {
  for (const Evidence& evidence : next.evidence) {
    const bool inside = evidence.source == EvidenceSource::service &&
                        std::ranges::find(brought, evidence.document) != brought.end();
    if (!inside && std::ranges::find(into.evidence, evidence) == into.evidence.end())
      into.evidence.push_back(evidence);
  }
}

void unite_legal(LegalBasis& into, const LegalBasis& next) {
  into.status = firmer(into.status, next.status);
  if (into.law == LawReference{}) into.law = next.law;
  unite(into.after, next.after);
}

void absorb(Activity& into, const Activity& next) {
  unite(into.documents_out, next.documents_out);
  unite(into.registries, next.registries);
  into.reject_probability = either(into.reject_probability, next.reject_probability);
  into.rework_probability = either(into.rework_probability, next.rework_probability);
  into.medium_out = next.medium_out;
  if (!into.channel) into.channel = next.channel;
  if (!into.fee) into.fee = next.fee;
  if (!into.discretion) into.discretion = next.discretion;
  if (into.automation.value_or(Automation::manual) != next.automation.value_or(Automation::manual))
    into.automation = Automation::assisted;
  unite_legal(into.legal, next.legal);
}

/// The times of a run as they are counted, defaults included; the applicant's only where one is given, for
/// the default of a visit holds the way there once.
void add_times(Activity& into, const Subject& subject, const std::vector<NodeRef>& run) {
  Estimate touch;
  Estimate wait;
  Estimate user_time;
  Duration most_work{-1};
  bool user_time_given = false;
  for (const NodeRef node : run) {
    const Activity& step = subject.facts.flat[node].activity;
    const StepValues values = step_values(step, subject.service, subject.portfolio.catalog);
    touch = sum(touch, values.touch);
    user_time = sum(user_time, values.user_time);
    user_time_given = user_time_given || step.user_time;
    if (values.wait.mean() > wait.mean()) wait = values.wait;
    if (values.touch.mean() > most_work) {
      most_work = values.touch.mean();
      into.step = step.step;
    }
  }
  into.touch = touch;
  into.wait = wait;
  if (user_time_given) into.user_time = user_time;
}

/// "Receive" behind another label becomes "receive"; "ID check" stays.
std::string inside_a_sentence(std::string label) {
  const auto at = [&](std::size_t i) {
    return i < label.size() ? static_cast<unsigned char>(label[i]) : '\0';
  };
  if (std::isupper(at(0)) != 0 && std::islower(at(1)) != 0) label[0] = static_cast<char>(std::tolower(at(0)));
  return label;
}

}  // namespace

Activity merged(const Subject& subject, const std::vector<NodeRef>& run) {
  const Process& process = subject.facts.flat;
  Activity whole = process[run.front()].activity;
  const bool visit = whole.needs_visit();
  DocumentSet brought;
  for (const NodeRef node : run) {
    const Activity& step = process[node].activity;
    if (node != run.front()) {
      unite_evidence(whole, step, brought);
      absorb(whole, step);
    }
    unite(brought, data_use(step, subject.portfolio.catalog).brings);
  }
  add_times(whole, subject, run);
  for (const NodeRef node : run) std::erase(whole.legal.after, process[node].id);
  if (whole.needs_visit() != visit) whole.visit = visit;
  return whole;
}

Text merged_label(const Subject& subject, const std::vector<NodeRef>& run) {
  std::vector<Text> labels;
  labels.reserve(run.size());
  for (const NodeRef node : run) labels.push_back(subject.facts.flat[node].label);
  return merged_label(labels);
}

Text merged_label(const std::vector<Text>& labels) {
  std::vector<Text> parts;
  bool en = true;
  bool fa = true;
  for (const Text& label : labels) {
    en = en && !label.en.empty();
    fa = fa && !label.fa.empty();
    parts.push_back(parts.empty() ? label : Text{inside_a_sentence(label.en), label.fa});
  }
  Text text = listed(parts);
  if (!en && fa) text.en.clear();
  if (!fa && en) text.fa.clear();
  return text;
}

}  // namespace hamvar::rules
