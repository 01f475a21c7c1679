// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/json.hpp>
#include <ostream>

#include "hamvar/report/report.hpp"

namespace hamvar::report {

// Keys stand in the order in which they are added. docs/output-json.md says what they mean.
/// null for what JSON cannot say: infinity and NaN.
[[nodiscard]] boost::json::value finite(double number);
[[nodiscard]] boost::json::object to_json(const Text& text);
[[nodiscard]] boost::json::object to_json(const Place& place);
[[nodiscard]] boost::json::object to_json(const LeadTimeFigures& lead_times);
[[nodiscard]] boost::json::object to_json(const Figures& figures);
[[nodiscard]] boost::json::object to_json(const Soundness& soundness);
[[nodiscard]] boost::json::object to_json(const Finding& finding);
/// The document around them: {"format": "hamvar", "version": of this layout}.
[[nodiscard]] boost::json::object document();
/// Names of files may hold any bytes; what is no UTF-8 in them is U+FFFD here.
[[nodiscard]] std::string text_of(const boost::json::value& value);

/// A line an element, so that no more than one is in memory.
template <class Range, class ToJson>
void write_array(std::ostream& out, const Range& range, ToJson to_json) {
  out << '[';
  const char* between = "\n";
  for (const auto& each : range) {
    out << between << text_of(to_json(each));
    between = ",\n";
  }
  out << ']';
}

}  // namespace hamvar::report
