// SPDX-License-Identifier: Apache-2.0
#include "render/numbering.hpp"

namespace hamvar::render {

// Graphviz takes an id of 0 for none, so the first place of names_ stays empty.
Numbering::Numbering() : Agdisc_t{AgDefaultDisc.mem, &functions_, AgDefaultDisc.io}, names_(1) {}

void* Numbering::open(Agraph_t* /*graph*/, Agdisc_t* discipline) {
  return static_cast<Numbering*>(discipline);
}

long Numbering::map(void* state, int /*kind*/, char* name, IDTYPE* id, int create) {
  auto& self = *static_cast<Numbering*>(state);
  if (name == nullptr) {
    *id = self.nameless_;
    self.nameless_ += 2;
    return 1;
  }
  const auto known = self.ids_.find(name);
  if (known != self.ids_.end()) {
    *id = known->second;
    return 1;
  }
  if (create == 0) return 0;
  *id = 2 * self.names_.size();
  self.names_.emplace_back(name);
  self.ids_.emplace(name, *id);
  return 1;
}

// Nobody but Graphviz asks for ids.
long Numbering::alloc(void* /*state*/, int /*kind*/, IDTYPE /*id*/) { return 0; }
void Numbering::release(void* /*state*/, int /*kind*/, IDTYPE /*id*/) {}

char* Numbering::print(void* state, int /*kind*/, IDTYPE id) {
  auto& self = *static_cast<Numbering*>(state);
  return id % 2 == 0 ? self.names_[id / 2].data() : nullptr;
}

void Numbering::close(void* /*state*/) {}
void Numbering::enter(void* /*state*/, int /*kind*/, void* /*object*/) {}

}  // namespace hamvar::render
