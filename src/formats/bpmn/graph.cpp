// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/graph.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "formats/bpmn/extension_tree.hpp"
#include "formats/bpmn/words.hpp"
#include "hamvar/text/ids.hpp"
#include "hamvar/text/normalize.hpp"

namespace hamvar::formats {
namespace {

/// Reads one process, element by element.
class GraphReader {
 public:
  GraphReader(const Elements& elements, ElementRef process, Vertices& vertices, Remarks& remarks)
      : elements_(elements), vertices_(vertices), remarks_(remarks) {
    made_.element = process;
  }

  BpmnProcess run() {
    const ElementRef end = elements_[made_.element].end;
    for (ElementRef ref = made_.element + 1; ref < end; ++ref)
      if (is_flow_node(elements_[ref].tag)) made_.nodes.push_back(ref);
    made_.graph.m_vertices.reserve(made_.nodes.size());
    for (const ElementRef ref : made_.nodes) add_node(ref);
    for (const ElementRef ref : elements_.all_of(Tag::sequenceFlow, made_.element)) add_flow(ref);
    for (NodeRef node = 0; node < made_.nodes.size(); ++node) finish_node(node);
    if (with_blanks_ > 0)
      remarks_.add(RemarkKind::blanks_around_labels, first_with_blanks_.xml, first_with_blanks_.id,
                   words::blanks_around_labels(with_blanks_));
    return std::move(made_);
  }

 private:
  void add_node(ElementRef ref) {
    const Element& element = elements_[ref];
    const NodeRef vertex = add_vertex(made_.graph);
    Node& node = made_.graph[vertex];
    node.kind = node_kind_of(element.tag);
    node.id = id_for(element);
    if (!element.id.empty() && node.id != element.id) node.in_file.emplace_back(element.id);
    node.label = label_of(element);
    if (const std::uint32_t scope = vertices_[element.parent]; scope != no_vertex)
      node.parent = made_.graph[scope].id;
    node.at = remarks_.position(element.xml);
    if (is_event(node.kind)) node.event = read_event_element(elements_, ref, remarks_);
    if (node.kind == NodeKind::event_based) node.instantiates = is_true(element.xml, "instantiate");
    if (node.kind == NodeKind::complex) node.deferred = own(element, "deferred").as_bool();
    if (node.kind == NodeKind::activity) read_task(element, node);
    if (is_sub_process(element.tag)) node.sub_process = sub_process_kind(element);
    if (node.kind == NodeKind::activity || node.kind == NodeKind::sub_process) read_work(ref, node);
    vertices_[ref] = static_cast<std::uint32_t>(vertex);
  }

  /// Many tools leave blanks at the end of a name, and nobody sees them: said once for all.
  Text label_of(const Element& element) {
    const std::string_view name = element.xml.attribute("name").value();
    Text label = text_of(name);
    if (!label.empty() && label.en.size() + label.fa.size() != name.size() && with_blanks_++ == 0)
      first_with_blanks_ = element;
    return label;
  }

  /// One of hamvar's attributes.
  [[nodiscard]] pugi::xml_attribute own(const Element& element, const char* name) const {
    return elements_.knows_hamvar() ? own_attribute(element.xml, name) : pugi::xml_attribute();
  }

  void read_task(const Element& element, Node& node) const {
    node.activity.task = task_kind_of(element.tag);
    if (element.tag == Tag::callActivity) node.activity.calls = attribute(element.xml, "calledElement");
    node.instantiates = element.tag == Tag::receiveTask ? is_true(element.xml, "instantiate")
                                                        : own(element, "instantiates").as_bool();
  }

  static SubProcessKind sub_process_kind(const Element& element) {
    if (element.tag == Tag::transaction) return SubProcessKind::transaction;
    if (element.tag == Tag::adHocSubProcess) return SubProcessKind::ad_hoc;
    return is_true(element.xml, "triggeredByEvent") ? SubProcessKind::event : SubProcessKind::embedded;
  }

  void read_work(ElementRef ref, Node& node) {
    node.for_compensation = is_true(elements_[ref].xml, "isForCompensation");
    elements_.for_each_child(ref, [&](ElementRef child) {
      const Element& it = elements_[child];
      if (it.tag == Tag::standardLoopCharacteristics) node.repetition = Repetition::loop;
      if (it.tag == Tag::multiInstanceLoopCharacteristics)
        node.repetition =
            is_true(it.xml, "isSequential") ? Repetition::each_in_turn : Repetition::each_in_parallel;
    });
  }

  std::string id_for(const Element& element) {
    // One that XML does not allow as an id.
    const std::string_view named = own(element, "id").value();
    if (is_id(named) && !is_anothers(named, element) && given_.insert(std::string(named)).second)
      return std::string(named);
    if (element.id.empty())
      remarks_.add(RemarkKind::irregular_file, element.xml, {}, words::no_id(element.tag));
    else if (element.first_of_id && is_id(element.id))
      return std::string(element.id);
    std::string base = to_id(element.id);
    if (base.empty()) base = spelling_of(element.tag);
    std::string id = base;
    std::size_t& number = last_numbers_.try_emplace(base, 1).first->second;
    while (elements_.find(id) || !given_.insert(id).second) id = base + '-' + std::to_string(++number);
    return id;
  }

  /// A node of this process that goes by the id of its element has it.
  [[nodiscard]] bool is_anothers(std::string_view id, const Element& element) const {
    const auto found = elements_.find(id);
    const bool here = found && *found > made_.element && *found < elements_[made_.element].end;
    return here && elements_[*found].xml != element.xml && is_flow_node(elements_[*found].tag) &&
           !own(elements_[*found], "id");
  }

  /// The node that an end of a flow names, or nothing after it has been said why not.
  std::optional<NodeRef> end_of(const Element& flow, const char* name) {
    const std::string_view named = attribute(flow.xml, name);
    if (named.empty()) return missing(flow, words::absent(flow.tag, flow.id, name));
    const auto found = elements_.find(named);
    if (!found) return missing(flow, words::dangling(flow.tag, flow.id, name, named));
    if (!is_flow_node(elements_[*found].tag))
      return missing(flow, words::wrong_kind(flow.tag, flow.id, name, elements_[*found].tag));
    if (is_own(*found)) return vertices_[*found];
    return missing(flow, words::other_process(flow.id));
  }

  /// A flow node of this process.
  [[nodiscard]] bool is_own(ElementRef ref) const {
    return ref > made_.element && ref < elements_[made_.element].end && vertices_[ref] != no_vertex;
  }

  std::nullopt_t missing(const Element& element, Text message) {
    remarks_.add(RemarkKind::missing_reference, element.xml, element.id, std::move(message));
    return std::nullopt;
  }

  void add_flow(ElementRef ref) {
    const Element& element = elements_[ref];
    const auto from = end_of(element, "sourceRef");
    const auto to = end_of(element, "targetRef");
    if (!from || !to) return;
    const FlowRef made = add_edge(*from, *to, made_.graph).first;
    Flow& flow = made_.graph[made];
    const pugi::xml_attribute named = own(element, "id");  // empty: it has none but to XML
    flow.id = named ? std::string_view(named.value()) : element.id;
    flow.is_default = own(element, "default").as_bool();
    flow.condition = label_of(element);
    if (const auto condition = elements_.child(ref, Tag::conditionExpression))
      flow.expression = text_in(elements_[*condition].xml);
    flow.at = remarks_.position(element.xml);
    if (made_.graph[*from].parent != made_.graph[*to].parent)
      remarks_.add(RemarkKind::irregular_file, element.xml, element.id, words::crosses_border(element.id));
    made_.flows.push_back(ref);
    flows_.push_back(made);
  }

  void finish_node(NodeRef node) {
    const Element& element = elements_[made_.nodes[node]];
    if (element.tag == Tag::boundaryEvent) attach(element, made_.graph[node].event);
    mark_default(element, node);
    name_undone(made_.graph[node].event);
    if (!lists_agree(made_.nodes[node], node))
      remarks_.add(RemarkKind::irregular_file, element.xml, element.id, words::disagreeing_lists(element.id));
  }

  void attach(const Element& element, Event& event) {
    const std::string_view named = attribute(element.xml, "attachedToRef");
    const auto host = elements_.find(named);
    if (named.empty())
      missing(element, words::absent(element.tag, element.id, "attachedToRef"));
    else if (!host)
      missing(element, words::dangling(element.tag, element.id, "attachedToRef", named));
    else if (!is_own(*host) || !can_be_host(elements_[*host].tag))
      missing(element, words::wrong_kind(element.tag, element.id, "attachedToRef", elements_[*host].tag));
    else
      event.attached_to = made_.graph[vertices_[*host]].id;
  }

  static bool can_be_host(Tag tag) { return is_task(tag) || is_sub_process(tag); }

  void mark_default(const Element& element, NodeRef node) {
    const std::string_view named = attribute(element.xml, "default");
    if (named.empty()) return;
    const auto found = elements_.find(named);
    if (!found) {
      missing(element, words::dangling(element.tag, element.id, "default", named));
      return;
    }
    const auto flow = std::ranges::lower_bound(made_.flows, *found);  // they stand as in the file
    const auto index = static_cast<std::size_t>(flow - made_.flows.begin());
    if (flow != made_.flows.end() && *flow == *found && source(flows_[index], made_.graph) == node)
      made_.graph[flows_[index]].is_default = true;
    else
      missing(element, words::wrong_kind(element.tag, element.id, "default", elements_[*found].tag));
  }

  /// What is undone is named by its id as a node.
  void name_undone(Event& event) {
    for (EventDefinition& each : event.definitions)
      if (each.kind == EventKind::compensation)
        if (const auto undone = elements_.find(each.name); undone && is_own(*undone))
          each.name = made_.graph[vertices_[*undone]].id;
  }

  /// What a node lists as incoming and outgoing, if anything, are all the flows that lead to and from it.
  bool lists_agree(ElementRef ref, NodeRef node) const {
    std::size_t in = 0;
    std::size_t out = 0;
    bool good = true;
    elements_.for_each_child(ref, [&](ElementRef child) {
      const Tag tag = elements_[child].tag;
      if (tag != Tag::incoming && tag != Tag::outgoing) return;
      ++(tag == Tag::incoming ? in : out);
      good = good && lists_well(ref, node, tag, text_in(elements_[child].xml));
    });
    return good && (in == 0 || in >= in_degree(node, made_.graph)) &&
           (out == 0 || out >= out_degree(node, made_.graph));
  }

  /// Most often it is one of the few flows of the node in the graph, which need not be looked up.
  [[nodiscard]] bool lists_well(ElementRef ref, NodeRef node, Tag tag, std::string_view listed) const {
    constexpr std::size_t few = 4;
    const auto is_listed = [&](FlowRef flow) { return !listed.empty() && made_.graph[flow].id == listed; };
    const auto is_among = [&](auto flows) {
      return static_cast<std::size_t>(flows.size()) <= few && std::ranges::any_of(flows, is_listed);
    };
    if (tag == Tag::incoming ? is_among(flows_in(node, made_.graph)) : is_among(flows_out(node, made_.graph)))
      return true;
    const auto flow = elements_.find(listed);
    const char* end = tag == Tag::incoming ? "targetRef" : "sourceRef";
    return flow && elements_[*flow].tag == Tag::sequenceFlow &&
           is_named(ref, attribute(elements_[*flow].xml, end));
  }

  /// Whether a reference is to this element; most often it is spelled as its id, and need not be looked up.
  [[nodiscard]] bool is_named(ElementRef ref, std::string_view reference) const {
    const Element& element = elements_[ref];
    if (element.first_of_id && !element.id.empty() && reference == element.id) return true;
    return elements_.find(reference) == ref;
  }

  const Elements& elements_;
  Vertices& vertices_;
  Remarks& remarks_;
  BpmnProcess made_;
  std::size_t with_blanks_ = 0;  ///< labels
  Element first_with_blanks_;
  std::vector<FlowRef> flows_;                                 ///< as in made_.flows
  std::unordered_set<std::string> given_;                      ///< ids that were made here
  std::unordered_map<std::string, std::size_t> last_numbers_;  ///< behind them, by what they begin with
};

}  // namespace

Text text_of(std::string_view said) {
  Text text;
  const std::string_view shown = trimmed(said);
  if (!shown.empty()) (language_of(shown) == Language::fa ? text.fa : text.en) = shown;
  return text;
}

BpmnProcess read_graph(const Elements& elements, ElementRef process, Vertices& vertices, Remarks& remarks) {
  return GraphReader(elements, process, vertices, remarks).run();
}

}  // namespace hamvar::formats
