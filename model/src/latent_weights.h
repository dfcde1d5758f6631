// SPDX-License-Identifier: Apache-2.0
//
// Ternary weights made from the float weights that were trained (docs/numerics.md, "Ternary weights
// from latent ones"), a row at a time from the file.

#ifndef TERNION_MODEL_SRC_LATENT_WEIGHTS_H_
#define TERNION_MODEL_SRC_LATENT_WEIGHTS_H_

#include <cstddef>
#include <cstdint>
#include <span>

#include "ternion/model/safetensors.h"
#include "ternion/model/ternary_blocks.h"

namespace ternion::model {

/// Absmean quantization of a tensor [rows, columns] of F32, F16 or BF16 values: the trits and the
/// mean (the scale that multiplies) that QuantizeWeights() makes of the same values. Besides the
/// result it needs memory for four rows. Throws std::invalid_argument for a value that is not
/// finite.
TernaryTensor QuantizeLatent(DType dtype, std::span<const std::uint8_t> bytes, std::size_t rows,
                             std::size_t columns);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_LATENT_WEIGHTS_H_
