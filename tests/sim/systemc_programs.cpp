// SPDX-License-Identifier: Apache-2.0

#include "systemc_programs.h"

#include <algorithm>
#include <array>
#include <vector>

namespace ternion::sim {
namespace {

using compiler::Instruction;
using compiler::kInstructionBytes;
using compiler::Opcode;
using compiler::ProgramImage;
using compiler::Target;

constexpr std::uint64_t kPage = 4096;
constexpr std::uint32_t kMaxInstructions = 120;
constexpr std::uint64_t kOutputBytes = 2 * kPage;

std::uint64_t RoundUp(std::uint64_t value, std::uint64_t unit) {
  return (value + unit - 1) / unit * unit;
}

class Generator {
 public:
  Generator(std::mt19937_64& rng, const Target& target) : rng_(rng), target_(target) {
    for (const std::uint64_t bytes :
         {std::uint64_t{target.weight_tiles} * target.tile_bytes(compiler::Packing::kTwoBit),
          std::uint64_t{target.activation_vectors} * target.lanes,
          std::uint64_t{target.start_words} * target.accumulator_word_bytes(),
          std::uint64_t{target.scale_words} * 4}) {
      data_bytes_ = std::max(data_bytes_, RoundUp(bytes, kPage));
    }
    data_ = DataOffset(kMaxInstructions + kPrologue);
    output_ = data_ + data_bytes_;
  }

  ProgramImage Make() {
    Prologue();
    const std::uint32_t count = Draw(1, kMaxInstructions - 1);
    for (std::uint32_t i = 0; i < count; ++i) Append();
    program_.push_back({});
    program_.back().opcode = Opcode::kHalt;

    // Bytes that are valid weights in both packings.
    std::vector<std::uint8_t> data(data_bytes_ + kOutputBytes);
    for (std::uint64_t i = 0; i < data_bytes_; ++i) {
      for (unsigned code = 0; code < 4; ++code) {
        data[i] = static_cast<std::uint8_t>(data[i] | (Draw(0, 2) << (2 * code)));
      }
    }
    while (program_.size() < kMaxInstructions + kPrologue) program_.push_back(program_.back());
    return MakeImage(target_, program_, data);
  }

 private:
  static constexpr std::uint32_t kPrologue = 7;

  std::uint32_t Draw(std::uint32_t low, std::uint32_t high) {
    return low + static_cast<std::uint32_t>(rng_() % (std::uint64_t{high} - low + 1));
  }
  bool Chance(std::uint32_t one_in) { return rng_() % one_in == 0; }

  Instruction& Add(Opcode opcode) {
    program_.push_back({});
    program_.back().opcode = opcode;
    return program_.back();
  }

  void LoadAll(Opcode opcode, std::uint32_t bytes) {
    Instruction& load = Add(opcode);
    load.memory_offset = data_;
    load.rows = 1;
    load.row_bytes = bytes;
    load.two_bit = opcode == Opcode::kLoadWeights;
  }

  void Prologue() {
    LoadAll(Opcode::kLoadWeights,
            target_.weight_tiles * target_.tile_bytes(compiler::Packing::kTwoBit));
    LoadAll(Opcode::kLoadActivations, target_.activation_vectors * target_.lanes);
    LoadAll(Opcode::kLoadStart, target_.start_words * target_.accumulator_word_bytes());
    if (target_.has_float_stage()) LoadAll(Opcode::kLoadScales, 4 * target_.scale_words);
    Add(Opcode::kFence);
    Instruction& multiply = Add(Opcode::kMultiply);
    multiply.n_tiles = multiply.k_tiles = 1;
    multiply.tokens = target_.accumulator_words;
    Add(Opcode::kFence);
  }

  void Append() {
    const std::uint32_t kind = Draw(0, 19);
    if (kind < 4) {
      Load(Opcode::kLoadWeights, 0);
    } else if (kind < 7) {
      Load(Opcode::kLoadActivations, target_.lanes);
    } else if (kind < 8) {
      const bool scales = target_.has_float_stage() && Chance(2);
      Load(scales ? Opcode::kLoadScales : Opcode::kLoadStart,
           scales ? 4 : target_.accumulator_word_bytes());
    } else if (kind < 14) {
      Multiply();
    } else if (kind < 18) {
      Store();
    } else if (kind == 18) {
      Add(Opcode::kFence);
    } else {
      Add(Opcode::kHostSync).segment = Draw(0, 1000);
    }
  }

  // Token counters: load to execute, execute to load, execute to store, store to execute.
  bool Take(std::size_t counter) {
    if (tokens_[counter] == 0 || Chance(3)) return false;
    --tokens_[counter];
    return true;
  }
  bool Give(std::size_t counter) {
    if (tokens_[counter] > 200 || Chance(3)) return false;
    ++tokens_[counter];
    return true;
  }

  void Load(Opcode opcode, std::uint32_t word_bytes) {
    Instruction& load = Add(opcode);
    load.wait_next = Take(1);
    load.signal_next = Give(0);
    if (opcode == Opcode::kLoadWeights) {
      load.two_bit = Chance(2);
      word_bytes =
          target_.tile_bytes(load.two_bit ? compiler::Packing::kTwoBit : compiler::Packing::kBase3);
    }
    const std::uint32_t depth = opcode == Opcode::kLoadWeights       ? target_.weight_tiles
                                : opcode == Opcode::kLoadActivations ? target_.activation_vectors
                                : opcode == Opcode::kLoadScales      ? target_.scale_words
                                                                     : target_.start_words;
    load.rows = Draw(1, std::min(4U, depth));
    const std::uint32_t words = Draw(1, std::min(6U, depth / load.rows));
    load.row_bytes = words * word_bytes;
    load.buffer_word = Draw(0, depth - words * load.rows);
    load.row_stride = Draw(0, 200);
    const auto span = static_cast<std::uint32_t>(load.row_bytes + 3 * load.row_stride);
    const auto room = static_cast<std::uint32_t>(data_bytes_ + kOutputBytes);
    load.memory_offset = data_ + Draw(0, span < room ? room - span : 0);
    if (opcode == Opcode::kLoadWeights) {
      // Results are not weights.
      load.memory_offset = data_ + Draw(0, std::max(target_.lanes, 64U));
      if (load.memory_offset + span > output_) load.memory_offset = data_;
    }
    if (Chance(400)) load.row_bytes += 1;
    if (Chance(400)) load.buffer_word = depth;
  }

  void Multiply() {
    Instruction& m = Add(Opcode::kMultiply);
    m.wait_previous = Take(0);
    m.wait_next = Take(3);
    m.signal_previous = Give(1);
    m.signal_next = Give(2);
    m.accumulate = Chance(3);
    m.k_tiles = static_cast<std::uint16_t>(Draw(1, std::min(4U, target_.weight_tiles)));
    m.n_tiles = static_cast<std::uint16_t>(
        Draw(1, std::min({3U, target_.weight_tiles / m.k_tiles, target_.start_words})));
    m.tokens = Draw(1, std::min(10U, target_.accumulator_words / m.n_tiles));
    m.weight_word = Draw(0, target_.weight_tiles - m.k_tiles * m.n_tiles);
    m.accumulator_word = Draw(0, target_.accumulator_words - m.tokens * m.n_tiles);
    if (!m.accumulate) m.start_word = Draw(0, target_.start_words - m.n_tiles);
    m.activation_stride = Draw(0, 4);
    m.activation_word =
        Draw(0, target_.activation_vectors - m.k_tiles - m.activation_stride * (m.tokens - 1));
    if (Chance(300)) m.weight_word = target_.weight_tiles - 1;
    if (Chance(300)) m.accumulator_word = target_.accumulator_words - 1;
  }

  void Store() {
    Instruction& store = Add(Opcode::kStore);
    store.wait_previous = Take(2);
    store.signal_previous = Give(3);
    const std::uint32_t words = Draw(1, 4);
    store.rows = Draw(1, 4);
    store.row_bytes = words * target_.accumulator_word_bytes();
    store.accumulator_stride = Draw(0, 5);
    store.accumulator_word =
        Draw(0, target_.accumulator_words - store.rows - store.accumulator_stride * (words - 1));
    store.row_stride = Draw(0, 8) * target_.bus_bytes();
    const std::uint64_t span = std::uint64_t{3} * store.row_stride + store.row_bytes;
    const auto places = static_cast<std::uint32_t>((kOutputBytes - span) / target_.bus_bytes());
    store.memory_offset = output_ + std::uint64_t{Draw(0, places)} * target_.bus_bytes();
    if (target_.has_float_stage() && Chance(2)) {
      store.float32 = true;
      const std::uint32_t most =
          target_.scale_words > store.rows ? target_.scale_words - store.rows : 0;
      store.scale_word = static_cast<std::uint16_t>(Draw(0, most));
      if (Chance(100)) store.scale_word = static_cast<std::uint16_t>(target_.scale_words);
    }
    if (Chance(300)) store.row_bytes += target_.bus_bytes() / 2;
    if (Chance(300)) store.accumulator_word = target_.accumulator_words;
    if (Chance(300)) store.memory_offset += kOutputBytes;
  }

  std::mt19937_64& rng_;
  const Target& target_;
  std::uint64_t data_ = 0;
  std::uint64_t data_bytes_ = kPage;
  std::uint64_t output_ = 0;
  std::array<std::uint32_t, 4> tokens_{};
  std::vector<Instruction> program_;
};

}  // namespace

std::uint64_t DataOffset(std::size_t instructions) {
  return RoundUp(instructions * kInstructionBytes, kPage);
}

ProgramImage MakeImage(const Target& target, std::span<const Instruction> instructions,
                       std::span<const std::uint8_t> data) {
  ProgramImage image;
  image.target_name = target.name;
  image.target_fingerprint = target.fingerprint();
  image.instruction_count = static_cast<std::uint32_t>(instructions.size());
  for (const Instruction& instruction : instructions) {
    const compiler::EncodedInstruction encoded = compiler::Encode(instruction);
    image.bytes.insert(image.bytes.end(), encoded.begin(), encoded.end());
  }
  image.bytes.resize(DataOffset(instructions.size()));
  image.bytes.insert(image.bytes.end(), data.begin(), data.end());
  image.window_bytes = RoundUp(image.bytes.size(), kPage);
  return image;
}

ProgramImage MakeRandomInstructions(std::mt19937_64& rng, const Target& target) {
  return Generator(rng, target).Make();
}

std::optional<std::uint64_t> Break(std::mt19937_64& rng, ProgramImage& image) {
  const std::uint64_t kind = rng() % 8;
  if (kind == 4) return rng() % image.window_bytes;
  if (kind == 5) {
    image.bytes[rng() % image.bytes.size()] = static_cast<std::uint8_t>(243 + rng() % 13);
  } else if (kind == 6) {
    image.instruction_count = static_cast<std::uint32_t>(rng() % image.instruction_count);
  } else if (kind == 7) {
    image.window_bytes = std::max(kPage, rng() % image.window_bytes / kPage * kPage);
    image.bytes.resize(std::min<std::uint64_t>(image.bytes.size(), image.window_bytes));
  } else {
    const std::uint64_t instruction = rng() % image.instruction_count;
    std::uint8_t& byte = image.bytes[image.instruction_offset + kInstructionBytes * instruction +
                                     rng() % kInstructionBytes];
    byte = static_cast<std::uint8_t>(byte ^ (1U << (rng() % 8)));
  }
  return std::nullopt;
}

}  // namespace ternion::sim
