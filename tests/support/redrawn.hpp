// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The same service as another person would have written it down.
#include <random>

#include "hamvar/model/service.hpp"

namespace hamvar::test {

/// With other ids, and its nodes and flows in another order.
[[nodiscard]] Service redrawn(const Service& service, std::mt19937_64& random);

/// Each activity gets a label of its own out of a verb and an object, in English; now and then one that
/// another has too.
void label_steps(Process& process, std::mt19937_64& random);

}  // namespace hamvar::test
