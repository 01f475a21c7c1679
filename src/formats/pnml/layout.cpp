// SPDX-License-Identifier: Apache-2.0
#include "formats/pnml/layout.hpp"

#include <algorithm>
#include <deque>

namespace hamvar::formats::pnml {
namespace {

/// An element is laid out when all before it are; in a loop, the one that was reached first.
class Layout {
 public:
  explicit Layout(const Net& net) : size_(net.places.size() + net.transitions.size()) {
    next_.resize(size_);
    waits_for_.resize(size_);
    cells_.resize(size_);
    done_.resize(size_);
    const std::size_t first = net.places.size();
    for (std::size_t each = 0; each < net.transitions.size(); ++each) {
      for (const std::size_t place : net.transitions[each].inputs) arc(place, first + each);
      for (const std::size_t place : net.transitions[each].outputs) arc(first + each, place);
    }
  }

  std::vector<Cell> run() {
    for (std::size_t each = 0; each < size_; ++each)
      if (waits_for_[each] == 0) ready_.push_back(each);
    std::size_t unreached = 0;
    while (true) {
      if (take(ready_) || take(reached_)) continue;
      while (unreached < size_ && done_[unreached]) ++unreached;
      if (unreached == size_) break;
      place(unreached);
    }
    return std::move(cells_);
  }

 private:
  void arc(std::size_t from, std::size_t to) {
    next_[from].push_back(to);
    ++waits_for_[to];
  }
  bool take(std::deque<std::size_t>& from) {
    while (!from.empty()) {
      const std::size_t each = from.front();
      from.pop_front();
      if (done_[each]) continue;
      place(each);
      return true;
    }
    return false;
  }
  void place(std::size_t each) {
    done_[each] = true;
    Cell& cell = cells_[each];
    if (rows_.size() <= cell.column) rows_.resize(cell.column + 1);
    cell.row = rows_[cell.column]++;
    for (const std::size_t behind : next_[each]) {
      if (done_[behind]) continue;
      cells_[behind].column = std::max(cells_[behind].column, cell.column + 1);
      (--waits_for_[behind] == 0 ? ready_ : reached_).push_back(behind);
    }
  }

  std::size_t size_;
  std::vector<std::vector<std::size_t>> next_;
  std::vector<std::size_t> waits_for_;
  std::vector<Cell> cells_;
  std::vector<bool> done_;
  std::vector<std::size_t> rows_;
  std::deque<std::size_t> ready_;
  std::deque<std::size_t> reached_;
};

}  // namespace

std::vector<Cell> layout(const Net& net) { return Layout(net).run(); }

}  // namespace hamvar::formats::pnml
