// SPDX-License-Identifier: Apache-2.0
//
// A folder with any config.json and any model.safetensors is loaded or refused with an Error: no
// crash, no other exception. The input is the length of config.json in two bytes, the file, and
// then model.safetensors.

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <span>
#include <string>

#include "loaders.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace {

/// A folder of this process, in memory where there is such a file system.
class Folder {
 public:
  Folder() {
    const bool memory = std::filesystem::is_directory("/dev/shm");
    path_ = memory ? "/dev/shm" : std::filesystem::temp_directory_path();
    path_ /= "ternion-fuzz-" + std::to_string(::getpid());
    std::filesystem::create_directory(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder kFolder;
  if (size < 2) return 0;
  const std::span<const std::uint8_t> input(data, size);
  const std::size_t length = std::min<std::size_t>(input[0] | input[1] << 8, size - 2);
  ternion::WriteAtomically(kFolder.path() / "config.json", input.subspan(2, length));
  ternion::WriteAtomically(kFolder.path() / "model.safetensors", input.subspan(2 + length));
  try {
    (void)ternion::model::LoadSafetensorsFolder(kFolder.path());
  } catch (const ternion::Error&) {
  }
  return 0;
}
