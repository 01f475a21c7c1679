// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>

#include "hamvar/rewrite/verify.hpp"
#include "hamvar/structure/chains.hpp"
#include "hamvar/structure/dataflow.hpp"

namespace hamvar {

/// What all promises need to know of a process, before or after. Flat. (A `Side` is what match/ aligns.)
struct ProcessSide {
  explicit ProcessSide(const Process& process, const Catalog& catalog);

  Process process;
  std::map<std::string, NodeRef, std::less<>> by_id;
  std::vector<DocumentSet> available;  ///< documents there before each node
  std::vector<DocumentSet> done;       ///< ids of the activities done before each node on every way to it
  Reachability reach;

  [[nodiscard]] const Node* find(const std::string& id) const;
  [[nodiscard]] bool done_before(const std::string& step, NodeRef node) const;
};

struct Comparison {
  Comparison(const Service& service, const Process& after, const Edit& edit, const Catalog& catalog);

  const Service& service;
  const Catalog& catalog;
  const Process& drawn_after;  ///< not flat
  ProcessSide before;
  ProcessSide after;
  std::map<std::string, std::string> merged_into;  ///< id of before -> id of the step that stands for it
  std::set<std::string> removed;                   ///< ids that the edit takes out on purpose

  /// The id under which a step of before goes on.
  [[nodiscard]] const std::string& now(const std::string& id) const;
  /// The step after that stands for a step before, or nullptr.
  [[nodiscard]] const Node* heir(const std::string& id) const { return after.find(now(id)); }
};

/// One function a promise, each in a file of its own; it returns what is broken.
[[nodiscard]] std::vector<Broken> check_sound(const Comparison& comparison, Soundness& soundness_after);
[[nodiscard]] std::vector<Broken> check_evidence_available(const Comparison& comparison);
[[nodiscard]] std::vector<Broken> check_law_kept(const Comparison& comparison);
[[nodiscard]] std::vector<Broken> check_legal_order_kept(const Comparison& comparison);
[[nodiscard]] std::vector<Broken> check_outcomes_reachable(const Comparison& comparison);
[[nodiscard]] std::vector<Broken> check_guards_kept(const Comparison& comparison);
[[nodiscard]] std::vector<Broken> check_outputs_kept(const Comparison& comparison);

/// "label" or the id, quoted, in both languages.
[[nodiscard]] Text called(const Node& node);

}  // namespace hamvar
