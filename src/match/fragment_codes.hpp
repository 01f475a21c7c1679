// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "hamvar/structure/rpst.hpp"

namespace hamvar::fragment_codes {

struct Step {
  NodeRef node = 0;
  std::uint32_t label = 0;  ///< equal for equal labels
};

/// What stands in a run: a step, an event, or a block between a split and its join.
struct Symbol {
  std::uint32_t code = 0;   ///< equal for all that have the same labels and shape
  std::vector<Step> steps;  ///< activities and sub-processes in it
};
using Run = std::vector<Symbol>;

/// Codes of the parts of processes, the same for all processes that one object was asked of.
class FragmentCodes {
 public:
  /// Of an activity: above 0 and equal for the same work, 0 for one that is like no other.
  using WorkOf = std::function<std::uint32_t(NodeRef)>;
  /// The runs of a process: what follows one another, at each level of nesting. Without `work` activities are
  /// told by their labels.
  [[nodiscard]] std::vector<Run> runs(const Process& process, const WorkOf& work = {});

 private:
  using Code = std::uint32_t;
  /// What a node of this process is known by: `label` as in Step.
  [[nodiscard]] Code label_of(NodeRef node, const Process& process);
  [[nodiscard]] Code code_of(const Node& node, Code label);
  [[nodiscard]] Code code_of_label(const Text& label);
  [[nodiscard]] Code code_of_folded(const Text& label);
  [[nodiscard]] Code code_of(std::vector<Code> parts);
  [[nodiscard]] Code code_of_bond(const Process& process, const Rpst& tree, const Fragment& bond,
                                  const std::vector<Code>& codes);
  /// Like nothing else.
  [[nodiscard]] Code unique() { return next_++; }
  [[nodiscard]] Run run_of(const Process& process, const Rpst& tree, const Fragment& polygon,
                           const std::vector<Code>& codes, const std::vector<FlowRef>& all_flows);

  [[nodiscard]] std::vector<Step> steps_in(const Process& process, const Rpst& tree, std::uint32_t block,
                                           const std::vector<FlowRef>& all_flows);

  Code next_ = 1;
  const WorkOf* work_ = nullptr;  ///< while runs() is at work
  std::map<std::vector<Code>, Code> known_;
  std::unordered_map<std::string, Code> labels_;   ///< by folded label in one language
  std::unordered_map<std::string, Code> spelled_;  ///< by both languages as they are spelled
};

}  // namespace hamvar::fragment_codes
