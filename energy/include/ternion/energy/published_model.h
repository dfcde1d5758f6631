// SPDX-License-Identifier: Apache-2.0
//
// The energy model behind the published BitNet figures: arithmetic of one forward pass, from the
// shape of the model alone.
//
// E_add = m (n - 1) p e_add and E_mul = m n p e_mul for an (m x n)(n x p) product; for BitNet
// E_mul = (m p + m n) e_mul, the scaling only (arXiv:2310.11453, Eqs. 16 to 18). The papers do not
// say what is summed. The sum below reproduces their numbers (tests/energy):
//
//   S       = 512 tokens, one forward pass
//   MAC_lin = weights of the Q, K, V, O and FFN matrices, all layers
//   MAC_att = 2 S heads head_dim layers                      (scores and values, full square)
//   E_FP16   = S (MAC_lin + MAC_att) (e_fp16_mul + e_fp16_add)
//   E_BitNet = S (MAC_lin e_int8_add + MAC_att (e_fp16_mul + e_fp16_add)
//                 + sum over matrices (n + p) e_fp16_mul)
//
// with n - 1 taken as n. Not counted: embeddings, LM head, norms, softmax, RoPE, SRAM, DRAM.

#ifndef TERNION_ENERGY_PUBLISHED_MODEL_H_
#define TERNION_ENERGY_PUBLISHED_MODEL_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/energy/technology.h"

namespace ternion::energy {

inline constexpr std::string_view kModelShapesSchema = "ternion.model-shapes/1";

/// Tokens of the published figures.
inline constexpr std::uint64_t kPublishedTokens = 512;

/// What the published model needs to know of a transformer. All sizes at least 1.
struct ModelShape {
  std::string name;
  std::uint32_t hidden = 0;
  std::uint32_t ffn = 0;
  std::uint32_t layers = 0;
  std::uint32_t heads = 0;
  std::uint32_t kv_heads = 0;
  std::uint32_t head_dim = 0;
  std::uint32_t ffn_matrices = 0;              ///< 2 (up, down) or 3 (gate, up, down)
  std::optional<double> zero_weight_fraction;  ///< of the ternary weights, where known, in 0..1
  std::string source;
  char mark = 'P';  ///< one of kMarks, for the shape

  /// Weights of the BitLinear matrices of all layers: MAC_lin, per token.
  double linear_weights() const;
  /// MAC_att per token at a context of `tokens`.
  double attention_macs(std::uint64_t tokens) const;
  /// Sum over the matrices of all layers of in_features + out_features, per token.
  double scaling_multiplies() const;
};

/// Reads the shapes. Throws Error naming file, field and reason.
std::vector<ModelShape> LoadModelShapes(const std::filesystem::path& path);
std::vector<ModelShape> ParseModelShapes(std::string_view text, const std::string& source);

/// Energy in pJ, multiplications and additions apart.
struct MulAddEnergy {
  double mul_pj = 0;
  double add_pj = 0;
  double total_pj() const { return mul_pj + add_pj; }
};

/// All products in floating point: `format` is "fp16", "bf16" or "fp32".
/// Throws Error when the technology lacks the format.
MulAddEnergy FloatingPointEnergy(const ModelShape& shape, std::string_view format,
                                 std::uint64_t tokens, const Technology& technology);

/// Ternary weights: INT8 adds in the linear layers, FP16 in attention and scaling.
MulAddEnergy BitNetEnergy(const ModelShape& shape, std::uint64_t tokens,
                          const Technology& technology);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_PUBLISHED_MODEL_H_
