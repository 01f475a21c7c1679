// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The services of a repository that are most like one, for people and programs.
#include <iosfwd>
#include <vector>

#include "hamvar/match/similar_services.hpp"

namespace hamvar {

/// What was found, with the repository that its indices refer to; both outlive it.
struct SimilarReport {
  const std::vector<PlacedService>& repository;
  const std::vector<SimilarService>& found;
};

/// A line for each: how alike, name, id, file.
void similar_text(const SimilarReport& report, Language language, std::ostream& out);
/// An object; docs/output-json.md says what is in it.
void similar_json(const SimilarReport& report, std::ostream& out);
/// "file,service,name_en,name_fa,score" and a line for each, as RFC 4180 has it.
void similar_csv(const SimilarReport& report, std::ostream& out);

}  // namespace hamvar
