// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/text.hpp"

namespace hamvar {

/// A key under which two spellings of one label are equal: Arabic and Persian letters, digits, harakat, ZWNJ,
/// case, punctuation and white space are folded (docs/domain of Persian text: ICU's Persian collator at
/// primary strength equates no less). `label` is valid UTF-8.
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
