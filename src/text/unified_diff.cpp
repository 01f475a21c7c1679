// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/unified_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace hamvar {
namespace {

using Lines = std::vector<std::string_view>;  ///< each with its line break
using Numbers = std::vector<std::uint32_t>;   ///< equal for equal lines

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// A value for each diagonal from -`below` - 1 on.
class Diagonals {
 public:
  using Index = std::ptrdiff_t;
  void resize(std::size_t below, std::size_t above) {
    values_.resize(below + above + 3);
    middle_ = static_cast<Index>(below) + 1;
  }
  Index& operator[](Index k) { return values_[static_cast<std::size_t>(k + middle_)]; }
  Index operator[](Index k) const { return values_[static_cast<std::size_t>(k + middle_)]; }

 private:
  std::vector<Index> values_;
  Index middle_ = 0;
};

/// Which lines go and which come, by the shortest edit script in linear space: Myers, "An O(ND) Difference
/// Algorithm and Its Variations", Algorithmica 1 (1986), section 4b.
class LineDiff {
 public:
  LineDiff(const Lines& before, const Lines& after) : goes(before.size()), comes(after.size()) {
    std::unordered_map<std::string_view, std::uint32_t> known;
    const auto number = [&](const Lines& lines) {
      Numbers numbers;
      for (const std::string_view each : lines)
        numbers.push_back(known.emplace(each, static_cast<std::uint32_t>(known.size())).first->second);
      return numbers;
    };
    a_ = number(before);
    b_ = number(after);
    forward_.resize(b_.size(), a_.size());
    backward_.resize(b_.size(), a_.size());
    compare({0, std::ssize(a_), 0, std::ssize(b_)});
  }

  std::vector<bool> goes;   ///< by line of the one before
  std::vector<bool> comes;  ///< by line of the one after

 private:
  using Index = std::ptrdiff_t;
  struct Box {
    Index left, right, top, bottom;  ///< lines [left, right) against [top, bottom)
  };
  struct Point {
    Index x, y;
  };
  static constexpr Index nowhere = -1'000'000'000;
  static constexpr Index most_changes = 20'000;  ///< beyond it a box is taken for rewritten

  void compare(Box box) {
    while (box.left < box.right && box.top < box.bottom && a(box.left) == b(box.top)) ++box.left, ++box.top;
    while (box.left < box.right && box.top < box.bottom && a(box.right - 1) == b(box.bottom - 1))
      --box.right, --box.bottom;
    const bool open = box.left < box.right && box.top < box.bottom;
    const Point middle = open ? middle_of(box) : Point{box.left, box.top};
    const bool corner =
        (middle.x == box.left && middle.y == box.top) || (middle.x == box.right && middle.y == box.bottom);
    if (!open || corner) {
      std::fill(goes.begin() + box.left, goes.begin() + box.right, true);
      std::fill(comes.begin() + box.top, comes.begin() + box.bottom, true);
      return;
    }
    compare({box.left, middle.x, box.top, middle.y});
    compare({middle.x, box.right, middle.y, box.bottom});
  }

  /// A point on a shortest way from the upper left to the lower right corner, about half-way.
  Point middle_of(const Box& box) {
    const Point size{box.right - box.left, box.bottom - box.top};
    const Index delta = size.x - size.y;
    const auto from_front = [&](Index x, Index y) { return a(box.left + x) == b(box.top + y); };
    const auto from_back = [&](Index x, Index y) { return a(box.right - 1 - x) == b(box.bottom - 1 - y); };
    for (Index steps = 0; steps <= (size.x + size.y + 1) / 2 && steps < most_changes; ++steps) {
      for (Index k = -steps; k <= steps; k += 2) {
        if (k < -size.y || k > size.x) continue;
        const Index x = forward_[k] = reach(k, steps, size, forward_, from_front);
        if (delta % 2 != 0 && std::abs(delta - k) < steps && x + backward_[delta - k] >= size.x)
          return {box.left + x, box.top + x - k};
      }
      for (Index k = -steps; k <= steps; k += 2) {
        if (k < -size.y || k > size.x) continue;
        const Index x = backward_[k] = reach(k, steps, size, backward_, from_back);
        if (delta % 2 == 0 && std::abs(delta - k) <= steps && x + forward_[delta - k] >= size.x)
          return {box.right - x, box.bottom - (x - k)};
      }
    }
    return {box.left, box.top};
  }

  /// How far one gets on diagonal `k` with one more step; `nowhere` if only out of the box.
  template <class Same>
  static Index reach(Index k, Index steps, Point size, const Diagonals& at, Same same) {
    Index x = nowhere;
    if (steps == 0) x = 0;
    if (k < steps && k + 1 <= size.x && at[k + 1] - k <= size.y) x = std::max(x, at[k + 1]);
    if (k > -steps && k - 1 >= -size.y && at[k - 1] < size.x) x = std::max(x, at[k - 1] + 1);
    while (x >= 0 && x < size.x && x - k < size.y && same(x, x - k)) ++x;
    return x;
  }

  Index a(Index i) const { return a_[static_cast<std::size_t>(i)]; }
  Index b(Index i) const { return b_[static_cast<std::size_t>(i)]; }

  Numbers a_;
  Numbers b_;
  Diagonals forward_;
  Diagonals backward_;
};

struct Hunk {
  std::size_t a, a_end, b, b_end;  ///< lines before and after, with those that stay around them
};

/// Changes that are less than seven lines apart are one.
std::vector<Hunk> hunks_of(const LineDiff& diff) {
  constexpr std::size_t around = 3;
  std::vector<Hunk> hunks;
  std::size_t b = 0;
  for (std::size_t a = 0; a < diff.goes.size() || b < diff.comes.size(); ++a, ++b) {
    const std::size_t a_begin = a;
    const std::size_t b_begin = b;
    while (a < diff.goes.size() && diff.goes[a]) ++a;
    while (b < diff.comes.size() && diff.comes[b]) ++b;
    if (a == a_begin && b == b_begin) continue;
    const std::size_t front = std::min(around, a_begin);
    const std::size_t back = std::min(around, diff.goes.size() - a);
    const Hunk next{a_begin - front, a + back, b_begin - front, b + back};
    if (!hunks.empty() && next.a <= hunks.back().a_end)
      hunks.back() = {hunks.back().a, next.a_end, hunks.back().b, next.b_end};
    else
      hunks.push_back(next);
    if (a == diff.goes.size() && b == diff.comes.size()) break;
  }
  return hunks;
}

void add_line(std::string& text, char sign, std::string_view line) {
  (text += sign) += line;
  if (!line.ends_with('\n')) text += "\n\\ No newline at end of file\n";
}

std::string range_text(std::size_t begin, std::size_t end) {
  const std::size_t count = end - begin;
  const std::string first = std::to_string(count == 0 ? begin : begin + 1);
  return count == 1 ? first : first + ',' + std::to_string(count);
}

void add_hunk(std::string& text, const Hunk& hunk, const Lines& before, const Lines& after,
              const LineDiff& diff) {
  text += "@@ -" + range_text(hunk.a, hunk.a_end) + " +" + range_text(hunk.b, hunk.b_end) + " @@\n";
  std::size_t b = hunk.b;
  for (std::size_t a = hunk.a; a < hunk.a_end || b < hunk.b_end;) {
    if (a < hunk.a_end && diff.goes[a])
      add_line(text, '-', before[a++]);
    else if (b < hunk.b_end && diff.comes[b])
      add_line(text, '+', after[b++]);
    else
      add_line(text, ' ', before[a++]), ++b;
  }
}

/// As Git writes a name: quoted where it must be, and with a tab behind one that has blanks.
std::string named(std::string_view side, std::string_view name) {
  name.remove_prefix(std::min(name.find_first_not_of('/'), name.size()));
  std::string path(side);
  bool quotes = false;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool special = byte < 0x20 || byte == 0x7F || c == '"' || c == '\\';
    quotes = quotes || special;
    if (special) {
      path += '\\';
      for (const unsigned shift : {6U, 3U, 0U}) path += static_cast<char>('0' + ((byte >> shift) & 7U));
    } else {
      path += c;
    }
  }
  if (quotes) return '"' + path + '"';
  return path.find(' ') == std::string::npos ? path : path + '\t';
}

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view name) {
  if (before == after) return {};
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  const LineDiff diff(old_lines, new_lines);
  std::string text = "--- " + named("a/", name) + "\n+++ " + named("b/", name) + "\n";
  for (const Hunk& hunk : hunks_of(diff)) add_hunk(text, hunk, old_lines, new_lines, diff);
  return text;
}

}  // namespace hamvar
