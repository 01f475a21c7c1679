// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/rewrite/shared_call.hpp"
#include "hamvar/structure/flatten.hpp"
#include "rewrite/comparison.hpp"

namespace hamvar {
namespace {

/// What all checks of a call look at.
struct Called {
  const Service& service;
  const Service& shared;
  const SharedCall& call;
  const Process& folded;
  const Process& expanded;
  const Node& node;  ///< the call activity
  const Catalog& catalog;
};

Broken at_the_call(const Called& called_, Promise promise, std::string en, std::string fa,
                   LawReference law = {}) {
  const Text label = called(called_.node);
  return {promise,
          {label.en + " " + std::move(en), label.fa + " " + std::move(fa)},
          called_.node.id,
          std::move(law)};
}

/// A law that asks for a step may well name who does it, and hamvar cannot read it.
void check_competence(const Called& called_, std::vector<Broken>& broken) {
  for (const auto& [theirs, own] : called_.call.own_ids) {
    const auto was = find_node(called_.service.process, own);
    const auto is = find_node(called_.expanded, own);
    if (!was || !is || !called_.service.process[*was].activity.statutory()) continue;
    const Node& step = called_.service.process[*was];
    const std::string before = called_.service.agency_of(step.activity);
    const std::string after = called_.service.agency_of(called_.expanded[*is].activity);
    if (before == after) continue;
    const Text label = called(step);
    const Text agency = called_.catalog.agency_name(after);
    broken.push_back({Promise::law_kept,
                      {"a law asks for " + label.en + ", and " + agency.in(Language::en) +
                           " would do it in the place of the agency that does it now",
                       "قانون " + label.fa + " را خواسته است و " + agency.in(Language::fa) +
                           " به جای دستگاه کنونی آن را انجام می‌دهد"},
                      own,
                      step.activity.legal.law});
  }
}

void check_hands_over(const Called& called_, std::vector<Broken>& broken) {
  const auto& said = called_.node.activity.evidence;
  for (const Evidence& needed : needed_from_outside(called_.shared.process, called_.catalog)) {
    if (std::ranges::find(said, needed) != said.end()) continue;
    const Text name = called_.catalog.document_name(needed.document);
    broken.push_back(
        at_the_call(called_, Promise::evidence_available,
                    "does not hand over \"" + name.in(Language::en) + "\", which the shared steps need",
                    "«" + name.in(Language::fa) +
                        "» را که گام‌های مشترک نیاز دارند نمی‌دهد"));
  }
}

void check_registries_of_call(const Called& called_, std::vector<Broken>& broken) {
  const auto& said = called_.node.activity.registries;
  std::vector<RegistryAccess> used;
  for (const NodeRef node : activities(called_.shared.process))
    for (const RegistryAccess& access : called_.shared.process[node].activity.registries)
      used.push_back(access);
  const auto lacks = [](const auto& list, const RegistryAccess& access) {
    return std::ranges::find(list, access) == list.end();
  };
  for (const RegistryAccess& access : used)
    if (lacks(said, access)) {
      const Text name = called_.catalog.registry_name(access.registry);
      broken.push_back(at_the_call(
          called_, Promise::evidence_available, "does not say that \"" + name.in(Language::en) + "\" is used",
          "نمی‌گوید که «" + name.in(Language::fa) + "» به کار می‌رود"));
    }
  for (const RegistryAccess& access : said)
    if (lacks(used, access)) {
      const Text name = called_.catalog.registry_name(access.registry);
      broken.push_back(at_the_call(
          called_, Promise::evidence_available,
          "says that \"" + name.in(Language::en) + "\" is used, and no shared step does",
          "می‌گوید که «" + name.in(Language::fa) +
              "» به کار می‌رود و هیچ گام مشترکی چنین نمی‌کند"));
    }
}

void check_law_of_call(const Called& called_, std::vector<Broken>& broken) {
  Money fees = 0;
  for (const NodeRef node : activities(called_.shared.process)) {
    const Activity& step = called_.shared.process[node].activity;
    if (step.fee) fees += step.fee->amount;
    if (!step.statutory() || called_.node.activity.statutory()) continue;
    broken.push_back(at_the_call(called_, Promise::law_kept, "does not say that a law asks for it",
                                 "نمی‌گوید که قانون آن را خواسته است",
                                 step.legal.law));
    break;
  }
  const auto& fee = called_.node.activity.fee;
  if ((fee ? fee->amount : 0) < fees)
    broken.push_back(at_the_call(called_, Promise::law_kept, "leaves a fee out",
                                 "هزینه‌ای قانونی را نمی‌گوید"));
}

/// A document that is there in the one and not in the other, somewhere outside of the call.
struct Difference {
  bool lost = false;    ///< not there behind the call, though behind the steps that it stands for
  bool output = false;  ///< at an end, and the service gives it
};

std::map<std::string, Difference> differences(const Called& called_) {
  const ProcessSide folded(called_.folded, called_.catalog);
  const ProcessSide expanded(called_.expanded, called_.catalog);
  std::map<std::string, Difference> found;
  for (const auto& [id, at] : folded.by_id) {
    const auto other = expanded.by_id.find(id);
    if (id == called_.node.id || other == expanded.by_id.end()) continue;
    DocumentSet differing;
    std::ranges::set_symmetric_difference(folded.available[at], expanded.available[other->second],
                                          std::back_inserter(differing));
    for (const std::string& document : differing) {
      const auto& outputs = called_.service.outputs;
      Difference& difference = found[document];
      difference.lost = !std::ranges::binary_search(folded.available[at], document);
      difference.output |=
          folded.process[at].kind == NodeKind::end && std::ranges::find(outputs, document) != outputs.end();
    }
  }
  return found;
}

/// Outside of the call there is just what there is if its steps are drawn there: nothing is lost, and nothing
/// promised.
void check_what_is_there(const Called& called_, std::vector<Broken>& broken) {
  for (const auto& [document, difference] : differences(called_)) {
    const Promise promise = difference.output ? Promise::outputs_kept : Promise::evidence_available;
    const Text name = called_.catalog.document_name(document);
    const std::string en = "\"" + name.in(Language::en) + "\"";
    const std::string fa = "«" + name.in(Language::fa) + "»";
    broken.push_back(
        difference.lost
            ? at_the_call(
                  called_, promise, "does not give back " + en + ", which the shared steps leave",
                  fa +
                      " را که گام‌های مشترک به جا می‌گذارند بازنمی‌گرداند")
            : at_the_call(called_, promise, "promises " + en + ", which the shared steps do not always leave",
                          fa + " را وعده می‌دهد که همیشه به جا نمی‌ماند"));
  }
}

std::vector<Broken> check_soundness_of_call(const Called& called_) {
  Soundness after;
  std::vector<Broken> broken =
      check_sound(Comparison(called_.service, called_.folded, {}, called_.catalog), after);
  if (!check_soundness(called_.shared.process, quick_search).sound())
    broken.push_back({Promise::sound,
                      {"the shared process would not be sound", "فرایند مشترک درست نخواهد بود"},
                      called_.node.id,
                      {}});
  return broken;
}

/// Adds what is broken and takes its promises out of those that are kept.
void add(Proof& proof, std::vector<Broken> broken) {
  for (Broken& each : broken) {
    std::erase(proof.kept, each.promise);
    proof.broken.push_back(std::move(each));
  }
}

}  // namespace

std::vector<Evidence> needed_from_outside(const Process& process, const Catalog& catalog) {
  const Process flat = flatten(process);
  const std::vector<DocumentSet> available = available_before(flat, catalog);
  std::vector<Evidence> needed;
  for (const NodeRef node : activities(flat))
    for (const Evidence& evidence : flat[node].activity.evidence) {
      const bool inside = evidence.source != EvidenceSource::user &&
                          std::ranges::binary_search(available[node], evidence.document);
      if (!inside && std::ranges::find(needed, evidence) == needed.end()) needed.push_back(evidence);
    }
  return needed;
}

Proof verify_call(const Service& service, const Process& folded, const SharedCall& call,
                  const Service& shared, const Catalog& catalog) {
  const auto expanded = expand_call(folded, call, shared);
  if (!expanded) return {{}, {{Promise::sound, expanded.error().reason, call.node, {}}}, {}};
  Proof proof = verify(service, *expanded, {}, catalog);
  const Called all{service, shared, call, folded, *expanded, folded[*find_node(folded, call.node)], catalog};
  std::vector<Broken> broken = check_soundness_of_call(all);
  check_competence(all, broken);
  check_hands_over(all, broken);
  check_registries_of_call(all, broken);
  check_law_of_call(all, broken);
  check_what_is_there(all, broken);
  add(proof, std::move(broken));
  return proof;
}

}  // namespace hamvar
