// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <queue>
#include <random>

#include "measure/rigid_graph.hpp"

namespace hamvar {
namespace {

constexpr std::uint64_t seed = 20'240'320;
constexpr std::size_t most_cases = 100'000;
constexpr std::size_t most_moves = 10'000'000;
/// A case with more moves is taken as one that never ends.
constexpr std::size_t most_moves_of_case = 100'000;

class Dice {
 public:
  double share() { return static_cast<double>(random_() >> 11) * 0x1p-53; }

 private:
  std::mt19937_64 random_{seed};
};

/// What draws from a distribution need.
class Drawn {
 public:
  explicit Drawn(const Distribution& time) : points_(&time.points()) {
    double below = 0;
    for (const Distribution::Point& point : *points_) below_.push_back(below += point.mass);
  }
  double operator()(Dice& dice) const {
    if (below_.size() == 1) return points_->front().at;
    const auto found = std::ranges::upper_bound(below_, dice.share() * below_.back());
    return (*points_)[std::min<std::size_t>(static_cast<std::size_t>(found - below_.begin()),
                                            below_.size() - 1)]
        .at;
  }

 private:
  const std::vector<Distribution::Point>* points_;
  std::vector<double> below_;
};

/// For each place that joins what comes: the places from which a token can still come to it.
std::vector<std::vector<char>> reaching(const RigidGraph& graph) {
  const std::size_t count = graph.places.size();
  std::vector<std::vector<char>> found(count);
  for (std::uint32_t join = 0; join < count; ++join) {
    if (graph.places[join].joining != Joining::inclusive || graph.places[join].entrances < 2) continue;
    std::vector<char>& reach = found[join];
    reach.assign(count, 0);
    for (bool more = true; more;) {
      more = false;
      for (std::uint32_t place = 0; place < count; ++place) {
        if (place == join || reach[place] != 0) continue;
        const bool leads = std::ranges::any_of(graph.places[place].ways, [&](const RigidWay& way) {
          return way.to == join || reach[way.to] != 0;
        });
        if (leads) reach[place] = 1;
        more = more || leads;
      }
    }
  }
  return found;
}

/// One token on its way; the earliest comes first, of equals the one that set out first.
struct Token {
  double at = 0;
  std::size_t number = 0;
  std::uint32_t to = 0;
  std::uint32_t entrance = 0;
  friend bool operator>(const Token& a, const Token& b) {
    return a.at != b.at ? a.at > b.at : a.number > b.number;
  }
};

class Game {
 public:
  explicit Game(const RigidGraph& graph) : graph_(graph), reaching_(reaching(graph)) {
    for (const RigidPlace& place : graph.places) {
      auto& drawn = drawn_.emplace_back();
      for (const RigidWay& way : place.ways) drawn.emplace_back(way.time);
    }
  }

  Distribution run() {
    std::vector<double> times;
    std::size_t moves = 0;
    for (std::size_t i = 0; i < most_cases && moves < most_moves; ++i) {
      if (const auto time = play()) times.push_back(*time);
      moves += moves_;
    }
    return times.empty() ? Distribution() : Distribution::of_samples(times);
  }

 private:
  /// How long one case takes; nothing if it does not end.
  std::optional<double> play() {
    on_the_way_ = {};
    moves_ = 0;
    waiting_.assign(graph_.places.size(), {});
    ended_.reset();
    go_on(0, 0);
    while (!on_the_way_.empty()) {
      if (moves_ > most_moves_of_case) return std::nullopt;
      const Token next = on_the_way_.top();
      on_the_way_.pop();
      arrive(next);
      if (!joins_waiting_.empty()) release(next.at);
    }
    return ended_;
  }

  void arrive(const Token& arrival) {
    const RigidPlace& place = graph_.places[arrival.to];
    if (arrival.to + 1 == graph_.places.size()) {
      ended_ = arrival.at;
      return;
    }
    if (place.entrances < 2 || place.joining == Joining::any) return go_on(arrival.to, arrival.at);
    std::vector<std::uint32_t>& here = waiting_[arrival.to];
    here.resize(place.entrances);
    ++here[arrival.entrance];
    if (place.joining == Joining::inclusive) {
      if (std::ranges::find(joins_waiting_, arrival.to) == joins_waiting_.end())
        joins_waiting_.push_back(arrival.to);
    } else if (std::ranges::all_of(here, [](std::uint32_t tokens) { return tokens > 0; })) {
      for (std::uint32_t& tokens : here) --tokens;
      go_on(arrival.to, arrival.at);
    }
  }

  /// Inclusive joins go on when nothing more can come to them; if all wait for one another, the first does.
  void release(double now) {
    for (std::size_t i = 0; i < joins_waiting_.size();) {
      const std::uint32_t join = joins_waiting_[i];
      if (more_can_come(join)) {
        ++i;
        continue;
      }
      joins_waiting_.erase(joins_waiting_.begin() + static_cast<std::ptrdiff_t>(i));
      go_on_from_join(join, now);
      i = 0;
    }
    if (!on_the_way_.empty() || joins_waiting_.empty()) return;
    const std::uint32_t join = joins_waiting_.front();
    joins_waiting_.erase(joins_waiting_.begin());
    go_on_from_join(join, now);
  }
  void go_on_from_join(std::uint32_t join, double now) {
    for (std::uint32_t& tokens : waiting_[join]) tokens -= tokens > 0 ? 1 : 0;
    if (std::ranges::any_of(waiting_[join], [](std::uint32_t tokens) { return tokens > 0; }))
      joins_waiting_.push_back(join);
    go_on(join, now);
  }

  [[nodiscard]] bool more_can_come(std::uint32_t join) const {
    const std::vector<std::uint32_t>& here = waiting_[join];
    for (const Token& each : on_the_way_.all())
      if (each.to == join ? here[each.entrance] == 0 : reaching_[join][each.to] != 0) return true;
    for (std::uint32_t place = 0; place < waiting_.size(); ++place)
      if (place != join && reaching_[join][place] != 0 &&
          std::ranges::any_of(waiting_[place], [](std::uint32_t tokens) { return tokens > 0; }))
        return true;
    return false;
  }

  void go_on(std::uint32_t from, double now) {
    const RigidPlace& place = graph_.places[from];
    if (place.choosing == Choosing::all || place.ways.size() < 2) {
      for (std::size_t i = 0; i < place.ways.size(); ++i) send(from, i, now);
    } else if (place.choosing == Choosing::one) {
      double left = dice_.share();
      std::size_t chosen = 0;
      while (chosen + 1 < place.ways.size() && (left -= place.ways[chosen].share) >= 0) ++chosen;
      send(from, chosen, now);
    } else {
      send_some(from, now);
    }
  }

  /// Each by itself, given that at least one is taken: the first that is taken is drawn first.
  void send_some(std::uint32_t from, double now) {
    const std::vector<RigidWay>& ways = graph_.places[from].ways;
    double none = 1;
    for (const RigidWay& way : ways) none *= 1 - way.share;
    if (none >= 1) {
      for (std::size_t i = 0; i < ways.size(); ++i) send(from, i, now);
      return;
    }
    double left = dice_.share() * (1 - none);
    double none_before = 1;
    std::size_t first = 0;
    while (first + 1 < ways.size() && (left -= none_before * ways[first].share) >= 0)
      none_before *= 1 - ways[first++].share;
    send(from, first, now);
    for (std::size_t i = first + 1; i < ways.size(); ++i)
      if (dice_.share() < ways[i].share) send(from, i, now);
  }

  void send(std::uint32_t from, std::size_t way, double now) {
    const RigidWay& it = graph_.places[from].ways[way];
    on_the_way_.push({now + drawn_[from][way](dice_), moves_++, it.to, it.entrance});
  }

  /// A queue that can be looked through.
  struct Queue : std::priority_queue<Token, std::vector<Token>, std::greater<>> {
    [[nodiscard]] const std::vector<Token>& all() const { return c; }
  };

  const RigidGraph& graph_;
  std::vector<std::vector<char>> reaching_;
  std::vector<std::vector<Drawn>> drawn_;
  Dice dice_;
  Queue on_the_way_;
  std::vector<std::vector<std::uint32_t>> waiting_;  ///< tokens by place and entrance
  std::vector<std::uint32_t> joins_waiting_;
  std::optional<double> ended_;
  std::size_t moves_ = 0;
};

/// Where nothing takes any time there is nothing to play.
bool takes_no_time(const RigidGraph& graph) {
  for (const RigidPlace& place : graph.places)
    for (const RigidWay& way : place.ways)
      if (!way.time.is_fixed() || way.time.points().front().at > 0) return false;
  return true;
}

}  // namespace

Distribution played(const RigidGraph& graph) {
  return takes_no_time(graph) ? Distribution() : Game(graph).run();
}

}  // namespace hamvar
