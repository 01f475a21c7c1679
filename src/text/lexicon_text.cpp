// SPDX-License-Identifier: Apache-2.0
#include "text/lexicon_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "hamvar/text/nearest.hpp"
#include "hamvar/text/normalize.hpp"
#include "text/code_points.hpp"

namespace hamvar {
namespace {

struct KindName {
  std::string_view name;
  StatementKind kind;
};
constexpr std::array<KindName, 12> kind_names{{{"action", StatementKind::action},
                                               {"object", StatementKind::object},
                                               {"party", StatementKind::party},
                                               {"quality", StatementKind::quality},
                                               {"phrase", StatementKind::phrase},
                                               {"opposite", StatementKind::opposite},
                                               {"near", StatementKind::near},
                                               {"form", StatementKind::form},
                                               {"stop", StatementKind::stop},
                                               {"light", StatementKind::light},
                                               {"not", StatementKind::negation},
                                               {"and", StatementKind::conjunction}}};
constexpr std::string_view blanks = " \t\r";

bool is_relation(StatementKind kind) {
  return kind == StatementKind::opposite || kind == StatementKind::near;
}
bool names_nothing(StatementKind kind) {
  return kind == StatementKind::stop || kind == StatementKind::light || kind == StatementKind::negation ||
         kind == StatementKind::conjunction;
}

/// One line of the text, read from the left.
class LineReader {
 public:
  LineReader(std::string_view line, std::uint32_t number) : rest_(line.substr(0, line.find('#'))) {
    at_ = {number, 1};
    skip_blanks();
  }
  [[nodiscard]] bool done() const { return rest_.empty(); }
  [[nodiscard]] Position at() const { return at_; }
  /// Up to the next blank or sign.
  Mention name() { return take(std::min(rest_.find_first_of(" \t\r:,|<"), rest_.size())); }
  /// Up to the next separator of words.
  Mention word() {
    std::size_t end = std::min(rest_.find_first_of(",|"), rest_.size());
    end = std::min(rest_.find("،"), end);
    Mention word = take(end);
    word.text.erase(word.text.find_last_not_of(blanks) + 1);
    return word;
  }
  bool skip(std::string_view sign) {
    if (!rest_.starts_with(sign)) return false;
    take(sign.size());
    return true;
  }
  bool skip_separator() { return skip(",") || skip("،") || skip("|"); }

 private:
  Mention take(std::size_t bytes) {
    Mention taken{std::string(rest_.substr(0, bytes)), at_};
    advance(bytes);
    skip_blanks();
    return taken;
  }
  void skip_blanks() { advance(std::min(rest_.find_first_not_of(blanks), rest_.size())); }
  void advance(std::size_t bytes) {
    for (const char c : rest_.substr(0, bytes))
      if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++at_.column;
    rest_.remove_prefix(bytes);
  }

  std::string_view rest_;
  Position at_;
};

class LexiconReader {
 public:
  LexiconReader(const std::string& file, std::vector<InputProblem>& problems)
      : file_(file), problems_(problems) {}

  void read_line(std::string_view line, std::uint32_t number) {
    LineReader reader(line, number);
    if (reader.done()) return;
    const bool continued = blanks.find(line.front()) != std::string_view::npos;
    if (continued) {
      if (statements.empty()) return complain(reader.at(), "nothing before this line that it could continue");
      return read_words(reader, statements.back());
    }
    const Mention kind = reader.name();
    const auto* known = std::ranges::find(kind_names, kind.text, &KindName::name);
    if (known == kind_names.end()) return complain_of_kind(kind);
    Statement statement{known->kind, file_, kind.at, {}, {}, Polarity::none, {}};
    if (read_head(reader, statement)) statements.push_back(std::move(statement));
  }

  std::vector<Statement> statements;

 private:
  bool read_head(LineReader& reader, Statement& statement) {
    while (!reader.done() && !reader.skip(":")) {
      if (reader.skip("<")) {
        read_implied(reader, statement);
        continue;
      }
      if (is_relation(statement.kind) && reader.skip_separator()) continue;
      const Position at = reader.at();
      Mention name = reader.name();
      if (name.text.empty()) {
        complain(at, "expected ':' before the words");
        return false;
      }
      if (name.text == "+" || name.text == "-")
        statement.polarity = name.text == "+" ? Polarity::positive : Polarity::negative;
      else
        statement.names.push_back(std::move(name));
    }
    if (!has_names(statement)) return false;
    if (!is_relation(statement.kind)) read_words(reader, statement);
    return true;
  }

  static void read_implied(LineReader& reader, Statement& statement) {
    for (Mention name = reader.name(); !name.text.empty(); name = reader.name()) {
      statement.implies.push_back(std::move(name));
      reader.skip(",");
    }
  }

  void read_words(LineReader& reader, Statement& statement) {
    while (!reader.done()) {
      Mention word = reader.word();
      if (!word.text.empty() && match_key(word.text).empty())
        complain(word.at, "expected a word, found '" + word.text + "'");
      else if (!word.text.empty())
        statement.words.push_back(std::move(word));
      if (!reader.skip_separator()) break;
    }
  }

  bool has_names(const Statement& statement) {
    const std::size_t count = statement.names.size();
    const StatementKind kind = statement.kind;
    const std::size_t least = names_nothing(kind) ? 0 : is_relation(kind) ? 2 : 1;
    const bool several = kind == StatementKind::phrase || kind == StatementKind::near;
    if (count >= least && (several || count == least)) return true;
    complain(statement.at, "expected " + std::to_string(least) + (several ? " or more" : "") +
                               (least == 1 && !several ? " name after '" : " names after '") +
                               std::string(name_of(kind)) + "', found " + std::to_string(count));
    return false;
  }

  static std::string_view name_of(StatementKind kind) {
    return std::ranges::find(kind_names, kind, &KindName::kind)->name;
  }

  void complain_of_kind(const Mention& kind) {
    std::vector<std::string_view> names;
    std::string all;
    for (const KindName& each : kind_names) {
      names.push_back(each.name);
      all += (all.empty() ? "" : ", ") + std::string(each.name);
    }
    const auto meant = nearest(kind.text, names);
    complain(kind.at, "unknown kind of line '" + kind.text + "'",
             meant ? "did you mean '" + *meant + "'?" : "a line begins with one of: " + all);
  }

  void complain(Position at, std::string message, std::string advice = {}) {
    problems_.push_back({file_, at, "", std::move(message), std::move(advice)});
  }

  const std::string& file_;
  std::vector<InputProblem>& problems_;
};

}  // namespace

std::vector<Statement> read_lexicon_text(const LexiconText& source, std::vector<InputProblem>& problems) {
  LexiconReader reader(source.file, problems);
  if (const std::size_t bad = first_invalid_utf8(source.text); bad != std::string_view::npos) {
    const auto line = std::ranges::count(source.text.substr(0, bad), '\n') + 1;
    problems.push_back({source.file,
                        {static_cast<std::uint32_t>(line), 1},
                        "",
                        "a byte that is not UTF-8",
                        "save the file as UTF-8"});
    return {};
  }
  std::uint32_t number = 0;
  std::string_view rest = source.text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    reader.read_line(line, ++number);
  }
  return std::move(reader.statements);
}

}  // namespace hamvar
