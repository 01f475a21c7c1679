// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/elements.hpp"
#include "hamvar/model/process.hpp"

namespace hamvar::formats {

inline constexpr std::uint32_t no_vertex = 0xFFFFFFFF;
inline constexpr ElementRef no_element = 0xFFFFFFFF;

/// A process element of a BPMN file as a graph.
struct BpmnProcess {
  ElementRef element = 0;
  Process graph;
  std::vector<ElementRef> nodes;  ///< by vertex: its element
  std::vector<ElementRef> lanes;  ///< by vertex: the innermost lane, or no_element; read by lanes_of
  std::vector<ElementRef> flows;  ///< by position in boost::edges(graph): its element
};

/// By element: the vertex in its process's graph, or no_vertex.
using Vertices = std::vector<std::uint32_t>;

/// Reads the flow nodes and sequence flows of a process: what they are, where they stand, what leads where.
/// Node ids are those of the file where they are ids to hamvar too and are not taken, and made of them
/// otherwise. A flow without both ends is left out, and said. What hamvar's attributes, lanes and data add is
/// read elsewhere.
[[nodiscard]] BpmnProcess read_graph(const Elements& elements, ElementRef process, Vertices& vertices,
                                     Remarks& remarks);

/// What the start, end, intermediate or boundary event waits for or raises.
[[nodiscard]] Event read_event_element(const Elements& elements, ElementRef event, Remarks& remarks);

/// A name or text as a person reads it, in the language of its script.
[[nodiscard]] Text text_of(std::string_view said);

}  // namespace hamvar::formats
