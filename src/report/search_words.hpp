// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the search for the best set of proposals found, in words.
#include <string>
#include <vector>

#include "hamvar/simplify/simplify.hpp"

namespace hamvar::report {

/// "Effort: medium; who has to agree: Municipality, Tax office".
[[nodiscard]] std::string effort_text(const Effort& effort, const Catalog& catalog, Language language);

/// How sure it is that no other set is better.
[[nodiscard]] std::string search_text(const Simplification& result, Language language);

/// What one gets for how much effort: of the front, for each effort the set that gains most, as far as it
/// gains more than less effort does; at most `most` of them, the first and the last among them.
[[nodiscard]] std::vector<const FrontPoint*> ladder(const Simplification& result, std::size_t most = 8);

/// The columns of the ladder, and the cells of one of its rows.
[[nodiscard]] const std::vector<Text>& ladder_columns();
[[nodiscard]] std::vector<std::string> ladder_row(const FrontPoint& point, const std::string& currency,
                                                  Language language);

}  // namespace hamvar::report
