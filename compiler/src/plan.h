// SPDX-License-Identifier: Apache-2.0
//
// How one product is cut into pieces that fit the buffers. docs/compiler.md explains the rules.

#ifndef TERNION_COMPILER_SRC_PLAN_H_
#define TERNION_COMPILER_SRC_PLAN_H_

#include <cstdint>
#include <vector>

#include "ternion/compiler/target.h"

namespace ternion::compiler {

template <typename T>
constexpr T CeilDivide(T a, T b) {
  return a / b + (a % b != 0 ? 1 : 0);
}

/// The least multiple of `multiple` that is not below `value`.
constexpr std::uint64_t RoundUp(std::uint64_t value, std::uint64_t multiple) {
  return CeilDivide(value, multiple) * multiple;
}

/// A product in tiles: tokens x n_tiles x k_tiles.
struct Shape {
  std::uint32_t tokens = 0;
  std::uint32_t n_tiles = 0;
  std::uint32_t k_tiles = 0;
  /// False: all start words are zero, and one load of a few of them serves the whole product.
  bool has_start = false;
  /// Outputs go through the float32 stage.
  bool float32 = false;
  friend bool operator==(const Shape&, const Shape&) = default;
};

enum class LoopOrder : std::uint8_t {
  /// For each chunk of tokens, for each group of n-tiles, for each k-chunk, for each weight chunk
  /// of it: every token chunk streams all weights.
  kTokensOutside,
  /// For each group of n-tiles, for each chunk of tokens: a group's weights are loaded once and
  /// stay while all tokens pass. k_chunk is all of K, and the group is one weight chunk.
  kWeightsResident,
};

/// The loop nest.
struct Plan {
  Shape shape;
  LoopOrder order = LoopOrder::kTokensOutside;
  std::uint32_t slots = 1;             ///< 2: weights, starts and accumulators in halves
  std::uint32_t activation_slots = 1;  ///< the same for the activation buffer
  std::uint32_t token_chunk = 1;       ///< tokens per chunk
  std::uint32_t n_group = 1;           ///< n-tiles that share one STORE (and one LOAD_START)
  std::uint32_t k_chunk = 1;           ///< k-tiles whose activations are on chip together
  std::uint32_t block_n = 1;           ///< n-tiles of a weight chunk
  std::uint32_t block_k = 1;           ///< k-tiles of a weight chunk

  /// All of K stays on chip while a chunk of tokens is computed.
  bool resident() const { return k_chunk == shape.k_tiles; }

  /// Tokens whose activation scales are on chip together: whole chunks. Word 0 of the scale buffer
  /// is the weight scale.
  std::uint32_t ScaleTokens(const Target& target) const {
    return (target.scale_words - 1) / token_chunk * token_chunk;
  }

  /// Place of tile (n, k) in the weight stream, in tiles: the order of use.
  std::uint64_t StreamPosition(std::uint32_t n, std::uint32_t k) const;

  /// Weight chunks that read the same load of activations, at most.
  std::uint64_t ChunksPerActivationLoad() const;
  /// Instructions that one load of the next activations is split into, so that no weight chunk
  /// waits for all of it.
  std::uint32_t ActivationPieces() const;
  /// Instructions that the load of the next group's resident weights is split into, so that no
  /// token chunk's activations wait for all of it.
  std::uint32_t WeightPieces() const;

  friend bool operator==(const Plan&, const Plan&) = default;
};

/// Weight chunks of n_tiles x k_tiles.
std::uint64_t CountChunks(const Plan& plan, std::uint32_t n_tiles, std::uint32_t k_tiles);

/// Instructions the plan needs, at most: all groups counted as the largest.
std::uint64_t CountInstructions(const Plan& plan, const Target& target);

/// A block of tiles that one LOAD_WEIGHTS brings and one MULTIPLY uses.
struct WeightChunk {
  std::uint32_t n = 0;  ///< first n-tile
  std::uint32_t n_tiles = 0;
  std::uint32_t k = 0;  ///< first k-tile
  std::uint32_t k_tiles = 0;
};

/// Cuts n-tiles [n, n + n_tiles) x k-tiles [k, k + k_tiles) into weight chunks in stream order.
std::vector<WeightChunk> CutWeights(const Plan& plan, std::uint32_t n, std::uint32_t n_tiles,
                                    std::uint32_t k, std::uint32_t k_tiles);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_SRC_PLAN_H_
