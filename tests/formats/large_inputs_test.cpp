// SPDX-License-Identifier: Apache-2.0
/// Inputs that are as large as a file may be: they are read or refused, in time that grows with their length.
#include <gmock/gmock.h>

#include <algorithm>

#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/pnml.hpp"
#include "hamvar/formats/spec.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

using testing::HasSubstr;

constexpr std::size_t mebi = std::size_t{1} << 20;
const std::string opening = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>\n";

/// What is said against it, or "read".
template <class Read>
std::string verdict(Read read) {
  try {
    static_cast<void>(read());
  } catch (const InputError& error) {
    return error.problems().front().to_string();
  }
  return "read";
}
std::string bpmn_verdict(const std::string& text) {
  return verdict([&] { return read_bpmn(text, "f.bpmn", Catalog()); });
}
std::string pnml_verdict(const std::string& text) {
  return verdict([&] { return read_pnml(text, "f.pnml"); });
}

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

std::string in_process(const std::string& elements) {
  return opening + "<process id='p'>\n" + elements + "</process></definitions>\n";
}

std::string chain(std::size_t tasks) {
  std::string text;
  for (std::size_t i = 0; i < tasks; ++i) {
    const std::string number = std::to_string(i);
    text += "<task id='t" + number + "'/>\n";
    if (i > 0)
      text += "<sequenceFlow id='f" + number + "' sourceRef='t" + std::to_string(i - 1) + "' targetRef='t" +
              number + "'/>\n";
  }
  return in_process(text);
}

std::string lanes(std::size_t count) {
  std::string text = "<laneSet id='s'>";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    text += "<lane id='l" + number + "' name='Office " + number + "'><flowNodeRef>t" + number +
            "</flowNodeRef></lane>\n";
  }
  text += "</laneSet>";
  for (std::size_t i = 0; i < count; ++i) text += "<task id='t" + std::to_string(i) + "'/>\n";
  return in_process(text);
}

std::string same_ids(std::size_t count) { return in_process(repeated("<task id='t'/>\n", count * 15)); }

std::string processes(std::size_t count) {
  std::string text = "<collaboration id='c'>";
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    text += "<participant id='a" + number + "' name='Office " + number + "' processRef='p" + number + "'/>\n";
  }
  text += "</collaboration>";
  for (std::size_t i = 0; i < count; ++i)
    text += "<process id='p" + std::to_string(i) + "'><task id='t" + std::to_string(i) + "'/></process>\n";
  return opening + text + "</definitions>";
}

std::string net(std::size_t steps) {
  std::string text =
      "<pnml><net id='n'><place id='p0'><initialMarking><text>1</text></initialMarking></place>\n";
  for (std::size_t i = 0; i < steps; ++i) {
    const std::string here = std::to_string(i), next = std::to_string(i + 1);
    text += "<transition id='t" + here + "'><name><text>T</text></name></transition><place id='p" + next +
            "'/><arc id='a" + here + "' source='p" + here + "' target='t" + here + "'/><arc id='b" + here +
            "' source='t" + here + "' target='p" + next + "'/>\n";
  }
  return text + "</net></pnml>";
}

/// In seconds, that is: a quadratic reader would not be done within the test's time limit.
void expect_read(std::string (*make)(std::size_t), std::size_t many,
                 std::string (*judge)(const std::string&)) {
  EXPECT_EQ(judge(make(test::scaled(many))), "read");
}

TEST(LargeInputs, TasksAreRead) { expect_read(chain, 200'000, bpmn_verdict); }
TEST(LargeInputs, LanesAreRead) { expect_read(lanes, 100'000, bpmn_verdict); }
TEST(LargeInputs, DuplicateIdsAreRead) { expect_read(same_ids, 100'000, bpmn_verdict); }
TEST(LargeInputs, PoolsAndProcessesAreRead) { expect_read(processes, 50'000, bpmn_verdict); }
TEST(LargeInputs, NetsAreRead) { expect_read(net, 100'000, pnml_verdict); }

TEST(LargeInputs, DeepNestingIsRefused) {
  const std::string deep = repeated("<a>", test::scaled(60 * mebi));
  EXPECT_THAT(bpmn_verdict(deep), HasSubstr("more than 256 levels deep"));
  EXPECT_THAT(pnml_verdict(deep), HasSubstr("more than 256 levels deep"));
  EXPECT_THAT(bpmn_verdict(opening + deep), HasSubstr("more than 256 levels deep"));
  const std::string lists = repeated("[", test::scaled(60 * mebi));
  EXPECT_THAT(verdict([&] { return read_service(lists, "s.json", Catalog()); }), HasSubstr("levels deep"));
}

TEST(LargeInputs, AMillionAttributes) {
  std::string task = "<task id='t'";
  for (std::size_t i = 0; i < test::scaled(1'000'000); ++i) task += " a" + std::to_string(i) + "='x'";
  EXPECT_THAT(bpmn_verdict(in_process(task + "/>")),
              HasSubstr("f.bpmn:3:1: an element with more than 1000 attributes"));
  EXPECT_EQ(bpmn_verdict(in_process(repeated("<task id='t' xmlns:a='b' a:b='c'/>", test::scaled(20 * mebi)))),
            "read");
}

TEST(LargeInputs, OneAttributeOfFiftyMegabytes) {
  const std::string long_name(test::scaled(50 * mebi), 'x');
  EXPECT_EQ(bpmn_verdict(in_process("<task id='t' name='" + long_name + "'/>")), "read");
  EXPECT_EQ(bpmn_verdict(in_process("<task id='" + long_name + "'/>")), "read");
  EXPECT_EQ(pnml_verdict("<pnml><net id='n'><transition id='t'><name><text>" + long_name +
                         "</text></name></transition></net></pnml>"),
            "read");
  EXPECT_NE(verdict([&] { return read_service("{\"id\": \"" + long_name + "\"}", "s.json", Catalog()); }),
            "read");
}

}  // namespace
}  // namespace hamvar
