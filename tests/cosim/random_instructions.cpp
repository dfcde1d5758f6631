// SPDX-License-Identifier: Apache-2.0

#include "random_instructions.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "draw.h"
#include "pages.h"
#include "ternion/compiler/instruction.h"

namespace ternion::cosim {
namespace {

using compiler::Instruction;
using compiler::kInstructionBytes;
using compiler::Opcode;
using compiler::Packing;
using compiler::ProgramImage;
using compiler::Target;

constexpr std::uint64_t kOutputBytes = 2 * kPage;
constexpr std::uint32_t kTokenLimit = 255;
// Longer buffers are not filled whole: most of the time would go there.
constexpr std::uint64_t kLargestFill = 4096;

bool Chance(std::mt19937_64& rng, std::uint32_t one_in) { return rng() % one_in == 0; }

class Generator {
 public:
  Generator(std::mt19937_64& rng, const Target& target, Stream stream)
      : rng_(rng), target_(target), stream_(stream) {
    count_ = stream == Stream::kHoarding ? kTokenLimit + Draw(1, 3)
             : Chance(4)                 ? Draw(16, 60)
                                         : Draw(1, 16);
    // Room for a FENCE behind each, three fills and HALT.
    first_instruction_ = Chance(4) ? kPage : 0;
    weights_ = first_instruction_ + RoundUp((2 * count_ + 8) * kInstructionBytes, kPage);
    weight_bytes_ = RoundUp(2 * LongestRow(), kPage);
    values_ = weights_ + weight_bytes_;
    value_bytes_ = 2 * kPage;
    output_ = values_ + value_bytes_;
  }

  ProgramImage Make() {
    if (stream_ == Stream::kHoarding) {
      Hoard();
    } else {
      if (Chance(3)) FillBuffers();
      for (std::uint32_t i = 0; i < count_; ++i) Append();
    }
    Add(Opcode::kHalt);
    return Image();
  }

 private:
  std::uint32_t Draw(std::uint64_t low, std::uint64_t high) { return cosim::Draw(rng_, low, high); }
  bool Chance(std::uint32_t one_in) { return cosim::Chance(rng_, one_in); }
  /// Small more often than not, sometimes the largest.
  std::uint32_t DrawCount(std::uint64_t most) {
    if (Chance(8)) return static_cast<std::uint32_t>(most);
    return Draw(1, Chance(3) ? most : std::min<std::uint64_t>(most, 4));
  }

  std::uint32_t WordBytes(const Instruction& load) const {
    if (load.opcode == Opcode::kLoadActivations) return target_.lanes;
    if (load.opcode == Opcode::kLoadStart) return target_.accumulator_word_bytes();
    if (load.opcode == Opcode::kLoadScales) return 4;
    return target_.tile_bytes(load.two_bit ? Packing::kTwoBit : Packing::kBase3);
  }
  std::uint32_t Depth(Opcode opcode) const {
    if (opcode == Opcode::kLoadActivations) return target_.activation_vectors;
    if (opcode == Opcode::kLoadStart) return target_.start_words;
    if (opcode == Opcode::kLoadScales) return target_.scale_words;
    return target_.weight_tiles;
  }
  /// Longest row of a load: a page and a bit, or one word where that is longer.
  std::uint64_t LongestRow() const {
    return std::max<std::uint64_t>(kPage + 512, target_.tile_bytes(Packing::kTwoBit));
  }

  Instruction& Add(Opcode opcode) {
    program_.push_back({});
    program_.back().opcode = opcode;
    return program_.back();
  }

  void FillBuffers() {
    for (const Opcode opcode : {Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kLoadStart,
                                Opcode::kLoadScales}) {
      if (opcode == Opcode::kLoadScales && !target_.has_float_stage()) continue;
      Instruction load;
      load.opcode = opcode;
      load.two_bit = true;
      const std::uint64_t word_bytes = WordBytes(load);
      load.two_bit = opcode == Opcode::kLoadWeights;
      load.memory_offset = opcode == Opcode::kLoadWeights ? weights_ : values_;
      load.rows = Depth(opcode);
      load.row_bytes = static_cast<std::uint32_t>(word_bytes);
      load.row_stride = Draw(0, 3);
      if (load.rows * word_bytes <= kLargestFill) program_.push_back(load);
    }
    Add(Opcode::kFence);
  }

  void Append() {
    const std::uint32_t kind = Draw(0, 19);
    if (kind < 4) {
      Load(Opcode::kLoadWeights);
    } else if (kind < 7) {
      Load(Opcode::kLoadActivations);
    } else if (kind < 8) {
      Load(target_.has_float_stage() && Chance(2) ? Opcode::kLoadScales : Opcode::kLoadStart);
    } else if (kind < 14) {
      Multiply();
    } else if (kind < 18) {
      Store();
    } else if (kind == 18) {
      Add(Opcode::kFence);
    } else {
      Add(Opcode::kHostSync).segment = Draw(0, 0xFFFFFFFF);
    }
    if (stream_ == Stream::kInOrder) Add(Opcode::kFence);
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

  /// A place for `span` bytes in [first, first + bytes), a multiple of `unit`: anywhere, across a
  /// 4 KiB boundary, or at the very end.
  std::uint64_t Place(std::uint64_t first, std::uint64_t bytes, std::uint64_t span,
                      std::uint64_t unit) {
    const std::uint64_t last = first + (bytes - span) / unit * unit;
    if (Chance(6)) return last;
    if (span > unit && Chance(4)) {
      const std::uint64_t boundary = RoundUp(first + 1, kPage);
      const std::uint64_t before = RoundUp(Draw(1, std::min(span, boundary - first)), unit);
      if (boundary - before >= first && boundary - before <= last) return boundary - before;
    }
    return first + Draw(0, (last - first) / unit) * unit;
  }

  void Load(Opcode opcode) {
    Instruction load;
    load.opcode = opcode;
    load.wait_next = Take(1);
    load.signal_next = Give(0);
    load.two_bit = opcode == Opcode::kLoadWeights && Chance(2);
    const std::uint64_t word_bytes = WordBytes(load);
    const std::uint32_t depth = Depth(opcode);
    // Mostly short; sometimes longer than a page.
    const std::uint64_t budget =
        Chance(10) ? LongestRow() : std::min<std::uint64_t>(kPage / 4, LongestRow());
    const std::uint64_t words = DrawCount(std::clamp<std::uint64_t>(budget / word_bytes, 1, depth));
    load.row_bytes = static_cast<std::uint32_t>(words * word_bytes);
    load.rows = DrawCount(std::clamp<std::uint64_t>(
        std::min<std::uint64_t>(depth / words, 2 * kPage / load.row_bytes), 1, 12));
    load.buffer_word = Chance(6) ? depth - static_cast<std::uint32_t>(words * load.rows)
                                 : Draw(0, depth - words * load.rows);
    const bool weights = opcode == Opcode::kLoadWeights;
    const std::uint64_t first = weights ? weights_ : values_;
    // Activations and start words may come from what a STORE wrote.
    const std::uint64_t bytes = weights ? weight_bytes_ : value_bytes_ + kOutputBytes;
    const std::uint64_t steps = load.rows - 1;
    const std::uint64_t most_stride = steps == 0 ? 5000 : (bytes - load.row_bytes) / steps;
    load.row_stride = Draw(0, Chance(3) ? most_stride : std::min<std::uint64_t>(most_stride, 200));
    load.memory_offset = Place(first, bytes, steps * load.row_stride + load.row_bytes, 1);
    program_.push_back(load);
  }

  void Multiply() {
    Instruction& m = Add(Opcode::kMultiply);
    m.wait_previous = Take(0);
    m.wait_next = Take(3);
    m.signal_previous = Give(1);
    m.signal_next = Give(2);
    m.accumulate = Chance(3);
    m.k_tiles = static_cast<std::uint16_t>(
        DrawCount(std::min({12U, target_.weight_tiles, target_.activation_vectors})));
    m.n_tiles = static_cast<std::uint16_t>(
        DrawCount(std::min({8U, target_.weight_tiles / m.k_tiles,
                            m.accumulate ? target_.accumulator_words : target_.start_words,
                            target_.accumulator_words})));
    m.tokens = DrawCount(std::min(20U, target_.accumulator_words / m.n_tiles));
    m.weight_word = Draw(0, target_.weight_tiles - std::uint32_t{m.k_tiles} * m.n_tiles);
    m.accumulator_word = Draw(0, target_.accumulator_words - m.tokens * m.n_tiles);
    if (!m.accumulate) m.start_word = Draw(0, target_.start_words - m.n_tiles);
    const std::uint32_t vectors = target_.activation_vectors - m.k_tiles;
    m.activation_stride = m.tokens == 1 ? Draw(0, 0xFFFFFFFF) : Draw(0, vectors / (m.tokens - 1));
    m.activation_word =
        m.tokens == 1 ? Draw(0, vectors) : Draw(0, vectors - m.activation_stride * (m.tokens - 1));
  }

  void Store() {
    Instruction& store = Add(Opcode::kStore);
    store.wait_previous = Take(2);
    store.signal_previous = Give(3);
    const std::uint32_t word_bytes = target_.accumulator_word_bytes();
    const std::uint32_t depth = target_.accumulator_words;
    store.rows = DrawCount(std::min(6U, depth));
    const std::uint32_t words = DrawCount(Chance(8) ? kPage / word_bytes : 4);
    store.row_bytes = words * word_bytes;
    const std::uint32_t room = depth - store.rows;
    store.accumulator_stride = words == 1 ? Draw(0, 0xFFFFFFFF) : Draw(0, room / (words - 1));
    store.accumulator_word =
        words == 1 ? Draw(0, room) : Draw(0, room - store.accumulator_stride * (words - 1));
    if (target_.has_float_stage() && Chance(2)) {
      store.float32 = true;
      store.scale_word = static_cast<std::uint16_t>(
          Draw(0, target_.scale_words > store.rows ? target_.scale_words - store.rows : 0));
    }
    const std::uint32_t bus = target_.bus_bytes();
    const std::uint64_t steps = store.rows - 1;
    const std::uint64_t most_stride =
        steps == 0 ? 100 : (kOutputBytes - store.row_bytes) / steps / bus;
    store.row_stride =
        Draw(0, Chance(3) ? most_stride : std::min<std::uint64_t>(most_stride, 8)) * bus;
    store.memory_offset =
        Place(output_, kOutputBytes, steps * store.row_stride + store.row_bytes, bus);
  }

  void Hoard() {
    const std::uint32_t kind = Draw(0, 3);
    for (std::uint32_t i = 0; i < count_; ++i) {
      Instruction& one = Add(kind == 0   ? Opcode::kLoadActivations
                             : kind == 1 ? Opcode::kStore
                                         : Opcode::kMultiply);
      one.rows = 1;
      if (kind == 0) {
        one.memory_offset = values_;
        one.row_bytes = target_.lanes;
        one.signal_next = true;
      } else if (kind == 1) {
        one.memory_offset = output_;
        one.row_bytes = target_.accumulator_word_bytes();
        one.signal_previous = true;
      } else {
        one.n_tiles = one.k_tiles = 1;
        one.tokens = 1;
        one.signal_previous = kind == 2;
        one.signal_next = kind == 3;
      }
    }
  }

  ProgramImage Image() {
    ProgramImage image;
    image.target_name = target_.name;
    image.target_fingerprint = target_.fingerprint();
    image.instruction_offset = first_instruction_;
    image.instruction_count = static_cast<std::uint32_t>(program_.size());
    image.window_bytes = output_ + kOutputBytes;
    image.bytes.resize(image.window_bytes);
    std::uint64_t at = first_instruction_;
    for (const Instruction& instruction : program_) {
      const compiler::EncodedInstruction encoded = compiler::Encode(instruction);
      std::copy(encoded.begin(), encoded.end(),
                image.bytes.begin() + static_cast<std::ptrdiff_t>(at));
      at += kInstructionBytes;
    }
    for (std::uint64_t i = weights_; i < output_; i += sizeof(std::uint64_t)) {
      std::uint64_t eight = rng_();
      // Valid weights in both packings: no 2-bit code 3, and so no byte above 0xAA.
      if (i < values_) eight &= ~(eight & (eight >> 1U) & 0x5555'5555'5555'5555ULL);
      std::memcpy(image.bytes.data() + i, &eight, sizeof eight);
    }
    return image;
  }

  std::mt19937_64& rng_;
  const Target& target_;
  Stream stream_;
  std::uint32_t count_ = 0;
  std::uint64_t first_instruction_ = 0;
  std::uint64_t weights_ = 0;  // bytes that are valid weights in both packings
  std::uint64_t weight_bytes_ = 0;
  std::uint64_t values_ = 0;  // any bytes
  std::uint64_t value_bytes_ = 0;
  std::uint64_t output_ = 0;
  std::array<std::uint32_t, 4> tokens_{};
  std::vector<Instruction> program_;
};

/// The bytes of a random instruction, of these opcodes if there are any.
std::uint8_t* Pick(std::mt19937_64& rng, ProgramImage& image,
                   std::initializer_list<Opcode> opcodes) {
  std::vector<std::uint8_t*> found;
  for (std::uint32_t i = 0; i < image.instruction_count; ++i) {
    std::uint8_t* at =
        image.bytes.data() + image.instruction_offset + std::size_t{i} * kInstructionBytes;
    if (std::find(opcodes.begin(), opcodes.end(), static_cast<Opcode>(*at)) != opcodes.end()) {
      found.push_back(at);
    }
  }
  return found.empty() ? image.bytes.data() + image.instruction_offset
                       : found[rng() % found.size()];
}

std::uint32_t Get(const std::uint8_t* at) {
  std::uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

void Set(std::uint8_t* at, std::uint32_t value) { std::memcpy(at, &value, sizeof value); }

/// Somewhere the program reads or writes, or anywhere.
std::uint64_t TouchedOffset(std::mt19937_64& rng, ProgramImage& image) {
  const std::uint8_t* at =
      Pick(rng, image,
           {Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kLoadStart, Opcode::kStore});
  const std::uint64_t offset = Get(at + 8) +
                               std::uint64_t{rng() % std::max(Get(at + 16), 1U)} * Get(at + 24) +
                               rng() % std::max(Get(at + 20), 1U);
  return Chance(rng, 3) || offset >= image.window_bytes ? rng() % image.window_bytes : offset;
}

}  // namespace

ProgramImage MakeRandomInstructions(std::mt19937_64& rng, const Target& target, Stream stream) {
  return Generator(rng, target, stream).Make();
}

Damage DamageImage(std::mt19937_64& rng, const Target& target, ProgramImage& image) {
  switch (rng() % 11) {
    case 0:
      return {"bus error", TouchedOffset(rng, image)};
    case 1: {  // an invalid weight where one is loaded
      const std::uint8_t* load = Pick(rng, image, {Opcode::kLoadWeights});
      const std::uint64_t offset = Get(load + 8) + rng() % std::max(Get(load + 20), 1U);
      if (offset < image.bytes.size()) {
        image.bytes[offset] = static_cast<std::uint8_t>(Draw(rng, 243, 255));
      }
      return {"invalid weight", {}};
    }
    case 2:
      image.instruction_count = static_cast<std::uint32_t>(rng() % image.instruction_count);
      return {"cut short", {}};
    case 3:
      image.window_bytes = std::max(kPage, rng() % image.window_bytes / kPage * kPage);
      image.bytes.resize(std::min<std::uint64_t>(image.bytes.size(), image.window_bytes));
      return {"small window", {}};
    case 4: {  // a length that is no whole number of words
      std::uint8_t* at = Pick(
          rng, image,
          {Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kLoadStart, Opcode::kStore});
      const std::uint32_t unit =
          static_cast<Opcode>(*at) == Opcode::kStore ? target.bus_bytes() : 1;
      Set(at + 20, Get(at + 20) + unit * Draw(rng, 1, 3) - (Chance(rng, 2) ? 2 * unit : 0));
      return {"bad length", {}};
    }
    case 5: {  // beyond a buffer
      std::uint8_t* at = Pick(rng, image,
                              {Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kLoadStart,
                               Opcode::kMultiply, Opcode::kStore});
      const bool multiply = static_cast<Opcode>(*at) == Opcode::kMultiply;
      std::uint8_t* field = at + 4 + (multiply ? 4 * (rng() % 5) : 0);
      Set(field,
          Chance(rng, 2) ? static_cast<std::uint32_t>(rng()) : Get(field) + Draw(rng, 1, 64));
      return {"buffer overflow", {}};
    }
    case 6: {  // beyond the window
      std::uint8_t* at = Pick(
          rng, image,
          {Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kLoadStart, Opcode::kStore});
      if (Chance(rng, 2)) {
        Set(at + 12, static_cast<std::uint32_t>(rng() >> Draw(rng, 32, 63)));
      } else {
        Set(at + 8,
            static_cast<std::uint32_t>(image.window_bytes) - Draw(rng, 0, 4) * target.bus_bytes());
      }
      return {"outside the window", {}};
    }
    case 7: {  // a token that may never come
      std::uint8_t* at = Pick(rng, image,
                              {Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kLoadStart,
                               Opcode::kMultiply, Opcode::kStore});
      at[1] = static_cast<std::uint8_t>(at[1] ^ (1U << (rng() % 4)));
      return {"token", {}};
    }
    case 8:  // an opcode or a reserved byte
      image.bytes[image.instruction_offset + kInstructionBytes * (rng() % image.instruction_count) +
                  rng() % 4] = static_cast<std::uint8_t>(rng());
      return {"illegal", {}};
    case 9: {  // a count of zero
      std::uint8_t* at = Pick(rng, image,
                              {Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kLoadStart,
                               Opcode::kMultiply, Opcode::kStore});
      const bool multiply = static_cast<Opcode>(*at) == Opcode::kMultiply;
      Set(at + (multiply ? 24 : 16) + 4 * (rng() % 2), 0);
      return {"count of zero", {}};
    }
    default: {  // any bit
      std::uint8_t& byte = image.bytes[image.instruction_offset +
                                       kInstructionBytes * (rng() % image.instruction_count) +
                                       rng() % kInstructionBytes];
      byte = static_cast<std::uint8_t>(byte ^ (1U << (rng() % 8)));
      return {"flipped bit", {}};
    }
  }
}

}  // namespace ternion::cosim
