// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/numbers.hpp"
#include "rules/law.hpp"

namespace hamvar::rules {
namespace {

Text title() { return {"A fee that no law is cited for", "هزینه بی‌مستند قانونی"}; }

bool lacks_law(const Fee& fee) { return fee.amount > 0 && !cited(fee.law); }

Text amount_of(const Fee& fee, const Subject& subject) {
  const std::string& currency = subject.portfolio.catalog.currency;
  const Text amount{money_text(fee.amount, currency, Language::en),
                    money_text(fee.amount, currency, Language::fa)};
  return fee.name.empty() ? amount : say("{0} ({1})", "{0} ({1})", {amount, quoted(fee.name)});
}

void check(const Subject& subject, const Report& report) {
  for (const Fee& fee : subject.service.fees)
    if (lacks_law(fee))
      report(finding_of(
          subject,
          say("{0} charges {1}, and no law is cited for this fee",
              "{0} {1} می‌گیرد و مستند قانونی این هزینه ذکر نشده است",
              {quoted(subject.service.name), amount_of(fee, subject)})));
  const Process& process = subject.facts.flat;
  for (const NodeRef node : activities(process)) {
    const Activity& step = process[node].activity;
    if (step.fee && lacks_law(*step.fee) && !cited(step.legal.law))
      report(finding_at(
          subject, node,
          say("{0} charges {1}, and no law is cited, neither for this fee nor for the step",
              "{0} {1} می‌گیرد و نه برای این هزینه و نه برای این گام مستند قانونی ذکر نشده است",
              {quoted(process[node]), amount_of(*step.fee, subject)})));
  }
}

}  // namespace

extern constinit const RuleBody fee_without_law{
    .severity = Severity::warning, .group = Group::law, .title = title, .service = check};

}  // namespace hamvar::rules
