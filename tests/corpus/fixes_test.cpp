// SPDX-License-Identifier: Apache-2.0
// Whole collections of real files are mended: they read, nothing else in them has changed, and nothing is
// left to mend.
#include <gmock/gmock.h>

#include <iostream>
#include <map>

#include "corpora.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/fix.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/structure/soundness.hpp"
#include "hamvar/text/spelling.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;

using Counts = std::map<std::string, std::size_t>;

Counts counts_of(const Fixed& made) {
  Counts counts;
  for (const Fix& each : made.done) ++counts[each.rule];
  return counts;
}

Text respelled(const Text& text, bool persian) {
  return {hamvar::respelled(text.en, persian), hamvar::respelled(text.fa, persian)};
}

/// Ids that the reader made may be others; a node is the same in all else.
Node comparable(Node node, bool persian, bool new_ids) {
  node.label = respelled(node.label, persian);
  if (new_ids) node.id = node.parent = node.event.attached_to = "";
  return node;
}

/// Each node of `after` is one of `before`, in that order; how many are gone.
std::size_t gone_nodes(const Process& before, const Process& after, bool new_ids) {
  const bool persian = is_persian(before);
  NodeRef next = 0;
  std::size_t gone = 0;
  for (const NodeRef node : nodes(before)) {
    const bool gateway = is_gateway(before[node].kind) && before[node].label.empty();
    const bool same =
        next < num_vertices(after) &&
        comparable(before[node], persian, new_ids).same_as(comparable(after[next], false, new_ids));
    EXPECT_TRUE(same || gateway) << before[node].id;
    ++(same ? next : gone);
  }
  EXPECT_EQ(next, num_vertices(after));
  return gone;
}

bool same_verdicts(const Process& before, const Process& after) {
  const Soundness a = check_soundness(before, quick_search);
  const Soundness b = check_soundness(after, quick_search);
  return a.undecided() || b.undecided() ||
         (a.safe == b.safe && a.option_to_complete == b.option_to_complete &&
          a.proper_completion == b.proper_completion && a.no_dead_activities == b.no_dead_activities);
}

void expect_all_else_is_as_before(const std::string& before, const Fixed& made, const std::string& file) {
  const Counts counts = counts_of(made);
  const auto count = [&](const char* rule) { return counts.contains(rule) ? counts.at(rule) : 0; };
  const BpmnFile old = read_bpmn(before, file, {});
  const BpmnFile now = read_bpmn(made.bytes, file, {});
  ASSERT_EQ(old.services.size(), now.services.size());
  EXPECT_LE(now.remarks.size(), old.remarks.size());
  EXPECT_EQ(old.collaboration.messages.size(), now.collaboration.messages.size());
  std::size_t gateways = 0;
  std::size_t flows_gone = 0;
  for (std::size_t i = 0; i < old.services.size(); ++i) {
    const Process& was = old.services[i].process;
    const Process& is = now.services[i].process;
    gateways += gone_nodes(was, is, count("irregular-file") > 0);
    flows_gone += num_edges(was) - num_edges(is);
    EXPECT_TRUE(count("duplicate-flow") > 0 || same_verdicts(was, is));
  }
  EXPECT_EQ(gateways, count("superfluous-gateway"));
  EXPECT_EQ(flows_gone, count("superfluous-gateway") + count("duplicate-flow"));
}

class FixedCorpora : public test::Corpora {};

TEST_F(FixedCorpora, NothingElseChanges) {
  Counts all;
  std::size_t changed = 0;
  std::size_t read = 0;
  for (const char* folder : {"training", "hocs", "miwg", "soundness", "logs", "matching"})
    for (const char* ending : {".bpmn", ".pnml"})
      for (const fs::path& path : files(folder, ending)) {
        const std::string file = path.string();
        SCOPED_TRACE(file);
        const std::string bytes = read_file(path);
        Fixed made;
        try {
          made = fixed(bytes, file, {});
        } catch (const InputError&) {
          continue;
        }
        ++read;
        if (!made.hindrance.empty()) ++all["not UTF-8"];
        if (made.done.empty()) {
          EXPECT_EQ(made.bytes, bytes);
          continue;
        }
        ++changed;
        EXPECT_TRUE(fixes_of(made.bytes, file, {}).fixes.empty());
        expect_all_else_is_as_before(bytes, made, file);
        for (const auto& [rule, count] : counts_of(made)) all[rule] += count;
      }
  for (const auto& [rule, count] : all) std::cout << rule << ": " << count << "\n";
  std::cout << changed << " of " << read << " files\n";
  EXPECT_GT(changed, 0U);
}

}  // namespace
}  // namespace hamvar
