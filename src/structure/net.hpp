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
using ScopeId = std::uint32_t;
inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

enum class Merge : std::uint8_t { any, all, inclusive };  ///< which tokens a node takes
enum class Spread : std::uint8_t { one, all, some };      ///< which flows out get one; some: not none
/// What becomes of a token that a node does not give on.
enum class Sink : std::uint8_t {
  no,      ///< the node gives its tokens on
  plain,   ///< it takes them away
  end,     ///< the same, as an end event, which one run of its scope reaches once
  nowhere  ///< tokens are gone as soon as they are given to it: no node of the process stands for it
};

struct Shape {
  Merge merge = Merge::any;
  Spread spread = Spread::all;
  bool start = false;
  Sink sink = Sink::no;
  bool deferred = false;  ///< its token stays on the flow in until what a flow out leads to takes it
  bool fixed = false;     ///< reductions leave it as it is
  ScopeId scope = 0;      ///< that it lies in
  NodeId origin = none;   ///< of what it tells when it goes on: a vertex of the process, or none
  NodeId part_of =
      none;  ///< of a node that is no vertex: the one in which tokens in front of it lie, or none
};

struct Node : Shape {
  bool alive = true;
  boost::container::small_vector<FlowId, 2> in, out;
};

struct Way {
  ScopeId scope = 0;      ///< that a token on it lies in
  ScopeId awaits = none;  ///< it gets a token only when none is left in this scope
  ScopeId clears = none;  ///< and then all tokens of this scope are taken away first
  bool message = false;   ///< messages lie on it and not tokens: several may, and none need be taken
  bool within = false;    ///< what lies on it is in a node: being safe is not asked of it
  bool idle = false;      ///< a run may be over while a token lies on it
  bool always = false;    ///< behind Spread::some: it gets a token whatever the others get
};

struct Flow : Way {
  NodeId from = none;
  NodeId to = none;
  bool alive = true;
  std::uint32_t place_out = 0;  ///< where it stands in its source's `out`
  std::uint32_t place_in = 0;   ///< and in its target's `in`
};

/// What can be waited for, or be broken off, as a whole: with all scopes in it.
struct Scope {
  ScopeId parent = none;
};

/// A sub-process, or an activity with boundary events that do not interrupt it, while it is done:
/// `enter` puts a token on a flow to `leave` and begins what is inside; `leave` takes it again.
struct Host {
  NodeId enter = none;
  NodeId leave = none;
  ScopeId whole = none;  ///< the flow from `enter` to `leave`, and
  ScopeId open = none;   ///< all that ends with it: what may still happen beside, and
  ScopeId inner = none;  ///< what it waits for
};

/// Node i stands for vertex i. Ids stay valid; what is removed is marked as not alive.
struct Net {
  std::vector<Node> nodes;
  std::vector<Flow> flows;
  std::vector<Scope> scopes{{}};  ///< the process first
  std::vector<Host> hosts;        ///< each behind the one that it lies in

  NodeId add_node(const Shape& shape);
  FlowId add_flow(NodeId from, NodeId to, const Way& way);
  ScopeId add_scope(ScopeId parent);
  void remove_flow(FlowId flow);
  /// Leads the flow to another node.
  void redirect(FlowId flow, NodeId to);
  /// Lets the flow begin at another node.
  void rebase(FlowId flow, NodeId from);

 private:
  void unlink_source(FlowId flow);
  void unlink_target(FlowId flow);
};

/// How a node of a kind takes tokens and gives them.
[[nodiscard]] Shape shape_of(NodeRef node, NodeKind kind);
/// A flat process, flow for flow.
[[nodiscard]] Net net_of(const Process& flat);

}  // namespace hamvar::net
