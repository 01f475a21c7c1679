// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

#include "hamvar/model/portfolio.hpp"

namespace hamvar::bench {

struct Size {
  std::size_t services = 10'000;
  std::size_t steps = 30;  ///< activities a service
};

/// A portfolio as a large administration would have it: bilingual, with gateways, loops, evidence,
/// registries, times and laws on the steps, 60 agencies, 200 documents, 50 registries. The same for the same
/// seed.
[[nodiscard]] Catalog generate_catalog();
[[nodiscard]] Service generate_service(const Catalog& catalog, std::size_t number, std::size_t steps,
                                       std::uint64_t seed);

}  // namespace hamvar::bench
