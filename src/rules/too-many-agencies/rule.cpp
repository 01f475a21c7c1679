// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

/// No limit is published: the owner and one more.
constexpr Option bearable_agencies{
    "agencies", 2, FigureUnit::count, "the most agencies a case that are bearable",
    "بیشترین شمار دستگاه‌های پذیرفتنی در هر پرونده"};

Text title() {
  return {"Too many agencies in one case", "دستگاه‌های زیاد در یک پرونده"};
}

/// An agency with its steps, in the order of the definition.
struct Share {
  std::string agency;
  std::vector<NodeRef> steps;
};

std::vector<Share> shares_of(const Subject& subject) {
  std::vector<Share> shares;
  for (const NodeRef node : activities(subject.facts.flat)) {
    const std::string agency = subject.service.agency_of(subject.facts.flat[node].activity);
    if (agency.empty()) continue;
    auto share = std::ranges::find(shares, agency, &Share::agency);
    if (share == shares.end()) share = shares.insert(shares.end(), {agency, {}});
    share->steps.push_back(node);
  }
  return shares;
}

void check(const Subject& subject, const Report& report) {
  const double bearable = subject.option(bearable_agencies);
  const std::vector<Share> shares = shares_of(subject);
  if (static_cast<double>(shares.size()) <= bearable) return;
  const double agencies = subject.facts.figures().agencies;
  if (agencies <= bearable + 1e-9) return;
  Finding finding = finding_of(
      subject,
      say("{0} agencies work on a case on average; {1} are bearable: one could act for the others, "
          "or use what they know",
          "به طور میانگین {0} دستگاه روی هر پرونده کار می‌کنند؛ بیش از {1} دستگاه پذیرفتنی نیست: "
          "یکی به نمایندگی از بقیه کار کند یا از دانستهٔ آن‌ها استفاده کند",
          {number(agencies), number(bearable)}));
  for (const Share& share : shares) {
    finding.evidence.push_back(
        say("{0}: {1}", "{0}: {1}",
            {subject.portfolio.catalog.agency_name(share.agency), listed(subject.facts.flat, share.steps)}));
    if (share.agency == subject.service.owner) continue;
    for (const NodeRef step : share.steps)
      finding.others.push_back(subject.service.place(subject.facts.flat[step]));
  }
  report(std::move(finding));
}

constexpr Data needs[] = {Data::actors};
constexpr const Option* options[] = {&bearable_agencies};

}  // namespace

extern constinit const RuleBody too_many_agencies{.severity = Severity::info,
                                                  .group = Group::long_paths,
                                                  .title = title,
                                                  .service = check,
                                                  .needs = needs,
                                                  .options = options};

}  // namespace hamvar::rules
