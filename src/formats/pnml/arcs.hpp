// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <pugixml.hpp>
#include <string>

namespace hamvar::formats::pnml {

/// Why the arc of a net cannot be an arc of ours, or nothing: what it is, and what is expected.
struct ArcProblem {
  std::string is;
  std::string expected;
};
[[nodiscard]] std::optional<ArcProblem> problem_of_arc(pugi::xml_node arc);

/// The number in a marking or inscription, "2" or as some tools write it "Default,2"; nothing if there is
/// none.
[[nodiscard]] std::optional<unsigned long> number_of(const std::string& label);

}  // namespace hamvar::formats::pnml
