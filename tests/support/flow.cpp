// SPDX-License-Identifier: Apache-2.0
#include "flow.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace hamvar::test {
namespace {

NodeKind kind_of(std::string_view name) {
  if (name == "start" || name.starts_with("start:")) return NodeKind::start;
  if (name == "end" || name.starts_with("end:")) return NodeKind::end;
  if (name.starts_with("x:")) return NodeKind::exclusive;
  if (name.starts_with("+:")) return NodeKind::parallel;
  if (name.starts_with("o:")) return NodeKind::inclusive;
  if (name.starts_with("e:")) return NodeKind::event_based;
  if (name.starts_with("t:")) return NodeKind::event;
  return NodeKind::activity;
}

NodeRef named(Process& process, const std::string& word) {
  const auto at = word.find('@');
  const std::string id = word.substr(0, at);
  if (const auto known = find_node(process, id)) return *known;
  Node made;
  made.id = id;
  made.kind = kind_of(id);
  made.label = {id, ""};
  if (made.kind == NodeKind::activity) made.activity.step = StepKind::substantive_check;
  if (made.kind == NodeKind::event) made.event.definitions = {{EventKind::timer, {}}};
  if (at != std::string::npos) made.activity.actor.agency = word.substr(at + 1);
  return add_vertex(made, process);
}

void add_statement(Process& process, const std::string& statement) {
  std::istringstream words(statement);
  std::string word;
  if (!(words >> word)) return;
  NodeRef from = named(process, word);
  std::string arrow;
  while (words >> arrow) {
    if (arrow.back() != '>' || !(words >> word)) throw std::invalid_argument("flow: " + statement);
    Flow made;
    if (arrow.size() > 1) made.probability = std::stod(arrow);
    const NodeRef to = named(process, word);
    add_edge(from, to, made, process);
    from = to;
  }
}

}  // namespace

Process flow(std::string_view text) {
  Process process;
  std::istringstream statements{std::string(text)};
  for (std::string statement; std::getline(statements, statement, ';');) add_statement(process, statement);
  return process;
}

NodeRef ref(const Process& process, std::string_view id) {
  const auto found = find_node(process, id);
  if (!found) throw std::out_of_range("no node " + std::string(id));
  return *found;
}

Node& node(Process& process, std::string_view id) { return process[ref(process, id)]; }
Activity& step(Process& process, std::string_view id) { return node(process, id).activity; }

std::string shape(const Process& process) {
  std::vector<std::string> found;
  for (const FlowRef each : flows(process))
    found.push_back(process[source(each, process)].id + ">" + process[target(each, process)].id);
  std::ranges::sort(found);
  std::string text;
  for (const std::string& each : found) text += (text.empty() ? "" : ", ") + each;
  return text;
}

Service service(Process process) {
  Service made;
  made.id = "s";
  made.name = {"Service", "خدمت"};
  made.owner = "a";
  made.yearly_volume = 1000;
  made.process = std::move(process);
  made.file = "s.json";
  return made;
}

Catalog small_catalog() {
  Catalog made;
  for (const char* id : {"a", "b", "c"})
    made.agencies.push_back({id, {std::string("Agency ") + id, ""}, "", {}, {}, {}});
  for (int i = 1; i <= 3; ++i) {
    const std::string n = std::to_string(i);
    const std::string owner(1, static_cast<char>('a' + i - 1));
    made.documents.push_back({"d" + n, {"Document " + n, ""}, owner, "r" + n, {}, {}});
    Registry registry;
    registry.id = "r" + n;
    registry.name = {"Registry " + n, ""};
    registry.owner = owner;
    registry.access = AccessMode::online;
    made.registries.push_back(registry);
  }
  made.laws.push_back({"l1", {"Law 1", ""}, "1", "1400", {}});
  made.index();
  return made;
}

}  // namespace hamvar::test
