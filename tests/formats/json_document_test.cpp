// SPDX-License-Identifier: Apache-2.0
#include "formats/json_document.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>
#include <random>

#include "hamvar/model/errors.hpp"

namespace hamvar::formats {
namespace {

std::string problem_of(const std::string& text) {
  try {
    const JsonDocument document(text, "f");
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

TEST(JsonDocument, RefusesWhatIsNoUtf8) {
  EXPECT_EQ(problem_of("{\"a\":\n\"\xFF\"}"), "f:2:2: the file is not UTF-8 from here on; save it as UTF-8");
  EXPECT_EQ(problem_of("\xEF\xBB\xBF{\"\xD9\"}"),
            "f:1:3: the file is not UTF-8 from here on; save it as UTF-8");
  EXPECT_EQ(problem_of(std::string("\xFF\xFE{\0}\0", 6)),
            "f: the file is not UTF-8 but UTF-16; save it as UTF-8");
  EXPECT_EQ(problem_of(std::string("\0{\0}", 4)), "f: the file is not UTF-8 but UTF-16; save it as UTF-8");
}

TEST(JsonDocument, RefusesWhatIsNoJson) {
  EXPECT_EQ(problem_of(""), "f: the file is empty");
  EXPECT_EQ(problem_of(" \n\t "), "f: the file is empty");
  EXPECT_EQ(problem_of("\xEF\xBB\xBF"), "f: the file is empty");
  EXPECT_EQ(problem_of(std::string("{}\0\0", 4)), "f:1:3: expected the end of the file, found U+0000");
  EXPECT_EQ(problem_of("<?xml?>"), "f:1:1: expected a JSON value, found '<'");
  EXPECT_EQ(problem_of("[1 2]"), "f:1:4: expected ',' or ']', found '2'");
  EXPECT_EQ(problem_of("[truely]"), "f:1:2: 'truely' is not a value as JSON writes it");
  EXPECT_EQ(problem_of("[+1]"), "f:1:2: '+1' is not a number as JSON writes it; such as 12, -0.5 or 1e6");
  EXPECT_EQ(problem_of("{\"a\": \"b"), "f:1:7: the string that begins here is not closed; add '\"'");
}

TEST(JsonDocument, AllowsSixtyFourLevels) {
  EXPECT_EQ(problem_of(repeated("[", 64) + repeated("]", 64)), "");
  EXPECT_EQ(problem_of(repeated("[", 65) + repeated("]", 65)), "f:1:65: more than 64 levels deep");
  EXPECT_EQ(problem_of(repeated("[", 100'000)), "f:1:65: more than 64 levels deep");
  EXPECT_EQ(problem_of(repeated("{\"a\":", 100'000)), "f:1:321: more than 64 levels deep");
}

TEST(JsonDocument, CountsColumnsInCodePoints) {
  const JsonDocument document("\xEF\xBB\xBF{\"صدور\": [\"é\", 1]}", "f");
  const JsonValue& list = document.children(document.root())[0];
  EXPECT_EQ(document.position(list.key_offset), (Position{1, 2}));
  EXPECT_EQ(document.position(list.offset), (Position{1, 10}));
  EXPECT_EQ(document.position(document.children(list)[1].offset), (Position{1, 16}));
}

// --- against Boost's own tree

boost::json::value random_value(std::mt19937& random, int depth) {
  switch (random() % (depth > 0 ? 7 : 5)) {
    case 0:
      return nullptr;
    case 1:
      return random() % 2 == 0;
    case 2:
      return std::uniform_int_distribution<int>(-1000, 1000)(random);
    case 3:
      return std::uniform_real_distribution<double>(-1, 1)(random);
    case 4:
      return boost::json::string(repeated(random() % 2 == 0 ? "\"\\\n" : "آ b", random() % 300));
    case 5: {
      boost::json::array array;
      for (auto n = random() % 4; n > 0; --n) array.push_back(random_value(random, depth - 1));
      return array;
    }
    default: {
      boost::json::object object;
      for (auto n = random() % 4; n > 0; --n)
        object["k\"" + std::to_string(n)] = random_value(random, depth - 1);
      return object;
    }
  }
}

/// Spaces wherever they may stand, so that the walk over the tokens is tried.
std::string spaced(const std::string& text, std::mt19937& random) {
  std::string out;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!in_string && std::string_view("{}[],:\"").find(text[i]) != std::string_view::npos &&
        random() % 3 == 0)
      out += random() % 2 == 0 ? "\n " : " ";
    if (in_string && text[i] == '\\')
      out += text[i++];
    else if (text[i] == '"')
      in_string = !in_string;
    out += text[i];
  }
  return out;
}

void expect_same(const JsonDocument& document, const JsonValue& ours, const boost::json::value& theirs,
                 const std::string& text) {
  switch (ours.kind) {
    case JsonKind::null:
      ASSERT_TRUE(theirs.is_null());
      ASSERT_EQ(text.substr(ours.offset, 4), "null");
      break;
    case JsonKind::boolean:
      ASSERT_EQ(ours.boolean, theirs.as_bool());
      break;
    case JsonKind::number: {
      ASSERT_EQ(ours.number, std::stod(text.substr(ours.offset)));
      ASSERT_NEAR(ours.number, theirs.to_number<double>(), 1e-12);
      break;
    }
    case JsonKind::string:
      ASSERT_EQ(ours.text, std::string_view(theirs.as_string().data(), theirs.as_string().size()));
      ASSERT_EQ(text[ours.offset], '"');
      break;
    case JsonKind::array: {
      ASSERT_EQ(text[ours.offset], '[');
      const auto children = document.children(ours);
      ASSERT_EQ(children.size(), theirs.as_array().size());
      for (std::size_t i = 0; i < children.size(); ++i)
        expect_same(document, children[i], theirs.as_array()[i], text);
      break;
    }
    case JsonKind::object: {
      ASSERT_EQ(text[ours.offset], '{');
      const auto children = document.children(ours);
      ASSERT_EQ(children.size(), theirs.as_object().size());
      for (const JsonValue& child : children) {
        ASSERT_EQ(text[child.key_offset], '"');
        expect_same(document, child,
                    theirs.as_object().at(boost::json::string_view(child.key.data(), child.key.size())),
                    text);
      }
      break;
    }
  }
}

TEST(JsonDocument, ReadsWhatBoostReadsAndKnowsWhereItStands) {
  for (unsigned seed = 0; seed < 3'000; ++seed) {
    std::mt19937 random(seed);
    const boost::json::value value = random_value(random, 4);
    const std::string text = spaced(boost::json::serialize(value), random);
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + text);
    const JsonDocument document(text, "f");
    expect_same(document, document.root(), value, text);
    if (::testing::Test::HasFatalFailure()) return;
  }
}

TEST(JsonDocument, RefusesEveryTextThatIsCutShort) {
  const std::string text = R"({"a": [1, -2.5e3, "x\n\u00e9", true, null], "b": {"c": {}}})";
  ASSERT_EQ(problem_of(text), "");
  for (std::size_t length = 0; length < text.size(); ++length)
    EXPECT_NE(problem_of(text.substr(0, length)), "") << length;
}

TEST(JsonDocument, NamesAPlaceInEveryBrokenText) {
  const std::string text = R"({"a": [1, -2.5e3, "x\n\u00e9", true, null], "b": {"c": {}}})";
  std::mt19937 random(17);
  for (int i = 0; i < 20'000; ++i) {
    std::string broken = text;
    broken[random() % broken.size()] = "{}[],:\"\\x0-e \n\t"[random() % 15];
    boost::json::error_code error;
    (void)boost::json::parse(broken, error);
    ASSERT_EQ(problem_of(broken).empty(), !error) << broken << ", seed 17";
  }
}

}  // namespace
}  // namespace hamvar::formats
