// SPDX-License-Identifier: Apache-2.0

#include "plan.h"

#include <algorithm>

namespace ternion::compiler {
namespace {

constexpr std::uint32_t kMostPieces = 8;

}  // namespace

std::uint64_t CountChunks(const Plan& plan, std::uint32_t n_tiles, std::uint32_t k_tiles) {
  return std::uint64_t{CeilDivide(n_tiles, plan.block_n)} * CeilDivide(k_tiles, plan.block_k);
}

std::uint64_t Plan::ChunksPerActivationLoad() const {
  const std::uint64_t groups = resident() ? CeilDivide(shape.n_tiles, n_group) : 1;
  return groups * CountChunks(*this, n_group, k_chunk);
}

std::uint32_t Plan::ActivationPieces() const {
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>({kMostPieces, token_chunk, ChunksPerActivationLoad()}));
}

std::uint32_t Plan::WeightPieces() const {
  if (slots == 1) return 1;
  return std::min({kMostPieces, CeilDivide(shape.tokens, token_chunk), n_group * k_chunk});
}

std::uint64_t CountInstructions(const Plan& plan, const Target& target) {
  const Shape& s = plan.shape;
  if (plan.order == LoopOrder::kWeightsResident) {
    const std::uint64_t n_groups = CeilDivide(s.n_tiles, plan.n_group);
    const std::uint64_t chunks = CeilDivide(s.tokens, plan.token_chunk);
    return (s.has_start ? n_groups : 1) + (s.float32 ? 1 : 0) +
           n_groups * (plan.WeightPieces() + 3 * chunks);
  }
  const std::uint64_t groups =
      std::uint64_t{CeilDivide(s.tokens, plan.token_chunk)} * CeilDivide(s.n_tiles, plan.n_group);
  const std::uint64_t k_chunks = CeilDivide(s.k_tiles, plan.k_chunk);
  const std::uint64_t loads = plan.activation_slots == 2 ? plan.ActivationPieces() : 1;
  const std::uint64_t activations =
      plan.resident() ? CeilDivide(s.tokens, plan.token_chunk) * loads : groups * k_chunks * loads;
  const std::uint64_t starts = s.has_start ? groups : 1;
  // One LOAD_SCALES, and a FENCE before each further one.
  const std::uint64_t scale_loads =
      s.float32 ? CeilDivide(s.tokens, plan.ScaleTokens(target)) : std::uint64_t{0};
  const std::uint64_t scales = s.float32 ? 2 * scale_loads - 1 : 0;
  return starts + activations + scales +
         groups * (1 + 2 * k_chunks * CountChunks(plan, plan.n_group, plan.k_chunk));
}

std::uint64_t Plan::StreamPosition(std::uint32_t n, std::uint32_t k) const {
  // The widths at each level of the nest; the last group, chunk or block may be narrower.
  const std::uint32_t group = n / n_group * n_group;
  const std::uint32_t group_tiles = std::min(n_group, shape.n_tiles - group);
  const std::uint32_t chunk = k / k_chunk * k_chunk;
  const std::uint32_t chunk_tiles = std::min(k_chunk, shape.k_tiles - chunk);
  const std::uint32_t row = (n - group) / block_n * block_n;
  const std::uint32_t row_tiles = std::min(block_n, group_tiles - row);
  const std::uint32_t block = (k - chunk) / block_k * block_k;
  const std::uint32_t block_tiles = std::min(block_k, chunk_tiles - block);
  return std::uint64_t{group} * shape.k_tiles + std::uint64_t{chunk} * group_tiles +
         std::uint64_t{row} * chunk_tiles + std::uint64_t{block} * row_tiles +
         std::uint64_t{n - group - row} * block_tiles + (k - chunk - block);
}

std::vector<WeightChunk> CutWeights(const Plan& plan, std::uint32_t n, std::uint32_t n_tiles,
                                    std::uint32_t k, std::uint32_t k_tiles) {
  std::vector<WeightChunk> chunks;
  for (std::uint32_t i = 0; i < n_tiles; i += plan.block_n) {
    for (std::uint32_t j = 0; j < k_tiles; j += plan.block_k) {
      chunks.push_back(
          {n + i, std::min(plan.block_n, n_tiles - i), k + j, std::min(plan.block_k, k_tiles - j)});
    }
  }
  return chunks;
}

}  // namespace ternion::compiler
