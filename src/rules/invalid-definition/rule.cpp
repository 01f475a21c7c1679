// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

// The reader finds it, before there is anything that a rule could look at; here is only its place among the
// rules.
Text title() {
  return {"A definition that cannot be read", "تعریفی که خوانده نمی‌شود"};
}

}  // namespace

extern constinit const RuleBody invalid_definition{Severity::error, Group::input, title, nullptr, nullptr};

}  // namespace hamvar::rules
