// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "formats/raw_text.hpp"

namespace hamvar::formats {

/// What may come next in a JSON text.
enum class JsonExpected : std::uint8_t {
  document,      ///< the one value of the text
  nothing,       ///< it is complete
  first_key,     ///< behind '{'
  key,           ///< behind ',' in an object
  colon,         ///< behind a key
  member_value,  ///< behind ':'
  object_next,   ///< behind a member
  first_item,    ///< behind '['
  item,          ///< behind ',' in an array
  array_next,    ///< behind an item
};

/// First offset from `from` on that is no white space.
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t from);

/// Offset behind the string that begins at `quote`; the end of the text if it is not closed.
[[nodiscard]] std::size_t string_end(std::string_view text, std::size_t quote);

/// Offset behind the number or word that begins at `from`.
[[nodiscard]] std::size_t word_end(std::string_view text, std::size_t from);

/// Offset behind the value that begins at `from`, of a text that is JSON.
[[nodiscard]] std::size_t value_end(std::string_view text, std::size_t from);

/// The string that begins at `quote`, of a text that is JSON.
[[nodiscard]] RawText raw_string(std::string_view text, std::size_t quote);

struct SyntaxProblem {
  std::size_t offset = 0;
  std::string message;
  std::string advice;
};

/// Says what is wrong at `token`, where a parser that expected `expected` gave up.
[[nodiscard]] SyntaxProblem explain_syntax(std::string_view text, std::size_t token, JsonExpected expected);

}  // namespace hamvar::formats
