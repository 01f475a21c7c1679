// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rules/facts.hpp"

#include "hamvar/structure/flatten.hpp"

namespace hamvar {

Facts::Facts(const Service& service, const Catalog& catalog)
    : flattened_(is_flat(service.process) ? nullptr
                                          : std::make_shared<const Process>(flatten(service.process))),
      flat(flattened_ ? *flattened_ : service.process),
      soundness(check_soundness(service.process, quick_search)),
      available(available_before(flat, catalog)),
      chains(hamvar::chains(flat)),
      knock_outs(hamvar::knock_outs(flat)),
      dominance(flat),
      repeated(work_groups(flat)),
      service_(&service),
      catalog_(&catalog) {
  // A choice whether a boundary event happens is none that the step before it makes.
  std::erase_if(knock_outs, [&](const KnockOut& each) { return is_made(flat[each.split]); });
}

const Figures& Facts::figures() const {
  if (!figures_) figures_ = measure(*service_, flat, *catalog_);
  return *figures_;
}

const Figures& Facts::figures_with_lead_times() const {
  if (!figures().lead_times) figures_->lead_times = told(lead_time(*service_, flat, *catalog_));
  return *figures_;
}

const std::vector<double>& Facts::frequency() const {
  if (!frequency_) frequency_ = frequencies(flat);
  return *frequency_;
}

Facts facts_of(const Service& service, const Catalog& catalog) { return {service, catalog}; }

PortfolioFacts facts_of(const Portfolio& portfolio) {
  PortfolioFacts facts;
  for (const Service& service : portfolio.services)
    for (const NodeRef node : activities(service.process))
      for (const Evidence& evidence : service.process[node].activity.evidence) {
        auto& asking =
            facts.asked.try_emplace(evidence.document, PortfolioFacts::Asking{service.id}).first->second;
        asking.several = asking.several || asking.service != service.id;
      }
  return facts;
}

const Figures& Measured::figures() const {
  if (!figures_) figures_ = measure(*service_, *catalog_);
  return *figures_;
}

const std::vector<double>& Measured::frequency() const {
  if (!frequency_) frequency_ = frequencies_as_drawn(service_->process);
  return *frequency_;
}

}  // namespace hamvar
