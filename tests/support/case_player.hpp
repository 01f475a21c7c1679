// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How long cases of a flat process take, played token by token on the graph in the order of time: an oracle
/// for lead times, written apart from src/measure/. Activities take their `wait` and `touch` (the
/// applicant's: `user_time`), events their `wait`, each drawn from its PERT distribution; what is not given
/// takes no time.
#include <cstdint>
#include <vector>

#include "hamvar/model/process.hpp"

namespace hamvar::test {

/// Lead times in seconds, sorted.
[[nodiscard]] std::vector<double> played_cases(const Process& flat, std::size_t cases, std::uint64_t seed);

}  // namespace hamvar::test
