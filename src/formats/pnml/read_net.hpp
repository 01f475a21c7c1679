// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/pnml/net.hpp"
#include "formats/pnml/report.hpp"
#include "formats/xml/xml_document.hpp"

namespace hamvar::formats::pnml {

/// The net of a <net>, its pages in one and its references resolved. What is wrong with it goes to the
/// report; then the net is of no use.
[[nodiscard]] Net read_net(const XmlDocument& document, pugi::xml_node net, Report& report);

}  // namespace hamvar::formats::pnml
