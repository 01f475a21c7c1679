// SPDX-License-Identifier: Apache-2.0
#include "report/json_values.hpp"

#include <cmath>

#include "report/utf8.hpp"
#include "report/words.hpp"

namespace hamvar::report {
namespace json = boost::json;
namespace {

json::object expected_and_longest(double expected, double longest) {
  return {{"expected", finite(expected)}, {"longest", finite(longest)}};
}

std::string_view name(Verdict verdict) {
  return verdict == Verdict::yes ? "yes" : verdict == Verdict::no ? "no" : "undecided";
}

json::array critical_path(const CriticalPath& path) {
  json::array steps;
  for (const PathStep& step : path.steps)
    steps.push_back(
        {{"element", step.node}, {"seconds", finite(step.time.count())}, {"share", finite(step.share)}});
  return steps;
}

}  // namespace

json::value finite(double number) {
  return std::isfinite(number) ? json::value(number) : json::value(nullptr);
}

json::object to_json(const Text& text) {
  json::object made;
  if (!text.fa.empty()) made["fa"] = text.fa;
  if (!text.en.empty()) made["en"] = text.en;
  return made;
}

json::object to_json(const Place& place) {
  json::object made{{"file", place.file}};
  if (place.at.line != 0) {
    made["line"] = place.at.line;
    made["column"] = place.at.column;
  }
  if (!place.service.empty()) made["service"] = place.service;
  if (!place.element.empty()) made["element"] = place.element;
  return made;
}

json::object to_json(const LeadTimeFigures& of) {
  json::object made{
      {"mean", finite(of.mean.count())}, {"standard_deviation", finite(of.standard_deviation.count())},
      {"p50", finite(of.p50.count())},   {"p80", finite(of.p80.count())},
      {"p90", finite(of.p90.count())},   {"p95", finite(of.p95.count())},
      {"method", spelling(of.method)}};
  if (of.in_time) made["in_time"] = finite(*of.in_time);
  return made;
}

json::object to_json(const Figures& figures) {
  json::object lead_time{{"expected", finite(figures.lead_time.count())},
                         {"standard_deviation", finite(figures.lead_time_sd)},
                         {"longest", finite(figures.longest_lead_time.count())},
                         {"estimate", figures.approximate}};
  if (figures.lead_times) lead_time["cases"] = to_json(*figures.lead_times);
  return {{"lead_time_seconds", std::move(lead_time)},
          {"touch_seconds", finite(figures.touch_time.count())},
          {"waiting_seconds", finite(figures.waiting_time.count())},
          {"user_seconds", finite(figures.user_time.count())},
          {"steps", expected_and_longest(figures.steps, figures.longest_steps)},
          {"user_steps", finite(figures.user_steps)},
          {"visits", expected_and_longest(figures.visits, figures.longest_visits)},
          {"handoffs", expected_and_longest(figures.handoffs, figures.longest_handoffs)},
          {"agencies", expected_and_longest(figures.agencies, figures.longest_agencies)},
          {"documents", finite(figures.documents)},
          {"submissions_a_year", finite(figures.submissions)},
          {"digital_share", finite(figures.digital_share)},
          {"user_cost", finite(figures.user_cost)},
          {"government_cost", finite(figures.government_cost)},
          {"cases_a_year", finite(figures.yearly_volume)},
          {"cases_a_year_assumed", figures.volume_assumed},
          {"yearly_cost", finite(figures.yearly_cost())},
          {"assumed_values", figures.assumed},
          {"critical_path", critical_path(figures.critical)}};
}

json::object to_json(const Soundness& soundness) {
  json::object made{{"safe", name(soundness.safe)},
                    {"option_to_complete", name(soundness.option_to_complete)},
                    {"proper_completion", name(soundness.proper_completion)},
                    {"no_dead_activities", name(soundness.no_dead_activities)}};
  if (!soundness.dead.empty()) made["dead"] = json::value_from(soundness.dead);
  json::object runs;
  for (const Counterexample& each : soundness.counterexamples)
    runs[spelling(each.of)] = json::value_from(each.run);
  if (!runs.empty()) made["runs"] = std::move(runs);
  if (!soundness.reason.empty()) made["reason"] = soundness.reason;
  return made;
}

json::object to_json(const Finding& finding) {
  json::object made{{"rule", finding.rule}, {"severity", spelling(finding.severity)}};
  made["place"] = to_json(finding.place);
  made["message"] = to_json(finding.message);
  json::array others;
  for (const Place& other : finding.others) others.push_back(to_json(other));
  if (!others.empty()) made["others"] = std::move(others);
  json::array evidence;
  for (const Text& line : finding.evidence) evidence.push_back(to_json(line));
  if (!evidence.empty()) made["evidence"] = std::move(evidence);
  if (finding.fixable) made["fixable"] = true;
  if (finding.yearly_cost) made["yearly_cost"] = finite(*finding.yearly_cost);
  if (finding.remedy)
    made["remedy"] = {{"practice", finding.remedy->practice}, {"title", to_json(finding.remedy->title)}};
  return made;
}

json::object document() { return {{"format", "hamvar"}, {"version", 1}}; }

std::string text_of(const json::value& value) { return valid_utf8(json::serialize(value)); }

}  // namespace hamvar::report
