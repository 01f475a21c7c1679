// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/extension_tree.hpp"
#include "formats/bpmn/fix_source.hpp"
#include "formats/respell.hpp"
#include "hamvar/model/redundant.hpp"
#include "hamvar/text/spelling.hpp"

namespace hamvar::formats {
namespace {

/// Goes through a file and gathers what mends it.
class BpmnFixer {
 public:
  BpmnFixer(const std::string& text, const std::string& file, const Catalog& catalog)
      : source_(std::make_shared<const std::string>(text), file, catalog), elements_(source_.elements()) {}

  std::vector<Fix> run() {
    for (ElementRef ref = 0; ref < elements_.size(); ++ref)
      if (lacks_id(elements_[ref])) give_id(ref);
    for (std::size_t i = 0; i < source_.processes().size(); ++i) {
      const Process& process = source_.read().services[i].process;
      const BpmnProcess& drawn = source_.processes()[i];
      drop_twins(process, drawn);
      drop_gateways(process, drawn);
      spell_labels(process, drawn);
    }
    return std::move(fixes_);
  }

 private:
  void add(std::string_view rule, ElementRef at, std::vector<Splice> splices) {
    if (!splices.empty()) fixes_.push_back({std::string(rule), source_.position(at), std::move(splices)});
  }

  static bool lacks_id(const Element& element) {
    const Tag tag = element.tag;
    const bool wanted = is_flow_node(tag) || tag == Tag::process || tag == Tag::participant ||
                        tag == Tag::lane || tag == Tag::sequenceFlow;
    return wanted && element.id.empty() && !(is_flow_node(tag) && own_attribute(element.xml, "id"));
  }

  void give_id(ElementRef ref) {
    const std::string base = std::string(spelling_of(elements_[ref].tag)) + '_';
    std::size_t& number = last_numbers_[base];
    std::string id;
    do id = base + std::to_string(++number);
    while (source_.count(id) > 0);
    const RawElement element = source_.raw(ref);
    if (const auto empty = element.attribute("id"))
      add("irregular-file", ref, {{empty->begin, empty->end - empty->begin, id}});
    else
      add("irregular-file", ref, {{element.name_end, 0, " id=\"" + id + '"'}});
  }

  /// By flow of a graph: its element.
  static std::map<const Flow*, ElementRef> elements_of_flows(const Process& process,
                                                             const BpmnProcess& drawn) {
    std::map<const Flow*, ElementRef> found;
    std::size_t index = 0;
    for (const FlowRef flow : flows(process)) found.emplace(&process[flow], drawn.flows[index++]);
    return found;
  }

  void drop_twins(const Process& process, const BpmnProcess& drawn) {
    const std::vector<DuplicateFlow> twins = duplicate_flows(process);
    if (twins.empty()) return;
    const auto element = elements_of_flows(process, drawn);
    for (const DuplicateFlow& each : twins) {
      const Flow& kept = process[each.first];
      const Flow& gone = process[each.second];
      if (kept.probability || gone.probability) continue;  // what is left would be as likely as both
      add("duplicate-flow", element.at(&gone), drop_flow(source_, element.at(&kept), element.at(&gone)));
    }
  }

  void drop_gateways(const Process& process, const BpmnProcess& drawn) {
    const std::vector<SuperfluousGateway> gateways = superfluous_gateways(process);
    if (gateways.empty()) return;
    const auto element = elements_of_flows(process, drawn);
    for (const SuperfluousGateway& each : gateways)
      add("superfluous-gateway", drawn.nodes[each.gateway],
          drop_gateway(source_, {element.at(&process[each.in]), drawn.nodes[each.gateway],
                                 element.at(&process[each.out]), drawn.nodes[target(each.out, process)]}));
  }

  void spell_labels(const Process& process, const BpmnProcess& drawn) {
    const bool persian = is_persian(process);
    for (const auto* refs : {&drawn.nodes, &drawn.flows})
      for (const ElementRef ref : *refs) {
        if (const auto name = source_.raw(ref).attribute("name"))
          add("label-spelling", ref, respell(source_.text(), raw_value(source_.text(), *name), persian));
      }
  }

  FixSource source_;
  const Elements& elements_;
  std::vector<Fix> fixes_;
  std::map<std::string, std::size_t> last_numbers_;  ///< by what ids begin with
};

}  // namespace

std::vector<Fix> bpmn_fixes(const std::string& text, const std::string& file, const Catalog& catalog) {
  return BpmnFixer(text, file, catalog).run();
}

}  // namespace hamvar::formats
