// SPDX-License-Identifier: Apache-2.0

#include "q6_k.h"

#include <stdexcept>

#include "kernels/q6_k_blocks.h"

namespace ternion::model {

void UnpackQ6K(std::span<const std::uint8_t> blocks, std::span<float> out) {
  const std::size_t count = blocks.size() / kQ6KBytes;
  if (blocks.size() % kQ6KBytes != 0 || out.size() != count * kQ6KValues) {
    throw std::invalid_argument("UnpackQ6K: sizes are not of whole blocks");
  }
  kernels::UnpackQ6KBlocks(blocks.data(), count, out.data());
}

}  // namespace ternion::model
