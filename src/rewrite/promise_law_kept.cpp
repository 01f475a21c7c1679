// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rewrite/comparison.hpp"

namespace hamvar {
namespace {

/// Statutory still, by the same law. A merged step may stand for it only if the law is the same.
bool still_statutory(const Node& before, const Node* heir) {
  return heir != nullptr && heir->activity.statutory() &&
         heir->activity.legal.law == before.activity.legal.law && heir->activity.step == before.activity.step;
}

void check_step(const Comparison& comparison, const Node& step, std::vector<Broken>& broken) {
  if (!step.activity.statutory()) return;
  const Text label = called(step);
  const LawReference& law = step.activity.legal.law;
  const Node* heir = comparison.heir(step.id);
  if (!still_statutory(step, heir)) {
    broken.push_back({Promise::law_kept,
                      {"a law asks for " + label.en, "قانون " + label.fa + " را خواسته است"},
                      step.id,
                      law});
    return;
  }
  // Done for the same cases as before: also for those that are turned down.
  for (const auto& [id, end] : comparison.before.by_id) {
    if (comparison.before.process[end].kind != NodeKind::end || !comparison.before.done_before(step.id, end))
      continue;
    const auto after = comparison.after.by_id.find(id);
    if (after == comparison.after.by_id.end() || comparison.after.done_before(heir->id, after->second))
      continue;
    broken.push_back({Promise::law_kept,
                      {"a law asks for " + label.en + ", and some cases would end without it",
                       "قانون " + label.fa +
                           " را خواسته است و برخی پرونده‌ها بی‌آن پایان "
                           "می‌یابند"},
                      step.id,
                      law});
    return;
  }
}

void check_papers_and_fees(const Comparison& comparison, const Node& step, std::vector<Broken>& broken) {
  const Node* heir = comparison.heir(step.id);
  const Text label = called(step);
  for (const Evidence& evidence : step.activity.evidence) {
    if (!evidence.law) continue;
    if (heir != nullptr &&
        std::ranges::find(heir->activity.evidence, evidence) != heir->activity.evidence.end())
      continue;
    const Text name = comparison.catalog.document_name(evidence.document);
    broken.push_back({Promise::law_kept,
                      {"a law asks for the paper \"" + name.in(Language::en) + "\" at " + label.en,
                       "قانون مدرک «" + name.in(Language::fa) + "» را در " + label.fa + " خواسته است"},
                      step.id,
                      *evidence.law});
  }
  const auto& fee = step.activity.fee;
  if (fee && fee->amount > 0 &&
      (heir == nullptr || !heir->activity.fee || heir->activity.fee->amount < fee->amount))
    broken.push_back({Promise::law_kept,
                      {"the fee of " + label.en + " would be lost",
                       "هزینهٔ قانونی " + label.fa + " از میان می‌رود"},
                      step.id,
                      fee->law});
}

}  // namespace

std::vector<Broken> check_law_kept(const Comparison& comparison) {
  std::vector<Broken> broken;
  for (const NodeRef node : activities(comparison.before.process)) {
    check_step(comparison, comparison.before.process[node], broken);
    check_papers_and_fees(comparison, comparison.before.process[node], broken);
  }
  return broken;
}

}  // namespace hamvar
