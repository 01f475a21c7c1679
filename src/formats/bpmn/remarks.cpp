// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/remarks.hpp"

#include <algorithm>

namespace hamvar::formats {
namespace {

constexpr std::size_t most_remarks = 500;

}  // namespace

void Remarks::add(RemarkKind kind, pugi::xml_node at, std::string_view element, Text message) {
  if (found_++ < most_remarks)
    remarks_.push_back({kind, {file_, document_.position(at), {}, std::string(element)}, std::move(message)});
}

std::vector<Remark> Remarks::take() {
  std::ranges::stable_sort(remarks_, {}, &Remark::place);
  if (found_ > remarks_.size()) {
    const std::string more = std::to_string(found_ - remarks_.size());
    remarks_.push_back({RemarkKind::irregular_file,
                        {file_, {}, {}, {}},
                        {"and " + more + " more such places", "و " + more + " جای دیگر"}});
  }
  return std::move(remarks_);
}

}  // namespace hamvar::formats
