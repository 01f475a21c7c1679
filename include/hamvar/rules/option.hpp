// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What users set for the rules: thresholds, and budgets of a service's figures.
#include <vector>

#include "hamvar/measure/key_figures.hpp"

namespace hamvar {

/// A threshold of a rule.
struct Option {
  std::string_view name;  ///< as in hamvar.json, words between "-"
  double normal = 0;      ///< where nothing is set
  FigureUnit unit = FigureUnit::count;
  std::string_view meaning;  ///< "the most nodes at one level"
  std::string_view meaning_fa;
};

struct OptionValue {
  const Option* option = nullptr;
  double value = 0;  ///< times in seconds
};

/// The most that a figure of a service may be (where more is better: the least).
struct Budget {
  const KeyFigure* figure = nullptr;
  double value = 0;  ///< times in seconds, money in the currency of the portfolio
};

/// What counts for one service. A later value of the same option or figure counts more.
struct ServiceSettings {
  std::vector<OptionValue> options;
  std::vector<Budget> budgets;
};

}  // namespace hamvar
