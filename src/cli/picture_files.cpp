// SPDX-License-Identifier: Apache-2.0
#include "cli/picture_files.hpp"

#include <algorithm>

#include "hamvar/formats/load.hpp"

namespace hamvar::cli {
namespace {

constexpr std::pair<ImageFormat, std::string_view> endings[] = {{ImageFormat::dot, ".dot"},
                                                                {ImageFormat::svg, ".svg"},
                                                                {ImageFormat::png, ".png"},
                                                                {ImageFormat::pdf, ".pdf"}};

std::string_view ending_of(ImageFormat format) {
  return std::ranges::find(endings, format, &std::pair<ImageFormat, std::string_view>::first)->second;
}

}  // namespace

std::span<const std::pair<ImageFormat, std::string_view>> picture_endings() { return endings; }

DrawingTask picture_task(const std::filesystem::path& folder, const std::string& name, Diagram diagram) {
  const std::filesystem::path file = folder / name;
  DrawingTask task{name, std::move(diagram), {}, [file](ImageFormat format, const std::string& bytes) {
                     std::filesystem::path whole = file;
                     write_file(whole += ending_of(format), bytes);
                   }};
  for (const auto& [format, ending] : endings) task.formats.push_back(format);
  return task;
}

}  // namespace hamvar::cli
