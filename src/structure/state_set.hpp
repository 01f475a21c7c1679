// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

namespace hamvar::net {

using Word = std::uint64_t;
using Marking = std::vector<Word>;

/// States of a fixed number of words, numbered in the order of their coming. Open addressing over numbers.
class StateSet {
 public:
  explicit StateSet(std::size_t words) : words_(words), slots_(64, 0) {}

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t bytes() const {
    return states_.size() * sizeof(Word) + slots_.size() * sizeof(std::uint32_t);
  }
  [[nodiscard]] const Word* operator[](std::size_t index) const { return states_.data() + index * words_; }

  struct Inserted {
    std::uint32_t index;
    bool fresh;
  };
  Inserted insert(const Word* state) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    std::size_t at = slot(state);
    for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1))
      if (std::equal(state, state + words_, (*this)[slots_[at] - 1])) return {slots_[at] - 1, false};
    states_.insert(states_.end(), state, state + words_);
    slots_[at] = static_cast<std::uint32_t>(++size_);
    return {slots_[at] - 1, true};
  }

 private:
  [[nodiscard]] std::size_t slot(const Word* state) const {
    Word hash = 0;
    for (std::size_t i = 0; i < words_; ++i) {
      hash = (hash ^ state[i]) * 0x9E3779B97F4A7C15U;
      hash ^= hash >> 29;
    }
    return static_cast<std::size_t>(hash) & (slots_.size() - 1);
  }
  void grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t i = 0; i < size_; ++i) {
      std::size_t at = slot((*this)[i]);
      while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = static_cast<std::uint32_t>(i + 1);
    }
  }

  std::size_t words_;
  std::size_t size_ = 0;
  std::vector<Word> states_;
  std::vector<std::uint32_t> slots_;  ///< number + 1; 0 = free
};

}  // namespace hamvar::net
