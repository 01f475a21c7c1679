// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/spelling.hpp"

#include <algorithm>
#include <array>

#include "text/code_points.hpp"

namespace hamvar {
namespace {

constexpr UChar32 arabic_yeh = 0x064A;
constexpr UChar32 arabic_kaf = 0x0643;
constexpr UChar32 hamza_above = 0x0654;
constexpr UChar32 joiner_gap = 0x200C;  // ZWNJ

bool in_arabic_block(UChar32 c) { return c >= 0x0620 && c <= 0x06FF; }
/// Of the language's own alphabet: پ چ ژ گ ک ی
bool only_persian(UChar32 c) {
  constexpr std::array<UChar32, 6> letters{0x067E, 0x0686, 0x0698, 0x06AF, 0x06A9, 0x06CC};
  return std::ranges::find(letters, c) != letters.end();
}
/// إ and ة in an alphabet of Arabic; no Persian word of an office has them.
bool only_arabic(UChar32 c) { return c == 0x0625 || c == 0x0629; }
/// Kurdish, Uyghur, Pashto, Urdu and Sindhi have letters that neither has, and some of them need ي and ك.
bool of_another_alphabet(UChar32 c) {
  const bool arabic = c <= 0x065F || c == 0x0670 || (c >= 0x0660 && c <= 0x066D);
  const bool sign = c == 0x06C0 || c == 0x06D4 || (c >= 0x06F0 && c <= 0x06F9);
  return in_arabic_block(c) && !arabic && !sign && !only_persian(c);
}

constexpr std::array<std::string_view, 11> persian_words{"به", "از",  "برای", "براي", "که", "را",
                                                         "در", "است", "شود",  "شده",  "های"};
constexpr std::array<std::string_view, 9> arabic_words{"في",  "فى",  "على",  "من",  "عن",
                                                       "هذا", "هذه", "التي", "الذي"};

enum class Written { unknown, persian, otherwise };

template <std::size_t count>
bool has_word(std::string_view label, const std::array<std::string_view, count>& words) {
  while (!label.empty()) {
    const auto end = label.find_first_of(" \t\r\n");
    if (std::ranges::find(words, label.substr(0, end)) != words.end()) return true;
    label.remove_prefix(end == std::string_view::npos ? label.size() : end + 1);
  }
  return false;
}

Written written(std::string_view label) {
  if (is_ascii(label)) return Written::unknown;
  bool persian = has_word(label, persian_words);
  bool script = false;
  for (std::string_view rest = label; !rest.empty();) {
    const UChar32 c = take_code_point(rest);
    if (only_arabic(c) || of_another_alphabet(c)) return Written::otherwise;
    persian = persian || only_persian(c) || (script && c == joiner_gap);
    script = script || in_arabic_block(c);
  }
  if (has_word(label, arabic_words)) return Written::otherwise;
  return persian ? Written::persian : Written::unknown;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view persian_for(UChar32 c) {
  return c == arabic_yeh ? std::string_view("ی") : c == arabic_kaf ? std::string_view("ک") : "";
}

}  // namespace

std::vector<Respelling> respellings(std::string_view label, bool persian) {
  constexpr std::string_view white = " \t\r\n";
  const std::size_t first = label.find_first_not_of(white);
  if (first == std::string_view::npos) return {};
  const std::size_t end = label.find_last_not_of(white) + 1;
  const Written how = written(label);
  persian = how == Written::persian || (persian && how == Written::unknown);
  std::vector<Respelling> found;
  if (first > 0) found.push_back({0, first, ""});
  for (std::size_t at = first; at < end;) {
    std::size_t next = at;
    while (is_blank(label[next])) ++next;
    if (next - at > 1) found.push_back({at, next - at, " "});
    if (next == at) next += first_code_point(label.substr(at)).length;
    const bool letter = persian && static_cast<unsigned char>(label[at]) >= 0x80;
    const std::string_view better = letter ? persian_for(first_code_point(label.substr(at)).value) : "";
    const bool composed = next < end && first_code_point(label.substr(next)).value == hamza_above;  // ئ
    if (!better.empty() && !composed) found.push_back({at, next - at, better});
    at = next;
  }
  if (end < label.size()) found.push_back({end, label.size() - end, ""});
  return found;
}

std::string respelled(std::string_view label, bool persian) {
  std::string text;
  std::size_t at = 0;
  for (const Respelling& each : respellings(label, persian)) {
    text += label.substr(at, each.from - at);
    text += each.text;
    at = each.from + each.size;
  }
  return text.append(label.substr(at));
}

bool is_persian(const Process& process) {
  bool found = false;
  bool other = false;
  const auto look = [&](const Text& text) {
    const Written how = written(text.fa);
    found = found || how == Written::persian;
    other = other || how == Written::otherwise;
  };
  for (const NodeRef node : nodes(process)) look(process[node].label);
  for (const FlowRef flow : flows(process)) look(process[flow].condition);
  return found && !other;
}

}  // namespace hamvar
