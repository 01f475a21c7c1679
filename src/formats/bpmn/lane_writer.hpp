// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/new_elements.hpp"
#include "formats/bpmn/reader.hpp"

namespace hamvar::formats {

/// Chooses the lanes that a process's nodes stand in: those that they stood in, for new activities the one of
/// whoever does them, for other new nodes that of a neighbour. A process that is written for the first time
/// gets, if several work in it, a lane for each agency (and the applicant), and in it one for each of its
/// units and roles.
class LaneWriter {
 public:
  LaneWriter(WriteContext& context, BpmnReader& reader, const BpmnProcess& where, const Process& before,
             const Service& after);

  /// Who the lane of the node, or the pool, says does it.
  [[nodiscard]] Actor actor_at(NodeRef node) const;
  /// Puts the node's element into its lane's list, if it is new there.
  void place(NodeRef node, pugi::xml_node element);

 private:
  struct Lane {
    pugi::xml_node element;
    Actor actor;
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void find_lanes(const Process& before);
  void make_lanes();
  void add_agency(pugi::xml_node set, const std::vector<Actor>& actors);
  pugi::xml_node add_lane(pugi::xml_node set, const Actor& actor, const Text& name);
  void spread_to_neighbours();
  [[nodiscard]] std::string agency_of(const Actor& actor) const;
  [[nodiscard]] std::size_t lane_for(const Actor& actor) const;

  WriteContext& context_;
  BpmnReader& reader_;
  const BpmnProcess& where_;
  const Service& service_;
  Actor everywhere_;  ///< without a lane
  std::vector<Lane> lanes_;
  std::vector<std::size_t> lane_of_;  ///< by vertex of the process after
  std::vector<bool> stays_;           ///< by vertex: it is in its lane's list already
};

}  // namespace hamvar::formats
