// SPDX-License-Identifier: Apache-2.0
#include "rules/support.hpp"

namespace hamvar::rules {
namespace {

Text title() {
  return {"Longer or dearer than the earlier definition",
          "طولانی‌تر یا پرهزینه‌تر از تعریف پیشین"};
}

}  // namespace

/// Told where two definitions of a service are compared (rules/comparison.cpp).
extern constinit const RuleBody worse_than_before{
    .severity = Severity::error, .group = Group::long_paths, .title = title};

}  // namespace hamvar::rules
