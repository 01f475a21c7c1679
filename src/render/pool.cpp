// SPDX-License-Identifier: Apache-2.0
#include "hamvar/render/pool.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

namespace hamvar {
namespace {

/// What a worker tells of one task, on one line: "3 " done, "3 E message" failed, "3 L message" too large.
struct Outcome {
  std::size_t task = 0;
  std::optional<DrawingFailure> failure;
};

std::optional<DrawingFailure> work_on(std::size_t number, const DrawingTask& task) {
  const auto failure = [&](const char* what, bool too_large) {
    return DrawingFailure{number, too_large, EnvironmentError(task.name + ": " + what)};
  };
  try {
    const std::vector<std::string> pictures = draw(task.diagram, task.formats);
    for (std::size_t i = 0; i < pictures.size(); ++i) task.write(task.formats[i], pictures[i]);
    return std::nullopt;
  } catch (const TooLargeToDraw& error) {
    return failure(error.what(), true);
  } catch (const std::exception& error) {
    return failure(error.what(), false);
  }
}

std::string line_of(std::size_t number, const std::optional<DrawingFailure>& failure) {
  std::string line = std::to_string(number) + " ";
  if (failure) line += (failure->too_large ? "L" : "E") + std::string(failure->error.what());
  std::ranges::replace(line, '\n', ' ');
  return line + "\n";
}

Outcome outcome_of(const std::string& line) {
  const std::size_t blank = line.find(' ');
  Outcome outcome{std::stoul(line.substr(0, blank)), std::nullopt};
  if (blank + 1 < line.size())
    outcome.failure =
        DrawingFailure{outcome.task, line[blank + 1] == 'L', EnvironmentError(line.substr(blank + 2))};
  return outcome;
}

/// The reading end of a pipe from a child process.
class Worker {
 public:
  Worker(const std::vector<DrawingTask>& tasks, std::vector<std::size_t> mine) : mine_(std::move(mine)) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
      throw EnvironmentError(std::string("cannot make a pipe: ") + std::strerror(errno));
    child_ = fork();
    if (child_ == 0) {
      close(ends[0]);
      run(tasks, ends[1]);  // does not return
    }
    close(ends[1]);
    read_ = ends[0];
    if (child_ < 0) throw EnvironmentError(std::string("cannot start a process: ") + std::strerror(errno));
  }
  Worker(Worker&& other) noexcept
      : mine_(std::move(other.mine_)),
        child_(std::exchange(other.child_, -1)),
        read_(std::exchange(other.read_, -1)) {}
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  Worker& operator=(Worker&&) = delete;
  ~Worker() {
    if (read_ >= 0) close(read_);
    if (child_ > 0) waitpid(child_, nullptr, 0);
  }

  /// Waits for its end; the tasks that it got to, in order.
  std::vector<Outcome> outcomes() {
    std::string said;
    std::array<char, 4096> buffer{};
    for (;;) {
      const ssize_t count = read(read_, buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) break;
      said.append(buffer.data(), static_cast<std::size_t>(count));
    }
    std::vector<Outcome> found;
    for (std::size_t at = 0, end = 0; (end = said.find('\n', at)) != std::string::npos; at = end + 1)
      found.push_back(outcome_of(said.substr(at, end - at)));
    return found;
  }
  [[nodiscard]] const std::vector<std::size_t>& tasks() const { return mine_; }

 private:
  [[noreturn]] void run(const std::vector<DrawingTask>& tasks, int out) const {
    for (const std::size_t number : mine_) {
      const std::string line = line_of(number, work_on(number, tasks[number]));
      for (std::size_t at = 0; at < line.size();) {
        const ssize_t count = write(out, line.data() + at, line.size() - at);
        if (count < 0 && errno != EINTR) _exit(1);
        if (count > 0) at += static_cast<std::size_t>(count);
      }
    }
    _exit(0);  // without flushing what the parent has not written yet
  }

  std::vector<std::size_t> mine_;
  pid_t child_ = -1;
  int read_ = -1;
};

/// Takes the outcomes of a worker; what it did not get to, behind the task that it died of.
std::vector<std::size_t> collect(Worker& worker, const std::vector<DrawingTask>& tasks,
                                 std::vector<DrawingFailure>& failures) {
  const std::vector<Outcome> outcomes = worker.outcomes();
  for (const Outcome& outcome : outcomes)
    if (outcome.failure) failures.push_back(*outcome.failure);
  std::vector<std::size_t> left(worker.tasks().begin() + static_cast<std::ptrdiff_t>(outcomes.size()),
                                worker.tasks().end());
  if (left.empty()) return left;
  failures.push_back(
      {left[0], false, EnvironmentError(tasks[left[0]].name + ": the process that drew it crashed")});
  left.erase(left.begin());
  return left;
}

std::vector<DrawingFailure> draw_here(const std::vector<DrawingTask>& tasks) {
  std::vector<DrawingFailure> failures;
  for (std::size_t i = 0; i < tasks.size(); ++i)
    if (auto failure = work_on(i, tasks[i])) failures.push_back(*std::move(failure));
  return failures;
}

}  // namespace

std::vector<DrawingFailure> draw_all(unsigned jobs, const std::vector<DrawingTask>& tasks) {
  if (jobs <= 1 || tasks.size() <= 1) return draw_here(tasks);
  std::vector<std::vector<std::size_t>> shares(std::min<std::size_t>(jobs, tasks.size()));
  for (std::size_t i = 0; i < tasks.size(); ++i) shares[i % shares.size()].push_back(i);
  std::vector<DrawingFailure> failures;
  while (!shares.empty()) {
    std::vector<Worker> workers;
    workers.reserve(shares.size());
    for (std::vector<std::size_t>& share : shares) workers.emplace_back(tasks, std::move(share));
    shares.clear();
    for (Worker& worker : workers)
      if (std::vector<std::size_t> left = collect(worker, tasks, failures); !left.empty())
        shares.push_back(std::move(left));
  }
  std::ranges::sort(failures, {}, &DrawingFailure::task);
  return failures;
}

}  // namespace hamvar
