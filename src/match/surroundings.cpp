// SPDX-License-Identifier: Apache-2.0
#include "match/surroundings.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace hamvar::match {
namespace {

using Indices = std::vector<std::size_t>;

/// What is not there on either side agrees; what is there on one side only neither agrees nor does not.
double agreement(const Indices& of_a, const Indices& of_b, const Matrix& similar) {
  if (of_a.empty() || of_b.empty()) return of_a.empty() && of_b.empty() ? 1 : 0.5;
  double there = 0;
  double back = 0;
  for (const std::size_t row : of_a) {
    double best = 0;
    for (const std::size_t column : of_b) best = std::max(best, similar(row, column));
    there += best;
  }
  for (const std::size_t column : of_b) {
    double best = 0;
    for (const std::size_t row : of_a) best = std::max(best, similar(row, column));
    back += best;
  }
  return (there + back) / static_cast<double>(of_a.size() + of_b.size());
}

std::size_t number_of_actors(const std::vector<Step>& steps) {
  std::size_t number = 0;
  for (const Step& step : steps) number = std::max(number, step.actor + 1);
  return number;
}

/// By pair of actors: how many steps of either have a partner among those of the other that is the best for
/// both. Of an actor with itself no other has more.
Matrix common_work(const std::vector<Step>& a, const std::vector<Step>& b, const Matrix& similar) {
  const Matrix::Best best = similar.best();
  std::set<std::pair<std::size_t, std::size_t>> rows_with;     // a step of `a`, an actor of `b`
  std::set<std::pair<std::size_t, std::size_t>> columns_with;  // and the other way round
  Matrix of_a(number_of_actors(a), number_of_actors(b));
  Matrix of_b = of_a;
  for (std::size_t row = 0; row < a.size(); ++row)
    for (std::size_t column = 0; column < b.size(); ++column) {
      const double score = similar(row, column);
      if (score <= 0.5 || score < best.of_row[row] || score < best.of_column[column]) continue;
      const std::size_t one = a[row].actor;
      const std::size_t other = b[column].actor;
      if (rows_with.emplace(row, other).second) of_a(one, other) += 1;
      if (columns_with.emplace(column, one).second) of_b(one, other) += 1;
    }
  for (std::size_t one = 0; one < of_a.rows(); ++one)
    for (std::size_t other = 0; other < of_a.columns(); ++other)
      of_a(one, other) = std::min(of_a(one, other), of_b(one, other));
  return of_a;
}

/// How much of the work of either actor is the other's, as a share of what the busier of the two has in
/// common with its best counterpart. Actors are known by their work, since no two agencies call themselves
/// the same.
Matrix counterparts(const std::vector<Step>& a, const std::vector<Step>& b, const Matrix& similar) {
  const Matrix common = common_work(a, b, similar);
  const Matrix::Best most = common.best();
  Matrix share(common.rows(), common.columns(), 1);
  for (std::size_t row = 0; row < common.rows(); ++row)
    for (std::size_t column = 0; column < common.columns(); ++column)
      if (const double whole = std::max(most.of_row[row], most.of_column[column]); whole > 0)
        share(row, column) = common(row, column) / whole;
  return share;
}

}  // namespace

Matrix surroundings(const std::vector<Step>& a, const std::vector<Step>& b, const Matrix& similar,
                    const Weights& weights) {
  const Matrix actors = counterparts(a, b, similar);
  Matrix found(a.size(), b.size());
  for (std::size_t row = 0; row < a.size(); ++row)
    for (std::size_t column = 0; column < b.size(); ++column) {
      const double near = (agreement(a[row].before, b[column].before, similar) +
                           agreement(a[row].behind, b[column].behind, similar)) /
                          2;
      const double place = 1 - std::abs(a[row].position - b[column].position);
      found(row, column) = 1 - weights.neighbours * (1 - near) -
                           weights.actor * (1 - actors(a[row].actor, b[column].actor)) -
                           weights.place * (1 - place);
    }
  return found;
}

}  // namespace hamvar::match
