// SPDX-License-Identifier: Apache-2.0
#include "rules/batches.hpp"

#include <algorithm>

namespace hamvar::rules {
namespace {

/// ISO 8601's repeating interval: "R/P7D", "R5/2026-01-01/P1M".
bool comes_round(const EventDefinition& definition) {
  const std::string& expression = definition.name;
  return definition.kind == EventKind::timer && expression.starts_with('R') &&
         expression.find_first_not_of("0123456789", 1) == expression.find('/') &&
         expression.find('/') != std::string::npos;
}

/// Its slowest answer comes in a batch, and the registry offers nothing faster.
bool in_a_batch(const Activity& activity, const Catalog& catalog) {
  bool batch = false;
  for (const RegistryAccess& access : activity.registries) {
    if (access.operation != RegistryOperation::read) continue;
    const Registry* registry = catalog.registry(access.registry);
    const bool slower = registry != nullptr && access.mode > registry->access;
    if (access.mode == AccessMode::letter || slower) return false;
    batch = batch || access.mode == AccessMode::batch;
  }
  return batch;
}

}  // namespace

std::optional<Batch> batch_of(const Node& node, const Catalog& catalog) {
  if (node.kind == NodeKind::event)
    return node.event.wait && std::ranges::any_of(node.event.definitions, comes_round)
               ? std::optional(Batch::date)
               : std::nullopt;
  if (node.kind != NodeKind::activity || !node.activity.wait) return std::nullopt;
  if (node.activity.step == StepKind::committee) return Batch::meeting;
  return in_a_batch(node.activity, catalog) ? std::optional(Batch::batch) : std::nullopt;
}

}  // namespace hamvar::rules
