// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace hamvar {

/// The text of src/text/public-service.lexicon, compiled in.
[[nodiscard]] std::string_view standard_lexicon();

}  // namespace hamvar
