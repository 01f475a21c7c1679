// SPDX-License-Identifier: Apache-2.0
#include "match/steps.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "hamvar/text/normalize.hpp"
#include "hamvar/text/stemming.hpp"
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
  return throws ? Text{"send", "ارسال"} : Text{"receive", "دریافت"};
}

bool shares_a_term(const Meaning& a, const Meaning& b) {
  return std::ranges::any_of(a.terms, [&](const Term& one) {
    return std::ranges::any_of(b.terms, [&](const Term& other) { return one.key == other.key; });
  });
}

/// Reads labels; remembers words, since a process has few.
class Reader {
 public:
  explicit Reader(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void read(const Node& node, Step& step) {
    step.meaning = meaning_of(node.label, lexicon_);
    step.words_en = words(node.label.en, Language::en);
    step.words_fa = words(node.label.fa, Language::fa);
    const Text action = implied_action(node);
    if (action.empty() || step.meaning.terms.empty()) return;
    const Meaning implied = meaning_of(action, lexicon_);
    if (shares_a_term(step.meaning, implied)) return;
    step.meaning.terms.insert(step.meaning.terms.begin(), implied.terms.begin(), implied.terms.end());
    if (!node.label.en.empty()) append(words(action.en, Language::en), step.words_en);
    if (!node.label.fa.empty()) append(words(action.fa, Language::fa), step.words_fa);
  }

 private:
  using Words = std::vector<std::string>;
  static void append(const Words& more, Words& words) { words.insert(words.end(), more.begin(), more.end()); }

  Words words(const std::string& label, Language language) {
    Words found;
    const std::string key = match_key(label);
    for (std::string_view rest = key; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
      if (const std::string& stem = stem_of(word, language); !stem.empty()) found.push_back(stem);
    }
    return found;
  }

  /// Empty for a word that carries no sense.
  const std::string& stem_of(std::string_view word, Language language) {
    const auto [known, is_new] = stems_.try_emplace({language, std::string(word)});
    if (!is_new) return known->second;
    const bool fa = language == Language::fa;
    const std::string alone(word);
    if (meaning_of(fa ? Text{{}, alone} : Text{alone, {}}, lexicon_).terms.empty()) return known->second;
    return known->second = fa ? std::string(persian_stem(word)) : english_stem(word);
  }

  const Lexicon& lexicon_;
  std::map<std::pair<Language, std::string>, std::string> stems_;
};

/// Who does it, as far as one side tells people apart. Only of activities it is said.
using ActorKey = std::tuple<std::size_t, bool, std::string, std::string, std::string>;
ActorKey key_of(std::size_t service, const Service& of, const Activity& activity) {
  const Actor& actor = activity.actor;
  return {service, actor.applicant, of.agency_of(activity), match_key(actor.unit.in(Language::en)),
          match_key(actor.role.in(Language::en))};
}

class Steps {
 public:
  explicit Steps(const Lexicon& lexicon) : reader_(lexicon) {}

  void add(std::size_t index, const Service& service) {
    const Process& process = service.process;
    const std::size_t first = steps_.size();
    std::vector<bool> wanted(num_vertices(process));
    std::vector<std::size_t> place(num_vertices(process));
    for (const NodeRef node : nodes(process)) {
      wanted[node] = is_step(process[node]);
      place[node] = steps_.size();
      if (!wanted[node]) continue;
      Step& step = steps_.emplace_back();
      step.ref = {index, node};
      step.node = &process[node];
      reader_.read(process[node], step);
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

  Reader reader_;
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
