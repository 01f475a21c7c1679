// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"The same enquiry sent twice", "استعلام تکراری"}; }

/// A read of a registry somewhere in the process.
struct Read {
  NodeRef node = 0;
  std::size_t access = 0;  ///< index into the activity's registries
  DocumentSet documents;   ///< empty: whatever the registry holds
};

std::map<std::string, std::vector<Read>> reads_by_registry(const Process& process) {
  std::map<std::string, std::vector<Read>> found;
  for (const NodeRef node : activities(process)) {
    const auto& registries = process[node].activity.registries;
    for (std::size_t i = 0; i < registries.size(); ++i) {
      if (registries[i].operation != RegistryOperation::read) continue;
      Read read{node, i, registries[i].documents};
      std::ranges::sort(read.documents);
      found[registries[i].registry].push_back(std::move(read));
    }
  }
  return found;
}

bool covers(const Read& earlier, const Read& later) {
  return earlier.documents.empty() ||
         (!later.documents.empty() && std::ranges::includes(earlier.documents, later.documents));
}

/// Without its second reading of the registry; the whole step goes if it did nothing else.
Change without(const Read& read, const Process& process) {
  const Node& node = process[read.node];
  const Activity& step = node.activity;
  const bool nothing_else =
      step.step == StepKind::enquire && step.registries.size() == 1 && step.documents_out.empty();
  if (nothing_else) return RemoveActivity{node.id};
  Activity rest = step;
  rest.registries.erase(rest.registries.begin() + static_cast<std::ptrdiff_t>(read.access));
  return ReplaceActivity{node.id, {}, std::move(rest)};
}

void tell(const Subject& subject, const Report& report, const Read& earlier, const Read& later) {
  const Process& process = subject.facts.flat;
  const Node& again = process[later.node];
  const RegistryAccess& access = again.activity.registries[later.access];
  const Text registry = quoted(subject.portfolio.catalog.registry_name(access.registry));
  Finding finding =
      finding_at(subject, later.node,
                 say("{0} asks {1} again for what {2} has brought",
                     "{0} بار دیگر از {1} چیزی را می‌پرسد که {2} آورده است",
                     {quoted(again), registry, quoted(process[earlier.node])}));
  finding.others = {subject.service.place(process[earlier.node])};
  Change change = without(later, process);
  Money cost = subject.yearly_cost(again.activity, subject.facts.frequency()[later.node]);
  if (const auto* rest = std::get_if<ReplaceActivity>(&change))
    cost -= subject.yearly_cost(rest->activity, subject.facts.frequency()[later.node]);
  if (cost > 0) finding.yearly_cost = cost;
  finding.remedy = remedy(subject, "task elimination",
                          say("Use the answer that {0} has brought", "استفاده از پاسخی که {0} آورده است",
                              {quoted(process[earlier.node])}),
                          {std::move(change)});
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  for (const auto& [registry, reads] : reads_by_registry(subject.facts.flat))
    for (const Read& later : reads) {
      const auto earlier = std::ranges::find_if(reads, [&](const Read& other) {
        return other.node != later.node && covers(other, later) &&
               subject.facts.dominance.dominates(other.node, later.node);
      });
      if (earlier != reads.end()) tell(subject, report, *earlier, later);
    }
}

constexpr Data needs[] = {Data::registries};

}  // namespace

extern constinit const RuleBody repeated_enquiry{.severity = Severity::warning,
                                                 .group = Group::parallel_work,
                                                 .title = title,
                                                 .service = check,
                                                 .needs = needs};

}  // namespace hamvar::rules
