// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/model/portfolio.hpp"
#include "hamvar/render/diagram.hpp"

namespace hamvar::cli {

/// The picture of a service with a run that shows what is wrong with it: what goes on in it numbered in
/// order, and where tokens are behind it. `number` counts from 1 what `hamvar verify` lists; UsageError where
/// there are not as many.
[[nodiscard]] Diagram run_drawing(const Portfolio& portfolio, const Service& service, std::size_t number,
                                  Language language);

}  // namespace hamvar::cli
