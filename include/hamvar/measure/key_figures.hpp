// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The figures of a service that are shown, that budgets are set for and that two versions of it are compared
/// by.
#include <boost/describe/enum.hpp>
#include <span>
#include <string_view>

#include "hamvar/measure/figures.hpp"

namespace hamvar {

BOOST_DEFINE_ENUM_CLASS(FigureUnit, count, share, time, money)

struct KeyFigure {
  std::string_view key;  ///< stable, for programs: "visits"
  Text name;
  FigureUnit unit = FigureUnit::count;
  double (*value)(const Figures&) = nullptr;  ///< times in seconds
  bool sigma = false;   ///< one of the six of SIGMA's indicator of administrative simplification
  bool detail = false;  ///< explains the others; no saving of its own
  bool more_is_better = false;
  /// Of the spread of lead times: NaN where that was not asked for, or there is no deadline to be kept.
  bool of_lead_times = false;
};
[[nodiscard]] std::span<const KeyFigure> key_figures();
/// Nothing if there is none of that key.
[[nodiscard]] const KeyFigure* find_key_figure(std::string_view key);

/// "12 days", "1,500,000 IRR", "80 %".
[[nodiscard]] std::string figure_text(const KeyFigure& figure, double value, const std::string& currency,
                                      Language language);

}  // namespace hamvar
