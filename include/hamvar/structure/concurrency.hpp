// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <vector>

#include "hamvar/structure/rpst.hpp"
#include "hamvar/structure/soundness.hpp"

namespace hamvar {

/// Which nodes of a flat process can be active together: in some run of the token game (soundness.hpp), a
/// flow into the one and a flow into the other hold a token at the same time.
///
/// Of a sound process this follows from its structure: what lies in different parts of a bond can be
/// together if its entry does not choose one way alone, what lies in different parts of a polygon or of a
/// loop cannot; a rigid fragment is searched with each of its parts as one flow, up to `limits`. A process
/// that is not sound is searched as a whole; a pair that was not seen until the limit is undecided.
class Concurrency {
 public:
  Concurrency(const Process& process, const Rpst& tree, const Soundness& soundness,
              const SearchLimits& limits = {});
  /// Symmetric. Of a node with itself: two tokens wait for it. Logarithmic in the depth of the tree for nodes
  /// with one flow in. A start, which waits for nothing, is together with no node.
  [[nodiscard]] Verdict together(NodeRef a, NodeRef b) const;

 private:
  friend class ConcurrencyBuilder;
  /// Which of a number of flows or parts hold tokens at the same time.
  struct Table {
    bool complete = true;
    std::size_t words = 0;
    std::vector<std::uint64_t> bits;  ///< a row of words each
    [[nodiscard]] Verdict at(std::size_t a, std::size_t b) const;
  };
  enum class Relation : std::uint8_t { apart, together, searched };
  struct Place {
    Relation relation = Relation::apart;  ///< between its parts
    std::uint32_t table = 0;              ///< if searched
    std::uint32_t behind = 0;             ///< what lies in it is numbered from its own number up to this
    std::uint32_t parent = 0;
    std::uint32_t jump = 0;     ///< some fragment further out, so that the way out takes logarithmic time
    std::uint32_t ordinal = 0;  ///< among its parent's children
  };
  [[nodiscard]] Verdict between(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] std::uint32_t outermost_without(std::uint32_t inside, std::uint32_t other) const;

  bool structural_ = false;
  std::vector<std::vector<std::uint32_t>> into_;  ///< by node: its flows in, as fragments if structural
  std::vector<Place> places_;                     ///< by fragment; only if structural
  std::vector<Table> tables_;
};

}  // namespace hamvar
