// SPDX-License-Identifier: Apache-2.0
#include "cli/results.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "cli/console.hpp"
#include "cli/drawings.hpp"
#include "cli/inputs.hpp"
#include "cli/picture_files.hpp"
#include "cli/shared_results.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "hamvar/render/pool.hpp"
#include "hamvar/report/report.hpp"
#include "model/side_by_side.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

/// One drawing and where it goes.
struct Picture {
  std::size_t service = 0;
  std::string name;  ///< relative, without ending: "<service>/before"
};

struct Gallery {
  std::vector<Picture> pictures;
  std::vector<DrawingTask> tasks;            ///< beside the pictures
  std::map<std::size_t, std::string> notes;  ///< by service: why there is no picture
};

std::string too_large_note(const TooLargeToDraw& error, Language language) {
  return Text{"Too large to draw: " + std::string(error.what()),
              "برای ترسیم بسیار بزرگ است: " + std::string(error.what())}
      .in(language);
}

void add_view(const Portfolio& portfolio, const Results& results, std::size_t service, View view,
              const ResultOptions& options, Gallery& gallery) {
  const Service& it = portfolio.services[service];
  const std::vector<Diagram> parts =
      split(drawing(portfolio, it, results.simplifications[service], view, options.language));
  for (std::size_t part = 0; part < parts.size(); ++part) {
    std::string name = it.id + "/" + std::string(name_of(view));
    if (parts.size() > 1) name += "-" + std::to_string(part + 1);
    gallery.tasks.push_back(picture_task(options.folder, name, parts[part]));
    gallery.pictures.push_back({service, std::move(name)});
  }
}

Gallery gallery_of(const Portfolio& portfolio, const Results& results, const ResultOptions& options) {
  Gallery gallery;
  for (std::size_t service = 0; service < portfolio.services.size(); ++service) try {
      for (const View view : all_views) add_view(portfolio, results, service, view, options, gallery);
    } catch (const TooLargeToDraw& error) {
      gallery.notes[service] = too_large_note(error, options.language);
    }
  return gallery;
}

/// Relative file names of what was drawn, by service.
std::vector<std::vector<std::string>> draw_gallery(Gallery& gallery, std::size_t services, unsigned jobs) {
  std::vector<bool> failed(gallery.tasks.size(), false);
  for (const DrawingFailure& failure : draw_all(jobs, gallery.tasks)) {
    failed[failure.task] = true;
    tell(std::string("hamvar: ") + failure.error.what());
    gallery.notes[gallery.pictures[failure.task].service] = failure.error.what();
  }
  std::vector<std::vector<std::string>> drawn(services);
  for (std::size_t i = 0; i < gallery.pictures.size(); ++i)
    if (!failed[i])
      for (const auto& [format, ending] : picture_endings())
        drawn[gallery.pictures[i].service].push_back(gallery.pictures[i].name + std::string(ending));
  return drawn;
}

void write_definitions(const Portfolio& portfolio, const Service& service,
                       const Simplification& simplification, const fs::path& folder, Language language) {
  const auto write = [&](const Process& process, const fs::path& file) {
    Service changed = service;
    changed.process = process;
    write_file(file, write_service(changed, portfolio.catalog.currency));
  };
  write(simplification.after, folder / "after.json");
  if (service.origin != nullptr) {
    Service changed = service;
    changed.process = simplification.after;
    write_file(folder / "after.bpmn", write_bpmn(changed, portfolio.catalog, language));
  }
  // What an earlier run proposed is no proposal of this one.
  std::error_code ignored;
  fs::remove_all(folder / "proposals", ignored);
  for (const Proposal& proposal : simplification.proposals)
    if (proposal.status != ProposalStatus::refused)
      write(proposal.after, folder / "proposals" / (proposal.id + ".json"));
}

/// Findings that belong to one service, and those that do not.
std::vector<Finding> findings_of(const std::string& service, const std::vector<Finding>& all) {
  std::vector<Finding> own;
  std::ranges::copy_if(all, std::back_inserter(own),
                       [&](const Finding& finding) { return finding.place.service == service; });
  return own;
}

Simplification chosen_or_best(const Portfolio& portfolio, const PortfolioFacts& shared,
                              const Service& service, Date today, const Aim& aim) {
  if (!aim.chosen) return simplify(portfolio, shared, service, today, aim.search);
  const auto chosen = aim.chosen->find(service.id);
  const std::vector<std::string> none;
  return simplify_by(portfolio, shared, service, chosen == aim.chosen->end() ? none : chosen->second, today,
                     aim.search);
}

/// With how lead times spread, before and after.
Simplification simplified(const Portfolio& portfolio, const PortfolioFacts& shared, Service service,
                          Date today, const Aim& aim) {
  Simplification result = chosen_or_best(portfolio, shared, service, today, aim);
  add_lead_times(result.figures_before, service, portfolio.catalog);
  service.process = result.after;
  add_lead_times(result.figures_after, service, portfolio.catalog);
  return result;
}

}  // namespace

Results simplify_all(const Portfolio& portfolio, std::vector<Finding> invalid, const Aim& aim,
                     unsigned jobs) {
  Results results;
  const Date today = this_day();
  {
    ProgressBar bar("Analysing");
    results.analysis = analyze(portfolio, {.jobs = jobs, .progress = bar.callback(), .today = today});
  }
  ProgressBar bar("Simplifying");
  results.invalid = std::move(invalid);
  results.simplifications.resize(portfolio.services.size());
  const PortfolioFacts shared = facts_of(portfolio);
  std::size_t done = 0;
  std::mutex telling;
  side_by_side(portfolio.services.size(), jobs, [&](std::size_t i) {
    results.simplifications[i] = simplified(portfolio, shared, portfolio.services[i], today, aim);
    const std::scoped_lock lock(telling);
    bar.show(++done, portfolio.services.size());
  });
  results.shared = shared_services(portfolio, common_fragments(portfolio), today);
  return results;
}

bool write_results(const Portfolio& portfolio, const Results& results, const ResultOptions& options) {
  Gallery gallery = gallery_of(portfolio, results, options);
  const auto drawn = draw_gallery(gallery, portfolio.services.size(), options.jobs);
  std::vector<ServicePage> pages;
  for (std::size_t i = 0; i < portfolio.services.size(); ++i) {
    const Service& service = portfolio.services[i];
    write_definitions(portfolio, service, results.simplifications[i], options.folder / service.id,
                      options.language);
    pages.push_back({&service, &results.simplifications[i],
                     findings_of(service.id, results.analysis.findings), drawn[i], gallery.notes[i]});
  }
  const std::vector<SharedPage> shared = write_shared(portfolio, results.shared, options);
  write_file(options.folder / "index.html",
             index_html(portfolio, pages, results.invalid, options.language, shared));
  return gallery.tasks.empty() || std::ranges::any_of(drawn, [](const auto& each) { return !each.empty(); });
}

}  // namespace hamvar::cli
