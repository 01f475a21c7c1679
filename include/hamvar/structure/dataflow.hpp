// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "hamvar/model/catalog.hpp"
#include "hamvar/model/process.hpp"

namespace hamvar {

/// Sorted, without repetition.
using DocumentSet = std::vector<std::string>;

/// Documents that a step leaves behind for later ones: what it puts out, and what it reads out of registries.
[[nodiscard]] DocumentSet produced_by(const Activity& activity, const Catalog& catalog);
/// What it obtains from registries alone (the named documents, or all that the catalogue says the registry
/// holds).
[[nodiscard]] DocumentSet read_from_registries(const Activity& activity, const Catalog& catalog);
/// Documents that it needs and that the user does not bring: from earlier steps, or from government.
[[nodiscard]] DocumentSet needed_inside(const Activity& activity);

/// For each node of a flat process the documents that are there when it begins, on every way to it: produced
/// inside, or handed in by the user at an earlier step. Forward data flow: intersection where exclusive ways
/// meet, union where parallel ones do (an inclusive join as an exclusive one); greatest fixed point over
/// loops.
[[nodiscard]] std::vector<DocumentSet> available_before(const Process& process, const Catalog& catalog);

}  // namespace hamvar
