// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

#include <algorithm>

#include "hamvar/text/digit_runs.hpp"
#include "hamvar/text/numbers.hpp"

namespace hamvar::rules {
namespace {

std::string filled(std::string_view pattern, std::initializer_list<Text> parts, Language language) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    if (!slot) {
      text += pattern[i];
      continue;
    }
    text += parts.begin()[pattern[i + 1] - '0'].in(language);
    i += 2;
  }
  return text;
}

void settle(DocumentSet& set) {
  std::ranges::sort(set);
  const auto rest = std::ranges::unique(set);
  set.erase(rest.begin(), rest.end());
}

/// Through gateways and events, where `next` gives a node's neighbours.
template <class Next>
std::vector<NodeRef> next_steps(NodeRef node, const Process& process, Next next) {
  std::vector<bool> seen(num_vertices(process));
  std::vector<NodeRef> open{node};
  std::vector<NodeRef> found;
  while (!open.empty()) {
    const NodeRef at = open.back();
    open.pop_back();
    for (const NodeRef other : next(at)) {
      if (seen[other]) continue;
      seen[other] = true;
      (is_activity(other, process) ? found : open).push_back(other);
    }
  }
  std::ranges::sort(found);
  return found;
}

bool by_law_after(const Node& later, const Node& earlier) {
  return std::ranges::find(later.activity.legal.after, earlier.id) != later.activity.legal.after.end();
}

}  // namespace

Text say(std::string_view en, std::string_view fa, std::initializer_list<Text> parts) {
  return {filled(en, parts, Language::en), filled(fa, parts, Language::fa)};
}

Text quoted(const Text& text) {
  return {"\"" + without_identifiers(text.in(Language::en)) + "\"",
          "«" + without_identifiers(text.in(Language::fa)) + "»"};
}

Text quoted(const Node& node) {
  if (!node.label.empty()) return quoted(node.label);
  const Text& kind = name_of(node.kind);
  if (node.id == spelling(node.kind)) return kind;
  return {kind.en + " " + node.id, kind.fa + " " + node.id};
}

Text listed(const std::vector<Text>& parts) {
  Text all;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    all.en += (i == 0 ? "" : last ? " and " : ", ") + parts[i].in(Language::en);
    all.fa += (i == 0 ? "" : last ? " و " : "، ") + parts[i].in(Language::fa);
  }
  return all;
}

Text listed(const Process& process, const std::vector<NodeRef>& nodes) {
  std::vector<Text> parts;
  parts.reserve(nodes.size());
  for (const NodeRef node : nodes) parts.push_back(quoted(process[node]));
  return listed(parts);
}

Text number(double value) {
  return {number_text(value, Language::en, 1), number_text(value, Language::fa, 1)};
}

Text span_of(Duration duration) {
  const double seconds = duration.count();
  const auto unit = [&](double size, const char* en, const char* fa) {
    const Text amount = number(seconds / size);
    return Text{amount.en + " " + en + (amount.en == "1" ? "" : "s"), amount.fa + " " + fa};
  };
  if (seconds >= days(1).count()) return unit(days(1).count(), "day", "روز");
  if (seconds >= hours(1).count()) return unit(hours(1).count(), "hour", "ساعت");
  if (seconds >= minutes(1).count()) return unit(minutes(1).count(), "minute", "دقیقه");
  return unit(1, "second", "ثانیه");
}

Text doer(const Subject& subject, const Activity& activity) {
  if (activity.actor.applicant) return {"the applicant", "متقاضی"};
  return subject.portfolio.catalog.agency_name(subject.service.agency_of(activity));
}

Finding finding_at(const Subject& subject, NodeRef node, Text message) {
  return finding_at(subject, subject.facts.flat[node], std::move(message));
}

Finding finding_at(const Subject& subject, NodeRef node, Position at, Text message) {
  return finding_at(subject, subject.facts.flat[node], at, std::move(message));
}

Finding finding_at(const Subject& subject, const Node& node, Text message) {
  return finding_at(subject, node, node.at, std::move(message));
}

Finding finding_at(const Subject& subject, const Node& node, Position at, Text message) {
  Finding finding;
  finding.place = subject.service.place(node, at);
  finding.message = std::move(message);
  return finding;
}

Finding finding_of(const Subject& subject, Text message) {
  Finding made;
  made.place = subject.service.place();
  made.message = std::move(message);
  return made;
}

Remedy remedy(const Subject& subject, std::string_view practice, Text title, std::vector<Change> changes) {
  return {subject.service.id, Edit{std::move(changes)}, std::move(title), std::string(practice)};
}

std::vector<NodeRef> steps_before(NodeRef node, const Process& process) {
  return next_steps(node, process, [&](NodeRef at) { return predecessors(at, process); });
}

std::vector<NodeRef> steps_behind(NodeRef node, const Process& process) {
  return next_steps(node, process, [&](NodeRef at) { return successors(at, process); });
}

bool decides(NodeRef node, const Process& process) {
  if (process[node].activity.reject_probability.value_or(0) > 0) return true;
  NodeRef at = node;
  for (std::size_t i = 0; i < num_vertices(process); ++i) {
    const NodeKind kind = process[at].kind;
    const auto next = only_successor(at, process);
    if (!next)
      return out_degree(at, process) > 1 && (kind == NodeKind::exclusive || kind == NodeKind::inclusive);
    if (is_activity(*next, process)) return false;
    at = *next;
  }
  return false;
}

bool meet(const DocumentSet& a, const DocumentSet& b) {
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (*x == *y) return true;
    if (*x < *y)
      ++x;
    else
      ++y;
  }
  return false;
}

DataUse data_use(const Activity& activity, const Catalog& catalog) {
  DataUse use;
  const DocumentSet read = read_from_registries(activity, catalog);
  for (std::string& document : needed_inside(activity))
    if (!std::ranges::binary_search(read, document)) use.needs.push_back(std::move(document));
  use.brings = produced_by(activity, catalog);
  use.outputs = activity.documents_out;
  for (const Evidence& evidence : activity.evidence)
    if (evidence.source == EvidenceSource::user) use.brings.push_back(evidence.document);
  for (const RegistryAccess& access : activity.registries) {
    // A registry's content is data too: reads of it commute, a write commutes with neither.
    const std::string content = "registry:" + access.registry;
    if (access.operation == RegistryOperation::read) {
      use.needs.push_back(content);
    } else {
      use.brings.push_back(content);
      use.outputs.push_back(content);
    }
  }
  for (DocumentSet* set : {&use.needs, &use.brings, &use.outputs}) settle(*set);
  return use;
}

bool commute(const Node& a, const Node& b, const Catalog& catalog) {
  if (by_law_after(a, b) || by_law_after(b, a)) return false;
  const DataUse x = data_use(a.activity, catalog);
  const DataUse y = data_use(b.activity, catalog);
  return !meet(x.brings, y.needs) && !meet(y.brings, x.needs) && !meet(x.outputs, y.outputs);
}

}  // namespace hamvar::rules
