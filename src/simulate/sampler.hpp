// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/model/scenario.hpp"
#include "simulate/random.hpp"

namespace hamvar {

/// A distribution made ready to be drawn from.
class Sampler {
 public:
  Sampler() = default;
  explicit Sampler(const RandomTime& of);

  /// Never below 0.
  double operator()(RandomStream& random) const {
    return distribution_.kind == DistributionKind::fix ? fixed_ : drawn(random);
  }
  /// It is 0 each time.
  [[nodiscard]] bool nothing() const { return distribution_.kind == DistributionKind::fix && fixed_ == 0; }

 private:
  [[nodiscard]] double drawn(RandomStream& random) const;
  [[nodiscard]] double raw(RandomStream& random) const;
  [[nodiscard]] double from_histogram(double u) const;

  RandomTime distribution_;
  double fixed_ = 0;
  double first_ = 0;   ///< shape of a gamma or beta distribution, or the mean of the logarithm
  double second_ = 0;  ///< scale, the other shape, or the deviation of the logarithm
};

}  // namespace hamvar
