// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "formats/find_files.hpp"
#include "hamvar/formats/bpmn.hpp"

namespace hamvar::formats {

/// What a definition file of any format holds.
struct Definitions : BpmnFile {
  bool ids_from_name = false;  ///< the file does not say its services' ids
};

enum class FileFormat { json, bpmn, pnml };
/// By the first bytes, and by the name where they tell nothing.
[[nodiscard]] FileFormat format_of(const std::filesystem::path& file, std::string_view bytes);

/// Reads a file in the format that its first bytes show: JSON, BPMN or PNML. Nothing, if it was found in a
/// folder and says that it is something else. Throws InputError.
[[nodiscard]] Definitions read_definitions(const FoundFile& file, const Catalog& catalog);

}  // namespace hamvar::formats
