// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Many drawings side by side. Graphviz allows no threads, so each worker is a process of its own.
#include <functional>
#include <string>
#include <vector>

#include "hamvar/model/errors.hpp"
#include "hamvar/render/diagram.hpp"

namespace hamvar {

struct DrawingTask {
  std::string name;  ///< for messages: the service's id
  Diagram diagram;
  std::vector<ImageFormat> formats;
  /// Called once a format with the picture's bytes, in the worker's process: what it changes in memory is
  /// lost with the process (unless `jobs` is 1), so it writes a file. What it throws becomes a failure of the
  /// task.
  std::function<void(ImageFormat format, const std::string& bytes)> write;
};

/// A task that could not be done.
struct DrawingFailure {
  std::size_t task = 0;    ///< its position in the list
  bool too_large = false;  ///< it was TooLargeToDraw
  EnvironmentError error;  ///< the message begins with the task's name
};

/// Does all tasks and returns those that failed, in their order; a failure, even the crash of a worker, stops
/// no other task. With `jobs` > 1 it forks that many processes, of which each takes every jobs-th task;
/// precondition: no other thread runs. With 1 (or 0) it works in this process, where a crash is a crash.
[[nodiscard]] std::vector<DrawingFailure> draw_all(unsigned jobs, const std::vector<DrawingTask>& tasks);

}  // namespace hamvar
