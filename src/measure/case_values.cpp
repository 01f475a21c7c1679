// SPDX-License-Identifier: Apache-2.0
#include "measure/case_values.hpp"

#include <boost/unordered/unordered_flat_map.hpp>
#include <tuple>

namespace hamvar {
namespace {

Moments moments_of(const Estimate& estimate) { return {estimate.mean().count(), estimate.variance()}; }

/// Numbers things in the order in which they are met.
template <class Key>
class Numbering {
 public:
  std::uint32_t operator()(const Key& key) {
    return numbers_.try_emplace(key, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(numbers_.size()); }

 private:
  boost::unordered_flat_map<Key, std::uint32_t> numbers_;
};

/// Applicant?, agency, unit, role.
using ActorKey = std::tuple<bool, std::string, std::string, std::string>;
ActorKey actor_key(const Service& service, const Activity& activity) {
  if (activity.actor.applicant) return {true, {}, {}, {}};
  const auto name = [](const Text& text) { return text.en + '\n' + text.fa; };
  return {false, service.agency_of(activity), name(activity.actor.unit), name(activity.actor.role)};
}

void set_step(CaseValues& values, NodeRef node, const Service& service, const Catalog& catalog) {
  const Activity& activity = values.process[node].activity;
  StepValues step = step_values(activity, service, catalog);
  const Estimate& work = activity.actor.applicant ? step.user_time : step.touch;
  const Moments once = moments_of(step.wait) + moments_of(work);
  values.time[node] = repeated(once, step.rework, once);
  values.longest[node] = (step.wait.max + work.max).count();
  values.executions[node] /= 1 - step.rework;
  values.step[node] = step;
}

}  // namespace

CaseValues case_values(const Service& service, const Process& flat, const Catalog& catalog) {
  const std::size_t count = num_vertices(flat);
  CaseValues values{.process = flat,
                    .tree = decompose(flat),
                    .step = std::vector<StepValues>(count),
                    .executions = frequencies(flat),
                    .time = std::vector<Moments>(count),
                    .longest = std::vector<double>(count, 0.0),
                    .actor = std::vector<std::uint32_t>(count, nobody),
                    .agency = std::vector<std::uint32_t>(count, nobody)};
  Numbering<ActorKey> actors;
  Numbering<std::string> agencies;
  for (const NodeRef node : nodes(flat)) {
    const Node& it = flat[node];
    if (it.kind == NodeKind::activity) {
      set_step(values, node, service, catalog);
      values.actor[node] = actors(actor_key(service, it.activity));
      if (!it.activity.actor.applicant) values.agency[node] = agencies(service.agency_of(it.activity));
    } else if (it.event.wait) {
      values.time[node] = moments_of(*it.event.wait);
      values.longest[node] = it.event.wait->max.count();
    }
  }
  values.agencies = agencies.size();
  return values;
}

}  // namespace hamvar
