// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/ids.hpp"

#include <unicode/uchar.h>

#include <array>

#include "text/code_points.hpp"

namespace hamvar {
namespace {

constexpr std::size_t longest_id = 256;
constexpr std::size_t longest_made_id = 80;
constexpr UChar32 non_joiner = 0x200C;

constexpr bool is_allowed_ascii(UChar32 c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == '.';
}

/// The same by the byte, as most ids have no other.
constexpr auto allowed_bytes = [] {
  std::array<bool, 256> allowed{};
  for (std::size_t byte = 0; byte < 0x80; ++byte)
    allowed[byte] = is_allowed_ascii(static_cast<UChar32>(byte));
  return allowed;
}();
bool is_of_allowed_bytes(std::string_view text) {
  bool good = true;
  for (const char byte : text) good &= allowed_bytes[static_cast<unsigned char>(byte)];
  return good;
}

/// Not the non-joiner: whether it may stand depends on its neighbours. -1, bytes that are no UTF-8, may not.
bool is_allowed(UChar32 c) {
  if (c < 0x80) return is_allowed_ascii(c);
  if (c == 0xFFFE || c == 0xFFFF) return false;  // no XML holds them
  const auto type = u_charType(c);
  return type != U_CONTROL_CHAR && type != U_FORMAT_CHAR && !u_isUWhiteSpace(c);
}

/// Part of a word, so that a non-joiner beside it has a meaning.
bool is_of_word(UChar32 c) {
  const auto type = u_charType(c);
  return u_isalnum(c) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

/// The id grows code point by code point; separators and non-joiners wait for what comes behind them.
class MadeId {
 public:
  void add(UChar32 c) {
    if (c == non_joiner) {
      joint_ = !gap_ && is_of_word(last_);
    } else if (!is_allowed(c) || c == '-' || (c >= 0x80 && u_ispunct(c))) {
      gap_ = true;
    } else if (c != '.' || !text_.empty()) {
      append(u_tolower(c));
    }
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void append(UChar32 c) {
    const bool gap = gap_ && !text_.empty();
    const bool joint = !gap && joint_ && is_of_word(c);
    gap_ = joint_ = false;
    length_ += gap || joint ? 2 : 1;
    if (length_ > longest_made_id) return;
    if (gap) text_ += '-';
    if (joint) append_code_point(text_, non_joiner);
    append_code_point(text_, c);
    last_ = c;
  }

  std::string text_;
  std::size_t length_ = 0;  ///< in code points, of all that there was to append
  UChar32 last_ = 0;
  bool gap_ = false;
  bool joint_ = false;
};

}  // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.front() == '-' || text.front() == '.') return false;
  if (is_of_allowed_bytes(text)) return text.size() <= longest_id;
  bool joins = true;  // what came before is no neighbour for a non-joiner
  for (std::size_t length = 1; !text.empty(); ++length) {
    const CodePoint next = first_code_point(text);
    text.remove_prefix(next.length);
    const bool non_joins = next.value == non_joiner;
    if (length > longest_id || (non_joins ? joins : !is_allowed(next.value))) return false;
    joins = non_joins;
  }
  return !joins;
}

std::string to_id(std::string_view label) {
  MadeId made;
  while (!label.empty()) {
    const CodePoint next = first_code_point(label);
    label.remove_prefix(next.length);
    made.add(next.value);
  }
  return made.take();
}

}  // namespace hamvar
