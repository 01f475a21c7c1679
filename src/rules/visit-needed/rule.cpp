// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "rules/presence.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"A visit that nothing in the step needs", "مراجعهٔ حضوری بی‌ضرورت"};
}

bool is_made_here(const std::string& document, const Process& process) {
  return std::ranges::any_of(nodes(process), [&](NodeRef node) {
    const auto& made = process[node].activity.documents_out;
    return std::ranges::find(made, document) != made.end();
  });
}

/// Something is shown there, beside what the service makes: a card, to get it into the right hands.
bool looks_at_papers(const Activity& step, const Process& process) {
  return std::ranges::any_of(step.evidence, [&](const Evidence& evidence) {
    return evidence.source == EvidenceSource::user || !is_made_here(evidence.document, process);
  });
}

/// Who somebody is can be asked of a registry instead of looked up in a paper that he shows; unless a law
/// wants the step as it is.
bool identifiable_online(const Activity& step, const Catalog& catalog) {
  return !step.statutory() && std::ranges::any_of(step.evidence, [&](const Evidence& evidence) {
    const Document* document = catalog.document(evidence.document);
    const Registry* registry = document == nullptr ? nullptr : catalog.registry(document->registry);
    return registry != nullptr && registry->access == AccessMode::online;
  });
}

bool needless(const Activity& step, const Subject& subject) {
  if (!step.needs_visit()) return false;
  if (step.step == StepKind::identify) return identifiable_online(step, subject.portfolio.catalog);
  if (step.step == StepKind::deliver) return !looks_at_papers(step, subject.facts.flat);
  return goes_without_presence(step.step);
}

/// People are seen there, or may be: it does not say that it goes without.
bool sees_the_applicant(const Activity& step, const Subject& subject) {
  using enum StepKind;
  if (step.needs_visit()) return !needless(step, subject);
  const bool unsaid = !step.visit && !step.channel && !step.actor.applicant;
  return unsaid && (step.step == identify || step.step == inspect || step.step == certify);
}

/// The step right before or behind keeps the applicant in the same place anyway.
bool saves_no_visit(const Subject& subject, NodeRef node) {
  const Process& process = subject.facts.flat;
  const Service& service = subject.service;
  const std::array beside{only_predecessor(node, process), only_successor(node, process)};
  return std::ranges::any_of(beside, [&](const std::optional<NodeRef>& next) {
    if (!next || !is_activity(*next, process)) return false;
    const Activity& other = process[*next].activity;
    return sees_the_applicant(other, subject) &&
           service.agency_of(other) == service.agency_of(process[node].activity);
  });
}

/// How it goes without.
Text instead(const Activity& step) {
  switch (step.step) {
    case StepKind::receive:
      return {"papers could be handed in online or by post",
              "مدارک را می‌توان برخط یا با پست فرستاد"};
    case StepKind::pay:
      return {"it could be paid online", "پرداخت برخط ممکن است"};
    case StepKind::notify:
      return {"a message would do", "یک پیام بس است"};
    case StepKind::deliver:
      return {"it could be sent by post or online",
              "می‌توان آن را با پست یا برخط فرستاد"};
    case StepKind::identify:
      return {"a registry could tell who it is",
              "هویت را می‌توان از سامانه استعلام کرد"};
    default:
      return {"the office could do it alone",
              "دستگاه می‌تواند آن را به‌تنهایی انجام دهد"};
  }
}

Activity without_visit(const Activity& step) {
  Activity changed = step;
  changed.visit.reset();
  changed.channel = step.step == StepKind::deliver ? Channel::post : Channel::online;
  return changed;
}

/// Only for what needs no more than another channel; how papers are to be received has to be thought out.
std::optional<Remedy> another_channel(const Subject& subject, const Node& step) {
  const StepKind kind = step.activity.step;
  if (kind != StepKind::pay && kind != StepKind::notify && kind != StepKind::deliver) return {};
  const Text title = kind == StepKind::deliver
                         ? say("Send by post instead: {0}", "فرستادن با پست: {0}", {quoted(step)})
                         : say("Do it online: {0}", "انجام برخط: {0}", {quoted(step)});
  return remedy(subject, "contact reduction", title,
                {ReplaceActivity{step.id, {}, without_visit(step.activity)}});
}

void tell(const Subject& subject, const Report& report, NodeRef node) {
  const Node& step = subject.facts.flat[node];
  const double times = subject.facts.frequency()[node];
  Finding finding = finding_at(
      subject, node,
      say("the applicant must come in person for {0}, though {1}",
          "متقاضی برای {0} باید حضوری بیاید، در حالی که {1}", {quoted(step), instead(step.activity)}));
  if (subject.service.yearly_volume)
    finding.evidence.push_back(say("{0} visits a year", "{0} مراجعه در سال",
                                   {number(std::round(times * *subject.service.yearly_volume))}));
  if (step.activity.statutory())
    finding.evidence.push_back(say(
        "{0} asks for the step: see whether it asks for the visit, too",
        "این گام را {0} می‌خواهد: ببینید حضور را هم می‌خواهد یا نه",
        {quoted(subject.portfolio.catalog.law_name(step.activity.legal.law.law))}));
  const Money saved =
      subject.yearly_cost(step.activity, times) - subject.yearly_cost(without_visit(step.activity), times);
  if (saved > 0) finding.yearly_cost = saved;
  finding.remedy = another_channel(subject, step);
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  for (const NodeRef node : activities(process))
    if (needless(process[node].activity, subject) && !saves_no_visit(subject, node))
      tell(subject, report, node);
}

constexpr Data needs[] = {Data::step_kinds, Data::channels};

}  // namespace

extern constinit const RuleBody visit_needed{
    .severity = Severity::warning, .group = Group::access, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
