// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "formats/pnml/net_to_process.hpp"
#include "formats/quote.hpp"

namespace hamvar::formats::pnml {
namespace {

void remark_choices(const Net& net, Report& report) {
  const Neighbours around = neighbours(net);
  for (std::size_t each = 0; each < net.places.size(); ++each) {
    if (is_free_choice(net, around.consumers[each])) continue;
    const Place& place = net.places[each];
    report.remark(
        RemarkKind::irregular_file, place.at, place.id,
        {"the choice at the place " + double_quoted(place.id) +
             " is not free: it depends on other places too, which gateways cannot say; it is read as a "
             "complex gateway",
         "انتخاب در مکان «" + place.id +
             "» آزاد نیست و به مکان‌های دیگر هم بستگی دارد؛ درگاه‌ها این را نمی‌گویند و به‌جای آن درگاه "
             "پیچیده خوانده شد"});
  }
}

void remark_marking(const Net& net, Report& report) {
  for (const Place& place : net.places)
    if (place.tokens > 1)
      report.remark(RemarkKind::irregular_file, place.at, place.id,
                    {"the place " + double_quoted(place.id) + " holds " + std::to_string(place.tokens) +
                         " tokens at the beginning; one case is read",
                     "مکان «" + place.id + "» در آغاز بیش از یک نشانه دارد؛ یک پرونده خوانده شد"});
}

/// A place within an operator of WoPeD is left alone when the operator becomes one step.
void remark_unconnected(const Net& net, Report& report) {
  const Neighbours around = neighbours(net);
  for (std::size_t each = 0; each < net.places.size(); ++each) {
    const Place& place = net.places[each];
    const bool touched = !around.producers[each].empty() || !around.consumers[each].empty();
    if (touched || place.tag || !place.part_of.empty()) continue;
    report.remark(RemarkKind::irregular_file, place.at, place.id,
                  {"no arc touches the place " + double_quoted(place.id) + "; it is not read",
                   "هیچ کمانی به مکان «" + place.id + "» نمی‌رسد؛ خوانده نمی‌شود"});
  }
}

}  // namespace

bool is_free_choice(const Net& net, const std::vector<std::size_t>& consumers) {
  return consumers.size() < 2 || std::ranges::all_of(consumers, [&](std::size_t transition) {
           return net.transitions[transition].inputs.size() <= 1;
         });
}

void remark_oddities(const Net& net, Report& report) {
  remark_choices(net, report);
  remark_marking(net, report);
  remark_unconnected(net, report);
}

}  // namespace hamvar::formats::pnml
