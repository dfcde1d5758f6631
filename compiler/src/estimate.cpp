// SPDX-License-Identifier: Apache-2.0

#include "estimate.h"

#include <algorithm>
#include <array>

#include "ternion/compiler/instruction.h"

namespace ternion::compiler {
namespace {

// Cycles beside the transfers themselves (docs/timing.md).
constexpr double kLoad = 5;      ///< data half between two loads
constexpr double kLoadRow = 2;   ///< between two rows of a load
constexpr double kMultiply = 4;  ///< taking up and draining a MULTIPLY, beside the columns' latency
constexpr double kStoreRow = 3;  ///< window check, set-up and end of a row's burst
constexpr double kReadPath = 8;  ///< from a token to the array, beside the memory's latency
constexpr double kWritePath = 8;
constexpr double kFloatPath = 24;  ///< from a request to the float32 word, beside its columns
constexpr double kStoreWords = 4;  ///< words of store under way

/// Weight chunks that are followed; what comes after them is taken to go on like them.
constexpr std::uint32_t kMostChunks = 1024;

/// Follows a plan's weight chunks through the three units. All times are cycles.
class Timeline {
 public:
  Timeline(const Plan& plan, std::uint32_t tile_bytes, const Target& target)
      : plan_(plan),
        bytes_per_cycle_(target.bytes_per_cycle),
        vector_(target.vector_bytes() / bytes_per_cycle_),
        word_(target.accumulator_word_bytes() / bytes_per_cycle_),
        stored_word_(StoredWord(plan, target)),
        scale_tokens_(plan.shape.float32 ? plan.ScaleTokens(target) : 0),
        tile_(std::max(tile_bytes / bytes_per_cycle_,
                       double(target.columns) / target.unpack_columns)),
        multiply_(kMultiply + target.column_latency()),
        read_latency_(target.read_latency_cycles + kReadPath),
        write_latency_(target.write_latency_cycles + kWritePath) {}

  double Run() {
    loaded_ = read_latency_;
    if (plan_.order == LoopOrder::kWeightsResident) {
      WeightsResident();
    } else {
      TokensOutside();
    }
    // Neither unit can be done before the bus has moved all its bytes.
    const double end = std::max({multiplied_[0], stored_[0], bus_});
    const Shape& s = plan_.shape;
    return end * (double(s.tokens) * s.n_tiles * s.k_tiles / steps_);
  }

 private:
  void TokensOutside() {
    const Shape& s = plan_.shape;
    for (std::uint32_t m = 0; m < s.tokens && followed_ < kMostChunks; m += plan_.token_chunk) {
      tokens_ = std::min(plan_.token_chunk, s.tokens - m);
      if (s.float32 && m != 0 && m % scale_tokens_ == 0) {
        // A FENCE, so that new scales may be loaded: nothing begins before all is over.
        loaded_ = std::max({loaded_, multiplied_[0], stored_[0]}) + read_latency_;
      }
      for (std::uint32_t n = 0; n < s.n_tiles && followed_ < kMostChunks; n += plan_.n_group) {
        Group(n, std::min(plan_.n_group, s.n_tiles - n));
      }
    }
  }

  void WeightsResident() {
    const Shape& s = plan_.shape;
    const auto weights = [&](std::uint32_t n) {
      const std::uint32_t n_tiles = n < s.n_tiles ? std::min(plan_.n_group, s.n_tiles - n) : 0;
      return double(n_tiles) * (s.k_tiles * tile_ + (s.has_start ? word_ : 0));
    };
    const std::uint32_t pieces = plan_.WeightPieces();
    Load(weights(0), pieces, loaded_);
    for (std::uint32_t n = 0; n < s.n_tiles && followed_ < kMostChunks; n += plan_.n_group) {
      const std::uint32_t n_tiles = std::min(plan_.n_group, s.n_tiles - n);
      std::uint32_t pieces_left = plan_.slots == 2 && n + n_tiles < s.n_tiles ? pieces : 0;
      for (std::uint32_t m = 0; m < s.tokens && followed_ < kMostChunks; m += plan_.token_chunk) {
        tokens_ = std::min(plan_.token_chunk, s.tokens - m);
        const double free =
            followed_ == 0 ? 0 : multiplied_[plan_.activation_slots - 1] + read_latency_;
        Load(tokens_ * (s.k_tiles * vector_ + kLoadRow), 1, free);
        if (plan_.slots == 1 && m == 0 && n != 0) {
          Load(weights(n), 1, multiplied_[0] + read_latency_);
        }
        // The accumulators of the token chunk before the last, or of the last one.
        multiplied_[0] = std::max(multiplied_[0], stored_[plan_.slots - 1]);
        Multiply(double(n_tiles) * s.k_tiles);
        Store(n_tiles);
        if (pieces_left == 0) continue;
        --pieces_left;
        Load(weights(n + n_tiles) / pieces, 1, 0);
      }
    }
  }

  /// Cycles that store needs for a word: the bus, or the float32 stage if that takes longer.
  double StoredWord(const Plan& plan, const Target& target) const {
    if (!plan.shape.float32) return word_;
    const double groups = double(target.columns) / target.float_lanes;
    return std::max({word_, groups, (kFloatPath + groups + word_) / kStoreWords});
  }

  void Group(std::uint32_t n, std::uint32_t n_tiles) {
    if (plan_.shape.has_start) Load(n_tiles * word_, 1, loaded_);
    // The accumulators of the group before the last, or of the last one.
    multiplied_[0] = std::max(multiplied_[0], stored_[plan_.slots - 1]);
    for (std::uint32_t k = 0; k < plan_.shape.k_tiles; k += plan_.k_chunk) {
      const std::uint32_t k_tiles = std::min(plan_.k_chunk, plan_.shape.k_tiles - k);
      if (!plan_.resident() || n == 0) NewActivations(k_tiles);
      Block(n_tiles, k_tiles);
    }
    if (followed_ < kMostChunks) Store(n_tiles);
  }

  void Store(std::uint32_t n_tiles) {
    // An accumulator word that STORE reads takes a cycle from execute, but not while the next sums
    // begin: their first step for each token leaves the port to STORE.
    const double words = double(n_tiles) * tokens_;
    const double in_first_steps = std::min(words, tokens_ / stored_word_);
    const double store = words * stored_word_ + tokens_ * kStoreRow + write_latency_;
    const double begin = std::max(multiplied_[0], stored_[0]);
    stored_[1] = stored_[0];
    stored_[0] = begin + store;
    multiplied_[0] += words - in_first_steps;
    bus_ += words * word_;
  }

  /// The weight chunks of n_tiles x k_tiles.
  void Block(std::uint32_t n_tiles, std::uint32_t k_tiles) {
    for (std::uint32_t n = 0; n < n_tiles; n += plan_.block_n) {
      for (std::uint32_t k = 0; k < k_tiles; k += plan_.block_k) {
        if (followed_ >= kMostChunks) return;
        Follow(double(std::min(plan_.block_n, n_tiles - n)) * std::min(plan_.block_k, k_tiles - k));
      }
    }
  }

  void NewActivations(std::uint32_t k_tiles) {
    const double rows = tokens_ * (k_tiles * vector_ + kLoadRow);
    if (followed_ == 0) Load(rows, 1, loaded_);
    fresh_ = true;
    row_cycles_ = rows;
    const bool ahead = plan_.activation_slots == 2;
    pieces_ = ahead ? plan_.ActivationPieces() : 0;
    piece_cycles_ = ahead ? rows / pieces_ : 0;
  }

  /// One LOAD, not before `begin`.
  void Load(double cycles, std::uint32_t loads, double begin) {
    bus_ += cycles;
    loaded_ = std::max(loaded_, begin) + cycles + loads * kLoad;
  }

  void Follow(double tiles) {
    // A load waits for the MULTIPLY that used the slot, and then for the memory.
    const double free = multiplied_[plan_.slots - 1] + read_latency_;
    if (pieces_ != 0 && !fresh_) {
      Load(piece_cycles_, 1, free);
      --pieces_;
    }
    Load(tiles * tile_, 1, free);
    if (fresh_ && plan_.activation_slots == 1 && followed_ != 0) {
      Load(row_cycles_, 1, multiplied_[0] + read_latency_);
    }
    fresh_ = false;
    Multiply(tiles);
  }

  /// One MULTIPLY, when the one before it is over and the loads are.
  void Multiply(double tiles) {
    const double begin = std::max(multiplied_[0], loaded_);
    multiplied_[1] = multiplied_[0];
    multiplied_[0] = begin + tiles * tokens_ + multiply_;
    steps_ += tiles * tokens_;
    ++followed_;
  }

  const Plan& plan_;
  const double bytes_per_cycle_;
  const double vector_;               ///< cycles of the bus for an activation vector
  const double word_;                 ///< for an accumulator or start word
  const double stored_word_;          ///< for a word that STORE writes, or of the float32 stage
  const std::uint32_t scale_tokens_;  ///< tokens between two FENCEs
  const double tile_;      ///< for a weight tile, or of the unpacker if that takes longer
  const double multiply_;  ///< of a MULTIPLY beside its steps
  const double read_latency_;
  const double write_latency_;

  double loaded_ = 0;                   ///< end of the last load
  std::array<double, 2> multiplied_{};  ///< end of the last MULTIPLY, and of the one before
  std::array<double, 2> stored_{};      ///< the same of STORE
  double bus_ = 0;                      ///< busy cycles of the bus
  double steps_ = 0;                    ///< followed
  std::uint32_t followed_ = 0;          ///< weight chunks
  std::uint32_t tokens_ = 0;
  bool fresh_ = false;       ///< the next weight chunk is the first one with new activations
  double row_cycles_ = 0;    ///< one load of activations
  double piece_cycles_ = 0;  ///< a piece of it
  std::uint32_t pieces_ = 0;
};

/// Bytes that the plan moves over the bus, instructions included.
double BytesMoved(const Plan& plan, std::uint32_t tile_bytes, const Target& target) {
  const Shape& s = plan.shape;
  const bool resident_weights = plan.order == LoopOrder::kWeightsResident;
  const double weight_loads = resident_weights ? 1 : CeilDivide(s.tokens, plan.token_chunk);
  const double starts = s.has_start ? s.n_tiles : 0;
  const double activations = double(s.tokens) * s.k_tiles * target.vector_bytes();
  const double reloads =
      plan.resident() && !resident_weights ? 1 : CeilDivide(s.n_tiles, plan.n_group);
  return weight_loads * (double(s.n_tiles) * s.k_tiles * tile_bytes +
                         starts * target.accumulator_word_bytes()) +
         activations * reloads + double(s.tokens) * s.n_tiles * target.accumulator_word_bytes() +
         (s.float32 ? 4 * (double(s.tokens) + 1) : 0) +
         double(CountInstructions(plan, target)) * kInstructionBytes;
}

}  // namespace

Estimate EstimatePlan(const Plan& plan, std::uint32_t tile_bytes, const Target& target) {
  return {Timeline(plan, tile_bytes, target).Run(), BytesMoved(plan, tile_bytes, target)};
}

}  // namespace ternion::compiler
