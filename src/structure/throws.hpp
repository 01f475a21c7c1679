// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>

#include "structure/constructs.hpp"

namespace hamvar::bpmn {

/// Where an error, escalation or cancel leads.
struct Catch {
  NodeRef by = none;  ///< a boundary event, or an event sub-process
  bool interrupts = true;
};

/// Who catches what the events of a process throw: the innermost scope around the event that has an event
/// sub-process or, at its border, a boundary event for it (OMG BPMN 2.0.2, 10.5.6 and 13.5.5).
class Throws {
 public:
  explicit Throws(const Constructs& constructs);

  /// Nothing if nobody does.
  [[nodiscard]] const std::optional<Catch>& of(NodeRef event) const { return catch_of_[event]; }
  /// Some event throws what it catches: then it does not come by itself.
  [[nodiscard]] bool is_thrown(NodeRef catcher) const { return thrown_[catcher] != 0; }

 private:
  [[nodiscard]] std::optional<Catch> find(NodeRef event) const;
  [[nodiscard]] std::optional<Catch> inside(std::size_t scope, const EventDefinition& thrown) const;
  [[nodiscard]] std::optional<Catch> at_border(std::size_t scope, const EventDefinition& thrown) const;

  const Constructs& constructs_;
  std::vector<std::optional<Catch>> catch_of_;
  std::vector<char> thrown_;
};

}  // namespace hamvar::bpmn
