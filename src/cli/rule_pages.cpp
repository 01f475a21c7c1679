// SPDX-License-Identifier: Apache-2.0
#include "cli/rule_pages.hpp"

#include "cli/console.hpp"
#include "cli/rule_examples.hpp"
#include "cli/rule_list.hpp"
#include "cli/rule_names.hpp"
#include "cli/rule_text.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/model/vocabulary.hpp"

namespace hamvar::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark_of_origin =
    "<!-- Written by `hamvar rules --format markdown -o docs/rules`. -->\n";

/// What Markdown would take for its own.
std::string plain(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    if (std::string_view("\\`*_<>[]|").find(letter) != std::string_view::npos) safe += '\\';
    safe += letter;
  }
  return safe;
}

std::string findings_list(const std::vector<Finding>& findings, Language language) {
  std::string text;
  for (const Finding& finding : findings) {
    text += "- `" + std::to_string(finding.place.at.line) + ":" + std::to_string(finding.place.at.column) +
            "` " + plain(finding.message.in(language)) + "\n";
    if (finding.remedy)
      text += (language == Language::fa ? "  - راه اصلاح: " : "  - remedy: ") +
              plain(finding.remedy->title.in(language)) + "\n";
  }
  return text;
}

std::string source_of(const Example& example, bool open) {
  const std::string language = example.file.ends_with(".json") ? "json" : "xml";
  return (open ? "<details open><summary>" : "<details><summary>") + std::string(example.file) +
         "</summary>\n\n```" + language + "\n" + std::string(example.text) +
         (example.text.ends_with('\n') ? "" : "\n") + "```\n\n</details>\n";
}

class Page {
 public:
  Page(const Rule& rule, const fs::path& folder) : rule_(rule), folder_(folder) {}

  void write() {
    const Text title = rule_.body->title();
    text_ = "# " + std::string(rule_.id) + "\n\n" + std::string(mark_of_origin) + "\n" + title.en +
            ". Group [" + group() + "](README.md#" + group() + "), severity `" + severity() +
            "`; [check.md](../check.md) says how to set "
            "it.\n\n" +
            readme_text(rule_, Language::en);
    add(options_text(rule_, Language::en));
    add(needs_text(rule_, Language::en));
    const std::vector<Finding> findings = add_example("bad", "Bad example", rule_.bad);
    add_example("good", "Good example", rule_.good);
    add_persian(title.fa, findings);
    write_file(folder_ / (std::string(rule_.id) + ".md"), text_);
  }

 private:
  [[nodiscard]] std::string group() const { return word_of(rule_.body->group); }
  [[nodiscard]] std::string severity() const { return std::string(spelling(rule_.body->severity)); }
  void add(const std::string& section) {
    if (!section.empty()) text_ += "\n" + section;
  }

  std::vector<Finding> add_example(const std::string& name, const std::string& heading,
                                   const Example& example) {
    ShownExample shown = show(rule_, example);
    text_ += "\n## " + heading + "\n\n";
    if (shown.picture) {
      const std::string file = std::string(rule_.id) + "-" + name + ".svg";
      write_file(folder_ / file, *shown.picture);
      text_ += "![" + heading + "](" + file + ")\n\n";
    } else {
      text_ += "There is no process in it that could be drawn.\n\n";
    }
    if (!shown.findings.empty()) text_ += findings_list(shown.findings, Language::en) + "\n";
    text_ += source_of(example, !shown.picture);
    return std::move(shown.findings);
  }

  void add_persian(const std::string& title, const std::vector<Finding>& findings) {
    text_ += "\n## به فارسی\n\n**" + title + ".** " + readme_text(rule_, Language::fa);
    for (const auto section : {options_text, needs_text})
      if (const std::string said = section(rule_, Language::fa); !said.empty()) text_ += "\n#" + said;
    text_ += "\n### یافته‌ها در نمونهٔ بد\n\n" + findings_list(findings, Language::fa);
  }

  const Rule& rule_;
  const fs::path& folder_;
  std::string text_;
};

}  // namespace

std::string rules_index() {
  std::string text =
      "# Rules\n\n" + std::string(mark_of_origin) +
      "\n`hamvar explain RULE` shows what is here in words; [check.md](../check.md) says how to choose "
      "rules.\n";
  std::string group;
  for (const Rule* rule : by_group()) {
    if (const std::string its = word_of(rule->body->group); its != group) {
      text += "\n## " + its + "\n\n| rule | severity | finds | می‌یابد |\n|---|---|---|---|\n";
      group = its;
    }
    const std::string id(rule->id);
    const Text title = rule->body->title();
    for (const std::string_view part : {"| [", id.c_str(), "](", id.c_str(), ".md) | "}) text += part;
    text += spelling(rule->body->severity);
    text += " | " + title.en + " | " + title.fa + " |\n";
  }
  return text;
}

void write_rule_pages(const fs::path& folder) {
  ProgressBar bar("Drawing");
  std::size_t done = 0;
  for (const Rule& rule : all_rules()) {
    Page(rule, folder).write();
    bar.show(++done, all_rules().size());
  }
  write_file(folder / "README.md", rules_index());
}

}  // namespace hamvar::cli
