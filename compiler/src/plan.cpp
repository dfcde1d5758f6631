// SPDX-License-Identifier: Apache-2.0

#include "plan.h"

#include <algorithm>
#include <limits>

#include "estimate.h"

namespace ternion::compiler {
namespace {

constexpr std::uint32_t kMostTiles = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint32_t kMostActivationPieces = 8;
/// Numbers of groups tried: the fewest that fit and this many more. More groups store earlier.
constexpr std::uint32_t kMoreGroups = 7;
/// Twice the bytes weigh as much as this share of the time: traffic costs energy.
constexpr double kWeightOfBytes = 0.01;

/// Splits `total` into the fewest parts of at most `most`, as equal as possible.
std::uint32_t Balanced(std::uint32_t total, std::uint32_t most) {
  return CeilDivide(total, CeilDivide(total, most));
}

/// Chooses the weight chunks: as few as a slot allows, and of equals the longest in K.
void ChooseBlock(Plan& plan, const Target& target) {
  const std::uint32_t slot = target.weight_tiles / plan.slots;
  const std::uint32_t starts = target.start_words / (plan.shape.has_start ? plan.slots : 1);
  std::uint64_t fewest = std::numeric_limits<std::uint64_t>::max();
  for (std::uint32_t most_k = std::min({plan.k_chunk, slot, kMostTiles}); most_k != 0;) {
    const std::uint32_t k = Balanced(plan.k_chunk, most_k);
    const std::uint32_t n = Balanced(plan.n_group, std::min({slot / k, starts, plan.n_group}));
    const std::uint64_t chunks =
        std::uint64_t{CeilDivide(plan.n_group, n)} * CeilDivide(plan.k_chunk, k);
    if (chunks < fewest) {
      fewest = chunks;
      plan.block_n = n;
      plan.block_k = k;
    }
    most_k = k - 1;
  }
}

class Planner {
 public:
  Planner(const Shape& shape, std::uint32_t tile_bytes, const Target& target)
      : shape_(shape), tile_bytes_(tile_bytes), target_(target) {
    const std::uint32_t scarcest = std::min({target.weight_tiles, target.activation_vectors,
                                             target.accumulator_words, target.start_words});
    slots_ = scarcest >= 2 ? 2 : 1;
  }

  Plan Run() {
    TryAll();
    const auto cost = [this](const Candidate& c) {
      return c.estimate.cycles / least_.cycles + kWeightOfBytes * (c.estimate.bytes / least_.bytes);
    };
    return std::min_element(
               candidates_.begin(), candidates_.end(),
               [&](const Candidate& a, const Candidate& b) { return cost(a) < cost(b); })
        ->plan;
  }

 private:
  struct Candidate {
    Plan plan;
    Estimate estimate;
  };

  void TryAll() {
    std::uint32_t most = std::min(shape_.tokens, target_.accumulator_words / slots_);
    if (shape_.float32) most = std::min(most, target_.scale_words - 1);
    while (most != 0) {
      const std::uint32_t tokens = Balanced(shape_.tokens, most);
      TryTokens(tokens);
      most = tokens - 1;
    }
  }

  void TryTokens(std::uint32_t tokens) {
    Plan plan;
    plan.shape = shape_;
    plan.slots = slots_;
    plan.token_chunk = tokens;
    plan.k_chunk = shape_.k_tiles;
    const std::uint64_t vectors = std::uint64_t{tokens} * shape_.k_tiles;
    if (vectors <= target_.activation_vectors) TryGroups(plan);
    plan.activation_slots = slots_;
    if (slots_ == 2 && tokens < shape_.tokens && 2 * vectors <= target_.activation_vectors) {
      TryGroups(plan);
    }
    const std::uint32_t most = target_.activation_vectors / slots_ / tokens;
    if (most == 0 || most >= shape_.k_tiles) return;
    plan.k_chunk = Balanced(shape_.k_tiles, most);
    TryGroups(plan);
  }

  void TryGroups(Plan plan) {
    const std::uint32_t starts =
        shape_.has_start ? target_.start_words / plan.slots : shape_.n_tiles;
    const std::uint32_t most =
        std::min({shape_.n_tiles, target_.accumulator_words / plan.slots / plan.token_chunk, starts,
                  kMostTiles});
    const std::uint32_t fewest = CeilDivide(shape_.n_tiles, most);
    for (std::uint32_t more = 0; more <= kMoreGroups; ++more) {
      if (fewest > shape_.n_tiles - more) break;
      plan.n_group = CeilDivide(shape_.n_tiles, fewest + more);
      ChooseBlock(plan, target_);
      Consider(plan);
    }
  }

  void Consider(const Plan& plan) {
    const Estimate estimate = EstimatePlan(plan, tile_bytes_, target_);
    least_.cycles = std::min(least_.cycles, estimate.cycles);
    least_.bytes = std::min(least_.bytes, estimate.bytes);
    candidates_.push_back({plan, estimate});
  }

  const Shape shape_;
  const std::uint32_t tile_bytes_;
  const Target& target_;
  std::uint32_t slots_ = 1;
  Estimate least_{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
  std::vector<Candidate> candidates_;
};

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
      std::min<std::uint64_t>({kMostActivationPieces, token_chunk, ChunksPerActivationLoad()}));
}

std::uint64_t CountInstructions(const Plan& plan, const Target& target) {
  const Shape& s = plan.shape;
  const std::uint64_t groups =
      std::uint64_t{CeilDivide(s.tokens, plan.token_chunk)} * CeilDivide(s.n_tiles, plan.n_group);
  const std::uint64_t k_chunks = CeilDivide(s.k_tiles, plan.k_chunk);
  const std::uint64_t loads = plan.activation_slots == 2 ? plan.ActivationPieces() : 1;
  const std::uint64_t activations =
      plan.resident() ? CeilDivide(s.tokens, plan.token_chunk) * loads : groups * k_chunks * loads;
  const std::uint64_t starts = s.has_start ? groups : 1;
  // One LOAD_SCALES, and a FENCE before each further one.
  const std::uint64_t scales =
      s.float32 ? 2 * std::uint64_t{CeilDivide(s.tokens, plan.ScaleTokens(target))} - 1 : 0;
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

Plan MakePlan(const Shape& shape, std::uint32_t tile_bytes, const Target& target) {
  return Planner(shape, tile_bytes, target).Run();
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
