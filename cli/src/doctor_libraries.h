// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_CLI_DOCTOR_LIBRARIES_H_
#define TERNION_CLI_DOCTOR_LIBRARIES_H_

#include <string>
#include <vector>

namespace ternion::cli {

struct LibraryVersion {
  std::string name;
  std::string version;  ///< the one this executable was compiled with
};

/// The libraries ternion is built on.
std::vector<LibraryVersion> CompiledLibraries();

}  // namespace ternion::cli

#endif  // TERNION_CLI_DOCTOR_LIBRARIES_H_
