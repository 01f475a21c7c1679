// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>

#include "hamvar/model/source.hpp"

namespace hamvar::formats {

/// The BPMN file that a service was read from. All services of a file share its text.
class BpmnOrigin : public Origin {
 public:
  BpmnOrigin(std::shared_ptr<const std::string> text, std::string file, std::size_t service)
      : text_(std::move(text)), file_(std::move(file)), service_(service) {}
  [[nodiscard]] const std::shared_ptr<const std::string>& text() const { return text_; }  ///< as UTF-8
  [[nodiscard]] const std::string& file() const { return file_; }
  /// Which of the file's services it is.
  [[nodiscard]] std::size_t service() const { return service_; }

 private:
  std::shared_ptr<const std::string> text_;
  std::string file_;
  std::size_t service_;
};

}  // namespace hamvar::formats
