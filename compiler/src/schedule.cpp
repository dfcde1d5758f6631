// SPDX-License-Identifier: Apache-2.0

#include "schedule.h"

#include <algorithm>
#include <stdexcept>

namespace ternion::compiler {
namespace {

constexpr std::uint32_t kScaleBytes = 4;

class Scheduler {
 public:
  Scheduler(const ScheduleInput& input, const Target& target)
      : input_(input), plan_(input.plan), target_(target) {}

  std::vector<Instruction> Run() {
    const Shape& s = plan_.shape;
    if (!s.has_start) LoadStart(plan_.block_n);
    for (std::uint32_t m = 0; m < s.tokens; m += plan_.token_chunk) {
      m_ = m;
      tokens_ = std::min(plan_.token_chunk, s.tokens - m);
      if (s.float32 && m == scales_end_) LoadScales();
      stream_tiles_ = 0;
      for (std::uint32_t n = 0; n < s.n_tiles; n += plan_.n_group) {
        Group(n, std::min(plan_.n_group, s.n_tiles - n));
      }
    }
    DropUnusedSignals(out_, freed_taken_, stored_taken_);
    return std::move(out_);
  }

 private:
  /// Rows [row, end) of one load of activations: tokens row.. of k-tiles k...
  struct ActivationRows {
    std::uint32_t row = 0;
    std::uint32_t end = 0;
    std::uint32_t k = 0;
    std::uint32_t k_tiles = 0;
    std::uint32_t word = 0;   ///< buffer word of `row`
    std::uint32_t piece = 0;  ///< rows per instruction
  };

  void Group(std::uint32_t n, std::uint32_t n_tiles) {
    group_ = n;
    group_tiles_ = n_tiles;
    if (plan_.shape.has_start) LoadStart(n_tiles);
    for (std::uint32_t k = 0; k < plan_.shape.k_tiles; k += plan_.k_chunk) {
      KChunk(k, std::min(plan_.k_chunk, plan_.shape.k_tiles - k));
    }
    out_.back().signal_next = true;  // the group's last MULTIPLY
    Store();
    ++groups_;
  }

  void KChunk(std::uint32_t k, std::uint32_t k_tiles) {
    bool new_activations = !plan_.resident() || group_ == 0;
    for (const WeightChunk& chunk : CutWeights(plan_, group_, group_tiles_, k, k_tiles)) {
      if (new_activations) {
        FinishActivations(k, k_tiles);
      } else if (plan_.activation_slots == 2) {
        LoadPiece();
      }
      LoadWeights(chunk);
      // A whole buffer of activations is free only when all MULTIPLYs are over: weights first.
      if (new_activations && plan_.activation_slots == 1) LoadPiece();
      out_.back().signal_next = true;  // the last load that the MULTIPLY needs
      if (new_activations) BeginActivations(k, k_tiles);
      Multiply(chunk, k, k_tiles);
      new_activations = false;
    }
  }

  /// Before the first weight chunk that uses new activations: what is left of their load.
  void FinishActivations(std::uint32_t k, std::uint32_t k_tiles) {
    if (activation_loads_ == 0) NextActivations(m_, k, k_tiles);
    activation_word_ = next_word_;
    if (plan_.activation_slots == 1 && multiplies_ != 0) return;
    next_.piece = next_.end - next_.row;
    LoadPiece();
  }

  /// The activations of k-tiles k.. of this token chunk are in use: plans the load of those to
  /// come, in pieces between the weight chunks until then.
  void BeginActivations(std::uint32_t k, std::uint32_t k_tiles) {
    const Shape& s = plan_.shape;
    std::uint32_t m = m_;
    k += k_tiles;
    if (k == s.k_tiles) {
      k = 0;
      if (plan_.resident() || group_ + group_tiles_ == s.n_tiles) m += tokens_;
    }
    if (m < s.tokens) NextActivations(m, k, std::min(plan_.k_chunk, s.k_tiles - k));
  }

  void NextActivations(std::uint32_t m, std::uint32_t k, std::uint32_t k_tiles) {
    const std::uint32_t tokens = std::min(plan_.token_chunk, plan_.shape.tokens - m);
    next_word_ = Half(activation_loads_++, plan_.activation_slots, target_.activation_vectors);
    const std::uint32_t pieces = plan_.activation_slots == 1 ? 1 : plan_.ActivationPieces();
    next_ = {m, m + tokens, k, k_tiles, next_word_, CeilDivide(tokens, pieces)};
  }

  /// Loads the next piece of the activations to come, if any is left.
  void LoadPiece() {
    if (next_.row == next_.end) return;
    Instruction i;
    i.opcode = Opcode::kLoadActivations;
    i.buffer_word = next_.word;
    i.memory_offset = std::uint64_t{next_.row} * input_.activation_stride +
                      std::uint64_t{next_.k} * target_.vector_bytes();
    i.rows = std::min(next_.piece, next_.end - next_.row);
    i.row_bytes = next_.k_tiles * target_.vector_bytes();
    i.row_stride = input_.activation_stride;
    // With one slot, everything that read the old vectors must be over.
    After(plan_.activation_slots == 1 ? multiplies_ : Freed(), i);
    next_.row += i.rows;
    next_.word += i.rows * next_.k_tiles;
    out_.push_back(i);
  }

  /// MULTIPLYs that must have completed before anything of the next chunk may be loaded.
  std::uint64_t Freed() const {
    return multiplies_ + 1 > plan_.slots ? multiplies_ + 1 - plan_.slots : 0;
  }

  /// Makes `load` begin only after the first `needed` MULTIPLYs; an instruction takes one token.
  void After(std::uint64_t needed, Instruction& load) {
    if (freed_taken_ < needed) {
      load.wait_next = true;
      ++freed_taken_;
    }
    if (freed_taken_ < needed) throw std::logic_error("a load would need two tokens");
  }

  std::uint32_t Half(std::uint64_t index, std::uint32_t slots, std::uint32_t depth) const {
    return static_cast<std::uint32_t>(index % slots) * (depth / slots);
  }

  void LoadStart(std::uint32_t words) {
    const bool zeros = !plan_.shape.has_start;
    Instruction i;
    i.opcode = Opcode::kLoadStart;
    i.buffer_word = zeros ? 0 : Half(groups_, plan_.slots, target_.start_words);
    i.memory_offset = zeros ? 0 : std::uint64_t{group_} * target_.accumulator_word_bytes();
    i.rows = 1;
    i.row_bytes = words * target_.accumulator_word_bytes();
    After(Freed(), i);
    out_.push_back(i);
  }

  /// The scales of as many token chunks as the buffer holds, from this one on; with the first of
  /// them the weight scale, which stays in word 0.
  void LoadScales() {
    const bool first = m_ == 0;
    if (!first) {
      // The scale buffer is not split in halves: every STORE that reads it must be over.
      out_.push_back({.opcode = Opcode::kFence});
    }
    scales_begin_ = m_;
    scales_end_ = std::min(plan_.shape.tokens - m_, plan_.ScaleTokens(target_)) + m_;
    Instruction i;
    i.opcode = Opcode::kLoadScales;
    i.buffer_word = first ? 0 : 1;
    i.memory_offset = std::uint64_t{kScaleBytes} * (first ? 0 : 1 + std::uint64_t{m_});
    i.rows = 1;
    i.row_bytes = kScaleBytes * (scales_end_ - scales_begin_ + (first ? 1 : 0));
    out_.push_back(i);
  }

  void LoadWeights(const WeightChunk& chunk) {
    Instruction i;
    i.opcode = Opcode::kLoadWeights;
    i.two_bit = input_.packing == Packing::kTwoBit;
    i.buffer_word = Half(multiplies_, plan_.slots, target_.weight_tiles);
    const std::uint32_t tiles = chunk.n_tiles * chunk.k_tiles;
    const std::uint32_t tile_bytes = target_.tile_bytes(input_.packing);
    i.memory_offset = stream_tiles_ * tile_bytes;
    i.rows = 1;
    i.row_bytes = tiles * tile_bytes;
    stream_tiles_ += tiles;
    After(Freed(), i);
    out_.push_back(i);
  }

  void Multiply(const WeightChunk& chunk, std::uint32_t chunk_k, std::uint32_t chunk_k_tiles) {
    Instruction i;
    i.opcode = Opcode::kMultiply;
    i.wait_previous = true;
    i.signal_previous = true;
    i.accumulate = chunk.k > 0;
    i.weight_word = Half(multiplies_, plan_.slots, target_.weight_tiles);
    i.activation_word = activation_word_ + (chunk.k - chunk_k);
    i.activation_stride = chunk_k_tiles;
    i.accumulator_word = AccumulatorWord() + (chunk.n - group_) * tokens_;
    if (!i.accumulate && plan_.shape.has_start) {
      i.start_word = Half(groups_, plan_.slots, target_.start_words) + (chunk.n - group_);
    }
    i.n_tiles = static_cast<std::uint16_t>(chunk.n_tiles);
    i.k_tiles = static_cast<std::uint16_t>(chunk.k_tiles);
    i.tokens = tokens_;
    const bool first_of_group = chunk.n == group_ && chunk.k == 0;
    if (first_of_group && groups_ >= plan_.slots) {
      i.wait_next = true;  // the STORE that used these accumulators before
      ++stored_taken_;
    }
    ++multiplies_;
    out_.push_back(i);
  }

  void Store() {
    Instruction i;
    i.opcode = Opcode::kStore;
    i.wait_previous = true;
    i.signal_previous = true;
    i.accumulator_word = AccumulatorWord();
    i.memory_offset = std::uint64_t{m_} * input_.output_stride +
                      std::uint64_t{group_} * target_.accumulator_word_bytes();
    i.rows = tokens_;
    i.row_bytes = group_tiles_ * target_.accumulator_word_bytes();
    i.row_stride = input_.output_stride;
    i.accumulator_stride = tokens_;
    i.float32 = plan_.shape.float32;
    if (i.float32) i.scale_word = static_cast<std::uint16_t>(1 + m_ - scales_begin_);
    out_.push_back(i);
  }

  std::uint32_t AccumulatorWord() const {
    return Half(groups_, plan_.slots, target_.accumulator_words);
  }

  const ScheduleInput& input_;
  const Plan& plan_;
  const Target& target_;
  std::vector<Instruction> out_;

  std::uint32_t m_ = 0;
  std::uint32_t tokens_ = 0;
  std::uint32_t group_ = 0;
  std::uint32_t group_tiles_ = 0;
  std::uint32_t activation_word_ = 0;  ///< of the activations in use
  std::uint32_t next_word_ = 0;        ///< of those to come
  ActivationRows next_;
  std::uint32_t scales_begin_ = 0;  ///< tokens whose scales are on chip
  std::uint32_t scales_end_ = 0;
  std::uint64_t stream_tiles_ = 0;

  std::uint64_t groups_ = 0;
  std::uint64_t multiplies_ = 0;
  std::uint64_t activation_loads_ = 0;
  std::uint64_t freed_taken_ = 0;
  std::uint64_t stored_taken_ = 0;
};

}  // namespace

void DropUnusedSignals(std::vector<Instruction>& instructions, std::uint64_t freed,
                       std::uint64_t stored) {
  std::uint64_t multiplies = 0;
  std::uint64_t stores = 0;
  for (Instruction& i : instructions) {
    if (i.opcode == Opcode::kMultiply) i.signal_previous = multiplies++ < freed;
    if (i.opcode == Opcode::kStore) i.signal_previous = stores++ < stored;
  }
}

std::vector<Instruction> MakeSchedule(const ScheduleInput& input, const Target& target) {
  if (input.plan.order == LoopOrder::kWeightsResident) return MakeResidentSchedule(input, target);
  return Scheduler(input, target).Run();
}

}  // namespace ternion::compiler
