// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace hamvar {

/// The words differ as by one slip of who typed: two letters exchanged, a double letter written once, in
/// Persian a letter for another of the same sound or a silent «و» left out; in long words any one letter.
/// Other differences of one letter are too often another word: "heating", "hearing".
[[nodiscard]] bool is_slip(std::string_view a, std::string_view b);

}  // namespace hamvar
