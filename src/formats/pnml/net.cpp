// SPDX-License-Identifier: Apache-2.0
#include "formats/pnml/net.hpp"

#include <algorithm>
#include <map>

#include "hamvar/text/normalize.hpp"

namespace hamvar::formats::pnml {
namespace {

/// The transitions that need the very same places, by those places.
std::map<std::vector<std::size_t>, std::vector<std::size_t>> alike(const Net& net) {
  std::map<std::vector<std::size_t>, std::vector<std::size_t>> groups;
  for (std::size_t each = 0; each < net.transitions.size(); ++each) {
    std::vector<std::size_t> needs = net.transitions[each].inputs;
    if (needs.size() < 2) continue;
    std::ranges::sort(needs);
    groups[std::move(needs)].push_back(each);
  }
  return groups;
}

}  // namespace

Neighbours neighbours(const Net& net) {
  Neighbours found;
  found.producers.resize(net.places.size());
  found.consumers.resize(net.places.size());
  for (std::size_t each = 0; each < net.transitions.size(); ++each) {
    for (const std::size_t place : net.transitions[each].inputs) found.consumers[place].push_back(each);
    for (const std::size_t place : net.transitions[each].outputs) found.producers[place].push_back(each);
  }
  return found;
}

Text text_of(const std::string& name) {
  return language_of(name) == Language::fa ? Text{"", name} : Text{name, ""};
}

void share_synchronisations(Net& net) {
  const Neighbours around = neighbours(net);
  for (const auto& [needs, group] : alike(net)) {
    const auto only_theirs = [&](std::size_t place) {
      return around.consumers[place].size() == group.size();
    };
    if (group.size() < 2 || !std::ranges::all_of(needs, only_theirs)) continue;
    const std::string id = net.places[needs.front()].id;
    const Position at = net.places[needs.front()].at;
    const std::size_t choice = net.places.size();
    net.places.push_back({id + "-choice", {}, 0, {}, {}, at});
    Transition together;
    together.id = id + "-together";
    together.silent = true;
    together.at = at;
    together.inputs = net.transitions[group.front()].inputs;
    together.outputs = {choice};
    for (const std::size_t each : group) net.transitions[each].inputs = {choice};
    net.transitions.push_back(std::move(together));
  }
}

}  // namespace hamvar::formats::pnml
