// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <set>

#include "formats/bpmn/elements.hpp"
#include "hamvar/layout/layout.hpp"

namespace hamvar::formats {

/// What one diagram shows, as the layout takes it: pools, lanes, nodes and lines, each with the element of
/// the file that it is.
struct Sheet {
  std::vector<layout::Element> elements;
  std::vector<layout::Link> links;
  std::vector<ElementRef> of_elements;  ///< by element
  std::vector<ElementRef> of_links;     ///< by link
};

/// Where a diagram of the file draws things.
class DrawnPlane {
 public:
  DrawnPlane(const Elements& elements, ElementRef plane);
  [[nodiscard]] pugi::xml_node shape(ElementRef element) const { return at(shapes_, element); }
  [[nodiscard]] pugi::xml_node edge(ElementRef element) const { return at(edges_, element); }
  [[nodiscard]] bool empty() const { return shapes_.empty(); }

 private:
  using Drawn = boost::unordered_flat_map<ElementRef, pugi::xml_node>;
  static pugi::xml_node at(const Drawn& drawn, ElementRef element);
  Drawn shapes_;
  Drawn edges_;
};

/// Everything of a collaboration, or of the one process given where there is none.
[[nodiscard]] Sheet whole_sheet(const Elements& elements, std::optional<ElementRef> process);

/// What a plane draws, in its place, and what is to be added to it, without one.
[[nodiscard]] Sheet completed_sheet(const Elements& elements, const DrawnPlane& plane,
                                    const std::set<std::string>& added);

}  // namespace hamvar::formats
