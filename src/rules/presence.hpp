// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/model/vocabulary.hpp"

namespace hamvar::rules {

/// Papers, money and messages change hands there, or an official works on them: the applicant need not be
/// present. Of other kinds of step (a visit, an examination, a signature, a hearing) it cannot be told.
[[nodiscard]] constexpr bool goes_without_presence(StepKind step) {
  using enum StepKind;
  return step == receive || step == pay || step == notify || step == deliver || step == forward ||
         step == enquire || step == enter_data || step == formal_check || step == print || step == scan ||
         step == archive;
}

[[nodiscard]] constexpr bool is_digital(Channel channel) {
  return channel == Channel::online || channel == Channel::mobile;
}

}  // namespace hamvar::rules
