// SPDX-License-Identifier: Apache-2.0
#include "match/work_keys.hpp"

#include <algorithm>

#include "hamvar/text/normalize.hpp"

namespace hamvar {
namespace {

/// Kinds that work on the documents before them; the others are told by what they put out.
bool examines(StepKind step) {
  using enum StepKind;
  return step == identify || step == formal_check || step == substantive_check || step == inspect ||
         step == certify || step == enter_data || step == scan || step == print;
}

std::string joined(std::vector<std::string> ids) {
  std::ranges::sort(ids);
  const auto rest = std::ranges::unique(ids);
  ids.erase(rest.begin(), rest.end());
  std::string text;
  for (const std::string& id : ids) text += ' ' + id;
  return text;
}

std::string registries_read(const Activity& activity) {
  std::vector<std::string> ids;
  for (const RegistryAccess& access : activity.registries) {
    if (access.operation != RegistryOperation::read) continue;
    ids.push_back(access.registry + "(" + joined(access.documents) + ")");
  }
  return ids.empty() ? std::string() : " registry" + joined(std::move(ids));
}

std::string documents_of(const Activity& activity) {
  std::vector<std::string> ids;
  if (examines(activity.step))
    for (const Evidence& evidence : activity.evidence) ids.push_back(evidence.document);
  else
    ids = activity.documents_out;
  return ids.empty() ? std::string() : " documents" + joined(std::move(ids));
}

}  // namespace

std::string object_key(const Activity& activity) {
  if (activity.step == StepKind::unspecified) return {};
  std::string object = activity.step == StepKind::enquire ? registries_read(activity) : std::string();
  if (object.empty()) object = documents_of(activity);
  if (object.empty()) object = registries_read(activity);
  return object.empty() ? object : std::string(spelling(activity.step)) + object;
}

std::vector<WorkKey> label_keys(StepKind step, const Text& label) {
  std::vector<WorkKey> keys;
  for (const std::string* words : {&label.en, &label.fa})
    if (!words->empty()) keys.push_back({std::string(spelling(step)) + " label " + match_key(*words), true});
  return keys;
}

WorkKey work_key(const Activity& activity, const Text& label, const Catalog&) {
  if (std::string object = object_key(activity); !object.empty()) return {std::move(object), false};
  std::vector<WorkKey> keys = label_keys(activity.step, label);
  return keys.empty() ? WorkKey{std::string(spelling(activity.step)), true} : std::move(keys.front());
}

bool telling(const WorkKey& key) {
  const auto label = key.key.find(" label ");
  return !key.by_label || (label != std::string::npos && key.key.find(' ', label + 7) != std::string::npos);
}

}  // namespace hamvar
