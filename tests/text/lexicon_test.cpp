// SPDX-License-Identifier: Apache-2.0
#include "hamvar/text/lexicon.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <random>
#include <set>

#include "hamvar/model/errors.hpp"
#include "hamvar/text/meaning.hpp"
#include "hamvar/text/normalize.hpp"
#include "scaled.hpp"
#include "text/lexicon_text.hpp"
#include "text/standard_lexicon.hpp"

namespace hamvar {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Lexicon read(std::string text) {
  return Lexicon(std::vector<LexiconText>{{"words.lexicon", std::move(text)}});
}

std::vector<std::string> problems_of(const std::string& text) {
  std::vector<std::string> found;
  try {
    (void)read(text);
  } catch (const InputError& error) {
    for (const InputProblem& problem : error.problems()) found.push_back(problem.to_string());
  }
  return found;
}

std::vector<Statement> standard_statements() {
  std::vector<InputProblem> problems;
  return read_lexicon_text({"standard", std::string(standard_lexicon())}, problems);
}

Meaning meaning_of_word(const std::string& word, const Lexicon& lexicon) {
  return meaning_of(language_of(word) == Language::fa ? Text{"", word} : Text{word, ""}, lexicon);
}

TEST(StandardLexicon, HasWhatPublicServiceNeeds) {
  std::map<ConceptKind, int> count;
  for (const Concept* each : Lexicon::standard().concepts()) ++count[each->kind];
  EXPECT_GE(count[ConceptKind::action], 60);
  EXPECT_GE(count[ConceptKind::object] + count[ConceptKind::party], 150);
}

/// Each concept has words of both languages, and each word read by itself means it (or, where it may be an
/// action and a thing, the action).
TEST(StandardLexicon, IsReadAsItIsWritten) {
  const Lexicon& lexicon = Lexicon::standard();
  std::map<std::string, std::vector<bool>> languages;
  std::map<std::string, std::set<std::string>> actions;
  for (const Statement& statement : standard_statements())
    if (statement.kind == StatementKind::action)
      for (const Mention& word : statement.words)
        actions[match_key(word.text)].insert("#" + statement.names[0].text);
  for (const Statement& statement : standard_statements()) {
    if (statement.names.size() != 1 || lexicon.find(statement.names[0].text) == nullptr) continue;
    const std::string key = "#" + statement.names[0].text;
    languages[key].resize(2);
    for (const Mention& word : statement.words) {
      languages[key][language_of(word.text) == Language::fa ? 1 : 0] = true;
      const Meaning meaning = meaning_of_word(word.text, lexicon);
      ASSERT_EQ(meaning.terms.size(), 1U) << word.text;
      const bool meant =
          meaning.terms[0].key == key || actions[match_key(word.text)].contains(meaning.terms[0].key);
      EXPECT_TRUE(meant) << word.text << " of " << key << " is read as " << meaning.terms[0].key;
    }
  }
  for (const auto& [key, has] : languages) EXPECT_THAT(has, ElementsAre(true, true)) << key;
}

TEST(StandardLexicon, RelatesEitherWay) {
  for (const Concept* each : Lexicon::standard().concepts()) {
    for (const Concept* near : each->near) EXPECT_THAT(near->near, testing::Contains(each)) << each->key;
    if (each->opposite == nullptr) continue;
    EXPECT_EQ(each->opposite->kind, each->kind) << each->key;
  }
}

TEST(Lexicon, IsExtendedByWordsAndConcepts) {
  const Lexicon lexicon =
      Lexicon::standard().extended({"ours.lexicon",
                                    "# Words of our offices\n"
                                    "action examine : vet | غربال\n"
                                    "object mine-licence < permit : mining licence | پروانه معدن\n"
                                    "phrase examine mine-licence : mine check\n"});
  EXPECT_THAT(meaning_of_word("vet", lexicon).terms, ElementsAre(testing::Field(&Term::key, "#examine")));
  EXPECT_EQ(meaning_of_word("mine check", lexicon), meaning_of_word("بررسی پروانه معدن", lexicon));
  EXPECT_EQ(Lexicon::standard().find("mine-licence"), nullptr);
  EXPECT_THAT(lexicon.find("mine-licence")->implies, ElementsAre(lexicon.find("permit")));
}

TEST(Lexicon, MovesAWordThatAnExtensionPlacesElsewhere) {
  const Lexicon lexicon = Lexicon::standard().extended({"ours.lexicon", "action audit : check\n"});
  EXPECT_EQ(meaning_of_word("check", lexicon).terms.at(0).key, "#audit");
  EXPECT_EQ(meaning_of_word("verify", lexicon).terms.at(0).key, "#examine");
}

TEST(Lexicon, ContinuesALineThatBeginsWithABlank) {
  const Lexicon lexicon = read(
      "\xEF\xBB\xBF"
      "action examine : check\r\n  , vet # not a word\r\n  | غربال\r\n");
  for (const char* word : {"check", "vet", "غربال"})
    EXPECT_EQ(meaning_of_word(word, lexicon).terms.at(0).key, "#examine") << word;
}

TEST(Lexicon, SaysWhatIsWrongAndWhere) {
  EXPECT_THAT(problems_of("acton examine : check\n"),
              ElementsAre("words.lexicon:1:1: unknown kind of line 'acton'; did you mean 'action'?"));
  EXPECT_THAT(problems_of("\nverbs examine : check\n"),
              ElementsAre(HasSubstr("words.lexicon:2:1: unknown kind")));
  EXPECT_THAT(problems_of("action : check\n"),
              ElementsAre("words.lexicon:1:1: expected 1 name after 'action', found 0"));
  EXPECT_THAT(problems_of("action two names : check\n"),
              ElementsAre("words.lexicon:1:1: expected 1 name after 'action', found 2"));
  EXPECT_THAT(problems_of("object permit < paper : permit\n"),
              ElementsAre(HasSubstr("words.lexicon:1:17: no concept is called 'paper'")));
  EXPECT_THAT(problems_of("action approve : approve\nopposite approve, rejct\naction reject : reject\n"),
              ElementsAre("words.lexicon:2:19: no concept is called 'rejct'; did you mean 'reject'?"));
  EXPECT_THAT(problems_of("action examine : check, ?!\n"),
              ElementsAre("words.lexicon:1:25: expected a word, found '?!'"));
  EXPECT_THAT(problems_of("  check\n"),
              ElementsAre(HasSubstr("words.lexicon:1:3: nothing before this line")));
  EXPECT_THAT(problems_of("action examine : check\nobject examine : exam\n"),
              ElementsAre(HasSubstr("words.lexicon:2:8: 'examine' is already a concept of another kind")));
  EXPECT_THAT(problems_of("form pay more : paid\n"),
              ElementsAre(HasSubstr("words.lexicon:1:1: expected 1 name")));
  EXPECT_THAT(problems_of("action a : b\xFF\n"),
              ElementsAre(HasSubstr("words.lexicon:1:1: a byte that is not UTF-8")));
}

/// Each block of the page that is set in by four blanks and begins with a statement.
std::vector<std::string> examples_of_the_page() {
  std::ifstream in(HAMVAR_SOURCE_DIR "/docs/lexicon.md");
  std::vector<std::string> blocks(1);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("    "))
      blocks.back() += line.substr(4) + '\n';
    else if (!blocks.back().empty())
      blocks.emplace_back();
  }
  std::erase_if(blocks, [](const std::string& block) { return !block.starts_with("action"); });
  return blocks;
}

TEST(Lexicon, IsWhatItsPageSays) {
  const std::vector<std::string> blocks = examples_of_the_page();
  ASSERT_EQ(blocks.size(), 2U);
  const Lexicon small = read(blocks[0]);
  EXPECT_EQ(meaning_of_word("KYC", small), meaning_of_word("احراز هویت", small));
  EXPECT_EQ(similarity(meaning_of_word("تأیید", small), meaning_of_word("refuse", small)), 0);
  const Lexicon ours = Lexicon::standard().extended({"ours.lexicon", blocks[1]});
  EXPECT_EQ(meaning_of_word("کنترل معدن", ours), meaning_of_word("check the mining licence", ours));
}

TEST(Lexicon, AllowsAWordOneMeaningOfAKind) {
  EXPECT_THAT(
      problems_of("action examine : check\n\naction audit : check\n"),
      ElementsAre(
          "words.lexicon:3:16: 'check' belongs to 'examine' already (line 1); keep it in one of the two"));
  EXPECT_THAT(problems_of("action request : request\nobject application : request\n"), testing::IsEmpty());
}

TEST(Lexicon, LetsAWordHaveFormsOrBeOne) {
  const Lexicon lexicon = read("form pay : paid, unpaid\naction pay : pay\n");
  EXPECT_EQ(meaning_of_word("paid", lexicon).terms.at(0).key, "#pay");
  EXPECT_THAT(
      problems_of("form pay : paid\nform paid : pay\n"),
      ElementsAre("words.lexicon:2:13: 'pay' cannot be a form of 'paid'; a word has forms or is one"));
  EXPECT_THAT(problems_of("form pay : pay\n"), ElementsAre(HasSubstr("'pay' cannot be a form of 'pay'")));
}

/// Lines of signs and words in any order are read or refused, and what is read tells labels.
TEST(Lexicon, IsReadOrRefusedWhateverItHolds) {
  const std::vector<std::string> parts{"action", "object", "phrase", "near", "opposite", "form",   "stop",
                                       "not",    ":",      "|",      "،",    "<",        "+",      "-",
                                       "#",      "\n",     "\n",     "\n ",  "check",    "permit", "بررسی",
                                       "کد ملی", "\u200C", "\xFF",   "not"};
  std::mt19937 random(99);
  std::size_t accepted = 0;
  for (std::size_t i = 0; i < test::random_cases(20'000); ++i) {
    std::string text;
    for (auto left = random() % 12; left > 0; --left) (text += parts[random() % parts.size()]) += ' ';
    try {
      const Lexicon lexicon = read(text);
      ++accepted;
      (void)meaning_of({"check permit", "بررسی کد ملی"}, lexicon);
    } catch (const InputError& error) {
      ASSERT_FALSE(error.problems().empty()) << text << ", seed 99";
    }
  }
  EXPECT_GT(accepted, test::random_cases(20'000) / 100);
}

TEST(Lexicon, TellsAllProblemsAtOnce) {
  EXPECT_THAT(problems_of("phrase a b : check, verify\nacton c : d\nnear e\nobject f : ?\n"),
              ElementsAre(HasSubstr(":1:8: "), HasSubstr(":1:10: "), HasSubstr(":2:1: "), HasSubstr(":3:1: "),
                          HasSubstr(":4:12: ")));
}

}  // namespace
}  // namespace hamvar
