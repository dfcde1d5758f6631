// SPDX-License-Identifier: Apache-2.0
//
// Names of tensors and order of rows in GGUF files, for reader and writer.

#ifndef TERNION_MODEL_SRC_GGUF_NAMES_H_
#define TERNION_MODEL_SRC_GGUF_NAMES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ternion/model/executor.h"

namespace ternion::model {

/// "blk.3.attn_q", before ".weight".
std::string GgufTensorName(const LinearId& id);

/// For each row of q or k in the order of Hugging Face (RoPE rotates halves), its place in the
/// order of architecture "llama" (RoPE rotates neighbouring pairs).
std::vector<std::uint32_t> PairsFromHalves(std::uint32_t rows, std::uint32_t head_dim);
/// The inverse.
std::vector<std::uint32_t> HalvesFromPairs(std::uint32_t rows, std::uint32_t head_dim);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_GGUF_NAMES_H_
