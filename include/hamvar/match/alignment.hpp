// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Which steps of two processes do the same work, whatever they are called and however finely each is cut.
#include <cstddef>
#include <vector>

#include "hamvar/model/catalog.hpp"
#include "hamvar/model/service.hpp"
#include "hamvar/text/lexicon.hpp"

namespace hamvar {

/// What is compared as a whole: a service, or all pools of a drawing. Everything outlives it.
struct Side {
  std::vector<const Service*> services;
  const Catalog* catalog = nullptr;  ///< that the services refer to
};

/// A step of a side: an activity, a sub-process, or an event with a label.
struct StepRef {
  std::size_t service = 0;  ///< index into Side::services
  NodeRef node = 0;
  friend bool operator==(const StepRef&, const StepRef&) = default;
  friend auto operator<=>(const StepRef&, const StepRef&) = default;
};

/// What speaks most for a correspondence, strongest first: the same kind of step with the same registry or
/// the same document; labels that say the same; labels that say something alike at the same place of the
/// process.
BOOST_DEFINE_ENUM_CLASS(MatchReason, registry, document, words, position)

/// Two steps that do the same work.
struct Correspondence {
  StepRef a;
  StepRef b;
  double score = 0;  ///< 0 to 1; 1 only for what nothing tells apart
  MatchReason reason = MatchReason::words;
  friend bool operator==(const Correspondence&, const Correspondence&) = default;
};

struct Alignment {
  std::vector<Correspondence>
      correspondences;          ///< many-to-many, in the order of the steps of `a`, then of `b`
  std::vector<StepRef> only_a;  ///< steps without a partner
  std::vector<StepRef> only_b;
};

struct AlignmentOptions {
  double threshold = 0.65;  ///< the least score of a correspondence, 0 to 1
};

/// A step keeps its best partners and those nearly as good. align(b, a) is the same turned round; ids play no
/// part. Time and memory grow with the product of the numbers of steps.
///
/// The similarity of labels is that of their words, each weighed by how rare it is among the labels of both
/// sides, each taken to its nearest word of the other label (Klinkmueller et al., "Increasing recall of
/// process model matching by improved activity label matching", BPM 2013: bags of words; the weights are
/// inverse document frequencies). Opposites never correspond. It is lowered where the surroundings do not
/// agree: the steps before and behind (Melnik et al., "Similarity flooding", ICDE 2002), who does it, and the
/// place between start and end.
[[nodiscard]] Alignment align(const Side& a, const Side& b, const Lexicon& lexicon = Lexicon::standard(),
                              const AlignmentOptions& options = {});

}  // namespace hamvar
