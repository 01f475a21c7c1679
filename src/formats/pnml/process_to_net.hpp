// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/pnml/net.hpp"
#include "hamvar/model/service.hpp"

namespace hamvar::formats::pnml {

/// Activities, events and parallel gateways as transitions; starts, ends and exclusive gateways as places.
[[nodiscard]] Net net_of(const Service& service, Language language);

/// What of the service is not in that net, a line each.
[[nodiscard]] std::vector<std::string> omitted_of(const Service& service);

/// Nodes that are not written, as they lie in a sub-process.
[[nodiscard]] inline bool is_inside(const Node& node) { return !node.parent.empty(); }

/// Nothing leads to it, and yet it does not begin the process.
[[nodiscard]] bool waits_aside(const Node& node);

/// The net as a PNML file.
[[nodiscard]] std::string written(const Net& net);

}  // namespace hamvar::formats::pnml
