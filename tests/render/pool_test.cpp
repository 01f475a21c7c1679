// SPDX-License-Identifier: Apache-2.0
#include "hamvar/render/pool.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <filesystem>

#include "flow.hpp"
#include "hamvar/formats/load.hpp"
#include "large_process.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;

class Pool : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  [[nodiscard]] fs::path file(int i) const { return folder_ / (std::to_string(i) + ".svg"); }
  [[nodiscard]] DrawingTask task(int i) const {
    Diagram diagram;
    diagram.process = test::flow("start > a" + std::to_string(i) + " > end");
    return {"t" + std::to_string(i),
            diagram,
            {ImageFormat::svg},
            [file = file(i)](ImageFormat, const std::string& bytes) { write_file(file, bytes); }};
  }
  [[nodiscard]] std::vector<DrawingTask> tasks(int count) const {
    std::vector<DrawingTask> all;
    for (int i = 0; i < count; ++i) all.push_back(task(i));
    return all;
  }

  fs::path folder_ = fs::temp_directory_path() / ("hamvar-pool-" + std::to_string(getpid()));
};

TEST_F(Pool, DrawsTheSameWithOneJobAndMany) {
  std::vector<std::string> alone;
  EXPECT_TRUE(draw_all(1, tasks(9)).empty());
  for (int i = 0; i < 9; ++i) alone.push_back(read_file(file(i)));
  fs::remove_all(folder_);
  EXPECT_TRUE(draw_all(4, tasks(9)).empty());
  for (int i = 0; i < 9; ++i) EXPECT_EQ(read_file(file(i)), alone[static_cast<std::size_t>(i)]);
}

TEST_F(Pool, AFailureStopsNoOther) {
  std::vector<DrawingTask> all = tasks(8);
  all[2].write = [](ImageFormat, const std::string&) { throw EnvironmentError("disk full\nreally"); };
  all[5].diagram.process = test::long_chain(max_drawn_nodes + 1);
  for (const unsigned jobs : {1U, 3U}) {
    fs::remove_all(folder_);
    const auto failures = draw_all(jobs, all);
    ASSERT_EQ(failures.size(), 2U) << jobs;
    EXPECT_EQ(failures[0].task, 2U);
    EXPECT_FALSE(failures[0].too_large);
    EXPECT_THAT(failures[0].error.what(), testing::StartsWith("t2: disk full"));
    EXPECT_EQ(failures[1].task, 5U);
    EXPECT_TRUE(failures[1].too_large);
    for (const int i : {0, 1, 3, 4, 6, 7}) EXPECT_TRUE(fs::exists(file(i))) << i;
  }
}

TEST_F(Pool, ACrashStopsNoOther) {
  std::vector<DrawingTask> all = tasks(8);
  all[4].write = [](ImageFormat, const std::string&) { _exit(9); };
  const auto failures = draw_all(2, all);
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures[0].task, 4U);
  EXPECT_THAT(failures[0].error.what(), testing::HasSubstr("crashed"));
  for (const int i : {0, 1, 2, 3, 5, 6, 7}) EXPECT_TRUE(fs::exists(file(i))) << i;
}

}  // namespace
}  // namespace hamvar
