// SPDX-License-Identifier: Apache-2.0
#include "cli/shared_results.hpp"

#include <algorithm>
#include <set>

#include "cli/console.hpp"
#include "cli/drawings.hpp"
#include "cli/picture_files.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

/// Of those that call it the one that saves most; of equals the first.
const SharedUse& most_saved(const SharedService& shared) {
  const auto saving = [](const SharedUse& use) {
    return std::pair(use.holds(), use.saved_by_people() + use.saved_by_government());
  };
  return *std::ranges::max_element(shared.uses, {}, saving);
}

const Service& service_of(const Portfolio& portfolio, const std::string& id) {
  return *std::ranges::find(portfolio.services, id, &Service::id);
}

void write_definitions(const Portfolio& portfolio, const SharedService& shared, const fs::path& folder,
                       Language language) {
  const std::string& currency = portfolio.catalog.currency;
  const auto write = [&](const Service& service, bool as_bpmn) {
    write_file(folder / "definitions" / (service.id + ".json"), write_service(service, currency));
    if (as_bpmn)
      write_file(folder / "bpmn" / (service.id + ".bpmn"), write_bpmn(service, portfolio.catalog, language));
  };
  write_file(folder / "definitions" / "catalog.json", write_catalog(portfolio.catalog));
  write_file(folder / "bpmn" / "catalog.json", write_catalog(portfolio.catalog));
  write(shared.shared, true);
  for (const SharedUse& use : shared.uses) {
    if (!use.holds()) continue;
    Service changed = service_of(portfolio, use.service);
    changed.process = use.after;
    write(changed, changed.origin != nullptr);
  }
}

/// What one agency does alone needs no lanes: its name stands above.
Diagram shared_drawing(const Portfolio& portfolio, const Service& shared, Language language) {
  Diagram diagram = drawing(portfolio, shared, language);
  std::set<std::string> lanes(diagram.lanes.begin(), diagram.lanes.end());
  lanes.erase("");
  if (lanes.size() == 1) {
    diagram.lanes.clear();
    diagram.header.push_back(*lanes.begin());
  }
  return diagram;
}

Diagram before_and_after(const Portfolio& portfolio, const SharedService& shared, const SharedUse& use,
                         Language language) {
  const Service& service = service_of(portfolio, use.service);
  Service folded = service;
  folded.process = use.after;
  Simplification change;
  change.before = use.before;
  change.after = use.after;
  change.figures_before = use.figures_before;
  change.figures_after = use.figures_after;
  change.figures_after.critical = measure(folded, portfolio.catalog).critical;  // names what is drawn
  change.edits = {use.edit};
  Diagram diagram = drawing(portfolio, service, change, View::combined, language);
  diagram.node_notes.resize(num_vertices(diagram.process));
  diagram.node_notes[*find_node(diagram.process, use.call.node)] =
      Text{"calls " + shared.id, "فراخوانی " + shared.id}.in(language);
  return diagram;
}

/// One of the two drawings of a shared service.
struct SharedPicture {
  std::size_t page = 0;
  std::string name;
};

void draw_pictures(const Portfolio& portfolio, const std::vector<SharedService>& shared,
                   const ResultOptions& options, std::vector<SharedPage>& pages) {
  std::vector<SharedPicture> pictures;
  std::vector<DrawingTask> tasks;
  const auto add = [&](std::size_t page, std::string_view view, Diagram diagram) {
    pictures.push_back({page, "shared/" + shared[page].id + "/" + std::string(view)});
    tasks.push_back(picture_task(options.folder, pictures.back().name, std::move(diagram)));
  };
  for (std::size_t i = 0; i < shared.size(); ++i) {
    add(i, "shared", shared_drawing(portfolio, shared[i].shared, options.language));
    add(i, "combined", before_and_after(portfolio, shared[i], most_saved(shared[i]), options.language));
  }
  std::vector<bool> failed(tasks.size(), false);
  for (const DrawingFailure& failure : draw_all(options.jobs, tasks)) {
    failed[failure.task] = true;
    tell(std::string("hamvar: ") + failure.error.what());
  }
  for (std::size_t i = 0; i < pictures.size(); ++i)
    for (const auto& [format, ending] : picture_endings())
      if (!failed[i]) pages[pictures[i].page].pictures.push_back(pictures[i].name + std::string(ending));
}

/// What an earlier run proposed is no proposal of this one.
void clear(const fs::path& folder) {
  std::error_code ignored;
  for (std::size_t n = 1; fs::remove_all(folder / ("S" + std::to_string(n)), ignored) > 0 && !ignored; ++n) {
  }
}

}  // namespace

std::vector<SharedPage> write_shared(const Portfolio& portfolio, const std::vector<SharedService>& shared,
                                     const ResultOptions& options) {
  clear(options.folder / "shared");
  std::vector<SharedPage> pages;
  for (const SharedService& each : shared) {
    write_definitions(portfolio, each, options.folder / "shared" / each.id, options.language);
    pages.push_back({&each, {}, most_saved(each).service});
  }
  draw_pictures(portfolio, shared, options, pages);
  return pages;
}

}  // namespace hamvar::cli
