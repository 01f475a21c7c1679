// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <ranges>

#include "report/json_values.hpp"

namespace hamvar {
namespace json = boost::json;
namespace {

void write_portfolio(std::ostream& out, const Portfolio& portfolio, const Analysis& analysis) {
  out << R"({"catalog":)" << report::text_of(json::value(portfolio.catalog.file)) << R"(,"currency":)"
      << report::text_of(json::value(portfolio.catalog.currency)) << R"(,"services":)";
  report::write_array(out, std::views::iota(std::size_t{0}, portfolio.services.size()), [&](std::size_t i) {
    const Service& service = portfolio.services[i];
    return json::object{{"id", service.id},
                        {"name", report::to_json(service.name)},
                        {"owner", service.owner},
                        {"file", service.file},
                        {"soundness", report::to_json(analysis.soundness[i])},
                        {"figures", report::to_json(analysis.figures[i])}};
  });
  out << R"(,"findings":)";
  report::write_array(out, analysis.findings,
                      [](const Finding& finding) { return report::to_json(finding); });
  out << '}';
}

}  // namespace

void analysis_json(const AnalysisReport& report, std::ostream& out) {
  out << R"({"format":"hamvar","version":1,"portfolios":[)";
  for (std::size_t p = 0; p < report.portfolios.size(); ++p) {
    if (p > 0) out << ',';
    write_portfolio(out, report.portfolios[p], report.analyses[p]);
  }
  out << R"(],"invalid":)";
  report::write_array(out, report.invalid, [](const Finding& finding) { return report::to_json(finding); });
  out << "}\n";
}

}  // namespace hamvar
