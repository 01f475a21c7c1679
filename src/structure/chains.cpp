// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/chains.hpp"

namespace hamvar {
namespace {

bool is_link(NodeRef node, const Process& process) {
  return is_activity(node, process) && in_degree(node, process) == 1 && out_degree(node, process) == 1;
}

}  // namespace

std::vector<std::vector<NodeRef>> chains(const Process& process) {
  std::vector<std::vector<NodeRef>> found;
  for (const NodeRef head : nodes(process)) {
    if (!is_link(head, process) || is_link(*predecessors(head, process).begin(), process)) continue;
    std::vector<NodeRef> run;
    for (NodeRef at = head; is_link(at, process); at = *successors(at, process).begin()) run.push_back(at);
    if (run.size() > 1) found.push_back(std::move(run));
  }
  return found;
}

}  // namespace hamvar
