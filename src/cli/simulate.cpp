// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/delivery.hpp"
#include "cli/inputs.hpp"
#include "hamvar/formats/scenario.hpp"
#include "hamvar/report/simulation_report.hpp"
#include "hamvar/simulate/default_scenario.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  InputOptions input;
  Output output;
  std::string service;  ///< id; empty: all
  fs::path scenario;    ///< empty: made of what the definitions say
  fs::path write_scenario;
  bool no_queues = false;
  std::optional<std::uint64_t> cases;
  std::optional<std::uint64_t> warm_up;
  std::optional<std::uint32_t> replications;
  std::optional<std::uint64_t> seed;
};

struct Chosen {
  const Service* service;
  const Portfolio* portfolio;
};

std::vector<Chosen> chosen_services(const Inputs& inputs, const Options& options) {
  std::vector<Chosen> chosen;
  std::string ids;
  for (const Portfolio& portfolio : inputs.portfolios)
    for (const Service& service : portfolio.services) {
      ids += (ids.empty() ? "" : ", ") + service.id;
      if (options.service.empty() || options.service == service.id) chosen.push_back({&service, &portfolio});
    }
  if (chosen.empty() && !options.service.empty())
    throw UsageError("there is no service '" + options.service + "'; there is " + ids);
  const bool one = !options.scenario.empty() || !options.write_scenario.empty();
  if (one && chosen.size() != 1)
    throw UsageError("a scenario belongs to one service; name it with --service: " + ids);
  return chosen;
}

Scenario read_scenario_file(const fs::path& file, Language language) {
  ReadScenario read = read_scenario(read_file(file), file.string());
  for (const LeftOut& each : read.left_out)
    tell_at({file.string(), each.at, {}, {}},
            {each.path + ": not followed: " + each.why.en,
             each.path + ": دنبال نمی‌شود: " + each.why.fa},
            language);
  return std::move(read.scenario);
}

void set_horizon(Horizon& horizon, const Options& options) {
  horizon.cases = options.cases.value_or(horizon.cases);
  horizon.warm_up = options.warm_up.value_or(horizon.warm_up);
  horizon.replications = options.replications.value_or(horizon.replications);
  horizon.seed = options.seed.value_or(horizon.seed);
}

/// With one case a year nobody ever waits.
void tell_assumed_volume(const Service& service, Language language) {
  if (!service.yearly_volume)
    tell_at(
        service.place(),
        {"the service does not say how many cases come in a year; one is taken",
         "خدمت نمی‌گوید سالانه چند پرونده می‌آید؛ یکی فرض شد"},
        language);
}

/// The scenario that is simulated, for each of the services.
std::vector<Scenario> scenarios_of(const std::vector<Chosen>& chosen, const Options& options) {
  std::vector<Scenario> scenarios;
  const Portfolio* known = nullptr;
  YearlyWork work;
  for (const Chosen& each : chosen) {
    if (options.scenario.empty()) tell_assumed_volume(*each.service, options.output.language);
    if (options.scenario.empty() && each.portfolio != known) work = yearly_work(*(known = each.portfolio));
    Scenario scenario =
        options.scenario.empty()
            ? default_scenario(*each.service, each.portfolio->catalog, work, options.output.language)
            : read_scenario_file(options.scenario, options.output.language);
    if (options.no_queues) scenario = without_queues(std::move(scenario));
    set_horizon(scenario.horizon, options);
    scenarios.push_back(std::move(scenario));
  }
  return scenarios;
}

/// A service that cannot be simulated as it stands is told, and does not hide the others.
bool simulate_all(const std::vector<Chosen>& chosen, const std::vector<Scenario>& scenarios,
                  const Options& options, std::vector<SimulatedService>& simulated) {
  ProgressBar bar("Simulating");
  bool good = true;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const Service& service = *chosen[i].service;
    try {
      simulated.push_back({&service, chosen[i].portfolio->catalog.currency,
                           simulate(service, scenarios[i], options.input.jobs)});
    } catch (const UsageError& error) {
      if (!options.scenario.empty()) throw;
      tell_at(service.place(), {error.what(), error.what()}, options.output.language);
      good = false;
    }
    bar.show(i + 1, chosen.size());
  }
  return good;
}

int run(const Options& options) {
  const Language language = options.output.language;
  const Inputs inputs = read_inputs(options.input, Keep::findings);
  for (const fs::path& written : {options.output.file, options.write_scenario}) {
    keep_inputs(inputs, options.input, written);
    std::error_code ignored;
    if (fs::equivalent(options.scenario, written, ignored))
      throw UsageError("the result would be written over '" + written.string() + "'; choose another name");
  }
  tell_empty(inputs, language);
  const std::vector<Chosen> chosen = chosen_services(inputs, options);
  const std::vector<Scenario> scenarios = scenarios_of(chosen, options);
  if (!options.write_scenario.empty()) {
    write_file(options.write_scenario, write_scenario(scenarios.front()));
    tell("Written: " + options.write_scenario.string());
    return tell_unread(inputs, language);
  }
  std::vector<SimulatedService> simulated;
  const bool good = simulate_all(chosen, scenarios, options, simulated);
  deliver(options.output, {.text = [&](std::ostream& out) { simulations_text(simulated, language, out); },
                           .json = [&](std::ostream& out) { simulations_json(simulated, out); },
                           .csv = [&](std::ostream& out) { simulations_csv(simulated, out); }});
  const int unread = tell_unread(inputs, language);
  return good ? unread : 1;
}

void add_run_options(CLI::App& command, Options& options) {
  constexpr std::uint64_t most = 1'000'000'000;
  command.add_option("--cases", options.cases, "How many cases are counted, in each replication; else 1000")
      ->check(CLI::Range(std::uint64_t{1}, most));
  command
      .add_option("--warm-up", options.warm_up,
                  "How many come before them and are not counted; else 100,\n"
                  "or what comes in twice the expected lead time")
      ->check(CLI::Range(std::uint64_t{0}, most));
  command.add_option("--replications", options.replications, "How often all of it is done; else 10")
      ->check(CLI::Range(1, 100'000));
  command.add_option("--seed", options.seed, "Another seed is another course of chance; else 1")
      ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{1} << 53));
  command.add_flag("--no-queues", options.no_queues,
                   "Nobody ever waits for anybody: as many people as it takes, at any hour");
}

}  // namespace

void add_simulate(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("simulate", "How long cases take when they wait for each other: a simulation");
  const auto options = std::make_shared<Options>();
  add_input(*command, options->input);
  command->add_option("--service", options->service, "Only the service with this id; else all");
  command->add_option("--scenario", options->scenario,
                      "A scenario in Prosimos's JSON; else it is made of what the definitions say");
  command->add_option("--write-scenario", options->write_scenario,
                      "Write the scenario to this file, to be changed, and simulate nothing");
  add_run_options(*command, *options);
  add_output(*command, options->output);
  command->footer(
      "Examples:\n"
      "  hamvar simulate processes --service building-permit\n"
      "  hamvar simulate processes --service building-permit --write-scenario permit-scenario.json\n"
      "  hamvar simulate loan.bpmn --scenario loan.json --cases 10000 --seed 7\n"
      "The same seed gives the same figures, whatever --jobs. docs/simulate.md says what is simulated. Exit code 1:\n"
      "a definition could not be read or simulated.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
