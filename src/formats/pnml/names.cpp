// SPDX-License-Identifier: Apache-2.0
#include "formats/pnml/names.hpp"

namespace hamvar::formats::pnml {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string safe_id(std::string_view wanted) {
  std::string id;
  for (const char c : wanted) {
    if (is_continuation(c)) continue;
    const bool good = is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.';
    id += good ? c : '_';
  }
  if (!id.empty() && (id.front() == '.' || id.front() == '-')) id.insert(0, "_");
  return id;
}

std::string xml_id(std::string_view wanted) {
  std::string id = safe_id(wanted);
  if (id.empty() || is_digit(id.front())) id.insert(0, "_");
  return id;
}

std::string Names::take(const std::string& wanted) {
  if (taken_.emplace(wanted, 1).second) return wanted;
  std::size_t& count = taken_[wanted];  // a reference stays valid when the map grows
  while (true) {
    std::string name = wanted + '-' + std::to_string(++count);
    if (taken_.emplace(name, 1).second) return name;
  }
}

}  // namespace hamvar::formats::pnml
