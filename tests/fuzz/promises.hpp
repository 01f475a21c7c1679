// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What each reader promises for whatever bytes it gets: an InputError, or a model that can be written and
/// read again. The fuzz targets and the tests of earlier failures try the same.
#include <stdexcept>
#include <string_view>

namespace hamvar::fuzz {

class BrokenPromise : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// Each reads the bytes in its format and throws BrokenPromise, or whatever else the reader let escape.
void try_bpmn(std::string_view bytes);
void try_pnml(std::string_view bytes);
void try_spec(std::string_view bytes);

}  // namespace hamvar::fuzz
