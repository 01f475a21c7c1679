// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Words without their endings. Each takes a word of a match key (normalize.hpp). Thread-safe.
#include <string>
#include <string_view>
#include <vector>

namespace hamvar {

/// Without the endings that only mark number, degree or owner (ها، های، هایی، هایشان، تر، ترین), where three
/// letters stay. What could be part of the word stays: «مدت», «شهرداری», «اطلاعات».
[[nodiscard]] std::string_view persian_stem(std::string_view word);

/// What `word` may be a form of, the longest first: each ending that could be one is taken off, also those
/// that often belong to the word. Only for looking them up.
[[nodiscard]] std::vector<std::string> persian_bases(std::string_view word);

/// The same of an English word, by number and tense: "permits", "issued", "refusing", "copies".
[[nodiscard]] std::vector<std::string> english_bases(std::string_view word);

/// By Snowball's English stemmer, with British endings folded into American ones ("authorise", "honour").
/// Words of other languages pass through it with little harm. Words with letters beyond ASCII stay as they
/// are, and so does who does something but for an "s" at the end: "applicants" gives "applicant".
[[nodiscard]] std::string english_stem(std::string_view word);

}  // namespace hamvar
