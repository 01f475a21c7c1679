// SPDX-License-Identifier: Apache-2.0
#include "formats/definitions.hpp"

#include "formats/spec_parts.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/pnml.hpp"

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

/// Its first element; a look is enough, the readers say what is wrong.
bool is_pnml(std::string_view bytes) {
  const std::string_view front = bytes.substr(0, 4096);
  for (std::size_t at = front.find('<'); at != std::string_view::npos; at = front.find('<', at + 1)) {
    const std::string_view rest = front.substr(at + 1);
    if (rest.starts_with('?') || rest.starts_with('!')) continue;
    const std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n>/"));
    return name == "pnml" || name.ends_with(":pnml");
  }
  return false;
}

}  // namespace

FileFormat format_of(const std::filesystem::path& file, std::string_view bytes) {
  const bool xml = looks_like_xml(bytes) || file.extension() != ".json";
  return !xml ? FileFormat::json : is_pnml(bytes) ? FileFormat::pnml : FileFormat::bpmn;
}

Definitions read_definitions(const FoundFile& found, const Catalog& catalog) {
  const std::string file = found.path.string();
  std::string bytes = read_file(found.path);
  Definitions made;
  const FileFormat format = format_of(found.path, bytes);
  if (format != FileFormat::json) {
    made.ids_from_name = true;
    if (format == FileFormat::pnml) {
      PnmlFile nets = read_pnml(std::move(bytes), file);
      made.services = std::move(nets.services);
      made.remarks = std::move(nets.remarks);
      return made;
    }
    static_cast<BpmnFile&>(made) = read_bpmn(std::move(bytes), file, catalog);
    return made;
  }
  const JsonDocument json(bytes, file);
  if (found.named || !is_something_else(json)) made.services.push_back(service(json, file, catalog));
  return made;
}

}  // namespace hamvar::formats
