// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>

#include "rules/support.hpp"

namespace hamvar::rules {

/// What a case waits for because work is done not when it comes, but when its day comes.
enum class Batch : std::uint8_t { meeting, batch, date };

/// A wait of the node that is given: for the next meeting of a committee, for a registry's next batch, or for
/// a timer that comes round. A registry that has a faster way than batches is letter-enquiry's to tell.
[[nodiscard]] std::optional<Batch> batch_of(const Node& node, const Catalog& catalog);

}  // namespace hamvar::rules
