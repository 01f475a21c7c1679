// SPDX-License-Identifier: Apache-2.0
#pragma once
/// BPMN 2.0 XML, as any tool writes it (docs/bpmn.md says how it is understood).
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "hamvar/model/errors.hpp"
#include "hamvar/model/portfolio.hpp"

namespace hamvar {

/// What a file names and its catalogue does not have, in the order in which it was met.
struct Learned {
  std::vector<Agency> agencies;
  std::vector<Document> documents;
  std::vector<Registry> registries;

  [[nodiscard]] bool empty() const { return agencies.empty() && documents.empty() && registries.empty(); }
};

/// What one BPMN file holds.
struct BpmnFile {
  std::vector<Service> services;  ///< one for each process in which something happens, in the file's order
  Collaboration collaboration;    ///< its pools and messages; empty if it draws none
  std::vector<Remark> remarks;    ///< sorted by place
  Learned learned;                ///< what it names and the catalogue does not have
};

/// Reads a file's bytes in any encoding; `file` names it in messages and, without its ending, its services.
/// Names of pools, lanes and data are looked up in `catalog`. Throws InputError with all problems found: not
/// well-formed, no BPMN, wrong values in hamvar's attributes. All else that is odd is a remark.
[[nodiscard]] BpmnFile read_bpmn(std::string bytes, const std::string& file, const Catalog& catalog);

/// How often each element of BPMN and of its diagrams occurs in a file, by its local name.
[[nodiscard]] std::map<std::string, std::size_t> count_bpmn_elements(std::string bytes,
                                                                     const std::string& file);

/// The BPMN file that says what the service says. A service that was read from a BPMN file gives that file
/// back, in UTF-8: ids, names, documentation, extensions, order and drawn places of what has not changed stay
/// as they were; what is new is placed where nothing else is. Any other service, and a file without a
/// diagram, gets a whole drawing with pools and lanes. Names that are there in both languages are written in
/// `language` as BPMN's and in both as hamvar's attributes. `catalog` must be the one that the service was
/// read with.
[[nodiscard]] std::string write_bpmn(const Service& service, const Catalog& catalog,
                                     Language language = Language::en);

/// What the BPMN file of a service says and hamvar's JSON cannot, a line each: "3 text annotations". Nothing
/// for a service of another format.
[[nodiscard]] std::vector<std::string> omitted_in_json(const Service& service);

}  // namespace hamvar
