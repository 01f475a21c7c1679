// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/diagram_writer.hpp"

#include <algorithm>

#include "formats/bpmn/sheet.hpp"
#include "formats/plain_number.hpp"

namespace hamvar::formats {
namespace {

void set_box(pugi::xml_node bounds, const layout::Box& box) {
  set_attribute(bounds, "x", plain_number(box.x));
  set_attribute(bounds, "y", plain_number(box.y));
  set_attribute(bounds, "width", plain_number(box.width));
  set_attribute(bounds, "height", plain_number(box.height));
}

/// Writes what a drawing has and its plane has not.
class PlaneWriter {
 public:
  PlaneWriter(Dom& dom, const Elements& elements, pugi::xml_node plane, const Sheet& sheet,
              const layout::Drawing& drawing)
      : dom_(dom), elements_(elements), plane_(plane), sheet_(sheet), drawing_(drawing) {}

  void write(const DrawnPlane* before) {
    for (std::size_t i = 0; i < sheet_.elements.size(); ++i) write_shape(i, before);
    for (std::size_t i = 0; i < sheet_.links.size(); ++i) write_edge(i, before);
  }

 private:
  void write_shape(std::size_t index, const DrawnPlane* before) {
    const Element& element = elements_[sheet_.of_elements[index]];
    if (element.tag == Tag::process) return;  // it only held the lanes together
    if (const pugi::xml_node old = before ? before->shape(sheet_.of_elements[index]) : pugi::xml_node())
      return grow(old, index);
    const pugi::xml_node shape = add(element, "BPMNShape");
    if (element.tag == Tag::participant || element.tag == Tag::lane)
      set_attribute(shape, "isHorizontal", "true");
    if (is_sub_process(element.tag))
      set_attribute(shape, "isExpanded",
                    sheet_.elements[index].kind == layout::Kind::scope ? "true" : "false");
    if (element.tag == Tag::exclusiveGateway) set_attribute(shape, "isMarkerVisible", "true");
    set_box(dom_.add_bounds(shape), drawing_.boxes[index]);
    write_label(shape, drawing_.labels[index]);
  }

  /// Pools, lanes and sub-processes may have become larger.
  void grow(pugi::xml_node shape, std::size_t index) {
    const layout::Box& box = drawing_.boxes[index];
    if (sheet_.elements[index].box && *sheet_.elements[index].box != box)
      set_box(child_named(shape, "Bounds"), box);
  }

  void write_edge(std::size_t index, const DrawnPlane* before) {
    if (before != nullptr && before->edge(sheet_.of_links[index])) return;
    if (drawing_.ways[index].size() < 2) return;
    const pugi::xml_node edge = add(elements_[sheet_.of_links[index]], "BPMNEdge");
    for (const layout::Point& point : drawing_.ways[index]) {
      const pugi::xml_node waypoint = dom_.add_waypoint(edge);
      set_attribute(waypoint, "x", plain_number(point.x));
      set_attribute(waypoint, "y", plain_number(point.y));
    }
    write_label(edge, drawing_.link_labels[index]);
  }

  pugi::xml_node add(const Element& element, std::string_view local) {
    const std::string id = dom_.id_of(element.xml);
    const pugi::xml_node drawn = dom_.add_diagram(plane_, local);
    set_attribute(drawn, "id", dom_.fresh_id(id + "_di"));
    set_attribute(drawn, "bpmnElement", id);
    return drawn;
  }

  void write_label(pugi::xml_node drawn, const std::optional<layout::Box>& label) {
    if (label) set_box(dom_.add_bounds(dom_.add_diagram(drawn, "BPMNLabel")), *label);
  }

  Dom& dom_;
  const Elements& elements_;
  pugi::xml_node plane_;
  const Sheet& sheet_;
  const layout::Drawing& drawing_;
};

void write_new_diagram(Dom& dom, const Elements& elements, const Element& of,
                       std::optional<ElementRef> process) {
  const pugi::xml_node diagram = dom.add_diagram(dom.root(), "BPMNDiagram");
  set_attribute(diagram, "id", dom.fresh_id("diagram"));
  const pugi::xml_node plane = dom.add_diagram(diagram, "BPMNPlane");
  set_attribute(plane, "id", dom.fresh_id("plane"));
  set_attribute(plane, "bpmnElement", dom.id_of(of.xml));
  const Sheet sheet = whole_sheet(elements, process);
  const layout::Drawing drawing = layout::lay_out(sheet.elements, sheet.links);
  PlaneWriter(dom, elements, plane, sheet, drawing).write(nullptr);
}

void draw_all(Dom& dom, const Elements& elements) {
  for (const Element& element : elements.all())
    if (element.tag == Tag::collaboration) return write_new_diagram(dom, elements, element, std::nullopt);
  for (ElementRef ref = 0; ref < elements.size(); ++ref)
    if (elements[ref].tag == Tag::process) write_new_diagram(dom, elements, elements[ref], ref);
}

/// The plane that draws most of what the added elements are joined to or lie in.
std::optional<ElementRef> plane_for(const Elements& elements, const std::set<std::string>& added) {
  std::optional<ElementRef> best;
  std::size_t most = 0;
  for (ElementRef ref = 0; ref < elements.size(); ++ref) {
    if (elements[ref].tag != Tag::bpmnPlane) continue;
    const DrawnPlane plane(elements, ref);
    std::size_t drawn = 0;
    for (const std::string& id : added) {
      const auto element = elements.find(id);
      if (!element) continue;
      for (ElementRef at = elements[*element].parent; at != 0; at = elements[at].parent)
        if (plane.shape(at)) ++drawn;
      for (const char* end : {"sourceRef", "targetRef"})
        if (const auto node = elements.find(attribute(elements[*element].xml, end));
            node && plane.shape(*node))
          ++drawn;
    }
    if (drawn > most || !best) {
      best = ref;
      most = drawn;
    }
  }
  return best;
}

}  // namespace

bool has_drawing(const Elements& elements) {
  return std::ranges::any_of(elements.all(), [](const Element& each) { return each.tag == Tag::bpmnShape; });
}

void write_diagram(Dom& dom, const Elements& elements, const std::set<std::string>& added) {
  if (!has_drawing(elements)) return draw_all(dom, elements);
  if (added.empty()) return;
  const auto at = plane_for(elements, added);
  if (!at) return;
  const DrawnPlane plane(elements, *at);
  const Sheet sheet = completed_sheet(elements, plane, added);
  const layout::Drawing drawing = layout::complete(sheet.elements, sheet.links);
  PlaneWriter(dom, elements, elements[*at].xml, sheet, drawing).write(&plane);
}

}  // namespace hamvar::formats
