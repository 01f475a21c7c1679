// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <graphviz/cgraph.h>

#include <deque>
#include <string>
#include <unordered_map>

namespace hamvar::render {

/// Numbers the names in a graph in the order in which they come. Graphviz's own numbers are memory addresses,
/// and it goes through clusters by number: the same graph would be drawn differently from run to run. Must
/// outlive the graph.
class Numbering : public Agdisc_t {
 public:
  Numbering();
  Numbering(const Numbering&) = delete;
  Numbering& operator=(const Numbering&) = delete;
  ~Numbering() = default;

 private:
  static void* open(Agraph_t* graph, Agdisc_t* discipline);
  static long map(void* state, int kind, char* name, IDTYPE* id, int create);
  static long alloc(void* state, int kind, IDTYPE id);
  static void release(void* state, int kind, IDTYPE id);
  static char* print(void* state, int kind, IDTYPE id);
  static void close(void* state);
  static void enter(void* state, int kind, void* object);

  Agiddisc_t functions_{open, map, alloc, release, print, close, enter};
  std::unordered_map<std::string, IDTYPE> ids_;
  std::deque<std::string> names_;  ///< the name of id 2 i is at i; what has no name has an odd id
  IDTYPE nameless_ = 1;
};

}  // namespace hamvar::render
