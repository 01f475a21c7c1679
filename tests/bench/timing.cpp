// SPDX-License-Identifier: Apache-2.0
#include "timing.hpp"

#include <pugixml.hpp>

#include "hamvar/formats/load.hpp"

namespace hamvar::bench {

void parse_bare(const std::vector<std::filesystem::path>& files) {
  for (const std::filesystem::path& file : files) {
    const std::string bytes = read_file(file);
    pugi::xml_document document;
    document.load_buffer(bytes.data(), bytes.size());
  }
}

}  // namespace hamvar::bench
