// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "cli/commands.hpp"
#include "cli/console.hpp"
#include "cli/delivery.hpp"
#include "cli/drawings.hpp"
#include "cli/inputs.hpp"
#include "cli/own_lexicon.hpp"
#include "cli/picture_files.hpp"
#include "hamvar/report/changes_report.hpp"
#include "hamvar/rules/comparison.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

enum class ChangesFormat { text, json, markdown };

struct Options {
  fs::path before;
  fs::path after;
  ChangesFormat format = ChangesFormat::text;
  Language language = Language::en;
  fs::path output;   ///< empty: standard output
  fs::path picture;  ///< empty: none
  MoreWords words;
  bool fail_on_worse = false;
};

Inputs read_version(const fs::path& path, const Options& options) {
  const InputOptions input{{path}, {}, 1};
  Inputs inputs = read_inputs(input, Keep::findings);
  keep_inputs(inputs, input, options.output);
  keep_inputs(inputs, input, options.picture);
  if (services_of(inputs).empty() && inputs.invalid.empty())
    throw UsageError("'" + path.string() + "' has no process that could be compared");
  return inputs;
}

/// The catalogue of `other` with what `own`, which comes from no file, was made to hold beside it.
Catalog lent(const Catalog& other, const Catalog& own) {
  Catalog made = other;
  const auto add = [](auto& entries, const auto& more) {
    for (const auto& each : more)
      if (std::ranges::none_of(entries, [&](const auto& entry) { return entry.id == each.id; }))
        entries.push_back(each);
  };
  add(made.agencies, own.agencies);
  add(made.documents, own.documents);
  add(made.registries, own.registries);
  made.index();
  return made;
}

/// A version without a catalogue is read with that of the other one: both are measured by the same costs, and
/// what one names is what the other does.
void lend_catalog(Inputs& to, const Inputs& from) {
  const auto has_file = [](const Portfolio& portfolio) { return !portfolio.catalog.file.empty(); };
  const auto lender = std::ranges::find_if(from.portfolios, has_file);
  if (lender == from.portfolios.end()) return;
  for (Portfolio& each : to.portfolios)
    if (!has_file(each)) each.catalog = lent(lender->catalog, each.catalog);
}

std::vector<PlacedService> chosen(const std::vector<PlacedService>& all,
                                  const std::vector<std::size_t>& indices) {
  std::vector<PlacedService> some(indices.size());
  std::ranges::transform(indices, some.begin(), [&](std::size_t index) { return all[index]; });
  return some;
}

void write_report(const ChangesReport& report, const Options& options) {
  deliver(options.output, [&](std::ostream& out) {
    switch (options.format) {
      case ChangesFormat::text:
        return changes_text(report, options.language, out);
      case ChangesFormat::json:
        return changes_json(report, out);
      case ChangesFormat::markdown:
        return changes_markdown(report, options.language, out);
    }
  });
}

/// Of several services each its own: "changes.svg" -> "changes-permit.svg".
void write_pictures(const std::vector<Changes>& changes, const Options& options) {
  if (options.picture.empty()) return;
  const ImageFormat format = picture_format(options.picture);
  for (const Changes& each : changes) {
    const fs::path file =
        changes.size() == 1 ? options.picture : with_suffix(options.picture, each.after.service->id);
    write_picture(drawing(each, options.language), file, format);
    tell("Written: " + file.string());
  }
}

/// Tells what is worse than it was.
bool tell_worse(const Changes& changes, Language language) {
  const Service& service = *changes.after.service;
  const auto worse = worse_than_before(service, changes.figures_before, changes.figures_after, 0,
                                       changes.after.catalog->currency);
  if (worse) tell_at(worse->place, worse->message, language);
  const bool unsound = changes.soundness_before.sound() && !changes.soundness_after.sound();
  if (unsound)
    tell_at(service.place(), {"sound no longer", "دیگر درست‌ساخت نیست"}, language);
  return worse || unsound;
}

int run(const Options& options) {
  const Lexicon lexicon = lexicon_with(options.words);
  if (!options.picture.empty()) (void)picture_format(options.picture);  // refused before anything is read
  Inputs before = read_version(options.before, options);
  Inputs after = read_version(options.after, options);
  lend_catalog(before, after);
  lend_catalog(after, before);
  const std::vector<PlacedService> services_before = services_of(before);
  const std::vector<PlacedService> services_after = services_of(after);
  const Versions versions = versions_of(services_before, services_after, lexicon);
  std::vector<Changes> changes;
  changes.reserve(versions.pairs.size());
  for (const auto& [was, is] : versions.pairs)
    changes.push_back(changes_between(services_before[was], services_after[is], lexicon));
  const auto removed = chosen(services_before, versions.removed);
  const auto added = chosen(services_after, versions.added);
  write_report({changes, removed, added}, options);
  write_pictures(changes, options);
  int exit_code = std::max(tell_unread(before, options.language), tell_unread(after, options.language));
  for (const Changes& each : changes)
    if (options.fail_on_worse && tell_worse(each, options.language)) exit_code = 1;
  return exit_code;
}

}  // namespace

void add_compare(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "compare", "What became of a service from one version to the next, whoever drew them");
  const auto options = std::make_shared<Options>();
  command->add_option("BEFORE", options->before, "A definition or a folder of them: BPMN, JSON or PNML")
      ->required();
  command->add_option("AFTER", options->after, "The later version, in the same format or not")->required();
  add_choice<ChangesFormat>(
      *command, "--format", options->format,
      {{"text", ChangesFormat::text}, {"json", ChangesFormat::json}, {"markdown", ChangesFormat::markdown}},
      "text for people, json for programs, markdown for pull requests");
  add_language(*command, options->language);
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output");
  command->add_option("--picture", options->picture,
                      "Both versions in one drawing: its ending .svg, .png, .pdf or .dot says the format");
  command->add_flag("--fail-on-worse", options->fail_on_worse,
                    "Exit code 1 if a figure is worse than before, or a process sound no longer");
  add_lexicon(*command, options->words);
  command->footer(
      "Examples:\n"
      "  hamvar compare as-is.bpmn to-be.bpmn --picture changes.svg\n"
      "  hamvar compare old/processes processes --format markdown -o changes.md\n"
      "Steps are matched by what they do, not by their ids. Exit code 1: a definition could not be read.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
