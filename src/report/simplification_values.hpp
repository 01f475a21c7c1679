// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "report/json_values.hpp"

namespace hamvar::report {

[[nodiscard]] boost::json::object proof_json(const Proof& proof, const Catalog& catalog);
/// Before less after: above 0 is better, but for the digital share, where it is after less before.
[[nodiscard]] boost::json::object saved_json(const Figures& before, const Figures& after);
[[nodiscard]] boost::json::object to_json(const SharedService& shared, const Catalog& catalog);

}  // namespace hamvar::report
