// SPDX-License-Identifier: Apache-2.0
//
// A checkpoint in two shards: any index and any shards are opened or refused with an Error, and
// every tensor that is found lies in the shard that the index names. The input is the index and
// the first shard, each behind its length in two bytes, and then the second shard.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "memory_folder.h"
#include "ternion/model/safetensors.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ternion::fuzz::MemoryFolder kFolder;
  std::span<const std::uint8_t> input(data, size);
  kFolder.Write("model.safetensors.index.json", ternion::fuzz::TakePart(input));
  kFolder.Write("a", ternion::fuzz::TakePart(input));
  kFolder.Write("b", input);
  try {
    const auto checkpoint = ternion::model::Checkpoint::Open(kFolder.path());
    for (const auto& [name, tensor] : checkpoint.tensors()) {
      if (tensor.source != kFolder / "a" && tensor.source != kFolder / "b") std::abort();
      unsigned sum = 0;  // touches every byte of the mapped file that the tensor is said to have
      for (const std::uint8_t byte : tensor.bytes) sum += byte;
      if (sum > 255 * tensor.bytes.size()) std::abort();
    }
  } catch (const ternion::Error&) {
  }
  return 0;
}
