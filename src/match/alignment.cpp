// SPDX-License-Identifier: Apache-2.0
#include "hamvar/match/alignment.hpp"

#include <set>

#include "match/aligner.hpp"

namespace hamvar {
namespace match {
namespace {

/// What begins a process is never what ends one; an event is seldom what another draws as an activity.
double kinds_agree(const Step& a, const Step& b, const Weights& weights) {
  const NodeKind one = a.node->kind;
  const NodeKind other = b.node->kind;
  const bool opposite_ends = (one == NodeKind::start && other == NodeKind::end) ||
                             (one == NodeKind::end && other == NodeKind::start);
  if (opposite_ends) return 0;
  return is_event(one) == is_event(other) ? 1 : weights.other_kind;
}

/// What the steps themselves say.
struct Judged {
  Matrix value;
  std::vector<MatchReason> reason;  ///< by row and column
};

Judged judge(const std::vector<Step>& a, const std::vector<Step>& b, const Side& side_a, const Side& side_b,
             const Weights& weights) {
  Judged judged{label_similarities(a, b, weights), std::vector<MatchReason>(a.size() * b.size())};
  const std::vector<Work> works_a = works_of(a, *side_a.catalog);
  const std::vector<Work> works_b = works_of(b, *side_b.catalog);
  for (std::size_t row = 0; row < a.size(); ++row)
    for (std::size_t column = 0; column < b.size(); ++column) {
      double& value = judged.value(row, column);
      const Likeness like = likeness(works_a[row], works_b[column], value);
      value = like.value * kinds_agree(a[row], b[column], weights);
      judged.reason[row * b.size() + column] = like.reason;
    }
  return judged;
}

/// What is left of the steps' own scores by their surroundings.
Matrix scores(const Matrix& own, const Matrix& around) {
  Matrix score(own.rows(), own.columns());
  for (std::size_t row = 0; row < own.rows(); ++row)
    for (std::size_t column = 0; column < own.columns(); ++column)
      score(row, column) = own(row, column) * around(row, column);
  return score;
}

/// 1 for the best partners of each step and those nearly as good.
Matrix chosen(const Matrix& score, double threshold, double near_best) {
  const Matrix::Best best = score.best();
  Matrix is_matched(score.rows(), score.columns());
  for (std::size_t row = 0; row < score.rows(); ++row)
    for (std::size_t column = 0; column < score.columns(); ++column) {
      const double value = score(row, column);
      const double good_enough = near_best * std::max(best.of_row[row], best.of_column[column]);
      if (value > 0 && value >= threshold && value >= good_enough) is_matched(row, column) = 1;
    }
  return is_matched;
}

std::vector<StepRef> left_over(const std::vector<Step>& steps, const std::vector<Correspondence>& found,
                               StepRef Correspondence::*side) {
  std::set<StepRef> matched;
  for (const Correspondence& each : found) matched.insert(each.*side);
  std::vector<StepRef> left;
  for (const Step& step : steps)
    if (!matched.contains(step.ref)) left.push_back(step.ref);
  return left;
}

}  // namespace

Alignment align(const Side& a, const Side& b, const Lexicon& lexicon, const AlignmentOptions& options,
                const Weights& weights) {
  const std::vector<Step> rows = steps_of(a, lexicon);
  const std::vector<Step> columns = steps_of(b, lexicon);
  Judged own = judge(rows, columns, a, b, weights);
  const Matrix around = surroundings(rows, columns, own.value, weights);
  Matrix score = scores(own.value, around);
  Matrix is_matched = chosen(score, options.threshold, weights.near_best);
  for (const auto& [row, column] : equal_gaps(rows, columns, is_matched)) {
    const double value = weights.gap * around(row, column);
    if (value < options.threshold || value <= score(row, column)) continue;
    score(row, column) = value;
    is_matched(row, column) = 1;
    own.reason[row * columns.size() + column] = MatchReason::position;
  }
  Alignment made;
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < columns.size(); ++column)
      if (is_matched(row, column) > 0)
        made.correspondences.push_back({rows[row].ref, columns[column].ref, score(row, column),
                                        own.reason[row * columns.size() + column]});
  made.only_a = left_over(rows, made.correspondences, &Correspondence::a);
  made.only_b = left_over(columns, made.correspondences, &Correspondence::b);
  return made;
}

}  // namespace match

Alignment align(const Side& a, const Side& b, const Lexicon& lexicon, const AlignmentOptions& options) {
  return match::align(a, b, lexicon, options, {});
}

}  // namespace hamvar
