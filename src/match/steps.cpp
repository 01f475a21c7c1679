// SPDX-License-Identifier: Apache-2.0
#include "match/steps.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "hamvar/text/normalize.hpp"
#include "match/ways.hpp"

namespace hamvar::match {
namespace {

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// What is named by its number alone ("t12") says nothing.
bool is_labelled(const Node& node) {
  if (node.label.empty()) return false;
  return !has_digit(node.id) || (node.label.en != node.id && node.label.fa != node.id);
}

bool says_its_work(const Activity& activity) {
  return activity.step != StepKind::unspecified &&
         (!activity.registries.empty() || !activity.evidence.empty() || !activity.documents_out.empty());
}

bool is_step(const Node& node) {
  if (node.kind == NodeKind::activity) return is_labelled(node) || says_its_work(node.activity);
  return !is_gateway(node.kind) && is_labelled(node);
}

/// A message that is waited for is received, one that is thrown is sent, though the label of an event seldom
/// says so: "Accepted" at an envelope is "Receive acceptance".
Text implied_action(const Node& node) {
  if (!is_event(node.kind) || !node.event.has(EventKind::message)) return {};
  const bool throws = node.kind == NodeKind::end || (node.kind == NodeKind::event && node.event.throws);
  return throws ? Text{"send", {}} : Text{"receive", {}};
}

bool has_action(const Meaning& meaning, const Meaning& action) {
  return std::ranges::any_of(action.terms, [&](const Term& term) {
    return std::ranges::any_of(meaning.terms, [&](const Term& own) { return own.key == term.key; });
  });
}

Meaning meaning_of_step(const Node& node, const Lexicon& lexicon) {
  Meaning meaning = meaning_of(node.label, lexicon);
  const Text action = implied_action(node);
  if (action.empty() || meaning.terms.empty()) return meaning;
  const Meaning implied = meaning_of(action, lexicon);
  if (!has_action(meaning, implied))
    meaning.terms.insert(meaning.terms.begin(), implied.terms.begin(), implied.terms.end());
  return meaning;
}

/// Who does it, as far as one side tells people apart. Only of activities it is said.
using ActorKey = std::tuple<std::size_t, bool, std::string, std::string, std::string>;
ActorKey key_of(std::size_t service, const Service& of, const Activity& activity) {
  const Actor& actor = activity.actor;
  return {service, actor.applicant, of.agency_of(activity), match_key(actor.unit.in(Language::en)),
          match_key(actor.role.in(Language::en))};
}

class Steps {
 public:
  explicit Steps(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void add(std::size_t index, const Service& service) {
    const Process& process = service.process;
    const std::size_t first = steps_.size();
    std::vector<bool> wanted(num_vertices(process));
    std::vector<std::size_t> place(num_vertices(process));
    for (const NodeRef node : nodes(process)) {
      wanted[node] = is_step(process[node]);
      place[node] = steps_.size();
      if (!wanted[node]) continue;
      steps_.push_back(
          {{index, node}, &process[node], meaning_of_step(process[node], lexicon_), 0, 0.5, {}, {}});
    }
    const Ways ways = ways_of(process);
    const std::vector<double> position = positions(ways);
    const auto before = nearest_steps(ways, wanted, false);
    const auto behind = nearest_steps(ways, wanted, true);
    for (std::size_t at = first; at < steps_.size(); ++at) {
      Step& step = steps_[at];
      step.position = position[step.ref.node];
      for (const NodeRef node : before[step.ref.node]) step.before.push_back(place[node]);
      for (const NodeRef node : behind[step.ref.node]) step.behind.push_back(place[node]);
    }
    number_actors(first, index, service);
  }
  [[nodiscard]] std::vector<Step> take() { return std::move(steps_); }

 private:
  /// An event is done by whom the nearest activity before it is, else the nearest behind.
  void number_actors(std::size_t first, std::size_t index, const Service& service) {
    for (std::size_t at = first; at < steps_.size(); ++at) {
      const Node* speaker = steps_[at].node;
      for (const auto* near : {&steps_[at].before, &steps_[at].behind})
        for (const std::size_t other : *near)
          if (speaker->kind != NodeKind::activity) speaker = steps_[other].node;
      const ActorKey key = key_of(index, service, speaker->activity);
      steps_[at].actor = actors_.emplace(key, actors_.size()).first->second;
    }
  }

  const Lexicon& lexicon_;
  std::vector<Step> steps_;
  std::map<ActorKey, std::size_t> actors_;
};

}  // namespace

std::vector<Step> steps_of(const Side& side, const Lexicon& lexicon) {
  Steps steps(lexicon);
  for (std::size_t index = 0; index < side.services.size(); ++index) steps.add(index, *side.services[index]);
  return steps.take();
}

}  // namespace hamvar::match
