// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/dataflow.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "structure/order.hpp"

namespace hamvar {
namespace {

void tidy(DocumentSet& documents) {
  std::ranges::sort(documents);
  const auto repeated = std::ranges::unique(documents);
  documents.erase(repeated.begin(), repeated.end());
}

void add_documents_of(const RegistryAccess& access, const Catalog& catalog, DocumentSet& sink) {
  sink.insert(sink.end(), access.documents.begin(), access.documents.end());
  if (!access.documents.empty()) return;
  for (const Document& document : catalog.documents)
    if (document.registry == access.registry) sink.push_back(document.id);
}

/// What is there behind a step and was perhaps not before it: produced, or handed in.
DocumentSet brought_by(const Activity& activity, const Catalog& catalog) {
  DocumentSet found = produced_by(activity, catalog);
  for (const Evidence& evidence : activity.evidence)
    if (evidence.source == EvidenceSource::user) found.push_back(evidence.document);
  tidy(found);
  return found;
}

using Bits = std::vector<std::uint64_t>;

class Availability {
 public:
  Availability(const Process& process, const Catalog& catalog)
      : process_(process), order_(reverse_postorder(process, starts(process))) {
    number_documents(catalog);
    words_ = (names_.size() + 63) / 64;
    // The greatest fixed point starts from "everything", and what no start reaches says nothing.
    after_.assign(num_vertices(process), Bits(words_, ~std::uint64_t{0}));
    before_.assign(num_vertices(process), Bits(words_, 0));
    reached_.assign(num_vertices(process), 0);
    for (const NodeRef node : order_) reached_[node] = 1;
  }

  void solve() {
    std::deque<NodeRef> work(order_.begin(), order_.end());
    std::vector<char> waiting(reached_);
    while (!work.empty()) {
      const NodeRef node = work.front();
      work.pop_front();
      waiting[node] = 0;
      if (!update(node)) continue;
      for (const NodeRef next : successors(node, process_)) {
        if (waiting[next] == 0) work.push_back(next);
        waiting[next] = 1;
      }
    }
  }

  [[nodiscard]] std::vector<DocumentSet> result() const {
    std::vector<DocumentSet> found(before_.size());
    for (const NodeRef node : order_)
      for (std::size_t i = 0; i < names_.size(); ++i)
        if ((before_[node][i / 64] >> (i % 64) & 1) != 0) found[node].push_back(names_[i]);
    return found;
  }

 private:
  void number_documents(const Catalog& catalog) {
    std::vector<DocumentSet> brought(num_vertices(process_));
    for (const NodeRef node : order_) {
      if (!is_activity(node, process_)) continue;
      brought[node] = brought_by(process_[node].activity, catalog);
      names_.insert(names_.end(), brought[node].begin(), brought[node].end());
    }
    tidy(names_);
    brought_.resize(brought.size());
    for (const NodeRef node : order_)
      for (const std::string& document : brought[node])
        brought_[node].push_back(
            static_cast<std::size_t>(std::ranges::lower_bound(names_, document) - names_.begin()));
  }

  /// True if what is there behind the node changed.
  bool update(NodeRef node) {
    Bits now = meet(node);
    before_[node] = now;
    for (const std::size_t i : brought_[node]) now[i / 64] |= std::uint64_t{1} << (i % 64);
    if (now == after_[node]) return false;
    after_[node] = std::move(now);
    return true;
  }

  [[nodiscard]] Bits meet(NodeRef node) const {
    const bool all = process_[node].kind == NodeKind::parallel;
    Bits found(words_, all || process_[node].kind == NodeKind::start ? 0 : ~std::uint64_t{0});
    for (const NodeRef before : predecessors(node, process_)) {
      if (reached_[before] == 0) continue;
      for (std::size_t word = 0; word < words_; ++word)
        found[word] = all ? found[word] | after_[before][word] : found[word] & after_[before][word];
    }
    return found;
  }

  const Process& process_;
  std::vector<NodeRef> order_;
  DocumentSet names_;
  std::size_t words_ = 0;
  std::vector<std::vector<std::size_t>> brought_;
  std::vector<Bits> before_, after_;
  std::vector<char> reached_;
};

}  // namespace

DocumentSet read_from_registries(const Activity& activity, const Catalog& catalog) {
  DocumentSet found;
  for (const RegistryAccess& access : activity.registries)
    if (access.operation == RegistryOperation::read) add_documents_of(access, catalog, found);
  tidy(found);
  return found;
}

DocumentSet produced_by(const Activity& activity, const Catalog& catalog) {
  DocumentSet found = activity.documents_out;
  for (const RegistryAccess& access : activity.registries) add_documents_of(access, catalog, found);
  tidy(found);
  return found;
}

DocumentSet needed_inside(const Activity& activity) {
  DocumentSet found;
  for (const Evidence& evidence : activity.evidence)
    if (evidence.source != EvidenceSource::user) found.push_back(evidence.document);
  tidy(found);
  return found;
}

std::vector<DocumentSet> available_before(const Process& process, const Catalog& catalog) {
  Availability availability(process, catalog);
  availability.solve();
  return availability.result();
}

}  // namespace hamvar
