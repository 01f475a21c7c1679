// SPDX-License-Identifier: Apache-2.0
#include "formats/write_parts.hpp"
#include "formats/write_values.hpp"
#include "hamvar/formats/spec.hpp"

namespace hamvar {
namespace formats {
namespace {

JsonText deadline_json(const Deadline& deadline) {
  JsonText out = JsonText::object();
  out.add("within", to_json(deadline.within));
  add_law(out, deadline.law);
  if (deadline.silence != SilenceRule::none) out.add("silence", to_json(deadline.silence));
  return out;
}

class ServiceWriter {
 public:
  ServiceWriter(const Service& service, std::string_view currency) : service_(service), currency_(currency) {}

  [[nodiscard]] JsonText write() const {
    JsonText out = JsonText::object();
    out.add("id", to_json(service_.id));
    add_some(out, "version", service_.version);
    out.add("name", to_json(service_.name));
    add_some(out, "description", service_.description);
    add_some(out, "owner", service_.owner);
    add_details(out, service_, currency_);
    out.add("process", process());
    return out;
  }

 private:
  [[nodiscard]] JsonText process() const {
    JsonText node_list = JsonText::list();
    JsonText flow_list = JsonText::list();
    for (const NodeRef node : nodes(service_.process)) node_list.add(this->node(service_.process[node]));
    for (const FlowRef flow : flows(service_.process)) flow_list.add(this->flow(flow));
    JsonText out = JsonText::object();
    if (service_.notation != Notation::hamvar) out.add("notation", to_json(service_.notation));
    out.add("nodes", std::move(node_list));
    out.add("flows", std::move(flow_list));
    return out;
  }

  [[nodiscard]] JsonText node(const Node& node) const {
    JsonText out = JsonText::object();
    out.add("id", to_json(node.id));
    out.add("kind", to_json(node.kind));
    add_some(out, "label", node.label);
    add_some(out, "parent", node.parent);
    if (node.kind == NodeKind::activity) add_activity(out, node.activity, currency_);
    if (is_event(node.kind)) add_event(out, node.event);
    if (node.kind == NodeKind::sub_process && node.sub_process != SubProcessKind::embedded)
      out.add("sub_process", to_json(node.sub_process));
    if (node.repetition != Repetition::once) out.add("repetition", to_json(node.repetition));
    if (node.for_compensation) out.add("for_compensation", to_json(true));
    if (node.instantiates) out.add("instantiates", to_json(true));
    if (node.deferred) out.add("deferred", to_json(true));
    add_some(out, "exempt", node.exempt);
    return out;
  }

  [[nodiscard]] JsonText flow(FlowRef ref) const {
    const Process& process = service_.process;
    JsonText out = JsonText::object();
    out.add("from", to_json(process[source(ref, process)].id));
    out.add("to", to_json(process[target(ref, process)].id));
    add_some(out, "id", process[ref].id);
    add_some(out, "probability", process[ref].probability);
    add_some(out, "condition", process[ref].condition);
    add_some(out, "expression", process[ref].expression);
    if (process[ref].is_default) out.add("default", to_json(true));
    return out;
  }

  static void add_event(JsonText& out, const Event& event) {
    if (!event.attached_to.empty()) out.add("attached_to", to_json(event.attached_to));
    if (event.definitions.size() == 1) out.add("event", definition(event.definitions.front()));
    if (event.definitions.size() > 1) {
      JsonText list = JsonText::list();
      for (const EventDefinition& each : event.definitions) list.add(definition(each));
      out.add("event", std::move(list));
    }
    if (event.all) out.add("all", to_json(true));
    if (!event.interrupting) out.add("interrupting", to_json(false));
    if (event.throws) out.add("throws", to_json(true));
    add_some(out, "wait", event.wait);
  }

  static JsonText definition(const EventDefinition& definition) {
    if (definition.name.empty()) return to_json(definition.kind);
    JsonText out = JsonText::object();
    out.add("kind", to_json(definition.kind));
    add_some(out, "name", definition.name);
    return out;
  }

  const Service& service_;
  std::string_view currency_;
};

}  // namespace

void add_details(JsonText& out, const Service& service, std::string_view currency) {
  out.add("kind", to_json(service.kind));
  add_some(out, "level", service.level);
  add_some(out, "life_events", service.life_events);
  add_some(out, "trigger", service.trigger);
  add_some(out, "addressees", service.addressees);
  add_some(out, "yearly_volume", service.yearly_volume);
  add_some(out, "times_per_year", service.times_per_year);
  if (service.deadline) out.add("deadline", deadline_json(*service.deadline));
  add_some(out, "outputs", service.outputs);
  if (!service.fees.empty()) {
    JsonText fees = JsonText::list();
    for (const Fee& each : service.fees) fees.add(fee_json(each, currency));
    out.add("fees", std::move(fees));
  }
  add_some(out, "area", service.area);
  add_some(out, "exempt", service.exempt);
}

}  // namespace formats

std::string write_service(const Service& service, std::string_view currency) {
  return formats::ServiceWriter(service, currency).write().print();
}

}  // namespace hamvar
