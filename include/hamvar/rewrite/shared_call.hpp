// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A part of a process that is done elsewhere: a call activity here, and a shared service that it calls.
#include <boost/system/result.hpp>
#include <map>
#include <string>
#include <vector>

#include "hamvar/rewrite/apply.hpp"
#include "hamvar/rewrite/verify.hpp"

namespace hamvar {

/// The smallest part with one way in and one way out that holds the steps and, beside them, gateways alone:
/// ids of the steps in their order, then of the gateways. A refusal where there is none.
[[nodiscard]] boost::system::result<std::vector<std::string>, Refusal> part_around(
    const Process& process, const std::vector<NodeRef>& steps);

/// The part as a process of its own, between a start and an end: what is to be shared. Of the legal order
/// what lies within it. The part is one of part_around().
[[nodiscard]] Process cut_out(const Process& process, const std::vector<std::string>& part, const Text& start,
                              const Text& end);

/// A call of a shared service.
struct SharedCall {
  std::string node;                            ///< id of the call activity
  std::map<std::string, std::string> own_ids;  ///< id of a step in the shared service -> its id in this one
};

/// The process with what the shared service does in the place of the call: the same steps by the same
/// agencies, under the ids that they have in this service. A refusal if there is no such call, or the shared
/// process has not one way from a start to an end.
[[nodiscard]] boost::system::result<Process, Refusal> expand_call(const Process& process,
                                                                  const SharedCall& call,
                                                                  const Service& shared);

/// What the steps of a process need and is not brought by an earlier one of them: papers of the user, and
/// what must be there when it begins. Each once.
[[nodiscard]] std::vector<Evidence> needed_from_outside(const Process& process, const Catalog& catalog);

/// Checks that `folded`, with a call in the place of a part, may stand in the place of service.process:
/// - the expanded process keeps all promises of verify(), and each step that a law asks for is still done by
/// the
///   same agency, since hamvar does not know whom the law allows to do it (law_kept);
/// - sound: the folded and the shared process are sound too (the folded: or no worse than before);
/// - evidence_available: the call says all that the shared steps need from outside and all registries that
/// they
///   use, and behind it there is just what there is in the expanded process;
/// - outputs_kept: the same of the service's outputs at its ends;
/// - law_kept: the call is as statutory as the steps that it stands for, and names their fees.
[[nodiscard]] Proof verify_call(const Service& service, const Process& folded, const SharedCall& call,
                                const Service& shared, const Catalog& catalog);

}  // namespace hamvar
