// SPDX-License-Identifier: Apache-2.0
#include "match/work_evidence.hpp"

#include <algorithm>
#include <optional>

#include "hamvar/text/normalize.hpp"

namespace hamvar::match {
namespace {

// What evidence makes of the likeness of labels.
constexpr double same_object_alone = 0.8;  ///< the least for the same kind of step and the same objects
constexpr double other_object = 0.5;       ///< the same kind of step with other objects: taken times this
constexpr double other_kind = 0.8;         ///< another kind of step: taken times this
constexpr double data_in_common = 0.25;    ///< of what is missing, documents in common make up this share

Names names_of(const std::string& id, const Text& name) {
  Names names{id};
  for (const std::string* each : {&name.en, &name.fa})
    if (std::string key = match_key(*each); !key.empty()) names.push_back(std::move(key));
  return names;
}

void add_document(const std::string& id, const Catalog& catalog, Work& work) {
  const Document* known = catalog.document(id);
  Names names = names_of(id, known != nullptr ? known->name : Text());
  if (std::ranges::find(work.documents, names) == work.documents.end())
    work.documents.push_back(std::move(names));
}

void add_registry(const std::string& id, const Catalog& catalog, Work& work) {
  const Registry* known = catalog.registry(id);
  Names names = names_of(id, known != nullptr ? known->name : Text());
  if (std::ranges::find(work.registries, names) == work.registries.end())
    work.registries.push_back(std::move(names));
}

Work work_of(const Activity& activity, const Catalog& catalog) {
  Work work;
  work.kind = activity.step;
  for (const RegistryAccess& access : activity.registries) {
    add_registry(access.registry, catalog, work);
    for (const std::string& document : access.documents) add_document(document, catalog, work);
  }
  for (const Evidence& evidence : activity.evidence) add_document(evidence.document, catalog, work);
  for (const std::string& document : activity.documents_out) add_document(document, catalog, work);
  return work;
}

bool are_one(const Names& a, const Names& b) {
  return std::ranges::any_of(a,
                             [&](const std::string& name) { return std::ranges::find(b, name) != b.end(); });
}

double number_in(const std::vector<Names>& some, const std::vector<Names>& others) {
  return static_cast<double>(std::ranges::count_if(some, [&](const Names& one) {
    return std::ranges::any_of(others, [&](const Names& other) { return are_one(one, other); });
  }));
}

/// The share of things that both have, of those that either has (Jaccard); nothing if one of them has none.
std::optional<double> overlap(const std::vector<Names>& a, const std::vector<Names>& b) {
  if (a.empty() || b.empty()) return std::nullopt;
  const double common = (number_in(a, b) + number_in(b, a)) / 2;
  return common / (static_cast<double>(a.size() + b.size()) - common);
}

/// Of two steps of one kind.
Likeness by_objects(const Work& a, const Work& b, double words) {
  const std::optional<double> registries = overlap(a.registries, b.registries);
  const std::optional<double> documents = overlap(a.documents, b.documents);
  if (!registries && !documents) return {words, MatchReason::words};
  const bool by_registry = registries && *registries > 0;
  double common = by_registry ? *registries : documents.value_or(0);
  if (by_registry && documents) common = (common + *documents) / 2;
  if (common == 0 || (registries && !by_registry)) return {words * other_object, MatchReason::words};
  const double by_object = same_object_alone * common + (1 - same_object_alone) * words;
  const MatchReason reason = by_registry ? MatchReason::registry : MatchReason::document;
  return {std::max(by_object, words), by_object >= same_object_alone * words ? reason : MatchReason::words};
}

}  // namespace

std::vector<Work> works_of(const std::vector<Step>& steps, const Catalog& catalog) {
  std::vector<Work> works;
  works.reserve(steps.size());
  for (const Step& step : steps) works.push_back(work_of(step.node->activity, catalog));
  return works;
}

Likeness likeness(const Work& a, const Work& b, double words) {
  const bool both_said = a.kind != StepKind::unspecified && b.kind != StepKind::unspecified;
  if (both_said && a.kind != b.kind) return {words * other_kind, MatchReason::words};
  if (both_said) return by_objects(a, b, words);
  const double data = overlap(a.documents, b.documents).value_or(0);
  return {words + data_in_common * data * (1 - words), MatchReason::words};
}

}  // namespace hamvar::match
