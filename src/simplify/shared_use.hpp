// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/simplify/shared_services.hpp"

namespace hamvar {

/// A copy that can be cut out of its service.
struct Piece {
  const Service* service = nullptr;
  std::vector<NodeRef> steps;
  std::vector<std::string> part;  ///< see part_around()
};

/// The piece as a shared service, not yet named: the agency that does most of its steps owns it.
[[nodiscard]] Service shared_from(const Piece& piece, const Catalog& catalog);

/// A piece, folded into a call of the shared service that was made of `model`: verified and measured.
[[nodiscard]] SharedUse use_of(const Piece& piece, const Piece& model, const Service& shared,
                               const Figures& shared_figures, const Catalog& catalog);

}  // namespace hamvar
