// SPDX-License-Identifier: Apache-2.0
#include "render/graph.hpp"

#include <cstdio>
#include <cstdlib>
#include <memory>

#include "hamvar/model/errors.hpp"

namespace hamvar::render {
namespace {

/// What Graphviz complains of; guarded by graphviz_mutex().
std::string& complaints() {
  static std::string text;
  return text;
}

int note_complaint(char* text) {
  complaints() += text;
  return 0;
}

/// The C interface takes plain char pointers that it does not write to.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
char* c_string(const char* text) { return const_cast<char*>(text); }

}  // namespace

std::mutex& graphviz_mutex() {
  static std::mutex mutex;
  return mutex;
}

GVC_t* context() {
  static GVC_t* const made = [] {
    agseterrf(note_complaint);
    return gvContext();
  }();
  return made;
}

std::string take_errors() {
  agreseterrors();
  return std::exchange(complaints(), {});
}

Graph::Graph() {
  (void)context();
  graph_ = agopen(c_string("hamvar"), Agdirected, &numbering_);
}
Graph::~Graph() { agclose(graph_); }

Agnode_t* Graph::add_node(const std::string& name) { return agnode(graph_, c_string(name.c_str()), 1); }
Agedge_t* Graph::add_edge(Agnode_t* from, Agnode_t* to, const std::string& name) {
  return agedge(graph_, from, to, c_string(name.c_str()), 1);
}
Agraph_t* Graph::add_subgraph(Agraph_t* in, const std::string& name) {
  return agsubg(in, c_string(name.c_str()), 1);
}

void Graph::set_default(int kind, const char* attribute, const char* value) {
  agattr(graph_, kind, c_string(attribute), c_string(value));
}
void Graph::set(void* object, const char* attribute, const std::string& value) {
  agsafeset(object, c_string(attribute), c_string(value.c_str()), c_string(""));
}

void Graph::set_html(void* object, const char* attribute, const std::string& html) {
  if (html.empty()) return set(object, attribute, "");
  char* const interned = agstrdup_html(graph_, c_string(html.c_str()));
  agsafeset(object, c_string(attribute), interned, c_string(""));
  agstrfree(graph_, interned);
}

std::string Graph::dot() const {
  char* bytes = nullptr;
  std::size_t size = 0;
  std::FILE* const stream = open_memstream(&bytes, &size);
  if (stream == nullptr) throw EnvironmentError("out of memory while writing a drawing");
  const int failed = agwrite(graph_, stream);
  std::fclose(stream);  // NOLINT(cert-err33-c): memory does not fail to close
  const std::unique_ptr<char, decltype(&std::free)> owner(bytes, &std::free);
  if (failed != 0) throw EnvironmentError("Graphviz cannot write a drawing: " + take_errors());
  return {bytes, size};
}

}  // namespace hamvar::render
