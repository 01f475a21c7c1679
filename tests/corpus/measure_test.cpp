// SPDX-License-Identifier: Apache-2.0
// Every real file can be measured, and no figure is anything but a number.
#include <cmath>

#include "corpora.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/measure/metrics.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;

class MeasuredCorpora : public test::Corpora {};

void expect_finite(const Service& service, const Catalog& catalog) {
  const Measures made = measures(service, catalog);
  for (const Metric& metric : metrics())
    if (const auto value = metric.value(made)) {
      EXPECT_TRUE(std::isfinite(*value)) << service.file << ' ' << service.id << ' ' << metric.key;
      EXPECT_GE(*value, 0) << service.file << ' ' << service.id << ' ' << metric.key;
    }
  EXPECT_TRUE(made.complexity.nodes == 0 || made.complexity.cnc) << service.file;
}

TEST_F(MeasuredCorpora, EveryFigureIsANumber) {
  std::size_t seen = 0;
  std::size_t processes = 0;
  for (const char* folder : {"training", "hocs", "miwg", "soundness", "logs", "matching"}) {
    if (!fs::exists(root() / folder)) continue;
    for (const char* ending : {".bpmn", ".pnml"})
      for (const fs::path& file : files(folder, ending)) {
        if (seen++ % test::every() != 0) continue;
        for (const Portfolio& portfolio : load({file}).portfolios)
          for (const Service& service : portfolio.services) {
            expect_finite(service, portfolio.catalog);
            ++processes;
          }
      }
  }
  RecordProperty("processes", static_cast<int>(processes));
  EXPECT_GE(processes, test::at_least(801));
}

}  // namespace
}  // namespace hamvar
