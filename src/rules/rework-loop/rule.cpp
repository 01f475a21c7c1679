// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "rules/way_back.hpp"

namespace hamvar::rules {
namespace {

/// One case in five.
constexpr Option much_rework{
    "rework", 0.2, FigureUnit::share, "work done again is told from this share of the cases on",
    "دوباره‌کاری از این سهم پرونده‌ها به بعد گفته می‌شود"};

Text title() { return {"Work that often has to be done again", "دوباره‌کاری زیاد"}; }

/// Watching and telling are done again by their nature.
bool is_work(const Activity& activity) {
  using enum StepKind;
  return activity.step != wait && activity.step != monitor && activity.step != notify;
}

void add_volume(const Subject& subject, double extra, Finding& finding) {
  if (subject.facts.figures().volume_assumed) return;
  finding.evidence.push_back(say("{0} times a year", "{0} بار در سال",
                                 {number(std::round(extra * subject.facts.figures().yearly_volume))}));
}

void tell(const Subject& subject, const Report& report, const WayBack& way) {
  const Process& process = subject.facts.flat;
  std::vector<NodeRef> again = way.body;
  again.insert(again.end(), way.steps.begin(), way.steps.end());
  if (std::ranges::none_of(again, [&](NodeRef node) { return is_work(process[node].activity); })) return;
  const NodeRef where = way.body.empty() ? way.split : way.body.back();
  Finding finding = finding_at(
      subject, where,
      say("{0} % of the cases are sent back at {1}, so that {2} must be done again: find out earlier what "
          "makes them come back, best at the form",
          "{0}٪ پرونده‌ها در {1} برگشت داده می‌شوند و {2} دوباره انجام می‌شود: "
          "علت برگشت زودتر معلوم شود، بهتر از همه هنگام ثبت درخواست",
          {number(way.share * 100), quoted(process[where]), listed(process, again)}));
  Money cost = 0;
  for (const NodeRef node : again) {
    if (node != where) finding.others.push_back(subject.service.place(process[node]));
    cost += subject.yearly_cost(process[node].activity, way.returns);
  }
  add_volume(subject, way.returns, finding);
  finding.yearly_cost = cost;
  report(std::move(finding));
}

void tell(const Subject& subject, const Report& report, NodeRef node) {
  const Node& step = subject.facts.flat[node];
  const double again = *step.activity.rework_probability;
  const double extra = subject.facts.frequency()[node] * again / (1 - again);
  Finding finding = finding_at(
      subject, node,
      say("{0} must be done again in {1} % of the cases: find out before it what makes it fail",
          "{0} در {1}٪ موارد دوباره انجام می‌شود: علت آن پیش از این گام معلوم و برطرف شود",
          {quoted(step), number(again * 100)}));
  add_volume(subject, extra, finding);
  finding.yearly_cost = subject.yearly_cost(step.activity, extra);
  report(std::move(finding));
}

void check(const Subject& subject, const Report& report) {
  const Process& process = subject.facts.flat;
  const double much = subject.option(much_rework);
  for (const NodeRef node : activities(process))
    if (process[node].activity.rework_probability.value_or(0) >= much) tell(subject, report, node);
  std::vector<WayBack> ways;
  for (const FlowRef flow : flows(process))
    if (auto way = way_back(subject, flow); way && way->again >= much) ways.push_back(std::move(*way));
  for (const WayBack& way : ways) {
    // Whether they answer who were sent back is no other loop.
    const bool inner = std::ranges::any_of(ways, [&](const WayBack& outer) {
      return std::ranges::find(outer.choices, way.split) != outer.choices.end();
    });
    if (!inner) tell(subject, report, way);
  }
}

constexpr const Option* options[] = {&much_rework};

}  // namespace

extern constinit const RuleBody rework_loop{.severity = Severity::warning,
                                            .group = Group::long_paths,
                                            .title = title,
                                            .service = check,
                                            .options = options};

}  // namespace hamvar::rules
