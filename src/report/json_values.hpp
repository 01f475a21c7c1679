// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/json.hpp>

#include "hamvar/report/report.hpp"

namespace hamvar::report {

// Keys stand in the order in which they are added. docs/output-json.md says what they mean.
/// null for what JSON cannot say: infinity and NaN.
[[nodiscard]] boost::json::value finite(double number);
[[nodiscard]] boost::json::object to_json(const Text& text);
[[nodiscard]] boost::json::object to_json(const Place& place);
[[nodiscard]] boost::json::object to_json(const Figures& figures);
[[nodiscard]] boost::json::object to_json(const Soundness& soundness);
[[nodiscard]] boost::json::object to_json(const Finding& finding);
/// The document around them: {"format": "hamvar", "version": of this layout}.
[[nodiscard]] boost::json::object document();
/// Names of files may hold any bytes; what is no UTF-8 in them is U+FFFD here.
[[nodiscard]] std::string text_of(const boost::json::value& value);

}  // namespace hamvar::report
