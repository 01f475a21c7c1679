// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "report/html.hpp"
#include "report/page.hpp"

namespace hamvar::report {
namespace {

constexpr std::array<std::string_view, 4> endings{".svg", ".png", ".pdf", ".dot"};

std::string_view name_in_folder(std::string_view file) { return file.substr(file.rfind('/') + 1); }

/// Of the files of one view: "x/before.svg", or "x/before-1.svg", "x/before-2.svg" where it was split.
bool is_of(std::string_view file, std::string_view view) {
  const std::string_view name = name_in_folder(file);
  return name.starts_with(view) && name.size() > view.size() &&
         (name[view.size()] == '.' || name[view.size()] == '-');
}

std::string address(std::string_view file) {
  std::string encoded;
  for (const char c : file) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto code = static_cast<unsigned char>(c);
    const bool plain =
        code > 0x20 && code < 0x7F && std::string_view("%#?\"<>\\^`{|}").find(c) == std::string_view::npos;
    if (plain)
      encoded += c;
    else
      encoded.append({'%', digits[code >> 4], digits[code & 15]});
  }
  return encoded;
}

/// Links to the same drawing in all formats that were written.
std::string links(std::string_view stem, const std::vector<std::string>& written) {
  std::string items;
  for (const std::string_view ending : endings) {
    const std::string file = std::string(stem) + std::string(ending);
    if (std::ranges::find(written, file) == written.end()) continue;
    std::string format(ending.substr(1));
    std::ranges::transform(format, format.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    if (!items.empty()) items += " · ";
    items += element("a", {{"href", address(file)}}, escaped(format));
  }
  return items;
}

std::string figure(const std::string& svg, const Text& title, const ServicePage& page,
                   const PageContext& context) {
  static const Text diagram{"Diagram of the process, ", "نمودار فرایند، "};
  static const Text files{"This drawing as a file: ", "این نمودار به‌صورت پرونده: "};
  const std::string alt = context.in(diagram) + context.in(title) + ": " + context.in(page.service->name);
  const std::string image = empty_element("img", {{"src", address(svg)}, {"alt", alt}});
  const std::string caption =
      escaped(context.in(files)) + links(svg.substr(0, svg.size() - 4), page.pictures);
  return element("figure", element("a", {{"href", address(svg)}}, image) + element("figcaption", caption));
}

}  // namespace

std::string pictures_of(const ServicePage& page, std::string_view view, const Text& title,
                        const PageContext& context) {
  std::string figures;
  for (const std::string& file : page.pictures)
    if (file.ends_with(".svg") && is_of(file, view)) figures += figure(file, title, page, context);
  return figures;
}

std::string pictures(const ServicePage& page, const PageContext& context) {
  static const Text before{"before", "پیش از اصلاح"};
  static const Text after{"after", "پس از اصلاح"};
  static const Text combined{"before and after in one", "پیش و پس در یک نگاه"};
  std::string markup = pictures_of(page, "combined", combined, context);
  for (const auto& [view, title] :
       {std::pair<std::string_view, const Text&>{"before", before}, {"after", after}}) {
    const std::string drawn = pictures_of(page, view, title, context);
    if (drawn.empty()) continue;
    const Text summary{"Drawing: " + title.en, "نمودار: " + title.fa};
    markup += element("details", text_element("summary", context.in(summary)) + drawn);
  }
  if (!page.note.empty()) markup += element("p", {{"class", "warning"}}, escaped(page.note));
  return markup;
}

}  // namespace hamvar::report
