// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/model/process.hpp"

namespace hamvar {

/// The process in the core that all other functions of structure/ and measure/ take: one start, ends,
/// activities, events with one flow out, and exclusive, parallel, inclusive and event-based gateways; no
/// sub-processes. Ids are kept; new nodes get ids with a '/', which no definition can have. What each
/// construct is taken for, and which section of OMG BPMN 2.0.2 says so, stands in docs/semantics.md. In
/// short:
///
/// - A sub-process is replaced by what lies in it: its node becomes an exclusive gateway that leads to what
///   begins in it; inner starts and ends become pass-through gateways, the ends joined behind.
/// - Several starts: any one of them. Nodes without a flow in begin with the scope, all of them. A node
/// without
///   a flow out is an end.
/// - Several flows out of an activity or event: a parallel split; an inclusive one if one has a condition.
/// - Boundary events: a choice behind their host, or where they do not interrupt, ways beside what follows.
///   Errors, escalations and cancels lead from the ends that throw them.
/// - Event sub-processes: of a sub-process a choice behind it, of the process a choice behind its start.
/// - Links are flows. A complex gateway and an ad-hoc sub-process are inclusive splits and joins. A terminate
///   end is an end. What is done for compensation is left out, with all that only it leads to.
///
/// Good for times and counts; soundness is checked on the process as it was drawn. Never fails, whatever the
/// graph; linear but for look-ups.
[[nodiscard]] Process flatten(const Process& process);
/// There is nothing for flatten() to do.
[[nodiscard]] bool is_flat(const Process& process);
/// Made by flatten(), so not in the definition.
[[nodiscard]] bool is_made(const Node& node);

}  // namespace hamvar
