// SPDX-License-Identifier: Apache-2.0
/// Faults are planted in random processes: when they are mended, all else is as before.
#include <random>
#include <set>

#include "bpmn_text.hpp"
#include "hamvar/formats/fix.hpp"
#include "hamvar/model/redundant.hpp"
#include "hamvar/structure/soundness.hpp"
#include "hamvar/text/spelling.hpp"
#include "random_bpmn_process.hpp"
#include "random_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

class Planted {
 public:
  explicit Planted(std::uint64_t seed) : random_(seed) {
    Service service =
        test::service(chance(50) ? test::random_process(random_) : test::random_bpmn_process(random_));
    service.notation = Notation::bpmn;
    test::make_sense(service.process);
    spoil_labels(service.process);
    const auto gateways = static_cast<int>(random_() % 4);
    for (int i = 0; i < gateways; ++i) add_gateway(service.process);
    text = write_bpmn(service, {});
    const std::string process_end = "</bpmn:process>";
    if (chance(50)) text.insert(text.rfind(process_end), "<bpmn:task name=\"without an id\"/>");
  }

  std::string text;

 private:
  bool chance(unsigned percent) { return random_() % 100 < percent; }

  void spoil_labels(Process& process) {
    for (const NodeRef node : nodes(process)) {
      if (is_gateway(process[node].kind) && chance(50)) process[node].label = {};
      if (is_gateway(process[node].kind) || !chance(40)) continue;
      process[node].label.en += "  twice";
      if (chance(50)) process[node].label = {"", "بررسي پرونده"};
    }
  }

  void add_gateway(Process& process) {
    if (num_edges(process) == 0) return;
    const FlowRef old =
        *std::next(edges(process).first, static_cast<std::ptrdiff_t>(random_() % num_edges(process)));
    const NodeRef from = source(old, process);
    const NodeRef to = target(old, process);
    Node node;
    node.id = "planted" + std::to_string(num_vertices(process));
    constexpr NodeKind kinds[] = {NodeKind::exclusive, NodeKind::parallel, NodeKind::inclusive};
    node.kind = kinds[random_() % 3];
    node.parent = process[from].parent;
    const NodeRef gateway = add_vertex(node, process);
    Flow flow = process[old];
    if (!flow.id.empty()) flow.id += "x";
    remove_edge(old, process);
    add_edge(from, gateway, flow, process);
    add_edge(gateway, to, Flow(), process);
  }

  std::mt19937_64 random_;
};

std::set<std::string> steps(const Process& process) {
  std::set<std::string> found;
  for (const NodeRef node : activities(process))
    if (!process[node].id.starts_with("task"))
      found.insert(process[node].id + ": " + respelled(process[node].label.in(Language::en), false));
  return found;
}

/// What was decided of both; more than the limit of states can only be seen of one.
bool same_verdicts(const Process& before, const Process& after) {
  const Soundness a = check_soundness(before, quick_search);
  const Soundness b = check_soundness(after, quick_search);
  const auto agree = [](Verdict x, Verdict y) {
    return x == y || x == Verdict::undecided || y == Verdict::undecided;
  };
  return agree(a.safe, b.safe) && agree(a.option_to_complete, b.option_to_complete) &&
         agree(a.proper_completion, b.proper_completion) && agree(a.no_dead_activities, b.no_dead_activities);
}

TEST(FixProperty, AllElseIsAsBefore) {
  const std::uint64_t first = std::random_device()();
  std::size_t gateways = 0;
  std::size_t labels = 0;
  std::size_t ids = 0;
  for (std::uint64_t seed = first; seed < first + test::random_cases(300); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Planted planted(seed);
    const auto wanted = [](std::string_view rule) { return rule != "duplicate-flow"; };
    const Fixed made = fixed(planted.text, "f.bpmn", {}, wanted);
    const Process before = test::service_in(planted.text).process;
    const Process after = test::service_in(made.bytes).process;
    EXPECT_EQ(steps(before), steps(after));
    EXPECT_TRUE(same_verdicts(before, after)) << planted.text << made.bytes;
    EXPECT_EQ(fixed(made.bytes, "f.bpmn", {}, wanted).bytes, made.bytes);
    std::size_t gone = 0;
    for (const Fix& each : made.done) {
      if (each.rule == "superfluous-gateway") ++gone;
      if (each.rule == "label-spelling") ++labels;
      if (each.rule == "irregular-file") ++ids;
    }
    EXPECT_EQ(num_vertices(before) - gone, num_vertices(after));
    EXPECT_EQ(num_edges(before) - gone, num_edges(after));
    gateways += gone;
    for (const NodeRef node : nodes(after)) {
      EXPECT_EQ(respelled(after[node].label.en, false), after[node].label.en);
      EXPECT_EQ(respelled(after[node].label.fa, false), after[node].label.fa);
    }
    EXPECT_LE(test::remarks_of(test::read_text(made.bytes)).size(),
              test::remarks_of(test::read_text(planted.text)).size());
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(gateways, 0U);
  EXPECT_GT(labels, 0U);
  EXPECT_GT(ids, 0U);
}

}  // namespace
}  // namespace hamvar
