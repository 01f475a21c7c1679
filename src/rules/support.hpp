// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What rule authors need again and again: words in both languages, findings at a node, remedies.
#include <initializer_list>
#include <string_view>
#include <vector>

#include "hamvar/rules/rule.hpp"

namespace hamvar::rules {

/// A sentence in both languages; "{0}", "{1}", ... stand for the parts.
[[nodiscard]] Text say(std::string_view en, std::string_view fa, std::initializer_list<Text> parts = {});

/// The label of a node in quotation marks (without ten digits that may be the number of a person), or its
/// kind and id where it has none (kind alone if the id says no more).
[[nodiscard]] Text quoted(const Node& node);
[[nodiscard]] Text quoted(const Text& text);
/// "a, b and c".
[[nodiscard]] Text listed(const std::vector<Text>& parts);
[[nodiscard]] Text listed(const Process& process, const std::vector<NodeRef>& nodes);
/// "3", «۳»; one decimal where it is no whole number.
[[nodiscard]] Text number(double value);
/// "12 days", «۱۲ روز».
[[nodiscard]] Text span_of(Duration duration);

/// The name of the agency that does a step, or of the applicant.
[[nodiscard]] Text doer(const Subject& subject, const Activity& activity);

/// A finding at a node, of `subject.facts.flat` where it is a reference, without rule and severity, which the
/// report puts in.
[[nodiscard]] Finding finding_at(const Subject& subject, NodeRef node, Text message);
[[nodiscard]] Finding finding_at(const Subject& subject, NodeRef node, Position at, Text message);
[[nodiscard]] Finding finding_at(const Subject& subject, const Node& node, Text message);
[[nodiscard]] Finding finding_at(const Subject& subject, const Node& node, Position at, Text message);

/// The same of the service as a whole.
[[nodiscard]] Finding finding_of(const Subject& subject, Text message);

[[nodiscard]] Remedy remedy(const Subject& subject, std::string_view practice, Text title,
                            std::vector<Change> changes);

/// The steps right before and right behind it: the next ones on each way, through gateways and events.
[[nodiscard]] std::vector<NodeRef> steps_before(NodeRef node, const Process& process);
[[nodiscard]] std::vector<NodeRef> steps_behind(NodeRef node, const Process& process);
/// A step's outcome is asked for right behind it, or it turns cases down.
[[nodiscard]] bool decides(NodeRef node, const Process& process);

/// Documents in either of two sets? Both sorted.
[[nodiscard]] bool meet(const DocumentSet& a, const DocumentSet& b);

/// What a step has to do with data, documents by id and registries as "registry:<id>"; each sorted.
struct DataUse {
  DocumentSet needs;    ///< must be there before it: from earlier steps, or a registry's content
  DocumentSet brings;   ///< is there after it: its outputs, what it reads, what the user hands in
  DocumentSet outputs;  ///< what it makes or writes
  [[nodiscard]] bool silent() const { return needs.empty() && brings.empty(); }
};
[[nodiscard]] DataUse data_use(const Activity& activity, const Catalog& catalog);
/// May the two run in either order, or at once, as far as data and legal order say (Bernstein 1966)?
[[nodiscard]] bool commute(const Node& a, const Node& b, const Catalog& catalog);

}  // namespace hamvar::rules
