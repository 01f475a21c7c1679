// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Small BPMN files for tests, and what is read out of them.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "flow.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/spec.hpp"

namespace hamvar::test {

/// A file whose line 1 opens the definitions; `inside` begins on line 2.
inline std::string definitions(const std::string& inside) {
  return R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" )"
         R"(xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" )"
         R"(xmlns:dd="http://www.omg.org/spec/DD/20100524/DI" xmlns:hamvar="urn:hamvar:bpmn:1" )"
         R"(xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" )"
         R"(targetNamespace="urn:test">)"
         "\n" +
         inside + "\n</definitions>\n";
}

/// One process "p"; `inside` begins on line 3.
inline std::string in_process(const std::string& inside) {
  return definitions("<process id=\"p\">\n" + inside + "\n</process>");
}

inline BpmnFile read_text(const std::string& text, const Catalog& catalog = {}) {
  return read_bpmn(text, "f.bpmn", catalog);
}

/// The only service.
inline Service service_in(const std::string& text, const Catalog& catalog = {}) {
  BpmnFile file = read_text(text, catalog);
  EXPECT_EQ(file.services.size(), 1U);
  return file.services.empty() ? Service() : file.services.front();
}

/// "line:column kind element: message"
inline std::vector<std::string> remarks_of(const BpmnFile& file) {
  std::vector<std::string> told;
  for (const Remark& each : file.remarks) {
    EXPECT_FALSE(each.message.fa.empty()) << each.message.en;
    told.push_back(std::to_string(each.place.at.line) + ":" + std::to_string(each.place.at.column) + " " +
                   std::string(spelling(each.kind)) + " " + each.place.element + ": " + each.message.en);
  }
  return told;
}
inline std::vector<std::string> remarks_of(const std::string& text, const Catalog& catalog = {}) {
  return remarks_of(read_text(text, catalog));
}

/// What makes the file unreadable, each as "file:line:column: path: message; advice".
inline std::vector<std::string> problems_of(const std::string& text, const Catalog& catalog = {}) {
  std::vector<std::string> told;
  try {
    (void)read_text(text, catalog);
  } catch (const InputError& error) {
    for (const InputProblem& each : error.problems()) told.push_back(each.to_string());
  }
  return told;
}

}  // namespace hamvar::test
