// SPDX-License-Identifier: Apache-2.0
#include "diagram.hpp"

#include <sstream>

namespace hamvar::test {

using layout::Element;
using layout::Kind;
using layout::LinkKind;

int Diagram::add(std::string_view id, Element element) {
  elements.push_back(element);
  return ids[std::string(id)] = static_cast<int>(elements.size()) - 1;
}

int Diagram::task(std::string_view id, int parent, int lane) {
  return add(id, {Kind::node, parent, lane, -1, {100, 80}, {}, {}});
}

int Diagram::gateway(std::string_view id, int parent, int lane) {
  return add(id, {Kind::node, parent, lane, -1, {50, 50}, {60, 14}, {}});
}

int Diagram::event(std::string_view id, int parent, int lane) {
  return add(id, {Kind::node, parent, lane, -1, {36, 36}, {50, 14}, {}});
}

int Diagram::boundary(std::string_view id, int host) {
  return add(id, {Kind::node, -1, -1, host, {36, 36}, {40, 14}, {}});
}

void Diagram::link(LinkKind kind, std::string_view from, std::string_view to) {
  links.push_back({kind, (*this)[from], (*this)[to], {}, {}});
}

void Diagram::flows(std::string_view text) {
  std::istringstream chains{std::string(text)};
  for (std::string chain; std::getline(chains, chain, ',');) {
    std::istringstream words(chain);
    std::string from;
    words >> from;
    for (std::string to; words >> to; from = to) link(LinkKind::flow, from, to);
  }
}

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

class Maker {
 public:
  Maker(std::mt19937_64& random, const DiagramShape& shape) : random_(random), shape_(shape) {}

  Diagram make() {
    frames_ = {-1};
    if (shape_.pools)
      for (int i = 0, count = below(3) + 1; i < count; ++i) add_pool();
    for (int i = 0; i < shape_.scopes; ++i) frames_.push_back(add_member(Kind::scope));
    std::vector<int> nodes;
    for (int i = 0; i < shape_.nodes; ++i) nodes.push_back(below(7) == 0 ? add_boundary(nodes) : add_node());
    for (int i = 0; i < shape_.nodes / 10; ++i) add_artifact(nodes);
    for (std::size_t i = 1; i < nodes.size(); ++i)
      if (below(8) > 0)
        link(nodes[i - 1 - at(below(static_cast<int>(std::min<std::size_t>(i, 4))))], nodes[i]);
    for (int i = 0; i < shape_.nodes / 4; ++i) link(any(nodes), any(nodes));
    return std::move(made_);
  }

 private:
  int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  int any(const std::vector<int>& of) { return of[at(below(static_cast<int>(of.size())))]; }
  std::string name() { return "n" + std::to_string(made_.elements.size()); }

  void add_pool() {
    const int pool = made_.add(name(), {Kind::pool, -1, -1, -1, {}, {}, {}});
    frames_.push_back(pool);
    if (!shape_.lanes || below(3) == 0) return;
    for (int i = 0, count = below(3) + 1; i < count; ++i) {
      const int lane = made_.add(name(), {Kind::lane, pool, -1, -1, {}, {}, {}});
      if (below(3) > 0) {
        lanes_[pool].push_back(lane);
        continue;
      }
      for (int j = 0; j < 2; ++j)
        lanes_[pool].push_back(made_.add(name(), {Kind::lane, lane, -1, -1, {}, {}, {}}));
    }
  }

  int add_member(Kind kind) {
    const int frame = shape_.pools && frames_.size() > 1
                          ? frames_[at(1 + below(static_cast<int>(frames_.size()) - 1))]
                          : any(frames_);
    const int lane = lanes_.contains(frame) ? any(lanes_[frame]) : -1;
    return made_.add(name(), {kind, frame, lane, -1, {100, 80}, {}, {}});
  }

  int add_node() {
    const int node = add_member(Kind::node);
    Element& element = made_.elements[at(node)];
    const int what = below(4);
    if (what == 0) element.size = {50, 50};
    if (what == 1) element.size = {36, 36};
    if (what < 2 && below(3) > 0) element.label = {20.0 + below(80), 14};
    if (what == 2) element.size = {60.0 + below(90), 50.0 + below(60)};
    return node;
  }

  int add_boundary(const std::vector<int>& nodes) {
    const int host = nodes.empty() ? -1 : any(nodes);
    if (host < 0 || made_.elements[at(host)].host >= 0 || made_.elements[at(host)].size.width < 60)
      return add_node();
    return made_.boundary(name(), host);
  }

  void add_artifact(const std::vector<int>& nodes) {
    const int to = any(nodes);
    const Element& by = made_.elements[at(to)];
    if (by.host >= 0) return;
    const int artifact = made_.add(name(), {Kind::artifact, by.parent, by.lane, -1, {36, 50}, {60, 14}, {}});
    made_.links.push_back({LinkKind::association, to, artifact, {}, {}});
  }

  [[nodiscard]] int frame(int node) const {
    const int host = made_.elements[at(node)].host;
    return made_.elements[at(host < 0 ? node : host)].parent;
  }

  [[nodiscard]] int pool(int node) const {
    int up = frame(node);
    while (up >= 0 && made_.elements[at(up)].kind != Kind::pool) up = made_.elements[at(up)].parent;
    return up;
  }

  /// Flows stay in their frame, messages lead to another pool, as BPMN wants it; of the rest, some are kept.
  void link(int from, int to) {
    const bool message = pool(from) != pool(to);
    if (frame(from) != frame(to) && below(message ? 4 : 10) > 0) return;
    made_.links.push_back({message ? LinkKind::message : LinkKind::flow,
                           from,
                           to,
                           {},
                           below(5) == 0 ? layout::Size{30, 12} : layout::Size{}});
  }

  std::mt19937_64& random_;
  DiagramShape shape_;
  Diagram made_;
  std::vector<int> frames_;
  std::map<int, std::vector<int>> lanes_;
};

}  // namespace

Diagram random_diagram(std::mt19937_64& random, const DiagramShape& shape) {
  return Maker(random, shape).make();
}

}  // namespace hamvar::test
