// SPDX-License-Identifier: Apache-2.0
// Every real file gets a verdict, and where rust_bpmn_analyzer has one that means something they agree, or
// docs/semantics.md says why not.
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <sstream>

#include "corpora.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/structure/joint_process.hpp"
#include "scaled.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;

class VerifiedCorpora : public test::Corpora {
 protected:
  [[nodiscard]] static std::vector<Service> services(const fs::path& file) {
    std::vector<Service> all;
    for (Portfolio& portfolio : load({file}).portfolios)
      for (Service& service : portfolio.services) all.push_back(std::move(service));
    return all;
  }
};

constexpr SearchLimits limits{test::scaled(test::scaled(1'000'000))};

TEST_F(VerifiedCorpora, EveryFileHasAVerdict) {
  std::size_t count = 0;
  std::vector<std::string> undecided;
  for (const char* folder : {"training", "hocs", "miwg", "soundness", "logs", "matching"})
    for (const char* ending : {".bpmn", ".pnml"})
      for (const fs::path& file : files(folder, ending)) {
        ++count;
        std::string open;
        for (const Service& service : services(file)) {
          const Soundness said = check_soundness(service.process, limits);
          // A start alone, in a pool that was left empty: nothing that could be decided.
          if (!said.undecided() || num_edges(service.process) == 0) continue;
          EXPECT_FALSE(said.reason.empty()) << file;
          open += " " + said.reason;
        }
        if (!open.empty()) undecided.push_back(file.string() + ":" + open);
      }
  const bool all_states = limits.states == 1'000'000;  // the sanitizers' build looks at fewer
  EXPECT_LE(undecided.size() * 100, count * (all_states ? 1 : 2)) << testing::PrintToString(undecided);
}

std::string_view peers_name(Property property) {
  return property == Property::safe ? "safeness" : spelling(property);
}

struct Row {
  std::string file;
  std::map<std::string, std::string> fields;
};

std::vector<Row> peer_verdicts(const fs::path& table) {
  std::ifstream stream(table);
  std::vector<std::string> names;
  std::vector<Row> rows;
  for (std::string line; std::getline(stream, line);) {
    std::istringstream fields(line);
    std::vector<std::string> values;
    for (std::string field; std::getline(fields, field, '\t');) values.push_back(field);
    if (names.empty()) {
      names = values;
      continue;
    }
    Row& row = rows.emplace_back();
    row.file = values.front();
    for (std::size_t i = 0; i < values.size(); ++i) row.fields[names[i]] = values[i];
  }
  return rows;
}

/// A file and all that is read of it.
struct Read {
  std::vector<Service> services;
  std::vector<Soundness> apart;     ///< by service
  std::vector<Soundness> together;  ///< the pools that exchange messages as one
};

Read read_and_judge(const fs::path& file) {
  Read read;
  for (Portfolio& portfolio : load({file}).portfolios) {
    std::vector<const Service*> pools;
    for (const Service& service : portfolio.services) {
      pools.push_back(&service);
      read.apart.push_back(check_soundness(service.process, limits));
    }
    for (const Collaboration& collaboration : portfolio.collaborations)
      if (const JointProcess joint = join_pools(collaboration, pools); !joint.messages.empty())
        read.together.push_back(check_soundness(joint, limits));
    for (Service& service : portfolio.services) read.services.push_back(std::move(service));
  }
  return read;
}

Verdict worst(const std::vector<Soundness>& all, Property property) {
  Verdict said = Verdict::yes;
  for (const Soundness& each : all) {
    if (each[property] == Verdict::no) return Verdict::no;
    if (each[property] == Verdict::undecided) said = Verdict::undecided;
  }
  return said;
}

bool begins_elsewhere(const Process& process) {
  return std::ranges::count_if(nodes(process), [&](NodeRef node) {
           return in_degree(node, process) == 0 && process[node].kind != NodeKind::boundary &&
                  process[node].parent.empty();
         }) > 1;
}
bool ends_at_a_gateway(const Process& process) {
  return std::ranges::any_of(nodes(process), [&](NodeRef node) {
    return is_gateway(process[node].kind) && out_degree(node, process) == 0;
  });
}

/// What the peer is known to understand differently (docs/semantics.md), seen in the file; or nothing.
std::string reason_to_differ(const Row& row, const Read& read, Property property) {
  const std::string& features = row.fields.at("features");
  const auto has = [&](const char* feature) { return features.find(feature) != std::string::npos; };
  const auto any = [&](const auto& test) {
    return std::ranges::any_of(read.services, [&](const Service& each) { return test(each.process); });
  };
  const Verdict mine = worst(read.apart, property);
  const bool as_together = !read.together.empty() && spelling(worst(read.together, property)) ==
                                                         row.fields.at(std::string(peers_name(property)));
  if (as_together) return "messages: the same with --messages";
  if (mine == Verdict::undecided) return "tokens gather";
  if (property == Property::proper_completion && mine == Verdict::no) return "an end reached twice";
  const bool stops = any(ends_at_a_gateway);
  if (stops && property == Property::option_to_complete) return "gateway without a flow out";
  if (any(begins_elsewhere)) return "several starts, task without a flow in";
  if (has("SILENT-NONE")) return "events it does not know";
  if (stops) return "gateway without a flow out";
  if (has("essage") || has("receiveTask")) return "a message that nothing in the drawing sends";
  return {};
}

/// The table in docs/semantics.md.
bool is_documented(const std::string& stem, Property property) {
  std::ifstream page(fs::path(HAMVAR_SOURCE_DIR) / "docs" / "semantics.md");
  for (std::string line; std::getline(page, line);)
    if (line.find(stem) != std::string::npos && line.find(spelling(property)) != std::string::npos)
      return true;
  return false;
}

TEST_F(VerifiedCorpora, AgreesWithThePeerOrKnowsWhyNot) {
  std::size_t agreed = 0;
  std::ofstream list(fs::path(HAMVAR_BUILD_DIR) / "soundness-differences.tsv");
  for (const Row& row : peer_verdicts(root() / "soundness" / "peer_verdicts.tsv")) {
    if (row.fields.at("status") != "ok" || row.fields.at("vacuous") == "yes") continue;
    const Read read = read_and_judge(root() / row.file);
    for (const Property property : properties) {
      const Verdict mine = worst(read.apart, property);
      const std::string& theirs = row.fields.at(std::string(peers_name(property)));
      if (spelling(mine) == theirs) {
        ++agreed;
        continue;
      }
      const std::string reason = reason_to_differ(row, read, property);
      const std::string stem = fs::path(row.file).stem().string();
      list << reason << '\t' << stem << '\t' << spelling(property) << '\t' << theirs << '\t' << spelling(mine)
           << '\n';
      EXPECT_FALSE(reason.empty()) << row.file << ": " << spelling(property) << " is " << spelling(mine)
                                   << ", the peer says " << theirs;
      EXPECT_TRUE(is_documented(stem, property)) << stem << ' ' << spelling(property);
    }
  }
  RecordProperty("agreed", static_cast<int>(agreed));
  EXPECT_GT(agreed, 800U);
}

TEST_F(VerifiedCorpora, TheAdmissionsAndTheReceiptAreSound) {
  std::size_t count = 0;
  for (const char* folder : {"matching/admission/models", "logs"})
    for (const char* ending : {".bpmn", ".pnml"})
      for (const fs::path& file : files(folder, ending))
        for (const Service& service : services(file)) {
          const Soundness said = check_soundness(service.process);
          EXPECT_TRUE(said.sound()) << file << ": " << said.reason;
          ++count;
        }
  EXPECT_GE(count, 10U);
}

/// The 28 files on which the peer goes wrong: safe, option to complete, proper completion, no dead
/// activities, y(es), n(o) or u(ndecided), of each process of the file; empty: it is no process, or cannot be
/// read.
TEST_F(VerifiedCorpora, JudgesTheProbes) {
  const std::map<std::string, std::string> expected{{"01_selfclosing_event", "yyyy"},
                                                    {"02_livelock_no_exit", "ynyy"},
                                                    {"03_timer_with_body", "yyyy"},
                                                    {"04_timer_empty", "yyyy"},
                                                    {"05_subprocess_inner", "yyyy"},
                                                    {"06_boundary", "yyyy"},
                                                    {"07_evg_timer_body", "yyyy"},
                                                    {"08_empty_process", ""},
                                                    {"09_no_process", ""},
                                                    {"10_xor_self_and_deadlock", "ynyy"},
                                                    {"11_msg_growth", "yyyy yyyy"},
                                                    {"12_two_instances", "yyyy yyyy"},
                                                    {"13_por_unsafe", "nyny"},
                                                    {"14_por_dead", "yyyy"},
                                                    {"15_multi_out_task_implicit_split", "yyny"},
                                                    {"16_two_starts", "yyyy"},
                                                    {"17_conditional", "yyyy"},
                                                    {"18_callactivity", "yyyy"},
                                                    {"19_inclusive", "yyyy"},
                                                    {"20_task_no_out", "yyyy"},
                                                    {"21_dead_end_gateway", "yyyy"},
                                                    {"22_adhoc_transaction", "yyyy"},
                                                    {"23_token_growth_safeness_only", "nuny"},
                                                    {"24_truncated", ""},
                                                    {"25_empty", ""},
                                                    {"26_text", ""},
                                                    {"27_bom", "yyyy"},
                                                    {"28_por_misses_unsafe", "nyny"}};
  std::size_t count = 0;
  for (const fs::path& file : files("soundness/probes")) {
    std::string said;
    for (const Service& service : services(file)) {
      if (!said.empty()) said += ' ';
      const Soundness verdicts = check_soundness(service.process, limits);
      for (const Property each : {Property::safe, Property::option_to_complete, Property::proper_completion,
                                  Property::no_dead_activities})
        said += spelling(verdicts[each]).front();
    }
    const auto found = expected.find(file.stem().string());
    if (found == expected.end()) continue;
    EXPECT_EQ(said, found->second) << file.stem();
    ++count;
  }
  EXPECT_EQ(count, expected.size());
}

TEST_F(VerifiedCorpora, TheBenchmarksOfThePeerNeedNoSearch) {
  for (const fs::path& file : files("soundness/benchmark"))
    for (const Service& service : services(file)) {
      const Soundness said = check_soundness(service.process);
      EXPECT_TRUE(said.sound()) << file << said.reason;
      EXPECT_EQ(said.method, "reduction") << file;
    }
}

}  // namespace
}  // namespace hamvar
