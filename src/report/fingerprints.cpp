// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <unordered_map>

#include "hamvar/report/check_report.hpp"

namespace hamvar {
namespace {

/// FNV-1a (Fowler, Noll, Vo), 64 bits: the same on every machine.
class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    add_byte(0);
  }
  [[nodiscard]] std::string text() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string made(16, '0');
    for (std::size_t i = 0; i < made.size(); ++i) made[i] = digits[state_ >> (60 - 4 * i) & 0xFU];
    return made;
  }

 private:
  void add_byte(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001B3U; }
  std::uint64_t state_ = 0xCBF29CE484222325U;
};

/// Figures in a message change with every other change of the process.
std::string without_figures(std::string_view message) {
  constexpr std::string_view figures = "0123456789.,%";
  std::string kept;
  for (const char c : message)
    if (figures.find(c) == std::string_view::npos) kept += c;
  return kept;
}

std::string known_by(const Finding& finding, std::size_t number) {
  Hash hash;
  hash.add(finding.rule);
  hash.add(finding.place.element.empty() ? finding.place.service : "");
  hash.add(finding.place.element);
  for (const Place& other : finding.others) hash.add(other.element);
  hash.add(without_figures(finding.message.en));
  if (number > 0) hash.add(std::to_string(number));
  return hash.text();
}

}  // namespace

std::vector<std::string> fingerprints(const std::vector<Finding>& findings) {
  std::unordered_map<std::string, std::size_t> seen;
  std::vector<std::string> made;
  made.reserve(findings.size());
  for (const Finding& finding : findings) {
    const std::string plain = known_by(finding, 0);
    const std::size_t before = seen[plain]++;
    made.push_back(before == 0 ? plain : known_by(finding, before));
  }
  return made;
}

}  // namespace hamvar
