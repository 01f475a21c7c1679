// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "formats/xml/xml_document.hpp"
#include "hamvar/model/remark.hpp"

namespace hamvar::formats {

/// Collects what is odd in one file, up to a bound.
class Remarks {
 public:
  Remarks(const XmlDocument& document, std::string file) : document_(document), file_(std::move(file)) {}

  void add(RemarkKind kind, pugi::xml_node at, std::string_view element, Text message);
  [[nodiscard]] Position position(pugi::xml_node xml) const { return document_.position(xml); }
  /// Sorted by place; the last one says how many more there were.
  [[nodiscard]] std::vector<Remark> take();

 private:
  const XmlDocument& document_;
  std::string file_;
  std::vector<Remark> remarks_;
  std::size_t found_ = 0;
};

}  // namespace hamvar::formats
