// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/bpmn/elements.hpp"

namespace hamvar::formats {

/// What a walk has seen beside the elements.
struct Walked {
  bool knows_hamvar = false;     ///< hamvar's namespace is bound
  bool may_be_extended = false;  ///< so is one with extensions that are read, or something is undeclared
};

/// Goes through a file once: puts what is BPMN's into `all` and says what is odd with prefixes and names.
/// InputError if the file is no BPMN.
Walked walk(const XmlDocument& document, const std::string& file, Remarks& remarks,
            std::vector<Element>& all);

}  // namespace hamvar::formats
