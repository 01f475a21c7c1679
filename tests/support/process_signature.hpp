// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "hamvar/model/service.hpp"

namespace hamvar::test {

/// Processes up to ids: how often each node and each flow between such nodes occurs, by what they are.
struct Signature {
  std::map<std::string, int> kinds;   ///< of nodes: "start", "activity", "boundary"
  std::map<std::string, int> types;   ///< with the kind of task, event or sub-process
  std::map<std::string, int> labels;  ///< with the label too, as it is compared
  std::map<std::string, int> flows;   ///< from such a node to such a node
};
[[nodiscard]] Signature signature_of(const std::vector<Service>& services);

/// Empty for the same; else the coarsest difference, "other nodes: -1 end +1 event".
[[nodiscard]] std::string difference(const Signature& expected, const Signature& found);

}  // namespace hamvar::test
