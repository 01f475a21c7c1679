// SPDX-License-Identifier: Apache-2.0
#include "formats/definitions.hpp"

#include "formats/spec_parts.hpp"
#include "hamvar/formats/load.hpp"

namespace hamvar::formats {
namespace {

/// A JSON file in a folder that says it follows another schema than ours.
bool is_something_else(const JsonDocument& json) {
  if (json.root().kind != JsonKind::object) return false;
  for (const JsonValue& member : json.children(json.root()))
    if (member.key == "$schema" && member.kind == JsonKind::string)
      return !member.text.ends_with("service.schema.json") && !member.text.ends_with("catalog.schema.json");
  return false;
}

/// The first byte that is neither white space nor a byte order mark nor half a wide character.
bool looks_like_xml(std::string_view bytes) {
  const auto first = bytes.find_first_not_of(std::string_view("\xEF\xBB\xBF\xFF\xFE \t\r\n\0", 10));
  return first != std::string_view::npos && bytes[first] == '<';
}

bool is_xml(const std::filesystem::path& file, std::string_view bytes) {
  return looks_like_xml(bytes) || file.extension() != ".json";
}

}  // namespace

Definitions read_definitions(const FoundFile& found, const Catalog& catalog) {
  const std::string file = found.path.string();
  std::string bytes = read_file(found.path);
  Definitions made;
  if (is_xml(found.path, bytes)) {
    static_cast<BpmnFile&>(made) = read_bpmn(std::move(bytes), file, catalog);
    made.ids_from_name = true;
    return made;
  }
  const JsonDocument json(bytes, file);
  if (found.named || !is_something_else(json)) made.services.push_back(service(json, file, catalog));
  return made;
}

}  // namespace hamvar::formats
