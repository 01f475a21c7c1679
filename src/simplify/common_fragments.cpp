// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "hamvar/match/clones.hpp"
#include "hamvar/match/work.hpp"
#include "hamvar/simplify/shared_services.hpp"
#include "hamvar/structure/chains.hpp"

namespace hamvar {
namespace {

constexpr std::size_t fewest_steps = 3;
constexpr std::size_t fewest_of_same_object = 2;
/// No longer run is looked for: more steps than a process should have anyway.
constexpr std::size_t longest = 64;

using Code = std::uint32_t;

/// A chain of steps with the number of the work that each does; 0: nobody else does it.
struct Line {
  std::size_t service = 0;
  std::vector<NodeRef> steps;
  std::vector<Code> work;
};

/// A stretch of a line, of a length that is known.
struct Stretch {
  std::size_t line = 0;
  std::size_t at = 0;
};

/// Runs of the same work, found by growing: what two services have in common with n + 1 steps, they have with
/// n.
class CommonRuns {
 public:
  explicit CommonRuns(const Portfolio& portfolio) {
    const std::vector<WorkGroup> groups = work_groups(portfolio, {.min_score = sure_of_labels});
    std::vector<std::map<NodeRef, Code>> codes(portfolio.services.size());
    by_object_.push_back(false);
    for (const WorkGroup& group : groups) {
      for (const WorkMember& member : group.members)
        codes[member.service][member.node] = static_cast<Code>(by_object_.size());
      by_object_.push_back(!group.key.by_label);
    }
    for (std::size_t service = 0; service < portfolio.services.size(); ++service)
      if (codes[service].size() > 1) add_lines(portfolio.services[service].process, service, codes[service]);
  }

  std::vector<std::vector<FragmentCopy>> found() {
    std::map<Code, std::vector<Stretch>> now;
    for (std::size_t line = 0; line < lines_.size(); ++line)
      for (std::size_t at = 0; at < lines_[line].work.size(); ++at)
        if (const Code work = lines_[line].work[at]; work != 0) now[work].push_back({line, at});
    for (std::size_t length = 1; length <= longest && !now.empty(); ++length) now = grown(now, length);
    return std::move(found_);
  }

 private:
  void add_lines(const Process& process, std::size_t service, const std::map<NodeRef, Code>& codes) {
    for (const std::vector<NodeRef>& chain : chains(process)) {
      Line line{service, chain, {}};
      for (const NodeRef node : chain) {
        const auto code = codes.find(node);
        line.work.push_back(code == codes.end() ? 0 : code->second);
      }
      lines_.push_back(std::move(line));
    }
  }

  /// Those of one more step that two services have in common; what of `now` more services have is kept.
  std::map<Code, std::vector<Stretch>> grown(const std::map<Code, std::vector<Stretch>>& now,
                                             std::size_t length) {
    std::map<std::pair<std::size_t, std::size_t>, Code> group_at;
    for (const auto& [code, places] : now)
      for (const Stretch& each : places) group_at[{each.line, each.at}] = code;
    std::map<std::pair<Code, Code>, std::vector<Stretch>>
        longer;  // by the groups at its place and one further
    for (const auto& [place, code] : group_at)
      if (const auto next = group_at.find({place.first, place.second + 1}); next != group_at.end())
        longer[{code, next->second}].push_back({place.first, place.second});
    std::map<Code, std::size_t> most;  // services in which it goes on, to either side
    std::map<Code, std::vector<Stretch>> next;
    for (auto& [parts, places] : longer) {
      const std::size_t services = services_of(places);
      if (services < 2) continue;
      for (const Code part : {parts.first, parts.second}) most[part] = std::max(most[part], services);
      next.emplace(static_cast<Code>(next.size() + 1), std::move(places));
    }
    for (const auto& [code, places] : now)
      if (services_of(places) > std::max<std::size_t>(most[code], 1)) keep(places, length);
    return next;
  }

  [[nodiscard]] std::size_t services_of(const std::vector<Stretch>& places) const {
    std::set<std::size_t> services;
    for (const Stretch& each : places) services.insert(lines_[each.line].service);
    return services.size();
  }

  void keep(const std::vector<Stretch>& places, std::size_t length) {
    const auto from = static_cast<std::ptrdiff_t>(places.front().at);
    const auto to = from + static_cast<std::ptrdiff_t>(length);
    const std::vector<Code>& work = lines_[places.front().line].work;
    const std::set<Code> different(work.begin() + from, work.begin() + to);
    const bool told_by_object = std::ranges::all_of(different, [&](Code code) { return by_object_[code]; });
    if (different.size() < (told_by_object ? fewest_of_same_object : fewest_steps)) return;
    std::vector<FragmentCopy> copies;
    copies.reserve(places.size());
    for (const Stretch& each : places) {
      const Line& line = lines_[each.line];
      const auto first = line.steps.begin() + static_cast<std::ptrdiff_t>(each.at);
      copies.push_back({line.service, {first, first + static_cast<std::ptrdiff_t>(length)}});
    }
    found_.push_back(std::move(copies));
  }

  std::vector<Line> lines_;      ///< in the order of services
  std::vector<bool> by_object_;  ///< by code
  std::vector<std::vector<FragmentCopy>> found_;
};

}  // namespace

std::vector<std::vector<FragmentCopy>> common_fragments(const Portfolio& portfolio) {
  std::vector<std::vector<FragmentCopy>> found = CommonRuns(portfolio).found();
  for (const std::vector<Clone>& same :
       clones(placed(portfolio), {.fewest = [](std::size_t) { return fewest_steps; }})) {
    std::vector<FragmentCopy> copies;
    copies.reserve(same.size());
    for (const Clone& clone : same) copies.push_back({clone.service, clone.steps});
    if (copies.front().service != copies.back().service)
      found.push_back(std::move(copies));  // in their order
  }
  return found;
}

}  // namespace hamvar
