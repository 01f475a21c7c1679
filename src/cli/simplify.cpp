// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/inputs.hpp"
#include "cli/results.hpp"
#include "hamvar/report/report.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  InputOptions input;
  ResultOptions result;
  Format format = Format::text;
  SearchSettings search;
  std::vector<std::string> apply;  ///< "P1" or "service/P1"
};

/// Results are definitions too: written among the inputs they would be read as such the next time.
void check_output(const Options& options) {
  const fs::path folder = fs::weakly_canonical(options.result.folder);
  for (const fs::path& path : options.input.paths) {
    const fs::path input = fs::weakly_canonical(path);
    if (fs::is_directory(input) && std::ranges::mismatch(input, folder).in1 == input.end())
      throw UsageError("the results would be written among the inputs in '" + path.string() +
                       "'; choose a folder outside of it with -o");
  }
}

std::vector<const Service*> all_services(const Inputs& inputs) {
  std::vector<const Service*> all;
  for (const Portfolio& portfolio : inputs.portfolios)
    for (const Service& service : portfolio.services) all.push_back(&service);
  return all;
}

/// A step that is nowhere would be kept in vain.
void check_kept(const Options& options, const std::vector<const Service*>& services) {
  for (const std::string& step : options.search.keep)
    if (std::ranges::none_of(
            services, [&](const Service* service) { return find_node(service->process, step).has_value(); }))
      throw UsageError("--keep: no service has a step '" + step + "'");
}

/// "P1" stands for the only service's, "service/P1" for that service's.
std::map<std::string, std::vector<std::string>> chosen_by_service(
    const std::vector<std::string>& chosen, const std::vector<const Service*>& services) {
  std::map<std::string, std::vector<std::string>> found;
  for (const std::string& each : chosen) {
    const std::size_t slash = each.rfind('/');
    if (slash == std::string::npos && services.size() != 1)
      throw UsageError(
          std::string("--apply: '").append(each).append("' of which service? Write SERVICE/").append(each));
    const std::string service = slash == std::string::npos ? services.front()->id : each.substr(0, slash);
    if (std::ranges::none_of(services, [&](const Service* one) { return one->id == service; }))
      throw UsageError("--apply: there is no service '" + service + "'");
    found[service].push_back(slash == std::string::npos ? each : each.substr(slash + 1));
  }
  return found;
}

Aim aim_of(const Options& options, const Inputs& inputs) {
  const std::vector<const Service*> services = all_services(inputs);
  check_kept(options, services);
  Aim aim{options.search, {}};
  if (!options.apply.empty()) aim.chosen = chosen_by_service(options.apply, services);
  return aim;
}

/// With several catalogues each portfolio gets a folder of its own.
fs::path folder_of(const Options& options, std::size_t portfolio, std::size_t count) {
  return count == 1 ? options.result.folder : options.result.folder / std::to_string(portfolio + 1);
}

int run(const Options& options) {
  check_output(options);
  const Inputs inputs = read_inputs(options.input);
  const Aim aim = aim_of(options, inputs);
  std::string said;
  bool all_drawn = true;
  const std::size_t count = std::max<std::size_t>(inputs.portfolios.size(), 1);
  for (std::size_t i = 0; i < count; ++i) {
    static const Portfolio nothing;
    const Portfolio& portfolio = inputs.portfolios.empty() ? nothing : inputs.portfolios[i];
    ResultOptions result = options.result;
    result.folder = folder_of(options, i, count);
    const Results results = simplify_all(portfolio, inputs.invalid, aim, options.input.jobs);
    all_drawn = write_results(portfolio, results, result) && all_drawn;
    said += options.format == Format::json
                ? simplification_json(portfolio, results.simplifications, results.shared)
                : simplification_text(portfolio, results.simplifications, {result.language, shows_colours()},
                                      results.shared);
    tell("Written: " + (result.folder / "index.html").string());
  }
  print(said);
  for (const Finding& finding : inputs.invalid)
    tell(findings_text({finding}, {options.result.language, false}));
  if (!all_drawn) return 3;
  return inputs.invalid.empty() ? 0 : 1;
}

void add_search(CLI::App& command, Options& options) {
  using enum Objective;
  add_choice<Objective>(command, "--objective", options.search.objective,
                        {{"balanced", balanced},
                         {"lead_time", lead_time},
                         {"user_cost", user_cost},
                         {"government_cost", government_cost}},
                        "What is to become small");
  command.add_option("--max-changes", options.search.most_changes,
                     "How many proposals of a service to apply at most");
  command.add_flag("--law-change,!--no-law-change", options.search.law_may_change,
                   "Apply also what needs another law (else such proposals are only listed)");
  command
      .add_option("--keep", options.search.keep,
                  "Ids of steps that no proposal may touch, with commas between")
      ->delimiter(',')
      ->expected(1)
      ->take_all();
  command
      .add_option("--states", options.search.most_states,
                  "How many sets of proposals of a service to look at: more may find a better one")
      ->check(CLI::Range(1, 10'000'000))
      ->capture_default_str();
  command
      .add_option("--apply", options.apply,
                  "Apply just these proposals, as an earlier run numbered them: P1,P3, or building-permit/P1 "
                  "of several services")
      ->delimiter(',')
      ->expected(1)
      ->take_all();
}

}  // namespace

void add_simplify(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "simplify", "Verified proposals with their savings, diagrams before and after, and a page over all");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  options->result.jobs = options->input.jobs;
  command
      ->add_option("-o,--output", options->result.folder,
                   "Folder for index.html, diagrams and the definitions after; made if it is missing")
      ->required();
  add_search(*command, *options);
  add_format(*command, options->format);
  add_language(*command, options->result.language);
  command->footer(
      "Examples:\n"
      "  hamvar simplify processes -o output\n"
      "  hamvar simplify processes/building-permit.json -o output --lang fa\n"
      "  hamvar simplify processes/building-permit.json -o output --objective lead_time --max-changes 3\n"
      "  hamvar simplify processes/building-permit.json -o output --apply P1,P4\n"
      "Exit code 1 says that a definition could not be read; the others are done all the same.");
  command->callback([options, &exit_code] {
    options->result.jobs = options->input.jobs;
    exit_code = run(*options);
  });
}

}  // namespace hamvar::cli
