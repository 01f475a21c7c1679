// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "hamvar/text/meaning.hpp"

namespace hamvar {

/// The terms of many meanings as sets of numbers, the rarest first (of equally rare ones the first in the
/// alphabet), with what each weighs. Terms of one class (term_classes.hpp) count as one.
class TermSets {
 public:
  explicit TermSets(std::span<const Meaning> meanings);

  [[nodiscard]] std::size_t size() const { return begin_.size() - 1; }
  /// Ascending, without repetition.
  [[nodiscard]] std::span<const std::uint32_t> terms(std::size_t meaning) const {
    return {terms_.data() + begin_[meaning], begin_[meaning + 1] - begin_[meaning]};
  }
  [[nodiscard]] double weight(std::uint32_t term) const { return weight_[term]; }
  [[nodiscard]] double weight_of(std::size_t meaning) const { return sum_[meaning]; }

 private:
  void weigh(std::size_t classes);

  std::vector<std::uint32_t> terms_;
  std::vector<std::size_t> begin_;  ///< by meaning, and the end
  std::vector<double> weight_;      ///< by term
  std::vector<double> sum_;         ///< by meaning
};

}  // namespace hamvar
