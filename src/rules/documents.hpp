// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/support.hpp"

namespace hamvar::rules {

/// Where the documents of a service come from. Each lookup names a step since which the document is there on
/// every way to `node`: one that lies on every way, else (ways that each bring it, or parallel ones) the
/// first that leads to it. `subject` must outlive it.
class Sources {
 public:
  explicit Sources(const Subject& subject);

  /// Put out by a step, or read out of a registry.
  [[nodiscard]] std::optional<NodeRef> produced_before(NodeRef node, const std::string& document) const;
  /// By the applicant.
  [[nodiscard]] std::optional<NodeRef> handed_in_before(NodeRef node, const std::string& document) const;
  /// Read out of a registry, however; nothing if on some way it came otherwise.
  [[nodiscard]] std::optional<NodeRef> read_before(NodeRef node, const std::string& document) const;
  /// Read out of a registry as data, not by letter; nothing if on some way it came otherwise.
  [[nodiscard]] std::optional<NodeRef> read_as_data_before(NodeRef node, const std::string& document) const;

 private:
  using Index = std::map<std::string, std::vector<NodeRef>, std::less<>>;
  [[nodiscard]] std::optional<NodeRef> dominating(const Index& index, NodeRef node,
                                                  const std::string& document) const;
  [[nodiscard]] std::vector<NodeRef> leading_to(const Index& index, NodeRef node,
                                                const std::string& document) const;
  [[nodiscard]] std::optional<NodeRef> before(const Index& index, NodeRef node,
                                              const std::string& document) const;

  [[nodiscard]] std::optional<NodeRef> always_out_of(const Index& index, NodeRef node,
                                                     const std::string& document) const;

  const Subject* subject_;
  Index produced_;
  Index handed_in_;
  Index read_;
  Index read_as_data_;
};

/// Documents that a step reads out of registries online or in a batch. Sorted.
[[nodiscard]] DocumentSet read_as_data(const Activity& activity, const Catalog& catalog);

/// Who needs the documents of a service. `subject` must outlive it.
class Uses {
 public:
  explicit Uses(const Subject& subject);

  /// Does anybody use the document that `node` puts out: the user gets it, a registry keeps it, or another
  /// step of this service or any step of another one asks for it?
  [[nodiscard]] bool is_used(NodeRef node, const std::string& document) const;
  /// It writes no registry and takes no fee, and nobody uses what it puts out: gone, nothing is missing.
  [[nodiscard]] bool leaves_nothing(NodeRef node) const;

 private:
  const Subject* subject_;
  std::map<std::string, std::set<NodeRef>, std::less<>> asked_;  ///< in this service, by which steps
  std::set<std::string, std::less<>> kept_;  ///< written to a registry, or given to the user
};

}  // namespace hamvar::rules
