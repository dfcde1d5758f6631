// SPDX-License-Identifier: Apache-2.0
//
// For readers that take a path: a folder of this process, in memory where there is such a file
// system, and an input cut into the files that go there.

#ifndef TERNION_TESTS_FUZZ_MEMORY_FOLDER_H_
#define TERNION_TESTS_FUZZ_MEMORY_FOLDER_H_

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

#include "ternion/util/files.h"

namespace ternion::fuzz {

/// Removed with what it holds when the process ends.
class MemoryFolder {
 public:
  MemoryFolder() {
    const bool memory = std::filesystem::is_directory("/dev/shm");
    path_ = memory ? "/dev/shm" : std::filesystem::temp_directory_path();
    path_ /= "ternion-fuzz-" + std::to_string(::getpid());
    std::filesystem::create_directory(path_);
  }
  MemoryFolder(const MemoryFolder&) = delete;
  MemoryFolder& operator=(const MemoryFolder&) = delete;
  ~MemoryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

  /// The file's path.
  std::filesystem::path Write(const std::string& name, std::span<const std::uint8_t> bytes) const {
    WriteAtomically(path_ / name, bytes);
    return path_ / name;
  }
  /// No file of that name for an empty part, so that an input also says which files there are.
  void WriteOrRemove(const std::string& name, std::span<const std::uint8_t> bytes) const {
    if (bytes.empty()) {
      std::filesystem::remove(path_ / name);
    } else {
      Write(name, bytes);
    }
  }

 private:
  std::filesystem::path path_;
};

/// Takes a part off the front of `input`: its length in two bytes, low byte first, then so many
/// bytes, or as many as there are.
inline std::span<const std::uint8_t> TakePart(std::span<const std::uint8_t>& input) {
  if (input.size() < 2) {
    const auto rest = input;
    input = {};
    return rest;
  }
  const std::size_t length = std::min<std::size_t>(input[0] | input[1] << 8, input.size() - 2);
  const auto part = input.subspan(2, length);
  input = input.subspan(2 + length);
  return part;
}

}  // namespace ternion::fuzz

#endif  // TERNION_TESTS_FUZZ_MEMORY_FOLDER_H_
