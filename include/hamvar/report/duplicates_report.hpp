// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Work that is done several times, for people and programs.
#include <iosfwd>
#include <vector>

#include "hamvar/match/duplicates.hpp"

namespace hamvar {

/// What was found, with the services that its indices refer to.
struct DuplicatesReport {
  const std::vector<PlacedService>& services;
  const Duplicates& found;
  bool only_enquiries = false;  ///< nothing but the matrix of agencies and registries
};

/// Groups with what they cost and what to do, services to merge, the matrix of enquiries, a line that sums
/// up. Of groups with many members the first ones.
void duplicates_text(const DuplicatesReport& report, Language language, std::ostream& out);
/// docs/output-json.md says what is in it. Written piece by piece.
void duplicates_json(const DuplicatesReport& report, std::ostream& out);
/// A line a member of a group, or a field of the matrix, below a header; as RFC 4180 has it.
void duplicates_csv(const DuplicatesReport& report, std::ostream& out);

}  // namespace hamvar
