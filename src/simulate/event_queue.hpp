// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/heap/d_ary_heap.hpp>
#include <cstdint>

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

/// What happens first is on top. Four children a node: half as deep as a binary heap, and a node's children
/// lie side by side in memory.
class EventQueue {
 public:
  [[nodiscard]] bool empty() const { return heap_.empty(); }
  void push(const SimEvent& event) { heap_.push(event); }
  SimEvent pop() {
    const SimEvent first = heap_.top();
    heap_.pop();
    return first;
  }

 private:
  struct Later {
    bool operator()(const SimEvent& a, const SimEvent& b) const { return b < a; }
  };
  boost::heap::d_ary_heap<SimEvent, boost::heap::arity<4>, boost::heap::compare<Later>> heap_;
};

}  // namespace hamvar
