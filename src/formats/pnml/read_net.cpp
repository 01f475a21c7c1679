// SPDX-License-Identifier: Apache-2.0
#include "formats/pnml/read_net.hpp"

#include <set>
#include <unordered_map>

#include "formats/pnml/arcs.hpp"
#include "formats/pnml/elements.hpp"
#include "formats/quote.hpp"

namespace hamvar::formats::pnml {
namespace {

/// Names by which tools mark a transition that is no work.
bool is_silent_name(const std::string& name) {
  for (const char* silent : {"", "tau", "Tau", "TAU", "τ", "skip", "Skip", "inv", "Inv"})
    if (name == silent) return true;
  return false;
}

class NetReader {
 public:
  NetReader(const XmlDocument& document, Report& report) : document_(document), report_(report) {}

  Net run(pugi::xml_node net) {
    net_.id = attribute(net, "id");
    net_.name = label(net, "name");
    net_.at = document_.position(net);
    net_.tag = tag_of(net);
    refuse_colours(net);
    collect(net, false);
    drop_refined();
    resolve_references();
    for (const pugi::xml_node arc : arcs_) connect(arc);
    return std::move(net_);
  }

 private:
  enum class Kind { place, transition, reference, dropped, nowhere };
  struct Element {
    Kind kind;
    std::size_t index = 0;
    Position at{};
    std::string leads_to{};  ///< only of a reference
  };

  [[nodiscard]] static std::optional<Tag> tag_of(pugi::xml_node element) {
    for (const pugi::xml_node each : element.children())
      if (is_named(each, "toolspecific") && attribute(each, "tool") == "hamvar") return read_tag(each);
    return std::nullopt;
  }

  void refuse_colours(pugi::xml_node net) {
    const std::string type = attribute(net, "type");
    for (const char* coloured : {"symmetricnet", "highlevelnet", "pt-hlpng"})
      if (type.find(coloured) != std::string::npos)
        report_.refuse(net_.at, "the net " + double_quoted(net_.id) + " has coloured tokens",
                       "expected is a place/transition net (ptnet)");
  }

  /// Pages lie in one another as deep as XmlDocument lets elements do. A <net> in a page is WoPeD's way to
  /// say what a transition is made of; it repeats the places around it.
  void collect(pugi::xml_node parent, bool refined) {
    for (const pugi::xml_node each : parent.children()) {
      if (is_named(each, "place")) add_place(each, refined);
      if (is_named(each, "transition")) add_transition(each);
      if (is_named(each, "arc")) arcs_.push_back(each);
      if (is_named(each, "referencePlace") || is_named(each, "referenceTransition")) add_reference(each);
      if (is_named(each, "net")) collect(each, true);
      if (!is_named(each, "page")) continue;
      if (child(child(each, "net"), "transition")) refined_.insert(attribute(each, "id"));
      collect(each, refined);
    }
  }

  /// False for the id of an element that was there before.
  bool add(pugi::xml_node element, Element what) {
    const std::string id = attribute(element, "id");
    what.at = document_.position(element);
    if (id.empty()) {
      report_.remark(
          RemarkKind::irregular_file, what.at, {},
          {"an element without an id: no arc can lead to it, it is not read",
           "یک عنصر بی‌شناسه: هیچ کمانی به آن نمی‌رسد و خوانده نمی‌شود"});
      return false;
    }
    if (elements_.emplace(id, what).second) return true;
    report_.remark(RemarkKind::irregular_file, what.at, id,
                   {"a second element with the id " + double_quoted(id) + "; it is not read",
                    "دومین عنصر با شناسهٔ «" + id + "»؛ خوانده نمی‌شود"});
    return false;
  }

  void add_place(pugi::xml_node element, bool refined) {
    const std::string id = attribute(element, "id");
    const auto known = elements_.find(id);
    if (refined && known != elements_.end() && known->second.kind == Kind::place) return;
    if (!add(element, {Kind::place, net_.places.size()})) return;
    Place place;
    place.id = id;
    place.name = label(element, "name");
    place.at = document_.position(element);
    place.tokens = number_of(label(element, "initialMarking")).value_or(0);
    place.tag = tag_of(element);
    for (const pugi::xml_node each : element.children())
      if (is_named(each, "toolspecific") && attribute(each, "tool") == "WoPeD")
        place.part_of = woped_operator(each);
    static constexpr std::string_view centre = "CENTER_";
    if (const auto found = id.find(centre); place.part_of.empty() && found != std::string::npos)
      place.part_of = id.substr(found + centre.size());
    net_.places.push_back(std::move(place));
  }

  void add_transition(pugi::xml_node element) {
    if (!add(element, {Kind::transition, net_.transitions.size()})) return;
    Transition transition;
    transition.id = attribute(element, "id");
    transition.in_file = {transition.id};
    transition.name = label(element, "name");
    transition.silent = is_silent_name(transition.name);
    transition.at = document_.position(element);
    transition.tag = tag_of(element);
    for (const pugi::xml_node each : element.children()) {
      if (!is_named(each, "toolspecific")) continue;
      if (attribute(each, "tool") == "ProM") read_prom(each, transition);
      if (attribute(each, "tool") == "WoPeD") read_woped(each, transition);
    }
    net_.transitions.push_back(std::move(transition));
  }

  void add_reference(pugi::xml_node element) {
    add(element, {Kind::reference, 0, {}, attribute(element, "ref")});
  }

  /// A transition that a page says more exactly gives way to what is in the page.
  void drop_refined() {
    for (const std::string& id : refined_)
      if (const auto found = elements_.find(id);
          found != elements_.end() && found->second.kind == Kind::transition)
        drop_transition(found->second);
  }
  void drop_transition(Element& element) {
    Transition& transition = net_.transitions[element.index];
    if (transition.activity.task != TaskKind::call) return;
    transition = Transition();  // without arcs and silent: nothing of it is left in the process
    transition.silent = true;
    transition.tag = Tag();
    element.kind = Kind::dropped;
  }

  /// Chains of references are walked once: each of them leads to its end afterwards.
  void resolve_references() {
    for (auto& [id, element] : elements_) {
      std::vector<Element*> walked;
      Element* at = &element;
      while (at->kind == Kind::reference && walked.size() <= elements_.size()) {
        walked.push_back(at);
        const auto next = elements_.find(at->leads_to);
        if (next == elements_.end()) break;
        at = &next->second;
      }
      const Kind kind = at->kind == Kind::reference ? Kind::nowhere : at->kind;
      for (Element* each : walked) {
        each->kind = kind;
        each->index = at->index;
      }
    }
  }

  /// Nothing, after a remark, for an end that is not there.
  const Element* end_of(pugi::xml_node arc, const char* which) {
    const std::string id = attribute(arc, which);
    const auto found = elements_.find(id);
    if (found != elements_.end() && found->second.kind != Kind::nowhere) return &found->second;
    const std::string arc_id = attribute(arc, "id");
    const bool source = std::string_view(which) == "source";
    report_.remark(
        RemarkKind::missing_reference, document_.position(arc), arc_id,
        {"the arc " + double_quoted(arc_id) + (source ? " comes from " : " leads to ") +
             (id.empty() ? "nowhere" : double_quoted(id) + ", which is not there") + "; it is not read",
         "کمان «" + arc_id + "» " + (source ? "از" : "به") + " «" + id + "» " +
             (source ? "می‌آید" : "می‌رود") +
             " که در پرونده نیست؛ خوانده نمی‌شود"});
    return nullptr;
  }

  void connect(pugi::xml_node arc) {
    const auto refuse = [&](const std::string& what, const std::string& advice) {
      report_.refuse(document_.position(arc), "the arc " + double_quoted(attribute(arc, "id")) + ' ' + what,
                     advice);
    };
    if (const auto problem = problem_of_arc(arc)) return refuse(problem->is, problem->expected);
    const Element* from = end_of(arc, "source");
    const Element* to = end_of(arc, "target");
    if (from == nullptr || to == nullptr) return;
    if (from->kind == Kind::dropped || to->kind == Kind::dropped) return;
    if (from->kind == to->kind)
      return refuse(from->kind == Kind::place ? "leads from a place to a place"
                                              : "leads from a transition to a transition",
                    "arcs lead from places to transitions and from transitions to places");
    const bool consumes = from->kind == Kind::place;
    const std::size_t place = consumes ? from->index : to->index;
    const std::size_t transition = consumes ? to->index : from->index;
    if (!known_.emplace((transition * 2) + (consumes ? 1 : 0), place).second)
      return refuse("is the second one between the same two elements",
                    "two arcs weigh 2, and gateways move one case at a time: expected is one arc");
    Transition& at = net_.transitions[transition];
    (consumes ? at.inputs : at.outputs).push_back(place);
  }

  const XmlDocument& document_;
  Report& report_;
  Net net_;
  std::unordered_map<std::string, Element> elements_;
  std::vector<pugi::xml_node> arcs_;
  std::set<std::string> refined_;
  std::set<std::pair<std::size_t, std::size_t>> known_;
};

}  // namespace

Net read_net(const XmlDocument& document, pugi::xml_node net, Report& report) {
  return NetReader(document, report).run(net);
}

}  // namespace hamvar::formats::pnml
