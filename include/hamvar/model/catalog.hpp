// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What all services of a portfolio share: who there is, which papers and registries, which laws, what things
/// cost.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/quantity.hpp"
#include "hamvar/model/source.hpp"
#include "hamvar/model/text.hpp"
#include "hamvar/model/vocabulary.hpp"

namespace hamvar {

struct Agency {
  std::string id;
  Text name;
  std::string parent;                        ///< id of the mother agency, or empty
  std::optional<Money> staff_cost_per_hour;  ///< instead of the default
  std::optional<double> staff;               ///< full posts that there are for the services
  Position at;
};

struct Document {
  std::string id;
  Text name;
  std::string issuer;    ///< agency, or empty: not issued by government
  std::string registry;  ///< the registry that holds what it says, or empty
  /// Ids of documents out of which a registry can tell all that this one says (an address out of a postal
  /// code).
  std::vector<std::string> derivable_from;
  Position at;
};

struct Registry {
  std::string id;
  Text name;
  std::string owner;                       ///< agency
  AccessMode access = AccessMode::letter;  ///< the best mode that it offers to other agencies
  std::optional<Estimate> response;        ///< how long an answer takes in that mode
  std::optional<Money> cost;               ///< what one enquiry costs the asking agency
  Position at;
};

struct Law {
  std::string id;
  Text title;
  std::string number;
  std::string date;  ///< as written, Jalali or Gregorian
  Position at;
};

struct Area {
  std::string id;
  Text name;
  std::string parent;
  std::optional<Duration> travel_time;  ///< there and back to the office that serves it
  std::optional<Money> travel_cost;
  Position at;
};

/// What stands in for values that a definition leaves out. Each use is counted as assumed.
/// The initial values are hamvar's own, illustrative like any default; a catalogue replaces them one by one.
struct Defaults {
  std::map<StepKind, Estimate> touch;
  std::map<StepKind, Estimate> wait;
  std::map<AccessMode, Estimate> enquiry_wait;
  Money staff_cost_per_hour = 1'500'000;
  Duration working_year = hours(1800);  ///< what one full post works in a year
  Money user_time_value_per_hour = 800'000;
  Duration travel_time = hours(1.5);
  Money travel_cost = 500'000;
  Money copy_cost = 20'000;
  Money certified_copy_cost = 300'000;

  Defaults();
};

/// Looked up by id; a lookup returns nullptr for an unknown id. Ids are unique within each list.
struct Catalog {
  std::string file;  ///< empty: there was no catalogue
  std::string currency = "IRR";
  std::vector<Agency> agencies;
  std::vector<Document> documents;
  std::vector<Registry> registries;
  std::vector<Law> laws;
  std::vector<Area> areas;
  Defaults defaults;

  [[nodiscard]] const Agency* agency(std::string_view id) const;
  [[nodiscard]] const Document* document(std::string_view id) const;
  [[nodiscard]] const Registry* registry(std::string_view id) const;
  [[nodiscard]] const Law* law(std::string_view id) const;
  [[nodiscard]] const Area* area(std::string_view id) const;

  /// The name of the entry, or a text made of the id where there is none.
  [[nodiscard]] Text agency_name(std::string_view id) const;
  [[nodiscard]] Text document_name(std::string_view id) const;
  [[nodiscard]] Text registry_name(std::string_view id) const;
  [[nodiscard]] Text law_name(std::string_view id) const;

  /// Sorts the entries by id, which the lookups need. Readers and builders call it once after filling the
  /// lists.
  void index();
};

}  // namespace hamvar
