// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <pugixml.hpp>
#include <string>

namespace hamvar::formats {

/// The document as UTF-8, each node as it stands. What an XML reader would take for mere layout is escaped:
/// pugixml's own writer loses tabs and line ends in attributes. Characters that XML does not have are left
/// out.
[[nodiscard]] std::string written_xml(const pugi::xml_document& document);

}  // namespace hamvar::formats
