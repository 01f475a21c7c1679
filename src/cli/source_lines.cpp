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

const SourceFiles::File& SourceFiles::file(const std::string& name) {
  const auto [found, fresh] = files_.try_emplace(name);
  File& it = found->second;
  if (!fresh) return it;
  it.text = text_of(name);
  it.begins.push_back(0);
  for (std::size_t at = it.text.find('\n'); at != std::string::npos; at = it.text.find('\n', at + 1))
    it.begins.push_back(at + 1);
  return it;
}

std::string SourceFiles::line(const Place& place) {
  const File& it = file(place.file);
  if (place.at.line == 0 || place.at.line > it.begins.size()) return {};
  const std::size_t begin = it.begins[place.at.line - 1];
  std::string line = it.text.substr(begin, it.text.find('\n', begin) - begin);
  if (line.find('\0') != std::string::npos || first_invalid_utf8(line) != std::string_view::npos) return {};
  if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);  // a byte order mark has no column
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

}  // namespace hamvar::cli
