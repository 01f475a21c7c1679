// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/compare/changes.hpp"
#include "hamvar/model/portfolio.hpp"
#include "hamvar/render/diagram.hpp"
#include "hamvar/simplify/simplify.hpp"

namespace hamvar::cli {

enum class View { before, after, combined };
inline constexpr View all_views[] = {View::before, View::after, View::combined};
[[nodiscard]] std::string_view name_of(View view);

/// The picture of a service before, after, or both in one, with its savings above.
[[nodiscard]] Diagram drawing(const Portfolio& portfolio, const Service& service,
                              const Simplification& simplification, View view, Language language);
/// The picture of two versions in one, with what differs in the figures above.
[[nodiscard]] Diagram drawing(const Changes& changes, Language language);
/// The picture of a service as it stands.
[[nodiscard]] Diagram drawing(const Portfolio& portfolio, const Service& service, Language language);

}  // namespace hamvar::cli
