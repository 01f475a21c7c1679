// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "hamvar/report/similar_report.hpp"
#include "hamvar/text/numbers.hpp"
#include "report/table.hpp"
#include "report/words.hpp"

namespace hamvar {

void similar_text(const SimilarReport& report, Language language, std::ostream& out) {
  std::vector<std::vector<std::string>> rows;
  for (const SimilarService& each : report.found) {
    const Service& service = *report.repository[each.service].service;
    rows.push_back({percent_text(each.score, language), report::isolated(service.name.in(language), language),
                    "[" + report::printable(service.id) + "]",
                    report::isolated(report::place_text({service.file, {}, {}, {}}), language)});
  }
  const Text title = rows.empty() ? Text{"Nothing alike is there.", "هیچ خدمت همانندی نیست."}
                                  : Text{"Most alike:", "همانندترین‌ها:"};
  out << title.in(language) << '\n' << report::table(rows);
}

}  // namespace hamvar
