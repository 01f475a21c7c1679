// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is safe and mechanical to mend in a definition file, byte by byte: all else in it stays as it is
/// written.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/catalog.hpp"
#include "hamvar/model/source.hpp"
#include "hamvar/model/text.hpp"

namespace hamvar {

/// Instead of `size` bytes of a file.
struct Splice {
  std::size_t from = 0;
  std::size_t size = 0;
  std::string text;
};

/// What mends one finding.
struct Fix {
  std::string rule;             ///< id
  Position at;                  ///< where its finding is
  std::vector<Splice> splices;  ///< none overlaps another
};

struct Fixes {
  std::vector<Fix> fixes;  ///< each by itself, and all of them that do not overlap
  Text hindrance;          ///< why there are none although there is something to mend
};

/// What can be mended in a file of any format. Throws InputError where it cannot be read.
[[nodiscard]] Fixes fixes_of(const std::string& bytes, const std::string& file, const Catalog& catalog);

struct Fixed {
  std::string bytes;
  std::vector<Fix> done;
  Text hindrance;
};

/// A file with all mended that can be, of the rules that are `wanted`. What is mended may bring new things to
/// mend, so that it is read again until there are none. Throws InputError where the file cannot be read; what
/// is made of it can.
[[nodiscard]] Fixed fixed(std::string bytes, const std::string& file, const Catalog& catalog,
                          const std::function<bool(std::string_view rule)>& wanted = {});

}  // namespace hamvar
