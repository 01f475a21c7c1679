// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "hamvar/compare/changes.hpp"

namespace hamvar::compare {

/// What two versions of a service, their nodes and flows say otherwise. Documents, registries and agencies
/// are the same where their ids are or their names.
class Aspects {
 public:
  Aspects(const PlacedService& before, const PlacedService& after) : before_(before), after_(after) {}
  /// Which nodes are one: others that a node names are left out of the comparison.
  void know(const std::vector<KeptNode>& kept);

  [[nodiscard]] std::vector<Aspect> of(const Node& before, const Node& after) const;
  /// Share of the aspects, 0 to 1, that are the same.
  [[nodiscard]] double share_alike(const Node& before, const Node& after) const;
  [[nodiscard]] static std::vector<FlowAspect> of(const Flow& before, const Flow& after);
  [[nodiscard]] std::vector<ServiceAspect> of_services() const;

 private:
  [[nodiscard]] bool same_agency(const std::string& before, const std::string& after) const;
  [[nodiscard]] bool same_document(const std::string& before, const std::string& after) const;
  [[nodiscard]] bool same_registry(const std::string& before, const std::string& after) const;
  [[nodiscard]] bool same_node(const std::string& before, const std::string& after) const;
  [[nodiscard]] std::set<std::string> kept_now(const std::vector<std::string>& before) const;
  [[nodiscard]] std::set<std::string> kept_of(const std::vector<std::string>& after) const;
  [[nodiscard]] bool same_actor(const Activity& before, const Activity& after) const;
  [[nodiscard]] bool same_evidence(const Activity& before, const Activity& after) const;
  [[nodiscard]] bool same_registries(const Activity& before, const Activity& after) const;
  [[nodiscard]] bool same_law(const LegalBasis& before, const LegalBasis& after) const;
  [[nodiscard]] bool same_event(const Event& before, const Event& after) const;
  [[nodiscard]] bool same(Aspect aspect, const Node& before, const Node& after) const;

  const PlacedService& before_;
  const PlacedService& after_;
  std::map<std::string, std::string> ids_;  ///< of kept nodes: before -> after
  std::set<std::string> ids_after_;         ///< of kept nodes
};

}  // namespace hamvar::compare
