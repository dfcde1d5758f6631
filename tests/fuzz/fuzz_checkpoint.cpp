// SPDX-License-Identifier: Apache-2.0
//
// A folder with any config.json and any model.safetensors is loaded or refused with an Error: no
// crash, no other exception. The input is the length of config.json in two bytes, the file, and
// then model.safetensors.

#include <cstddef>
#include <cstdint>
#include <span>

#include "loaders.h"
#include "memory_folder.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ternion::fuzz::MemoryFolder kFolder;
  if (size < 2) return 0;
  std::span<const std::uint8_t> input(data, size);
  kFolder.Write("config.json", ternion::fuzz::TakePart(input));
  kFolder.Write("model.safetensors", input);
  try {
    (void)ternion::model::LoadSafetensorsFolder(kFolder.path());
  } catch (const ternion::Error&) {
  }
  return 0;
}
