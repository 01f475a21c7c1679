// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "hamvar/report/report.hpp"

namespace hamvar::report {

/// How long cases take and where the time goes; nothing, if no step takes time.
[[nodiscard]] std::string times_text(const MeasuredService& measured, Language language);

}  // namespace hamvar::report
