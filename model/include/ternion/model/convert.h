// SPDX-License-Identifier: Apache-2.0
//
// Writes a loaded model in another form of checkpoint. What is written loads to the same weights,
// scales, norms and logits, bit for bit.

#ifndef TERNION_MODEL_CONVERT_H_
#define TERNION_MODEL_CONVERT_H_

#include <filesystem>

#include "ternion/model/convert_tokenizer.h"
#include "ternion/model/gguf.h"
#include "ternion/model/model.h"

namespace ternion::model {

/// Keys of GGUF files that this project adds where the tensors' own scales cannot say everything:
/// "multiply" or "divide", and the float32 weight_scale of every product in program order. The
/// tensors then hold the nearest scale that multiplies.
inline constexpr const char* kGgufScaleDirection = "ternion.scale_direction";
inline constexpr const char* kGgufWeightScales = "ternion.weight_scales";

/// The scale a tensor of `type` gets for a product with `scale`: the nearest that multiplies and
/// that the type can hold. Throws std::invalid_argument when it is outside float16 (TQ1_0, TQ2_0).
float NearestGgufScale(GgmlType type, float scale, ScaleDirection direction);

/// Writes config.json and model.safetensors into `folder`, which must exist: packed U8 weights, in
/// the layout of 2B4T, or of LLaMA with BitLinear layers when there are no sub-norms. Scales and
/// norms are BF16 where that is exact, F32 otherwise; embeddings keep their type, but Q6_K becomes
/// F32. Throws Error when the folder cannot be written or no family has such a network.
void WriteHuggingFace(const Model& model, const std::filesystem::path& folder);

/// Writes a GGUF file with weights of type TQ1_0, TQ2_0 or I2_S, norms in F32 and embeddings as
/// they are; architecture "bitnet-b1.58", with SiLU "bitnet", and without sub-norms "llama".
/// Throws Error when the file cannot be written, the type cannot hold a tensor (columns that are no
/// whole number of blocks), or no architecture has such a network.
void WriteGgufModel(const Model& model, GgmlType weights, const CarriedTokenizer& tokenizer,
                    const std::filesystem::path& path);

}  // namespace ternion::model

#endif  // TERNION_MODEL_CONVERT_H_
