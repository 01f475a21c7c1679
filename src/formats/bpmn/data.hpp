// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/graph.hpp"
#include "formats/bpmn/names.hpp"

namespace hamvar::formats {

/// Data objects and stores, and references to them; the stores among them.
[[nodiscard]] bool is_data(Tag tag);
[[nodiscard]] bool is_data_store(Tag tag);
/// Its own name, else that of what it refers to.
[[nodiscard]] std::string_view data_name(const Elements& elements, ElementRef data);

/// Data objects that a task reads become its evidence, those that it writes its documents out; data stores
/// become registries that it reads or writes. A document that some step of the process writes comes from the
/// service, any other from the user. Data is joined to a task by its data associations, or by an association
/// with a direction.
void read_data(const Elements& elements, BpmnProcess& process, const Vertices& vertices,
               const Catalog& catalog, Names& names, Remarks& remarks);

}  // namespace hamvar::formats
