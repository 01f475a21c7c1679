// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/similar_services.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "hamvar/match/service_similarity.hpp"
#include "hamvar/text/meaning.hpp"
#include "model/side_by_side.hpp"

namespace hamvar {
namespace {

/// What a service is about, each once and in order: terms of labels, registries, documents.
using Topics = std::vector<std::string>;

void add_topics(const Service& service, const Lexicon& lexicon, Topics& topics) {
  for (const NodeRef node : nodes(service.process)) {
    const Node& step = service.process[node];
    for (const Term& term : meaning_of(step.label, lexicon).terms) topics.push_back("term " + term.key);
    for (const RegistryAccess& access : step.activity.registries)
      topics.push_back("registry " + access.registry);
    for (const Evidence& evidence : step.activity.evidence) topics.push_back("document " + evidence.document);
    for (const std::string& document : step.activity.documents_out) topics.push_back("document " + document);
  }
}

Topics topics_of(const std::vector<const Service*>& services, const Lexicon& lexicon) {
  Topics topics;
  for (const Service* service : services) add_topics(*service, lexicon, topics);
  std::ranges::sort(topics);
  const auto rest = std::ranges::unique(topics);
  topics.erase(rest.begin(), rest.end());
  return topics;
}

/// How much each topic tells: nothing what all services have, much what few have.
class Weights {
 public:
  explicit Weights(const std::vector<Topics>& of_services) : services_(of_services.size()) {
    for (const Topics& topics : of_services)
      for (const std::string& topic : topics) ++having_[topic];
  }
  [[nodiscard]] double of(const std::string& topic) const {
    const auto found = having_.find(topic);
    const std::size_t having = found == having_.end() ? 0 : found->second;
    return std::log(1 + static_cast<double>(services_) / static_cast<double>(having + 1));
  }
  [[nodiscard]] double sum(const Topics& topics) const {
    double sum = 0;
    for (const std::string& topic : topics) sum += of(topic);
    return sum;
  }

 private:
  std::size_t services_;
  std::map<std::string, std::size_t> having_;
};

double common_share(const Topics& a, const Topics& b, const Weights& weights) {
  Topics common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  const double shared = weights.sum(common);
  return shared == 0 ? 0 : shared / (weights.sum(a) + weights.sum(b) - shared);
}

/// Best first; of equals the first of the repository.
void keep_best(std::vector<SimilarService>& services, std::size_t count) {
  std::erase_if(services, [](const SimilarService& each) { return each.score <= 0; });
  std::ranges::stable_sort(services, std::ranges::greater(), &SimilarService::score);
  services.resize(std::min(services.size(), count));
}

/// Those that share most.
std::vector<SimilarService> shortlist(const Side& wanted, const std::vector<PlacedService>& repository,
                                      const Lexicon& lexicon, const SimilarSettings& settings) {
  std::vector<Topics> topics(repository.size());
  side_by_side(repository.size(), settings.jobs,
               [&](std::size_t i) { topics[i] = topics_of({repository[i].service}, lexicon); });
  const Weights weights(topics);
  const Topics own = topics_of(wanted.services, lexicon);
  std::vector<SimilarService> services(repository.size());
  side_by_side(repository.size(), settings.jobs, [&](std::size_t i) {
    services[i] = {i, common_share(own, topics[i], weights)};
  });
  keep_best(services, settings.compared);
  return services;
}

}  // namespace

std::vector<SimilarService> similar_services(const Side& wanted, const std::vector<PlacedService>& repository,
                                             const Lexicon& lexicon, const SimilarSettings& settings) {
  std::vector<SimilarService> services = shortlist(wanted, repository, lexicon, settings);
  side_by_side(services.size(), settings.jobs, [&](std::size_t i) {
    const PlacedService& one = repository[services[i].service];
    services[i].score = similarity(wanted, {{one.service}, one.catalog}, lexicon);
  });
  std::ranges::sort(services, {}, &SimilarService::service);
  keep_best(services, settings.count);
  return services;
}

}  // namespace hamvar
