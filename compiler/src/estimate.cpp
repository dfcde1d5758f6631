// SPDX-License-Identifier: Apache-2.0

#include "estimate.h"

#include <algorithm>

#include "ternion/compiler/instruction.h"

namespace ternion::compiler {
namespace {

// Cycles beside the transfers themselves (docs/timing.md).
constexpr double kLoad = 5;      ///< data half between two loads
constexpr double kLoadRow = 2;   ///< between two rows of a load
constexpr double kMultiply = 5;  ///< taking up and draining a MULTIPLY
constexpr double kStoreRow = 3;  ///< window check, set-up and end of a row's burst
constexpr double kReadPath = 8;  ///< from a token to the array, beside the memory's latency
constexpr double kWritePath = 8;

/// Costs of one plan on one target; all in cycles unless named bytes.
class Costs {
 public:
  Costs(const Plan& plan, std::uint32_t tile_bytes, const Target& target)
      : plan_(plan),
        bytes_per_cycle_(target.bytes_per_cycle),
        vector_bytes_(target.lanes),
        word_bytes_(target.accumulator_word_bytes()),
        tile_bytes_(tile_bytes),
        tile_cycles_(std::max(tile_bytes_ / bytes_per_cycle_,
                              double(target.columns) / target.unpack_columns)),
        read_latency_(target.read_latency_cycles + kReadPath),
        write_latency_(target.write_latency_cycles + kWritePath) {
    const Shape& s = plan.shape;
    groups_ = CeilDivide(s.n_tiles, plan.n_group);
    k_chunks_ = CeilDivide(s.k_tiles, plan.k_chunk);
    chunks_ = groups_ * k_chunks_ * double(CountChunks(plan, plan.n_group, plan.k_chunk));
    tiles_ = double(s.n_tiles) * s.k_tiles;
    start_words_ = s.has_start ? s.n_tiles : 0;
  }

  Estimate Run() const {
    const std::uint32_t whole = plan_.shape.tokens / plan_.token_chunk;
    const std::uint32_t rest = plan_.shape.tokens % plan_.token_chunk;
    Estimate estimate;
    estimate.bytes = double(CountInstructions(plan_)) * kInstructionBytes +
                     whole * Bytes(plan_.token_chunk) + (rest != 0 ? Bytes(rest) : 0);
    estimate.cycles = whole * Chunk(plan_.token_chunk) + (rest != 0 ? Chunk(rest) : 0);
    if (plan_.activation_slots == 1) {
      estimate.cycles += (whole - 1) * Exposed(plan_.token_chunk) + (rest != 0 ? Exposed(rest) : 0);
    }
    const std::uint32_t last = rest != 0 ? rest : plan_.token_chunk;
    return Ends(estimate, last);
  }

 private:
  /// Adds what happens before the first step and after the last one.
  Estimate Ends(Estimate estimate, std::uint32_t last) const {
    const double block = Block();
    estimate.cycles += read_latency_ + ActivationLoad(plan_.token_chunk) + LoadBlock(block) +
                       last * block + StoreGroup(last);
    return estimate;
  }

  /// Tiles of the average weight chunk.
  double Block() const { return tiles_ / chunks_; }
  double LoadBlock(double tiles) const { return tiles * tile_cycles_ + kLoad; }

  /// One load of activations: those of a k-chunk.
  double ActivationLoad(double tokens) const {
    const double pieces = plan_.activation_slots == 2 ? plan_.ActivationPieces() : 1;
    return tokens * (plan_.k_chunk * vector_bytes_ / bytes_per_cycle_ + kLoadRow) + pieces * kLoad;
  }
  double ActivationLoads() const { return plan_.resident() ? 1 : groups_ * k_chunks_; }

  double StoreGroup(double tokens) const {
    return tokens * (plan_.n_group * word_bytes_ / bytes_per_cycle_ + kStoreRow) + write_latency_;
  }

  double Bytes(double tokens) const {
    const double activations = tokens * plan_.shape.k_tiles * vector_bytes_;
    return tiles_ * tile_bytes_ + start_words_ * word_bytes_ +
           activations * (plan_.resident() ? 1 : groups_) +
           tokens * plan_.shape.n_tiles * word_bytes_;
  }

  /// One chunk of tokens, as long as nothing outside it makes it wait.
  double Chunk(double tokens) const {
    const double load = tiles_ * tile_cycles_ + chunks_ * kLoad +
                        ActivationLoads() * ActivationLoad(tokens) +
                        (plan_.shape.has_start ? groups_ * kLoad : 0) +
                        start_words_ * word_bytes_ / bytes_per_cycle_;
    // Every accumulator word that STORE reads takes a cycle from execute.
    const double execute = tokens * (tiles_ + plan_.shape.n_tiles) + chunks_ * kMultiply;
    const double store = groups_ * StoreGroup(tokens);
    if (plan_.slots == 1) return load + execute + store + chunks_ * read_latency_;
    // A load waits for the MULTIPLY two chunks before it and then for the memory.
    const double turn = (chunks_ * read_latency_ + load + execute) / 2;
    return std::max({load, execute, store, turn, Bytes(tokens) / bytes_per_cycle_});
  }

  /// With the activations in one slot: execute waits for all of them, after the memory's latency.
  double Exposed(double tokens) const { return read_latency_ + ActivationLoad(tokens); }

  const Plan& plan_;
  double bytes_per_cycle_;
  double vector_bytes_;
  double word_bytes_;
  double tile_bytes_;
  double tile_cycles_;
  double read_latency_;
  double write_latency_;
  double groups_ = 0;
  double k_chunks_ = 0;
  double chunks_ = 0;  ///< weight chunks per chunk of tokens
  double tiles_ = 0;
  double start_words_ = 0;
};

}  // namespace

Estimate EstimatePlan(const Plan& plan, std::uint32_t tile_bytes, const Target& target) {
  return Costs(plan, tile_bytes, target).Run();
}

}  // namespace ternion::compiler
