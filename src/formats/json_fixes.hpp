// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/formats/fix.hpp"

namespace hamvar::formats {

/// All that can be mended in a file of hamvar's own format. `text`: without a byte order mark.
[[nodiscard]] std::vector<Fix> json_fixes(const std::string& text, const std::string& file,
                                          const Catalog& catalog);

}  // namespace hamvar::formats
