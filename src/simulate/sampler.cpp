// SPDX-License-Identifier: Apache-2.0
#include "simulate/sampler.hpp"

#include <algorithm>
#include <boost/random/beta_distribution.hpp>
#include <boost/random/exponential_distribution.hpp>
#include <boost/random/gamma_distribution.hpp>
#include <boost/random/normal_distribution.hpp>
#include <cmath>

namespace hamvar {
namespace {

using enum DistributionKind;

/// After so many draws outside of the limits the nearest limit is taken.
constexpr int most_draws = 100;

double triangular(double u, double mode, double min, double max) {
  if (max <= min) return min;
  const double left = (mode - min) / (max - min);
  return u < left ? min + std::sqrt(u * (max - min) * (mode - min))
                  : max - std::sqrt((1 - u) * (max - min) * (max - mode));
}

}  // namespace

Sampler::Sampler(const RandomTime& of) : distribution_(of) {
  const RandomTime& it = distribution_;
  const bool spread = it.a > 0 && it.b > 0;
  if ((it.kind == gamma || it.kind == lognorm) && !spread) distribution_.kind = fix;
  if (it.kind == pert && it.c <= it.a) distribution_.kind = fix;
  if (it.kind == expon && it.a <= 0) distribution_.kind = fix;
  fixed_ = std::max(0.0, std::clamp(it.a, it.least, std::max(it.least, it.most)));
  if (it.kind == gamma) {
    first_ = it.a * it.a / it.b;
    second_ = it.b / it.a;
  } else if (it.kind == lognorm) {
    const double variance = std::log1p(it.b / (it.a * it.a));
    first_ = std::log(it.a) - variance / 2;
    second_ = std::sqrt(variance);
  } else if (it.kind == pert) {
    first_ = 1 + 4 * (it.b - it.a) / (it.c - it.a);
    second_ = 1 + 4 * (it.c - it.b) / (it.c - it.a);
  } else if (it.kind == expon) {
    first_ = it.a > it.least ? it.a - it.least : it.a;
  }
}

double Sampler::from_histogram(double u) const {
  for (const auto& [value, up_to] : distribution_.histogram)
    if (u <= up_to) return value;
  return distribution_.histogram.empty() ? 0 : distribution_.histogram.back().first;
}

double Sampler::raw(RandomStream& random) const {
  const RandomTime& it = distribution_;
  switch (it.kind) {
    case fix:
      return fixed_;
    case uniform:
      return it.a + random.uniform() * (it.b - it.a);
    case norm:
      return boost::random::normal_distribution<>(it.a, it.b)(random);
    case triang:
      return triangular(random.uniform(), it.a, it.b, it.c);
    case expon:
      return it.least + boost::random::exponential_distribution<>()(random) * first_;
    case lognorm:
      return std::exp(boost::random::normal_distribution<>(first_, second_)(random));
    case gamma:
      return boost::random::gamma_distribution<>(first_, second_)(random);
    case pert:
      return it.a + (it.c - it.a) * boost::random::beta_distribution<>(first_, second_)(random);
    case histogram_sampling:
      return from_histogram(random.uniform());
  }
  return 0;
}

double Sampler::drawn(RandomStream& random) const {
  const double least = std::max(0.0, distribution_.least);
  double value = 0;
  for (int draw = 0; draw < most_draws; ++draw) {
    value = raw(random);
    if (least <= value && value <= distribution_.most) return value;
  }
  return std::max(least, std::min(value, distribution_.most));
}

}  // namespace hamvar
