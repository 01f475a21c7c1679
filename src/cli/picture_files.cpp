// SPDX-License-Identifier: Apache-2.0
#include "cli/picture_files.hpp"

#include <algorithm>

#include "cli/console.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/model/errors.hpp"

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

ImageFormat picture_format(const std::filesystem::path& file) {
  const auto* found = std::ranges::find(endings, file.extension().string(),
                                        &std::pair<ImageFormat, std::string_view>::second);
  if (found == std::end(endings))
    throw UsageError("cannot tell the format of '" + file.string() +
                     "'; end its name in .svg, .png, .pdf or .dot");
  return found->first;
}

std::filesystem::path with_suffix(const std::filesystem::path& file, const std::string& suffix) {
  std::filesystem::path name = file.stem();
  name += "-" + suffix + file.extension().string();
  return file.parent_path() / name;
}

void write_picture(const Diagram& diagram, const std::filesystem::path& file, ImageFormat format) {
  const std::vector<Diagram> parts = split(diagram);
  if (parts.size() > 1)
    tell("The process is too large for one drawing; it is drawn in " + std::to_string(parts.size()) +
         " parts: " + with_suffix(file, "1").string() + ", ...");
  for (std::size_t i = 0; i < parts.size(); ++i)
    write_file(parts.size() == 1 ? file : with_suffix(file, std::to_string(i + 1)), draw(parts[i], format));
}

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
