// SPDX-License-Identifier: Apache-2.0

#include "technology.h"

#include "data_folder.h"

namespace ternion::cli {

energy::Technology FindTechnology(const std::string& name_or_path) {
  const bool is_path =
      name_or_path.find('/') != std::string::npos || name_or_path.ends_with(".json");
  if (is_path) return energy::LoadTechnology(name_or_path);
  return energy::LoadTechnology(DataFolder("energy") / "tech" / (name_or_path + ".json"));
}

}  // namespace ternion::cli
