// SPDX-License-Identifier: Apache-2.0

#include "data_folder.h"

#include <cstdlib>
#include <system_error>

#include "ternion/util/error.h"

namespace ternion::cli {

std::filesystem::path DataFolder(std::string_view name) {
  std::filesystem::path root;
  if (const char* chosen = std::getenv("TERNION_DATA"); chosen != nullptr && *chosen != '\0') {
    root = chosen;
  } else {
    std::error_code error;
    const std::filesystem::path executable = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) throw Error("/proc/self/exe", "", error.message());
    root = executable.parent_path().parent_path() / "share" / "ternion";
  }
  std::filesystem::path folder = root / name;
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    throw Error(folder.string(), "",
                "no such folder; TERNION_DATA can name the one that holds ternion's data");
  }
  return folder;
}

}  // namespace ternion::cli
