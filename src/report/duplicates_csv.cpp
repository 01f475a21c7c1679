// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "hamvar/report/duplicates_report.hpp"
#include "report/csv.hpp"

namespace hamvar {
namespace {

using report::csv_field;
using report::csv_number;

void write_member(std::size_t number, const DuplicateGroup& group, const Duplicate& one,
                  const DuplicatesReport& report, std::ostream& out) {
  const Service& service = *report.services[one.member.service].service;
  const Node& node = service.process[one.member.node];
  out << number << ',' << spelling(group.reason) << ',' << csv_number(group.score) << ','
      << spelling(group.advice) << ',' << csv_field(service.file) << ',' << node.at.line << ','
      << node.at.column << ',' << csv_field(service.id) << ',' << csv_field(node.id) << ','
      << csv_field(node.label.en) << ',' << csv_field(node.label.fa) << ',' << csv_field(one.agency) << ','
      << csv_number(one.member.score) << ',' << csv_number(one.per_year) << ',' << csv_number(one.state_cost)
      << ',' << csv_number(one.people_cost) << "\r\n";
}

void write_groups(const DuplicatesReport& report, std::ostream& out) {
  out << "group,reason,group_score,advice,file,line,column,service,element,label_en,label_fa,agency,score,"
         "per_year,state_cost,people_cost\r\n";
  std::size_t number = 0;
  for (const DuplicateGroup& group : report.found.groups) {
    ++number;
    for (const Duplicate& one : group.members) write_member(number, group, one, report, out);
  }
}

/// Ids have no white space in them.
std::string spaced(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
  return text;
}

void write_enquiries(const DuplicatesReport& report, std::ostream& out) {
  out << "agency,registry,owner,way,documents,services,steps,per_year,wait_seconds,state_cost\r\n";
  for (const Enquiries& each : report.found.enquiries)
    out << csv_field(each.agency) << ',' << csv_field(each.registry) << ',' << csv_field(each.owner) << ','
        << spelling(each.way) << ',' << csv_field(spaced(each.documents)) << ',' << each.services << ','
        << each.steps << ',' << csv_number(each.per_year) << ',' << csv_number(each.wait.count()) << ','
        << csv_number(each.state_cost) << "\r\n";
}

}  // namespace

void duplicates_csv(const DuplicatesReport& report, std::ostream& out) {
  report.only_enquiries ? write_enquiries(report, out) : write_groups(report, out);
}

}  // namespace hamvar
