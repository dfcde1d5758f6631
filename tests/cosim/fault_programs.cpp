// SPDX-License-Identifier: Apache-2.0

#include "fault_programs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <random>

#include "pages.h"
#include "random_program.h"
#include "ternion/compiler/instruction.h"

namespace ternion::cosim {
namespace {

using compiler::Instruction;
using compiler::kInstructionBytes;
using compiler::Opcode;
using compiler::Packing;
using compiler::ProgramImage;
using compiler::Target;

/// Where the walk has its data, one region per kind, each a page longer than what it must hold.
struct WalkRegions {
  explicit WalkRegions(const Target& target)
      : two_bit(base3 + Pages(2 * target.tile_bytes(Packing::kBase3))),
        values(two_bit + Pages(2 * target.tile_bytes(Packing::kTwoBit))),
        output(values + Pages(kPage)),
        end(output + 3 * kPage) {}
  static std::uint64_t Pages(std::uint64_t bytes) { return RoundUp(bytes, kPage) + kPage; }

  std::uint64_t base3 = kPage;
  std::uint64_t two_bit;
  std::uint64_t values;
  std::uint64_t output;
  std::uint64_t end;
};

class Walk {
 public:
  explicit Walk(const Target& target)
      : target_(target),
        at_(target),
        k_(std::min({2U, target.weight_tiles, target.activation_vectors})),
        tokens_(std::min({2U, target.accumulator_words, target.activation_vectors / k_})) {}

  std::vector<Instruction> Make() {
    const std::uint32_t word = target_.accumulator_word_bytes();
    Load(Opcode::kLoadStart, at_.values + 3, 1, word, 0);
    Load(Opcode::kLoadActivations, at_.values + kPage - 7, tokens_, k_ * target_.lanes,
         k_ * target_.lanes + 5);
    Load(Opcode::kLoadWeights, at_.base3, 1, k_ * target_.tile_bytes(Packing::kBase3), 0);
    Multiply(false);
    Load(Opcode::kLoadWeights, at_.two_bit + 1, k_, target_.tile_bytes(Packing::kTwoBit),
         target_.tile_bytes(Packing::kTwoBit) + 1, true);
    Multiply(true);
    if (target_.has_float_stage()) {
      Load(Opcode::kLoadScales, at_.values + 1, 1, 4 * std::min(tokens_ + 1, target_.scale_words),
           0);
    }
    // The first row crosses a page when it is more than a beat.
    const std::uint32_t bus = target_.bus_bytes();
    Store(at_.output + kPage - RoundUp(word / 2, bus) % word, tokens_, word, word + bus, 1);
    Add(Opcode::kHostSync).segment = 7;
    // One word again and again: a long row, several bursts.
    Store(at_.output + 2 * kPage - word, 1, 5 * word, 0, 0, target_.has_float_stage());
    Add(Opcode::kHalt);
    return program_;
  }

 private:
  Instruction& Add(Opcode opcode) {
    program_.push_back({});
    program_.back().opcode = opcode;
    return program_.back();
  }

  void Load(Opcode opcode, std::uint64_t offset, std::uint32_t rows, std::uint32_t row_bytes,
            std::uint32_t stride, bool two_bit = false) {
    Instruction& load = Add(opcode);
    load.memory_offset = offset;
    load.rows = rows;
    load.row_bytes = row_bytes;
    load.row_stride = stride;
    load.two_bit = two_bit;
    Add(Opcode::kFence);
  }

  void Multiply(bool accumulate) {
    Instruction& multiply = Add(Opcode::kMultiply);
    multiply.accumulate = accumulate;
    multiply.activation_stride = k_;
    multiply.n_tiles = 1;
    multiply.k_tiles = static_cast<std::uint16_t>(k_);
    multiply.tokens = tokens_;
    Add(Opcode::kFence);
  }

  void Store(std::uint64_t offset, std::uint32_t rows, std::uint32_t row_bytes,
             std::uint32_t stride, std::uint32_t accumulator_stride, bool float32 = false) {
    Instruction& store = Add(Opcode::kStore);
    store.memory_offset = offset;
    store.rows = rows;
    store.row_bytes = row_bytes;
    store.row_stride = stride;
    store.accumulator_stride = accumulator_stride;
    store.float32 = float32;
    store.scale_word = float32 ? 1 : 0;
    Add(Opcode::kFence);
  }

  const Target& target_;
  WalkRegions at_;
  std::uint32_t k_;
  std::uint32_t tokens_;
  std::vector<Instruction> program_;
};

ProgramImage MakeImage(const Target& target, const std::vector<Instruction>& program,
                       std::uint64_t window_bytes) {
  ProgramImage image;
  image.target_name = target.name;
  image.target_fingerprint = target.fingerprint();
  image.instruction_count = static_cast<std::uint32_t>(program.size());
  image.window_bytes = window_bytes;
  image.bytes.resize(window_bytes);
  for (std::size_t i = 0; i < program.size(); ++i) {
    const compiler::EncodedInstruction encoded = compiler::Encode(program[i]);
    std::memcpy(image.bytes.data() + i * kInstructionBytes, encoded.data(), encoded.size());
  }
  return image;
}

}  // namespace

RandomCase MakeWalk(const Target& target) {
  RandomCase c;
  c.target = target;
  const WalkRegions at(target);
  c.image = MakeImage(target, Walk(target).Make(), at.end);
  std::mt19937_64 rng(target.fingerprint());
  for (std::uint64_t i = at.base3; i < at.output; ++i) {
    std::uint64_t byte = rng();
    if (i < at.two_bit) {
      byte %= 243;
    } else if (i < at.values) {
      byte &= ~(byte & (byte >> 1U) & 0x55U);  // no code 3
    }
    c.image.bytes[i] = static_cast<std::uint8_t>(byte);
  }
  c.in_order = true;
  c.description = fmt::format("walk of {} instructions", c.image.instruction_count);
  return c;
}

RandomCase MakePipeline(const Target& target) {
  const WalkRegions at(target);
  const std::uint32_t products = std::min({4U, target.weight_tiles, target.accumulator_words});
  const std::uint32_t tokens =
      std::min({12U, target.accumulator_words / products, target.activation_vectors});
  const std::uint32_t tile = target.tile_bytes(Packing::kBase3);
  const std::uint32_t word = target.accumulator_word_bytes();
  std::vector<Instruction> program(2);
  program[0].opcode = Opcode::kLoadStart;
  program[0].memory_offset = at.values;
  program[0].row_bytes = word;
  program[1].opcode = Opcode::kLoadActivations;
  program[1].memory_offset = at.values;
  program[1].row_bytes = tokens * target.lanes;
  program[0].rows = program[1].rows = 1;
  for (std::uint32_t i = 0; i < products; ++i) {
    Instruction load;
    load.opcode = Opcode::kLoadWeights;
    load.buffer_word = i;
    load.memory_offset = at.base3 + i;
    load.rows = 1;
    load.row_bytes = tile;
    load.signal_next = true;
    program.push_back(load);
  }
  for (std::uint32_t i = 0; i < products; ++i) {
    Instruction multiply;
    multiply.opcode = Opcode::kMultiply;
    multiply.weight_word = i;
    multiply.activation_stride = 1;
    multiply.accumulator_word = i * tokens;
    multiply.n_tiles = multiply.k_tiles = 1;
    multiply.tokens = tokens;
    multiply.wait_previous = multiply.signal_next = true;
    program.push_back(multiply);
  }
  for (std::uint32_t i = 0; i < products; ++i) {
    Instruction store;
    store.opcode = Opcode::kStore;
    store.accumulator_word = i * tokens;
    store.memory_offset = at.output + std::uint64_t{i} * tokens * word;
    store.rows = tokens;
    store.row_bytes = store.row_stride = word;
    store.wait_previous = true;
    program.push_back(store);
  }
  program.emplace_back().opcode = Opcode::kHalt;
  RandomCase c;
  c.target = target;
  c.image = MakeImage(target, program, at.output + RoundUp(48 * word, kPage));
  std::mt19937_64 rng(target.fingerprint() + 1);
  for (std::uint64_t i = at.base3; i < at.output; ++i) {
    c.image.bytes[i] = static_cast<std::uint8_t>(rng() % (i < at.values ? 243 : 256));
  }
  c.in_order = true;  // its tokens order all that matters
  c.description = fmt::format("pipeline of {} products", products);
  return c;
}

std::vector<RandomCase> FaultPrograms(const Target& target) {
  std::vector<RandomCase> programs = {MakeWalk(target), MakePipeline(target)};
  std::mt19937_64 rng(1);
  const ProductSize sizes[] = {{3, 2 * target.lanes + 1, target.columns + 1},
                               {1, target.lanes, 2 * target.columns - 1}};
  bool seen[2] = {};
  while (!seen[0] || !seen[1]) {
    const RandomProgram program = MakeProgram(rng, target, sizes);
    bool& packing = seen[static_cast<std::size_t>(program.image.segments[0].packing)];
    if (!packing) programs.push_back(MakeCompiledCase(target, program));
    packing = true;
  }
  std::vector<Instruction> fences(40);
  for (Instruction& i : fences) i.opcode = Opcode::kFence;
  fences.back().opcode = Opcode::kHalt;
  RandomCase fetched;
  fetched.target = target;
  fetched.image = MakeImage(target, fences, kPage);
  fetched.in_order = true;
  fetched.description = "fences alone";
  programs.push_back(std::move(fetched));
  return programs;
}

}  // namespace ternion::cosim
