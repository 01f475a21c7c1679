// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Numbers as a person reads them, in either language.
#include <string>
#include <string_view>

#include "hamvar/model/quantity.hpp"
#include "hamvar/model/text.hpp"

namespace hamvar {

/// Rounded to at most `decimals` places, thousands apart: "12,345.5", «۱۲٬۳۴۵٫۵». "–" if it is not finite.
[[nodiscard]] std::string number_text(double number, Language language, int decimals = 0);

/// In its two largest units: "3 d 4 h", «۳ روز و ۴ ساعت».
[[nodiscard]] std::string duration_text(Duration duration, Language language);

/// 0.128 as "13 %", 0.064 as "6.4 %", «۶٫۴٪».
[[nodiscard]] std::string percent_text(double share, Language language);

/// "12.3 million IRR", «۱۲٫۳ میلیون ریال».
[[nodiscard]] std::string money_text(Money amount, std::string_view currency, Language language);

}  // namespace hamvar
