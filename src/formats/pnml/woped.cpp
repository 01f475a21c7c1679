// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <map>
#include <ranges>
#include <set>

#include "formats/pnml/elements.hpp"

namespace hamvar::formats::pnml {
namespace {

/// WoPeD counts 360 days a year.
std::optional<Duration> unit_of(const std::string& code) {
  static constexpr Duration units[] = {Duration(1), minutes(1), hours(1), days(1),
                                       days(7),     days(30),   days(360)};
  if (code.size() != 1 || code.front() < '0' || code.front() > '6') return std::nullopt;
  return units[code.front() - '0'];
}

/// A time of zero is what the tool writes where nobody said anything.
std::optional<Estimate> time_of(pugi::xml_node toolspecific) {
  const std::string written = content(child(toolspecific, "time"));
  double amount = 0;
  const auto parsed = std::from_chars(written.data(), written.data() + written.size(), amount);
  const auto unit = unit_of(content(child(toolspecific, "timeUnit")));
  const bool good = parsed.ec == std::errc() && parsed.ptr == written.data() + written.size();
  if (!good || !unit || !(amount > 0) || amount > 1e9) return std::nullopt;
  return Estimate::exactly(amount * *unit);
}

using Set = std::set<std::size_t>;

/// The places lie between those of its transitions that choose what comes in and those for what goes out.
struct Operator {
  std::vector<std::size_t> transitions;
  Set places;
};

/// One operator's transitions become one.
class Fold {
 public:
  Fold(Net& net, const std::string& id, const Operator& parts)
      : net_(net), id_(id), group_(parts.transitions), centre_(parts.places) {}

  /// False where they are no choice of inputs followed by one of outputs: then they stay what they are.
  bool run() {
    for (const std::size_t each : group_) sort_arcs(net_.transitions[each]);
    if (ins_.empty() || outs_.empty()) return false;
    const bool every_pair = ins_.size() * outs_.size() == pairs_.size() && pairs_.size() == group_.size();
    if (centre_.empty() && !every_pair) return false;
    Transition whole = net_.transitions[group_.front()];
    whole.id = id_;
    for (const std::size_t each : group_ | std::views::drop(1))
      whole.in_file.push_back(net_.transitions[each].id);
    whole.part_of.clear();
    whole.inputs = side(ins_, "in", true);
    whole.outputs = side(outs_, "out", false);
    net_.transitions[group_.front()] = std::move(whole);
    return true;
  }

 private:
  using Places = std::vector<std::size_t>;

  void sort_arcs(const Transition& each) {
    const auto inside = [&](const Places& places) {
      return std::ranges::any_of(places, [&](std::size_t place) { return centre_.contains(place); });
    };
    Places in = each.inputs;
    Places out = each.outputs;
    std::ranges::sort(in);
    std::ranges::sort(out);
    if (!inside(in)) ins_.insert(in);
    if (!inside(out)) outs_.insert(out);
    pairs_.emplace(std::move(in), std::move(out));
  }

  /// The places of the only alternative; of several, a new place that a silent transition each leads to or
  /// from.
  Places side(const std::set<Places>& alternatives, const std::string& name, bool before) {
    if (alternatives.size() == 1) return *alternatives.begin();
    const std::size_t joint = net_.places.size();
    const Position at = net_.transitions[group_.front()].at;
    net_.places.push_back({id_ + '-' + name, {}, 0, {}, {}, at});
    for (const Places& places : alternatives) {
      Transition silent;
      silent.id = id_ + '-' + name + '-' + std::to_string(++silent_);
      silent.silent = true;
      silent.at = at;
      silent.inputs = before ? places : Places{joint};
      silent.outputs = before ? Places{joint} : places;
      net_.transitions.push_back(std::move(silent));
    }
    return {joint};
  }

  Net& net_;
  const std::string& id_;
  const std::vector<std::size_t>& group_;
  const Set& centre_;
  std::set<Places> ins_;
  std::set<Places> outs_;
  std::set<std::pair<Places, Places>> pairs_;
  std::size_t silent_ = 0;
};

std::map<std::string, Operator> operators_of(const Net& net) {
  std::map<std::string, Operator> operators;
  for (std::size_t each = 0; each < net.transitions.size(); ++each)
    if (!net.transitions[each].part_of.empty())
      operators[net.transitions[each].part_of].transitions.push_back(each);
  for (std::size_t each = 0; each < net.places.size(); ++each)
    if (const auto found = operators.find(net.places[each].part_of); found != operators.end())
      found->second.places.insert(each);
  return operators;
}

void erase(std::vector<Transition>& transitions, const Set& which) {
  std::vector<Transition> kept;
  kept.reserve(transitions.size());
  for (std::size_t each = 0; each < transitions.size(); ++each)
    if (!which.contains(each)) kept.push_back(std::move(transitions[each]));
  transitions = std::move(kept);
}

}  // namespace

void read_woped(pugi::xml_node toolspecific, Transition& transition) {
  Activity& activity = transition.activity;
  if (attribute(child(toolspecific, "trigger"), "type") == "201") activity.task = TaskKind::receive;
  if (content(child(toolspecific, "subprocess")) == "true") activity.task = TaskKind::call;
  const pugi::xml_node resource = child(toolspecific, "transitionResource");
  activity.actor.role = text_of(attribute(resource, "roleName"));
  activity.actor.unit = text_of(attribute(resource, "organizationalUnitName"));
  activity.touch = time_of(toolspecific);
  transition.part_of = woped_operator(toolspecific);
}

std::string woped_operator(pugi::xml_node toolspecific) {
  return attribute(child(toolspecific, "operator"), "id");
}

void fold_operators(Net& net) {
  Set superfluous;
  for (const auto& [id, parts] : operators_of(net)) {
    const std::vector<std::size_t>& group = parts.transitions;
    if (group.size() == 1)
      net.transitions[group.front()].id = id;
    else if (Fold(net, id, parts).run())
      superfluous.insert(group.begin() + 1, group.end());
  }
  if (!superfluous.empty()) erase(net.transitions, superfluous);
}

}  // namespace hamvar::formats::pnml
