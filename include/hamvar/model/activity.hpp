// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "hamvar/model/boxed.hpp"
#include "hamvar/model/quantity.hpp"
#include "hamvar/model/source.hpp"
#include "hamvar/model/text.hpp"
#include "hamvar/model/vocabulary.hpp"

namespace hamvar {

/// Who does a step. Without an agency it is done by the service's owner, unless the applicant does it.
struct Actor {
  bool applicant = false;
  std::string agency;
  Text unit;
  Text role;
  friend bool operator==(const Actor&, const Actor&) = default;
};

struct LawReference {
  std::string law;      ///< id in the catalogue, or empty
  std::string article;  ///< as cited: "5", "12 note 2"
  friend bool operator==(const LawReference&, const LawReference&) = default;
};

/// A document that a step needs.
struct Evidence {
  std::string document;
  EvidenceForm form = EvidenceForm::original;
  EvidenceSource source = EvidenceSource::user;
  std::optional<LawReference> law;  ///< a law asks for this very paper: only its change can take it away
  Position at;
  /// Equal in what it says, wherever it stands.
  friend bool operator==(const Evidence& a, const Evidence& b) {
    return a.document == b.document && a.form == b.form && a.source == b.source && a.law == b.law;
  }
};

/// A step's use of a registry.
struct RegistryAccess {
  std::string registry;
  RegistryOperation operation = RegistryOperation::read;
  AccessMode mode = AccessMode::online;
  /// What is read or written; empty = all that the catalogue says the registry holds.
  std::vector<std::string> documents;
  Position at;
  /// Equal in what it says, wherever it stands.
  friend bool operator==(const RegistryAccess& a, const RegistryAccess& b) {
    return a.registry == b.registry && a.operation == b.operation && a.mode == b.mode &&
           a.documents == b.documents;
  }
};

struct LegalBasis {
  LegalStatus status = LegalStatus::unknown;
  LawReference law;
  std::vector<std::string> after;  ///< ids of steps that by law come before this one
  friend bool operator==(const LegalBasis&, const LegalBasis&) = default;
};

/// How firmly the law asks for two steps done as one: as firmly as for the firmer. A basis that is not told
/// counts as a regulation beside another one.
[[nodiscard]] LegalStatus firmer(LegalStatus a, LegalStatus b);

struct Fee {
  Money amount = 0;
  Text name;
  LawReference law;
  friend bool operator==(const Fee&, const Fee&) = default;
};

/// One step of work. What is not given is left empty here; measure/ resolves it with the catalogue's defaults
/// and counts it.
struct Activity {
  StepKind step = StepKind::unspecified;
  TaskKind task = TaskKind::plain;
  std::string calls;  ///< only of TaskKind::call: id of what it calls, or empty
  Actor actor;
  std::optional<Channel> channel;
  std::optional<bool> visit;  ///< the applicant must come to an office for it
  std::optional<Medium> medium_in;
  std::optional<Medium> medium_out;
  std::vector<Evidence> evidence;
  std::vector<std::string> documents_out;
  std::vector<RegistryAccess> registries;
  Boxed<Fee> fee;
  Boxed<Estimate> touch;      ///< an official works on it
  Boxed<Estimate> wait;       ///< it lies or travels before or during the step
  Boxed<Estimate> user_time;  ///< the applicant's own time: understand, gather, fill, travel, queue
  std::optional<double> reject_probability;  ///< share of cases that this step turns down
  std::optional<double> rework_probability;  ///< share of cases that must do this step again
  LegalBasis legal;
  std::optional<Discretion> discretion;
  std::optional<Automation> automation;
  friend bool operator==(const Activity&, const Activity&) = default;

  /// Said by `visit`, else by the channel: in person means a visit.
  [[nodiscard]] bool needs_visit() const { return visit.value_or(channel == Channel::in_person); }
  [[nodiscard]] bool statutory() const { return legal.status == LegalStatus::statutory; }
  [[nodiscard]] bool reads(const std::string& registry) const;
};

}  // namespace hamvar
