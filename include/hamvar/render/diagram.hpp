// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// How a node or flow is drawn; the legend explains those that occur.
enum class Mark { plain, removed, added, moved, merged, changed, passed, token, found };

/// A diagram to be drawn. Knows nothing of rules or proposals.
struct Diagram {
  Process process;
  std::vector<Mark> nodes;  ///< by vertex; empty = all plain
  std::vector<Mark> flows;  ///< by position in boost::edges(process); empty = all plain
  /// The same: what is written with the mark in the place of its word, in `language`; empty = its word.
  std::vector<std::string> node_notes, flow_notes;
  std::vector<bool> critical_nodes;  ///< by vertex; empty = none
  std::vector<std::string>
      lanes;  ///< by vertex: the lane's name, already in `language`; empty string = no lane
  std::vector<std::string> header;  ///< lines above the drawing: title first, then the savings
  Language language = Language::en;
};

enum class ImageFormat { dot, svg, png, pdf };

/// A drawing has so many nodes that laying it out would take minutes or end in a crash. The message names the
/// size and the limit.
class TooLargeToDraw : public std::runtime_error {
 public:
  TooLargeToDraw(std::size_t nodes, std::size_t limit);
  [[nodiscard]] std::size_t nodes() const { return nodes_; }
  [[nodiscard]] std::size_t limit() const { return limit_; }

 private:
  std::size_t nodes_;
  std::size_t limit_;
};

/// Longer texts are cut and end in "…": of a node or flow, and of a header line or lane. In code points.
inline constexpr std::size_t max_label_length = 200;
inline constexpr std::size_t max_header_length = 400;
/// `draw` and `to_dot` refuse more nodes than this with TooLargeToDraw; `split` makes smaller drawings of it.
inline constexpr std::size_t max_drawn_nodes = 1500;

/// DOT, the same bytes for the same diagram. The flow goes downwards; a long one is folded into columns,
/// from left to right in English and from right to left in Persian, joined by numbered circles. Labels can
/// hold anything: they are escaped, what XML forbids is replaced, and lines with right-to-left letters are
/// wrapped in directional isolates.
[[nodiscard]] std::string to_dot(const Diagram& diagram);

/// Lays `diagram` out and returns the bytes of the picture. Serialised by one mutex, since Graphviz is not
/// thread-safe. Throws EnvironmentError where there is no layout engine or it fails. In the SVG every node
/// has the id "n-<its id>" and every flow "f-<from>-<to>", with other characters than letters, digits, '-',
/// '.' and
/// '_' as '_'; what would be there twice gets "-2", "-3"...; classes are the kind and the mark.
[[nodiscard]] std::string draw(const Diagram& diagram, ImageFormat format);

/// Lays out once and returns one picture for each format, in their order.
[[nodiscard]] std::vector<std::string> draw(const Diagram& diagram, const std::vector<ImageFormat>& formats);

/// Cuts a diagram into parts of at most `max_nodes` nodes, at flows that alone connect the two sides; each
/// part has an event "continued" for every flow that was cut, and says in its header which part it is. A
/// sub-process stays whole. Linear time. The diagram itself if it is small enough; throws TooLargeToDraw with
/// the size of the piece that cannot be cut small enough.
[[nodiscard]] std::vector<Diagram> split(const Diagram& diagram, std::size_t max_nodes = max_drawn_nodes);

}  // namespace hamvar
