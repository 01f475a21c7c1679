// SPDX-License-Identifier: Apache-2.0
#include "rules/documents.hpp"

#include <algorithm>

namespace hamvar::rules {
namespace {

/// All nodes from which `node` can be reached, as a flag by vertex.
std::vector<bool> ancestors(NodeRef node, const Process& process) {
  std::vector<bool> found(num_vertices(process));
  std::vector<NodeRef> open{node};
  while (!open.empty()) {
    const NodeRef at = open.back();
    open.pop_back();
    for (const NodeRef before : predecessors(at, process)) {
      if (found[before]) continue;
      found[before] = true;
      open.push_back(before);
    }
  }
  return found;
}

/// What a registry keeps after a step has written to it.
std::set<std::string, std::less<>> written(const Activity& activity, const Catalog& catalog) {
  Activity reading;
  for (RegistryAccess access : activity.registries) {
    if (access.operation != RegistryOperation::write) continue;
    access.operation = RegistryOperation::read;
    reading.registries.push_back(std::move(access));
  }
  const DocumentSet found = read_from_registries(reading, catalog);
  return {found.begin(), found.end()};
}

}  // namespace

Sources::Sources(const Subject& subject) : subject_(&subject) {
  const Process& process = subject.facts.flat;
  const Catalog& catalog = subject.portfolio.catalog;
  for (const NodeRef node : activities(process)) {
    const Activity& activity = process[node].activity;
    const DocumentSet read = read_from_registries(activity, catalog);
    for (const std::string& document : read) read_[document].push_back(node);
    DocumentSet produced = read;
    produced.insert(produced.end(), activity.documents_out.begin(), activity.documents_out.end());
    for (const std::string& document : produced)
      if (auto& by = produced_[document]; by.empty() || by.back() != node) by.push_back(node);
    for (const std::string& document : read_as_data(activity, catalog))
      read_as_data_[document].push_back(node);
    for (const Evidence& evidence : activity.evidence)
      if (evidence.source == EvidenceSource::user) handed_in_[evidence.document].push_back(node);
  }
}

std::optional<NodeRef> Sources::dominating(const Index& index, NodeRef node,
                                           const std::string& document) const {
  const auto entry = index.find(document);
  if (entry == index.end()) return std::nullopt;
  const auto found = std::ranges::find_if(entry->second, [&](NodeRef source) {
    return source != node && subject_->facts.dominance.dominates(source, node);
  });
  return found == entry->second.end() ? std::nullopt : std::optional(*found);
}

std::vector<NodeRef> Sources::leading_to(const Index& index, NodeRef node,
                                         const std::string& document) const {
  const auto entry = index.find(document);
  if (entry == index.end()) return {};
  const std::vector<bool> before = ancestors(node, subject_->facts.flat);
  std::vector<NodeRef> found;
  std::ranges::copy_if(entry->second, std::back_inserter(found),
                       [&](NodeRef source) { return source != node && before[source]; });
  return found;
}

std::optional<NodeRef> Sources::before(const Index& index, NodeRef node, const std::string& document) const {
  if (const auto found = dominating(index, node, document)) return found;
  if (!std::ranges::binary_search(subject_->facts.available[node], document)) return std::nullopt;
  const std::vector<NodeRef> found = leading_to(index, node, document);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<NodeRef> Sources::produced_before(NodeRef node, const std::string& document) const {
  return before(produced_, node, document);
}

std::optional<NodeRef> Sources::handed_in_before(NodeRef node, const std::string& document) const {
  return before(handed_in_, node, document);
}

std::optional<NodeRef> Sources::read_before(NodeRef node, const std::string& document) const {
  return always_out_of(read_, node, document);
}

std::optional<NodeRef> Sources::read_as_data_before(NodeRef node, const std::string& document) const {
  return always_out_of(read_as_data_, node, document);
}

/// By a source of that index on every way, though not necessarily by the same one.
std::optional<NodeRef> Sources::always_out_of(const Index& index, NodeRef node,
                                              const std::string& document) const {
  if (const auto found = dominating(index, node, document)) return found;
  const auto found = before(index, node, document);
  const bool always = found && leading_to(handed_in_, node, document).empty() &&
                      leading_to(produced_, node, document) == leading_to(index, node, document);
  return always ? found : std::nullopt;
}

DocumentSet read_as_data(const Activity& activity, const Catalog& catalog) {
  Activity digital = activity;
  std::erase_if(digital.registries,
                [](const RegistryAccess& access) { return access.mode == AccessMode::letter; });
  return read_from_registries(digital, catalog);
}

Uses::Uses(const Subject& subject) : subject_(&subject) {
  const Process& process = subject.facts.flat;
  kept_.insert(subject.service.outputs.begin(), subject.service.outputs.end());
  for (const NodeRef node : activities(process)) {
    for (const Evidence& evidence : process[node].activity.evidence) asked_[evidence.document].insert(node);
    kept_.merge(written(process[node].activity, subject.portfolio.catalog));
  }
}

bool Uses::is_used(NodeRef node, const std::string& document) const {
  if (kept_.contains(document)) return true;
  const auto asked = asked_.find(document);
  if (asked != asked_.end() && asked->second.size() > asked->second.count(node)) return true;
  const auto others = subject_->shared.asked.find(document);
  return others != subject_->shared.asked.end() &&
         (others->second.several || others->second.service != subject_->service.id);
}

bool Uses::leaves_nothing(NodeRef node) const {
  const Activity& activity = subject_->facts.flat[node].activity;
  const bool writes = std::ranges::any_of(activity.registries, [](const RegistryAccess& access) {
    return access.operation == RegistryOperation::write;
  });
  return !writes && !activity.fee &&
         std::ranges::none_of(activity.documents_out,
                              [&](const std::string& document) { return is_used(node, document); });
}

}  // namespace hamvar::rules
