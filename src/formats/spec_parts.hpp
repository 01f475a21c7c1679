// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The parts that read_service is made of.
#include "formats/values.hpp"
#include "hamvar/model/service.hpp"

namespace hamvar::formats {

[[nodiscard]] std::optional<Actor> actor(const Field& field);

/// Takes the members that only an activity has, but for "step". `node` is its id.
void read_activity(Fields& fields, std::string_view node, Activity& activity);
/// Takes the members that only an event (start, end, intermediate, boundary) has.
void read_event(Fields& fields, NodeKind kind, Event& event);
/// Takes the members that say how work is repeated, undone or begun.
void read_markers(Fields& fields, Node& node);
/// Reports members that belong to nodes of other kinds.
void refuse_foreign_members(Fields& fields, NodeKind kind);

[[nodiscard]] std::optional<Process> process(const Field& field, Notation& notation);

/// What a process must be beyond its single values: parents in both notations; in hamvar's own also starts,
/// ends, flows, events and probabilities. `at`: where the whole of it stands.
void check_process(const Process& process, Notation notation, Position at, Reading& reading);

/// Takes what may be said of a service beside its id, name, owner and process.
void read_details(Fields& fields, Service& service);

/// There is a catalogue to look things up in.
[[nodiscard]] bool is_there(const Catalog& catalog);

[[nodiscard]] Service service(const JsonDocument& json, const std::string& file, const Catalog& catalog);

}  // namespace hamvar::formats
