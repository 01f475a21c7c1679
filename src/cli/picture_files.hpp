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

}  // namespace hamvar::cli
