// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The parts that write_service is made of.
#include "formats/json_text.hpp"
#include "hamvar/model/service.hpp"

namespace hamvar::formats {

[[nodiscard]] JsonText actor_json(const Actor& actor);
[[nodiscard]] JsonText fee_json(const Fee& fee, std::string_view currency);
/// Adds the members that only an activity has.
void add_activity(JsonText& out, const Activity& activity, std::string_view currency);
/// Adds what may be said of a service beside its id, version, name, description, owner and process.
void add_details(JsonText& out, const Service& service, std::string_view currency);

}  // namespace hamvar::formats
