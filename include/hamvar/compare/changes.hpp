// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What became of a service from one version to the next, whoever drew them and whatever the ids.
#include <boost/describe/enum.hpp>
#include <optional>
#include <vector>

#include "hamvar/match/work.hpp"
#include "hamvar/measure/figures.hpp"
#include "hamvar/rewrite/diff.hpp"
#include "hamvar/structure/dominance.hpp"
#include "hamvar/structure/soundness.hpp"
#include "hamvar/text/lexicon.hpp"

namespace hamvar {

/// What a definition says of a node; one that is the same work can say it otherwise in another version.
BOOST_DEFINE_ENUM_CLASS(Aspect, label, kind, step, task, sub_process, event, repetition, actor, channel,
                        visit, medium_in, medium_out, evidence, documents_out, registries, fee, touch, wait,
                        user_time, reject_probability, rework_probability, legal, discretion, automation,
                        calls)

/// What it says of the service as a whole.
BOOST_DEFINE_ENUM_CLASS(ServiceAspect, name, owner, kind, yearly_volume, times_per_year, deadline, outputs,
                        fees)

/// What it says of a flow.
BOOST_DEFINE_ENUM_CLASS(FlowAspect, condition, probability, is_default)

/// A node that is on both sides.
struct KeptNode {
  NodeRef before = 0;
  NodeRef after = 0;
  bool moved = false;           ///< its order among the other kept steps is another, or its sub-process
  std::vector<Aspect> changed;  ///< in the order of the enumeration
};

/// A node of one side alone. `same_work`: a step of the other side that does the same, but goes on from (or
/// has become) yet another one: what was merged, or split.
struct LoneNode {
  NodeRef node = 0;
  std::optional<NodeRef> same_work;
};

struct ChangedFlow {
  FlowRef before;
  FlowRef after;
  std::vector<FlowAspect> changed;
};

/// Two versions of one service. What is compared outlives it.
struct Changes {
  PlacedService before;
  PlacedService after;
  std::vector<KeptNode> kept;     ///< in the order of before
  std::vector<LoneNode> removed;  ///< in the order of before
  std::vector<LoneNode> added;    ///< in the order of after
  std::vector<ChangedFlow> flows;
  std::vector<ServiceAspect> service;
  Combined combined;  ///< marked `moved` before `changed`
  Figures figures_before;
  Figures figures_after;
  Soundness soundness_before;
  Soundness soundness_after;

  /// Nothing differs but ids, places in files and the order in which things are written down.
  [[nodiscard]] bool none() const;
};

/// Steps are matched by what they do (align()), all else by what it is and its surroundings. Moved is a
/// smallest set of steps, as far as a greedy search finds it, without which the others keep their order:
/// before, behind, or neither, on ways without repetition. Ids play no part; names of agencies, documents and
/// registries that are the same are the same entry. Deterministic. Time and memory grow with the product of
/// the numbers of nodes.
[[nodiscard]] Changes changes_between(const PlacedService& before, const PlacedService& after,
                                      const Lexicon& lexicon = Lexicon::standard());

/// The activities and sub-processes that come next to a node on some way, backward or forward, in the order
/// of the process: between which others it stands.
[[nodiscard]] std::vector<NodeRef> nearest_steps(const Process& process, NodeRef node, Direction direction);

/// Which services are versions of one: those of the same id, or else of the same name, and of the rest the
/// most alike (similarity()), if there is anything alike. The only service of each side are versions of one
/// whatever they do.
struct Versions {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  ///< indices, in the order of before
  std::vector<std::size_t> removed;                        ///< of before alone
  std::vector<std::size_t> added;                          ///< of after alone
};
[[nodiscard]] Versions versions_of(const std::vector<PlacedService>& before,
                                   const std::vector<PlacedService>& after,
                                   const Lexicon& lexicon = Lexicon::standard());

}  // namespace hamvar
