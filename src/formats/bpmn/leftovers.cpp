// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/leftovers.hpp"

#include <algorithm>
#include <functional>

namespace hamvar::formats {
namespace {

/// All elements below `top`, in order. Gathered first, since what visits them may remove them.
std::vector<pugi::xml_node> elements_below(pugi::xml_node top) {
  std::vector<pugi::xml_node> found;
  for (pugi::xml_node at = top.first_child(); at;) {
    if (at.type() == pugi::node_element) found.push_back(at);
    if (at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at != top && !at.next_sibling()) at = at.parent();
    if (at == top) break;
    at = at.next_sibling();
  }
  return found;
}

/// What an attribute or text names, without a prefix.
std::string named(std::string_view reference) { return std::string(local_name(trimmed(reference))); }

void add_ids_in(pugi::xml_node element, std::set<std::string>& ids) {
  if (const std::string_view id = attribute(element, "id"); !id.empty()) ids.emplace(id);
  for (const pugi::xml_node inner : elements_below(element))
    if (const std::string_view id = attribute(inner, "id"); !id.empty()) ids.emplace(id);
}

bool joins(pugi::xml_node element, const std::set<std::string>& ids) {
  return ids.contains(named(element.attribute("sourceRef").value())) ||
         ids.contains(named(element.attribute("targetRef").value()));
}

class Removal {
 public:
  explicit Removal(Dom& dom) : dom_(dom) {}

  void remove(pugi::xml_node element) {
    add_ids_in(element, gone_);
    Dom::remove(element);
  }

  /// Until nothing more has lost what it needs.
  void follow() {
    for (std::size_t before = 0; before != gone_.size();) {
      before = gone_.size();
      while (remove_one()) {
      }
    }
    for (const pugi::xml_node each : elements_below(dom_.root()))
      if (const Tag tag = tag_of(local_name(each.name()));
          tag == Tag::flowNodeRef && gone_.contains(named(each.text().get())))
        Dom::remove(each);
      else if (tag == Tag::compensateEventDefinition &&
               gone_.contains(named(each.attribute("activityRef").value())))
        set_attribute(each, "activityRef", {});
    forget_drawing(dom_, gone_);
  }

 private:
  bool remove_one() {
    for (const pugi::xml_node each : elements_below(dom_.root())) {
      const Tag tag = tag_of(local_name(each.name()));
      const bool flow = tag == Tag::messageFlow || tag == Tag::association || tag == Tag::sequenceFlow;
      const bool lost =
          (flow && joins(each, gone_)) ||
          (tag == Tag::boundaryEvent && gone_.contains(named(each.attribute("attachedToRef").value())));
      if (!lost) continue;
      if (tag == Tag::association) remember_note(each);
      remove(each);
      return true;
    }
    return false;
  }

  /// A note that nothing else holds to goes with its association.
  void remember_note(pugi::xml_node association) {
    for (const char* end : {"sourceRef", "targetRef"}) {
      const std::string id = named(association.attribute(end).value());
      std::size_t joined = 0;
      pugi::xml_node note;
      for (const pugi::xml_node each : elements_below(dom_.root())) {
        const Tag tag = tag_of(local_name(each.name()));
        if (tag == Tag::association && joins(each, {id})) ++joined;
        if (tag == Tag::textAnnotation && attribute(each, "id") == id) note = each;
      }
      if (note && joined == 1) remove(note);
    }
  }

  Dom& dom_;
  std::set<std::string> gone_;
};

}  // namespace

void remove_leftovers(Dom& dom, const std::vector<pugi::xml_node>& gone) {
  if (gone.empty()) return;
  // What lies in something that goes, goes with it.
  const auto lies_in_another = [&](pugi::xml_node element) {
    for (element = element.parent(); element; element = element.parent())
      if (std::ranges::find(gone, element) != gone.end()) return true;
    return false;
  };
  std::vector<pugi::xml_node> tops;
  std::ranges::copy_if(gone, std::back_inserter(tops), std::not_fn(lies_in_another));
  Removal removal(dom);
  for (const pugi::xml_node element : tops) removal.remove(element);
  removal.follow();
}

void forget_drawing(Dom& dom, const std::set<std::string>& ids) {
  std::vector<pugi::xml_node> drawn;  // none lies in another
  for (const pugi::xml_node each : elements_below(dom.root())) {
    const Tag tag = tag_of(local_name(each.name()));
    if ((tag == Tag::bpmnShape || tag == Tag::bpmnEdge) &&
        ids.contains(named(each.attribute("bpmnElement").value())))
      drawn.push_back(each);
  }
  for (const pugi::xml_node each : drawn) Dom::remove(each);
}

}  // namespace hamvar::formats
