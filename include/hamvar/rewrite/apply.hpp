// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/system/result.hpp>

#include "hamvar/model/text.hpp"
#include "hamvar/rewrite/edit.hpp"

namespace hamvar {

/// Why an edit does not fit a process (any more): a node is gone, is not an activity, is not a chain; or an
/// activity must stay as it is: a boundary event is at it, it is for compensation or begins the process (none
/// of these is removed, merged or moved), it repeats or is addressed from outside (not removed or merged).
struct Refusal {
  Text reason;
};
[[noreturn]] void throw_exception_from_error(const Refusal& refusal, const boost::source_location& where);

/// A pure function: the process after the edit. Redundant gateways that it leaves behind (one flow in, one
/// out) are taken away.
[[nodiscard]] boost::system::result<Process, Refusal> apply(const Process& process, const Edit& edit);

}  // namespace hamvar
