// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/lanes.hpp"

#include <algorithm>

#include "formats/bpmn/extension_tree.hpp"
#include "formats/bpmn/words.hpp"

namespace hamvar::formats {
namespace {

/// As many times at most is it looked whether a lane holds a node; no drawing that somebody drew takes more.
constexpr std::size_t most_looks = 100'000'000;

struct Bounds {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] bool holds_middle_of(const Bounds& other) const {
    const double middle_x = other.x + other.width / 2;
    const double middle_y = other.y + other.height / 2;
    return x <= middle_x && middle_x <= x + width && y <= middle_y && middle_y <= y + height;
  }
};

/// Where the first diagram draws each element.
class Drawn {
 public:
  explicit Drawn(const Elements& elements) {
    for (const ElementRef ref : elements.all_of(Tag::bpmnShape)) {
      const Element& shape = elements[ref];
      const auto of = elements.find(attribute(shape.xml, "bpmnElement"));
      const pugi::xml_node box = child_named(shape.xml, "Bounds");
      if (of && box)
        bounds_.emplace(*of, Bounds{box.attribute("x").as_double(), box.attribute("y").as_double(),
                                    box.attribute("width").as_double(), box.attribute("height").as_double()});
    }
  }
  [[nodiscard]] const Bounds* of(ElementRef element) const {
    const auto found = bounds_.find(element);
    return found == bounds_.end() ? nullptr : &found->second;
  }

 private:
  boost::unordered_flat_map<ElementRef, Bounds> bounds_;
};

class LaneReader {
 public:
  LaneReader(const Elements& elements, const BpmnProcess& process, const Vertices& vertices, Remarks& remarks)
      : elements_(elements),
        process_(process),
        vertices_(vertices),
        remarks_(remarks),
        lane_of_(process.nodes.size(), no_element) {}

  std::vector<ElementRef> run() {
    for (const ElementRef lane : elements_.all_of(Tag::lane, process_.element)) read_list(lane);
    if (lanes_.empty()) return std::move(lane_of_);
    inherit();
    if (std::ranges::find(lane_of_, no_element) != lane_of_.end()) look_at_the_drawing();
    return std::move(lane_of_);
  }

 private:
  void read_list(ElementRef lane) {
    lanes_.push_back(lane);
    elements_.for_each_child(lane, [&](ElementRef child) {
      if (elements_[child].tag != Tag::flowNodeRef) return;
      const std::string_view named = text_in(elements_[child].xml);
      const auto node = elements_.find(named);
      if (!node) {
        const Element& it = elements_[lane];
        remarks_.add(RemarkKind::missing_reference, elements_[child].xml, it.id,
                     words::dangling(it.tag, it.id, "flowNodeRef", named));
      } else if (*node > process_.element && *node < elements_[process_.element].end &&
                 vertices_[*node] != no_vertex) {
        lane_of_[vertices_[*node]] = lane;  // inner lanes come later in the file than those around them
      }
    });
  }

  /// A sub-process stands before what lies in it.
  void inherit() {
    for (NodeRef node = 0; node < lane_of_.size(); ++node) {
      if (lane_of_[node] != no_element) continue;
      const std::uint32_t scope = vertices_[elements_[process_.nodes[node]].parent];
      if (scope != no_vertex) lane_of_[node] = lane_of_[scope];
    }
  }

  void look_at_the_drawing() {
    if (lanes_.size() * lane_of_.size() > most_looks) return;
    const Drawn drawn(elements_);
    for (NodeRef node = 0; node < lane_of_.size(); ++node) {
      const Bounds* here = drawn.of(process_.nodes[node]);
      if (lane_of_[node] != no_element || here == nullptr || is_in_none(node)) continue;
      for (const ElementRef lane : lanes_)
        if (const Bounds* around = drawn.of(lane); around != nullptr && around->holds_middle_of(*here))
          lane_of_[node] = lane;
    }
    inherit();
  }

  /// The writer had to draw it somewhere.
  [[nodiscard]] bool is_in_none(NodeRef node) const {
    return own_attribute(elements_[process_.nodes[node]].xml, "lane").value() == std::string_view("none");
  }

  const Elements& elements_;
  const BpmnProcess& process_;
  const Vertices& vertices_;
  Remarks& remarks_;
  std::vector<ElementRef> lanes_;
  std::vector<ElementRef> lane_of_;
};

}  // namespace

std::vector<ElementRef> lanes_of(const Elements& elements, const BpmnProcess& process,
                                 const Vertices& vertices, Remarks& remarks) {
  return LaneReader(elements, process, vertices, remarks).run();
}

std::vector<ElementRef> lane_path(const Elements& elements, ElementRef lane) {
  std::vector<ElementRef> path;
  for (ElementRef at = lane; elements[at].tag == Tag::lane || elements[at].tag == Tag::laneSet;
       at = elements[at].parent)
    if (elements[at].tag == Tag::lane) path.push_back(at);
  std::ranges::reverse(path);
  return path;
}

}  // namespace hamvar::formats
