// SPDX-License-Identifier: Apache-2.0
#include "layout/attached.hpp"

#include "layout/geometry.hpp"

namespace hamvar::layout {
namespace {

constexpr double largest = 5000;

double whole(double wanted, double least) {
  return std::isfinite(wanted) ? std::clamp(std::ceil(wanted), least, largest) : std::max(least, 1.0);
}

/// One border's guests, spread evenly; their labels right of the line that leaves beneath (or above) them,
/// each in a line of its own.
void seat(std::span<const int> guests, bool below, Attached& on, std::span<const Element> elements) {
  const double slot = on.size.width / static_cast<double>(guests.size());
  double far = 0;
  for (const int guest : guests) far = std::max(far, sane(elements[at(guest)].size).height / 2);
  double label_at = below ? on.size.height + std::ceil(far) + 2 : -std::ceil(far) - 2;
  for (std::size_t i = guests.size(); i-- > 0;) {
    const Element& element = elements[at(guests[i])];
    const Size size = sane(element.size), label = sane_label(element.label);
    const double x = std::round(slot * (static_cast<double>(i) + 0.5));
    on.guests.emplace_back(
        guests[i], Box{x - std::floor(size.width / 2),
                       (below ? on.size.height : 0) - std::floor(size.height / 2), size.width, size.height});
    if (label.width <= 0) continue;
    const double y = below ? label_at : label_at - label.height;
    on.labels.emplace_back(guests[i], Box{x + 4, y, label.width, label.height});
    label_at += below ? label.height + 2 : -label.height - 2;
  }
}

}  // namespace

Size sane(Size size) { return {whole(size.width, 1), whole(size.height, 1)}; }

Size sane_label(Size size) {
  if (!(size.width > 0) || !(size.height > 0)) return {0, 0};
  return sane(size);
}

Attached attach(int node, Size size, const Tree& tree, std::span<const Element> elements) {
  Attached on{sane(size), 0, 0, 0, 0, {}, {}};
  const std::vector<int>& guests = tree.guests[at(node)];
  double wide = 0;
  for (const int guest : guests) wide = std::max(wide, sane(elements[at(guest)].size).width + 8);
  std::size_t below = guests.size();
  if (wide * static_cast<double>(guests.size()) > on.size.width && guests.size() > 1) {
    below = (guests.size() + 1) / 2;
    on.size.width = std::max(on.size.width, wide * static_cast<double>(below));
  }
  if (below > 0) seat(std::span(guests).first(below), true, on, elements);
  if (below < guests.size()) seat(std::span(guests).subspan(below), false, on, elements);

  Box all{0, 0, on.size.width, on.size.height};
  for (const auto& [guest, box] : on.guests) all = unite(all, box);
  for (const auto& [guest, box] : on.labels) all = unite(all, box);
  const Point middle = centre({0, 0, on.size.width, on.size.height});
  if (const Size label = sane_label(elements[at(node)].label); label.width > 0) {
    const Box box{middle.x - std::floor(label.width / 2), bottom(all) + 4, label.width, label.height};
    on.labels.emplace_back(node, box);
    all = unite(all, box);
    // Room above too: the name goes there if lines leave below.
    if (guests.empty()) all = unite(all, moved(box, 0, -on.size.height - label.height - 8));
  }
  on.left = middle.x - all.x;
  on.right = right(all) - middle.x;
  on.up = middle.y - all.y;
  on.down = bottom(all) - middle.y;
  return on;
}

}  // namespace hamvar::layout
