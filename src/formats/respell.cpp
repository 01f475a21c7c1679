// SPDX-License-Identifier: Apache-2.0
#include "formats/respell.hpp"

#include <algorithm>
#include <optional>

#include "hamvar/text/spelling.hpp"

namespace hamvar::formats {
namespace {

/// What is written instead of `old`, if anything is.
std::optional<std::string> spelled_like(std::string_view old, std::string_view better) {
  const bool yeh = better == "ی";
  if (yeh || better == "ک") {
    if (old.starts_with('&')) return yeh ? "&#1740;" : "&#1705;";
    if (old.starts_with('\\')) return yeh ? "\\u06cc" : "\\u06a9";
    return std::string(better);
  }
  // To XML it is a blank; to a person, and to many a tool, the label goes on in another line.
  const auto breaks = std::ranges::count(old, '\n');
  if (better.empty() || breaks == 0) return std::string(better);
  if (breaks > 1) return std::nullopt;
  return old.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
}

}  // namespace

std::vector<Splice> respell(std::string_view file, const RawText& label, bool persian) {
  std::vector<Splice> splices;
  for (const Respelling& each : respellings(label.text, persian)) {
    const std::size_t from = label.offsets[each.from];
    const std::size_t end = label.offsets[each.from + each.size];
    if (auto text = spelled_like(file.substr(from, end - from), each.text))
      splices.push_back({from, end - from, std::move(*text)});
  }
  return splices;
}

}  // namespace hamvar::formats
