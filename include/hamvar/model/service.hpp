// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

struct Deadline {
  Duration within{};
  LawReference law;
  SilenceRule silence = SilenceRule::none;
  friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// What a process may look like: hamvar's own format is strict (docs/spec.md), BPMN is not.
BOOST_DEFINE_ENUM_CLASS(Notation, hamvar, bpmn)

struct Service {
  std::string id;
  std::string version;
  Text name;
  Text description;
  std::string owner;  ///< agency
  ServiceKind kind = ServiceKind::G2C;
  std::optional<ServiceLevel> level;
  std::vector<LifeEvent> life_events;
  std::optional<Trigger> trigger;
  std::vector<Addressee> addressees;
  std::optional<double> yearly_volume;   ///< cases a year
  std::optional<double> times_per_year;  ///< how often one user has to go through it in a year
  std::optional<Deadline> deadline;
  std::vector<std::string> outputs;  ///< documents that the user gets
  std::vector<Fee> fees;             ///< charged once a case, beside the fees of single steps
  std::string area;                  ///< where it is given, or empty
  std::vector<Exemption> exempt;     ///< findings anywhere in it
  Process process;
  Notation notation = Notation::hamvar;

  std::string file;
  Position at;
  std::shared_ptr<const Origin> origin;  ///< of a BPMN file: what the writer gives back; else none

  [[nodiscard]] Place place() const { return {file, at, id, {}}; }
  [[nodiscard]] Place place(const Node& node) const { return {file, node.at, id, node.id}; }
  [[nodiscard]] Place place(const Node& node, Position at_) const { return {file, at_, id, node.id}; }
  /// The agency that does a step: its actor's, else the owner; empty when the applicant does it.
  [[nodiscard]] std::string agency_of(const Activity& activity) const {
    return activity.actor.applicant        ? std::string()
           : activity.actor.agency.empty() ? owner
                                           : activity.actor.agency;
  }
  /// Same agency, unit and role (or both the applicant).
  [[nodiscard]] bool same_actor(const Activity& a, const Activity& b) const;
  /// Same agency and unit, whatever the role.
  [[nodiscard]] bool same_unit(const Activity& a, const Activity& b) const;
};

}  // namespace hamvar
