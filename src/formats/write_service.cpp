// SPDX-License-Identifier: Apache-2.0
#include "formats/write_values.hpp"
#include "hamvar/formats/spec.hpp"

namespace hamvar {
namespace formats {
namespace {

class ServiceWriter {
 public:
  ServiceWriter(const Service& service, std::string_view currency) : service_(service), currency_(currency) {}

  [[nodiscard]] JsonText write() const {
    JsonText out = JsonText::object();
    out.add("id", to_json(service_.id));
    add_some(out, "version", service_.version);
    out.add("name", to_json(service_.name));
    add_some(out, "description", service_.description);
    out.add("owner", to_json(service_.owner));
    out.add("kind", to_json(service_.kind));
    add_some(out, "level", service_.level);
    add_some(out, "life_events", service_.life_events);
    add_some(out, "trigger", service_.trigger);
    add_some(out, "addressees", service_.addressees);
    add_some(out, "yearly_volume", service_.yearly_volume);
    add_some(out, "times_per_year", service_.times_per_year);
    if (service_.deadline) out.add("deadline", deadline(*service_.deadline));
    add_some(out, "outputs", service_.outputs);
    if (!service_.fees.empty()) out.add("fees", fees());
    add_some(out, "area", service_.area);
    out.add("process", process());
    return out;
  }

 private:
  static JsonText deadline(const Deadline& deadline) {
    JsonText out = JsonText::object();
    out.add("within", to_json(deadline.within));
    add_law(out, deadline.law);
    if (deadline.silence != SilenceRule::none) out.add("silence", to_json(deadline.silence));
    return out;
  }

  [[nodiscard]] JsonText fee(const Fee& fee) const {
    JsonText out = money_json(fee.amount, currency_);
    add_some(out, "name", fee.name);
    add_law(out, fee.law);
    return out;
  }
  [[nodiscard]] JsonText fees() const {
    JsonText out = JsonText::list();
    for (const Fee& each : service_.fees) out.add(fee(each));
    return out;
  }

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
    if (node.kind == NodeKind::activity) add_activity(out, node.activity);
    if (is_event(node.kind)) add_event(out, node.event);
    if (node.kind == NodeKind::sub_process && node.sub_process != SubProcessKind::embedded)
      out.add("sub_process", to_json(node.sub_process));
    if (node.repetition != Repetition::once) out.add("repetition", to_json(node.repetition));
    if (node.for_compensation) out.add("for_compensation", to_json(true));
    if (node.instantiates) out.add("instantiates", to_json(true));
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

  void add_activity(JsonText& out, const Activity& activity) const {
    out.add("step", to_json(activity.step));
    if (activity.task != TaskKind::plain) out.add("task", to_json(activity.task));
    add_some(out, "calls", activity.calls);
    if (activity.actor != Actor()) out.add("actor", actor(activity.actor));
    add_some(out, "channel", activity.channel);
    add_some(out, "visit", activity.visit);
    add_some(out, "medium_in", activity.medium_in);
    add_some(out, "medium_out", activity.medium_out);
    add_list(out, "evidence", activity.evidence, evidence);
    add_some(out, "documents_out", activity.documents_out);
    add_list(out, "registries", activity.registries, access);
    if (activity.fee) out.add("fee", fee(*activity.fee));
    add_some(out, "touch", activity.touch);
    add_some(out, "wait", activity.wait);
    add_some(out, "user_time", activity.user_time);
    add_some(out, "reject_probability", activity.reject_probability);
    add_some(out, "rework_probability", activity.rework_probability);
    if (activity.legal != LegalBasis()) out.add("legal", legal(activity.legal));
    add_some(out, "discretion", activity.discretion);
    add_some(out, "automation", activity.automation);
  }

  template <class Element>
  static void add_list(JsonText& out, std::string_view key, const std::vector<Element>& elements,
                       JsonText (*write)(const Element&)) {
    if (elements.empty()) return;
    JsonText list = JsonText::list();
    for (const Element& each : elements) list.add(write(each));
    out.add(key, std::move(list));
  }

  static void add_event(JsonText& out, const Event& event) {
    if (!event.attached_to.empty()) out.add("attached_to", to_json(event.attached_to));
    if (event.definitions.size() == 1) out.add("event", definition(event.definitions.front()));
    if (event.definitions.size() > 1) add_list(out, "event", event.definitions, definition);
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

  static JsonText actor(const Actor& actor) {
    JsonText out = JsonText::object();
    if (actor.applicant) out.add("applicant", to_json(true));
    add_some(out, "agency", actor.agency);
    add_some(out, "unit", actor.unit);
    add_some(out, "role", actor.role);
    return out;
  }

  static JsonText evidence(const Evidence& evidence) {
    JsonText out = JsonText::object();
    out.add("document", to_json(evidence.document));
    if (evidence.form != EvidenceForm::original) out.add("form", to_json(evidence.form));
    if (evidence.source != EvidenceSource::user) out.add("source", to_json(evidence.source));
    if (evidence.law) add_law(out, *evidence.law);
    return out;
  }

  static JsonText access(const RegistryAccess& access) {
    JsonText out = JsonText::object();
    out.add("registry", to_json(access.registry));
    if (access.operation != RegistryOperation::read) out.add("operation", to_json(access.operation));
    out.add("mode", to_json(access.mode));
    add_some(out, "documents", access.documents);
    return out;
  }

  static JsonText legal(const LegalBasis& legal) {
    JsonText out = JsonText::object();
    if (legal.status != LegalStatus::unknown) out.add("status", to_json(legal.status));
    add_law(out, legal.law);
    add_some(out, "after", legal.after);
    return out;
  }

  const Service& service_;
  std::string_view currency_;
};

}  // namespace
}  // namespace formats

std::string write_service(const Service& service, std::string_view currency) {
  return formats::ServiceWriter(service, currency).write().print();
}

}  // namespace hamvar
