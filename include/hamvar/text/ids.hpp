// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Ids of services, nodes and the catalogue's entries (docs/spec.md). They become names of files, so that
/// none holds '/' or '\\' or is "." or "..".
#include <string>
#include <string_view>

namespace hamvar {

/// 1 to 256 code points: letters of any script, digits, '-', '_' and '.'; beyond ASCII all that is no white
/// space, control or format character. Begins with neither '-' nor '.'. A zero-width non-joiner, which
/// Persian words need, stands between two others.
[[nodiscard]] bool is_id(std::string_view text);

/// The nearest id to a text: in lower case, at most 80 code points, '-' for each run of what is not allowed
/// and of punctuation, a zero-width non-joiner only within a word. Empty if nothing is left.
[[nodiscard]] std::string to_id(std::string_view label);

}  // namespace hamvar
