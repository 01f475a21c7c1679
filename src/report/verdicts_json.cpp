// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "report/json_values.hpp"

namespace hamvar {
namespace json = boost::json;
namespace {

json::array run_of(const Counterexample& shown, const Process& process) {
  json::array run;
  for (const std::string& id : shown.run) {
    json::object step{{"id", id}};
    const auto node = find_node(process, id);
    if (node && !process[*node].label.empty()) step["name"] = report::to_json(process[*node].label);
    run.push_back(std::move(step));
  }
  return run;
}

json::array tokens_behind(const Counterexample& shown) {
  json::array tokens;
  for (const Token& each : shown.tokens) {
    json::object token{{"to", each.to}};
    if (!each.from.empty()) token["from"] = each.from;
    if (each.nth != 0) token["nth"] = each.nth;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

json::object process_object(const VerifiedProcess& verified) {
  const Soundness& said = verified.soundness;
  json::object made{
      {"file", verified.file},
      {"process", verified.service == nullptr ? json::value() : json::value(verified.service->id)}};
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Property>>(
      [&](auto each) { made[each.name] = spelling(said[each.value]); });
  made["dead"] = json::value_from(said.dead);
  made["method"] = said.method;
  made["states"] = said.states;
  made["reason"] = said.reason;
  json::array runs;
  for (const Counterexample& each : said.counterexamples)
    runs.push_back(json::object{{"property", spelling(each.of)},
                                {"run", run_of(each, verified.service->process)},
                                {"tokens", tokens_behind(each)}});
  made["runs"] = std::move(runs);
  return made;
}

}  // namespace

void verdicts_json(const std::vector<VerifiedProcess>& verified, std::ostream& out) {
  report::write_array(out, verified, process_object);
  out << '\n';
}

}  // namespace hamvar
