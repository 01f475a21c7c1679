// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "hamvar/text/numbers.hpp"
#include "render/plan.hpp"
#include "render/words.hpp"

namespace hamvar {
namespace {

using namespace render;

/// The part of each level. A part ends where a single flow leads on, before it would be too large.
std::vector<std::size_t> parts_of_levels(const std::vector<Level>& levels,
                                         const std::vector<std::size_t>& sizes, std::size_t max_nodes) {
  std::vector<std::size_t> part(levels.size(), 0);
  std::size_t begin = 0;
  std::size_t current = 0;
  while (begin < levels.size()) {
    std::size_t size = 0;
    std::size_t end = begin;      // one behind the last level that fits
    std::size_t last_cut = none;  // the last level below which a cut is possible
    // Two events beside what is drawn: where it comes from and where it goes on.
    for (; end < levels.size() && size + sizes[end] + 2 <= max_nodes; ++end) {
      size += sizes[end];
      if (!levels[end].inside && levels[end].crossing <= 1) last_cut = end;
    }
    if (end < levels.size() && last_cut == none) {
      std::size_t piece = 0;
      for (std::size_t i = begin;
           i < levels.size() && (i < end || levels[i].inside || levels[i].crossing > 1); ++i)
        piece += sizes[i];
      throw TooLargeToDraw(std::max(piece, max_nodes + 1), max_nodes);
    }
    const std::size_t stop = end == levels.size() ? end : last_cut + 1;
    std::fill(part.begin() + static_cast<std::ptrdiff_t>(begin),
              part.begin() + static_cast<std::ptrdiff_t>(stop), current);
    begin = stop;
    ++current;
  }
  return part;
}

class Splitting {
 public:
  Splitting(const Diagram& diagram, std::vector<std::size_t> part_of, std::size_t count)
      : diagram_(diagram), part_of_(std::move(part_of)), parts_(count), place_(part_of_.size()) {}

  std::vector<Diagram> run() {
    for (std::size_t part = 0; part < parts_.size(); ++part) begin(part);
    for (const NodeRef node : nodes(diagram_.process))
      place_[node] = add(part_of_[node], diagram_.process[node],
                         {at(diagram_.nodes, node, Mark::plain), at(diagram_.node_notes, node, std::string()),
                          at(diagram_.critical_nodes, node, false), at(diagram_.lanes, node, std::string())});
    std::size_t position = 0;
    for (const FlowRef flow : flows(diagram_.process)) {
      add_flow(flow,
               {at(diagram_.flows, position, Mark::plain), at(diagram_.flow_notes, position, std::string())});
      ++position;
    }
    return std::move(parts_);
  }

 private:
  struct NodeLook {
    Mark mark = Mark::plain;
    std::string note;
    bool critical = false;
    std::string lane;
  };
  struct FlowLook {
    Mark mark = Mark::plain;
    std::string note;
  };

  template <class Value, class Index, class Fallback>
  static Fallback at(const std::vector<Value>& values, Index index, Fallback fallback) {
    return index < values.size() ? Fallback(values[index]) : fallback;
  }

  [[nodiscard]] std::string number(std::size_t part) const {
    return number_text(static_cast<double>(part + 1), diagram_.language);
  }

  void begin(std::size_t part) {
    Diagram& made = parts_[part];
    made.language = diagram_.language;
    made.header = diagram_.header;
    const std::string which = part_word.in(diagram_.language) + " " + number(part) + " " +
                              of_word.in(diagram_.language) + " " +
                              number_text(static_cast<double>(parts_.size()), diagram_.language);
    if (made.header.empty())
      made.header.push_back(which);
    else
      made.header[0] += " – " + which;
  }

  NodeRef add(std::size_t part, const Node& node, NodeLook look) {
    Diagram& made = parts_[part];
    made.nodes.push_back(look.mark);
    made.node_notes.push_back(std::move(look.note));
    made.critical_nodes.push_back(look.critical);
    made.lanes.push_back(std::move(look.lane));
    return add_vertex(node, made.process);
  }

  NodeRef continued(std::size_t part, std::size_t other, const std::string& id) {
    Node event;
    event.id = id;
    event.kind = NodeKind::event;
    const auto words = [&](Language language) {
      return continued_word.in(language) + " " + number_text(static_cast<double>(other + 1), language);
    };
    event.label = {words(Language::en), words(Language::fa)};
    return add(part, event, {});
  }

  void add_flow(FlowRef flow, const FlowLook& look) {
    const Process& process = diagram_.process;
    const NodeRef from = source(flow, process);
    const NodeRef to = target(flow, process);
    const std::size_t here = part_of_[from];
    const std::size_t there = part_of_[to];
    if (here == there) return link(here, place_[from], place_[to], process[flow], look);
    const std::string id = process[from].id + "-" + process[to].id;
    link(here, place_[from], continued(here, there, id + " leaves"), process[flow], look);
    Flow plain = process[flow];
    plain.condition = {};
    plain.probability.reset();
    link(there, continued(there, here, id + " enters"), place_[to], plain, look);
  }

  void link(std::size_t part, NodeRef from, NodeRef to, const Flow& flow, const FlowLook& look) {
    add_edge(from, to, flow, parts_[part].process);
    parts_[part].flows.push_back(look.mark);
    parts_[part].flow_notes.push_back(look.note);
  }

  const Diagram& diagram_;
  std::vector<std::size_t> part_of_;  ///< by vertex
  std::vector<Diagram> parts_;
  std::vector<NodeRef> place_;  ///< by vertex: its vertex in its part
};

}  // namespace

std::vector<Diagram> split(const Diagram& diagram, std::size_t max_nodes) {
  const std::size_t count = num_vertices(diagram.process);
  if (count <= max_nodes) return {diagram};
  Plan plan;
  find_nesting(diagram.process, plan);
  find_flows(diagram.process, plan);
  find_levels(diagram.process, plan);
  std::vector<Level> levels = levels_of(diagram, plan);
  std::vector<std::size_t> sizes(levels.size(), 0);
  for (const NodeRef node : nodes(diagram.process)) ++sizes[plan.level[node]];
  const std::vector<std::size_t> part = parts_of_levels(levels, sizes, max_nodes);
  std::vector<std::size_t> part_of(count);
  for (const NodeRef node : nodes(diagram.process)) part_of[node] = part[plan.level[node]];
  // An opened sub-process has no level of its own: it goes with what lies in it.
  for (NodeRef node = count; node-- > 0;)
    if (plan.parent[node] != none) part_of[plan.parent[node]] = part_of[node];
  return Splitting(diagram, std::move(part_of), 1 + part.back()).run();
}

}  // namespace hamvar
