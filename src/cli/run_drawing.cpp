// SPDX-License-Identifier: Apache-2.0
#include "cli/run_drawing.hpp"

#include "cli/console.hpp"
#include "cli/drawings.hpp"
#include "hamvar/report/report.hpp"
#include "hamvar/structure/soundness.hpp"
#include "hamvar/text/numbers.hpp"

namespace hamvar::cli {
namespace {

std::string counted(std::size_t number, Language language) {
  return number_text(static_cast<double>(number), language);
}

class RunDrawing {
 public:
  explicit RunDrawing(Diagram diagram)
      : made_(std::move(diagram)),
        tokens_in_(num_vertices(made_.process), 0),
        tokens_on_(num_edges(made_.process), 0) {
    made_.critical_nodes.clear();
    made_.nodes.assign(tokens_in_.size(), Mark::plain);
    made_.node_notes.resize(tokens_in_.size());
    made_.flows.assign(tokens_on_.size(), Mark::plain);
    made_.flow_notes.resize(tokens_on_.size());
  }

  void number_steps(const std::vector<std::string>& run) {
    for (std::size_t step = 0; step < run.size(); ++step) {
      const auto node = find_node(made_.process, run[step]);
      if (!node) continue;
      std::string& note = made_.node_notes[*node];
      note += (note.empty() ? "" : fa() ? "، " : ", ") + counted(step + 1, made_.language);
      made_.nodes[*node] = Mark::passed;
    }
  }

  void place_tokens(const std::vector<Token>& tokens) {
    for (const Token& token : tokens)
      if (const auto flow = flow_of(token))
        ++tokens_on_[*flow];
      else if (const auto node = find_node(made_.process, token.to))
        ++tokens_in_[*node];
    for (std::size_t flow = 0; flow < tokens_on_.size(); ++flow)
      if (tokens_on_[flow] != 0) {
        made_.flows[flow] = Mark::token;
        made_.flow_notes[flow] = tokens_text(tokens_on_[flow]);
      }
    for (std::size_t node = 0; node < tokens_in_.size(); ++node)
      if (tokens_in_[node] != 0) {
        std::string& note = made_.node_notes[node];
        if (!note.empty()) note.insert(0, " · ✓ ");
        note.insert(0, tokens_text(tokens_in_[node]));
        made_.nodes[node] = Mark::token;
      }
  }

  Diagram take() { return std::move(made_); }

 private:
  [[nodiscard]] bool fa() const { return made_.language == Language::fa; }
  [[nodiscard]] std::string tokens_text(std::size_t count) const {
    return counted(count, made_.language) + (fa() ? " نشانه" : count == 1 ? " token" : " tokens");
  }
  /// Its position; nothing for what lies in a node.
  [[nodiscard]] std::optional<std::size_t> flow_of(const Token& token) const {
    std::size_t position = 0, before = 0;
    for (const FlowRef flow : flows(made_.process)) {
      if (made_.process[source(flow, made_.process)].id == token.from &&
          made_.process[target(flow, made_.process)].id == token.to && before++ == token.nth)
        return position;
      ++position;
    }
    return std::nullopt;
  }

  Diagram made_;
  std::vector<std::size_t> tokens_in_;  ///< by vertex
  std::vector<std::size_t> tokens_on_;  ///< by position of the flow
};

}  // namespace

Diagram run_drawing(const Portfolio& portfolio, const Service& service, std::size_t number,
                    Language language) {
  const Soundness said = check_soundness(service.process, thorough_search);
  if (number > said.counterexamples.size())
    throw UsageError("there is no run " + std::to_string(number) + ": 'hamvar verify' finds " +
                     std::to_string(said.counterexamples.size()) + " in '" + service.file + "'");
  const Counterexample& shown = said.counterexamples[number - 1];
  RunDrawing made(drawing(portfolio, service, language));
  made.number_steps(shown.run);
  made.place_tokens(shown.tokens);
  Diagram diagram = made.take();
  diagram.header[0] += (language == Language::fa ? " – اجرای " : " – run ") + counted(number, language);
  diagram.header.push_back(trouble_of(shown.of).in(language));
  return diagram;
}

}  // namespace hamvar::cli
