// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/model/collaboration.hpp"
#include "hamvar/model/service.hpp"
#include "hamvar/structure/soundness.hpp"

namespace hamvar {

/// The pools of one drawing as one process, with the messages from node to node.
struct JointProcess {
  struct Message {
    NodeRef from = 0;
    NodeRef to = 0;
  };
  /// Each pool is a sub-process, all of which begin. Nodes keep their ids; one that another pool has too gets
  /// its service's in front, "order/check".
  Process process;
  std::vector<NodeRef> pools;
  /// Only to what can wait for a message, and gets none from a black box or from a pool as a whole: such a
  /// one may always come.
  std::vector<Message> messages;
};

/// `pools`: the services of the collaboration's pools.
[[nodiscard]] JointProcess join_pools(const Collaboration& collaboration,
                                      const std::vector<const Service*>& pools);

/// Soundness of the pools together: a node to which a message leads waits until one was sent; messages wait
/// for as long as it takes until somebody needs them, and may be left over. Each pool is done once: one that
/// a message begins may never begin, and the run is over all the same. More than three messages that wait for
/// one receiver are not followed.
[[nodiscard]] Soundness check_soundness(const JointProcess& joint, const SearchLimits& limits = {});

}  // namespace hamvar
