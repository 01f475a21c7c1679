// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Petri nets: PNML (ISO/IEC 15909-2, place/transition nets) with the dialects of WoPeD and ProM.
#include <string>
#include <vector>

#include "hamvar/model/errors.hpp"
#include "hamvar/model/remark.hpp"
#include "hamvar/model/service.hpp"

namespace hamvar {

struct PnmlFile {
  std::vector<Service> services;  ///< one a net, in the order of the file
  std::vector<Remark> remarks;
};

/// Reads each net of a PNML file as a service: transitions with a name become activities, places and silent
/// transitions the flows and gateways between them. Throws InputError with all problems found: no PNML, a
/// weight other than one, an inhibitor or reset arc, a coloured net. `file` is for messages, and its stem for
/// nets that have neither id nor name.
[[nodiscard]] PnmlFile read_pnml(std::string bytes, const std::string& file);

struct PnmlText {
  std::string text;
  std::vector<std::string> omitted;  ///< what a net cannot say, a line each: "check: who does it, and times"
};

/// The service's process as a net (Dijkman, Dumas, Ouyang 2008). read_pnml gives its nodes (id, kind, label)
/// and flows back where it is made of starts, ends, activities, events, exclusive and parallel gateways. What
/// other tools show stands in `language`; both languages are kept.
[[nodiscard]] PnmlText write_pnml(const Service& service, Language language = Language::en);

}  // namespace hamvar
