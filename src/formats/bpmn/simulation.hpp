// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/graph.hpp"

namespace hamvar::formats {

/// Takes durations and probabilities out of the simulation extension of QBP and BIMP (also written by
/// Apromore), where hamvar's own attributes say nothing. Their times are in seconds.
void read_simulation(const Elements& elements, BpmnProcess& process, const Vertices& vertices);

}  // namespace hamvar::formats
