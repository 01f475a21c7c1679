// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Hand-made results to report on: two services, of which the first was simplified.
#include "flow.hpp"
#include "hamvar/report/report.hpp"

namespace hamvar::test {

inline Figures sample_figures(double scale) {
  Figures made;
  made.lead_time = days(10 * scale);
  made.longest_lead_time = days(20 * scale);
  made.touch_time = hours(4 * scale);
  made.waiting_time = days(9 * scale);
  made.user_time = hours(6 * scale);
  made.steps = 8 * scale;
  made.user_steps = 3;
  made.visits = 2 * scale;
  made.documents = 4 * scale;
  made.digital_share = 1 - 0.5 * scale;
  made.user_cost = 2'000'000 * scale;
  made.government_cost = 600'000 * scale;
  made.yearly_volume = 100;
  made.assumed = 3;
  made.critical = {{{"a", days(7 * scale), 0.7}, {"b", days(3 * scale), 0.3}}, days(10 * scale)};
  return made;
}

inline Portfolio sample_portfolio() {
  Portfolio made{small_catalog(), {service(flow("start > a > b > end")), service(flow("start > c > end"))}};
  node(made.services[0].process, "a").label = {"Ask", "استعلام"};
  made.services[0].name = {"Permit", "پروانه"};
  made.services[0].yearly_volume = 100;
  made.services[1].id = "t";
  made.services[1].name = {"Licence", "مجوز"};
  return made;
}

inline Finding sample_finding(std::string rule, std::string element) {
  Finding made;
  made.rule = std::move(rule);
  made.place = {"dir/s.json", {3, 7}, "s", std::move(element)};
  made.message = {"It is done again", "دوباره انجام می‌شود"};
  made.evidence = {{"100 times a year", "۱۰۰ بار در سال"}};
  made.yearly_cost = 1'500'000;
  return made;
}

inline Proposal sample_proposal(std::string id, ProposalStatus status) {
  Proposal made;
  made.id = std::move(id);
  made.status = status;
  made.finding = sample_finding("some-rule", "a");
  made.finding.remedy = Remedy{"s", {}, {"Drop it", "حذف آن"}, "task elimination"};
  made.figures_before = sample_figures(1);
  made.figures_after = sample_figures(0.5);
  made.proof.kept = {Promise::sound, Promise::outputs_kept};
  return made;
}

/// One proposal of each status; the whole halves what the first service costs.
inline Simplification sample_simplification(const Service& of) {
  Simplification made;
  made.service = of.id;
  made.before = made.after = of.process;
  made.figures_before = sample_figures(1);
  made.figures_after = sample_figures(0.5);
  made.proof.kept = {Promise::sound, Promise::outputs_kept};
  made.proposals = {sample_proposal("P1", ProposalStatus::applied),
                    sample_proposal("P2", ProposalStatus::alternative),
                    sample_proposal("P3", ProposalStatus::needs_law_change),
                    sample_proposal("P4", ProposalStatus::refused)};
  Proposal& by_law = made.proposals[2];
  by_law.laws = {{"l1", "5"}};
  by_law.proof.kept = {Promise::sound};
  by_law.proof.broken = {{Promise::law_kept, {"a law asks for it", "قانون آن را خواسته"}, "a", {"l1", "5"}}};
  made.proposals[3].refusal = {"it would deadlock", "بن‌بست پیش می‌آید"};
  made.edits.resize(1);
  return made;
}

/// Called by the first service, at its step "a"; the second is left out.
inline SharedService sample_shared() {
  SharedService made;
  made.id = "S1";
  made.shared = service(flow("start > x > end"));
  made.shared.id = "once";
  made.shared.name = {"Ask <once>", "یک‌بار بپرس"};
  made.mended = {{"Ask online", "پرسش برخط"}};
  made.figures = sample_figures(0.1);
  made.taken_from = "s";
  made.steps = 1;
  SharedUse caller;
  caller.service = "s";
  caller.call = {"a", {{"x", "a"}}};
  caller.figures_before = sample_figures(1);
  caller.figures_after = sample_figures(0.5);
  caller.proof.kept = {Promise::sound};
  SharedUse left_out = caller;
  left_out.service = "t";
  left_out.call = {};
  left_out.refusal = {"it would take longer", "بیشتر زمان می‌برد"};
  made.uses = {caller, left_out};
  return made;
}

}  // namespace hamvar::test
