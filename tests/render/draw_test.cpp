// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <graphviz/cgraph.h>

#include <fstream>
#include <memory>
#include <pugixml.hpp>

#include "flow.hpp"
#include "hamvar/model/errors.hpp"
#include "hamvar/render/diagram.hpp"
#include "large_process.hpp"

namespace hamvar {
namespace {

using test::flow;
using testing::HasSubstr;
using testing::Not;

Diagram diagram(std::string_view text) {
  Diagram made;
  made.process = flow(text);
  return made;
}
Diagram labelled(const std::string& label) {
  Diagram made = diagram("start > a > end");
  test::node(made.process, "a").label = {label, ""};
  return made;
}

pugi::xml_document parsed(const std::string& svg) {
  pugi::xml_document document;
  const auto result = document.load_string(svg.c_str());
  EXPECT_TRUE(result) << result.description();
  return document;
}

void collect(const pugi::xml_node& node, std::string& text) {
  if (std::string_view(node.name()) == "text") text += std::string(node.text().get()) + "\n";
  for (const pugi::xml_node& child : node.children()) collect(child, text);
}
std::string words(const std::string& svg) {
  std::string text;
  const pugi::xml_document document = parsed(svg);
  collect(document, text);
  return text;
}

/// The number of nodes of DOT that another reader finds in it.
int nodes_in(const std::string& dot) {
  Agraph_t* const graph = agmemread(dot.c_str());
  EXPECT_NE(graph, nullptr);
  const int count = graph == nullptr ? -1 : agnnodes(graph);
  if (graph != nullptr) agclose(graph);
  return count;
}

TEST(Draw, GivesEachFormat) {
  const auto pictures = draw(diagram("start > a > end"), std::vector{ImageFormat::dot, ImageFormat::svg,
                                                                     ImageFormat::png, ImageFormat::pdf});
  EXPECT_THAT(pictures[0], testing::StartsWith("digraph"));
  EXPECT_THAT(pictures[1], HasSubstr("<svg"));
  EXPECT_THAT(pictures[2], testing::StartsWith("\x89PNG"));
  EXPECT_THAT(pictures[3], testing::StartsWith("%PDF"));
}

TEST(Draw, TheSameInputGivesTheSameBytes) {
  const Diagram one = diagram("start > a@x > x:s > b > end; x:s > c > +:p > d > end:2; +:p > e > end:3");
  for (const ImageFormat format : {ImageFormat::dot, ImageFormat::svg, ImageFormat::png, ImageFormat::pdf})
    EXPECT_EQ(draw(one, format), draw(one, format));
}

TEST(Draw, DotHasEveryNodeForAnotherReader) {
  EXPECT_EQ(nodes_in(to_dot(diagram("start > a > x:s > b > x:j > end; x:s > c > x:j"))), 7);
  EXPECT_EQ(nodes_in(to_dot(Diagram{})), 0);
}

/// Nothing in a label is markup, an entity, or an escape of DOT; all of it is there to be read.
TEST(Draw, HostileLabelsStayText) {
  const std::string labels[] = {"<script>alert(1)</script>",
                                "\"];evil[label=\"x",
                                "a\\nb\\G\\N",
                                "&lt;b&gt; &amp; &#65;",
                                "</TABLE></TD>",
                                "<B>bold</B>",
                                "]]>",
                                "a -> b; c",
                                "'\"`"};
  for (const std::string& label : labels) {
    const Diagram one = labelled(label);
    EXPECT_EQ(nodes_in(to_dot(one)), 3) << label;
    const std::string svg = draw(one, ImageFormat::svg);
    EXPECT_THAT(svg, Not(HasSubstr("<script"))) << label;
    std::string read;
    for (const char c : words(svg))
      if (c != '\n' && c != ' ') read += c;
    std::string wanted;
    for (const char c : label)
      if (c != ' ') wanted += c;
    // A word joiner keeps "&lt;" from being taken for an entity.
    for (std::size_t at = 0; (at = read.find("\u2060")) != std::string::npos;) read.erase(at, 3);
    EXPECT_THAT(read, HasSubstr(wanted));
  }
}

TEST(Draw, BrokenTextIsShownAsBroken) {
  for (const std::string& label : {std::string("a\xff\xfe z"), std::string("a\0b", 3),
                                   std::string("\x01\x02"), std::string("tab\tnew\nline")}) {
    const std::string svg = draw(labelled(label), ImageFormat::svg);
    parsed(svg);
  }
}

TEST(Draw, ALongLabelIsCut) {
  const std::string svg = draw(labelled(std::string(10'000, 'x')), ImageFormat::svg);
  EXPECT_THAT(words(svg), HasSubstr("…"));
  EXPECT_LT(svg.size(), 20'000U);
}

TEST(Draw, PersianLinesAreIsolatedAndDirectionMarksTakenOut) {
  Diagram one = labelled("");
  one.language = Language::fa;
  test::node(one.process, "a").label = {"", "استعلام \u202E از PDF شماره 12"};
  const std::string text = words(draw(one, ImageFormat::svg));
  EXPECT_THAT(text, HasSubstr("\u2067استعلام"));
  EXPECT_THAT(text, Not(HasSubstr("\u202E")));
}

TEST(Draw, MarksAreTold) {
  Diagram one = diagram("start > a > b > c > d > e > end");
  one.nodes = {Mark::plain,  Mark::removed, Mark::added, Mark::moved,
               Mark::merged, Mark::changed, Mark::found};
  one.nodes.resize(num_vertices(one.process), Mark::plain);
  one.critical_nodes.assign(num_vertices(one.process), true);
  const std::string text = words(draw(one, ImageFormat::svg));
  for (const char* word : {"removed", "added", "moved", "merged", "changed", "found here", "critical path"})
    EXPECT_THAT(text, HasSubstr(word));
  EXPECT_THAT(words(draw(diagram("start > a > end"), ImageFormat::svg)), Not(HasSubstr("removed")));
}

TEST(Draw, MarksDifferWithoutColours) {
  Diagram one = diagram("start > a > b > end");
  one.nodes = {Mark::plain, Mark::removed, Mark::added, Mark::plain};
  EXPECT_THAT(to_dot(one), HasSubstr("dashed"));
}

TEST(Draw, WhatIsWrittenWithAMarkIsInThePlaceOfItsWord) {
  Diagram one = diagram("start > a > b > end");
  one.nodes = {Mark::passed, Mark::passed, Mark::token, Mark::plain};
  one.node_notes = {"1", "2, 4", "3 tokens here", ""};
  one.flows = {Mark::plain, Mark::token, Mark::plain};
  one.flow_notes = {"", "5 tokens there", ""};
  const std::string text = words(draw(one, ImageFormat::svg));
  for (const char* note : {"2, 4", "3 tokens here", "5 tokens there"}) EXPECT_THAT(text, HasSubstr(note));
}

TEST(Draw, LanesAndHeaderAreThere) {
  Diagram one = diagram("start > a > b > end");
  one.lanes = {"", "Municipality & sons", "Tax office", ""};
  one.header = {"Permit", "Time to deliver: 42 d → 17 d"};
  const std::string text = words(draw(one, ImageFormat::svg));
  for (const char* word : {"Municipality &\nsons", "Tax office", "Permit", "Time to deliver: 42 d → 17 d"})
    EXPECT_THAT(text, HasSubstr(word));
}

TEST(Draw, IdsAreUniqueAndSafe) {
  Diagram one = diagram("start > a > b > end");
  test::node(one.process, "a").id = "x y";
  test::node(one.process, "b").id = "x_y";
  const pugi::xml_document svg = parsed(draw(one, ImageFormat::svg));
  EXPECT_FALSE(svg.select_nodes("//*[@id='n-x_y']").empty());
  EXPECT_FALSE(svg.select_nodes("//*[@id='n-x_y-2']").empty());
}

TEST(Draw, LoopsSubProcessesAndNothing) {
  parsed(draw(diagram("start > x:j > a > x:s > end; x:s > b > x:j"), ImageFormat::svg));
  Diagram nested = diagram("start > a > b > end");
  test::node(nested.process, "a").kind = NodeKind::sub_process;
  test::node(nested.process, "b").parent = "a";
  parsed(draw(nested, ImageFormat::svg));
  parsed(draw(Diagram{}, ImageFormat::svg));
}

TEST(Draw, SubProcessesHaveAFrameInAFoldedDrawingToo) {
  Diagram one = diagram("start > a > b > c > d > e > f > end");
  test::node(one.process, "a").kind = NodeKind::sub_process;
  test::node(one.process, "b").parent = "a";
  const std::string picture = draw(one, ImageFormat::svg);
  EXPECT_THAT(words(picture), HasSubstr("continued at the same number"));
  const pugi::xml_document svg = parsed(picture);
  const auto frame = svg.select_node("//*[contains(@class, 'sub-process')]/*[@stroke]").node();
  EXPECT_STREQ(frame.attribute("stroke").value(), "#1f2933");
}

TEST(Draw, BoundaryEventsAndComplexGatewaysAsBpmnDoes) {
  Diagram one = diagram("start > x:c > a > end; t:b > end:2");
  test::node(one.process, "x:c").kind = NodeKind::complex;
  Node& late = test::node(one.process, "t:b");
  late.kind = NodeKind::boundary;
  late.event.attached_to = "a";
  const std::string drawn = draw(one, ImageFormat::svg);
  const pugi::xml_document svg = parsed(drawn);
  EXPECT_EQ(svg.select_nodes("//*[@class='node boundary']/*[local-name()='ellipse']").size(),
            2U);  // a double circle
  EXPECT_EQ(svg.select_nodes("//*[@class='node complex']").size(), 1U);
  EXPECT_THAT(words(drawn), HasSubstr("◷"));
  EXPECT_THAT(words(drawn), HasSubstr("✱"));
}

TEST(Draw, TooManyNodesAreRefused) {
  Diagram one;
  one.process = test::long_chain(max_drawn_nodes + 10);
  EXPECT_THROW((void)draw(one, ImageFormat::svg), TooLargeToDraw);
}

TEST(Split, CoversEachNodeOnce) {
  Diagram one;
  one.process = test::long_chain(4000);
  one.header = {"Long"};
  const std::vector<Diagram> parts = split(one);
  EXPECT_GE(parts.size(), 3U);
  std::map<std::string, int> seen;
  for (const Diagram& part : parts) {
    EXPECT_LE(num_vertices(part.process), max_drawn_nodes);
    EXPECT_THAT(part.header[0], HasSubstr("Part"));
    for (const NodeRef node : nodes(part.process))
      if (part.process[node].kind != NodeKind::event) ++seen[part.process[node].id];
  }
  EXPECT_EQ(seen.size(), num_vertices(one.process));
  for (const auto& [id, times] : seen) EXPECT_EQ(times, 1) << id;
}

TEST(Split, WhatIsSmallStaysWhole) { EXPECT_EQ(split(diagram("start > a > end")).size(), 1U); }

TEST(Split, WhatHasNoPlaceToCutIsRefused) {
  std::string wide;
  for (int i = 0; i < 40; ++i)
    wide += "+:s > a" + std::to_string(i) + " > b" + std::to_string(i) + " > +:j; ";
  EXPECT_THROW((void)split(diagram("start > +:s; " + wide + "+:j > end"), 20), TooLargeToDraw);
}

}  // namespace
}  // namespace hamvar
