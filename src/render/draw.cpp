// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>
#include <optional>

#include "hamvar/model/errors.hpp"
#include "render/build.hpp"

namespace hamvar {
namespace {

using namespace render;

/// A laid-out graph; the layout is freed before the graph.
class Layout {
 public:
  explicit Layout(const Graph& graph) : graph_(graph) {
    (void)take_errors();
    const int failed = gvLayout(context(), graph_.root(), "dot");
    const std::string errors = take_errors();
    laid_out_ = failed == 0;
    if (!laid_out_ || !errors.empty())
      throw EnvironmentError("Graphviz cannot lay a drawing out: " + errors +
                             "; is the package libgvc6 whole? (./dev setup installs it)");
  }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;
  ~Layout() {
    if (laid_out_) gvFreeLayout(context(), graph_.root());
  }

  [[nodiscard]] std::string render(const char* format) const {
    char* bytes = nullptr;
    unsigned size = 0;
    const int failed = gvRenderData(context(), graph_.root(), format, &bytes, &size);
    const std::unique_ptr<char, decltype(&gvFreeRenderData)> owner(bytes, &gvFreeRenderData);
    const std::string errors = take_errors();
    if (failed != 0 || bytes == nullptr)
      throw EnvironmentError(std::string("Graphviz cannot draw ") + format + ": " + errors +
                             "; ./dev setup installs what it needs");
    return {bytes, size};
  }

 private:
  const Graph& graph_;
  bool laid_out_ = false;
};

/// A picture is the same whenever it is made.
std::string without_date(std::string pdf) {
  static constexpr std::string_view date = "/CreationDate (D:";
  static constexpr std::string_view epoch = "19700101000000";
  const std::size_t at = pdf.find(date);
  if (at != std::string::npos && at + date.size() + epoch.size() < pdf.size())
    pdf.replace(at + date.size(), epoch.size(), epoch);
  return pdf;
}

std::string picture(const Layout& layout, ImageFormat format) {
  if (format == ImageFormat::png) return layout.render("png");
  return format == ImageFormat::svg ? layout.render("svg") : without_date(layout.render("pdf"));
}

}  // namespace

TooLargeToDraw::TooLargeToDraw(std::size_t nodes, std::size_t limit)
    : std::runtime_error("a drawing of " + std::to_string(nodes) + " nodes is larger than the limit of " +
                         std::to_string(limit)),
      nodes_(nodes),
      limit_(limit) {}

std::string to_dot(const Diagram& diagram) {
  const std::scoped_lock lock(graphviz_mutex());
  Graph graph;
  build(diagram, graph);
  return graph.dot();
}

std::string draw(const Diagram& diagram, ImageFormat format) {
  return std::move(draw(diagram, std::vector<ImageFormat>{format}).front());
}

std::vector<std::string> draw(const Diagram& diagram, const std::vector<ImageFormat>& formats) {
  const std::scoped_lock lock(graphviz_mutex());
  Graph graph;
  build(diagram, graph);
  const std::string dot = graph.dot();  // before it is laid out, which adds places
  std::optional<Layout> layout;
  std::vector<std::string> pictures;
  for (const ImageFormat format : formats) {
    if (format != ImageFormat::dot && !layout) layout.emplace(graph);
    pictures.push_back(format == ImageFormat::dot ? dot : picture(*layout, format));
  }
  return pictures;
}

}  // namespace hamvar
