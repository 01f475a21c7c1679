// SPDX-License-Identifier: Apache-2.0
#include "formats/xml/xml_text.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "formats/line_index.hpp"
#include "formats/quote.hpp"
#include "formats/xml/xml_document.hpp"
#include "formats/xml/xml_references.hpp"
#include "hamvar/model/errors.hpp"
#include "hamvar/text/encoding.hpp"
#include "hamvar/text/normalize.hpp"

namespace hamvar::formats {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

[[noreturn]] void refuse(const std::string& file, std::string_view text, std::size_t offset,
                         std::string message, std::string advice) {
  throw InputError({{file, LineIndex(text).position(offset), {}, std::move(message), std::move(advice)}});
}

/// What the first bytes tell, whatever is declared (XML 1.0, appendix F); empty: nothing.
std::string_view encoding_by_look(std::string_view bytes) {
  struct Look {
    std::string_view first;
    std::string_view encoding;
  };
  static constexpr Look looks[] = {
      {utf8_mark, "UTF-8"},    {{"\xFF\xFE\0\0", 4}, "UTF-32"}, {{"\0\0\xFE\xFF", 4}, "UTF-32"},
      {"\xFF\xFE", "UTF-16"},  {"\xFE\xFF", "UTF-16"},          {{"<\0", 2}, "UTF-16LE"},
      {{"\0<", 2}, "UTF-16BE"}};
  for (const Look& look : looks)
    if (bytes.starts_with(look.first)) return look.encoding;
  return {};
}

struct Declared {
  std::string name;
  std::size_t offset = 0;
};

/// The encoding in the XML declaration, which is ASCII: the value behind the name `encoding` and '=', and no
/// text that looks like one in another value.
std::optional<Declared> declared_encoding(std::string_view text) {
  if (!text.starts_with("<?xml")) return std::nullopt;
  const std::string_view declaration = text.substr(0, text.find("?>"));
  for (std::size_t name = std::min(declaration.find_first_of(" \t\r\n"), declaration.size());;) {
    const auto equals = declaration.find('=', name);
    const auto quote = declaration.find_first_of("\"'", equals);
    if (equals == std::string_view::npos || quote == std::string_view::npos) return std::nullopt;
    const auto end = declaration.find(declaration[quote], quote + 1);
    if (end == std::string_view::npos) return std::nullopt;
    if (trimmed(declaration.substr(name, equals - name)) == "encoding")
      return Declared{std::string(declaration.substr(quote + 1, end - quote - 1)), quote + 1};
    name = end + 1;
  }
}

bool is_unicode(const std::string& name) {
  return same_encoding(name, "UTF-8") || same_encoding(name, "UTF-16") || same_encoding(name, "UTF-16LE") ||
         same_encoding(name, "UTF-16BE") || same_encoding(name, "UTF-32");
}

/// A file whose first bytes tell its encoding: what it declares must be the same family.
void check_declaration(std::string_view text, std::string_view look, const std::string& file) {
  const auto declared = declared_encoding(text);
  if (!declared) return;
  const bool wide = look.starts_with("UTF-16") || look.starts_with("UTF-32");
  const bool agrees = wide ? is_unicode(declared->name) && !same_encoding(declared->name, "UTF-8")
                           : same_encoding(declared->name, "UTF-8");
  if (!agrees)
    refuse(file, text, declared->offset,
           "the file declares the encoding " + double_quoted(declared->name) + ", but its first bytes are " +
               std::string(look),
           "correct the declaration or save the file in the encoding that it declares");
}

/// From an encoding in which ASCII is ASCII.
std::string from_declared(std::string bytes, const Declared& declared, const std::string& file) {
  if (same_encoding(declared.name, "UTF-8") || same_encoding(declared.name, "US-ASCII")) return bytes;
  auto decoded = decode(bytes, declared.name);
  if (!decoded)
    refuse(file, bytes, declared.offset, "the encoding " + double_quoted(declared.name) + " is unknown",
           "save the file as UTF-8");
  if (decoded->utf8.substr(0, 5) != "<?xml")
    refuse(file, bytes, declared.offset,
           "the file declares the encoding " + double_quoted(declared.name) + ", but is not written in it",
           "correct the declaration or save the file as UTF-8");
  if (decoded->stopped_at)
    refuse(file, decoded->utf8, decoded->utf8.size(),
           "a byte that " + double_quoted(declared.name) + " does not have, which the file declares",
           "correct the declaration or save the file as UTF-8");
  return std::move(decoded->utf8);
}

std::string decoded_text(std::string bytes, const std::string& file) {
  const std::string_view look = encoding_by_look(bytes);
  if (look == "UTF-8") {
    bytes.erase(0, utf8_mark.size());
    check_declaration(bytes, look, file);
    return bytes;
  }
  if (look.empty()) {
    const auto declared = declared_encoding(bytes);
    return declared ? from_declared(std::move(bytes), *declared, file) : bytes;
  }
  const auto decoded = decode(bytes, std::string(look));
  std::string text = decoded->utf8;
  if (decoded->stopped_at)
    refuse(file, text, text.size(), "bytes that are no " + std::string(look), "save the file as UTF-8");
  if (text.starts_with(utf8_mark)) text.erase(0, utf8_mark.size());
  check_declaration(text, look, file);
  return text;
}

std::string hexadecimal(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  std::string text = "0x";
  text += digits[value >> 4U];
  text += digits[value & 15U];
  return text;
}

void check_utf8(std::string_view text, const std::string& file) {
  const std::size_t wrong = first_invalid_utf8(text);
  if (wrong >= text.size()) return;
  const auto declared = declared_encoding(text);
  refuse(file, text, wrong,
         "the byte " + hexadecimal(text[wrong]) + " is no UTF-8, which the file " +
             (declared ? "declares" : "is taken for, since it declares no encoding"),
         R"(declare the encoding that it is written in, such as encoding="ISO-8859-1", or save it as UTF-8)");
}

bool is_forbidden(char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

[[noreturn]] void refuse_control(std::string_view text, std::size_t wrong, const std::string& file) {
  refuse(file, text, wrong, "the control character " + hexadecimal(text[wrong]) + " cannot stand in XML",
         "remove it");
}

/// Looked at block by block and without a jump, which compiles to wide instructions: most texts are ASCII.
void check_characters(std::string_view text, const std::string& file) {
  constexpr std::size_t stride = 4096;
  std::uint8_t forbidden = 0;
  std::uint8_t together = 0;
  for (std::size_t from = 0; from < text.size(); from += stride)
    for (const char c : text.substr(from, stride)) {
      const auto byte = static_cast<std::uint8_t>(c);
      const auto control = static_cast<std::uint8_t>(byte < 0x20);
      const auto space = static_cast<std::uint8_t>((byte == '\t') | (byte == '\n') | (byte == '\r'));
      forbidden = static_cast<std::uint8_t>(forbidden | (control & (space ^ 1U)));
      together = static_cast<std::uint8_t>(together | byte);
    }
  if (together >= 0x80) check_utf8(text, file);
  if (forbidden != 0)
    refuse_control(text, static_cast<std::size_t>(std::ranges::find_if(text, is_forbidden) - text.begin()),
                   file);
}

/// Only white space, comments and instructions may stand before the first element.
void refuse_document_type(std::string_view text, const std::string& file) {
  std::size_t at = 0;
  while ((at = text.find('<', at)) != std::string_view::npos) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!DOCTYPE"))
      refuse(file, text, at, "a document type declaration is not read: it could bring in anything",
             "remove it");
    std::string_view end;
    if (rest.starts_with("<?")) end = "?>";
    if (rest.starts_with("<!--")) end = "-->";
    if (end.empty()) return;
    at = text.find(end, at);
  }
}

}  // namespace

std::string xml_text(std::string bytes, const std::string& file) {
  std::string text = decoded_text(std::move(bytes), file);
  check_characters(text, file);
  refuse_document_type(text, file);
  if (const auto wrong = first_wrong_reference(text))
    refuse(file, text, wrong->offset, wrong->message, wrong->advice);
  return text;
}

}  // namespace hamvar::formats
