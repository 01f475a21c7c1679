// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/text.hpp"

namespace hamvar {

/// A key under which two spellings of one label are equal: Arabic and Persian letters, digits, harakat, ZWNJ,
/// case, accents, punctuation, white space and affixes written apart are folded; words are separated by one
/// space. What ICU's Persian collator equates at primary strength in Arabic and Latin letters is equal here
/// too, but for the carriers of hamza (أ إ ؤ), which lose it here and which the collator counts as the letter
/// hamza. Empty for a label without letters and digits. `label` is valid UTF-8. Thread-safe.
[[nodiscard]] std::string match_key(std::string_view label);

/// Canonical for display: NFC, Persian letters for Arabic ones, one space between words; ZWNJ kept.
[[nodiscard]] std::string display_form(std::string_view label);

/// The language of a text that does not say it: Persian if it holds an Arabic-script letter.
[[nodiscard]] Language language_of(std::string_view text);

/// Has a letter of a right-to-left script.
[[nodiscard]] bool has_rtl(std::string_view text);

/// Byte offset of the first byte that is not UTF-8, or npos.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

/// Breaks `text` into lines of at most `columns` code points, at spaces; a longer word stays whole.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t columns);

}  // namespace hamvar
