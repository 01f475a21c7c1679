// SPDX-License-Identifier: Apache-2.0
#include "hamvar/structure/joint_process.hpp"

#include <gmock/gmock.h>

#include "bpmn.hpp"

namespace hamvar {
namespace {

using test::attach;
using test::flow;
using test::inside;
using test::node;
using test::set_event;
using testing::ElementsAre;
using testing::HasSubstr;

/// "pool/node", or "pool" for the pool as a whole; a pool without a process is a black box.
MessageEnd end_of(const std::string& text) {
  const auto slash = text.find('/');
  return {text.substr(0, slash), slash == std::string::npos ? "" : text.substr(slash + 1)};
}

class Drawing {
 public:
  Drawing& pool(const std::string& id, Process process) {
    Service& made = services_.emplace_back(test::service(std::move(process)));
    made.id = id;
    collaboration_.pools.push_back({id, {}, id, {}});
    return *this;
  }
  Drawing& black_box(const std::string& id) {
    collaboration_.pools.push_back({id, {}, "", {}});
    return *this;
  }
  Drawing& message(const std::string& from, const std::string& to) {
    collaboration_.messages.push_back({"", {}, end_of(from), end_of(to), {}});
    return *this;
  }
  [[nodiscard]] JointProcess joint() const {
    std::vector<const Service*> pools;
    for (const Service& each : services_) pools.push_back(&each);
    return join_pools(collaboration_, pools);
  }
  [[nodiscard]] Soundness said() const { return check_soundness(joint()); }

 private:
  std::vector<Service> services_;
  Collaboration collaboration_;
};

/// The applicant asks and waits for the answer; the office begins when asked.
Drawing request_and_answer() {
  Process office = flow("start:o > decide > answer > end:o");
  set_event(office, "start:o", EventKind::message);
  return Drawing()
      .pool("applicant", flow("start > ask > receive > end"))
      .pool("office", office)
      .message("applicant/ask", "office/start:o")
      .message("office/answer", "applicant/receive");
}

TEST(JointProcess, IsTheSubProcessesOfItsPools) {
  const JointProcess joint = request_and_answer().joint();
  EXPECT_EQ(num_vertices(joint.process), 10U);
  EXPECT_EQ(joint.messages.size(), 2U);
  EXPECT_EQ(joint.process[test::ref(joint.process, "decide")].parent, "office");
}

TEST(JointProcess, KeepsNodesOfTheSameNameApart) {
  const JointProcess joint =
      Drawing().pool("a", flow("start > x > end")).pool("b", flow("start > x > end")).joint();
  EXPECT_TRUE(find_node(joint.process, "b/x"));
  EXPECT_EQ(joint.process[test::ref(joint.process, "b/x")].parent, "b");
}

TEST(JointProcess, ARequestAndItsAnswer) {
  const Soundness said = request_and_answer().said();
  EXPECT_TRUE(said.sound()) << said.reason;
}

TEST(JointProcess, ATaskThatAsksAndIsAnswered) {
  Process office = flow("start:o > answer > end:o");
  set_event(office, "start:o", EventKind::message);
  const Soundness said = Drawing()
                             .pool("applicant", flow("start > ask > end"))
                             .pool("office", office)
                             .message("applicant/ask", "office/start:o")
                             .message("office/answer", "applicant/ask")
                             .said();
  EXPECT_TRUE(said.sound()) << said.reason;
}

TEST(JointProcess, TwoThatWaitForEachOtherNeverEnd) {
  const Soundness said = Drawing()
                             .pool("a", flow("start:a > wait:a > send:a > end:a"))
                             .pool("b", flow("start:b > wait:b > send:b > end:b"))
                             .message("a/send:a", "b/wait:b")
                             .message("b/send:b", "a/wait:a")
                             .said();
  EXPECT_EQ(said.option_to_complete, Verdict::no);
  EXPECT_THAT(said.dead, ElementsAre("wait:a", "send:a", "wait:b", "send:b"));
  EXPECT_EQ(said.safe, Verdict::yes);
}

TEST(JointProcess, AMessageThatIsNotAlwaysSentIsWaitedForInVain) {
  const auto with = [](const char* office) {
    return Drawing()
        .pool("applicant", flow("start > ask > receive > end"))
        .pool("office", flow(office))
        .message("office/answer", "applicant/receive")
        .said();
  };
  EXPECT_TRUE(with("start:o > x:s > answer > x:j > end:o; x:s > answer").sound());
  const Soundness said = with("start:o > x:s > answer > x:j > end:o; x:s > x:j");
  EXPECT_EQ(said.option_to_complete, Verdict::no);
  EXPECT_EQ(said.no_dead_activities, Verdict::yes);
}

TEST(JointProcess, FromABlackBoxOrAPoolAsAWholeAMessageMayCome) {
  const auto waits = flow("start > receive > end");
  EXPECT_TRUE(Drawing()
                  .pool("a", waits)
                  .pool("b", flow("start:b > x > end:b"))
                  .black_box("world")
                  .message("world", "a/receive")
                  .said()
                  .sound());
  EXPECT_TRUE(Drawing()
                  .pool("a", waits)
                  .pool("b", flow("start:b > x > end:b"))
                  .message("b", "a/receive")
                  .said()
                  .sound());
}

TEST(JointProcess, APoolThatNobodyCallsNeedNotBegin) {
  Process office = flow("start:o > work > end:o");
  set_event(office, "start:o", EventKind::message);
  const Soundness said = Drawing()
                             .pool("applicant", flow("start > x:s > ask > end; x:s > leave > end:2"))
                             .pool("office", office)
                             .message("applicant/ask", "office/start:o")
                             .said();
  EXPECT_TRUE(said.sound()) << said.reason;
}

/// The office answers yes or no; the applicant waits for either behind an event-based gateway.
Drawing two_answers(const std::string& gateway) {
  return Drawing()
      .pool("applicant", flow("start > " + gateway + " > got_yes > end; " + gateway + " > got_no > end:2"))
      .pool("office", flow("start:o > x:s > say_yes > end:o; x:s > say_no > end:3"))
      .message("office/say_yes", "applicant/got_yes")
      .message("office/say_no", "applicant/got_no");
}

TEST(JointProcess, AnEventBasedGatewayTakesWhatComes) {
  EXPECT_TRUE(two_answers("e:w").said().sound());
  EXPECT_EQ(two_answers("x:w").said().option_to_complete, Verdict::no);  // it has chosen before
}

TEST(JointProcess, ABoundaryEventThatNobodySendsNeverComes) {
  Process process = flow("start > a > end; cancelled > tidy > end:c");
  attach(process, "cancelled", "a", EventKind::message);
  const auto with = [&](const char* sender) {
    return Drawing()
        .pool("office", process)
        .pool("applicant", flow(sender))
        .message("applicant/cancel", "office/cancelled")
        .said();
  };
  EXPECT_TRUE(with("start:a > x:s > cancel > end:a; x:s > end:b").sound());
  EXPECT_THAT(with("start:a > end:a; cancel > cancel").dead, ElementsAre("tidy", "cancel"));
}

TEST(JointProcess, ABoundaryEventIsAWayOutOfAMessageThatDoesNotCome) {
  Process process = flow("start > receive > end; late > end:l");
  attach(process, "late", "receive", EventKind::timer);
  const Soundness said = Drawing()
                             .pool("office", process)
                             .pool("applicant", flow("start:a > x:s > send > end:a; x:s > end:b"))
                             .message("applicant/send", "office/receive")
                             .said();
  EXPECT_TRUE(said.sound()) << said.reason;
}

TEST(JointProcess, AnEventSubProcessComesWhenItIsCalled) {
  Process process = flow("start > a > end; start:s > undo > end:s");
  node(process, "start:s").kind = NodeKind::start;
  Node sub;
  sub.id = "sub";
  sub.kind = NodeKind::sub_process;
  sub.sub_process = SubProcessKind::event;
  add_vertex(sub, process);
  for (const char* each : {"start:s", "undo", "end:s"}) node(process, each).parent = "sub";
  set_event(process, "start:s", EventKind::message);
  const auto with = [&](const char* sender) {
    return Drawing()
        .pool("office", process)
        .pool("applicant", flow(sender))
        .message("applicant/cancel", "office/start:s")
        .said();
  };
  EXPECT_TRUE(with("start:a > x:s > cancel > end:a; x:s > end:b").sound());
  EXPECT_THAT(with("start:a > end:a; cancel > cancel").dead, ElementsAre("undo", "cancel"));
}

TEST(JointProcess, MoreMessagesThanAreFollowedAreUndecided) {
  const Soundness said = Drawing()
                             .pool("a", flow("start:a > x:j > send > x:s > end:a; x:s > x:j"))
                             .pool("b", flow("start:b > receive > end:b"))
                             .message("a/send", "b/receive")
                             .said();
  EXPECT_EQ(said.option_to_complete, Verdict::undecided);
  EXPECT_NE(said.safe, Verdict::no);
  EXPECT_THAT(said.reason, HasSubstr("messages gather"));
}

}  // namespace
}  // namespace hamvar
