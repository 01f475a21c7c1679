// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/simulation.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "formats/bpmn/extension_tree.hpp"

namespace hamvar::formats {
namespace {

/// The estimate whose PERT mean and variance are those of the distribution, or near it where it has no end.
std::optional<Estimate> estimate_of(pugi::xml_node distribution) {
  const std::string_view type = attribute(distribution, "type");
  const double mean = distribution.attribute("mean").as_double();
  const double first = distribution.attribute("arg1").as_double();
  const double second = distribution.attribute("arg2").as_double();
  const auto made = [](double min, double mode, double max) -> std::optional<Estimate> {
    if (!std::isfinite(max) || !(0 <= min && min <= mode && mode <= max)) return std::nullopt;
    return Estimate{Duration(min), Duration(mode), Duration(max)};
  };
  if (type == "FIXED") return made(mean, mean, mean);
  if (type == "UNIFORM") return made(first, (first + second) / 2, second);
  if (type == "TRIANGULAR") return made(first, mean, second);
  if (type == "NORMAL") return made(std::max(0.0, mean - 3 * first), mean, mean + 3 * first);
  if (type == "EXPONENTIAL") {
    const double expected = mean > 0 ? mean : first;
    return made(0, 0, 6 * expected);
  }
  return std::nullopt;
}

void add_simulations_in(pugi::xml_node around, std::vector<pugi::xml_node>& found) {
  for (const pugi::xml_node child : around.children())
    if (local_name(child.name()) == "processSimulationInfo" && space_at(child) == Space::qbp)
      found.push_back(child);
}

class SimulationReader {
 public:
  SimulationReader(const Elements& elements, BpmnProcess& process, const Vertices& vertices)
      : elements_(elements), process_(process), vertices_(vertices) {}

  void read(pugi::xml_node info) {
    for (const pugi::xml_node each : child_named(info, "elements").children())
      if (const auto found = elements_.find(attribute(each, "elementId"))) read_time(*found, each);
    for (const pugi::xml_node each : child_named(info, "sequenceFlows").children())
      read_share(attribute(each, "elementId"), each.attribute("executionProbability").as_double(-1));
  }

 private:
  void read_time(ElementRef element, pugi::xml_node said) {
    if (element <= process_.element || element >= elements_[process_.element].end) return;
    const std::uint32_t vertex = vertices_[element];
    const auto time = estimate_of(child_named(said, "durationDistribution"));
    if (vertex == no_vertex || !time) return;
    Node& node = process_.graph[vertex];
    if (node.kind == NodeKind::activity && !node.activity.touch) node.activity.touch = time;
    if (node.kind == NodeKind::event && !node.event.wait) node.event.wait = time;
  }

  void read_share(std::string_view id, double share) {
    if (!(0 <= share && share <= 1) || id.empty()) return;
    if (flows_.empty())
      for (const FlowRef flow : flows(process_.graph)) flows_.emplace(process_.graph[flow].id, flow);
    for (auto [at, end] = flows_.equal_range(id); at != end; ++at) {
      const NodeKind kind = process_.graph[source(at->second, process_.graph)].kind;
      const bool chooses = kind == NodeKind::exclusive || kind == NodeKind::inclusive;
      if (chooses && !process_.graph[at->second].probability) process_.graph[at->second].probability = share;
    }
  }

  const Elements& elements_;
  BpmnProcess& process_;
  const Vertices& vertices_;
  std::multimap<std::string, FlowRef, std::less<>> flows_;  ///< by id, once a share is said
};

}  // namespace

std::vector<pugi::xml_node> simulations_of(const Elements& elements) {
  std::vector<pugi::xml_node> found;
  add_simulations_in(elements[0].xml, found);
  if (const auto extension = elements.child(0, Tag::extensionElements))
    add_simulations_in(elements[*extension].xml, found);
  return found;
}

void read_simulation(const Elements& elements, BpmnProcess& process, const Vertices& vertices,
                     const std::vector<pugi::xml_node>& of_file) {
  std::vector<pugi::xml_node> all = of_file;
  if (const auto extension = elements.child(process.element, Tag::extensionElements))
    add_simulations_in(elements[*extension].xml, all);
  if (all.empty()) return;
  SimulationReader reader(elements, process, vertices);
  for (const pugi::xml_node info : all) reader.read(info);
}

}  // namespace hamvar::formats
