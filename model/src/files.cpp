// SPDX-License-Identifier: Apache-2.0

#include "ternion/util/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "ternion/util/error.h"

namespace ternion {
namespace {

std::string ErrnoText(int error) { return std::generic_category().message(error); }

template <typename Container>
Container ReadWhole(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw Error(path.string(), "", "cannot read: is a directory");
  }
  // A device such as /dev/zero has no end, and reading it takes all memory.
  if (std::filesystem::is_character_file(path, ignored)) {
    throw Error(path.string(), "", "cannot read: is a device");
  }
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path.string(), "", "cannot read: " + ErrnoText(errno));
  Container bytes;
  std::vector<char> block(std::size_t{1} << 16);
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    bytes.insert(bytes.end(), block.begin(), block.begin() + in.gcount());
  }
  if (in.bad()) throw Error(path.string(), "", "cannot read: " + ErrnoText(errno));
  return bytes;
}

/// A temporary file beside its destination: renamed over it by Commit(), removed otherwise.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::filesystem::path destination) : destination_(std::move(destination)) {
    // A name no other process uses; the counter covers leftovers of a killed one with our id.
    for (int attempt = 0; attempt < 100; ++attempt) {
      path_ = destination_;
      path_ += ".tmp-" + std::to_string(::getpid()) + "-" + std::to_string(attempt);
      descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor_ >= 0) return;
      if (errno != EEXIST) break;
    }
    Fail(errno);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!committed_) ::unlink(path_.c_str());
  }

  void Write(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) Fail(errno);
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
  }

  void Commit() {
    const int descriptor = descriptor_;
    descriptor_ = -1;
    if (::close(descriptor) != 0) Fail(errno);
    if (::rename(path_.c_str(), destination_.c_str()) != 0) Fail(errno);
    committed_ = true;
  }

 private:
  [[noreturn]] void Fail(int error) const {
    throw Error(destination_.string(), "", "cannot write: " + ErrnoText(error));
  }

  std::filesystem::path destination_;
  std::filesystem::path path_;
  int descriptor_ = -1;
  bool committed_ = false;
};

/// Where the bytes end up: links are followed, so that the file a link names is replaced and not
/// the link.
std::filesystem::path Resolve(const std::filesystem::path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return path;
  if (!std::filesystem::is_regular_file(status)) {
    throw Error(path.string(), "", "cannot write: not a regular file");
  }
  return std::filesystem::is_symlink(path, error) ? std::filesystem::canonical(path, error) : path;
}

}  // namespace

std::vector<std::uint8_t> ReadBytes(const std::filesystem::path& path) {
  return ReadWhole<std::vector<std::uint8_t>>(path);
}

std::string ReadText(const std::filesystem::path& path) { return ReadWhole<std::string>(path); }

void WriteAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes) {
  TemporaryFile file(Resolve(path));
  file.Write(bytes);
  file.Commit();
}

void WriteAtomically(const std::filesystem::path& path, std::string_view text) {
  WriteAtomically(path, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

void WriteAtomically(const std::filesystem::path& path,
                     const std::function<void(const ByteSink&)>& content) {
  TemporaryFile file(Resolve(path));
  content([&file](std::span<const std::uint8_t> bytes) { file.Write(bytes); });
  file.Commit();
}

}  // namespace ternion
