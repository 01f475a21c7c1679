// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace hamvar::formats {

/// The bytes of an XML file as UTF-8 without byte order mark, whatever they are encoded in: by the mark, the
/// look of the first bytes, or the declaration; UTF-8 if nothing says otherwise. Throws InputError with line
/// and column: a declaration that is wrong or unknown, bytes that are not of the encoding, characters that
/// XML does not have, a document type declaration, an entity that XML does not define itself.
[[nodiscard]] std::string xml_text(std::string bytes, const std::string& file);

}  // namespace hamvar::formats
