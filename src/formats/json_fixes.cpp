// SPDX-License-Identifier: Apache-2.0
#include "formats/json_fixes.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <unordered_map>

#include "formats/json_scan.hpp"
#include "formats/respell.hpp"
#include "formats/spec_parts.hpp"
#include "hamvar/model/redundant.hpp"
#include "hamvar/text/spelling.hpp"

namespace hamvar::formats {
namespace {

/// Goes through a definition and gathers what mends it.
class JsonFixer {
 public:
  JsonFixer(const std::string& text, const std::string& file, const Catalog& catalog)
      : text_(text), json_(text, file), service_(service(json_, file, catalog)) {
    const JsonValue* process = member(json_.root(), "process");
    nodes_ = json_.children(*member(*process, "nodes"));
    flows_ = json_.children(*member(*process, "flows"));
    std::size_t index = 0;
    for (const FlowRef flow : flows(service_.process)) index_.emplace(&service_.process[flow], index++);
  }

  std::vector<Fix> run() {
    drop_twins();
    drop_gateways();
    const bool persian = is_persian(service_.process);
    for (const JsonValue& node : nodes_) spell(node, "label", persian);
    for (const JsonValue& flow : flows_) spell(flow, "condition", persian);
    return std::move(fixes_);
  }

 private:
  [[nodiscard]] const JsonValue* member(const JsonValue& object, std::string_view key) const {
    const auto members = json_.children(object);
    const auto found = std::ranges::find(members, key, &JsonValue::key);
    return found == members.end() ? nullptr : &*found;
  }

  void add(std::string_view rule, const JsonValue& at, std::vector<Splice> splices) {
    if (!splices.empty())
      fixes_.push_back({std::string(rule), json_.position(at.offset), std::move(splices)});
  }

  [[nodiscard]] std::size_t index_of(FlowRef flow) const { return index_.at(&service_.process[flow]); }

  /// An element of a list, with the comma and the white space that part it from the one before.
  [[nodiscard]] Splice without(std::span<const JsonValue> list, std::size_t index) const {
    const std::size_t begin = index > 0 ? value_end(text_, list[index - 1].offset) : list[0].offset;
    const std::size_t end =
        index > 0 || list.size() < 2 ? value_end(text_, list[index].offset) : list[1].offset;
    return {begin, end - begin, {}};
  }

  [[nodiscard]] bool has_only(const JsonValue& object, std::initializer_list<std::string_view> keys) const {
    return std::ranges::all_of(json_.children(object), [&](const JsonValue& each) {
      return std::ranges::find(keys, each.key) != keys.end();
    });
  }

  /// How many strings of the file are this one.
  std::size_t count(std::string_view text) {
    if (strings_.empty()) gather(json_.root());
    const auto found = strings_.find(text);
    return found == strings_.end() ? 0 : found->second;
  }

  /// As deep as the file, which is bounded.
  void gather(const JsonValue& value) {
    ++strings_[value.key];
    if (value.kind == JsonKind::string) ++strings_[value.text];
    for (const JsonValue& child : json_.children(value)) gather(child);
  }

  /// Nothing else names a flow.
  bool is_unnamed(const JsonValue& flow) {
    const JsonValue* id = member(flow, "id");
    return id == nullptr || count(id->text) == 1;
  }

  void drop_twins() {
    for (const DuplicateFlow& each : duplicate_flows(service_.process)) {
      const std::size_t gone = index_of(each.second);
      const JsonValue& flow = flows_[gone];
      const bool likely = service_.process[each.first].probability.has_value();  // it would be less so
      if (!likely && has_only(flow, {"id", "from", "to", "condition", "expression", "default"}) &&
          is_unnamed(flow))
        add("duplicate-flow", flow, {without(flows_, gone)});
    }
  }

  void drop_gateways() {
    for (const SuperfluousGateway& each : superfluous_gateways(service_.process)) {
      const JsonValue& gateway = nodes_[each.gateway];
      const JsonValue& in = flows_[index_of(each.in)];
      const std::size_t gone = index_of(each.out);
      const JsonValue& out = flows_[gone];
      constexpr std::size_t known = 3;  // as the id, and as an end of both flows
      if (!has_only(gateway, {"id", "kind", "parent"}) || count(member(gateway, "id")->text) != known ||
          !has_only(out, {"id", "from", "to", "default", "probability"}) || !is_unnamed(out))
        continue;
      const std::size_t from = member(out, "to")->offset;
      const std::size_t to = member(in, "to")->offset;
      add("superfluous-gateway", gateway,
          {without(nodes_, each.gateway),
           without(flows_, gone),
           {to, value_end(text_, to) - to, text_.substr(from, value_end(text_, from) - from)}});
    }
  }

  void spell(const JsonValue& object, std::string_view key, bool persian) {
    const JsonValue* label = member(object, key);
    if (label == nullptr) return;
    std::vector<Splice> splices;
    const auto spell_one = [&](const JsonValue& said) {
      if (said.kind == JsonKind::string)
        std::ranges::move(respell(text_, raw_string(text_, said.offset), persian),
                          std::back_inserter(splices));
    };
    spell_one(*label);
    for (const JsonValue& each : json_.children(*label)) spell_one(each);
    add("label-spelling", object, std::move(splices));
  }

  const std::string& text_;
  JsonDocument json_;
  Service service_;
  std::span<const JsonValue> nodes_;
  std::span<const JsonValue> flows_;
  std::unordered_map<const Flow*, std::size_t> index_;
  std::unordered_map<std::string_view, std::size_t> strings_;
  std::vector<Fix> fixes_;
};

}  // namespace

std::vector<Fix> json_fixes(const std::string& text, const std::string& file, const Catalog& catalog) {
  return JsonFixer(text, file, catalog).run();
}

}  // namespace hamvar::formats
