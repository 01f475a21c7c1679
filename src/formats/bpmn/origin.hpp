// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "formats/bpmn/elements.hpp"
#include "hamvar/model/source.hpp"

namespace hamvar::formats {

/// The BPMN file that a service was read from.
class BpmnOrigin : public Origin {
 public:
  BpmnOrigin(std::string text, std::string file) : text_(std::move(text)), file_(std::move(file)) {}
  [[nodiscard]] const std::string& text() const { return text_; }  ///< as UTF-8
  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  std::string text_;
  std::string file_;
};

}  // namespace hamvar::formats
