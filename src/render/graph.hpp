// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Graphviz's C handles with owners. Only while graphviz_mutex() is held.
#include <graphviz/gvc.h>

#include <mutex>
#include <string>
#include <vector>

#include "hamvar/render/diagram.hpp"
#include "render/numbering.hpp"

namespace hamvar::render {

/// Graphviz is not thread-safe, not even with two contexts.
[[nodiscard]] std::mutex& graphviz_mutex();

/// The process's one context, never freed: a second one would use memory of the first (Graphviz 2.42). It
/// must exist before any graph, or graphs are written differently.
[[nodiscard]] GVC_t* context();

/// A graph under construction.
class Graph {
 public:
  Graph();
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;
  ~Graph();

  [[nodiscard]] Agraph_t* root() const { return graph_; }
  Agnode_t* add_node(const std::string& name);
  Agedge_t* add_edge(Agnode_t* from, Agnode_t* to, const std::string& name);
  Agraph_t* add_subgraph(Agraph_t* in, const std::string& name);

  /// For all of a kind: AGRAPH, AGNODE or AGEDGE.
  void set_default(int kind, const char* attribute, const char* value);
  /// Of a graph, node or edge. Plain attributes never hold text of a definition.
  void set(void* object, const char* attribute, const std::string& value);
  void set_html(void* object, const char* attribute, const std::string& html);

  [[nodiscard]] std::string dot() const;

 private:
  Numbering numbering_;
  Agraph_t* graph_;
};

/// What went wrong in Graphviz since it was last asked; it prints nothing.
[[nodiscard]] std::string take_errors();

}  // namespace hamvar::render
