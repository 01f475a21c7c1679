// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "hamvar/report/duplicates_report.hpp"
#include "report/json_values.hpp"

namespace hamvar {
namespace json = boost::json;
namespace {

using report::finite;
using report::to_json;

json::object member_object(const Duplicate& one, const DuplicatesReport& report) {
  const Service& service = *report.services[one.member.service].service;
  const Node& node = service.process[one.member.node];
  return {{"place", to_json(service.place(node))},
          {"label", to_json(node.label)},
          {"agency", one.agency},
          {"applicant", one.applicant},
          {"score", finite(one.member.score)},
          {"per_year", finite(one.per_year)},
          {"state_cost", finite(one.state_cost)},
          {"people_cost", finite(one.people_cost)}};
}

json::object group_object(const DuplicateGroup& group, const DuplicatesReport& report) {
  json::object made{{"reason", spelling(group.reason)},
                    {"score", finite(group.score)},
                    {"advice", spelling(group.advice)},
                    {"services", group.services},
                    {"agencies", group.agencies},
                    {"per_year", finite(group.per_year)},
                    {"state_cost", finite(group.state_cost)},
                    {"people_cost", finite(group.people_cost)},
                    {"avoidable", group.avoidable ? finite(*group.avoidable) : json::value(nullptr)}};
  json::array& members = made["members"].emplace_array();
  for (const Duplicate& one : group.members) members.push_back(member_object(one, report));
  return made;
}

json::array places_of(const Service& service, const std::vector<NodeRef>& steps) {
  json::array places;
  for (const NodeRef node : steps) places.push_back(to_json(service.place(service.process[node])));
  return places;
}

json::object fragment_object(const SharedFragment& fragment, const DuplicatesReport& report) {
  json::object made{{"services", fragment.services},
                    {"per_year", finite(fragment.per_year)},
                    {"state_cost", finite(fragment.state_cost)},
                    {"people_cost", finite(fragment.people_cost)}};
  json::array& copies = made["copies"].emplace_array();
  for (const Clone& copy : fragment.copies) {
    const Service& service = *report.services[copy.service].service;
    json::object each{{"service", service.id}, {"steps", places_of(service, copy.steps)}};
    if (copy.more) each["more"] = to_json(service.place(service.process[*copy.more]));
    copies.push_back(std::move(each));
  }
  return made;
}

json::object pair_object(const ServicePair& pair, const DuplicatesReport& report) {
  return {{"a", to_json(report.services[pair.a].service->place())},
          {"b", to_json(report.services[pair.b].service->place())},
          {"common", pair.common},
          {"share", finite(pair.share)}};
}

json::object enquiries_object(const Enquiries& each) {
  json::object made{{"agency", each.agency},
                    {"registry", each.registry},
                    {"owner", each.owner},
                    {"way", spelling(each.way)},
                    {"documents", json::value_from(each.documents)},
                    {"services", each.services},
                    {"steps", each.steps},
                    {"per_year", finite(each.per_year)},
                    {"wait_seconds", finite(each.wait.count())},
                    {"state_cost", finite(each.state_cost)}};
  return made;
}

}  // namespace

void duplicates_json(const DuplicatesReport& report, std::ostream& out) {
  out << R"({"format":"hamvar","version":1)";
  if (!report.only_enquiries) {
    out << R"(,"groups":)";
    report::write_array(out, report.found.groups,
                        [&](const DuplicateGroup& group) { return group_object(group, report); });
    out << R"(,"fragments":)";
    report::write_array(out, report.found.fragments,
                        [&](const SharedFragment& fragment) { return fragment_object(fragment, report); });
    out << R"(,"services_to_merge":)";
    report::write_array(out, report.found.pairs,
                        [&](const ServicePair& pair) { return pair_object(pair, report); });
  }
  out << R"(,"enquiries":)";
  report::write_array(out, report.found.enquiries, enquiries_object);
  out << "}\n";
}

}  // namespace hamvar
