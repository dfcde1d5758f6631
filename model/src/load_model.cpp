// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "loaders.h"
#include "ternion/model/model.h"
#include "ternion/util/error.h"

namespace ternion::model {

Model LoadModel(const std::filesystem::path& path) {
  std::error_code ignored;
  // A path that does not exist is reported as a folder without config.json.
  const bool file =
      std::filesystem::exists(path, ignored) && !std::filesystem::is_directory(path, ignored);
  Model model = file ? LoadGgufFile(path) : LoadSafetensorsFolder(path);
  WarnOfZeros(model);
  return model;
}

}  // namespace ternion::model
