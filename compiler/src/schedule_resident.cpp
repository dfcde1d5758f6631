// SPDX-License-Identifier: Apache-2.0
//
// Weights that stay: a group's weights are loaded once, and all tokens pass them chunk by chunk.

#include <algorithm>
#include <stdexcept>

#include "schedule.h"

namespace ternion::compiler {
namespace {

constexpr std::uint32_t kScaleBytes = 4;

class ResidentScheduler {
 public:
  ResidentScheduler(const ScheduleInput& input, const Target& target)
      : input_(input), plan_(input.plan), target_(target) {}

  std::vector<Instruction> Run() {
    const Shape& s = plan_.shape;
    if (!s.has_start) LoadStart(0, plan_.n_group);
    if (s.float32) LoadScales();
    BeginWeights(0);
    while (next_tile_ != next_end_) LoadWeights();
    for (std::uint32_t n = 0; n < s.n_tiles; n += plan_.n_group) Group(n);
    DropUnusedSignals(out_, freed_taken_, stored_taken_);
    return std::move(out_);
  }

 private:
  void Group(std::uint32_t n) {
    group_ = n;
    group_tiles_ = std::min(plan_.n_group, plan_.shape.n_tiles - n);
    const std::uint32_t next = n + group_tiles_;
    for (std::uint32_t m = 0; m < plan_.shape.tokens; m += plan_.token_chunk) {
      m_ = m;
      tokens_ = std::min(plan_.token_chunk, plan_.shape.tokens - m);
      LoadActivations();
      if (plan_.slots == 1 && m == 0 && n != 0) {
        // The only slot is free when the last token chunk of the group before is over.
        BeginWeights(n);
        LoadWeights();
      }
      out_.back().signal_next = true;  // the last load that the MULTIPLY needs
      Multiply();
      Store();
      if (plan_.slots == 2 && next < plan_.shape.n_tiles) {
        if (m == 0) BeginWeights(next);
        if (next_tile_ != next_end_) LoadWeights();
      }
    }
    ++groups_;
  }

  static Instruction LoadOf(Opcode opcode, std::uint32_t word, std::uint64_t offset,
                            std::uint32_t row_bytes) {
    Instruction i;
    i.opcode = opcode;
    i.buffer_word = word;
    i.memory_offset = offset;
    i.rows = 1;
    i.row_bytes = row_bytes;
    return i;
  }

  void LoadActivations() {
    const std::uint32_t k_tiles = plan_.shape.k_tiles;
    activation_word_ = Half(multiplies_, plan_.activation_slots, target_.activation_vectors);
    Instruction i =
        LoadOf(Opcode::kLoadActivations, activation_word_,
               std::uint64_t{m_} * input_.activation_stride, k_tiles * target_.vector_bytes());
    i.rows = tokens_;
    i.row_stride = input_.activation_stride;
    const std::uint64_t slots = plan_.activation_slots;
    After(multiplies_ + 1 > slots ? multiplies_ + 1 - slots : 0, i);
    out_.push_back(i);
  }

  /// Plans the load of the weights of the group that begins at n-tile `n`, and loads its start
  /// words, into the slot that is free when all but the group before it are over.
  void BeginWeights(std::uint32_t n) {
    const std::uint32_t n_tiles = std::min(plan_.n_group, plan_.shape.n_tiles - n);
    const std::uint32_t k_tiles = plan_.shape.k_tiles;
    const std::uint64_t index = n / plan_.n_group;
    weights_free_ = index < plan_.slots ? 0 : (index + 1 - plan_.slots) * TokenChunks();
    if (plan_.shape.has_start) LoadStart(n, n_tiles);
    next_tile_ = std::uint64_t{n} * k_tiles;
    next_end_ = next_tile_ + std::uint64_t{n_tiles} * k_tiles;
    next_word_ = Half(index, plan_.slots, target_.weight_tiles);
    piece_ = CeilDivide(n_tiles * k_tiles, plan_.WeightPieces());
  }

  void LoadWeights() {
    const auto tiles =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(piece_, next_end_ - next_tile_));
    const std::uint32_t tile_bytes = target_.tile_bytes(input_.packing);
    Instruction i =
        LoadOf(Opcode::kLoadWeights, next_word_, next_tile_ * tile_bytes, tiles * tile_bytes);
    i.two_bit = input_.packing == Packing::kTwoBit;
    After(weights_free_, i);
    out_.push_back(i);
    next_tile_ += tiles;
    next_word_ += tiles;
  }

  void LoadStart(std::uint32_t n, std::uint32_t words) {
    const bool zeros = !plan_.shape.has_start;
    const std::uint32_t word_bytes = target_.accumulator_word_bytes();
    Instruction i = LoadOf(Opcode::kLoadStart,
                           zeros ? 0 : Half(n / plan_.n_group, plan_.slots, target_.start_words),
                           zeros ? 0 : std::uint64_t{n} * word_bytes, words * word_bytes);
    After(weights_free_, i);
    out_.push_back(i);
  }

  void LoadScales() {
    out_.push_back(LoadOf(Opcode::kLoadScales, 0, 0, kScaleBytes * (plan_.shape.tokens + 1)));
  }

  void Multiply() {
    Instruction i;
    i.opcode = Opcode::kMultiply;
    i.wait_previous = true;
    i.signal_previous = true;
    i.signal_next = true;
    // The STORE that used these accumulators before.
    i.wait_next = multiplies_ >= plan_.slots;
    if (i.wait_next) ++stored_taken_;
    i.weight_word = Half(groups_, plan_.slots, target_.weight_tiles);
    i.activation_word = activation_word_;
    i.activation_stride = plan_.shape.k_tiles;
    i.accumulator_word = Half(multiplies_, plan_.slots, target_.accumulator_words);
    if (plan_.shape.has_start) i.start_word = Half(groups_, plan_.slots, target_.start_words);
    i.n_tiles = static_cast<std::uint16_t>(group_tiles_);
    i.k_tiles = static_cast<std::uint16_t>(plan_.shape.k_tiles);
    i.tokens = tokens_;
    out_.push_back(i);
  }

  void Store() {
    Instruction i;
    i.opcode = Opcode::kStore;
    i.wait_previous = true;
    i.signal_previous = true;
    i.accumulator_word = Half(multiplies_, plan_.slots, target_.accumulator_words);
    i.memory_offset = std::uint64_t{m_} * input_.output_stride +
                      std::uint64_t{group_} * target_.accumulator_word_bytes();
    i.rows = tokens_;
    i.row_bytes = group_tiles_ * target_.accumulator_word_bytes();
    i.row_stride = input_.output_stride;
    i.accumulator_stride = tokens_;
    i.float32 = plan_.shape.float32;
    if (i.float32) i.scale_word = static_cast<std::uint16_t>(1 + m_);
    out_.push_back(i);
    ++multiplies_;
  }

  /// Makes `load` begin only after the first `needed` MULTIPLYs; an instruction takes one token.
  void After(std::uint64_t needed, Instruction& load) {
    if (freed_taken_ < needed) {
      load.wait_next = true;
      ++freed_taken_;
    }
    if (freed_taken_ < needed) throw std::logic_error("a load would need two tokens");
  }

  static std::uint32_t Half(std::uint64_t index, std::uint32_t slots, std::uint32_t depth) {
    return static_cast<std::uint32_t>(index % slots) * (depth / slots);
  }

  std::uint64_t TokenChunks() const { return CeilDivide(plan_.shape.tokens, plan_.token_chunk); }

  const ScheduleInput& input_;
  const Plan& plan_;
  const Target& target_;
  std::vector<Instruction> out_;

  std::uint32_t group_ = 0;
  std::uint32_t group_tiles_ = 0;
  std::uint32_t m_ = 0;
  std::uint32_t tokens_ = 0;
  std::uint32_t activation_word_ = 0;  ///< of the activations in use
  // The weights to come.
  std::uint64_t next_tile_ = 0;  ///< in the stream
  std::uint64_t next_end_ = 0;
  std::uint32_t next_word_ = 0;
  std::uint32_t piece_ = 0;         ///< tiles per instruction
  std::uint64_t weights_free_ = 0;  ///< MULTIPLYs that must be over before they may be loaded

  std::uint64_t groups_ = 0;
  std::uint64_t multiplies_ = 0;
  std::uint64_t freed_taken_ = 0;
  std::uint64_t stored_taken_ = 0;
};

}  // namespace

std::vector<Instruction> MakeResidentSchedule(const ScheduleInput& input, const Target& target) {
  return ResidentScheduler(input, target).Run();
}

}  // namespace ternion::compiler
