// SPDX-License-Identifier: Apache-2.0
//
// GGUF Q6_K blocks to float32 on vector instructions.

#ifndef TERNION_MODEL_SRC_KERNELS_Q6_K_BLOCKS_H_
#define TERNION_MODEL_SRC_KERNELS_Q6_K_BLOCKS_H_

#include <cstddef>
#include <cstdint>

namespace ternion::model::kernels {

/// Writes the 256 values of each of `count` blocks (q6_k.h) to `out`: specification::Q6KValue().
void UnpackQ6KBlocks(const std::uint8_t* blocks, std::size_t count, float* out);

}  // namespace ternion::model::kernels

#endif  // TERNION_MODEL_SRC_KERNELS_Q6_K_BLOCKS_H_
