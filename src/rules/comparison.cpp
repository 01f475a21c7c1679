// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rules/comparison.hpp"

#include "hamvar/measure/key_figures.hpp"
#include "hamvar/rules/rule.hpp"
#include "rules/support.hpp"

namespace hamvar {
namespace {

bool is_worse(const KeyFigure& figure, double before, double after, double tolerance) {
  const double loss = figure.more_is_better ? before - after : after - before;
  return loss > tolerance * before + 1e-9 * (before + after);
}

}  // namespace

std::optional<Finding> worse_than_before(const Service& service, const Figures& before, const Figures& after,
                                         double tolerance, const std::string& currency) {
  std::vector<Text> worse;
  for (const KeyFigure& figure : key_figures()) {
    const double was = figure.value(before);
    const double is = figure.value(after);
    // What explains others is worse with them.
    if (figure.detail || !is_worse(figure, was, is, tolerance)) continue;
    const auto shown = [&](double value) {
      return Text{figure_text(figure, value, currency, Language::en),
                  figure_text(figure, value, currency, Language::fa)};
    };
    const Text from = shown(was);
    const Text to = shown(is);
    worse.push_back(
        {figure.name.en + ": " + from.en + " → " + to.en, figure.name.fa + ": " + from.fa + " ← " + to.fa});
  }
  if (worse.empty()) return std::nullopt;
  const Rule* rule = find_rule("worse-than-before");
  Finding finding;
  finding.rule = rule->id;
  finding.severity = rule->body->severity;
  finding.place = service.place();
  finding.message = rules::say("{0} became worse: {1}", "{0} بدتر از پیش شده است: {1}",
                               {rules::quoted(service.name), rules::listed(worse)});
  return finding;
}

}  // namespace hamvar
