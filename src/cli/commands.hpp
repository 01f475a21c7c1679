// SPDX-License-Identifier: Apache-2.0
#pragma once
namespace CLI {
class App;
}

namespace hamvar::cli {

// Each adds one command to `app`, which sets `exit_code` when it has run. Errors are thrown.
void add_analyze(CLI::App& app, int& exit_code);
void add_simplify(CLI::App& app, int& exit_code);
void add_render(CLI::App& app, int& exit_code);
void add_convert(CLI::App& app, int& exit_code);
void add_check(CLI::App& app, int& exit_code);
void add_verify(CLI::App& app, int& exit_code);
void add_measure(CLI::App& app, int& exit_code);
void add_duplicates(CLI::App& app, int& exit_code);
void add_match(CLI::App& app, int& exit_code);
void add_similar(CLI::App& app, int& exit_code);
void add_compare(CLI::App& app, int& exit_code);
void add_simulate(CLI::App& app, int& exit_code);
void add_rules(CLI::App& app, int& exit_code);
void add_explain(CLI::App& app, int& exit_code);

}  // namespace hamvar::cli
