// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rules/examples.hpp"

namespace hamvar {

ServiceSettings settings_of_examples() {
  return {{}, {{find_key_figure("visits"), 2}, {find_key_figure("lead_time_p90"), days(15).count()}}};
}

}  // namespace hamvar
