// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A place/transition net in which every arc has the weight one.
#include <optional>
#include <string>
#include <vector>

#include "hamvar/model/activity.hpp"
#include "hamvar/model/source.hpp"
#include "hamvar/model/text.hpp"
#include "hamvar/model/vocabulary.hpp"

namespace hamvar::formats::pnml {

/// What hamvar writes beside an element, so that it reads back the node that the element stands for. Without
/// a node the element is only a piece of a flow.
struct Tag {
  std::string node;
  NodeKind kind = NodeKind::activity;
  Text label;
};

/// Nodes that are a place of the net; all others are a transition.
[[nodiscard]] constexpr bool is_place(NodeKind kind) {
  return kind == NodeKind::start || kind == NodeKind::end || kind == NodeKind::exclusive ||
         kind == NodeKind::event_based;
}

struct Place {
  std::string id;
  std::string name;
  std::size_t tokens = 0;
  std::string part_of;  ///< id of the operator of WoPeD that it lies in, or empty
  std::optional<Tag> tag;
  Position at;
};

struct Transition {
  std::string id;
  std::vector<std::string> in_file;  ///< ids of the elements that it stands for
  std::string name;
  bool silent = false;
  std::string part_of;               ///< as of a place
  std::vector<std::size_t> inputs;   ///< places, in the order of the arcs
  std::vector<std::size_t> outputs;  ///< places
  Activity activity;
  std::optional<Tag> tag;
  Position at;
};

struct Net {
  std::string id;
  std::string name;
  std::vector<Place> places;
  std::vector<Transition> transitions;
  std::optional<Tag> tag;  ///< its node is the service
  Position at;
};

/// The transitions before and behind each place.
struct Neighbours {
  std::vector<std::vector<std::size_t>> producers;
  std::vector<std::vector<std::size_t>> consumers;
};
[[nodiscard]] Neighbours neighbours(const Net& net);

/// A name in the language that it is written in.
[[nodiscard]] Text text_of(const std::string& name);

/// An XOR operator of WoPeD is drawn as one step and written as several transitions: makes one transition of
/// them again, with silent ones where it chooses.
void fold_operators(Net& net);

/// Where several transitions need the very same places, one silent transition takes the tokens first; what is
/// left is a choice at one place.
void share_synchronisations(Net& net);

}  // namespace hamvar::formats::pnml
