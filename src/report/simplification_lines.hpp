// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "report/words.hpp"

namespace hamvar::report {

/// What was verified, and what is broken, a line each.
[[nodiscard]] std::string proof_text(const Proof& proof, const std::string& indent, Language language);
/// The service's name, or its id where the portfolio does not have it.
[[nodiscard]] std::string service_name(const Portfolio& portfolio, const std::string& id, Language language);
/// "2 services call it; 2 drawings of 3 steps become one; 18,100 calls a year".
[[nodiscard]] std::string shared_summary(const SharedService& shared, Language language);
/// "Mended once for all: a; b", or empty.
[[nodiscard]] std::string mended_text(const SharedService& shared, Language language);
/// What a year saves, by people and by government.
[[nodiscard]] std::string saved_a_year(Money people, Money government, const std::string& currency,
                                       Language language);
/// Nothing if there are none.
[[nodiscard]] std::string shared_services_text(const Portfolio& portfolio,
                                               const std::vector<SharedService>& shared,
                                               const TextStyle& style);

}  // namespace hamvar::report
