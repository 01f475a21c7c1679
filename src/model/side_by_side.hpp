// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace hamvar {

/// Calls work(0) ... work(count - 1), up to `jobs` of them at the same time, and returns when all have ended.
/// If one throws, no further one begins and the first exception is thrown on.
template <class Work>
void side_by_side(std::size_t count, unsigned jobs, const Work& work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failing;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      next = count;
      const std::scoped_lock lock(failing);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (std::size_t job = 1; job < std::min<std::size_t>(jobs, count); ++job) helpers.emplace_back(run);
    run();
  }  // all are joined here
  if (failure) std::rethrow_exception(failure);
}

}  // namespace hamvar
