// SPDX-License-Identifier: Apache-2.0
#include "render/build.hpp"
#include "hamvar/text/numbers.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "render/clean.hpp"
#include "render/labels.hpp"
#include "render/plan.hpp"
#include "render/words.hpp"

namespace hamvar::render {
namespace {

const char* class_of(NodeKind kind) {
  static const char* const names[] = {"start",    "end",       "activity",    "exclusive",
                                      "parallel", "inclusive", "event-based", "sub-process",
                                      "event",    "complex",   "boundary"};
  static_assert(std::size(names) ==
                boost::mp11::mp_size<boost::describe::describe_enumerators<NodeKind>>::value);
  return names[static_cast<std::size_t>(kind)];
}

std::string classes(const char* kind, Mark mark, bool critical) {
  std::string all = kind;
  if (mark != Mark::plain) all += std::string(" ") + style_of(mark).name;
  return critical ? all + " critical" : all;
}

std::string inches(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

class Builder {
 public:
  Builder(const Diagram& diagram, Graph& graph)
      : diagram_(diagram), process_(diagram.process), plan_(plan(diagram)), graph_(graph) {}

  void run() {
    set_defaults();
    make_columns();
    make_boxes();
    make_nodes();
    number_connectors();
    for (const DrawnFlow& flow : plan_.flows) make_flow(flow);
  }

 private:
  [[nodiscard]] bool fa() const { return diagram_.language == Language::fa; }
  [[nodiscard]] Mark mark(NodeRef node) const {
    return node < diagram_.nodes.size() ? diagram_.nodes[node] : Mark::plain;
  }
  [[nodiscard]] Mark mark(const DrawnFlow& flow) const {
    return flow.flow < diagram_.flows.size() ? diagram_.flows[flow.flow] : Mark::plain;
  }
  [[nodiscard]] std::string_view note(NodeRef node) const {
    return node < diagram_.node_notes.size() ? std::string_view(diagram_.node_notes[node]) : "";
  }
  [[nodiscard]] std::string_view note(const DrawnFlow& flow) const {
    return flow.flow < diagram_.flow_notes.size() ? std::string_view(diagram_.flow_notes[flow.flow]) : "";
  }
  [[nodiscard]] bool critical(NodeRef node) const {
    return node < diagram_.critical_nodes.size() && diagram_.critical_nodes[node];
  }

  void set_defaults() {
    const auto set = [&](int kind, const char* name, const char* value) {
      graph_.set_default(kind, name, value);
    };
    for (const int kind : {AGRAPH, AGNODE, AGEDGE}) {
      set(kind, "fontname", font);
      set(kind, "fontcolor", ink);
      set(kind, "class", "");
      set(kind, "label", "");
    }
    set(AGRAPH, "rankdir", "TB");
    set(AGRAPH, "compound", "true");
    set(AGRAPH, "bgcolor", "white");
    set(AGRAPH, "labelloc", "t");
    set(AGRAPH, "labeljust", fa() ? "r" : "l");
    set(AGRAPH, "nodesep", "0.3");
    set(AGRAPH, "ranksep", "0.32");
    set(AGRAPH, "pad", "0.2");
    set(AGRAPH, "forcelabels", "true");
    set(AGNODE, "fontsize", "11");
    set(AGEDGE, "fontsize", "10");
    set(AGEDGE, "arrowsize", "0.7");
    graph_.set_html(graph_.root(), "label", header_label(diagram_, plan_));
  }

  /// One after the other in the direction of reading: dot places parts that nothing connects in the order in
  /// which it meets them.
  void make_columns() {
    columns_.resize(plan_.columns, graph_.root());
    if (plan_.columns < 2) return;
    for (std::size_t i = 0; i < plan_.columns; ++i) {
      const std::size_t column = fa() ? plan_.columns - 1 - i : i;
      columns_[column] = graph_.add_subgraph(graph_.root(), "cluster_column_" + std::to_string(column + 1));
      graph_.set(columns_[column], "peripheries", "0");
      graph_.set_html(columns_[column], "label", "");
    }
  }

  /// The column of a box is that of any node in it: no box is cut.
  void make_boxes() {
    std::vector<std::size_t> column(plan_.boxes.size(), 0);
    for (const NodeRef node : nodes(process_))
      for (std::size_t box = plan_.box[node]; box != none; box = plan_.boxes[box].outer)
        column[box] = plan_.column[node];
    for (std::size_t i = 0; i < plan_.boxes.size(); ++i) {
      const Box& box = plan_.boxes[i];
      Agraph_t* const outer = box.outer == none ? columns_[column[i]] : boxes_[box.outer];
      Agraph_t* const made = graph_.add_subgraph(outer, "cluster_" + std::to_string(i + 1));
      graph_.set(made, "peripheries", "1");  // a column has none, which its boxes would take over
      boxes_.push_back(made);
      box.sub_process == none ? style_lane(made, box.lane) : style_sub_process(made, box.sub_process);
    }
  }

  void style_lane(Agraph_t* box, std::size_t lane) {
    graph_.set(box, "style", "filled,rounded");
    graph_.set(box, "fillcolor", tint(lane));
    graph_.set(box, "color", "#CBD2D9");
    graph_.set(box, "class", "lane");
    graph_.set_html(box, "label", lane_label(plan_.lane_names[lane], diagram_.language));
  }

  void style_sub_process(Agraph_t* box, NodeRef node) {
    graph_.set(box, "style", "rounded,filled");
    graph_.set(box, "fillcolor", "#FFFFFF");
    graph_.set(box, "color", style_of(mark(node)).line);
    graph_.set(box, "class", "sub-process");
    const Node& it = process_[node];
    const std::string& label = it.label.in(diagram_.language);
    graph_.set_html(box, "label", frame_label(label.empty() ? it.id : label, mark(node), note(node)));
  }

  [[nodiscard]] std::string unique(const std::string& wanted) {
    const std::size_t times = ++names_[wanted];
    return times == 1 ? wanted : unique(wanted + "-" + std::to_string(times));
  }

  void make_nodes() {
    std::vector<NodeRef> order(num_vertices(process_));
    std::iota(order.begin(), order.end(), NodeRef{0});
    std::ranges::stable_sort(order, {}, [&](NodeRef node) {
      const std::size_t column = fa() ? plan_.columns - plan_.column[node] : plan_.column[node];
      return std::pair(column, plan_.level[node]);
    });
    drawn_.resize(order.size(), nullptr);
    ids_.resize(order.size());
    for (const NodeRef node : order) {
      ids_[node] = unique("n-" + ascii_id(process_[node].id));
      if (!plan_.opened[node]) make_node(node);
    }
  }

  void make_node(NodeRef node) {
    const Node& it = process_[node];
    Agnode_t* const made = graph_.add_node(ids_[node]);
    drawn_[node] = made;
    agsubnode(plan_.box[node] == none ? columns_[plan_.column[node]] : boxes_[plan_.box[node]], made, 1);
    const MarkStyle& style = style_of(mark(node));
    graph_.set(made, "id", ids_[node]);
    graph_.set(made, "class", classes(class_of(it.kind), mark(node), critical(node)));
    graph_.set(made, "color", style.line);
    graph_.set(made, "fillcolor", style.fill);
    graph_.set(made, "fontcolor", style.line);
    graph_.set(made, "penwidth", inches(critical(node) ? critical_width : style.width));
    const std::string dashed = std::string_view(style.style) == "dashed" ? ",dashed" : "";
    if (it.kind == NodeKind::activity || it.kind == NodeKind::sub_process)
      shape_step(made, node, dashed);
    else
      shape_symbol(made, node, dashed);
  }

  void shape_step(Agnode_t* made, NodeRef node, const std::string& dashed) {
    const Node& it = process_[node];
    graph_.set(made, "shape", "box");
    graph_.set(made, "style", "rounded,filled" + dashed);
    graph_.set(made, "margin", "0.12,0.07");
    graph_.set_html(made, "label", inside_label(it, mark(node), note(node), diagram_.language));
    if (it.kind == NodeKind::sub_process) graph_.set(made, "peripheries", "2");
  }

  /// BPMN: diamonds for gateways; circles for events, thin at the start, bold at the end, double between.
  void shape_symbol(Agnode_t* made, NodeRef node, const std::string& dashed) {
    const Node& it = process_[node];
    const bool gateway = is_gateway(it.kind);
    graph_.set(made, "shape", gateway ? "diamond" : "circle");
    graph_.set(made, "style", "filled" + dashed);
    graph_.set(made, "fixedsize", "true");
    graph_.set(made, "width", gateway ? "0.5" : "0.36");
    graph_.set(made, "height", gateway ? "0.5" : "0.36");
    graph_.set(made, "margin", "0");
    graph_.set(made, "fontsize", gateway ? "15" : "13");
    if (it.kind == NodeKind::end) graph_.set(made, "penwidth", "4");
    if (it.kind == NodeKind::event || it.kind == NodeKind::boundary) graph_.set(made, "peripheries", "2");
    if (it.kind == NodeKind::start && !critical(node)) graph_.set(made, "penwidth", "1.2");
    graph_.set_html(made, "label", symbol_of(it));
    graph_.set_html(made, "xlabel", beside_label(it, mark(node), note(node), diagram_.language));
  }

  [[nodiscard]] bool is_cut(const DrawnFlow& flow) const {
    return plan_.column[flow.from] != plan_.column[flow.to];
  }

  /// In the order in which a reader meets them.
  void number_connectors() {
    std::vector<const DrawnFlow*> cut;
    for (const DrawnFlow& flow : plan_.flows)
      if (is_cut(flow)) cut.push_back(&flow);
    std::ranges::stable_sort(cut, {}, [&](const DrawnFlow* flow) {
      return std::pair(plan_.column[flow->from], plan_.level[flow->from]);
    });
    for (const DrawnFlow* flow : cut) connector_.emplace(flow->flow, connector_.size() + 1);
  }

  void make_flow(const DrawnFlow& flow) {
    const std::string id = unique("f-" + ascii_id(process_[source(flow.ref, process_)].id) + "-" +
                                  ascii_id(process_[target(flow.ref, process_)].id));
    if (!is_cut(flow)) {
      style_flow(graph_.add_edge(drawn_[flow.from], drawn_[flow.to], id), flow, id, true);
      return;
    }
    Agnode_t* const leave = connector(flow, flow.from, id + "-leaves");
    Agnode_t* const enter = connector(flow, flow.to, id + "-enters");
    style_flow(graph_.add_edge(drawn_[flow.from], leave, id), flow, id, true);
    style_flow(graph_.add_edge(enter, drawn_[flow.to], id + "-on"), flow, id + "-on", false);
  }

  /// A numbered circle where a flow leaves its column, or comes in.
  Agnode_t* connector(const DrawnFlow& flow, NodeRef beside, const std::string& id) {
    Agnode_t* const made = graph_.add_node(id);
    agsubnode(columns_[plan_.column[beside]], made, 1);
    graph_.set(made, "id", id);
    graph_.set(made, "class", "connector");
    graph_.set(made, "shape", "circle");
    graph_.set(made, "fixedsize", "true");
    graph_.set(made, "width", "0.32");
    graph_.set(made, "style", "filled");
    graph_.set(made, "fillcolor", "#E4E7EB");
    graph_.set(made, "color", quiet);
    graph_.set_html(
        made, "label",
        "<B>" + html_line(number_text(static_cast<double>(connector_.at(flow.flow)), diagram_.language)) +
            "</B>");
    return made;
  }

  void style_flow(Agedge_t* made, const DrawnFlow& flow, const std::string& id, bool labelled) {
    const Mark its = mark(flow);
    const MarkStyle& style = style_of(its);
    const bool bold = its != Mark::removed && critical(flow.from) && critical(flow.to);
    graph_.set(made, "id", id);
    graph_.set(made, "class", classes("flow", its, bold));
    graph_.set(made, "color", its == Mark::plain ? ink : style.line);
    graph_.set(made, "penwidth", bold ? "2.6" : inches(style.width));
    if (its == Mark::removed) graph_.set(made, "style", "dashed");
    if (flow.back) graph_.set(made, "constraint", "false");
    if (process_[flow.ref].is_default) {
      graph_.set(made, "dir", "both");
      graph_.set(made, "arrowtail", "tee");
    }
    if (labelled)
      graph_.set_html(made, "label", flow_label(process_, flow.ref, its, note(flow), diagram_.language));
  }

  const Diagram& diagram_;
  const Process& process_;
  const Plan plan_;
  Graph& graph_;
  std::vector<Agraph_t*> columns_;
  std::vector<Agraph_t*> boxes_;
  std::vector<Agnode_t*> drawn_;  ///< by vertex; nullptr for an opened sub-process
  std::vector<std::string> ids_;  ///< by vertex
  std::map<std::string, std::size_t> names_;
  std::map<std::size_t, std::size_t> connector_;  ///< number of the flows that are cut, by their position
};

}  // namespace

void build(const Diagram& diagram, Graph& graph) {
  if (num_vertices(diagram.process) > max_drawn_nodes)
    throw TooLargeToDraw(num_vertices(diagram.process), max_drawn_nodes);
  Builder(diagram, graph).run();
}

}  // namespace hamvar::render
