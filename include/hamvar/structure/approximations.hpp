// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <vector>

#include "hamvar/model/process.hpp"
#include "hamvar/structure/soundness.hpp"

namespace hamvar {

/// Constructs of BPMN that flatten() brings to the core only approximately (docs/semantics.md).
enum class Approximated {
  terminate_end,       ///< taken as an end, though it stops all else; only where ways run side by side
  inside_sub_process,  ///< a boundary event of a sub-process: taken behind it, not at any time inside
  beside,              ///< a boundary event that does not interrupt may come again and again
  event_sub_process,   ///< taken at one point of the scope, not at any time
  ad_hoc,              ///< its parts once each, though they may be done again and in any order
  complex_gateway,     ///< its condition is not read
  compensation,        ///< left out
  lone_link,           ///< a link without partner: an end, or left out
  lone_boundary,       ///< at nothing that it could be attached to: left out
  border_flow,         ///< crosses the border of a sub-process
  mixed_split          ///< some flows out carry a condition and others none
};
[[nodiscard]] const Text& name_of(Approximated what);

struct Approximation {
  Approximated what;
  std::string node;  ///< id
  /// The flat process may have trouble that this one has not.
  [[nodiscard]] bool may_accuse() const;
  /// The flat process may lack trouble that this one has.
  [[nodiscard]] bool may_hide() const;
  friend bool operator==(const Approximation&, const Approximation&) = default;
};

/// What stands in `process`, in the order of the definition. A process in hamvar's own notation has none.
[[nodiscard]] std::vector<Approximation> approximations(const Process& process);

/// What the flat process was said to be, told of the process that it was made of: a verdict that an
/// approximation may have caused becomes undecided, and `reason` names it. Nothing is called dead then.
[[nodiscard]] Soundness qualified(Soundness of_flat, std::span<const Approximation> found);

}  // namespace hamvar
