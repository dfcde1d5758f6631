// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <limits>

#include "choose_plan.h"

namespace ternion::compiler {
namespace {

constexpr std::uint32_t kMostTiles = std::numeric_limits<std::uint16_t>::max();
/// Numbers of groups tried: the fewest that fit and this many more. More groups store earlier.
constexpr std::uint32_t kMoreGroups = 7;
/// Token chunks tried beside resident weights: the largest, and half of it, so often.
constexpr int kTokenHalvings = 3;

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

class Enumerator {
 public:
  Enumerator(const Shape& shape, std::uint32_t tile_bytes, const Target& target)
      : shape_(shape), tile_bytes_(tile_bytes), target_(target) {
    const std::uint32_t scarcest = std::min({target.weight_tiles, target.activation_vectors,
                                             target.accumulator_words, target.start_words});
    most_slots_ = scarcest >= 2 ? 2 : 1;
  }

  std::vector<Candidate> Run(bool wide) {
    TokensOutside(most_slots_);
    if (!wide) return std::move(candidates_);
    if (most_slots_ == 2) TokensOutside(1);
    for (std::uint32_t slots = 1; slots <= most_slots_; ++slots) WeightsResident(slots);
    return std::move(candidates_);
  }

 private:
  void TokensOutside(std::uint32_t slots) {
    std::uint32_t most = std::min(shape_.tokens, target_.accumulator_words / slots);
    if (shape_.float32) most = std::min(most, target_.scale_words - 1);
    while (most != 0) {
      const std::uint32_t tokens = Balanced(shape_.tokens, most);
      TryTokens(tokens, slots);
      most = tokens - 1;
    }
  }

  void TryTokens(std::uint32_t tokens, std::uint32_t slots) {
    Plan plan;
    plan.shape = shape_;
    plan.slots = slots;
    plan.token_chunk = tokens;
    plan.k_chunk = shape_.k_tiles;
    const std::uint64_t vectors = std::uint64_t{tokens} * shape_.k_tiles;
    if (vectors <= target_.activation_vectors) TryGroups(plan);
    plan.activation_slots = slots;
    if (slots == 2 && tokens < shape_.tokens && 2 * vectors <= target_.activation_vectors) {
      TryGroups(plan);
    }
    const std::uint32_t most = target_.activation_vectors / slots / tokens;
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

  /// A whole group's weights in a slot, and at least two token chunks that use them.
  void WeightsResident(std::uint32_t slots) {
    // A reload of scales is a FENCE, which this order would need for every group.
    if (shape_.float32 && shape_.tokens > target_.scale_words - 1) return;
    if (shape_.k_tiles > kMostTiles) return;
    const std::uint32_t starts = target_.start_words / (shape_.has_start ? slots : 1);
    const std::uint32_t most =
        std::min({shape_.n_tiles, target_.weight_tiles / slots / shape_.k_tiles, starts,
                  target_.accumulator_words / slots, kMostTiles});
    if (most == 0) return;
    const std::uint32_t fewest = CeilDivide(shape_.n_tiles, most);
    for (std::uint32_t more = 0; more <= kMoreGroups && more <= shape_.n_tiles - fewest; ++more) {
      Plan plan;
      plan.shape = shape_;
      plan.order = LoopOrder::kWeightsResident;
      plan.slots = slots;
      plan.k_chunk = plan.block_k = shape_.k_tiles;
      plan.n_group = plan.block_n = CeilDivide(shape_.n_tiles, fewest + more);
      for (plan.activation_slots = 1; plan.activation_slots <= slots; ++plan.activation_slots) {
        TryResidentTokens(plan);
      }
    }
  }

  void TryResidentTokens(Plan plan) {
    std::uint32_t most =
        std::min({shape_.tokens - 1, target_.accumulator_words / plan.slots / plan.n_group,
                  target_.activation_vectors / plan.activation_slots / shape_.k_tiles});
    for (int i = 0; i <= kTokenHalvings && most != 0; ++i, most /= 2) {
      plan.token_chunk = Balanced(shape_.tokens, most);
      Consider(plan);
    }
  }

  void Consider(const Plan& plan) {
    candidates_.push_back({plan, EstimatePlan(plan, tile_bytes_, target_), {}});
  }

  const Shape shape_;
  const std::uint32_t tile_bytes_;
  const Target& target_;
  std::uint32_t most_slots_ = 1;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<Candidate> MakeCandidates(const Shape& shape, std::uint32_t tile_bytes,
                                      const Target& target, bool wide) {
  return Enumerator(shape, tile_bytes, target).Run(wide);
}

}  // namespace ternion::compiler
