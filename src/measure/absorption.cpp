// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "measure/rigid_graph.hpp"
#include "measure/shares.hpp"

namespace hamvar {
namespace {

constexpr std::size_t most_steps = 3000;

struct Link {
  double share = 0;
  Distribution time;
};

class Chain {
 public:
  explicit Chain(const RigidGraph& graph) : ways_(graph.places.size()) {
    for (std::uint32_t from = 0; from < ways_.size(); ++from)
      for (const RigidWay& way : graph.places[from].ways)
        if (way.share > 0) add(from, way.to, {way.share, way.time});
  }

  std::optional<Distribution> run() {
    const auto last = static_cast<std::uint32_t>(ways_.size() - 1);
    for (std::uint32_t place = 1; place < last; ++place) {
      take_out(place);
      if (steps_ > most_steps) return std::nullopt;
    }
    const auto found = ways_[0].find(last);
    return found == ways_[0].end() ? Distribution() : std::move(found->second.time);
  }

 private:
  void add(std::uint32_t from, std::uint32_t to, Link link) {
    const auto [at, is_new] = ways_[from].try_emplace(to, link);
    if (is_new) return;
    Link& both = at->second;
    const TimeShare parts[] = {{both.share, &both.time}, {link.share, &link.time}};
    both = {both.share + link.share, mixture(parts)};
    ++steps_;
  }

  /// What leads to the place then leads to where its ways lead.
  void take_out(std::uint32_t place) {
    std::map<std::uint32_t, Link> out = std::move(ways_[place]);
    ways_[place].clear();
    Link again;
    if (const auto self = out.find(place); self != out.end()) {
      again = std::move(self->second);
      again.share = std::min(again.share, surely);
      out.erase(self);
    }
    for (std::uint32_t from = 0; from < ways_.size(); ++from) {
      const auto found = ways_[from].find(place);
      if (found == ways_[from].end()) continue;
      const Link in = std::move(found->second);
      ways_[from].erase(found);
      const Distribution here = repeated(in.time, again.share, again.time);
      for (const auto& [to, link] : out) {
        add(from, to, {in.share * link.share / (1 - again.share), here + link.time});
        ++steps_;
      }
    }
  }

  std::vector<std::map<std::uint32_t, Link>> ways_;  ///< by place from, then by place to
  std::size_t steps_ = 0;
};

}  // namespace

std::optional<Distribution> time_to_absorption(const RigidGraph& graph) { return Chain(graph).run(); }

}  // namespace hamvar
