// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include <memory>

#include "text/code_points.hpp"

namespace hamvar {
namespace {

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

Converter converter_for(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status));
  // An empty name would mean the machine's default.
  if (U_FAILURE(status) || encoding.empty()) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_FAILURE(status) ? nullptr : std::move(converter);
}

/// How many bytes the character takes at which the converter stopped.
std::size_t invalid_length(UConverter& converter) {
  char bytes[16];
  int8_t length = sizeof bytes;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getInvalidChars(&converter, bytes, &length, &status);
  return U_FAILURE(status) || length < 0 ? 0 : static_cast<std::size_t>(length);
}

}  // namespace

std::optional<Decoded> decode(std::string_view bytes, const std::string& encoding) {
  const Converter converter = converter_for(encoding);
  if (!converter) return std::nullopt;
  Decoded decoded;
  decoded.utf8.reserve(bytes.size() + bytes.size() / 8);
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    UChar chunk[4096];
    UChar* to = chunk;
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &to, chunk + std::size(chunk), &from, end, nullptr, true, &status);
    icu::UnicodeString(false, chunk, static_cast<int32_t>(to - chunk)).toUTF8String(decoded.utf8);
  }
  if (U_FAILURE(status))
    decoded.stopped_at = static_cast<std::size_t>(from - bytes.data()) - invalid_length(*converter);
  return decoded;
}

bool same_encoding(const std::string& a, const std::string& b) {
  const Converter first = converter_for(a);
  const Converter second = converter_for(b);
  if (!first || !second) return false;
  UErrorCode status = U_ZERO_ERROR;
  const std::string name = ucnv_getName(first.get(), &status);
  return name == ucnv_getName(second.get(), &status) && U_SUCCESS(status);
}

std::string utf8_of(char32_t point) {
  std::string text;
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  append_code_point(text, surrogate || point > 0x10FFFF ? 0xFFFD : static_cast<UChar32>(point));
  return text;
}

}  // namespace hamvar
