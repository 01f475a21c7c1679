// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "hamvar/formats/load.hpp"

namespace hamvar {
namespace fs = std::filesystem;
namespace {

std::string reason(int error) { return std::generic_category().message(error); }

// --- reading

[[noreturn]] void refuse(const fs::path& file, std::string message, std::string advice = {}) {
  throw InputError({{file.string(), {}, {}, std::move(message), std::move(advice)}});
}

/// A pipe or a device may never end.
void check_kind(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (error) refuse(file, "cannot be read: " + reason(error.value()));
  if (fs::is_directory(status)) refuse(file, "is a folder, not a file");
  if (!fs::is_regular_file(status)) refuse(file, "is not a plain file");
}

std::string size_limit(std::uintmax_t limit) {
  return limit % (1U << 20) == 0 ? std::to_string(limit >> 20) + " MiB" : std::to_string(limit) + " bytes";
}

// --- writing

[[noreturn]] void give_up(const fs::path& file, int error) {
  std::string advice = "choose another place with -o";
  if (error == ENOSPC || error == EDQUOT) advice = "free some space or choose another place with -o";
  if (error == EACCES || error == EPERM || error == EROFS)
    advice = "give the right to write there, or choose another place with -o";
  throw EnvironmentError("cannot write " + file.string() + ": " + reason(error) + "; " + advice);
}

/// An open file, and its name for messages.
class OutputFile {
 public:
  OutputFile(const fs::path& path, int flags, const fs::path& shown)
      : shown_(shown), descriptor_(::open(path.c_str(), O_WRONLY | O_CLOEXEC | flags, 0666)) {
    if (descriptor_ < 0) give_up(shown_, errno);
  }
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) give_up(shown_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void close() {
    if (::close(std::exchange(descriptor_, -1)) != 0) give_up(shown_, errno);
  }

 private:
  const fs::path& shown_;
  int descriptor_;
};

/// A name beside `file` that no other writer uses.
fs::path temporary_beside(const fs::path& file) {
  static std::atomic<unsigned> count{0};
  std::string name(1, '.');
  name += file.filename().string();
  name += '.' + std::to_string(::getpid()) + '.' + std::to_string(count++) + ".tmp";
  return file.parent_path() / name;
}

/// Removes the file unless it was renamed.
class Temporary {
 public:
  explicit Temporary(fs::path path) : path_(std::move(path)) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }
  void rename_to(const fs::path& target, const fs::path& shown) {
    std::error_code error;
    fs::rename(path_, target, error);
    if (error) give_up(shown, error.value());
    path_.clear();
  }

 private:
  fs::path path_;
};

void make_folder(const fs::path& folder, const fs::path& file) {
  std::error_code error;
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) give_up(file, error.value());
}

}  // namespace

std::string read_file(const fs::path& file, std::uintmax_t limit) {
  check_kind(file);
  const std::string too_large = "larger than " + size_limit(limit);
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  if (!error && size > limit) refuse(file, too_large);
  std::ifstream stream(file, std::ios::binary);
  if (!stream) refuse(file, "cannot be read: " + reason(errno));
  // Files of /proc say 0 and hold more; others may grow.
  std::string bytes;
  bytes.resize(error ? 0 : size);
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  char chunk[4096];
  while (stream && bytes.size() <= limit) {
    stream.read(chunk, sizeof chunk);
    bytes.append(chunk, static_cast<std::size_t>(stream.gcount()));
  }
  if (stream.bad()) refuse(file, "cannot be read: " + reason(errno));
  if (bytes.size() > limit) refuse(file, too_large);
  return bytes;
}

void write_file(const fs::path& file, std::string_view bytes) {
  std::error_code error;
  const fs::path resolved = fs::is_symlink(file, error) ? fs::weakly_canonical(file, error) : file;
  const fs::path& target = resolved.empty() ? file : resolved;
  const fs::file_status status = fs::status(target, error);
  if (fs::is_directory(status)) give_up(file, EISDIR);
  if (fs::exists(status) && !fs::is_regular_file(status)) {  // /dev/stdout, a pipe: nothing to rename over
    OutputFile out(target, 0, file);
    out.write(bytes);
    return out.close();
  }
  make_folder(target.parent_path(), file);
  Temporary temporary(temporary_beside(target));
  OutputFile out(temporary.path(), O_CREAT | O_EXCL, file);
  out.write(bytes);
  out.close();
  temporary.rename_to(target, file);
}

}  // namespace hamvar
