// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <vector>

#include "hamvar/structure/concurrency.hpp"
#include "hamvar/structure/dominance.hpp"
#include "hamvar/structure/gateways.hpp"
#include "hamvar/structure/loops.hpp"
#include "hamvar/structure/rpst.hpp"
#include "hamvar/structure/soundness.hpp"

namespace hamvar {

/// A flat process with all that structure/ can say of it. Each answer is worked out when it is first asked
/// for, once for all copies, which share process and answers. Any number of threads may ask.
class Structure {
 public:
  explicit Structure(Process flat, const SearchLimits& limits = {});
  [[nodiscard]] const Process& process() const;
  [[nodiscard]] const Rpst& rpst() const;
  [[nodiscard]] const Dominance& dominance() const;
  [[nodiscard]] const Dominance& post_dominance() const;
  [[nodiscard]] const Loops& loops() const;
  [[nodiscard]] const std::vector<GatewayPair>& gateway_pairs() const;
  /// Of the flat process; check_soundness() of the drawn one is the exact one.
  [[nodiscard]] const Soundness& soundness() const;
  [[nodiscard]] const Concurrency& concurrency() const;

 private:
  struct Answers;
  std::shared_ptr<Answers> answers_;
};

}  // namespace hamvar
