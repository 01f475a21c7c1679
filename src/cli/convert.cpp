// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/drawings.hpp"
#include "cli/inputs.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/pnml.hpp"
#include "hamvar/formats/spec.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path file;
  fs::path output;
  Language language = Language::en;
};

/// What a format makes of services: a text, and what it cannot say, a line each.
struct Converted {
  std::string text;
  std::vector<std::string> omitted;
};

Converted to_json(const Portfolio& portfolio, const Service& service) {
  return {write_service(service, portfolio.catalog.currency), omitted_in_json(service)};
}

Converted to_bpmn(const Portfolio& portfolio, const Service& service, Language language) {
  return {write_bpmn(service, portfolio.catalog, language), {}};
}

Converted to_pnml(const Service& service, Language language) {
  PnmlText made = write_pnml(service, language);
  return {std::move(made.text), std::move(made.omitted)};
}

Converted to_drawing(const Portfolio& portfolio, const Service& service, Language language) {
  return {to_dot(drawing(portfolio, service, language)), {}};
}

Converted converted(const Portfolio& portfolio, const Service& service, const Options& options) {
  const std::string ending = options.output.extension().string();
  if (ending == ".json") return to_json(portfolio, service);
  if (ending == ".bpmn") return to_bpmn(portfolio, service, options.language);
  if (ending == ".pnml") return to_pnml(service, options.language);
  if (ending == ".dot") return to_drawing(portfolio, service, options.language);
  throw UsageError("cannot tell the format of '" + options.output.string() +
                   "'; end its name in .bpmn, .json, .pnml or .dot");
}

/// out.json -> out.<service>.json
fs::path named_after(const fs::path& file, const std::string& service) {
  fs::path name = file.stem();
  name += "." + service + file.extension().string();
  return file.parent_path() / name;
}

/// A BPMN file holds all services that it was read from; other formats hold one.
bool holds_all(const Options& options, const Portfolio& portfolio) {
  return portfolio.services.size() == 1 ||
         (options.output.extension() == ".bpmn" && portfolio.services.front().origin != nullptr);
}

int run(const Options& options) {
  const std::optional<Portfolio> read = read_one(options.file, options.output, options.language);
  if (!read) return 1;
  const Portfolio& portfolio = *read;
  if (portfolio.services.empty())
    throw UsageError("'" + options.file.string() + "' has no process that could be converted");
  if (options.output.extension() != ".bpmn")  // which keeps what is odd as it is
    for (const Remark& remark : portfolio.remarks) tell_at(remark.place, remark.message, options.language);
  const bool all = holds_all(options, portfolio);
  for (const Service& service : portfolio.services) {
    const fs::path file = all ? options.output : named_after(options.output, service.id);
    const Converted made = converted(portfolio, service, options);
    write_file(file, made.text);
    for (const std::string& line : made.omitted) tell(file.string() + ": not said: " + line);
    if (all) break;
    tell("Written: " + file.string());
  }
  return 0;
}

}  // namespace

void add_convert(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("convert", "A definition in another format: BPMN, JSON, PNML or DOT");
  const auto options = std::make_shared<Options>();
  command->add_option("FILE", options->file, "A definition: BPMN, JSON or PNML")->required();
  command
      ->add_option("-o,--output", options->output,
                   "The result: its ending .bpmn, .json, .pnml or .dot says the format")
      ->required();
  add_language(*command, options->language);
  command->footer(
      "Examples:\n"
      "  hamvar convert processes/building-permit.json -o permit.bpmn\n"
      "  hamvar convert drawing.bpmn -o drawing.json\n"
      "What the format cannot say is listed on standard error. A file with several processes gives a file each.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
