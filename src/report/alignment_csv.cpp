// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "report/alignment_steps.hpp"
#include "report/csv.hpp"

namespace hamvar {

void alignment_csv(const AlignmentReport& report, std::ostream& out) {
  out << "a,b,score,reason\r\n";
  for (const Correspondence& each : report.alignment.correspondences)
    for (const std::string& a : file_ids(report::node_of(report.a, each.a)))
      for (const std::string& b : file_ids(report::node_of(report.b, each.b)))
        out << report::csv_field(a) << ',' << report::csv_field(b) << ','
            << report::csv_number(report::shown_score(each.score)) << ',' << spelling(each.reason) << "\r\n";
}

}  // namespace hamvar
