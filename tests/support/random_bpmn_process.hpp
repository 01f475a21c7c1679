// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Random processes with all that BPMN allows, for property tests.
#include <random>

#include "hamvar/model/process.hpp"

namespace hamvar::test {

/// Half of them a nested process to which constructs of BPMN were added here and there, half of them a heap
/// of nodes and flows without any sense. Ids: those of random_process(), and "n1", "n2"... The same generator
/// state gives the same process.
[[nodiscard]] Process random_bpmn_process(std::mt19937_64& random);

/// So that it can be written as BPMN: parents that are no sub-process or lie in themselves, and hosts that do
/// no work, have no place there; nor have markers where nothing is done.
void make_sense(Process& process);

}  // namespace hamvar::test
