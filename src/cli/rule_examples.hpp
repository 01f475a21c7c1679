// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "hamvar/rules/rule.hpp"

namespace hamvar::cli {

/// An example with what its rule says of it.
struct ShownExample {
  std::vector<Finding> findings;       ///< of that rule alone
  std::optional<std::string> picture;  ///< SVG, with what is found marked; nothing where there is no process
};
[[nodiscard]] ShownExample show(const Rule& rule, const Example& example);

}  // namespace hamvar::cli
