// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "hamvar/model/source.hpp"
#include "hamvar/model/text.hpp"

namespace hamvar {

/// A pool of a BPMN drawing: a participant and, unless it is a black box, what happens in it.
struct Pool {
  std::string id;
  Text name;
  std::string service;  ///< id, or empty: a black box
  Position at;
};

/// Where a message leaves or arrives: a pool as a whole, or a node in it.
struct MessageEnd {
  std::string pool;  ///< id; empty if the drawing has no pool there
  std::string node;  ///< id in the pool's process, or empty
};

struct MessageFlow {
  std::string id;
  Text name;
  MessageEnd from;
  MessageEnd to;
  Position at;
};

/// The pools of one file and the messages between them.
struct Collaboration {
  std::string file;
  std::vector<Pool> pools;
  std::vector<MessageFlow> messages;
};

}  // namespace hamvar
