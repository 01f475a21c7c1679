// SPDX-License-Identifier: Apache-2.0
#include "formats/pnml/names.hpp"

#include "hamvar/text/ids.hpp"

namespace hamvar::formats::pnml {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string safe_id(std::string_view wanted) { return is_id(wanted) ? std::string(wanted) : to_id(wanted); }

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
