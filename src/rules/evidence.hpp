// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rules/support.hpp"

namespace hamvar::rules {

/// Why a paper need not be asked of the user. One reason an entry: the first that holds, in this order.
enum class Needless {
  no,
  own_output,      ///< this service produced it or read it out of a registry before
  asked_before,    ///< the user handed it in at an earlier step
  derivable,       ///< it follows from another document that is known
  certified_copy,  ///< a certified copy of what a registry holds
  held             ///< a registry holds it
};

struct NeedlessEvidence {
  NodeRef node = 0;
  std::size_t entry = 0;  ///< index into the activity's evidence
  /// The step since which it is known (own_output, asked_before) or that out of which it follows (derivable);
  /// else the node itself.
  NodeRef since = 0;
  std::string base;  ///< derivable: the document out of which it follows
};

/// The entries of a service that `reason` applies to, in the order of nodes and entries.
[[nodiscard]] std::vector<NeedlessEvidence> needless_evidence(const Subject& subject, Needless reason);

/// The rest of what the rules of needless evidence share: place, cost, how often.
[[nodiscard]] Finding evidence_finding(const Subject& subject, const NeedlessEvidence& found, Text message);
/// Takes the document from an earlier step of the service.
[[nodiscard]] Remedy take_from_service(const Subject& subject, const NeedlessEvidence& found);
/// Reads it from the registry that holds it, or drops it where none can be asked online or in a batch.
[[nodiscard]] Remedy take_from_registry(const Subject& subject, const NeedlessEvidence& found);

/// Names of the step, of the document, of its registry (all quoted) and of the agency that owns that.
[[nodiscard]] Text step_of(const Subject& subject, const NeedlessEvidence& found);
[[nodiscard]] Text document_of(const Subject& subject, const NeedlessEvidence& found);
[[nodiscard]] Text registry_of(const Subject& subject, const NeedlessEvidence& found);
[[nodiscard]] Text holder_of(const Subject& subject, const NeedlessEvidence& found);

}  // namespace hamvar::rules
