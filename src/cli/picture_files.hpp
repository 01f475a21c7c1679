// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <span>
#include <string>
#include <utility>

#include "hamvar/render/pool.hpp"

namespace hamvar::cli {

/// The formats that every drawing of `simplify` is written in, with the endings of their files.
[[nodiscard]] std::span<const std::pair<ImageFormat, std::string_view>> picture_endings();
/// Writes <folder>/<name>.svg and so on; `name` is relative.
[[nodiscard]] DrawingTask picture_task(const std::filesystem::path& folder, const std::string& name,
                                       Diagram diagram);

/// What the ending of a file says: .svg, .png, .pdf or .dot. Throws UsageError for any other.
[[nodiscard]] ImageFormat picture_format(const std::filesystem::path& file);
/// before.svg, "2" -> before-2.svg
[[nodiscard]] std::filesystem::path with_suffix(const std::filesystem::path& file, const std::string& suffix);
/// Of a diagram that is too large for one drawing several files, numbered, which is told.
void write_picture(const Diagram& diagram, const std::filesystem::path& file, ImageFormat format);

}  // namespace hamvar::cli
