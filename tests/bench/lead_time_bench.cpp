// SPDX-License-Identifier: Apache-2.0
#include "lead_time_bench.hpp"

#include <cstdio>

#include "generate.hpp"
#include "hamvar/measure/figures.hpp"
#include "timing.hpp"

namespace hamvar::bench {

void lead_time_bench() {
  std::puts(
      "Lead times of a generated service, one thread: the moments that proposals are compared by, and the\n"
      "distribution");
  const Catalog catalog = generate_catalog();
  for (const std::size_t steps : {30U, 100U, 300U, 1'000U}) {
    const Service service = generate_service(catalog, 7, steps, 1);
    double mean = 0;
    const double quick = best_seconds(9, [&] { mean += measure(service, catalog).lead_time.count(); });
    const double whole = best_seconds(5, [&] { mean += lead_time(service, catalog).time.mean(); });
    std::printf("%6zu steps  moments %8.3f ms  distribution %8.2f ms  %6.3f ms a step\n", steps, quick * 1e3,
                whole * 1e3, whole * 1e3 / static_cast<double>(steps));
    if (mean <= 0) std::puts("nothing takes time");
  }
}

}  // namespace hamvar::bench
