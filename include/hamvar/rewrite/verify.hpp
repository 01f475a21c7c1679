// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "hamvar/model/portfolio.hpp"
#include "hamvar/rewrite/edit.hpp"
#include "hamvar/structure/soundness.hpp"

namespace hamvar {

/// What every proposal promises.
enum class Promise {
  sound,
  evidence_available,
  law_kept,
  legal_order_kept,
  outcomes_reachable,
  guards_kept,
  outputs_kept
};

struct Broken {
  Promise promise;
  Text reason;
  std::string element;  ///< id of the node at which it breaks
  LawReference law;     ///< for law_kept: what would have to change
};

/// The outcome of checking `after` against `before`.
struct Proof {
  std::vector<Promise> kept;
  std::vector<Broken> broken;
  Soundness soundness;  ///< of the process after, qualified()

  [[nodiscard]] bool holds() const { return broken.empty(); }
  /// Holds but for the law: true if only `law_kept` or `legal_order_kept` are broken.
  [[nodiscard]] bool needs_law_change() const;
};

/// Checks that `after` may stand in the place of service.process:
/// - sound: sound after, or no worse than before in each property where before was not;
/// - evidence_available: whatever a step needs from inside is there before it on every way, as far as it was
/// before; what was
///   asked of the user is still asked, or comes out of a registry that holds it, or was no longer needed by
///   any step;
/// - law_kept: each statutory step, and each evidence that a law asks for, is still there (in a merged step
/// counts);
/// - legal_order_kept: LegalBasis::after holds on every way;
/// - outcomes_reachable: each end that a run could reach can still be reached;
/// - guards_kept: each exclusive or inclusive split still comes right behind the step that decides it;
/// - outputs_kept: each of the service's outputs is still produced on every way to an end that had it before.
/// Merged and parallel steps are found by id: a merged step keeps the first id, `merged_into` in `edit` tells
/// the others.
[[nodiscard]] Proof verify(const Service& service, const Process& after, const Edit& edit,
                           const Catalog& catalog);

[[nodiscard]] const Text& name_of(Promise promise);

}  // namespace hamvar
