// SPDX-License-Identifier: Apache-2.0
#include "match_bench.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "contest.hpp"

namespace hamvar::bench {
namespace {

namespace fs = std::filesystem;
using test::Contest;
using test::Pairs;
using test::Quality;
using test::Testcase;

using Matcher = std::function<std::vector<Correspondence>(const Side&, const Side&)>;

std::vector<Pairs> run(const Contest& contest, const std::vector<const Testcase*>& testcases,
                       const Matcher& matcher) {
  std::vector<Pairs> found;
  for (const Testcase* each : testcases) {
    const Side a = contest.side(each->a);
    const Side b = contest.side(each->b);
    found.push_back(test::ids_of(matcher(a, b), a, b));
  }
  return found;
}

Matcher with_threshold(double threshold) {
  return [threshold](const Side& a, const Side& b) {
    return align(a, b, Lexicon::standard(), {.threshold = threshold}).correspondences;
  };
}

void print(const char* name, const std::vector<const Testcase*>& testcases, const std::vector<Pairs>& found) {
  for (const auto& [kind, of] : {std::pair("micro", &test::micro), std::pair("macro", &test::macro)}) {
    const Quality made = of(testcases, found);
    std::printf("  %-22s %s  precision %.3f  recall %.3f  F1 %.3f\n", name, kind, made.precision, made.recall,
                made.f1);
  }
}

std::vector<const Testcase*> testcases_of(const Contest& contest,
                                          const std::function<bool(const Testcase&)>& wanted) {
  std::vector<const Testcase*> some;
  for (const Testcase& each : contest.testcases)
    if (wanted(each)) some.push_back(&each);
  return some;
}

/// The threshold that is best where `model` takes no part.
double best_threshold_without(const std::string& model, const Contest& contest) {
  const auto others =
      testcases_of(contest, [&](const Testcase& each) { return each.a != model && each.b != model; });
  double best = 0;
  double best_f1 = -1;
  for (int percent = 40; percent <= 95; percent += 5) {
    const double threshold = percent / 100.0;
    const double f1 = test::micro(others, run(contest, others, with_threshold(threshold))).f1;
    if (f1 > best_f1) {
      best_f1 = f1;
      best = threshold;
    }
  }
  return best;
}

/// Each model's testcases, with the threshold that was best for those of all others. Each testcase counts
/// twice, once for either model.
void leave_one_model_out(const Contest& contest) {
  std::vector<const Testcase*> all;
  std::vector<Pairs> found;
  for (const auto& [model, portfolio] : contest.models) {
    const auto own =
        testcases_of(contest, [&](const Testcase& each) { return each.a == model || each.b == model; });
    const double threshold = best_threshold_without(model, contest);
    std::printf("  threshold without %-12s %.2f\n", model.c_str(), threshold);
    const std::vector<Pairs> these = run(contest, own, with_threshold(threshold));
    all.insert(all.end(), own.begin(), own.end());
    found.insert(found.end(), these.begin(), these.end());
  }
  print("leave one model out", all, found);
}

void bench_set(const fs::path& folder) {
  const Contest contest(folder);
  const auto all = testcases_of(contest, [](const Testcase&) { return true; });
  std::size_t gold = 0;
  for (const Testcase* each : all) gold += each->gold.size();
  std::printf("matching, contest of 2015, %s: %zu pairs of models, %zu correspondences\n",
              folder.filename().c_str(), all.size(), gold);
  print("equal labels", all, run(contest, all, test::equal_labels));
  const auto begin = std::chrono::steady_clock::now();
  const std::vector<Pairs> found =
      run(contest, all, [](const Side& a, const Side& b) { return align(a, b).correspondences; });
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  print("hamvar", all, found);
  std::printf("  %.1f ms a pair of models\n", took.count() / static_cast<double>(all.size()));
  leave_one_model_out(contest);
}

}  // namespace

void match_bench() {
  const char* corpora = std::getenv("HAMVAR_CORPORA");  // NOLINT(concurrency-mt-unsafe)
  const fs::path sets = fs::path(corpora != nullptr ? corpora : "") / "matching";
  if (corpora == nullptr || !fs::is_directory(sets)) {
    std::puts("matching: HAMVAR_CORPORA names no folder with a folder 'matching' of the contest's sets");
    return;
  }
  for (const auto& entry : fs::directory_iterator(sets))
    if (fs::is_directory(entry.path() / "gold")) bench_set(entry.path());
}

}  // namespace hamvar::bench
