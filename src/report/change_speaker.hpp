// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "hamvar/compare/changes.hpp"
#include "report/change_values.hpp"
#include "report/words.hpp"

namespace hamvar::report {

/// One side, to speak of its nodes.
class Speaker {
 public:
  Speaker(const PlacedService& of, Language language) : of_(of), language_(language) {}

  [[nodiscard]] const Node& node(NodeRef ref) const { return of_.service->process[ref]; }

  [[nodiscard]] std::string name(NodeRef ref) const {
    const Node& it = node(ref);
    if (!it.label.empty()) return quoted(it.label.in(language_));
    return name_of(it.kind).in(language_) + " [" + printable(it.id) + "]";
  }

  /// With who does it.
  [[nodiscard]] std::string full_name(NodeRef ref) const {
    std::string text = name(ref);
    if (node(ref).kind != NodeKind::activity) return text;
    const std::string actor = value_text(Aspect::actor, node(ref), of_, language_);
    return actor == "–" ? text : text + " (" + isolated(actor, language_) + ")";
  }

  [[nodiscard]] std::string value(Aspect aspect, NodeRef ref) const {
    return isolated(value_text(aspect, node(ref), of_, language_), language_);
  }

  /// The steps next to it: `"A", "B"`; empty where there is none.
  [[nodiscard]] std::string next_to(NodeRef ref, Direction direction) const {
    std::string text;
    for (const NodeRef step : nearest_steps(of_.service->process, ref, direction))
      (text += text.empty() ? "" : comma(language_)) += name(step);
    return text;
  }

 private:
  [[nodiscard]] std::string quoted(std::string_view text) const {
    if (language_ == Language::fa) return "«" + isolated(text, language_) + "»";
    return '"' + isolated(text, language_) + '"';
  }

  const PlacedService& of_;
  Language language_;
};

}  // namespace hamvar::report
