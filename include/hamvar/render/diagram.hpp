// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar {

/// How a node or flow is drawn; the legend explains those that occur.
enum class Mark { plain, removed, added, moved, merged, changed };

/// A diagram to be drawn. Knows nothing of rules or proposals.
struct Diagram {
  Process process;
  std::vector<Mark> nodes;           ///< by vertex; empty = all plain
  std::vector<Mark> flows;           ///< by position in boost::edges(process); empty = all plain
  std::vector<bool> critical_nodes;  ///< by vertex; empty = none
  std::vector<std::string>
      lanes;  ///< by vertex: the lane's name, already in `language`; empty string = no lane
  std::vector<std::string> header;  ///< lines above the drawing: title first, then the savings
  Language language = Language::en;
};

enum class ImageFormat { dot, svg, png, pdf };

/// DOT, the same bytes for the same diagram. Labels can hold anything: they are escaped, and lines with
/// right-to-left letters are wrapped in directional isolates.
[[nodiscard]] std::string to_dot(const Diagram& diagram);

/// Lays `diagram` out and returns the bytes of the picture. Serialised by one mutex, since Graphviz is not
/// thread-safe. Throws EnvironmentError where there is no layout engine or it fails; a diagram larger than
/// max_drawn_nodes is refused.
[[nodiscard]] std::string draw(const Diagram& diagram, ImageFormat format);
inline constexpr std::size_t max_drawn_nodes = 1500;

/// Lays out once and returns one picture for each format, in their order.
[[nodiscard]] std::vector<std::string> draw(const Diagram& diagram, const std::vector<ImageFormat>& formats);

}  // namespace hamvar
