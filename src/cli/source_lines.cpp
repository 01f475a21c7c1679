// SPDX-License-Identifier: Apache-2.0
#include "cli/source_lines.hpp"

#include "hamvar/formats/load.hpp"
#include "hamvar/model/errors.hpp"
#include "hamvar/text/normalize.hpp"

namespace hamvar::cli {
namespace {

std::string text_of(const std::string& name) {
  try {
    return read_file(name);
  } catch (const std::exception&) {  // the finding says already what is wrong with it
    return {};
  }
}

}  // namespace

void SourceFiles::read(const std::string& name) {
  name_ = name;
  text_ = text_of(name);
  begins_.assign(1, 0);
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
    begins_.push_back(at + 1);
}

std::string SourceFiles::line(const Place& place) {
  if (begins_.empty() || name_ != place.file) read(place.file);
  if (place.at.line == 0 || place.at.line > begins_.size()) return {};
  const std::size_t begin = begins_[place.at.line - 1];
  std::string line = text_.substr(begin, text_.find('\n', begin) - begin);
  if (line.find('\0') != std::string::npos || first_invalid_utf8(line) != std::string_view::npos) return {};
  if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);  // a byte order mark has no column
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

}  // namespace hamvar::cli
