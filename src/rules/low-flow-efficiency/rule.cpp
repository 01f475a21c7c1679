// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

/// 5 % of working time: waits are elapsed time (docs/spec.md), and of the 168 hours of a week some 40 are
/// worked.
constexpr Option least_efficiency{
    "efficiency", 0.01, FigureUnit::share, "the least share of the time in which somebody works on the case",
    "کمترین سهم زمانی که در آن کسی روی پرونده کار می‌کند"};
constexpr Option long_time{"time", days(3).count(), FigureUnit::time,
                           "a service is looked at from this lead time on",
                           "خدمت از این زمان کل به بعد بررسی می‌شود"};

Text title() {
  return {"A case that lies most of the time",
          "پرونده‌ای که بیشتر وقت‌ها مانده است"};
}

struct Wait {
  NodeRef step = 0;
  Duration time{};  ///< in a case
};

/// What agencies do and leave lying; the applicant's own time is not theirs.
struct Times {
  Duration work{};
  Duration wait{};
  Duration given_work{};  ///< not assumed
  Duration given_wait{};
  std::vector<Wait> waits;  ///< given and not 0, the longest first
};

Times times_of(const Subject& subject) {
  Times times;
  for (const NodeRef node : activities(subject.facts.flat)) {
    const Activity& step = subject.facts.flat[node].activity;
    if (step.actor.applicant) continue;
    const StepValues values = step_values(step, subject.service, subject.portfolio.catalog);
    const double often = subject.facts.frequency()[node] / (1 - values.rework);
    const Duration work = often * values.touch.mean();
    const Duration wait = often * values.wait.mean();
    times.work += work;
    times.wait += wait;
    if (step.touch) times.given_work += work;
    if (!step.wait) continue;
    times.given_wait += wait;
    if (wait > Duration::zero()) times.waits.push_back({node, wait});
  }
  std::ranges::stable_sort(times.waits, std::ranges::greater{}, &Wait::time);
  return times;
}

bool mostly_given(const Times& times) {
  return times.given_work > Duration::zero() && times.given_work >= times.work / 2 &&
         times.given_wait >= times.wait / 2;
}

void check(const Subject& subject, const Report& report) {
  const Times times = times_of(subject);
  const double least = subject.option(least_efficiency);
  const double efficiency = times.work / (times.work + times.wait);
  if (!mostly_given(times) || times.waits.empty() || efficiency >= least) return;
  if (subject.facts.figures().lead_time < Duration(subject.option(long_time))) return;
  const Process& process = subject.facts.flat;
  Finding finding = finding_of(
      subject,
      say("a case is worked on for {0} and lies for {1}: {2} % of that time is work, less than {3} %; "
          "{4} waits longest",
          "روی هر پرونده {0} کار می‌شود و {1} می‌ماند: تنها {2}٪ از این زمان کار است، کمتر از {3}٪؛ "
          "بیش از همه در {4} می‌ماند",
          {span_of(times.work), span_of(times.wait), number(efficiency * 100), number(least * 100),
           quoted(process[times.waits.front().step])}));
  for (const Wait& wait : std::vector(
           times.waits.begin(), times.waits.begin() + std::min<std::ptrdiff_t>(3, std::ssize(times.waits)))) {
    finding.others.push_back(subject.service.place(process[wait.step]));
    finding.evidence.push_back(say("{0} waits {1}, {2} % of all waits",
                                   "{0}: {1} انتظار، {2}٪ از همهٔ انتظارها",
                                   {quoted(process[wait.step]), span_of(wait.time),
                                    number(std::round(100 * (wait.time / times.wait)))}));
  }
  report(std::move(finding));
}

constexpr Data needs[] = {Data::times};
constexpr const Option* options[] = {&least_efficiency, &long_time};

}  // namespace

extern constinit const RuleBody low_flow_efficiency{.severity = Severity::info,
                                                    .group = Group::long_paths,
                                                    .title = title,
                                                    .service = check,
                                                    .needs = needs,
                                                    .options = options};

}  // namespace hamvar::rules
