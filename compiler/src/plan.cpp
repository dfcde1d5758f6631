// SPDX-License-Identifier: Apache-2.0

#include "plan.h"

#include <algorithm>
#include <limits>

#include "ternion/compiler/instruction.h"

namespace ternion::compiler {
namespace {

/// Splits `total` into the fewest parts of at most `most`, as equal as possible.
std::uint32_t Balanced(std::uint32_t total, std::uint32_t most) {
  return CeilDivide(total, CeilDivide(total, most));
}

/// Weight chunks of a block of n_tiles x k_tiles.
std::uint64_t CountChunks(const Plan& plan, std::uint32_t n_tiles, std::uint32_t k_tiles) {
  if (k_tiles > plan.weight_slot) {
    return std::uint64_t{n_tiles} * CeilDivide(k_tiles, plan.weight_slot);
  }
  return CeilDivide(n_tiles, plan.weight_slot / k_tiles);
}

/// Bytes the plan reads over the bus, instructions included.
std::uint64_t BytesRead(const Plan& plan, std::uint32_t tile_bytes, const Target& target) {
  const Shape& s = plan.shape;
  const std::uint64_t token_chunks = CeilDivide(s.tokens, plan.token_chunk);
  const std::uint64_t groups = CeilDivide(s.n_tiles, plan.n_group);
  const std::uint64_t weights = std::uint64_t{s.n_tiles} * s.k_tiles * tile_bytes;
  const std::uint64_t starts = std::uint64_t{s.n_tiles} * target.accumulator_word_bytes();
  const std::uint64_t activations = std::uint64_t{s.tokens} * s.k_tiles * target.lanes;
  return token_chunks * (weights + starts) + CountInstructions(plan) * kInstructionBytes +
         activations * (plan.resident() ? 1 : groups);
}

/// Completes a plan whose token_chunk is set. False when not even one vector per token fits.
bool Complete(Plan& plan, const Target& target) {
  const Shape& s = plan.shape;
  const std::uint64_t vectors = std::uint64_t{plan.token_chunk} * s.k_tiles;
  if (vectors <= target.activation_vectors) {
    const bool halves =
        plan.slots == 2 && plan.token_chunk < s.tokens && 2 * vectors <= target.activation_vectors;
    plan.activation_slots = halves ? 2 : 1;
    plan.k_chunk = s.k_tiles;
  } else {
    plan.activation_slots = plan.slots;
    const std::uint32_t most = target.activation_vectors / plan.slots / plan.token_chunk;
    if (most == 0) return false;
    plan.k_chunk = Balanced(s.k_tiles, most);
  }
  constexpr std::uint32_t kMostTiles = std::numeric_limits<std::uint16_t>::max();
  const std::uint32_t group =
      std::min({s.n_tiles, target.accumulator_words / plan.slots / plan.token_chunk,
                target.start_words / plan.slots, kMostTiles});
  plan.n_group = Balanced(s.n_tiles, group);
  return true;
}

}  // namespace

std::uint64_t CountInstructions(const Plan& plan) {
  const Shape& s = plan.shape;
  const std::uint64_t groups =
      std::uint64_t{CeilDivide(s.tokens, plan.token_chunk)} * CeilDivide(s.n_tiles, plan.n_group);
  const std::uint64_t k_chunks = CeilDivide(s.k_tiles, plan.k_chunk);
  return groups * (2 + k_chunks * (1 + 2 * CountChunks(plan, plan.n_group, plan.k_chunk)));
}

std::uint64_t Plan::StreamPosition(std::uint32_t n, std::uint32_t k) const {
  const std::uint32_t group_first = n / n_group * n_group;
  const std::uint32_t group_tiles = std::min(n_group, shape.n_tiles - group_first);
  const std::uint32_t chunk_first = k / k_chunk * k_chunk;
  const std::uint32_t chunk_tiles = std::min(k_chunk, shape.k_tiles - chunk_first);
  return std::uint64_t{group_first} * shape.k_tiles + std::uint64_t{chunk_first} * group_tiles +
         std::uint64_t{n - group_first} * chunk_tiles + (k - chunk_first);
}

Plan MakePlan(const Shape& shape, std::uint32_t tile_bytes, const Target& target) {
  const std::uint32_t scarcest = std::min({target.weight_tiles, target.activation_vectors,
                                           target.accumulator_words, target.start_words});
  const std::uint32_t slots = scarcest >= 2 ? 2 : 1;
  Plan best;
  std::uint64_t best_bytes = std::numeric_limits<std::uint64_t>::max();
  const std::uint32_t most_tokens = std::min(shape.tokens, target.accumulator_words / slots);
  for (std::uint32_t tokens = 1; tokens <= most_tokens; ++tokens) {
    Plan plan;
    plan.shape = shape;
    plan.slots = slots;
    plan.token_chunk = tokens;
    plan.weight_slot = target.weight_tiles / slots;
    if (!Complete(plan, target)) break;
    const std::uint64_t bytes = BytesRead(plan, tile_bytes, target);
    if (bytes < best_bytes) {
      best_bytes = bytes;
      best = plan;
    }
  }
  return best;
}

std::vector<WeightChunk> CutWeights(const Plan& plan, std::uint32_t n, std::uint32_t n_tiles,
                                    std::uint32_t k, std::uint32_t k_tiles) {
  std::vector<WeightChunk> chunks;
  if (k_tiles <= plan.weight_slot) {
    const std::uint32_t most = Balanced(n_tiles, plan.weight_slot / k_tiles);
    for (std::uint32_t i = 0; i < n_tiles; i += most) {
      chunks.push_back({n + i, std::min(most, n_tiles - i), k, k_tiles});
    }
    return chunks;
  }
  const std::uint32_t piece = Balanced(k_tiles, plan.weight_slot);
  for (std::uint32_t i = 0; i < n_tiles; ++i) {
    for (std::uint32_t j = 0; j < k_tiles; j += piece) {
      chunks.push_back({n + i, 1, k + j, std::min(piece, k_tiles - j)});
    }
  }
  return chunks;
}

}  // namespace ternion::compiler
