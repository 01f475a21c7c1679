// SPDX-License-Identifier: Apache-2.0
#include "hamvar/formats/fix.hpp"

#include <algorithm>
#include <map>

#include "formats/bpmn/fix_source.hpp"
#include "formats/definitions.hpp"
#include "formats/json_fixes.hpp"
#include "formats/xml/xml_text.hpp"

namespace hamvar {
namespace formats {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

Text other_encoding() {
  return {
      "the file is not written in UTF-8; save it so, and it can be mended",
      "پرونده با UTF-8 نوشته نشده است؛ اگر چنین ذخیره شود، می‌توان آن را اصلاح کرد"};
}

/// Which bytes were taken, to keep others away from them.
class Taken {
 public:
  [[nodiscard]] bool is_free(const Splice& splice) const {
    const auto behind = ranges_.lower_bound(splice.from);
    const std::size_t end = splice.from + splice.size;
    if (behind != ranges_.end() && (behind->first < end || behind->first == splice.from)) return false;
    return behind == ranges_.begin() || std::prev(behind)->second <= splice.from;
  }
  void take(const Splice& splice) { ranges_.emplace(splice.from, splice.from + splice.size); }

 private:
  std::map<std::size_t, std::size_t> ranges_;  ///< begins and ends, none over another
};

/// Those that can be made at once; the first of two that cannot.
std::vector<Fix> made_at_once(std::vector<Fix> fixes) {
  std::vector<Fix> kept;
  Taken taken;
  for (Fix& fix : fixes) {
    if (!std::ranges::all_of(fix.splices, [&](const Splice& each) { return taken.is_free(each); })) continue;
    for (const Splice& each : fix.splices) taken.take(each);
    kept.push_back(std::move(fix));
  }
  return kept;
}

std::string spliced(std::string_view bytes, const std::vector<Fix>& fixes) {
  std::vector<const Splice*> splices;
  for (const Fix& fix : fixes)
    for (const Splice& each : fix.splices) splices.push_back(&each);
  std::ranges::sort(splices, {}, [](const Splice* each) { return each->from; });
  std::string made;
  std::size_t at = 0;
  for (const Splice* each : splices) {
    made += bytes.substr(at, each->from - at);
    made += each->text;
    at = each->from + each->size;
  }
  return made.append(bytes.substr(at));
}

}  // namespace
}  // namespace formats

Fixes fixes_of(const std::string& bytes, const std::string& file, const Catalog& catalog) {
  using namespace formats;
  const std::size_t front = bytes.starts_with(mark) ? mark.size() : 0;
  const FileFormat format = format_of(file, bytes);
  if (format == FileFormat::pnml) return {};
  Fixes made;
  const std::string text = format == FileFormat::json ? bytes.substr(front) : xml_text(bytes, file);
  made.fixes = format == FileFormat::json ? json_fixes(text, file, catalog) : bpmn_fixes(text, file, catalog);
  if (!made.fixes.empty() && text != std::string_view(bytes).substr(front)) return {{}, other_encoding()};
  for (Fix& fix : made.fixes)
    for (Splice& each : fix.splices) each.from += front;
  return made;
}

Fixed fixed(std::string bytes, const std::string& file, const Catalog& catalog,
            const std::function<bool(std::string_view)>& wanted) {
  constexpr int most_rounds = 64;
  const auto fixes_in = [&](const std::string& text) {
    Fixes found = fixes_of(text, file, catalog);
    std::erase_if(found.fixes, [&](const Fix& fix) { return wanted && !wanted(fix.rule); });
    return found;
  };
  Fixes next = fixes_in(bytes);
  Fixed made{std::move(bytes), {}, std::move(next.hindrance)};
  for (int round = 0; round < most_rounds && !next.fixes.empty(); ++round) {
    std::vector<Fix> now = formats::made_at_once(std::move(next.fixes));
    std::string after = formats::spliced(made.bytes, now);
    try {
      next = fixes_in(after);
    } catch (const InputError&) {  // what does not read any more is not kept
      return made;
    }
    made.bytes = std::move(after);
    std::ranges::move(now, std::back_inserter(made.done));
  }
  return made;
}

}  // namespace hamvar
