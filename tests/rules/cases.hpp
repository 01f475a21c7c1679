// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The definitions in src/rules/<id>/cases/, and what a rule finds in one of them.
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "hamvar/rules/comparison.hpp"
#include "hamvar/rules/examples.hpp"
#include "hamvar/rules/exemptions.hpp"
#include "hamvar/rules/rule.hpp"

namespace hamvar {

// Else a test's name would be the bytes of the struct.
inline void PrintTo(const Rule& rule, std::ostream* out) { *out << rule.id; }

namespace test {

namespace fs = std::filesystem;

inline const fs::path rules_folder = fs::path(HAMVAR_SOURCE_DIR) / "src" / "rules";

[[nodiscard]] inline const Catalog& shared_catalog() {
  static const Catalog catalog = read_catalog(read_file(rules_folder / "catalog.json"), "catalog.json");
  return catalog;
}

/// What is set for all cases: budgets, which are set nowhere else and matter to one rule alone.
[[nodiscard]] inline const ServiceSettings& case_settings() {
  static const ServiceSettings settings = settings_of_examples();
  return settings;
}

[[nodiscard]] inline bool is_definition(const fs::path& file) {
  const bool known = file.extension() == ".json" || file.extension() == ".bpmn";
  return known && file.stem().extension().empty();
}

/// Those whose name is `example` or begins with `prefix`.
[[nodiscard]] inline std::vector<fs::path> cases_of(std::string_view rule, std::string_view example,
                                                    std::string_view prefix) {
  std::vector<fs::path> found;
  const fs::path folder = rules_folder / rule / "cases";
  if (!fs::exists(folder)) return found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const bool meant = entry.path().stem() == example || name.starts_with(prefix);
    if (is_definition(entry.path()) && meant) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

[[nodiscard]] inline Portfolio read_case(std::string text, const std::string& name) {
  if (name.ends_with(".json")) return {shared_catalog(), {read_service(text, name, shared_catalog())}};
  BpmnFile read = read_bpmn(std::move(text), name, shared_catalog());
  return {shared_catalog(), std::move(read.services), {}, std::move(read.remarks)};
}

/// "x.before.json", the definition that x is compared with, or nothing.
[[nodiscard]] inline std::optional<Portfolio> read_before(fs::path file) {
  file.replace_extension("before.json");
  if (!fs::exists(file)) return std::nullopt;
  return read_case(read_file(file), file.filename().string());
}

/// The day on which exemptions of all cases count, or no longer do.
inline constexpr Date day_of_cases{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(1)};

/// A definition by itself, as a portfolio; of one service, unless a BPMN file holds fewer or more.
struct Case {
  explicit Case(const fs::path& file) : Case(read_file(file), file.filename().string()) {
    before = read_before(file);
  }
  Case(std::string text, const std::string& name) : portfolio(read_case(std::move(text), name)) {}
  explicit Case(Portfolio read) : portfolio(std::move(read)) {}

  [[nodiscard]] const Service& service() const { return portfolio.services.front(); }

  [[nodiscard]] std::vector<Finding> findings(std::string_view rule) const {
    std::vector<Finding> found;
    std::vector<Measured> kept;
    const PortfolioFacts shared = facts_of(portfolio);
    for (const Service& each : portfolio.services) {
      const Facts facts = facts_of(each, portfolio.catalog);
      std::ranges::move(check_service(portfolio, shared, each, facts, case_settings()),
                        std::back_inserter(found));
      kept.push_back(measured(each, facts, case_settings()));
    }
    std::ranges::move(check_portfolio(portfolio, kept), std::back_inserter(found));
    if (before)
      if (auto worse = worse_than_before(service(), measure(before->services.front(), before->catalog),
                                         kept.front().figures(), 0.05, portfolio.catalog.currency))
        found.push_back(std::move(*worse));
    apply_exemptions(portfolio, day_of_cases, found);
    std::erase_if(found, [&](const Finding& finding) { return finding.rule != rule; });
    return found;
  }

  Portfolio portfolio;
  std::optional<Portfolio> before;
};

}  // namespace test
}  // namespace hamvar
