// SPDX-License-Identifier: Apache-2.0
#pragma once
/// hamvar's own definition files: JSON, one service a file, and catalog.json (docs/spec.md, docs/schema/).
#include <string>
#include <string_view>

#include "hamvar/model/errors.hpp"
#include "hamvar/model/portfolio.hpp"

namespace hamvar {

/// Reads a catalogue out of `text`; `file` is only for messages. Throws InputError with all problems found.
[[nodiscard]] Catalog read_catalog(std::string_view text, const std::string& file);

/// Reads a service and checks it against `catalog`: unknown ids, duplicate ids, flows to nowhere,
/// probabilities, numbers. Throws InputError with all problems found. Where there is no catalogue at all (no
/// file name, no agencies), ids stand for themselves and are not looked up.
[[nodiscard]] Service read_service(std::string_view text, const std::string& file, const Catalog& catalog);

/// The definition file's text, indented by two spaces, keys in the order of docs/spec.md; what a service
/// leaves out stays out. read_service(write_service(s)) gives s again, but for positions. `currency` is
/// written beside amounts; without it they are read in the catalogue's.
[[nodiscard]] std::string write_service(const Service& service, std::string_view currency = {});

/// The same for a catalogue, with all its defaults.
[[nodiscard]] std::string write_catalog(const Catalog& catalog);

}  // namespace hamvar
