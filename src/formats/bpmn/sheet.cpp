// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/sheet.hpp"

#include <algorithm>
#include <functional>

#include "formats/bpmn/shape_sizes.hpp"

namespace hamvar::formats {
namespace {

bool is_artifact(Tag tag) {
  return tag == Tag::dataObjectReference || tag == Tag::dataStoreReference || tag == Tag::textAnnotation ||
         tag == Tag::dataInput || tag == Tag::dataOutput;
}

std::optional<layout::LinkKind> link_kind(Tag tag) {
  if (tag == Tag::sequenceFlow) return layout::LinkKind::flow;
  if (tag == Tag::messageFlow) return layout::LinkKind::message;
  if (tag == Tag::association || tag == Tag::dataInputAssociation || tag == Tag::dataOutputAssociation)
    return layout::LinkKind::association;
  return std::nullopt;
}

layout::Element of_kind(layout::Kind kind, int parent = -1) {
  layout::Element element;
  element.kind = kind;
  element.parent = parent;
  return element;
}

/// Puts a sheet together out of those elements that `shows` lets in.
class SheetMaker {
 public:
  SheetMaker(const Elements& elements, const DrawnPlane* plane, std::function<bool(ElementRef)> shows)
      : elements_(elements), plane_(plane), shows_(std::move(shows)), place_(elements.size(), -1) {}

  void add_pool(ElementRef participant) {
    add(participant, of_kind(layout::Kind::pool));
    const auto process = elements_.find(attribute(elements_[participant].xml, "processRef"));
    if (process && elements_[*process].tag == Tag::process) place_[*process] = place_[participant];
  }

  /// A process with lanes and without a pool gets one to hold them, which is not drawn.
  void add_process(ElementRef process) {
    const bool has_lanes =
        std::ranges::any_of(in(process), [&](const Element& each) { return each.tag == Tag::lane; });
    if (place_[process] < 0 && has_lanes) add(process, of_kind(layout::Kind::pool));
    find_lanes(process);
    for (ElementRef ref = process + 1; ref < elements_[process].end; ++ref) add_inner(ref, process);
  }

  void add_links() {
    for (ElementRef ref = 0; ref < elements_.size(); ++ref)
      if (const auto kind = link_kind(elements_[ref].tag); kind && shows_(ref)) add_link(ref, *kind);
  }

  Sheet take() { return std::move(sheet_); }

 private:
  [[nodiscard]] std::span<const Element> in(ElementRef element) const {
    return elements_.all().subspan(element + 1, elements_[element].end - element - 1);
  }

  void add(ElementRef ref, layout::Element element) {
    place_[ref] = static_cast<int>(sheet_.elements.size());
    if (plane_ != nullptr) element.box = box_of(plane_->shape(ref));
    sheet_.elements.push_back(element);
    sheet_.of_elements.push_back(ref);
  }

  static std::optional<layout::Box> box_of(pugi::xml_node shape) {
    const pugi::xml_node bounds = child_named(shape, "Bounds");
    if (!bounds) return std::nullopt;
    return layout::Box{bounds.attribute("x").as_double(), bounds.attribute("y").as_double(),
                       bounds.attribute("width").as_double(), bounds.attribute("height").as_double()};
  }

  /// Which lane lists which node; inner lanes come later.
  void find_lanes(ElementRef process) {
    for (ElementRef ref = process + 1; ref < elements_[process].end; ++ref)
      if (elements_[ref].tag == Tag::flowNodeRef)
        if (const auto node = elements_.find(text_in(elements_[ref].xml)))
          lane_of_[*node] = elements_[ref].parent;
  }

  /// The nearest element around it that is on the sheet.
  [[nodiscard]] int around(ElementRef ref) const {
    for (ElementRef at = elements_[ref].parent; at != 0; at = elements_[at].parent)
      if (place_[at] >= 0) return place_[at];
    return -1;
  }

  void add_inner(ElementRef ref, ElementRef process) {
    const Tag tag = elements_[ref].tag;
    if (!shows_(ref)) return;
    if (tag == Tag::lane) return add(ref, of_kind(layout::Kind::lane, around(ref)));
    if (!is_flow_node(tag) && !is_artifact(tag)) return;
    layout::Element element;
    element.kind = is_artifact(tag) ? layout::Kind::artifact : layout::Kind::node;
    if (is_sub_process(tag) && shows_inside(ref)) element.kind = layout::Kind::scope;
    element.parent = around(ref);
    if (const auto lane = lane_of_.find(ref); lane != lane_of_.end() && elements_[ref].parent == process)
      element.lane = place_[lane->second];
    if (tag == Tag::boundaryEvent)
      if (const auto host = elements_.find(attribute(elements_[ref].xml, "attachedToRef")))
        element.host = place_[*host];
    element.size = size_of(elements_[ref]);
    element.label = label_size_of(elements_[ref]);
    add(ref, element);
  }

  [[nodiscard]] bool shows_inside(ElementRef sub_process) const {
    for (ElementRef ref = sub_process + 1; ref < elements_[sub_process].end; ++ref)
      if (is_flow_node(elements_[ref].tag) && shows_(ref)) return true;
    return false;
  }

  void add_link(ElementRef ref, layout::LinkKind kind) {
    const auto [from, to] = ends_of(ref);
    if (from < 0 || to < 0) return;
    layout::Link link;
    link.kind = kind;
    link.from = from;
    link.to = to;
    if (kind != layout::LinkKind::association)
      link.label = text_size(elements_[ref].xml.attribute("name").value());
    if (plane_ != nullptr) link.way = way_of(plane_->edge(ref));
    sheet_.links.push_back(std::move(link));
    sheet_.of_links.push_back(ref);
  }

  [[nodiscard]] std::pair<int, int> ends_of(ElementRef ref) const {
    const Element& element = elements_[ref];
    if (element.tag == Tag::dataInputAssociation)
      return {place_of(text_in(child_named(element.xml, "sourceRef"))), place_[element.parent]};
    if (element.tag == Tag::dataOutputAssociation)
      return {place_[element.parent], place_of(text_in(child_named(element.xml, "targetRef")))};
    return {place_of(attribute(element.xml, "sourceRef")), place_of(attribute(element.xml, "targetRef"))};
  }

  [[nodiscard]] int place_of(std::string_view reference) const {
    const auto found = elements_.find(reference);
    return found ? place_[*found] : -1;
  }

  static std::optional<std::vector<layout::Point>> way_of(pugi::xml_node edge) {
    std::vector<layout::Point> way;
    for (const pugi::xml_node point : edge.children())
      if (local_name(point.name()) == "waypoint")
        way.push_back({point.attribute("x").as_double(), point.attribute("y").as_double()});
    if (way.size() < 2) return std::nullopt;
    return way;
  }

  const Elements& elements_;
  const DrawnPlane* plane_;
  std::function<bool(ElementRef)> shows_;
  std::vector<int> place_;  ///< by element: its index on the sheet, or -1
  boost::unordered_flat_map<ElementRef, ElementRef> lane_of_;
  Sheet sheet_;
};

Sheet sheet_of(const Elements& elements, const DrawnPlane* plane, std::optional<ElementRef> process,
               const std::function<bool(ElementRef)>& shows) {
  SheetMaker maker(elements, plane, shows);
  for (ElementRef ref = 0; ref < elements.size(); ++ref)
    if (elements[ref].tag == Tag::participant && !process && shows(ref)) maker.add_pool(ref);
  for (ElementRef ref = 0; ref < elements.size(); ++ref)
    if (elements[ref].tag == Tag::process && (!process || ref == *process)) maker.add_process(ref);
  maker.add_links();
  return maker.take();
}

}  // namespace

DrawnPlane::DrawnPlane(const Elements& elements, ElementRef plane) {
  elements.for_each_child(plane, [&](ElementRef child) {
    const Tag tag = elements[child].tag;
    const auto of = elements.find(attribute(elements[child].xml, "bpmnElement"));
    if (of && tag == Tag::bpmnShape) shapes_.emplace(*of, elements[child].xml);
    if (of && tag == Tag::bpmnEdge) edges_.emplace(*of, elements[child].xml);
  });
}

pugi::xml_node DrawnPlane::at(const Drawn& drawn, ElementRef element) {
  const auto found = drawn.find(element);
  return found == drawn.end() ? pugi::xml_node() : found->second;
}

Sheet whole_sheet(const Elements& elements, std::optional<ElementRef> process) {
  return sheet_of(elements, nullptr, process, [](ElementRef) { return true; });
}

Sheet completed_sheet(const Elements& elements, const DrawnPlane& plane, const std::set<std::string>& added) {
  return sheet_of(elements, &plane, std::nullopt, [&](ElementRef ref) {
    return plane.shape(ref) || plane.edge(ref) || added.contains(std::string(elements[ref].id));
  });
}

}  // namespace hamvar::formats
