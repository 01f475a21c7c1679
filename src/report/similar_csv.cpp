// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "hamvar/report/similar_report.hpp"
#include "report/csv.hpp"
#include "report/rounding.hpp"

namespace hamvar {

void similar_csv(const SimilarReport& report, std::ostream& out) {
  using report::csv_field;
  out << "file,service,name_en,name_fa,score\r\n";
  for (const SimilarService& each : report.found) {
    const Service& service = *report.repository[each.service].service;
    out << csv_field(service.file) << ',' << csv_field(service.id) << ',' << csv_field(service.name.en) << ','
        << csv_field(service.name.fa) << ',' << report::csv_number(report::shown_score(each.score)) << "\r\n";
  }
}

}  // namespace hamvar
