// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "hamvar/report/changes_report.hpp"
#include "report/change_values.hpp"
#include "report/json_values.hpp"

namespace hamvar {
namespace json = boost::json;
namespace {

json::object version_object(const PlacedService& of) {
  return {{"id", of.service->id}, {"name", report::to_json(of.service->name)}, {"file", of.service->file}};
}

json::object node_object(const PlacedService& of, NodeRef ref) {
  const Node& node = of.service->process[ref];
  json::object made{{"ids", json::value_from(file_ids(node))}, {"kind", spelling(node.kind)}};
  if (!node.label.empty()) made["label"] = report::to_json(node.label);
  return made;
}

/// "visits": {"before": ..., "after": ...}
template <class Aspects, class Before, class After>
json::object differences(const Aspects& aspects, const Before& before, const After& after) {
  json::object made;
  for (const auto aspect : aspects)
    made[spelling(aspect)] = json::object{{"before", before(aspect)}, {"after", after(aspect)}};
  return made;
}

json::array lone_nodes(const std::vector<LoneNode>& lone, const PlacedService& here,
                       const PlacedService& there) {
  json::array made;
  for (const LoneNode& each : lone) {
    json::object node = node_object(here, each.node);
    if (each.same_work) node["same_work"] = node_object(there, *each.same_work);
    made.push_back(std::move(node));
  }
  return made;
}

json::array kept_nodes(const Changes& changes) {
  json::array made;
  for (const KeptNode& each : changes.kept) {
    json::object node{{"before", node_object(changes.before, each.before)},
                      {"after", node_object(changes.after, each.after)},
                      {"moved", each.moved}};
    const auto value = [](const PlacedService& of, NodeRef ref) {
      return [&of, ref](Aspect aspect) {
        return report::value_text(aspect, of.service->process[ref], of, Language::en);
      };
    };
    node["changed"] =
        differences(each.changed, value(changes.before, each.before), value(changes.after, each.after));
    made.push_back(std::move(node));
  }
  return made;
}

json::array changed_flows(const Changes& changes) {
  const Process& before = changes.before.service->process;
  const Process& after = changes.after.service->process;
  json::array made;
  for (const ChangedFlow& each : changes.flows) {
    const auto value = [](const Flow& flow) {
      return [&flow](FlowAspect aspect) { return report::value_text(aspect, flow, Language::en); };
    };
    made.push_back(json::object{
        {"from", node_object(changes.after, source(each.after, after))},
        {"to", node_object(changes.after, target(each.after, after))},
        {"changed", differences(each.changed, value(before[each.before]), value(after[each.after]))}});
  }
  return made;
}

json::object change_object(const Changes& changes) {
  const auto value = [](const PlacedService& of) {
    return [&of](ServiceAspect aspect) { return report::value_text(aspect, of, Language::en); };
  };
  return {{"before", version_object(changes.before)},
          {"after", version_object(changes.after)},
          {"same", changes.none()},
          {"service", differences(changes.service, value(changes.before), value(changes.after))},
          {"removed", lone_nodes(changes.removed, changes.before, changes.after)},
          {"added", lone_nodes(changes.added, changes.after, changes.before)},
          {"kept", kept_nodes(changes)},
          {"flows", changed_flows(changes)},
          {"figures", json::object{{"before", report::to_json(changes.figures_before)},
                                   {"after", report::to_json(changes.figures_after)}}},
          {"soundness", json::object{{"before", report::to_json(changes.soundness_before)},
                                     {"after", report::to_json(changes.soundness_after)}}}};
}

json::array services(const std::vector<PlacedService>& all) {
  json::array made;
  for (const PlacedService& each : all) made.push_back(version_object(each));
  return made;
}

}  // namespace

void changes_json(const ChangesReport& report, std::ostream& out) {
  json::object document = report::document();
  json::array changes;
  for (const Changes& each : report.changes) changes.push_back(change_object(each));
  document["changes"] = std::move(changes);
  document["removed_services"] = services(report.removed);
  document["added_services"] = services(report.added);
  out << report::text_of(document) << '\n';
}

}  // namespace hamvar
