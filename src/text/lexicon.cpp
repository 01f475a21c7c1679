// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/lexicon.hpp"

namespace hamvar {

const Lexicon& Lexicon::standard() {
  static const Lexicon lexicon;
  return lexicon;
}

}  // namespace hamvar
