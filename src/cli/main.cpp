// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <iostream>
#include <new>

#include "cli/commands.hpp"
#include "hamvar/model/errors.hpp"

namespace {

/// 0 nothing at or above --fail-on, 1 something was found, 2 wrong usage, 3 the environment failed.
enum ExitCode { nothing_found = 0, wrong_usage = 2, environment_failed = 3 };

int complain(const char* what, ExitCode code) {
  std::cerr << "hamvar: " << what << '\n';
  return code;
}

int run(int argc, char** argv) {
  using namespace hamvar::cli;
  CLI::App app{"Reads how public services work, finds what makes them long, and proves a shorter way."};
  app.name("hamvar");
  app.set_version_flag("--version", "hamvar " HAMVAR_VERSION);
  app.require_subcommand(1);
  app.fallthrough(false);
  app.footer(
      "hamvar COMMAND --help explains a command. Exit codes: 0 nothing found, 1 something found,\n"
      "2 wrong usage, 3 the environment failed (cannot write, disk full).");
  int exit_code = nothing_found;
  for (const auto add :
       {add_analyze, add_simplify, add_render, add_convert, add_check, add_verify, add_measure,
        add_duplicates, add_match, add_similar, add_compare, add_simulate, add_rules, add_explain})
    add(app, exit_code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? nothing_found : wrong_usage;
  }
  return exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const hamvar::UsageError& error) {
    return complain(error.what(), wrong_usage);
  } catch (const hamvar::InputError& error) {
    return complain(error.what(), wrong_usage);
  } catch (const hamvar::EnvironmentError& error) {
    return complain(error.what(), environment_failed);
  } catch (const std::bad_alloc&) {
    return complain("out of memory; give it fewer files at a time", environment_failed);
  } catch (const std::exception& error) {
    return complain((std::string("unexpected trouble: ") + error.what()).c_str(), environment_failed);
  }
}
