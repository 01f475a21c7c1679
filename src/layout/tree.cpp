// SPDX-License-Identifier: Apache-2.0
#include "layout/tree.hpp"

#include <algorithm>
#include <numeric>

namespace hamvar::layout {
namespace {

using Elements = std::span<const Element>;

bool is_frame(const Element& element) { return element.kind == Kind::pool || element.kind == Kind::scope; }

bool exists(int index, Elements elements) { return index >= 0 && index < static_cast<int>(elements.size()); }

/// Parents without cycles and out of what may be one: frames, and lanes for lanes. A thing "in" a node or
/// lane lies where that lies.
std::vector<int> parents(Elements elements) {
  const int count = static_cast<int>(elements.size());
  std::vector<int> parent(elements.size(), -1);
  for (int i = 0; i < count; ++i)
    if (elements[at(i)].kind != Kind::pool && exists(elements[at(i)].parent, elements))
      parent[at(i)] = elements[at(i)].parent;
  std::vector<int> seen_by(elements.size(), -1);
  for (int i = 0; i < count; ++i)
    for (int up = i; up >= 0; up = parent[at(up)]) {
      if (seen_by[at(up)] >= 0 && seen_by[at(up)] != i) break;
      seen_by[at(up)] = i;
      if (parent[at(up)] >= 0 && seen_by[at(parent[at(up)])] == i) parent[at(up)] = -1;
    }
  for (int i = 0; i < count; ++i) {
    const bool lane = elements[at(i)].kind == Kind::lane;
    const auto may_be = [&](int up) {
      return is_frame(elements[at(up)]) || (lane && elements[at(up)].kind == Kind::lane);
    };
    while (parent[at(i)] >= 0 && !may_be(parent[at(i)])) parent[at(i)] = parent[at(parent[at(i)])];
  }
  return parent;
}

void set_frames(Tree& tree, const std::vector<int>& parent, Elements elements) {
  const std::size_t count = elements.size();
  tree.frame.assign(count, -1);
  tree.depth.assign(count, 0);
  for (std::size_t i = 0; i < count; ++i) {
    int up = parent[i];
    while (up >= 0 && !is_frame(elements[at(up)])) up = parent[at(up)];
    tree.frame[i] = up;
  }
  for (std::size_t i = 0; i < count; ++i)
    for (int up = tree.frame[i]; up >= 0; up = tree.frame[at(up)]) ++tree.depth[i];
  for (std::size_t i = 0; i < count; ++i)
    if (is_frame(elements[i])) tree.frames.push_back(static_cast<int>(i));
  std::ranges::stable_sort(tree.frames, [&](int a, int b) { return tree.depth[at(a)] > tree.depth[at(b)]; });
}

/// The leaf lanes of each frame in the order they are drawn in.
void set_lanes(Tree& tree, const std::vector<int>& parent, Elements elements) {
  tree.lanes.resize(elements.size() + 1);
  tree.sublanes.resize(elements.size());
  std::vector<std::vector<int>> top(elements.size() + 1);
  for (int i = 0; i < static_cast<int>(elements.size()); ++i) {
    if (elements[at(i)].kind != Kind::lane) continue;
    const int up = parent[at(i)];
    const bool nested = up >= 0 && elements[at(up)].kind == Kind::lane;
    (nested ? tree.sublanes[at(up)] : top[at(up + 1)]).push_back(i);
    if (nested) tree.lane[at(i)] = up;
  }
  for (std::size_t frame = 0; frame < top.size(); ++frame) {
    std::vector<int> work(top[frame].rbegin(), top[frame].rend());
    while (!work.empty()) {
      const int lane = work.back();
      work.pop_back();
      const std::vector<int>& inner = tree.sublanes[at(lane)];
      if (inner.empty()) tree.lanes[frame].push_back(lane);
      work.insert(work.end(), inner.rbegin(), inner.rend());
    }
  }
}

/// Boundary events, and the leaf lane of everything else that lies in a frame with lanes.
void set_members(Tree& tree, Elements elements) {
  tree.members.resize(elements.size() + 1);
  tree.guests.resize(elements.size());
  const auto hosts = [&](int i) {
    const Element& element = elements[at(i)];
    return exists(i, elements) && (element.kind == Kind::node || element.kind == Kind::scope);
  };
  const auto sits = [&](int i) {
    const Element& element = elements[at(i)];
    return element.kind == Kind::node && element.host != i && exists(element.host, elements) &&
           hosts(element.host);
  };
  for (int i = 0; i < static_cast<int>(elements.size()); ++i) {
    const Element& element = elements[at(i)];
    if (element.kind == Kind::pool || element.kind == Kind::lane) continue;
    if (sits(i) && !sits(element.host)) {
      tree.host[at(i)] = element.host;
      tree.guests[at(element.host)].push_back(i);
      continue;
    }
    tree.members[at(tree.frame[at(i)] + 1)].push_back(i);
    int lane = exists(element.lane, elements)     ? element.lane
               : exists(element.parent, elements) ? element.parent
                                                  : -1;
    if (lane >= 0 && (elements[at(lane)].kind != Kind::lane || tree.frame[at(lane)] != tree.frame[at(i)]))
      lane = -1;
    while (lane >= 0 && !tree.sublanes[at(lane)].empty()) lane = tree.sublanes[at(lane)].front();
    tree.lane[at(i)] = lane;
  }
}

/// Who says no lane stands in that of what it is linked to by nature (a guest in its host's), or in the
/// first.
void fill_lanes(Tree& tree) {
  for (std::size_t frame = 0; frame < tree.members.size(); ++frame)
    for (const int member : tree.members[frame])
      if (tree.lane[at(member)] < 0 && !tree.lanes[frame].empty())
        tree.lane[at(member)] = tree.lanes[frame].front();
  for (std::size_t host = 0; host < tree.guests.size(); ++host)
    for (const int guest : tree.guests[host]) {
      tree.lane[at(guest)] = tree.lane[host];
      tree.frame[at(guest)] = tree.frame[host];
      tree.depth[at(guest)] = tree.depth[host];
    }
}

}  // namespace

Tree make_tree(Elements elements) {
  Tree tree;
  tree.lane.assign(elements.size(), -1);
  tree.host.assign(elements.size(), -1);
  const std::vector<int> parent = parents(elements);
  set_frames(tree, parent, elements);
  set_lanes(tree, parent, elements);
  set_members(tree, elements);
  fill_lanes(tree);
  return tree;
}

Tree::Pair Tree::lift(int from, int to) const {
  const auto up = [&](int& of) { of = frame[at(of)]; };
  while (from >= 0 && to >= 0 && frame[at(from)] != frame[at(to)]) {
    if (depth[at(from)] >= depth[at(to)])
      up(from);
    else
      up(to);
  }
  if (from < 0 || to < 0) return {-1, -1, -1};
  return {from, to, frame[at(from)]};
}

}  // namespace hamvar::layout
