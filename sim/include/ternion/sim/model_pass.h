// SPDX-License-Identifier: Apache-2.0
//
// One forward pass through a model, and what of it the host computes.

#ifndef TERNION_SIM_MODEL_PASS_H_
#define TERNION_SIM_MODEL_PASS_H_

#include <cstdint>
#include <vector>

#include "ternion/compiler/program_image.h"
#include "ternion/compiler/workload.h"
#include "ternion/sim/host_model.h"

namespace ternion::sim {

/// Prefill: `batch` prompts of `tokens` tokens each, from an empty KV cache; `context` is then
/// `tokens`. Decode: one token of each of `batch` sequences, which attends to `context` tokens,
/// itself included; `tokens` is then 1.
struct ModelPass {
  compiler::Phase phase = compiler::Phase::kDecode;
  std::uint32_t tokens = 1;
  std::uint32_t batch = 1;
  std::uint32_t context = 1;

  /// Token vectors that go through every linear layer: M of its product.
  std::uint64_t rows() const { return std::uint64_t{tokens} * batch; }
  friend bool operator==(const ModelPass&, const ModelPass&) = default;
};

/// Prompts of so many tokens.
constexpr ModelPass PrefillPass(std::uint32_t tokens, std::uint32_t batch) {
  return {.phase = compiler::Phase::kPrefill, .tokens = tokens, .batch = batch, .context = tokens};
}
/// One token of each sequence.
constexpr ModelPass DecodePass(std::uint32_t batch, std::uint32_t context) {
  return {.phase = compiler::Phase::kDecode, .tokens = 1, .batch = batch, .context = context};
}

/// Largest K that a program takes (docs/compiler.md).
inline constexpr std::uint32_t kLargestInFeatures = 16384;

/// Into how many equal pieces K is cut, each a product of its own whose sums the host adds: the
/// fewest that divide K and fit. Throws Error naming `name` when none does.
std::uint32_t PiecesOf(std::uint32_t in_features, const std::string& name);

/// Bytes of one value of embedding, LM head and KV cache: BF16.
inline constexpr std::uint64_t kHostValueBytes = 2;

/// KV cache of one sequence of `context` tokens, in bytes.
std::uint64_t KeyValueCacheBytes(const compiler::TransformerShape& shape, std::uint64_t context);

/// All that the host computes in a pass, in the order of docs/studies.md, which gives the formulas.
/// The LM head computes the last token of each sequence. Throws Error when a count passes 64 bits.
std::vector<HostOperation> HostOperations(const compiler::TransformerShape& shape,
                                          const ModelPass& pass);

}  // namespace ternion::sim

#endif  // TERNION_SIM_MODEL_PASS_H_
