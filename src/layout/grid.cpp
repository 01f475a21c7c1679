// SPDX-License-Identifier: Apache-2.0
#include "layout/grid.hpp"

#include <algorithm>
#include <numeric>

#include "layout/tracks.hpp"

namespace hamvar::layout {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Connected parts by flows, the largest first; `part[v]` is -1 for what has no flow.
std::vector<int> parts(int count, std::span<const Edge> flows) {
  std::vector<int> root(at(count)), size(at(count), 1);
  std::iota(root.begin(), root.end(), 0);
  const auto find = [&](int v) {
    while (root[at(v)] != v) v = root[at(v)] = root[at(root[at(v)])];
    return v;
  };
  for (const Edge& edge : flows) {
    const int a = std::min(find(edge.from), find(edge.to)), b = std::max(find(edge.from), find(edge.to));
    if (a == b) continue;
    root[at(b)] = a;
    size[at(a)] += size[at(b)];
  }
  std::vector<int> tops;
  for (int v = 0; v < count; ++v)
    if (find(v) == v && size[at(v)] > 1) tops.push_back(v);
  std::ranges::stable_sort(tops, [&](int a, int b) { return size[at(a)] > size[at(b)]; });
  std::vector<int> number(at(count), -1), part(at(count));
  for (std::size_t i = 0; i < tops.size(); ++i) number[at(tops[i])] = static_cast<int>(i);
  for (int v = 0; v < count; ++v) part[at(v)] = number[at(find(v))];
  return part;
}

class GridMaker {
 public:
  GridMaker(std::span<const Vertex> vertices, std::span<const Edge> flows, std::span<const Edge> sides)
      : vertices_(vertices),
        sides_(sides),
        layers_(make_layers(static_cast<int>(vertices.size()), flows)),
        part_(parts(static_cast<int>(vertices.size()), flows)),
        track_(vertices.size(), -1) {
    for (const Vertex& vertex : vertices) bands_ = std::max(bands_, vertex.band + 1);
  }

  std::vector<Cell> make() {
    const int count = vertices_.empty() ? 0 : *std::ranges::max_element(part_) + 1;
    for (int part = 0; part < count; ++part)
      for (std::vector<int> path = longest(part); !path.empty(); path = longest(part)) lay(path, part);
    add_artifacts();
    add_loose();
    int columns = 0;
    for (const int layer : layers_.layer) columns = std::max(columns, layer);
    const std::vector<int> rows = pack(tracks_, bands_, columns);
    std::vector<Cell> cells;
    for (std::size_t v = 0; v < vertices_.size(); ++v)
      cells.push_back({layers_.layer[v], rows[at(track_[v])]});
    return cells;
  }

 private:
  /// The longest way through what has no track yet. What leaves at a boundary event begins a way of its own.
  std::vector<int> longest(int part) const {
    std::vector<int> steps(vertices_.size(), 0), next(vertices_.size(), -1);
    int first = -1;
    for (auto v = layers_.order.rbegin(); v != layers_.order.rend(); ++v) {
      if (part_[at(*v)] != part || track_[at(*v)] >= 0) continue;
      steps[at(*v)] = 2;
      for (const int edge : layers_.out[at(*v)]) {
        const auto& [from, to, from_boundary] = layers_.forward[at(edge)];
        if (from_boundary || steps[at(to)] == 0) continue;
        // Of equally long ways, the one that stays in its lane.
        const int through = steps[at(to)] + (vertices_[at(to)].band == vertices_[at(*v)].band ? 3 : 2);
        if (through <= steps[at(*v)]) continue;
        steps[at(*v)] = through;
        next[at(*v)] = to;
      }
      if (first < 0 || steps[at(*v)] >= steps[at(first)]) first = *v;
    }
    std::vector<int> path;
    for (int v = first; v >= 0; v = next[at(v)]) path.push_back(v);
    return path;
  }

  /// A way becomes a track in each band that it passes.
  void lay(const std::vector<int>& path, int part) {
    const int known = static_cast<int>(tracks_.size());
    std::vector<int> of_band(at(bands_), -1);
    for (std::size_t i = 0; i < path.size(); ++i) {
      const int v = path[i], band = vertices_[at(v)].band, layer = layers_.layer[at(v)];
      int& track = of_band[at(band)];
      const bool goes_on = i > 0 && vertices_[at(path[i - 1])].band == band;
      if (track < 0) {
        track = static_cast<int>(tracks_.size());
        tracks_.push_back({band, {}, {}, -1, Side::below_first, part > 0});
      }
      Track& run = tracks_[at(track)];
      if (goes_on)
        run.area.back().last = layer;
      else
        run.area.push_back({0, layer, layer});
      run.vertices.push_back(v);
    }
    for (int track = known; track < static_cast<int>(tracks_.size()); ++track) attach(track, known);
    for (int track = known; track < static_cast<int>(tracks_.size()); ++track)
      for (const int v : tracks_[at(track)].vertices) track_[at(v)] = track;
  }

  /// Finds the parent among the `known` earlier tracks; keeps the row free on the way from and to it.
  void attach(int index, int known) {
    Track& track = tracks_[at(index)];
    int pull = 0;
    const auto look = [&](int v, int other, bool is_before, bool from_boundary) {
      const int away = vertices_[at(other)].band - track.band;
      pull += away > 0 ? 1 : away < 0 ? -1 : 0;
      const int there = track_[at(other)];
      if (there < 0 || there >= known || away != 0) return;
      if (track.parent < 0) track.parent = there;
      if (from_boundary) track.side = Side::only_below;
      if (is_before && v == track.vertices.front())
        track.area.front().first = std::min(track.area.front().first, layers_.layer[at(other)] + 1);
      if (!is_before && v == track.vertices.back())
        track.area.back().last = std::max(track.area.back().last, layers_.layer[at(other)] - 1);
    };
    for (const int v : track.vertices) {
      for (const int edge : layers_.in[at(v)])
        look(v, layers_.forward[at(edge)].from, true, layers_.forward[at(edge)].from_boundary);
      for (const int edge : layers_.out[at(v)]) look(v, layers_.forward[at(edge)].to, false, false);
    }
    if (pull < 0 && track.side == Side::below_first) track.side = Side::above_first;
  }

  void add_track(int v, int parent, bool apart) {
    const int layer = layers_.layer[at(v)];
    track_[at(v)] = static_cast<int>(tracks_.size());
    tracks_.push_back({vertices_[at(v)].band, {v}, {{0, layer, layer}}, parent, Side::above_first, apart});
  }

  void add_artifacts() {
    for (const auto& [a, b, from_boundary] : sides_) {
      if (vertices_[at(a)].artifact == vertices_[at(b)].artifact) continue;
      const int artifact = vertices_[at(a)].artifact ? a : b, other = artifact == a ? b : a;
      if (track_[at(artifact)] >= 0 || track_[at(other)] < 0) continue;
      layers_.layer[at(artifact)] = layers_.layer[at(other)];
      const bool same_band = vertices_[at(artifact)].band == vertices_[at(other)].band;
      add_track(artifact, same_band ? track_[at(other)] : -1, false);
    }
  }

  /// What is linked to nothing stands side by side.
  void add_loose() {
    int width = 4;
    for (const int layer : layers_.layer) width = std::max(width, layer + 1);
    std::vector<int> count(at(bands_), 0), row(at(bands_), -1);
    for (std::size_t v = 0; v < vertices_.size(); ++v) {
      if (track_[v] >= 0) continue;
      const std::size_t band = at(vertices_[v].band);
      layers_.layer[v] = count[band]++ % width;
      if (layers_.layer[v] == 0) {
        row[band] = static_cast<int>(tracks_.size());
        add_track(static_cast<int>(v), -1, true);
      } else {
        track_[v] = row[band];
      }
    }
  }

  std::span<const Vertex> vertices_;
  std::span<const Edge> sides_;
  Layers layers_;
  std::vector<int> part_;
  std::vector<int> track_;
  std::vector<Track> tracks_;
  int bands_ = 1;
};

}  // namespace

std::vector<Cell> make_grid(std::span<const Vertex> vertices, std::span<const Edge> flows,
                            std::span<const Edge> sides) {
  return GridMaker(vertices, flows, sides).make();
}

}  // namespace hamvar::layout
