// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/extensions.hpp"
#include "formats/bpmn/lanes.hpp"
#include "formats/bpmn/names.hpp"

namespace hamvar::formats {

/// Who does the activities of a process: by what is said of their lane, by the lane's name (an agency of the
/// catalogue, the applicant, else a unit or role), else by the pool. `pool`: the participant, or no_element.
void read_actors(const Elements& elements, BpmnProcess& process, ElementRef pool, Names& names,
                 Extensions& extensions);

/// Who does what stands in a lane (or in none, if it is no_element) of a pool.
[[nodiscard]] Actor actor_in(const Elements& elements, ElementRef lane, ElementRef pool, Names& names,
                             Extensions& extensions);

}  // namespace hamvar::formats
