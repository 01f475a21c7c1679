// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/names.hpp"

#include <set>

#include "formats/bpmn/graph.hpp"
#include "hamvar/text/ids.hpp"
#include "hamvar/text/normalize.hpp"

namespace hamvar::formats {
namespace {

template <class Entry>
std::string learn(std::string_view name, std::vector<Entry>& learned, std::set<std::string>& ids) {
  std::string id = to_id(name);
  if (id.empty()) return id;
  if (ids.insert(id).second) {
    Entry entry;
    entry.id = id;
    entry.name = text_of(name);
    learned.push_back(std::move(entry));
  }
  return id;
}

}  // namespace

template <class Entry>
const Entry* Names::known(std::string_view name, const std::vector<Entry>& entries, Index<Entry>& index) {
  if (entries.empty() || name.empty()) return nullptr;
  if (index.empty())
    for (const Entry& entry : entries)
      for (const std::string& each : {entry.id, entry.name.en, entry.name.fa})
        if (!each.empty()) index.emplace(match_key(each), &entry);
  const auto found = index.find(match_key(name));
  return found == index.end() ? nullptr : found->second;
}

const Agency* Names::known_agency(std::string_view name) { return known(name, catalog_.agencies, agencies_); }

std::string Names::agency(std::string_view name) {
  const Agency* entry = known_agency(name);
  return entry != nullptr ? entry->id : learn(name, learned_.agencies, learned_agencies_);
}
void Names::call(const std::string& agency, Text name) {
  if (catalog_.agency(agency) != nullptr || name.empty() || !learned_agencies_.insert(agency).second) return;
  Agency entry;
  entry.id = agency;
  entry.name = std::move(name);
  learned_.agencies.push_back(std::move(entry));
}
std::string Names::document(std::string_view name) {
  const Document* entry = known(name, catalog_.documents, documents_);
  return entry != nullptr ? entry->id : learn(name, learned_.documents, learned_documents_);
}
std::string Names::registry(std::string_view name) {
  const Registry* entry = known(name, catalog_.registries, registries_);
  return entry != nullptr ? entry->id : learn(name, learned_.registries, learned_registries_);
}

bool means_applicant(std::string_view name) {
  static const std::set<std::string> keys = [] {
    std::set<std::string> made;
    for (const char* word : {"applicant",
                             "the applicant",
                             "citizen",
                             "citizens",
                             "customer",
                             "client",
                             "requester",
                             "متقاضی",
                             "شهروند",
                             "مراجع",
                             "مراجعه‌کننده",
                             "ارباب رجوع",
                             "درخواست‌کننده",
                             "antragsteller",
                             "antragstellerin",
                             "bürger",
                             "bürgerin",
                             "kunde",
                             "kundin",
                             "demandeur",
                             "usager",
                             "citoyen",
                             "solicitante",
                             "ciudadano",
                             "richiedente",
                             "cittadino",
                             "aanvrager",
                             "burger",
                             "заявник",
                             "громадянин",
                             "заявитель",
                             "αιτών",
                             "πολίτης",
                             "wnioskodawca"})
      made.insert(match_key(word));
    return made;
  }();
  return keys.contains(match_key(name));
}

}  // namespace hamvar::formats
