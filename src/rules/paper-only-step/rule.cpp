// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"Digital data turned back to paper", "بازگشت دادهٔ دیجیتال به کاغذ"}; }

bool on_paper(const Activity& step) {
  return step.medium_in == Medium::paper || step.medium_out == Medium::paper;
}

/// What officials work out among themselves. What the applicant hands in or gets, signs or has visited may
/// have to be paper; printing, scanning, typing and asking registries are other rules' to tell.
bool office_work(const Activity& step) {
  using enum StepKind;
  const StepKind kind = step.step;
  const bool among_officials = kind == formal_check || kind == substantive_check || kind == consult ||
                               kind == committee || kind == decide || kind == approve ||
                               kind == produce_document || kind == forward || kind == archive ||
                               kind == monitor;
  return among_officials && !step.actor.applicant &&
         std::ranges::find(step.evidence, EvidenceSource::user, &Evidence::source) == step.evidence.end();
}

/// A law asks for the step, and it makes what the applicant wants: that may have to be a paper.
bool makes_the_product(const Activity& step, const Service& service) {
  return step.statutory() && std::ranges::any_of(step.documents_out, [&](const std::string& document) {
           return std::ranges::find(service.outputs, document) != service.outputs.end();
         });
}

/// The nearest step that lies on every way to `node` and says on what it leaves the case.
std::optional<NodeRef> comes_from(const Subject& subject, NodeRef node) {
  const Process& process = subject.facts.flat;
  const Dominance& dominance = subject.facts.dominance;
  for (auto before = dominance.immediate(node); before; before = dominance.immediate(*before)) {
    const Activity& step = process[*before].activity;
    if (is_activity(*before, process) && (step.medium_out || step.medium_in)) return before;
  }
  return {};
}

/// Read by the step itself out of a registry that answers online.
std::optional<Text> read_online(const Activity& step, const Catalog& catalog) {
  for (const RegistryAccess& access : step.registries)
    if (access.operation == RegistryOperation::read && access.mode == AccessMode::online)
      return say("{0} gives the data online", "{0} داده را برخط می‌دهد",
                 {quoted(catalog.registry_name(access.registry))});
  return {};
}

/// Why the case is digital when it comes to the step.
std::optional<Text> comes_digital(const Subject& subject, NodeRef node) {
  const Process& process = subject.facts.flat;
  const Activity& step = process[node].activity;
  if (step.medium_in == Medium::digital) return Text{"it comes digital", "دیجیتال می‌رسد"};
  if (auto online = read_online(step, subject.portfolio.catalog)) return online;
  const std::optional<NodeRef> from = comes_from(subject, node);
  if (!from || process[*from].activity.medium_out != Medium::digital) return {};
  return say("{0} leaves it digital", "{0} آن را دیجیتال تحویل می‌دهد",
             {quoted(process[*from])});
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  for (const NodeRef node : activities(process)) {
    const Activity& step = process[node].activity;
    if (!on_paper(step) || !office_work(step) || makes_the_product(step, subject.service)) continue;
    if (const std::optional<Text> reason = comes_digital(subject, node))
      report(finding_at(
          subject, node,
          say("{0} is done on paper, though {1}: keep it digital",
              "{0} روی کاغذ انجام می‌شود، در حالی که {1}: کار دیجیتال بماند",
              {quoted(process[node]), *reason})));
  }
}

constexpr Data needs[] = {Data::step_kinds, Data::media};

}  // namespace

extern constinit const RuleBody paper_only_step{
    .severity = Severity::info, .group = Group::access, .title = title, .service = check, .needs = needs};

}  // namespace hamvar::rules
