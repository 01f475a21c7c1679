// SPDX-License-Identifier: Apache-2.0
// The parts by themselves: what one service of 30 steps costs at each stage.
#include <benchmark/benchmark.h>

#include "check_bench.hpp"
#include "duplicates_bench.hpp"
#include "generate.hpp"
#include "hamvar/formats/spec.hpp"
#include "hamvar/render/diagram.hpp"
#include "hamvar/simplify/simplify.hpp"
#include "lead_time_bench.hpp"
#include "match_bench.hpp"
#include "portfolio_bench.hpp"
#include "reading_bench.hpp"
#include "simulate_bench.hpp"
#include "structure_bench.hpp"
#include "verify_bench.hpp"

namespace {

using namespace hamvar;

struct Sample {
  Portfolio portfolio{bench::generate_catalog(), {}};
  Sample() { portfolio.services.push_back(bench::generate_service(portfolio.catalog, 7, 30, 1)); }
  [[nodiscard]] const Service& service() const { return portfolio.services.front(); }
};

void read(benchmark::State& state) {
  const Sample sample;
  const std::string text = write_service(sample.service());
  for (auto _ : state) benchmark::DoNotOptimize(read_service(text, "s.json", sample.portfolio.catalog));
}
BENCHMARK(read)->Unit(benchmark::kMicrosecond);

void facts(benchmark::State& state) {
  const Sample sample;
  for (auto _ : state) benchmark::DoNotOptimize(facts_of(sample.service(), sample.portfolio.catalog));
}
BENCHMARK(facts)->Unit(benchmark::kMicrosecond);

void rules(benchmark::State& state) {
  const Sample sample;
  const Facts known = facts_of(sample.service(), sample.portfolio.catalog);
  for (auto _ : state) benchmark::DoNotOptimize(check_service(sample.portfolio, sample.service(), known));
}
BENCHMARK(rules)->Unit(benchmark::kMicrosecond);

void proposals(benchmark::State& state) {
  const Sample sample;
  for (auto _ : state) benchmark::DoNotOptimize(simplify(sample.portfolio, sample.service()));
}
BENCHMARK(proposals)->Unit(benchmark::kMillisecond);

Diagram drawn(const Service& service) {
  Diagram diagram;
  diagram.process = service.process;
  for (const NodeRef node : nodes(service.process))
    diagram.lanes.push_back(service.process[node].kind == NodeKind::activity
                                ? "Lane " +
                                      std::to_string(service.process[node].activity.actor.agency.size() % 5)
                                : "");
  diagram.header = {"Service"};
  return diagram;
}

void one_diagram(benchmark::State& state, ImageFormat format) {
  const Sample sample;
  const Diagram diagram = drawn(sample.service());
  for (auto _ : state) benchmark::DoNotOptimize(draw(diagram, format));
}
BENCHMARK_CAPTURE(one_diagram, svg, ImageFormat::svg)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(one_diagram, png, ImageFormat::png)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(one_diagram, pdf, ImageFormat::pdf)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  const std::string_view only = argc > 1 ? argv[1] : "";
  const auto wanted = [&](std::string_view part) {
    return only == part || only.empty() || only.front() == '-';
  };
  if (wanted("reading")) bench::reading_bench();
  if (wanted("structure")) bench::structure_bench();
  if (wanted("verify")) bench::verify_bench();
  if (wanted("check")) bench::check_bench();
  if (wanted("duplicates")) bench::duplicates_bench();
  if (wanted("lead-time")) bench::lead_time_bench();
  if (wanted("match")) bench::match_bench();
  if (wanted("simulate")) bench::simulate_bench();
  if (!wanted("portfolio")) return 0;
  bench::portfolio_bench();
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
