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
  fs::path lexicon;  ///< words beside those that hamvar knows; empty: none
  bool fail_on_worse = false;
};

/// One of the versions.
struct Version {
  Inputs inputs;
  std::vector<PlacedService> services;
};

Version read_version(const fs::path& path, const Options& options) {
  const InputOptions input{{path}, {}, 1};
  Version version{read_inputs(input, Keep::findings), {}};
  keep_inputs(version.inputs, input, options.output);
  keep_inputs(version.inputs, input, options.picture);
  version.services = services_of(version.inputs);
  if (version.services.empty() && version.inputs.invalid.empty())
    throw UsageError("'" + path.string() + "' has no process that could be compared");
  return version;
}

std::vector<PlacedService> chosen(const std::vector<PlacedService>& all,
                                  const std::vector<std::size_t>& indices) {
  std::vector<PlacedService> some;
  for (const std::size_t index : indices) some.push_back(all[index]);
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
  const Lexicon lexicon = lexicon_with(options.lexicon);
  if (!options.picture.empty()) (void)picture_format(options.picture);  // refused before anything is read
  const Version before = read_version(options.before, options);
  const Version after = read_version(options.after, options);
  const Versions versions = versions_of(before.services, after.services, lexicon);
  std::vector<Changes> changes;
  for (const auto& [was, is] : versions.pairs)
    changes.push_back(changes_between(before.services[was], after.services[is], lexicon));
  const auto removed = chosen(before.services, versions.removed);
  const auto added = chosen(after.services, versions.added);
  write_report({changes, removed, added}, options);
  write_pictures(changes, options);
  int exit_code =
      std::max(tell_unread(before.inputs, options.language), tell_unread(after.inputs, options.language));
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
  add_lexicon(*command, options->lexicon);
  command->footer(
      "Examples:\n"
      "  hamvar compare as-is.bpmn to-be.bpmn --picture changes.svg\n"
      "  hamvar compare old/processes processes --format markdown -o changes.md\n"
      "Steps are matched by what they do, not by their ids. Exit code 1: a definition could not be read.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace hamvar::cli
