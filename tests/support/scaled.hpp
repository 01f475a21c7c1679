// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdlib>
#include <string>

#if defined(__SANITIZE_ADDRESS__)
#define HAMVAR_SANITIZED
#elif defined(__has_feature)  // how clang says it
#if __has_feature(address_sanitizer)
#define HAMVAR_SANITIZED
#endif
#endif

namespace hamvar::test {

/// How many of `many` random cases (or how much of a large one) to try: a tenth under the sanitizers, which
/// take more than ten times as long and see what they look for in the first few.
constexpr std::size_t scaled(std::size_t many) {
#ifdef HAMVAR_SANITIZED
  return many / 10;
#else
  return many;
#endif
}

/// Of things that there are (files, services) every so-manieth is tried: each, or one in ten.
constexpr std::size_t every() { return 10 / scaled(10); }

/// The same of random cases; HAMVAR_RANDOM_CASES says how many for a long run.
inline std::size_t random_cases(std::size_t many) {
  const char* said = std::getenv("HAMVAR_RANDOM_CASES");  // NOLINT(concurrency-mt-unsafe)
  return said == nullptr ? scaled(many) : std::stoul(said);
}

/// How many of the random cases must have been what a test is about: `many` in a full run. The tenth that the
/// sanitizers try is too few for a share of it to be sure of.
constexpr std::size_t at_least(std::size_t many) { return scaled(10) == 10 ? many : 1; }

}  // namespace hamvar::test
