// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_CLI_DATA_FOLDER_H_
#define TERNION_CLI_DATA_FOLDER_H_

#include <filesystem>
#include <string_view>

namespace ternion::cli {

/// A folder of the files that ship with ternion: "targets", "workloads", "hosts", "memories" or
/// "energy". It is looked for in $TERNION_DATA when that is set, else in ../share/ternion beside
/// the executable's folder. Throws Error naming the folder when it is not there.
std::filesystem::path DataFolder(std::string_view name);

}  // namespace ternion::cli

#endif  // TERNION_CLI_DATA_FOLDER_H_
