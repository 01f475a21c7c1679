// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "hamvar/structure/joint_process.hpp"
#include "structure/net.hpp"

namespace hamvar {

/// The token game of the pools together: what waits for a message gets its token only with one that was sent.
[[nodiscard]] net::Net message_game(const JointProcess& joint);

}  // namespace hamvar
