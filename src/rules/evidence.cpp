// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "rules/documents.hpp"

namespace hamvar::rules {
namespace {

const Evidence& entry_of(const Subject& subject, const NeedlessEvidence& found) {
  return subject.facts.flat[found.node].activity.evidence[found.entry];
}

/// The registry that holds a document, if it can be asked online or in a batch.
const Registry* registry_to_ask(const Document* document, const Catalog& catalog) {
  const Registry* registry = document == nullptr ? nullptr : catalog.registry(document->registry);
  return registry != nullptr && registry->access != AccessMode::letter ? registry : nullptr;
}

const Registry* registry_to_ask(const Subject& subject, const NeedlessEvidence& found) {
  const Catalog& catalog = subject.portfolio.catalog;
  return registry_to_ask(catalog.document(entry_of(subject, found).document), catalog);
}

class Judge {
 public:
  explicit Judge(const Subject& subject) : subject_(subject), sources_(subject) {}

  /// The reason why an entry of a step need not be asked for, and what is known since when.
  [[nodiscard]] Needless judge(NeedlessEvidence& found) const {
    const Evidence& evidence = entry_of(subject_, found);
    if (evidence.source != EvidenceSource::user) return Needless::no;
    if (since(found, sources_.produced_before(found.node, evidence.document))) return Needless::own_output;
    if (since(found, sources_.handed_in_before(found.node, evidence.document))) return Needless::asked_before;
    const Document* document = subject_.portfolio.catalog.document(evidence.document);
    if (document == nullptr) return Needless::no;
    if (follows(found, *document)) return Needless::derivable;
    if (registry_to_ask(document, subject_.portfolio.catalog) == nullptr) return Needless::no;
    return evidence.form == EvidenceForm::certified ? Needless::certified_copy : Needless::held;
  }

 private:
  static bool since(NeedlessEvidence& found, std::optional<NodeRef> step) {
    found.since = step.value_or(found.node);
    return step.has_value();
  }

  /// Out of something that is known before the step, or comes with it.
  [[nodiscard]] bool follows(NeedlessEvidence& found, const Document& document) const {
    const Activity& activity = subject_.facts.flat[found.node].activity;
    const DocumentSet read = read_from_registries(activity, subject_.portfolio.catalog);
    for (const std::string& base : document.derivable_from) {
      found.base = base;
      if (since(found, sources_.produced_before(found.node, base)) ||
          since(found, sources_.handed_in_before(found.node, base)) ||
          std::ranges::find(activity.evidence, base, &Evidence::document) != activity.evidence.end() ||
          std::ranges::binary_search(read, base))
        return true;
    }
    return false;
  }

  const Subject& subject_;
  Sources sources_;
};

/// What one entry costs in a year: the step with it, less the same step without it.
Money yearly_cost_of_entry(const Subject& subject, const NeedlessEvidence& found) {
  Activity step = subject.facts.flat[found.node].activity;
  const double times = subject.facts.frequency()[found.node];
  const Money with_it = subject.yearly_cost(step, times);
  step.evidence.erase(step.evidence.begin() + static_cast<std::ptrdiff_t>(found.entry));
  return with_it - subject.yearly_cost(step, times);
}

Remedy do_not_ask(const Subject& subject, const NeedlessEvidence& found) {
  const Node& node = subject.facts.flat[found.node];
  Activity changed = node.activity;
  changed.evidence.erase(changed.evidence.begin() + static_cast<std::ptrdiff_t>(found.entry));
  return remedy(subject, "once-only",
                say("Do not ask for {0} at {1}", "نخواستن {0} در {1}",
                    {document_of(subject, found), step_of(subject, found)}),
                {ReplaceActivity{node.id, {}, std::move(changed)}});
}

}  // namespace

std::vector<NeedlessEvidence> needless_evidence(const Subject& subject, Needless reason) {
  const Judge judge(subject);
  std::vector<NeedlessEvidence> found;
  for (const NodeRef node : activities(subject.facts.flat))
    for (std::size_t entry = 0; entry < subject.facts.flat[node].activity.evidence.size(); ++entry) {
      NeedlessEvidence judged{node, entry, node, {}};
      if (judge.judge(judged) == reason) found.push_back(std::move(judged));
    }
  return found;
}

Finding evidence_finding(const Subject& subject, const NeedlessEvidence& found, Text message) {
  Finding finding = finding_at(subject, found.node, entry_of(subject, found).at, std::move(message));
  if (found.since != found.node) finding.others = {subject.service.place(subject.facts.flat[found.since])};
  finding.evidence = {say(
      "asked for {0} times a year", "{0} بار در سال خواسته می‌شود",
      {number(std::round(subject.facts.frequency()[found.node] * subject.facts.figures().yearly_volume))})};
  if (const Money cost = yearly_cost_of_entry(subject, found); cost > 0) finding.yearly_cost = cost;
  return finding;
}

Remedy take_from_service(const Subject& subject, const NeedlessEvidence& found) {
  const Node& node = subject.facts.flat[found.node];
  Activity changed = node.activity;
  changed.evidence[found.entry].source = EvidenceSource::service;
  return remedy(
      subject, "once-only",
      say("Use {0} out of the file instead of asking for it at {1}",
          "استفاده از {0} که در پرونده هست، به‌جای خواستن آن در {1}",
          {document_of(subject, found), quoted(node)}),
      {ReplaceActivity{node.id, {}, std::move(changed)}});
}

Remedy take_from_registry(const Subject& subject, const NeedlessEvidence& found) {
  const Registry* registry = registry_to_ask(subject, found);
  if (registry == nullptr) return do_not_ask(subject, found);
  const Node& node = subject.facts.flat[found.node];
  const std::string& document = entry_of(subject, found).document;
  Activity changed = node.activity;
  changed.evidence[found.entry].source = EvidenceSource::government;
  if (!std::ranges::binary_search(read_from_registries(changed, subject.portfolio.catalog), document))
    changed.registries.push_back(
        {registry->id, RegistryOperation::read, registry->access, {document}, Position{}});
  return remedy(subject, "once-only",
                say("Read {0} from {1} instead of asking the applicant for it",
                    "خواندن {0} از {1} به‌جای خواستن آن از متقاضی",
                    {document_of(subject, found), registry_of(subject, found)}),
                {ReplaceActivity{node.id, {}, std::move(changed)}});
}

Text step_of(const Subject& subject, const NeedlessEvidence& found) {
  return quoted(subject.facts.flat[found.node]);
}

Text document_of(const Subject& subject, const NeedlessEvidence& found) {
  return quoted(subject.portfolio.catalog.document_name(entry_of(subject, found).document));
}

Text registry_of(const Subject& subject, const NeedlessEvidence& found) {
  const Registry* registry = registry_to_ask(subject, found);
  return registry == nullptr ? Text{} : quoted(registry->name);
}

Text holder_of(const Subject& subject, const NeedlessEvidence& found) {
  const Registry* registry = registry_to_ask(subject, found);
  return registry == nullptr ? Text{} : subject.portfolio.catalog.agency_name(registry->owner);
}

}  // namespace hamvar::rules
