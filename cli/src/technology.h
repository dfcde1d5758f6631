// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_CLI_TECHNOLOGY_H_
#define TERNION_CLI_TECHNOLOGY_H_

#include <string>

#include "ternion/energy/technology.h"

namespace ternion::cli {

/// A technology by the name of one that ships, or by the path of a JSON file: a text with a slash
/// or ending in .json. Throws Error naming the file when it cannot be read.
energy::Technology FindTechnology(const std::string& name_or_path);

}  // namespace ternion::cli

#endif  // TERNION_CLI_TECHNOLOGY_H_
