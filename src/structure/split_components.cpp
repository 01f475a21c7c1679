// SPDX-License-Identifier: Apache-2.0
// The path search of Hopcroft and Tarjan, with the corrections of Gutwenger and Mutzel. Names are theirs.
#include "structure/split_components.hpp"

#include <algorithm>
#include <utility>

namespace hamvar::spqr {
namespace {

/// For each vertex where the fronds into it come from, in the order of the walk, as long as they are not in
/// a component.
class HighPoints {
 public:
  explicit HighPoints(const PalmTree& tree) : first_(tree.original.size(), none) {
    for (auto frond = tree.fronds.rbegin(); frond != tree.fronds.rend(); ++frond)
      push_front(*frond, tree.edges[*frond].to, tree.edges[*frond].from);
  }
  void push_front(EdgeId edge, Vertex at, Vertex from) {
    set(edge, static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back({from, std::exchange(first_[at], of_edge_[edge])});
  }
  [[nodiscard]] bool holds(EdgeId edge) const { return edge < of_edge_.size() && of_edge_[edge] != none; }
  void remove(EdgeId edge) {
    if (holds(edge)) entries_[std::exchange(of_edge_[edge], none)].gone = true;
  }
  /// `heir` takes the place of `edge`.
  void pass_on(EdgeId edge, EdgeId heir) {
    if (holds(edge)) set(heir, std::exchange(of_edge_[edge], none));
  }
  /// 0 if there is none.
  [[nodiscard]] Vertex highest(Vertex at) {
    while (first_[at] != none && entries_[first_[at]].gone) first_[at] = entries_[first_[at]].next;
    return first_[at] == none ? 0 : entries_[first_[at]].from;
  }

 private:
  struct Entry {
    Vertex from;
    std::uint32_t next;
    bool gone = false;
  };
  void set(EdgeId edge, std::uint32_t entry) {
    if (edge >= of_edge_.size()) of_edge_.resize(edge + 1, none);
    of_edge_[edge] = entry;
  }
  std::vector<std::uint32_t> first_, of_edge_;
  std::vector<Entry> entries_;
};

class PathSearch {
 public:
  PathSearch(PalmTree tree, std::vector<Component>& found)
      : tree_(std::move(tree)), high_(tree_), found_(found) {}

  void run() {
    frames_.push_back(frame_of(0));
    while (!frames_.empty()) {
      Frame& top = frames_.back();
      if (top.next < tree_.out[top.at].size())
        take(top, tree_.out[top.at][top.next++]);
      else
        leave();
    }
    if (edges_.empty()) return;
    found_.push_back({kind_of(edges_.size()), std::move(edges_)});
  }

  [[nodiscard]] const PalmTree& tree() const { return tree_; }

 private:
  /// A vertex on the way down, and the arc that the way goes on by.
  struct Frame {
    Vertex at;
    std::size_t next;
    std::size_t arcs_left;  ///< edges out less the arcs that were done with
    EdgeId arc;
  };
  /// A possible separation pair (a, b) and the highest vertex of the component that it would cut off.
  struct Pair {
    Vertex h, a, b;
  };
  static constexpr Pair end_of_stack{none, none, none};

  [[nodiscard]] Frame frame_of(Vertex at) const { return {at, 0, tree_.out[at].size(), none}; }
  [[nodiscard]] static ComponentKind kind_of(std::size_t edges) {
    return edges > 3 ? ComponentKind::rigid : ComponentKind::polygon;
  }
  [[nodiscard]] bool has_pair() const { return !pairs_.empty() && pairs_.back().h != none; }

  void take(Frame& frame, EdgeId edge) {
    const Vertex to = tree_.edges[edge].to;
    const bool down = tree_.arc_to[to] == edge;
    if (tree_.begins_path[edge] != 0) {
      if (down)
        begin_path(tree_.low1[to], {to + tree_.descendants[to] - 1, tree_.low1[to], frame.at});
      else
        begin_path(to, {frame.at, to, frame.at});
    }
    if (!down) return edges_.push_back(edge);
    if (tree_.begins_path[edge] != 0) pairs_.push_back(end_of_stack);
    frame.arc = edge;
    frames_.push_back(frame_of(to));
  }

  /// Pairs above `lowest` are none any more, but what they span may be part of a larger one.
  void begin_path(Vertex lowest, Pair made) {
    Vertex highest = 0;
    for (; has_pair() && pairs_.back().a > lowest; pairs_.pop_back()) {
      highest = std::max(highest, pairs_.back().h);
      made.b = pairs_.back().b;
    }
    made.a = lowest;
    made.h = std::max(highest, made.h);
    pairs_.push_back(made);
  }

  void leave() {
    const Vertex done = frames_.back().at;
    frames_.pop_back();
    if (frames_.empty()) return;
    Frame& frame = frames_.back();
    const Vertex at = frame.at;
    edges_.push_back(tree_.arc_to[done]);
    const Vertex below = cut_pairs_of_type_2(at, done);
    cut_pair_of_type_1(frame, below);
    if (tree_.begins_path[frame.arc] != 0) {
      while (has_pair()) pairs_.pop_back();
      pairs_.pop_back();
    }
    while (has_pair() && pairs_.back().b != at && high_.highest(at) > pairs_.back().h) pairs_.pop_back();
    --frame.arcs_left;
  }

  [[nodiscard]] bool passes_through(Vertex vertex) const {
    if (tree_.degree[vertex] != 2 || edges_.size() < 2) return false;
    const Edge behind = tree_.edges[edges_[edges_.size() - 2]];
    return behind.from == vertex && behind.to > vertex;
  }

  /// Returns the vertex that the arc from `at` then leads to.
  Vertex cut_pairs_of_type_2(Vertex at, Vertex below) {
    while (at != 0) {
      const bool through = passes_through(below);
      const bool pair = has_pair() && pairs_.back().a == at;
      if (!through && !pair) break;
      if (pair && tree_.father[pairs_.back().b] == at) {
        pairs_.pop_back();
        continue;
      }
      below = through ? cut_triangle(at) : cut_pair(at);
    }
    return below;
  }

  /// The two edges on top, one behind the other, and the edge that stands for them.
  Vertex cut_triangle(Vertex at) {
    Component cut{ComponentKind::polygon, {pop(), pop()}};
    const Vertex behind = tree_.edges[cut.edges.back()].to;
    EdgeId standing = close(std::move(cut), at, behind);
    if (!edges_.empty() && joins(edges_.back(), at, behind)) {
      high_.remove(edges_.back());
      standing = bond(standing, at, behind);
    }
    lead(at, behind, standing);
    return behind;
  }

  Vertex cut_pair(Vertex at) {
    const Pair pair = pairs_.back();
    pairs_.pop_back();
    const auto within = [&](Vertex vertex) { return pair.a <= vertex && vertex <= pair.h; };
    Component cut;
    EdgeId beside = none;
    while (!edges_.empty()) {
      const Edge top = tree_.edges[edges_.back()];
      if (!within(top.from) || !within(top.to)) break;
      if (joins(edges_.back(), pair.a, pair.b))
        beside = pop();
      else
        cut.edges.push_back(pop());
    }
    EdgeId standing = close(std::move(cut), pair.a, pair.b);
    if (beside != none) {
      edges_.push_back(beside);
      tree_.degree[pair.a]++;
      tree_.degree[pair.b]++;
      standing = bond(standing, pair.a, pair.b);
    }
    lead(at, pair.b, standing);
    return pair.b;
  }

  /// `standing` becomes the arc from `at` to `to`.
  void lead(Vertex at, Vertex to, EdgeId standing) {
    push(standing);
    tree_.father[to] = at;
    tree_.arc_to[to] = standing;
  }

  void cut_pair_of_type_1(const Frame& frame, Vertex below) {
    const Vertex at = frame.at;
    const Vertex low = tree_.low1[below];
    const bool rest_beyond = tree_.father[at] != 0 || frame.arcs_left >= 2;
    if (tree_.low2[below] < at || low >= at || !rest_beyond) return;
    const auto under = [&](Vertex vertex) {
      return below <= vertex && vertex < below + tree_.descendants[below];
    };
    Component cut;
    while (!edges_.empty() &&
           (under(tree_.edges[edges_.back()].from) || under(tree_.edges[edges_.back()].to)))
      cut.edges.push_back(pop());
    EdgeId standing = close(std::move(cut), at, low);
    if (!edges_.empty() && joins(edges_.back(), at, low)) standing = bond(standing, at, low);
    if (low == tree_.father[at]) return beside_arc(at, standing);
    push(standing);
    if (!high_.holds(standing) && high_.highest(low) < at) high_.push_front(standing, low, at);
  }

  /// `standing` lies beside the arc into `at`, which is not on the stack yet.
  void beside_arc(Vertex at, EdgeId standing) {
    const EdgeId arc = tree_.arc_to[at];
    const EdgeId made = make_edge(tree_.father[at], at);
    found_.push_back({ComponentKind::bond, {standing, arc, made}});
    tree_.arc_to[at] = made;
  }

  /// The edge on top joins the same vertices as `standing`: both become one.
  EdgeId bond(EdgeId standing, Vertex from, Vertex to) {
    const EdgeId beside = edges_.back();
    const EdgeId made = make_edge(from, to);
    high_.pass_on(beside, made);
    found_.push_back({ComponentKind::bond, {pop(), standing, made}});
    return made;
  }

  EdgeId close(Component cut, Vertex from, Vertex to) {
    const EdgeId made = make_edge(from, to);
    cut.edges.push_back(made);
    cut.kind = kind_of(cut.edges.size());
    found_.push_back(std::move(cut));
    return made;
  }

  EdgeId make_edge(Vertex from, Vertex to) {
    tree_.edges.push_back({from, to});
    return static_cast<EdgeId>(tree_.edges.size() - 1);
  }
  [[nodiscard]] bool joins(EdgeId edge, Vertex a, Vertex b) const {
    const auto [from, to] = tree_.edges[edge];
    return (from == a && to == b) || (from == b && to == a);
  }
  void push(EdgeId edge) {
    edges_.push_back(edge);
    ++tree_.degree[tree_.edges[edge].from];
    ++tree_.degree[tree_.edges[edge].to];
  }
  EdgeId pop() {
    const EdgeId edge = edges_.back();
    edges_.pop_back();
    --tree_.degree[tree_.edges[edge].from];
    --tree_.degree[tree_.edges[edge].to];
    high_.remove(edge);
    return edge;
  }

  PalmTree tree_;
  HighPoints high_;
  std::vector<Component>& found_;
  std::vector<Frame> frames_;
  std::vector<EdgeId> edges_;  ///< that are in no component yet
  std::vector<Pair> pairs_;
};

}  // namespace

void split(std::uint32_t vertices, const std::vector<EdgeId>& chosen, Components& found) {
  const std::size_t known = found.edges.size();
  PathSearch search(palm_tree(vertices, found.edges, chosen), found.list);
  search.run();
  const PalmTree& tree = search.tree();
  for (std::size_t edge = known; edge < tree.edges.size(); ++edge)
    found.edges.push_back({tree.original[tree.edges[edge].from], tree.original[tree.edges[edge].to]});
}

}  // namespace hamvar::spqr
