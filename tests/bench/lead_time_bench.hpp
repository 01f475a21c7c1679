// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hamvar::bench {

/// What the distribution of a service's lead time takes, by the size of the service.
void lead_time_bench();

}  // namespace hamvar::bench
