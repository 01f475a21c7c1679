// SPDX-License-Identifier: Apache-2.0
#include "rewrite/comparison.hpp"

#include <algorithm>

#include "hamvar/structure/flatten.hpp"

namespace hamvar {
namespace {

/// Which steps are done before a node on every way is the same question as which documents are there:
/// each step puts out a document of its own, and nothing else does.
std::vector<DocumentSet> steps_done(const Process& process) {
  Process marked = process;
  for (const NodeRef node : nodes(marked)) {
    Activity mark;
    if (is_activity(node, marked)) mark.documents_out = {marked[node].id};
    marked[node].activity = mark;
  }
  return available_before(marked, Catalog());
}

}  // namespace

ProcessSide::ProcessSide(const Process& process_, const Catalog& catalog)
    : process(flatten(process_)),
      available(available_before(process, catalog)),
      done(steps_done(process)),
      reach(process) {
  for (const NodeRef node : nodes(process)) by_id.emplace(process[node].id, node);
}

const Node* ProcessSide::find(const std::string& id) const {
  const auto found = by_id.find(id);
  return found == by_id.end() ? nullptr : &process[found->second];
}

bool ProcessSide::done_before(const std::string& step, NodeRef node) const {
  return std::ranges::binary_search(done[node], step);
}

Comparison::Comparison(const Service& service_, const Process& after_, const Edit& edit,
                       const Catalog& catalog_)
    : service(service_),
      catalog(catalog_),
      drawn_after(after_),
      before(service_.process, catalog_),
      after(after_, catalog_) {
  for (const Change& change : edit.changes) {
    if (const auto* merge = std::get_if<MergeActivities>(&change))
      for (const std::string& id : merge->chain) merged_into[id] = merge->chain.front();
    if (const auto* fold = std::get_if<FoldIntoCall>(&change))
      for (const std::string& id : fold->nodes) merged_into[id] = fold->nodes.front();
    if (const auto* removal = std::get_if<RemoveActivity>(&change)) removed.insert(removal->node);
  }
}

const std::string& Comparison::now(const std::string& id) const {
  const std::string* at = &id;
  // A merged step may have been merged again; ids only ever lead forward, to the first of a chain, which maps
  // to itself.
  for (auto next = merged_into.find(*at); next != merged_into.end() && next->second != *at;
       next = merged_into.find(*at))
    at = &next->second;
  return *at;
}

Text called(const Node& node) {
  if (node.label.empty()) return {"'" + node.id + "'", "«" + node.id + "»"};
  return {"\"" + node.label.in(Language::en) + "\"", "«" + node.label.in(Language::fa) + "»"};
}

}  // namespace hamvar
