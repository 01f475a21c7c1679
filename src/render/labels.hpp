// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is written in and beside the shapes, as Graphviz's HTML-like labels. Nothing else than these is ever
/// used: a plain label of the same text in one drawing would be taken for the other kind (Graphviz 2.42).
#include <string>
#include <vector>

#include "hamvar/render/diagram.hpp"
#include "render/plan.hpp"

namespace hamvar::render {

inline constexpr std::size_t activity_columns = 24;  ///< code points in a line of a step's label
inline constexpr std::size_t beside_columns = 18;    ///< of a label beside a gateway, an event or a flow
inline constexpr std::size_t lane_columns = 16;
inline constexpr std::size_t frame_columns = 40;
inline constexpr std::size_t header_columns = 80;

/// In an activity or closed sub-process: its label, and the mark in words or its note.
[[nodiscard]] std::string inside_label(const Node& node, Mark mark, std::string_view note, Language language);
/// In a gateway or event: BPMN's symbol.
[[nodiscard]] std::string symbol_of(const Node& node);
/// Beside a gateway or event: its label and its mark's note, or nothing.
[[nodiscard]] std::string beside_label(const Node& node, Mark mark, std::string_view note, Language language);
/// Condition and share of a flow and its mark's note, or nothing.
[[nodiscard]] std::string flow_label(const Process& process, FlowRef flow, Mark mark, std::string_view note,
                                     Language language);
/// Who works in a lane. It keeps to one half of the lane: the work goes down through the middle.
[[nodiscard]] std::string lane_label(std::string_view name, Language language);
/// Of a sub-process.
[[nodiscard]] std::string frame_label(std::string_view name, Mark mark, std::string_view note);
/// Title, savings, and a legend of what occurs.
[[nodiscard]] std::string header_label(const Diagram& diagram, const Plan& plan);

}  // namespace hamvar::render
