// SPDX-License-Identifier: Apache-2.0
/// What events, sub-processes and BPMN's markers add to a node, and which keys belong to which kind of node.
#include <array>

#include "formats/spec_parts.hpp"

namespace hamvar::formats {
namespace {

/// "timer" or {"kind": "message", "name": "Order"}
std::optional<EventDefinition> event_definition(const Field& field) {
  EventDefinition made;
  if (field.value().kind != JsonKind::object) {
    const auto kind = enumerator<EventKind>(field);
    if (!kind) return std::nullopt;
    made.kind = *kind;
    return made;
  }
  Fields fields(field);
  const bool good = every(
      {fields.require("kind", enumerator<EventKind>, made.kind), fields.read("name", plain_text, made.name)});
  fields.finish();
  return good ? std::optional(std::move(made)) : std::nullopt;
}

/// One or a list of them; "none" is none.
std::optional<std::vector<EventDefinition>> event_definitions(const Field& field) {
  std::optional<std::vector<EventDefinition>> made;
  if (field.value().kind == JsonKind::array)
    made = list_of(event_definition)(field);
  else if (auto one = event_definition(field))
    made = {std::move(*one)};
  if (made && made->size() == 1) std::erase(*made, EventDefinition());  // several may be of kinds not said
  return made;
}

struct Owned {
  std::string_view owner;
  bool (*owns)(NodeKind);
  std::span<const std::string_view> keys;
};

bool is_work(NodeKind kind) { return kind == NodeKind::activity || kind == NodeKind::sub_process; }

constexpr std::array<std::string_view, 19> activity_keys{"step",
                                                         "task",
                                                         "calls",
                                                         "actor",
                                                         "channel",
                                                         "visit",
                                                         "medium_in",
                                                         "medium_out",
                                                         "evidence",
                                                         "documents_out",
                                                         "registries",
                                                         "fee",
                                                         "touch",
                                                         "user_time",
                                                         "reject_probability",
                                                         "rework_probability",
                                                         "legal",
                                                         "discretion",
                                                         "automation"};
constexpr std::array<std::string_view, 2> event_keys{"event", "all"};
constexpr std::array<std::string_view, 1> wait_key{"wait"};
constexpr std::array<std::string_view, 1> throws_key{"throws"};
constexpr std::array<std::string_view, 1> interrupting_key{"interrupting"};
constexpr std::array<std::string_view, 1> boundary_key{"attached_to"};
constexpr std::array<std::string_view, 2> work_keys{"repetition", "for_compensation"};
constexpr std::array<std::string_view, 1> sub_process_key{"sub_process"};
constexpr std::array<std::string_view, 1> instantiates_key{"instantiates"};
constexpr std::array<std::string_view, 1> deferred_key{"deferred"};

constexpr std::array<Owned, 10> owned{
    Owned{"an activity", [](NodeKind kind) { return kind == NodeKind::activity; }, activity_keys},
    Owned{"an event", is_event, event_keys},
    Owned{"an activity or event", [](NodeKind kind) { return kind == NodeKind::activity || is_event(kind); },
          wait_key},
    Owned{"an event", [](NodeKind kind) { return kind == NodeKind::event; }, throws_key},
    Owned{"a start or boundary event",
          [](NodeKind kind) { return kind == NodeKind::start || kind == NodeKind::boundary; },
          interrupting_key},
    Owned{"a boundary event", [](NodeKind kind) { return kind == NodeKind::boundary; }, boundary_key},
    Owned{"an activity or sub-process", is_work, work_keys},
    Owned{"a sub-process", [](NodeKind kind) { return kind == NodeKind::sub_process; }, sub_process_key},
    Owned{"an activity or event-based gateway",
          [](NodeKind kind) { return kind == NodeKind::activity || kind == NodeKind::event_based; },
          instantiates_key},
    Owned{"a complex gateway", [](NodeKind kind) { return kind == NodeKind::complex; }, deferred_key}};

}  // namespace

void read_event(Fields& fields, NodeKind kind, Event& event) {
  fields.read("event", event_definitions, event.definitions);
  fields.read("all", boolean, event.all);
  fields.read("wait", estimate, event.wait);
  if (kind == NodeKind::event) fields.read("throws", boolean, event.throws);
  if (kind == NodeKind::start || kind == NodeKind::boundary)
    fields.read("interrupting", boolean, event.interrupting);
  if (kind == NodeKind::boundary) fields.require("attached_to", node_id, event.attached_to);
}

void read_markers(Fields& fields, Node& node) {
  if (is_work(node.kind)) {
    fields.read("repetition", enumerator<Repetition>, node.repetition);
    fields.read("for_compensation", boolean, node.for_compensation);
  }
  if (node.kind == NodeKind::sub_process)
    fields.read("sub_process", enumerator<SubProcessKind>, node.sub_process);
  if (node.kind == NodeKind::activity || node.kind == NodeKind::event_based)
    fields.read("instantiates", boolean, node.instantiates);
  if (node.kind == NodeKind::complex) fields.read("deferred", boolean, node.deferred);
}

void refuse_foreign_members(Fields& fields, NodeKind kind) {
  const std::string here = ", not to a node of kind " + double_quoted(spelling(kind));
  for (const Owned& each : owned)
    if (!each.owns(kind)) fields.refuse(each.keys, "belongs to " + std::string(each.owner) + here);
}

}  // namespace hamvar::formats
