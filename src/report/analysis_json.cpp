// SPDX-License-Identifier: Apache-2.0
#include "report/json_values.hpp"

namespace hamvar {
namespace json = boost::json;

std::string analysis_json(const AnalysisReport& report) {
  json::object document = report::document();
  json::array portfolios;
  for (std::size_t p = 0; p < report.portfolios.size(); ++p) {
    const Portfolio& portfolio = report.portfolios[p];
    const Analysis& analysis = report.analyses[p];
    json::array services;
    for (std::size_t i = 0; i < portfolio.services.size(); ++i) {
      const Service& service = portfolio.services[i];
      services.push_back({{"id", service.id},
                          {"name", report::to_json(service.name)},
                          {"owner", service.owner},
                          {"file", service.file},
                          {"soundness", report::to_json(analysis.soundness[i])},
                          {"figures", report::to_json(analysis.figures[i])}});
    }
    json::array findings;
    for (const Finding& finding : analysis.findings) findings.push_back(report::to_json(finding));
    portfolios.push_back({{"catalog", portfolio.catalog.file},
                          {"currency", portfolio.catalog.currency},
                          {"services", std::move(services)},
                          {"findings", std::move(findings)}});
  }
  document["portfolios"] = std::move(portfolios);
  json::array invalid;
  for (const Finding& finding : report.invalid) invalid.push_back(report::to_json(finding));
  document["invalid"] = std::move(invalid);
  return report::text_of(document);
}

}  // namespace hamvar
