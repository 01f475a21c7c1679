// SPDX-License-Identifier: Apache-2.0
#include "hamvar/simplify/effort.hpp"

#include <algorithm>
#include <set>

namespace hamvar {
namespace {

/// The registries that `now` reads in another way than `before`, or that `before` does not read.
void add_owners_asked_anew(const Activity& before, const Activity& now, const Catalog& catalog,
                           std::set<std::string>& agencies) {
  for (const RegistryAccess& access : now.registries) {
    if (std::ranges::find(before.registries, access) != before.registries.end()) continue;
    const Registry* registry = catalog.registry(access.registry);
    if (registry != nullptr && !registry->owner.empty()) agencies.insert(registry->owner);
  }
}

bool works_otherwise(const Activity& before, const Activity& now) {
  return before.channel != now.channel || before.medium_in != now.medium_in ||
         before.medium_out != now.medium_out || before.automation != now.automation;
}

}  // namespace

double Effort::weight() const {
  switch (size) {
    case EffortClass::small:
      return 1;
    case EffortClass::medium:
      return 2;
    case EffortClass::large:
      return 4;
  }
  return 4;
}

Effort effort_of(const Service& service, const Process& after, const Edit& edit, bool changes_law,
                 const Catalog& catalog) {
  std::set<std::string> agencies;
  bool otherwise = false;
  for (const std::string& id : touched(edit)) {
    const auto before = find_node(service.process, id);
    if (!before || !is_activity(*before, service.process)) continue;
    const Activity& was = service.process[*before].activity;
    if (std::string agency = service.agency_of(was); !agency.empty()) agencies.insert(std::move(agency));
    const auto now = find_node(after, id);
    if (!now) continue;
    add_owners_asked_anew(was, after[*now].activity, catalog, agencies);
    otherwise = otherwise || works_otherwise(was, after[*now].activity);
  }
  const EffortClass size = changes_law                        ? EffortClass::large
                           : otherwise || agencies.size() > 1 ? EffortClass::medium
                                                              : EffortClass::small;
  return {size, {agencies.begin(), agencies.end()}};
}

}  // namespace hamvar
