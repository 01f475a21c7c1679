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
/// probabilities, numbers. Throws InputError with all problems found.
[[nodiscard]] Service read_service(std::string_view text, const std::string& file, const Catalog& catalog);

/// The definition file's text, indented by two spaces, keys in the order of docs/spec.md; what a service
/// leaves out stays out. read_service(write_service(s)) gives s again, but for positions.
[[nodiscard]] std::string write_service(const Service& service);

}  // namespace hamvar
