// SPDX-License-Identifier: Apache-2.0
#include "formats/spec_parts.hpp"

namespace hamvar::formats {
namespace {

/// Reads a process's two lists. `intact` tells whether the graph's shape could be read: only then can it be
/// checked.
class ProcessReader {
 public:
  explicit ProcessReader(const Field& field) : fields_(field), reading_(field.reading()) {}

  std::optional<Process> read(Notation& notation) {
    fields_.read("notation", enumerator<Notation>, notation);
    strict_ = notation == Notation::hamvar;
    const auto nodes = fields_.find("nodes");
    const auto flows = fields_.find("flows");
    if (!nodes || !flows) return missing_lists(nodes.has_value());
    index_nodes(*nodes);
    if (nodes->value().kind == JsonKind::array) reading_.nodes = &ids_;
    intact_ = for_each_element(*nodes, [&](const Field& field) { read_node(field); }) && intact_;
    intact_ = for_each_element(*flows, [&](const Field& field) { read_flow(field); }) && intact_;
    reading_.nodes = nullptr;
    fields_.finish();
    if (intact_) check_process(process_, notation, fields_.field().position(), reading_);
    return std::move(process_);
  }

 private:
  std::nullopt_t missing_lists(bool nodes) {
    if (fields_.is_object())
      fields_.field().fail(std::string("the key ") + (nodes ? R"("flows")" : R"("nodes")") + " is missing");
    fields_.finish();
    return std::nullopt;
  }

  /// Nodes may be referred to before they are defined.
  void index_nodes(const Field& list) {
    if (list.value().kind != JsonKind::array) return;
    std::size_t index = 0;
    for (const JsonValue& node : list.children()) {
      if (node.kind == JsonKind::object)
        for (const JsonValue& member : reading_.document().children(node))
          if (member.key == "id" && member.kind == JsonKind::string) ids_.emplace(member.text, index);
      ++index;
    }
  }

  void read_node(const Field& field) {
    Fields fields(field);
    Node node;
    const bool known =
        every({fields.require("id", new_id, node.id), fields.require("kind", enumerator<NodeKind>, node.kind),
               fields.read("parent", node_id, node.parent)});
    if (node.kind == NodeKind::activity && known && strict_)
      fields.require("label", text, node.label);
    else
      fields.read("label", text, node.label);
    intact_ = known && is_first(field, node.id) && intact_;
    if (known) read_kind(fields, node);
    fields.read("exempt", list_of(exemption), node.exempt);
    if (known) fields.finish();
    node.at = field.position();
    add_vertex(node, process_);
  }

  static void read_kind(Fields& fields, Node& node) {
    if (node.kind == NodeKind::activity) {
      fields.require("step", enumerator<StepKind>, node.activity.step);
      read_activity(fields, node.id, node.activity);
    }
    if (is_event(node.kind)) read_event(fields, node.kind, node.event);
    read_markers(fields, node);
    refuse_foreign_members(fields, node.kind);
  }

  bool is_first(const Field& field, const std::string& id) {
    const std::size_t index = num_vertices(process_);
    const auto first = ids_.find(id);
    if (first == ids_.end() || first->second == index) return true;
    const Position there = process_[first->second].at;
    field.fail("the id " + double_quoted(id) + " is that of the node in line " + std::to_string(there.line) +
                   " already",
               "ids are unique");
    return false;
  }

  void read_flow(const Field& field) {
    Fields fields(field);
    std::string from;
    std::string to;
    Flow flow;
    const bool known = every({fields.require("from", node_id, from), fields.require("to", node_id, to)});
    fields.read("id", plain_text, flow.id);
    fields.read("probability", probability, flow.probability);
    fields.read("condition", text, flow.condition);
    fields.read("expression", plain_text, flow.expression);
    fields.read("default", boolean, flow.is_default);
    fields.finish();
    flow.at = field.position();
    intact_ = known && intact_;
    if (intact_) add_edge(ids_.at(from), ids_.at(to), flow, process_);
  }

  Fields fields_;
  Reading& reading_;
  NodeIds ids_;
  Process process_;
  bool strict_ = true;
  bool intact_ = true;
};

}  // namespace

std::optional<Process> process(const Field& field, Notation& notation) {
  return ProcessReader(field).read(notation);
}

}  // namespace hamvar::formats
