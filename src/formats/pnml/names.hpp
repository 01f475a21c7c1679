// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

namespace hamvar::formats::pnml {

/// `wanted` as an id of hamvar: what is no letter, digit, '-', '_' or '.' becomes '_'.
[[nodiscard]] std::string safe_id(std::string_view wanted);

/// `wanted` as an id of XML, which begins with a letter or '_'.
[[nodiscard]] std::string xml_id(std::string_view wanted);

/// Gives every name once: the second "a" is "a-2".
class Names {
 public:
  [[nodiscard]] std::string take(const std::string& wanted);

 private:
  std::unordered_map<std::string, std::size_t> taken_;  ///< and how often it was wanted
};

}  // namespace hamvar::formats::pnml
