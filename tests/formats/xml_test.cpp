// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <random>
#include <set>

#include "formats/xml/xml_document.hpp"
#include "formats/xml/xml_text.hpp"
#include "hamvar/model/errors.hpp"
#include "scaled.hpp"

namespace hamvar::formats {
namespace {

using namespace std::string_literals;

/// The file as text, or what is said against it.
std::string read(const std::string& bytes) {
  try {
    const std::string text = xml_text(bytes, "f.xml");
    const XmlDocument document(text, "f.xml");
    return text;
  } catch (const InputError& error) {
    return error.problems().front().to_string();
  }
}

TEST(XmlText, IsReadInWhateverItIsWritten) {
  const std::string grün = "<a b=\"grün\"/>";
  EXPECT_EQ(read(grün), grün);
  EXPECT_EQ(read("\xEF\xBB\xBF" + grün), grün);
  EXPECT_EQ(read("<?xml version='1.0' encoding='ISO-8859-1'?><a b=\"gr\xFCn\"/>"),
            "<?xml version='1.0' encoding='ISO-8859-1'?>" + grün);
  EXPECT_EQ(read("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a b=\"5 \x80\"/>"),
            "<?xml version=\"1.0\" encoding=\"windows-1252\"?><a b=\"5 €\"/>");
  EXPECT_EQ(read("\xFF\xFE<\0a\0/\0>\0"s), "<a/>");
  EXPECT_EQ(read("\xFE\xFF\0<\0a\0/\0>"s), "<a/>");
  EXPECT_EQ(read("<\0a\0/\0>\0"s), "<a/>");
}

TEST(XmlText, SaysWhereADeclarationIsWrong) {
  EXPECT_EQ(read("<?xml version='1.0' encoding='UTF-8'?>\n<a b='\xE9'/>"),
            "f.xml:2:7: the byte 0xE9 is no UTF-8, which the file declares; declare the encoding that it is "
            "written in, such as encoding=\"ISO-8859-1\", or save it as UTF-8");
  EXPECT_THAT(
      read("<?xml version='1.0' encoding='UTF-16'?><a/>"),
      testing::StartsWith("f.xml:1:31: the file declares the encoding \"UTF-16\", but is not written in it"));
  EXPECT_THAT(read("<?xml version='1.0' encoding='klingon'?><a/>"),
              testing::StartsWith("f.xml:1:31: the encoding \"klingon\" is unknown"));
  EXPECT_THAT(
      read("\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-1'?><a/>"),
      testing::StartsWith(
          "f.xml:1:31: the file declares the encoding \"ISO-8859-1\", but its first bytes are UTF-8"));
}

TEST(XmlText, ExpandsNothing) {
  EXPECT_THAT(read("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
              testing::StartsWith("f.xml:2:1: a document type declaration is not read"));
  EXPECT_THAT(read("<a>\n &b;</a>"), testing::StartsWith("f.xml:2:2: \"&b;\" is no character of XML"));
  EXPECT_THAT(read("<a>1 & 2</a>"), testing::StartsWith("f.xml:1:6: a bare '&'; write &amp;"));
  EXPECT_THAT(read("<a b='&#0;'/>"), testing::HasSubstr("is no character of XML"));
  EXPECT_THAT(read("<a b='&#xD800;'/>"), testing::HasSubstr("is no character of XML"));
  for (const std::string good : {"<a>&amp;&#10;&#x6A9;&lt;</a>", "<a><![CDATA[1 & 2 &b;]]></a>",
                                 "<a><!-- & --></a>", "<a><?do & ?>&gt;</a>"})
    EXPECT_EQ(read(good), good);
}

TEST(XmlDocument, SaysWhereItIsBroken) {
  EXPECT_THAT(read(""), testing::HasSubstr("there is no element"));
  EXPECT_THAT(read("<a>\n<b></a>"), testing::StartsWith("f.xml:2:"));
  EXPECT_THAT(read("<a/>\n<b/>"), testing::StartsWith("f.xml:2:1: a second element"));
  EXPECT_THAT(read("<a\x01/>"), testing::StartsWith("f.xml:1:3: the control character 0x01"));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  for (int i = 0; i < 100'000; ++i) deep += "</a>";
  EXPECT_THAT(read(deep), testing::HasSubstr("more than 256 levels deep"));
}

TEST(XmlDocument, HasEachAttributeOnce) {
  EXPECT_THAT(read("<a>\n<b c='1' d='2' c='3'/></a>"),
              testing::StartsWith("f.xml:2:1: the attribute \"c\" is there twice"));
  EXPECT_THAT(read("<a c='1' c=''/>"), testing::StartsWith("f.xml:1:1: the attribute \"c\" is there twice"));
  const std::string alike = "<a isB='1' isC='1' metaKey='1' metaValue='1' x='1' xy='1' xyz='1'/>";
  EXPECT_EQ(read(alike), alike);
}

TEST(XmlDocument, FindsTheSecondAmongAnyAttributes) {
  std::mt19937 random(20261127);  // NOLINT(cert-msc32-c,cert-msc51-cpp): to be had again
  const std::vector<std::string> names = {"a",   "ab",      "abc",       "abcd", "b",  "id",  "isA",
                                          "isB", "metaKey", "metaValue", "n",    "na", "nam", "name",
                                          "x",   "xmlns:a", "xmlns:b",   "y",    "ز",  "زم"};
  for (std::size_t round = 0; round < test::scaled(2000); ++round) {
    std::set<std::string> seen;
    bool twice = false;
    std::string text = "<e";
    for (std::size_t count = random() % 18; count > 0; --count) {
      const std::string& name = names[random() % names.size()];
      twice = !seen.insert(name).second || twice;
      text += ' ' + name + "='urn:v'";
    }
    EXPECT_EQ(read(text + "/>").find("is there twice") != std::string::npos, twice) << text;
  }
}

TEST(XmlDocument, KnowsWhereElementsStand) {
  const std::string text = "<a>\n  <ب c='x&amp;y'/><d/></a>";
  const XmlDocument document(text, "f.xml");
  EXPECT_EQ(document.position(document.root()), (Position{1, 1}));
  EXPECT_EQ(document.position(document.root().first_child()), (Position{2, 3}));
  EXPECT_EQ(document.position(document.root().last_child()), (Position{2, 19}));
}

}  // namespace
}  // namespace hamvar::formats
