// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/text/numbers.hpp"
#include "report/html.hpp"
#include "report/page.hpp"

namespace hamvar::report {
namespace {

/// A finding may name hundreds of places.
constexpr std::size_t places_shown = 12;

/// The step as people call it; empty for a place that is no step.
std::string step_text(const Place& place, const PageContext& context) {
  const Service* service = context.service(place.service);
  if (service == nullptr || place.element.empty()) return place.element;
  return label_of(service->process, place.element, context.language);
}

std::string place_markup(const Place& place, bool with_service, const PageContext& context) {
  const std::string step = step_text(place, context);
  std::string name;
  if (with_service && !place.service.empty()) name = service_link(place.service, context);
  if (!step.empty()) name += (name.empty() ? "" : ": ") + text_element("bdi", step);
  return name + element("div", text_element("code", place_text(place)));
}

std::string where(const Finding& finding, bool with_service, const PageContext& context) {
  std::string items = element("li", place_markup(finding.place, with_service, context));
  const std::size_t shown = std::min(finding.others.size(), places_shown);
  for (std::size_t i = 0; i < shown; ++i) {
    const Place& other = finding.others[i];
    const bool elsewhere = with_service || other.service != finding.place.service;
    items += element("li", place_markup(other, elsewhere, context));
  }
  if (shown < finding.others.size())
    items += text_element(
        "li", Text{"and more: ", "و بیشتر: "}.in(context.language) +
                  number_text(static_cast<double>(finding.others.size() - shown), context.language));
  return element("ul", {{"class", "plain places"}}, items);
}

/// The proposal that would mend it.
const Proposal* mender(const Finding& finding, const Simplification& simplification) {
  if (!finding.remedy) return nullptr;
  const auto same = [&](const Proposal& proposal) {
    return proposal.finding.rule == finding.rule && proposal.finding.place.element == finding.place.element &&
           proposal.finding.remedy && proposal.finding.remedy->title == finding.remedy->title;
  };
  const auto found = std::ranges::find_if(simplification.proposals, same);
  return found == simplification.proposals.end() ? nullptr : &*found;
}

std::string mended_by(const Finding& finding, const Simplification& simplification,
                      const PageContext& context) {
  const Proposal* proposal = mender(finding, simplification);
  if (proposal == nullptr) return "";
  static const Text label{"Proposal ", "پیشنهاد "};
  return element("div", element("a", {{"href", "#" + anchor_of(simplification.service, *proposal)}},
                                escaped(context.in(label) + proposal->id)) +
                            escaped(" – " + context.in(word(proposal->status))));
}

std::string row(const Finding& finding, const PageContext& context, const Simplification* simplification) {
  std::string what = text_element("div", context.in(finding.message));
  std::string facts;
  for (const Text& line : finding.evidence) facts += text_element("li", context.in(line));
  if (!facts.empty()) what += element("ul", {{"class", "quiet"}}, facts);
  if (simplification != nullptr) what += mended_by(finding, *simplification, context);
  what += text_element("code", finding.rule);
  const std::string cost =
      finding.yearly_cost ? money_text(*finding.yearly_cost, context.currency(), context.language) : "–";
  const std::string severity(spelling(finding.severity));
  return element(
      "tr", element("td", {{"class", "short " + severity}}, escaped(context.in(word(finding.severity)))) +
                element("td", what) + element("td", {{"class", "number"}}, escaped(cost)) +
                element("td", where(finding, simplification == nullptr, context)));
}

}  // namespace

std::string findings_table(const std::vector<Finding>& findings, const PageContext& context,
                           const Simplification* simplification) {
  std::string rows;
  for (const Finding& finding : findings) rows += row(finding, context, simplification);
  return element("table", {{"class", "findings"}},
                 head_row({{"Severity", "شدت"},
                           {"What was found", "یافته"},
                           {"Cost a year", "هزینه در سال"},
                           {"Where", "محل"}},
                          context) +
                     element("tbody", rows));
}

}  // namespace hamvar::report
