// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/enquiries.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "hamvar/measure/figures.hpp"
#include "model/side_by_side.hpp"

namespace hamvar {
namespace {

EnquiryWay way_of(const Activity& activity, AccessMode mode) {
  if (activity.channel == Channel::in_person) return EnquiryWay::in_person;
  return mode == AccessMode::online  ? EnquiryWay::online
         : mode == AccessMode::batch ? EnquiryWay::batch
                                     : EnquiryWay::letter;
}

class Matrix {
 public:
  void add(const PlacedService& placed, const std::vector<double>& executions) {
    ++service_;
    number_of_.try_emplace(placed.catalog, number_of_.size());
    const Process& process = placed.service->process;
    for (const NodeRef node : nodes(process)) {
      if (!is_activity(node, process)) continue;
      const Activity& activity = process[node].activity;
      bool names_one = false;
      for (const RegistryAccess& access : activity.registries) {
        if (access.operation != RegistryOperation::read) continue;
        names_one = true;
        add(placed, activity, access, executions[node]);
      }
      if (!names_one && activity.step == StepKind::enquire) add(placed, activity, {}, executions[node]);
    }
  }

  std::vector<Enquiries> take() {
    std::vector<Enquiries> all;
    for (auto& [key, field] : fields_) {
      Enquiries& found = field.found;
      std::ranges::sort(found.documents);
      const auto rest = std::ranges::unique(found.documents);
      found.documents.erase(rest.begin(), rest.end());
      if (field.with_time > 0) found.wait /= field.with_time;
      all.push_back(std::move(found));
    }
    return all;
  }

 private:
  struct Field {
    Enquiries found;
    double with_time = 0;  ///< executions of which the wait is summed up
    std::size_t last_service = 0;
  };

  /// A step that asks several registries shares its cost among them.
  void add(const PlacedService& placed, const Activity& activity, const RegistryAccess& access,
           double executions) {
    // A step that names no registry says nothing of how it asks but its channel and paper.
    const AccessMode mode =
        !access.registry.empty() || activity.medium_out != Medium::paper ? access.mode : AccessMode::letter;
    const EnquiryWay way = way_of(activity, mode);
    Field& field =
        fields_[{number_of_[placed.catalog], placed.service->agency_of(activity), access.registry, way}];
    Enquiries& found = field.found;
    const StepValues values = step_values(activity, *placed.service, *placed.catalog);
    const Registry* registry = placed.catalog->registry(access.registry);
    found.catalog = placed.catalog;
    found.agency = placed.service->agency_of(activity);
    found.registry = access.registry;
    found.owner = registry == nullptr ? std::string() : registry->owner;
    found.way = way;
    found.documents.insert(found.documents.end(), access.documents.begin(), access.documents.end());
    if (field.last_service != service_) ++found.services;
    field.last_service = service_;
    ++found.steps;
    found.per_year += executions;
    if (values.wait.mean() > Duration::zero()) {
      found.wait += values.wait.mean() * executions;
      field.with_time += executions;
    }
    const auto asked =
        std::ranges::count(activity.registries, RegistryOperation::read, &RegistryAccess::operation);
    found.state_cost +=
        values.government_cost * executions / static_cast<double>(std::max<std::ptrdiff_t>(1, asked));
  }

  std::map<std::tuple<std::size_t, std::string, std::string, EnquiryWay>, Field> fields_;
  std::unordered_map<const Catalog*, std::size_t> number_of_;
  std::size_t service_ = 0;  ///< counts from 1
};

}  // namespace

YearlyExecutions yearly_executions(const std::vector<PlacedService>& services, unsigned jobs) {
  YearlyExecutions all(services.size());
  side_by_side(services.size(), jobs, [&](std::size_t i) {
    all[i] = frequencies_as_drawn(services[i].service->process);
    for (double& each : all[i]) each *= services[i].service->yearly_volume.value_or(1);
  });
  return all;
}

std::vector<Enquiries> enquiries(const std::vector<PlacedService>& services,
                                 const YearlyExecutions& executions) {
  Matrix matrix;
  for (std::size_t i = 0; i < services.size(); ++i) matrix.add(services[i], executions[i]);
  return matrix.take();
}

}  // namespace hamvar
