// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rewrite/apply.hpp"

#include <boost/throw_exception.hpp>
#include <stdexcept>

#include "rewrite/draft.hpp"

namespace hamvar {

void throw_exception_from_error(const Refusal& refusal, const boost::source_location&) {
  throw std::logic_error("the edit does not fit: " + refusal.reason.en);
}

boost::system::result<Process, Refusal> apply(const Process& process, const Edit& edit) {
  Draft draft(process);
  try {
    for (const Change& change : edit.changes)
      std::visit([&](const auto& each) { apply_change(draft, each); }, change);
  } catch (const Refusal& refusal) {
    return refusal;
  }
  return draft.finish();
}

std::vector<std::string> touched(const Edit& edit) {
  struct Names {
    std::vector<std::string> ids;
    void operator()(const RemoveActivity& change) { ids.push_back(change.node); }
    void operator()(const ReplaceActivity& change) { ids.push_back(change.node); }
    void operator()(const MergeActivities& change) {
      ids.insert(ids.end(), change.chain.begin(), change.chain.end());
    }
    void operator()(const FoldIntoCall& change) {
      ids.insert(ids.end(), change.nodes.begin(), change.nodes.end());
    }
    void operator()(const MoveBefore& change) {
      ids.insert(ids.end(), {change.first, change.last, change.before});
    }
    void operator()(const MakeParallel& change) {
      for (const auto& branch : change.branches) ids.insert(ids.end(), branch.begin(), branch.end());
    }
  } names;
  for (const Change& change : edit.changes) std::visit([&](const auto& each) { names(each); }, change);
  return names.ids;
}

}  // namespace hamvar
