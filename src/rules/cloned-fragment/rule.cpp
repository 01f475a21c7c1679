// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "hamvar/match/clones.hpp"
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"The same steps drawn in several places", "گام‌های یکسان در چند جا"};
}

/// Two steps that look alike are repeated-activity's to tell, or chance.
constexpr Option fewest_steps{
    "steps", 3, FigureUnit::count, "the fewest steps that are worth a process of their own",
    "کمترین شمار گام‌هایی که زیرفرایند جدا می‌خواهد"};

Text steps_of(const Process& process, const Clone& copy) {
  std::vector<Text> labels;
  labels.reserve(copy.steps.size());
  for (const NodeRef node : copy.steps) labels.push_back(quoted(process[node]));
  return listed(labels);
}

void tell(const Portfolio& portfolio, const std::vector<Clone>& copies, const Report& report) {
  const auto service_of = [&](const Clone& copy) -> const Service& {
    return portfolio.services[copy.service];
  };
  const Clone& first = copies.front();
  const Process& process = service_of(first).process;
  std::set<std::size_t> services;
  for (const Clone& copy : copies) services.insert(copy.service);
  const Text where = services.size() == 1
                         ? Text{"this service", "این خدمت"}
                         : say("{0} services", "{0} خدمت", {number(static_cast<double>(services.size()))});
  Finding finding;
  finding.place = service_of(first).place(process[first.steps.front()]);
  finding.message = say(
      "the {0} steps from {1} to {2} are drawn {3} times in {4}: make them one sub-process that all call",
      "{0} گامِ {1} تا {2} در {4} {3} بار کشیده شده است: آن‌ها را یک زیرفرایند مشترک کنید",
      {number(static_cast<double>(first.steps.size())), quoted(process[first.steps.front()]),
       quoted(process[first.steps.back()]), number(static_cast<double>(copies.size())), where});
  finding.evidence = {
      say("the same labels: {0}", "برچسب‌های یکسان: {0}", {steps_of(process, first)})};
  for (const Clone& copy : copies) {
    if (&copy == &first) continue;
    const Service& service = service_of(copy);
    finding.others.push_back(service.place(service.process[copy.steps.front()]));
  }
  report(std::move(finding));
}

void check(const PortfolioSubject& all, const Report& report) {
  const auto fewest = [&](std::size_t service) {
    return static_cast<std::size_t>(std::max(1.0, option_of(all.measured[service].settings(), fewest_steps)));
  };
  for (const std::vector<Clone>& copies : clones(placed(all.portfolio), {.fewest = fewest}))
    tell(all.portfolio, copies, report);
}

constexpr const Option* options[] = {&fewest_steps};

}  // namespace

extern constinit const RuleBody cloned_fragment{.severity = Severity::info,
                                                .group = Group::parallel_work,
                                                .title = title,
                                                .portfolio = check,
                                                .options = options};

}  // namespace hamvar::rules
