// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "hamvar/match/work.hpp"
#include "hamvar/measure/figures.hpp"
#include "hamvar/rules/option.hpp"
#include "hamvar/structure/chains.hpp"
#include "hamvar/structure/dataflow.hpp"
#include "hamvar/structure/soundness.hpp"

namespace hamvar {

/// What the rooms above say of one service, computed once for all rules. Figures and frequencies, which most
/// drawings are never asked for, are computed when they are. For one thread; service and catalogue outlive
/// it.
class Facts {
  std::shared_ptr<const Process> flattened_;  ///< nothing where the process is flat as it is

 public:
  Facts(const Service& service, const Catalog& catalog);

  const Process& flat;                       ///< flatten(service.process)
  Soundness soundness;                       ///< of `flat`, qualified() for service.process
  std::vector<DocumentSet> available;        ///< by vertex of `flat`
  std::vector<std::vector<NodeRef>> chains;  ///< of `flat`
  std::vector<KnockOut> knock_outs;          ///< of `flat`
  Dominance dominance;                       ///< of `flat`
  std::vector<WorkGroup> repeated;           ///< steps of `flat` that do the same work; `service` is 0

  [[nodiscard]] const Figures& figures() const;
  [[nodiscard]] const Figures& figures_with_lead_times() const;
  [[nodiscard]] const std::vector<double>& frequency() const;  ///< by vertex of `flat`

 private:
  friend class Measured;
  const Service* service_;
  const Catalog* catalog_;
  mutable std::optional<Figures> figures_;
  mutable std::optional<std::vector<double>> frequency_;
};
[[nodiscard]] Facts facts_of(const Service& service, const Catalog& catalog);

/// What the rules of one service need to know of the whole portfolio, computed once.
struct PortfolioFacts {
  /// Who asks for a document.
  struct Asking {
    std::string service;   ///< id of the first that does
    bool several = false;  ///< others do too
  };
  std::unordered_map<std::string, Asking> asked;  ///< by document: those that some step needs
};
[[nodiscard]] PortfolioFacts facts_of(const Portfolio& portfolio);

/// What portfolio rules look at: the little of Facts that is kept for every service, and what is set for it.
/// What the facts were not asked for is computed when it is asked for here. For one thread; service and
/// catalogue outlive it.
class Measured {
 public:
  /// Takes over what the facts have computed.
  Measured(const Service& service, const Facts& facts, ServiceSettings settings)
      : service_(&service),
        catalog_(facts.catalog_),
        settings_(std::move(settings)),
        figures_(facts.figures_) {}

  [[nodiscard]] const Figures& figures() const;
  [[nodiscard]] const std::vector<double>& frequency() const;  ///< by vertex of service.process
  [[nodiscard]] const ServiceSettings& settings() const { return settings_; }

 private:
  const Service* service_;
  const Catalog* catalog_;
  ServiceSettings settings_;
  mutable std::optional<Figures> figures_;
  mutable std::optional<std::vector<double>> frequency_;
};
[[nodiscard]] inline Measured measured(const Service& service, const Facts& facts,
                                       const ServiceSettings& settings = {}) {
  return {service, facts, settings};
}

}  // namespace hamvar
