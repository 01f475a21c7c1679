// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstdint>

#include "hamvar/text/meaning.hpp"
#include "text/rests.hpp"

namespace hamvar {

/// The same for the same meaning on every machine; 0 for the empty meaning alone. Millions of meanings are
/// sorted by it: numbers lie side by side, where words are all over the memory.
[[nodiscard]] inline std::uint64_t fingerprint(const Meaning& meaning) {
  if (meaning == Meaning{}) return 0;
  const char way[] = {static_cast<char>(meaning.polarity), meaning.negated ? '-' : '+'};
  std::uint64_t hash = hash_of({way, 2});
  for (const Term& term : meaning.terms) {
    const char role = static_cast<char>(term.role);
    hash = hash_of({&role, 1}, hash_of(term.key, hash));
  }
  return std::max<std::uint64_t>(1, hash);
}

}  // namespace hamvar
