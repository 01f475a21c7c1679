// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A part that several services have in common, done once for all of them: each calls one shared service.
#include <optional>
#include <string>
#include <vector>

#include "hamvar/match/clones.hpp"
#include "hamvar/measure/figures.hpp"
#include "hamvar/rewrite/shared_call.hpp"
#include "hamvar/rules/exemptions.hpp"

namespace hamvar {

/// What two services at least have in common: parts with the same labels (three steps or more, with the
/// blocks between splits and joins in them), and runs of steps that do the same work, whatever they are
/// called (three or more; or two, if a common document or registry says so of each). The n-th steps of all
/// copies do the same work.
[[nodiscard]] std::vector<std::vector<Clone>> common_fragments(const Portfolio& portfolio);

/// A service that calls the shared one, or would.
struct SharedUse {
  std::string service;  ///< id
  SharedCall call;
  Edit edit;         ///< folds its copy into the call
  Process before;    ///< as it stands
  Process after;     ///< with the call; empty if it could not be folded
  Process expanded;  ///< with the shared steps in the place of the call: what is verified and measured
  Proof proof;       ///< see verify_call()
  Figures figures_before;
  Figures figures_after;  ///< of the expanded process, for a call takes as long as what it calls
  Text refusal;           ///< why it is left out, or empty

  [[nodiscard]] bool holds() const { return refusal.empty(); }
  /// Less cost a year, of people and of government.
  [[nodiscard]] Money saved_by_people() const;
  [[nodiscard]] Money saved_by_government() const;
};

/// A proposal by itself, beside those of simplify(): made, verified and measured on the services as they
/// stand.
struct SharedService {
  std::string id;  ///< "S1", "S2", ...
  /// The process, written once: start, steps, end. Of the copies the one that takes least time, then costs
  /// its users and then government least, simplified itself if that holds for as many callers. `owner` is the
  /// agency that does most of it, `yearly_volume` what all callers send, if each says how many cases it has.
  Service shared;
  std::vector<Text> mended;     ///< titles of what was simplified in it
  Figures figures;              ///< of the shared service, a case
  std::string taken_from;       ///< id of the service whose copy it is
  std::size_t steps = 0;        ///< activities in it
  std::vector<SharedUse> uses;  ///< at least two hold; in the order of services, those not cut out last

  [[nodiscard]] std::size_t callers() const;  ///< uses that hold
  [[nodiscard]] Money saved_by_people() const;
  [[nodiscard]] Money saved_by_government() const;
};

/// Of each list of copies a proposal, if two services at least can call one shared service: what that does is
/// verified against each of them, and none may take longer or cost more by it. A service takes part with its
/// first copy. `today` is as in simplify(). Those that save most come first; one whose steps all lie in
/// earlier ones is left out.
[[nodiscard]] std::vector<SharedService> shared_services(const Portfolio& portfolio,
                                                         const std::vector<std::vector<Clone>>& fragments,
                                                         std::optional<Date> today = {});

}  // namespace hamvar
