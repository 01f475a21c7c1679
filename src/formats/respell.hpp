// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/raw_text.hpp"
#include "hamvar/formats/fix.hpp"

namespace hamvar::formats {

/// What spells a label in a file better. A letter that is written as a reference or an escape stays one, and
/// a line break of the file stays where blanks around it go. `persian`: what is around it is.
[[nodiscard]] std::vector<Splice> respell(std::string_view file, const RawText& label, bool persian);

}  // namespace hamvar::formats
