// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/catalog.hpp"

#include <algorithm>

namespace hamvar {
namespace {

template <class Entry>
const Entry* lookup(const std::vector<Entry>& entries, std::string_view id) {
  const auto found =
      std::ranges::lower_bound(entries, id, {}, [](const Entry& e) { return std::string_view(e.id); });
  return found != entries.end() && found->id == id ? &*found : nullptr;
}

Text named(const Text* name, std::string_view id) {
  return name != nullptr && !name->empty() ? *name : Text{std::string(id), std::string(id)};
}

}  // namespace

Defaults::Defaults() {
  // Illustrative orders of magnitude; a portfolio's catalogue states its own.
  using enum StepKind;
  auto& lies = this->wait;  // `wait` alone is the step kind here
  for (const StepKind quick :
       {receive, identify, enter_data, print, scan, certify, archive, forward, notify, pay, deliver})
    touch[quick] = {minutes(5), minutes(10), minutes(20)};
  for (const StepKind desk : {enquire, formal_check, decide, approve, produce_document, monitor, unspecified})
    touch[desk] = {minutes(10), minutes(20), minutes(45)};
  for (const StepKind thorough : {substantive_check, consult, appeal})
    touch[thorough] = {minutes(30), hours(1), hours(3)};
  touch[inspect] = {hours(1), hours(3), hours(6)};
  touch[committee] = {hours(1), hours(2), hours(4)};
  for (const StepKind queued : {formal_check, substantive_check, decide, approve, produce_document})
    lies[queued] = {hours(2), days(1), days(3)};
  lies[forward] = {hours(4), days(1), days(3)};
  lies[inspect] = {days(2), days(5), days(10)};
  lies[consult] = {days(3), days(7), days(15)};
  lies[committee] = {days(3), days(10), days(21)};
  enquiry_wait[AccessMode::online] = {Duration(1), Duration(5), minutes(1)};
  enquiry_wait[AccessMode::batch] = {hours(12), days(1), days(2)};
  enquiry_wait[AccessMode::letter] = {days(3), days(7), days(20)};
}

const Agency* Catalog::agency(std::string_view id) const { return lookup(agencies, id); }
const Document* Catalog::document(std::string_view id) const { return lookup(documents, id); }
const Registry* Catalog::registry(std::string_view id) const { return lookup(registries, id); }
const Law* Catalog::law(std::string_view id) const { return lookup(laws, id); }
const Area* Catalog::area(std::string_view id) const { return lookup(areas, id); }

Text Catalog::agency_name(std::string_view id) const {
  const Agency* entry = agency(id);
  return named(entry ? &entry->name : nullptr, id);
}
Text Catalog::document_name(std::string_view id) const {
  const Document* entry = document(id);
  return named(entry ? &entry->name : nullptr, id);
}
Text Catalog::registry_name(std::string_view id) const {
  const Registry* entry = registry(id);
  return named(entry ? &entry->name : nullptr, id);
}
Text Catalog::law_name(std::string_view id) const {
  const Law* entry = law(id);
  return named(entry ? &entry->title : nullptr, id);
}

void Catalog::index() {
  std::ranges::sort(agencies, {}, &Agency::id);
  std::ranges::sort(documents, {}, &Document::id);
  std::ranges::sort(registries, {}, &Registry::id);
  std::ranges::sort(laws, {}, &Law::id);
  std::ranges::sort(areas, {}, &Area::id);
}

}  // namespace hamvar
