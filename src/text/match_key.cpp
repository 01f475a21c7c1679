// SPDX-License-Identifier: Apache-2.0
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

#include "hamvar/text/normalize.hpp"
#include "text/code_points.hpp"

namespace hamvar {
namespace {

constexpr UChar32 drop = -1;
constexpr UChar32 space = ' ';

bool is_arabic_mark(UChar32 c) {
  return (c >= 0x064B && c <= 0x065F) || (c >= 0x0610 && c <= 0x061A) || (c >= 0x06D6 && c <= 0x06DC) ||
         (c >= 0x06DF && c <= 0x06E4) || c == 0x06E7 || c == 0x06E8 || (c >= 0x06EA && c <= 0x06ED) ||
         c == 0x0640 || c == 0x0670;
}

/// Letters of the Arabic block that Persian writes with another one.
UChar32 persian_letter(UChar32 c) {
  switch (c) {
    case 0x064A:  // yeh
    case 0x0649:  // alef maksura
    case 0x06CD:  // yeh with tail
    case 0x06CE:  // yeh with small v
    case 0x06D0:  // e
    case 0x06D1:  // yeh with three dots below
    case 0x06D2:  // yeh barree
    case 0x06D3:
    case 0x06E6:  // small yeh
      return 0x06CC;
    case 0x0643:  // kaf
    case 0x06AA:  // swash kaf
    case 0x06AB:  // kaf with ring
    case 0x06AC:  // kaf with dot above
    case 0x06AD:  // ng
    case 0x06AE:  // kaf with three dots below
      return 0x06A9;
    case 0x0629:  // teh marbuta
    case 0x06C0:  // heh with yeh above
    case 0x06C1:  // heh goal
    case 0x06C2:
    case 0x06C3:
    case 0x06D5:  // ae
    case 0x06BE:  // heh doachashmee
      return 0x0647;
    case 0x0623:  // alef with hamza above
    case 0x0625:  // alef with hamza below
    case 0x0671:  // alef wasla
    case 0x0672:
    case 0x0673:
      return 0x0627;
    case 0x0624:  // waw with hamza
    case 0x06E5:  // small waw
      return 0x0648;
    default:
      return c;
  }
}

UChar32 fold_arabic(UChar32 c) {
  if (is_arabic_mark(c)) return drop;
  if (c >= 0x0660 && c <= 0x0669) return '0' + (c - 0x0660);
  if (c >= 0x06F0 && c <= 0x06F9) return '0' + (c - 0x06F0);
  const UChar32 letter = persian_letter(c);
  if (u_isalpha(letter)) return letter;
  return u_charType(c) == U_FORMAT_CHAR ? drop : space;
}

UChar32 fold_ascii(UChar32 c) {
  if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return c;
  const bool control = c == 0x7F || (c < 0x20 && (c < '\t' || c > '\r'));
  return control ? drop : space;
}

/// Without a stroke, which is no accent to Unicode, or in full size.
UChar32 plain_letter(UChar32 c) {
  switch (c) {
    case 0x00F0:  // eth
    case 0x0111:
      return 'd';
    case 0x00F8:
      return 'o';
    case 0x0127:
      return 'h';
    case 0x0142:
      return 'l';
    case 0x08AD:  // low alef
      return 0x0627;
    case 0x08C9:  // small Farsi yeh
      return 0x06CC;
    default:
      return c;
  }
}

UChar32 fold_other(UChar32 c) {
  constexpr UChar32 tail_fragment = 0xFE73;  // of an old encoding's seen; no letter
  if (c == tail_fragment) return drop;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return drop;
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return drop;
  if (type == U_CONTROL_CHAR) return u_isUWhiteSpace(c) ? space : drop;
  if (const int32_t digit = u_charDigitValue(c); digit >= 0) return '0' + digit;
  return u_isalnum(c) || type == U_COMBINING_SPACING_MARK ? plain_letter(u_foldCase(c, U_FOLD_CASE_DEFAULT))
                                                          : space;
}

UChar32 fold(UChar32 c) {
  if (c < 0x80) return fold_ascii(c);
  if (c >= 0x0600 && c <= 0x06FF) return fold_arabic(c);
  return fold_other(c);
}

/// What folds code point by code point, without normalising first.
bool is_plain(UChar32 c) {
  if (c < 0x80) return true;
  const bool composes = c >= 0x0653 && c <= 0x0655;  // madda and hamza
  const bool high_hamza = c >= 0x0675 && c <= 0x0678;
  if (c >= 0x0600 && c <= 0x06FF) return !composes && !high_hamza;
  return (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x00A0 || c == 0x00AB || c == 0x00BB || c == 0xFEFF;
}

bool all_plain(std::string_view label) {
  while (!label.empty())
    if (!is_plain(take_code_point(label))) return false;
  return true;
}

/// Compatibility forms and case folded, letters composed; then what is not Arabic loses its accents.
std::string normalised(std::string_view label) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return std::string(label);
  const auto length = static_cast<int32_t>(label.size());
  const icu::UnicodeString folded =
      casefold->normalize(icu::UnicodeString::fromUTF8({label.data(), length}), status);
  std::string out;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    icu::UnicodeString parts;
    if ((c < 0x0600 || c > 0x06FF) && decompose->getDecomposition(c, parts))
      parts.toUTF8String(out);
    else
      append_code_point(out, c);
  }
  return out;
}

/// Appends words, one space between two of them.
class Words {
 public:
  explicit Words(std::size_t bytes) { text_.reserve(bytes); }
  void add(UChar32 folded) {
    if (folded == drop) return;
    if (folded == space) {
      between_ = true;
      return;
    }
    if (between_ && !text_.empty()) text_ += ' ';
    between_ = false;
    append_code_point(text_, folded);
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool between_ = false;
};

/// Affixes that are written apart, joined or with a ZWNJ: all three are one word here.
bool is_suffix(std::string_view word) {
  static constexpr std::array<std::string_view, 5> suffixes{"ها", "های", "هایی", "تر", "ترین"};
  return std::ranges::find(suffixes, word) != suffixes.end();
}
bool is_prefix(std::string_view word) { return word == "می" || word == "نمی"; }

std::string join_affixes(std::string_view words) {
  std::string joined;
  bool glue = true;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    if (!glue && !is_suffix(word)) joined += ' ';
    joined += word;
    glue = is_prefix(word);
  }
  return joined;
}

}  // namespace

std::string match_key(std::string_view label) {
  Words words(label.size());
  if (is_ascii(label)) {
    for (const char c : label) words.add(fold_ascii(static_cast<unsigned char>(c)));
    return words.take();
  }
  const std::string prepared = all_plain(label) ? std::string() : normalised(label);
  std::string_view rest = prepared.empty() ? label : std::string_view(prepared);
  while (!rest.empty()) words.add(fold(take_code_point(rest)));
  return join_affixes(words.take());
}

}  // namespace hamvar
