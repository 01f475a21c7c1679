// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/graph.hpp"

namespace hamvar::formats {

/// Takes durations and probabilities out of the simulation extension of QBP and BIMP (also written by
/// Apromore), where hamvar's own attributes say nothing. Their times are in seconds.
/// `of_file`: what simulations_of gives.
void read_simulation(const Elements& elements, BpmnProcess& process, const Vertices& vertices,
                     const std::vector<pugi::xml_node>& of_file);

/// The simulation extensions that stand outside of all processes: looked for once a file, however many
/// processes it has.
[[nodiscard]] std::vector<pugi::xml_node> simulations_of(const Elements& elements);

}  // namespace hamvar::formats
