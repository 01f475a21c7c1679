// SPDX-License-Identifier: Apache-2.0
#include <ranges>

#include "layout/geometry.hpp"
#include "layout/guests.hpp"
#include "layout/lay_out.hpp"
#include "layout/newcomers.hpp"
#include "layout/route_all.hpp"

namespace hamvar::layout {
namespace {

bool usable(const std::optional<Box>& box) {
  const auto sound = [](double value) { return std::abs(value) <= 1e6; };
  return box && sound(box->x) && sound(box->y) && sound(box->width) && sound(box->height) &&
         box->width >= 0 && box->height >= 0;
}

class Completion {
 public:
  Completion(std::span<const Element> elements, std::span<const Link> links)
      : elements_(elements),
        links_(links),
        plan_(make_plan(elements, links)),
        canvas_{elements, plan_.tree, std::vector<char>(elements.size()), std::vector<Box>(elements.size()),
                std::vector<std::optional<Box>>(elements.size())},
        fresh_(elements.size()) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (!usable(elements[i].box)) continue;
      canvas_.placed[i] = 1;
      canvas_.boxes[i] = *elements[i].box;
    }
  }

  [[nodiscard]] bool nothing_placed() const { return std::ranges::count(canvas_.placed, 1) == 0; }

  Drawing run() {
    adopt_frames();
    for (std::size_t i = 0; i < elements_.size(); ++i)
      if (canvas_.placed[i]) place_label(static_cast<int>(i), canvas_);
    for (const int frame : plan_.tree.frames)
      if (!fresh_[at(frame)]) place_lanes(frame);
    const std::vector<Box> lines = given_lines();
    for (const int frame : plan_.tree.frames)
      if (!fresh_[at(frame)]) place_members(frame, lines);
    place_lanes(-1);
    place_members(-1, lines);
    place_pools();

    Drawing drawing{canvas_.boxes, {}, canvas_.labels, {}};
    for (const int frame : plan_.tree.frames | std::views::reverse)
      if (fresh_[at(frame)]) settle(frame, drawing.boxes[at(frame)], plan_, drawing);
    route_all(elements_, plan_.tree, links_, true, drawing);
    return drawing;
  }

 private:
  /// A frame without a box is around what it contains; where nothing of that has a place, it is laid out
  /// inside and placed as one.
  void adopt_frames() {
    const Tree& tree = plan_.tree;
    for (const int frame : tree.frames) {
      if (canvas_.placed[at(frame)]) continue;
      std::optional<Box> around;
      const auto take = [&](int element) {
        if (!canvas_.placed[at(element)]) return;
        const Box& box = canvas_.boxes[at(element)];
        around = around ? unite(*around, box) : box;
      };
      for (const int member : tree.members_of(frame)) {
        take(member);
        for (const int guest : tree.guests[at(member)]) take(guest);
      }
      if (around) around = grown(*around, padding);
      for (const int lane : tree.lanes_of(frame)) take(lane);
      const bool pool = elements_[at(frame)].kind == Kind::pool;
      if (around) {
        if (pool) around = unite(*around, moved(*around, -title_strip, 0));
        canvas_.boxes[at(frame)] = *around;
        canvas_.placed[at(frame)] = 1;
        continue;
      }
      fresh_[at(frame)] = 1;
      const Size size = lay_out_frame(frame, plan_);
      if (pool)
        plan_.boxes[at(frame)] = {0, 0, size.width, size.height};
      else
        plan_.attached[at(frame)] = attach(frame, size, tree, elements_);
    }
  }

  /// New lanes go beneath those that are there; the first one takes the whole frame.
  void place_lanes(int frame) {
    const Tree& tree = plan_.tree;
    const std::vector<int>& lanes = tree.lanes_of(frame);
    std::optional<Box> there;
    for (const int lane : lanes)
      if (canvas_.placed[at(lane)])
        there = there ? unite(*there, canvas_.boxes[at(lane)]) : canvas_.boxes[at(lane)];
    for (const int lane : lanes) {
      if (canvas_.placed[at(lane)]) continue;
      Box& box = canvas_.boxes[at(lane)];
      if (there) {
        box = {there->x, bottom(*there), there->width, 100};
      } else {
        const Box whole =
            frame < 0 ? Box{margin, inside(-1, -1, canvas_).y, 600, 100} : canvas_.boxes[at(frame)];
        const double strip = frame >= 0 && elements_[at(frame)].kind == Kind::pool ? title_strip : 0;
        box = {whole.x + strip, whole.y, whole.width - strip, whole.height};
      }
      there = there ? unite(*there, box) : box;
      canvas_.placed[at(lane)] = 1;
      surround(lane);
      if (frame >= 0) grow_to(frame, bottom(box));
    }
  }

  /// Outer lanes are around inner ones.
  void surround(int lane) {
    for (int outer = plan_.tree.lane[at(lane)]; outer >= 0; outer = plan_.tree.lane[at(outer)]) {
      const Box inner = canvas_.boxes[at(lane)];
      const Box wide{inner.x - title_strip, inner.y, inner.width + title_strip, inner.height};
      Box& box = canvas_.boxes[at(outer)];
      box = canvas_.placed[at(outer)]
                ? Box{box.x, box.y, box.width, std::max(box.height, bottom(inner) - box.y)}
                : wide;
      canvas_.placed[at(outer)] = 1;
    }
  }

  void grow_to(int frame, double low) {
    for (; frame >= 0; frame = plan_.tree.frame[at(frame)]) {
      Box& box = canvas_.boxes[at(frame)];
      box.height = std::max(box.height, low - box.y);
    }
  }

  /// Lines that are there already, where no new thing should stand.
  [[nodiscard]] std::vector<Box> given_lines() const {
    std::vector<Box> found;
    for (const Link& link : links_) {
      if (!has_way(link)) continue;
      for (std::size_t i = 1; i < link.way->size(); ++i) {
        const Point a = (*link.way)[i - 1], b = (*link.way)[i];
        found.push_back(grown(unite({a.x, a.y, 0, 0}, {b.x, b.y, 0, 0}), 0.5));
      }
    }
    return found;
  }

  void place_members(int frame, std::span<const Box> lines) {
    place_guests(frame);
    for (const int member : newcomers(frame, plan_, canvas_)) {
      place_member(member, plan_, links_, lines, canvas_);
      for (const int guest : plan_.tree.guests[at(member)])
        if (canvas_.placed[at(guest)]) place_label(guest, canvas_);
    }
    place_guests(frame);
  }

  /// Those whose hosts have a place.
  void place_guests(int frame) {
    for (const int member : plan_.tree.members_of(frame))
      for (const int guest : plan_.tree.guests[at(member)])
        if (canvas_.placed[at(member)] && !canvas_.placed[at(guest)]) place_guest(guest, canvas_);
  }

  /// New pools go beneath everything, as wide as the others.
  void place_pools() {
    std::optional<Box> all, pools;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (!canvas_.placed[i]) continue;
      all = all ? unite(*all, canvas_.boxes[i]) : canvas_.boxes[i];
      if (elements_[i].kind == Kind::pool) pools = pools ? unite(*pools, canvas_.boxes[i]) : canvas_.boxes[i];
    }
    if (!all) all = Box{margin, 0, 0, 0};
    const double x = std::ceil(pools ? pools->x : all->x);
    double y = std::ceil(bottom(*all)) + pool_gap;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (elements_[i].kind != Kind::pool || canvas_.placed[i]) continue;
      const Box& size = plan_.boxes[i];
      canvas_.boxes[i] = {x, y, std::max(size.width, pools ? std::floor(pools->width) : 0), size.height};
      canvas_.placed[i] = 1;
      y = bottom(canvas_.boxes[i]) + pool_gap;
    }
  }

  std::span<const Element> elements_;
  std::span<const Link> links_;
  Plan plan_;
  Canvas canvas_;
  std::vector<char> fresh_;
};

}  // namespace

Drawing complete(std::span<const Element> elements, std::span<const Link> links) {
  Completion completion(elements, links);
  return completion.nothing_placed() ? lay_out(elements, links) : completion.run();
}

}  // namespace hamvar::layout
