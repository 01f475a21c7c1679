// SPDX-License-Identifier: Apache-2.0
// The refined process structure tree of every process of every real file, against what it must be.
#include "hamvar/structure/rpst.hpp"

#include <gmock/gmock.h>

#include "corpora.hpp"
#include "hamvar/formats/bpmn.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/structure/flatten.hpp"
#include "rpst_check.hpp"

namespace hamvar {
namespace {

namespace fs = std::filesystem;

class RpstOfCorpora : public test::Corpora {
 protected:
  void check(const Process& process, const fs::path& file) {
    const Process flat = flatten(process);
    const Rpst tree = rpst(flat);
    EXPECT_EQ(test::wrong(flat, tree), "") << file;
    EXPECT_EQ(test::described(tree, false), test::described(rpst(test::mirrored(flat)), true)) << file;
    ++processes_;
    fragments_ += tree.fragments.size();
    for (const Fragment& each : tree.fragments) rigid_ += each.kind == FragmentKind::rigid ? 1U : 0U;
  }
  std::size_t processes_ = 0, fragments_ = 0, rigid_ = 0;
};

TEST_F(RpstOfCorpora, IsATreeOfFragmentsAndTheSameInTheMirror) {
  for (const fs::path& file : files(".")) try {
      for (const Service& service : read_bpmn(read_file(file), file.string(), {}).services)
        check(service.process, file);
    } catch (const InputError&) {
      continue;  // which files are broken, the tests of the collections say
    }
  std::cout << processes_ << " processes, " << fragments_ << " fragments, " << rigid_ << " rigid\n";
  EXPECT_GT(processes_, 1'000U);
}

}  // namespace
}  // namespace hamvar
