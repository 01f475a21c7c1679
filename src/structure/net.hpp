// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A process as the token game sees it: how each node takes tokens and gives them.
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <limits>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar::net {

using FlowId = std::uint32_t;
using NodeId = std::uint32_t;
inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

enum class Merge : std::uint8_t { any, all, inclusive };  ///< which tokens a node takes
enum class Spread : std::uint8_t { one, all, some };      ///< which flows out get one

struct Shape {
  Merge merge = Merge::any;
  Spread spread = Spread::all;
  bool start = false;
  bool end = false;
  NodeRef origin = 0;
};

struct Node : Shape {
  bool alive = true;
  boost::container::small_vector<FlowId, 2> in, out;
};

struct Flow {
  NodeId from = none;
  NodeId to = none;  ///< none: nothing takes the token away
  bool alive = true;
  std::uint32_t place_out = 0;  ///< where it stands in its source's `out`
  std::uint32_t place_in = 0;   ///< and in its target's `in`
};

/// Node i stands for vertex i. A node other than an end that has no flow out gets one to nowhere: a token
/// that ends up there is stuck. Ids stay valid; what is removed is marked as not alive.
struct Net {
  std::vector<Node> nodes;
  std::vector<Flow> flows;

  NodeId add_node(const Shape& shape);
  FlowId add_flow(NodeId from, NodeId to);
  void remove_flow(FlowId flow);
  /// Leads the flow to another node.
  void redirect(FlowId flow, NodeId to);
  /// Lets the flow begin at another node.
  void rebase(FlowId flow, NodeId from);

 private:
  void unlink_source(FlowId flow);
  void unlink_target(FlowId flow);
};

[[nodiscard]] Net net_of(const Process& process);

}  // namespace hamvar::net
