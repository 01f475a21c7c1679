// SPDX-License-Identifier: Apache-2.0
#include "cli/git.hpp"

#define BOOST_PROCESS_USE_STD_FS 1  // Boost.Filesystem is a library of its own
#include <boost/asio/io_context.hpp>
#include <boost/process.hpp>
#include <charconv>
#include <future>

#include "hamvar/model/errors.hpp"

namespace hamvar::cli {
namespace {

namespace bp = boost::process;
namespace fs = std::filesystem;

struct Output {
  bool good = false;
  std::string text;
  std::string complaint;
};

/// Without a shell: what a user gives stays one word.
Output run_git(const fs::path& folder, std::vector<std::string> words, const std::string& input = {}) {
  const auto program = bp::search_path("git");
  if (program.empty())
    throw EnvironmentError(
        "there is no program 'git' to read a revision with; "
        "install git, or give --against a folder with the earlier definitions");
  words.insert(words.begin(), {"-C", folder.string()});
  boost::asio::io_context context;
  std::future<std::string> text;
  std::future<std::string> complaint;
  bp::child child(program, bp::args(words), bp::std_in<boost::asio::buffer(input), bp::std_out> text,
                  bp::std_err > complaint, context);
  context.run();
  child.wait();
  return {child.exit_code() == 0, text.get(), complaint.get()};
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

GitRevision::GitRevision(const fs::path& folder, const std::string& revision) {
  const Output top = run_git(folder, {"rev-parse", "--show-toplevel"});
  if (!top.good)
    throw UsageError("--against " + revision + ": there is no such folder, and '" + folder.string() +
                     "' lies in no git repository: " + first_line(top.complaint));
  top_ = first_line(top.text);
  // A word that begins with '-' would be an option.
  const Output commit = revision.starts_with('-')
                            ? Output{}
                            : run_git(folder, {"rev-parse", "--verify", "--quiet", revision + "^{commit}"});
  if (!commit.good)
    throw UsageError("--against " + revision +
                     ": there is no such folder, and no such revision in the git repository '" +
                     top_.string() + "'");
  commit_ = first_line(commit.text);
}

std::vector<GitFile> GitRevision::files() const {
  const Output listed = run_git(top_, {"ls-tree", "-r", "-z", "--full-tree", commit_});
  if (!listed.good) throw EnvironmentError("git cannot list a revision: " + first_line(listed.complaint));
  std::vector<GitFile> files;
  std::string_view rest = listed.text;
  while (!rest.empty()) {  // "100644 blob <name>\t<path>\0"
    const std::string_view entry = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(entry.size() + 1, rest.size()));
    const std::size_t tab = entry.find('\t');
    if (tab == std::string_view::npos || !entry.starts_with("100")) continue;
    const std::size_t name = entry.rfind(' ', tab) + 1;
    files.push_back({fs::path(entry.substr(tab + 1)), std::string(entry.substr(name, tab - name))});
  }
  return files;
}

void GitRevision::read(const std::vector<GitFile>& files,
                       const std::function<void(const GitFile&, std::string_view)>& take) const {
  std::string names;
  for (const GitFile& each : files) names += each.blob + '\n';
  const Output all = run_git(top_, {"cat-file", "--batch"}, names);
  std::string_view rest = all.text;
  for (const GitFile& each : files) {  // "<name> blob <size>\n<content>\n"
    const std::string_view head = rest.substr(0, rest.find('\n'));
    std::size_t size = 0;
    const std::string_view digits = head.substr(head.rfind(' ') + 1);
    const auto number = std::from_chars(digits.data(), digits.data() + digits.size(), size);
    if (!all.good || number.ec != std::errc() || rest.size() < head.size() + 1 + size)
      throw EnvironmentError("git cannot read " + each.path.string() + ": " + first_line(all.complaint));
    take(each, rest.substr(head.size() + 1, size));
    rest.remove_prefix(std::min(head.size() + size + 2, rest.size()));
  }
}

}  // namespace hamvar::cli
