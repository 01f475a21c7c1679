// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is said of a rule in Markdown, for `hamvar explain` and for its page.
#include <string>

#include "hamvar/rules/rule.hpp"

namespace hamvar::cli {

/// Its README in one language, without the title.
[[nodiscard]] std::string readme_text(const Rule& rule, Language language);
/// Sections of its options, if it has any, and of the data that it needs, if it does.
[[nodiscard]] std::string options_text(const Rule& rule, Language language);
[[nodiscard]] std::string needs_text(const Rule& rule, Language language);
/// A section on where it can be silenced.
[[nodiscard]] std::string settings_text(const Rule& rule, Language language);

}  // namespace hamvar::cli
