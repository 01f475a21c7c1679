// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rewrite/comparison.hpp"

namespace hamvar {
namespace {

bool holds(const DocumentSet& set, const std::string& entry) {
  return std::ranges::binary_search(set, entry);
}

Broken missing(const Comparison& comparison, const Node& node, const std::string& document) {
  const Text step = called(node);
  const Text name = comparison.catalog.document_name(document);
  return {Promise::evidence_available,
          {"\"" + name.in(Language::en) + "\" would not be there when " + step.en + " needs it",
           "«" + name.in(Language::fa) + "» هنگامی که " + step.fa + " به آن نیاز دارد در دسترس نخواهد بود"},
          node.id,
          {}};
}

/// Was the document missing there already, at a step of before that `node` stands for?
bool was_missing(const Comparison& comparison, const Node& node, const std::string& document) {
  for (const auto& [id, before] : comparison.before.by_id) {
    if (comparison.now(id) != node.id) continue;
    const Activity& activity = comparison.before.process[before].activity;
    if (holds(needed_inside(activity), document) && !holds(comparison.before.available[before], document) &&
        !holds(read_from_registries(activity, comparison.catalog), document))
      return true;
  }
  return false;
}

/// Whatever a step needs from inside is there before it.
void check_needs(const Comparison& comparison, std::vector<Broken>& broken) {
  const ProcessSide& after = comparison.after;
  for (const NodeRef node : activities(after.process)) {
    const Activity& activity = after.process[node].activity;
    const DocumentSet read = read_from_registries(activity, comparison.catalog);
    for (const std::string& document : needed_inside(activity))
      if (!holds(after.available[node], document) && !holds(read, document) &&
          !was_missing(comparison, after.process[node], document))
        broken.push_back(missing(comparison, after.process[node], document));
  }
}

/// What was asked of the user is still asked, or comes from inside, or follows from what is there.
void check_handed_in(const Comparison& comparison, std::vector<Broken>& broken) {
  const ProcessSide& after = comparison.after;
  for (const auto& [id, node] : comparison.before.by_id)
    for (const Evidence& evidence : comparison.before.process[node].activity.evidence) {
      const Node* heir = comparison.heir(id);
      if (heir == nullptr || evidence.source != EvidenceSource::user) continue;
      const auto& still = heir->activity.evidence;
      if (std::ranges::find(still, evidence.document, &Evidence::document) != still.end()) continue;
      const Document* document = comparison.catalog.document(evidence.document);
      const DocumentSet read = read_from_registries(heir->activity, comparison.catalog);
      const NodeRef at = after.by_id.find(heir->id)->second;
      const bool follows = document != nullptr &&
                           std::ranges::any_of(document->derivable_from, [&](const std::string& source) {
                             return holds(after.available[at], source) || holds(read, source) ||
                                    std::ranges::find(still, source, &Evidence::document) != still.end();
                           });
      if (!follows) broken.push_back(missing(comparison, *heir, evidence.document));
    }
}

/// A registry is asked only for what it holds, and only in a way that it offers.
void check_registries(const Comparison& comparison, std::vector<Broken>& broken) {
  for (const NodeRef node : activities(comparison.after.process)) {
    const Node& step = comparison.after.process[node];
    const Node* was = comparison.before.find(step.id);
    for (const RegistryAccess& access : step.activity.registries) {
      if (was != nullptr &&
          std::ranges::find(was->activity.registries, access) != was->activity.registries.end())
        continue;
      const Registry* registry = comparison.catalog.registry(access.registry);
      const bool offered = registry != nullptr && access.mode >= registry->access;  // online < batch < letter
      const bool held = std::ranges::all_of(access.documents, [&](const std::string& id) {
        const Document* document = comparison.catalog.document(id);
        return document != nullptr && document->registry == access.registry;
      });
      // A merged step brings the accesses of all its members.
      const bool merged = std::ranges::any_of(comparison.before.by_id, [&](const auto& entry) {
        const auto& own = comparison.before.process[entry.second].activity.registries;
        return comparison.now(entry.first) == step.id && std::ranges::find(own, access) != own.end();
      });
      if (merged || (offered && held)) continue;
      const Text label = called(step);
      broken.push_back(
          {Promise::evidence_available,
           {label.en + " would ask a registry in a way, or for a document, that it does not offer",
            label.fa + " چیزی از سامانه می‌خواهد که آن سامانه عرضه "
                       "نمی‌کند"},
           step.id,
           {}});
    }
  }
}

bool writes(const Activity& activity, const std::string& registry) {
  return std::ranges::any_of(activity.registries, [&](const RegistryAccess& access) {
    return access.operation == RegistryOperation::write && access.registry == registry;
  });
}

/// What was read after it had been written still is.
void check_written_before_read(const Comparison& comparison, std::vector<Broken>& broken) {
  const ProcessSide& before = comparison.before;
  for (const NodeRef writer : activities(before.process))
    for (const RegistryAccess& access : before.process[writer].activity.registries) {
      if (access.operation != RegistryOperation::write) continue;
      for (const NodeRef reader : activities(before.process)) {
        const Activity& other = before.process[reader].activity;
        if (reader == writer || !(other.reads(access.registry) || writes(other, access.registry))) continue;
        if (!before.reach.reaches(writer, reader) || before.reach.reaches(reader, writer)) continue;
        const Node* first = comparison.heir(before.process[writer].id);
        const Node* second = comparison.heir(before.process[reader].id);
        if (first == nullptr || second == nullptr || first == second) continue;
        const NodeRef from = comparison.after.by_id.find(first->id)->second;
        const NodeRef to = comparison.after.by_id.find(second->id)->second;
        if (comparison.after.reach.reaches(from, to)) continue;
        const Text early = called(*second);
        const Text late = called(*first);
        broken.push_back({Promise::evidence_available,
                          {early.en + " would no longer come after " + late.en +
                               ", which writes the registry that it uses",
                           early.fa + " دیگر پس از " + late.fa +
                               " نخواهد بود که سامانهٔ آن را می‌نویسد"},
                          second->id,
                          {}});
      }
    }
}

}  // namespace

std::vector<Broken> check_evidence_available(const Comparison& comparison) {
  std::vector<Broken> broken;
  check_needs(comparison, broken);
  check_handed_in(comparison, broken);
  check_registries(comparison, broken);
  check_written_before_read(comparison, broken);
  return broken;
}

}  // namespace hamvar
