// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "hamvar/measure/distribution.hpp"
#include "hamvar/structure/blocks.hpp"

namespace hamvar {

enum class Joining : std::uint8_t { any, all, inclusive };
enum class Choosing : std::uint8_t { one, all, some };

/// From one place to another, with what lies between them.
struct RigidWay {
  std::uint32_t to = 0;
  std::uint32_t entrance = 0;  ///< counted among the ways to `to`
  double share = 1;            ///< of one: adding up to 1; of some: of each by itself
  Distribution time;
};
struct RigidPlace {
  Joining joining = Joining::any;
  Choosing choosing = Choosing::all;
  std::uint32_t entrances = 0;
  std::vector<RigidWay> ways;
};

/// A part whose ways do not nest, as a graph of its gateways. A case begins at the first place and ends at
/// the last one.
struct RigidGraph {
  std::vector<RigidPlace> places;
  /// No two ways are ever gone at the same time, and none waits for another.
  [[nodiscard]] bool one_way_at_a_time() const;
};

/// `times`: of the rigid block's children.
[[nodiscard]] RigidGraph rigid_graph(const Block& rigid, const BlockTree& tree, const Process& process,
                                     std::vector<Distribution> times);

/// The time to absorption of the chain of places, each of them taken out in turn and its ways in, repeats and
/// ways out put together (the reduction of GERT networks: Pritsker 1966). Nothing, if that takes more steps
/// than are allowed.
[[nodiscard]] std::optional<Distribution> time_to_absorption(const RigidGraph& graph);

/// Plays cases, with a seed of its own: at most 100,000 of them, and fewer where they are long.
[[nodiscard]] Distribution played(const RigidGraph& graph);

}  // namespace hamvar
