// SPDX-License-Identifier: Apache-2.0
/// Nets whose choices are not free are judged as nets: each random one is played as a Petri net, marking by
/// marking, and the four verdicts compared.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "hamvar/formats/pnml.hpp"
#include "hamvar/structure/soundness.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

struct Transition {
  std::vector<std::size_t> takes, gives;  ///< places, each once
};

/// Place 0 holds the token at the beginning; the last place is the only one that nothing takes from, and the
/// last transition the only one that leads there.
struct PetriNet {
  std::size_t places = 0;
  std::vector<Transition> transitions;
};

std::vector<std::size_t> some_places(std::mt19937_64& random, std::size_t from, std::size_t to) {
  std::vector<std::size_t> all;
  for (std::size_t place = from; place < to; ++place) all.push_back(place);
  std::ranges::shuffle(all, random);
  const std::size_t most = std::min<std::size_t>(all.size(), 1 + random() % 2);
  all.resize(most);
  return all;
}

/// Every place between the first and the last is given to and taken from.
PetriNet random_net(std::mt19937_64& random) {
  PetriNet net;
  net.places = 4 + random() % 4;
  const std::size_t last = net.places - 1;
  const std::size_t count = 3 + random() % 5;
  for (std::size_t i = 0; i < count; ++i)
    net.transitions.push_back(
        {some_places(random, i == 0 ? 0 : 1, i == 0 ? 1 : last), some_places(random, 1, last)});
  net.transitions.push_back({some_places(random, 1, last), {last}});
  for (std::size_t place = 1; place < last; ++place) {
    const auto without = [&](auto part) {
      return std::ranges::none_of(net.transitions, [&](const Transition& each) {
        return std::ranges::find(each.*part, place) != (each.*part).end();
      });
    };
    if (without(&Transition::gives)) net.transitions[random() % count].gives.push_back(place);
    if (without(&Transition::takes)) net.transitions[1 + random() % count].takes.push_back(place);
  }
  return net;
}

std::string pnml(const PetriNet& net) {
  std::string text =
      R"(<pnml><net id="net" type="http://www.pnml.org/version-2009/grammar/ptnet"><page id="page">)";
  const auto place = [](std::size_t i) { return "p" + std::to_string(i); };
  for (std::size_t i = 0; i < net.places; ++i)
    text += "<place id=\"" + place(i) + "\">" +
            (i == 0 ? "<initialMarking><text>1</text></initialMarking>" : "") + "</place>";
  std::size_t arcs = 0;
  const auto arc = [&](const std::string& from, const std::string& to) {
    text += "<arc id=\"a" + std::to_string(arcs++) + "\" source=\"" + from + "\" target=\"" + to + "\"/>";
  };
  for (std::size_t i = 0; i < net.transitions.size(); ++i) {
    const std::string id = "t" + std::to_string(i);
    text += "<transition id=\"" + id + "\"><name><text>" + id + "</text></name></transition>";
    for (const std::size_t each : net.transitions[i].takes) arc(place(each), id);
    for (const std::size_t each : net.transitions[i].gives) arc(id, place(each));
  }
  return text + "</page></net></pnml>";
}

struct Seen {
  bool too_much = false;
  bool unsafe = false, stuck = false, improper = false;
  std::set<std::string> dead;
};

/// The net, marking by marking. What comes to the last place is taken away: that is the end of a case.
Seen play(const PetriNet& net) {
  using Marking = std::vector<int>;  // behind the places: how often the end was reached, up to twice
  Marking first(net.places + 1, 0);
  first.front() = 1;
  std::map<Marking, std::set<Marking>> before{{first, {}}};
  std::vector<Marking> work{first};
  std::set<std::size_t> fired;
  Seen seen;
  while (!work.empty() && !seen.too_much) {
    const Marking at = work.back();
    work.pop_back();
    const auto reach = [&](Marking to) {
      seen.unsafe = seen.unsafe || std::any_of(to.begin(), to.end() - 1, [](int n) { return n > 1; });
      seen.too_much = before.size() > 3'000 || std::ranges::any_of(to, [](int n) { return n > 3; });
      const auto [known, fresh] = before.try_emplace(to);
      known->second.insert(at);
      if (fresh) work.push_back(std::move(to));
    };
    for (std::size_t i = 0; i < net.transitions.size(); ++i) {
      const Transition& each = net.transitions[i];
      if (std::ranges::any_of(each.takes, [&](std::size_t place) { return at[place] == 0; })) continue;
      fired.insert(i);
      Marking to = at;
      for (const std::size_t place : each.takes) --to[place];
      for (const std::size_t place : each.gives) ++to[place];
      reach(std::move(to));
    }
    if (at[net.places - 1] == 0) continue;
    Marking to = at;
    --to[net.places - 1];
    seen.improper = seen.improper || to.back() == 1;
    to.back() = std::min(2, to.back() + 1);
    reach(std::move(to));
  }
  std::set<Marking> completes;
  for (const auto& [marking, from] : before)
    if (std::all_of(marking.begin(), marking.end() - 1, [](int n) { return n == 0; }))
      work.push_back(marking);
  while (!work.empty()) {
    const Marking at = work.back();
    work.pop_back();
    if (completes.insert(at).second) work.insert(work.end(), before[at].begin(), before[at].end());
  }
  seen.stuck = completes.size() < before.size();
  for (std::size_t i = 0; i < net.transitions.size(); ++i)
    if (!fired.contains(i)) seen.dead.insert("t" + std::to_string(i));
  return seen;
}

std::string verdicts(const Soundness& said) {
  std::string spelled;
  for (const Property each : properties) spelled += std::string(spelling(said[each])) + ' ';
  return spelled;
}

/// Written and read once more it is the same net, its choices included.
void expect_kept(const Service& service, const Soundness& said, std::uint64_t seed) {
  const std::string again = write_pnml(service).text;
  EXPECT_EQ(verdicts(check_soundness(read_pnml(again, "net.pnml").services.front().process)), verdicts(said))
      << "seed " << seed << "\n"
      << again;
}

TEST(PnmlSoundness, JudgesANetAsTheNetThatItIs) {
  std::map<std::string, std::size_t> compared;
  for (std::uint64_t seed = 1; seed <= test::scaled(20'000) && !HasFailure(); ++seed) {
    std::mt19937_64 random(seed);
    const PetriNet net = random_net(random);
    const std::string text = pnml(net);
    const Service service = read_pnml(text, "net.pnml").services.front();
    const Process& process = service.process;
    if (std::ranges::none_of(nodes(process), [&](NodeRef node) { return process[node].deferred; })) continue;
    const Seen seen = play(net);
    if (seen.too_much) continue;
    const Soundness said = check_soundness(process);
    if (seed % 8 == 0) expect_kept(service, said, seed);
    const auto expect = [&](Property property, bool violated) {
      if (said[property] == Verdict::undecided && seen.unsafe) return;  // tokens gather
      ++compared[std::string(spelling(property)) + (violated ? " no" : " yes")];
      EXPECT_EQ(said[property], violated ? Verdict::no : Verdict::yes)
          << spelling(property) << ", seed " << seed << ": " << said.reason << "\n"
          << text;
    };
    expect(Property::safe, seen.unsafe);
    expect(Property::option_to_complete, seen.stuck);
    expect(Property::proper_completion, seen.improper);
    expect(Property::no_dead_activities, !seen.dead.empty());
    if (said.no_dead_activities == Verdict::no) {
      EXPECT_EQ(std::set<std::string>(said.dead.begin(), said.dead.end()), seen.dead) << "seed " << seed;
    }
  }
  for (const Property property : properties)
    for (const char* verdict : {" yes", " no"})
      EXPECT_GT(compared[std::string(spelling(property)) + verdict], test::scaled(20'000) / 200)
          << spelling(property) << verdict;
}

}  // namespace
}  // namespace hamvar
