// SPDX-License-Identifier: Apache-2.0
#include "hamvar/layout/layout.hpp"

namespace hamvar::layout {

Drawing complete(std::span<const Element> elements, std::span<const Link> links) {
  return lay_out(elements, links);
}

}  // namespace hamvar::layout
