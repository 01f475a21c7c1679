// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>
#include <ranges>

#include "hamvar/report/check_report.hpp"
#include "hamvar/rules/rule.hpp"
#include "report/json_values.hpp"
#include "report/uri.hpp"

namespace hamvar {
namespace {

namespace json = boost::json;

const char* level(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

json::object descriptor(const Rule& rule, Language language) {
  return {{"id", rule.id},
          {"shortDescription", {{"text", rule.body->title().in(language)}}},
          {"help", {{"text", rule.readme}, {"markdown", rule.readme}}},
          {"defaultConfiguration", {{"level", level(rule.body->severity)}}},
          {"properties", {{"tags", json::array{spelling(rule.body->group)}}}}};
}

json::object location(const Place& place) {
  json::object physical{{"artifactLocation", {{"uri", report::uri_of(place.file)}}}};
  if (place.at.line != 0)
    physical["region"] = {{"startLine", place.at.line}, {"startColumn", place.at.column}};
  json::object made{{"physicalLocation", std::move(physical)}};
  if (!place.service.empty()) {
    const std::string& name = place.element.empty() ? place.service : place.element;
    const std::string whole = place.element.empty() ? place.service : place.service + "/" + place.element;
    made["logicalLocations"] = json::array{json::object{{"name", name}, {"fullyQualifiedName", whole}}};
  }
  return made;
}

std::string message_of(const Finding& finding, Language language) {
  std::string text = finding.message.in(language);
  for (const Text& line : finding.evidence) text += "\n" + line.in(language);
  return text;
}

json::array code_flows(const std::vector<Place>& run) {
  json::array steps;
  for (const Place& place : run) steps.push_back(json::object{{"location", location(place)}});
  const json::object thread{{"locations", std::move(steps)}};
  return {json::object{{"threadFlows", json::array{thread}}}};
}

json::object result(const Finding& finding, const std::string& fingerprint, Language language) {
  json::object made{{"ruleId", finding.rule}};
  if (const Rule* rule = find_rule(finding.rule)) made["ruleIndex"] = rule - all_rules().data();
  made["level"] = level(finding.severity);
  made["message"] = {{"text", message_of(finding, language)}};
  made["locations"] = json::array{location(finding.place)};
  json::array others;
  for (const Place& other : finding.others) others.push_back(location(other));
  if (!others.empty()) made["relatedLocations"] = std::move(others);
  if (!finding.run.empty()) made["codeFlows"] = code_flows(finding.run);
  made["partialFingerprints"] = {{"hamvar/v1", fingerprint}};
  return made;
}

}  // namespace

void check_sarif(const CheckReport& report, Language language, std::ostream& out) {
  const std::vector<std::string> prints = fingerprints(report.findings);
  out << R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":)"
      << R"({"name":"hamvar","version":)" << report::text_of(json::value(report.version)) << R"(,"rules":)";
  report::write_array(out, all_rules(), [&](const Rule& rule) { return descriptor(rule, language); });
  out << R"(}},"columnKind":"unicodeCodePoints","results":)";
  report::write_array(out, std::views::iota(std::size_t{0}, report.findings.size()),
                      [&](std::size_t i) { return result(report.findings[i], prints[i], language); });
  out << "}]}\n";
}

}  // namespace hamvar
