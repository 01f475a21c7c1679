// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/pnml/net.hpp"
#include "formats/pnml/report.hpp"
#include "hamvar/model/process.hpp"

namespace hamvar::formats::pnml {

/// The net with gateways for what its places and transitions do, and no more gateways than that takes.
[[nodiscard]] Process process_of(Net net, Report& report);

/// Those who take from one place take from nothing else: then a gateway can say the choice among them.
[[nodiscard]] bool is_free_choice(const Net& net, const std::vector<std::size_t>& consumers);

/// Choices that are not free, several tokens in one place, places without arcs.
void remark_oddities(const Net& net, Report& report);

}  // namespace hamvar::formats::pnml
