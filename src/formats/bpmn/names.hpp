// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "hamvar/formats/bpmn.hpp"

namespace hamvar::formats {

/// BPMN calls agencies, papers and registers by name; hamvar by id. A name is looked up in the catalogue,
/// however it is spelled; one that is not there gets an id made of it, and is learned.
class Names {
 public:
  explicit Names(const Catalog& catalog) : catalog_(catalog) {}

  /// Empty for an empty name.
  [[nodiscard]] std::string agency(std::string_view name);
  [[nodiscard]] std::string document(std::string_view name);
  [[nodiscard]] std::string registry(std::string_view name);
  /// Of an agency that the catalogue has, else nothing.
  [[nodiscard]] const Agency* known_agency(std::string_view name);

  /// An agency that the file refers to by its id: its name is learned if the catalogue does not have it.
  void call(const std::string& agency, Text name);

  [[nodiscard]] Learned& learned() { return learned_; }

 private:
  template <class Entry>
  using Index = std::map<std::string, const Entry*, std::less<>>;
  template <class Entry>
  const Entry* known(std::string_view name, const std::vector<Entry>& entries, Index<Entry>& index);

  const Catalog& catalog_;
  Learned learned_;
  std::set<std::string> learned_agencies_, learned_documents_, learned_registries_;  ///< their ids
  Index<Agency> agencies_;  ///< of the catalogue, by the key of its names; made when it is first asked
  Index<Document> documents_;
  Index<Registry> registries_;
};

/// "Applicant", «متقاضی», "Bürger": the one whom the service is for, in the languages of docs/bpmn.md.
[[nodiscard]] bool means_applicant(std::string_view name);

}  // namespace hamvar::formats
