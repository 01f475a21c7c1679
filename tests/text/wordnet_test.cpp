// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "hamvar/text/lexicon.hpp"
#include "hamvar/text/meaning.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;

/// A folder with a database as wndb(5WN) has it, for as long as this lives.
class SmallWordNet {
 public:
  SmallWordNet() { fs::create_directories(folder_); }
  SmallWordNet(const SmallWordNet&) = delete;
  SmallWordNet& operator=(const SmallWordNet&) = delete;
  ~SmallWordNet() { fs::remove_all(folder_); }

  /// Each set of synonyms is a synset; the first in which a word stands is its first sense.
  void write(const std::string& part, const std::vector<std::vector<std::string>>& synsets) const {
    std::ofstream data(folder_ / ("data." + part), std::ios::binary);
    std::ofstream index(folder_ / ("index." + part), std::ios::binary);
    index << "  1 This line is the licence.\n";
    std::map<std::string, std::vector<std::streamoff>> senses;
    for (const auto& synset : synsets) {
      for (const std::string& word : synset) senses[word].push_back(data.tellp());
      data << "00000000 31 v 0" << synset.size();
      for (const std::string& word : synset) data << ' ' << word << " 0";
      data << " 000 | gloss\n";
    }
    for (const auto& [word, places] : senses) {
      index << word << " v " << places.size() << " 2 @ ~ " << places.size() << " 0";
      for (const auto place : places) index << ' ' << place;
      index << "  \n";
    }
  }
  [[nodiscard]] const fs::path& folder() const { return folder_; }

 private:
  // Of the test's own: tests run side by side.
  fs::path folder_ =
      fs::path(HAMVAR_BUILD_DIR) /
      (std::string("wordnet-of-") + testing::UnitTest::GetInstance()->current_test_info()->name());
};

Lexicon small_lexicon() {
  return Lexicon(std::vector<LexiconText>{{"words.lexicon",
                                           "action examine : check, look at\n"
                                           "action compare : compare\n"
                                           "object permit : permit\n"}});
}

std::string key_of(const std::string& label, const Lexicon& lexicon) {
  return meaning_of({label, ""}, lexicon).terms.at(0).key;
}

TEST(WordNet, AddsWhatMeansTheSameFirstOfAll) {
  const SmallWordNet wordnet;
  wordnet.write("verb", {{"check", "ascertain"},
                         {"look_at", "eyeball", "size_up"},
                         {"arrest", "stop"},
                         {"check", "arrest"},  // another sense of "check"
                         {"compare", "liken"},
                         {"scan", "glance"},
                         {"check_over", "liken"}});  // "liken" is first of all "compare"
  wordnet.write("noun", {{"permit", "license", "Permit_Card"}});
  const Lexicon lexicon = small_lexicon().with_wordnet(wordnet.folder());
  EXPECT_EQ(key_of("ascertained", lexicon), "#examine");
  EXPECT_EQ(key_of("size up", lexicon), "#examine");
  EXPECT_EQ(key_of("liken", lexicon), "#compare");
  EXPECT_EQ(key_of("license", lexicon), "#permit");
  EXPECT_EQ(key_of("arrest", lexicon), "arrest");
  EXPECT_EQ(key_of("glance", lexicon), "glanc");
}

TEST(WordNet, LeavesOutWhatTwoConceptsWouldClaim) {
  const SmallWordNet wordnet;
  wordnet.write("verb", {{"check", "compare", "collate"}});
  wordnet.write("noun", {{"permit"}});
  const Lexicon lexicon = small_lexicon().with_wordnet(wordnet.folder());
  EXPECT_EQ(key_of("collate", lexicon), "collat");
  EXPECT_EQ(key_of("check", lexicon), "#examine");
}

TEST(WordNet, IsNotNeeded) {
  const Lexicon lexicon = small_lexicon().with_wordnet("/no/such/folder");
  EXPECT_EQ(key_of("check", lexicon), "#examine");
}

TEST(WordNet, OfDebianIsRead) {
  const fs::path folder = "/usr/share/wordnet";
  if (!fs::exists(folder / "data.noun")) GTEST_SKIP() << "wordnet-base is not installed";
  const Lexicon lexicon = Lexicon::standard().with_wordnet(folder);
  EXPECT_EQ(key_of("check", lexicon), "#examine");
  EXPECT_EQ(key_of("motorcar", lexicon), "#vehicle");
  EXPECT_EQ(key_of("motorcar", Lexicon::standard()), "motorcar");
}

}  // namespace
}  // namespace hamvar
