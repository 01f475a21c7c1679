// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

namespace hamvar {

/// Something that will happen. `number` tells events of the same moment apart: first come, first served.
struct SimEvent {
  enum Kind : std::uint16_t { arrival, step_on, timer, opening, batch_check };
  double time = 0;
  std::uint64_t number = 0;
  std::uint32_t id = 0;    ///< of the job, pool or batch
  std::uint32_t life = 0;  ///< of a timer: of the job that it was set for
  Kind kind = arrival;
  std::uint16_t which = 0;  ///< of a timer: which of the task's; of a check: which of the batch's rules

  friend bool operator<(const SimEvent& a, const SimEvent& b) {
    return a.time < b.time || (a.time == b.time && a.number < b.number);
  }
};

/// A heap in which each node has four children: half as deep as a binary one, and a node's children lie side
/// by side in memory.
class EventQueue {
 public:
  [[nodiscard]] bool empty() const { return heap_.empty(); }

  void push(const SimEvent& event) {
    std::size_t at = heap_.size();
    heap_.push_back(event);
    while (at > 0) {
      const std::size_t parent = (at - 1) / 4;
      if (!(event < heap_[parent])) break;
      heap_[at] = heap_[parent];
      at = parent;
    }
    heap_[at] = event;
  }

  SimEvent pop() {
    const SimEvent first = heap_.front();
    const SimEvent last = heap_.back();
    heap_.pop_back();
    if (!heap_.empty()) sink(last);
    return first;
  }

 private:
  void sink(const SimEvent& event) {
    std::size_t at = 0;
    for (;;) {
      const std::size_t child = 4 * at + 1;
      if (child >= heap_.size()) break;
      const std::size_t end = std::min(child + 4, heap_.size());
      std::size_t least = child;
      for (std::size_t i = child + 1; i < end; ++i)
        if (heap_[i] < heap_[least]) least = i;
      if (!(heap_[least] < event)) break;
      heap_[at] = heap_[least];
      at = least;
    }
    heap_[at] = event;
  }

  std::vector<SimEvent> heap_;
};

}  // namespace hamvar
