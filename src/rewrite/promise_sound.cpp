// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rewrite/comparison.hpp"

namespace hamvar {
namespace {

/// Proved after; or no worse than before where before was broken already.
bool no_worse(Verdict before, Verdict after) {
  return after == Verdict::yes || before == Verdict::no ||
         (before == Verdict::undecided && after == Verdict::undecided);
}

/// No property is worse than before, and nothing is dead that was not.
bool kept(const Soundness& before, const Soundness& after) {
  const bool new_dead = std::ranges::any_of(after.dead, [&](const std::string& id) {
    return std::ranges::find(before.dead, id) == before.dead.end();
  });
  return no_worse(before.safe, after.safe) && no_worse(before.option_to_complete, after.option_to_complete) &&
         no_worse(before.proper_completion, after.proper_completion) &&
         no_worse(before.no_dead_activities, after.no_dead_activities) && !new_dead;
}

}  // namespace

std::vector<Broken> check_sound(const Comparison& comparison, Soundness& after) {
  after = check_soundness(comparison.drawn_after, quick_search);
  if (after.sound() || kept(check_soundness(comparison.service.process, quick_search), after)) return {};
  const std::string at = after.counterexamples.empty() || after.counterexamples.front().run.empty()
                             ? std::string()
                             : after.counterexamples.front().run.back();
  if (after.undecided())
    return {{Promise::sound,
             {"whether the process after it is sound could not be decided", "درستی فرایندِ پس از آن ثابت نشد"},
             at,
             {}}};
  return {{Promise::sound,
           {"the process after it would not be sound", "فرایندِ پس از آن درست نخواهد بود"},
           at,
           {}}};
}

}  // namespace hamvar
