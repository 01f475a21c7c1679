// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/normalize.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <cstring>

#include "text/code_points.hpp"

namespace hamvar {
namespace {

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece, status)) return std::string(text);
  std::string out;
  nfc->normalize(icu::UnicodeString::fromUTF8(piece), status).toUTF8String(out);
  return out;
}

UChar32 for_display(UChar32 c) {
  if (c == 0x064A || c == 0x0649) return 0x06CC;  // yeh, alef maksura
  if (c == 0x0643) return 0x06A9;                 // kaf
  return c;
}

bool is_space(UChar32 c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c > 0x7F && u_isUWhiteSpace(c)); }

/// How many bytes at the front are ASCII, eight at a time.
std::size_t ascii_prefix(std::string_view text) {
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

std::string display_form(std::string_view label) {
  const std::string source = composed(label);
  std::string out;
  bool between = false;
  for (std::string_view rest = source; !rest.empty();) {
    const UChar32 c = take_code_point(rest);
    if (is_space(c)) {
      between = true;
      continue;
    }
    if (between && !out.empty()) out += ' ';
    between = false;
    append_code_point(out, for_display(c));
  }
  return out;
}

Language language_of(std::string_view text) {
  for (text.remove_prefix(ascii_prefix(text)); !text.empty(); text.remove_prefix(ascii_prefix(text))) {
    const UChar32 c = take_code_point(text);
    if (c < 0x0600) continue;
    const bool arabic_script = c <= 0x06FF || (c >= 0x0750 && c <= 0x077F) || (c >= 0x08A0 && c <= 0x08FF) ||
                               (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
    if (arabic_script && u_isalpha(c)) return Language::fa;
  }
  return Language::en;
}

bool has_rtl(std::string_view text) {
  while (!text.empty()) {
    const UChar32 c = take_code_point(text);
    if (c < 0x0590 || !u_isalpha(c)) continue;
    const UCharDirection direction = u_charDirection(c);
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return false;
}

std::size_t first_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (true) {
    at += ascii_prefix(text.substr(at));
    if (at == text.size()) return std::string_view::npos;
    // A run of other letters without asking for ASCII after each.
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
      const CodePoint next = first_code_point(text.substr(at));
      if (next.value < 0) return at;
      at += next.length;
    }
  }
}

}  // namespace hamvar
