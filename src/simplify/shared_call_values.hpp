// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/measure/figures.hpp"
#include "hamvar/model/portfolio.hpp"

namespace hamvar {

/// What a call of the shared service says of it, so that the definition with the call can be judged without
/// the other: evidence that it needs from outside, documents that come out on every way, registries, expected
/// times (`figures`: of the shared service), fees added up, and how firmly a law asks for it: as firmly as
/// for any step.
[[nodiscard]] Activity call_of(const Service& shared, const Figures& figures, const Catalog& catalog);

}  // namespace hamvar
