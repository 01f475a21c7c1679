// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar {

/// Words of public service, and what they mean in both languages.
class Lexicon {
 public:
  /// The one that comes with hamvar.
  [[nodiscard]] static const Lexicon& standard();
};

}  // namespace hamvar
