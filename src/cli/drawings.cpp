// SPDX-License-Identifier: Apache-2.0
#include "cli/drawings.hpp"

#include <algorithm>
#include <set>

#include "hamvar/report/report.hpp"
#include "hamvar/rewrite/diff.hpp"

namespace hamvar::cli {
namespace {

const Text& title_of(View view) {
  static const Text before{"before", "پیش از اصلاح"};
  static const Text after{"after", "پس از اصلاح"};
  static const Text combined{"before and after", "پیش و پس از اصلاح"};
  return view == View::before ? before : view == View::after ? after : combined;
}

const Text applicant{"Applicant", "متقاضی"};

Mark mark_of(Fate fate) {
  switch (fate) {
    case Fate::kept:
      return Mark::plain;
    case Fate::removed:
      return Mark::removed;
    case Fate::added:
      return Mark::added;
    case Fate::moved:
      return Mark::moved;
    case Fate::merged:
      return Mark::merged;
    case Fate::changed:
      return Mark::changed;
  }
  return Mark::plain;
}

std::vector<Mark> marks_of(const std::vector<Fate>& fates) {
  std::vector<Mark> marks;
  std::ranges::transform(fates, std::back_inserter(marks), mark_of);
  return marks;
}

std::string lane_of(const Node& node, const Catalog& catalog, const Service& service, Language language) {
  if (node.kind != NodeKind::activity) return {};
  if (const std::string agency = service.agency_of(node.activity); !agency.empty())
    return catalog.agency_name(agency).in(language);
  return node.activity.actor.applicant ? applicant.in(language) : std::string();
}

void set_lanes(Diagram& diagram, const Catalog& catalog, const Service& service) {
  for (const NodeRef node : nodes(diagram.process))
    diagram.lanes.push_back(lane_of(diagram.process[node], catalog, service, diagram.language));
}

void set_critical(Diagram& diagram, const CriticalPath& path) {
  std::set<std::string_view> on_path;
  for (const PathStep& step : path.steps) on_path.insert(step.node);
  for (const NodeRef node : nodes(diagram.process))
    diagram.critical_nodes.push_back(on_path.contains(diagram.process[node].id));
}

}  // namespace

std::string_view name_of(View view) {
  return view == View::before ? "before" : view == View::after ? "after" : "combined";
}

Diagram drawing(const Portfolio& portfolio, const Service& service, const Simplification& simplification,
                View view, Language language) {
  Diagram diagram;
  diagram.language = language;
  if (view == View::combined) {
    const Combined both = combine(simplification.before, simplification.after, simplification.edits);
    diagram.process = both.process;
    diagram.nodes = marks_of(both.nodes);
    diagram.flows = marks_of(both.flows);
  } else {
    diagram.process = view == View::before ? simplification.before : simplification.after;
  }
  set_lanes(diagram, portfolio.catalog, service);
  set_critical(diagram, view == View::before ? simplification.figures_before.critical
                                             : simplification.figures_after.critical);
  diagram.header.push_back(service.name.in(language) + " – " + title_of(view).in(language));
  if (view != View::before)
    for (std::string& line : savings_lines(simplification.figures_before, simplification.figures_after,
                                           portfolio.catalog.currency, language))
      diagram.header.push_back(std::move(line));
  return diagram;
}

Diagram drawing(const Changes& changes, Language language) {
  Diagram diagram;
  diagram.language = language;
  diagram.process = changes.combined.process;
  diagram.nodes = marks_of(changes.combined.nodes);
  diagram.flows = marks_of(changes.combined.flows);
  for (const NodeRef node : nodes(diagram.process)) {
    const bool gone = changes.combined.nodes[node] == Fate::removed;
    const PlacedService& side = gone ? changes.before : changes.after;
    diagram.lanes.push_back(lane_of(diagram.process[node], *side.catalog, *side.service, language));
  }
  set_critical(diagram, changes.figures_after.critical);
  diagram.header =
      savings_lines(changes.figures_before, changes.figures_after, changes.after.catalog->currency, language);
  diagram.header.insert(diagram.header.begin(), changes.after.service->name.in(language) + " – " +
                                                    title_of(View::combined).in(language));
  return diagram;
}

Diagram drawing(const Portfolio& portfolio, const Service& service, Language language) {
  Diagram diagram;
  diagram.language = language;
  diagram.process = service.process;
  set_lanes(diagram, portfolio.catalog, service);
  set_critical(diagram, measure(service, portfolio.catalog).critical);
  diagram.header.push_back(service.name.in(language));
  return diagram;
}

}  // namespace hamvar::cli
