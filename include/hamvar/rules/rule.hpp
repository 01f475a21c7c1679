// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How a rule lives: src/rules/<id>/ with rule.cpp, README.md and cases/. CONTRIBUTING.md shows how to add
/// one.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/rules/facts.hpp"
#include "hamvar/rules/finding.hpp"
#include "hamvar/rules/option.hpp"

namespace hamvar {

/// What is set for a service, else the option's normal value.
[[nodiscard]] double option_of(const ServiceSettings& settings, const Option& option);

/// What `executions` of a step in one case cost state and people in a year.
[[nodiscard]] Money yearly_cost_of(const Activity& activity, double executions, const Service& service,
                                   const Catalog& catalog, const Figures& figures);

/// What a rule may look at. Most rules look at `service` alone.
struct Subject {
  const Portfolio& portfolio;
  const PortfolioFacts& shared;
  const Service& service;
  const Facts& facts;
  const ServiceSettings& settings;

  [[nodiscard]] double option(const Option& option) const { return option_of(settings, option); }
  /// What `executions` of a step cost state and people in a year.
  [[nodiscard]] Money yearly_cost(const Activity& activity, double executions = 1) const;
  /// Expected executions of the node with that id in a year.
  [[nodiscard]] double per_year(const Node& node) const;
};

/// What a rule over all services of a portfolio may look at.
struct PortfolioSubject {
  const Portfolio& portfolio;
  std::span<const Measured> measured;  ///< by service
  unsigned jobs = 1;                   ///< threads that it may use; what it finds does not depend on them
};

/// Takes findings; the rule's id and severity are put in for it.
class Report {
 public:
  Report(std::string_view rule, Severity severity, std::vector<Finding>& sink)
      : rule_(rule), severity_(severity), sink_(sink) {}
  void operator()(Finding finding) const;

 private:
  std::string_view rule_;
  Severity severity_;
  std::vector<Finding>& sink_;
};

/// What a rule cannot do without. A rule that needs something of which a definition says nothing at all finds
/// nothing in it; `hamvar check --verbose` says so.
BOOST_DEFINE_ENUM_CLASS(Data, step_kinds, actors, channels, media, documents, registries, times, rejections,
                        rework, shares, laws, deadline, volume)
[[nodiscard]] const Text& name_of(Data data);
/// Does the service say anything of it? At one step at least, or of itself.
[[nodiscard]] bool says(const Service& service, Data data);

/// What rule.cpp defines, as `constinit const RuleBody rules::<id with underscores>`.
struct RuleBody {
  Severity severity;
  Group group;
  Text (*title)();  ///< what it finds, in a few words
  void (*service)(const Subject&, const Report&) = nullptr;
  void (*portfolio)(const PortfolioSubject&, const Report&) = nullptr;
  std::span<const Data> needs = {};  ///< all of them
  std::span<const Option* const> options = {};
};

/// A definition that shows what a rule finds, and needs no catalogue but catalog_of_examples().
struct Example {
  std::string_view file;  ///< its name: "bad.json", "good.bpmn", "bad.after.json"
  std::string_view text;
};

struct Rule {
  std::string_view id;
  const RuleBody* body;
  std::string_view readme;
  Example bad;   ///< it fires here
  Example good;  ///< and no more here: what its remedy makes of the bad one, or one mended by hand
};

/// All rules, sorted by id.
[[nodiscard]] std::span<const Rule> all_rules();
[[nodiscard]] const Rule* find_rule(std::string_view id);
/// As it is typed: "parallel-work".
[[nodiscard]] std::string word_of(Group group);
/// The word is the rule's id or its group.
[[nodiscard]] bool is_named(std::string_view word, const Rule& rule);
/// Nothing if the rule has no such option.
[[nodiscard]] const Option* find_option(const Rule& rule, std::string_view name);
/// The text of the catalogue of all examples.
[[nodiscard]] std::string_view catalog_of_examples();

/// Runs the rules over one service (without the portfolio rules), sorted by place and rule.
[[nodiscard]] std::vector<Finding> check_service(const Portfolio& portfolio, const PortfolioFacts& shared,
                                                 const Service& service, const Facts& facts,
                                                 const ServiceSettings& settings = {});
/// The same for a service by itself; for one of many, the above saves going through the portfolio each time.
[[nodiscard]] std::vector<Finding> check_service(const Portfolio& portfolio, const Service& service,
                                                 const Facts& facts);
/// Runs the portfolio rules. What they find does not depend on `jobs`.
[[nodiscard]] std::vector<Finding> check_portfolio(const Portfolio& portfolio,
                                                   std::span<const Measured> measured, unsigned jobs = 1);

}  // namespace hamvar
