// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/interpreter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <new>
#include <stdexcept>

#include "little_endian.h"
#include "ternion/compiler/unpack_weights.h"
#include "ternion/model/scale_back.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

constexpr std::uint32_t kMostTokens = 255;
constexpr const char* kSource = "interpreter";

/// Tokens lying between the units.
struct TokenCounters {
  std::uint32_t load_to_execute = 0;
  std::uint32_t execute_to_load = 0;
  std::uint32_t execute_to_store = 0;
  std::uint32_t store_to_execute = 0;
};

/// The counters an instruction takes from and gives to; null where its unit has no neighbour.
struct Neighbours {
  std::uint32_t* from_previous = nullptr;
  std::uint32_t* from_next = nullptr;
  std::uint32_t* to_previous = nullptr;
  std::uint32_t* to_next = nullptr;
};

Neighbours NeighboursOf(Opcode opcode, TokenCounters& t) {
  switch (opcode) {
    case Opcode::kLoadWeights:
    case Opcode::kLoadActivations:
    case Opcode::kLoadStart:
    case Opcode::kLoadScales:
      return {nullptr, &t.execute_to_load, nullptr, &t.load_to_execute};
    case Opcode::kMultiply:
      return {&t.load_to_execute, &t.store_to_execute, &t.execute_to_load, &t.execute_to_store};
    case Opcode::kStore:
      return {&t.execute_to_store, nullptr, &t.store_to_execute, nullptr};
    default:
      return {};
  }
}

std::int32_t Dot(const std::int16_t* weights, const std::int16_t* activations, std::size_t lanes) {
  std::int32_t sum = 0;
  for (std::size_t l = 0; l < lanes; ++l) sum += weights[l] * activations[l];
  return sum;
}

/// The bits of an output as the float32 stage gives them (docs/numerics.md).
std::uint32_t Scaled(std::int32_t sum, float activation_scale, float weight_scale) {
  const float y =
      model::ScaleBack(sum, activation_scale, weight_scale, model::ScaleDirection::kMultiply);
  // Processors differ in the NaN they give; the stage has one.
  constexpr std::uint32_t kQuietNan = 0x7FC00000;
  return std::isnan(y) ? kQuietNan : std::bit_cast<std::uint32_t>(y);
}

/// Sums wrap as 32-bit registers do, which signed addition in C++ does not promise.
std::int32_t Add(std::int32_t a, std::int32_t b) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

}  // namespace

class Interpreter::State {
 public:
  explicit State(Target t)
      : target(std::move(t)),
        weights_(std::size_t{target.weight_tiles} * target.columns * target.lanes),
        activations_(std::size_t{target.activation_vectors} * target.lanes),
        accumulators_(std::size_t{target.accumulator_words} * target.columns),
        starts_(std::size_t{target.start_words} * target.columns),
        scales_(target.scale_words),
        column_(target.lanes) {}

  RunResult Run() {
    RunResult result;
    if (at_start_) {
      next_ = 0;
      tokens_ = {};
    }
    at_start_ = true;  // unless a HOST_SYNC is reached
    counters_ = {};
    while (true) {
      if (next_ == instruction_count) {
        result.status = Status::kMissingHalt;
        break;
      }
      Instruction i;
      result.status = Decoded(next_, i);
      if (result.status == Status::kNone) result.status = Execute(i);
      if (result.status != Status::kNone) break;
      ++next_;
      Count(Counter::kInstructions, 1);
      Count(Counter::kFetchBytes, kInstructionBytes);
      if (i.opcode == Opcode::kHalt) {
        result.halted = true;
        break;
      }
      if (i.opcode == Opcode::kHostSync) {
        result.segment = i.segment;
        at_start_ = false;
        break;
      }
    }
    result.counters = counters_;
    return result;
  }

  void Restart() { at_start_ = true; }

  Target target;
  std::vector<std::uint8_t> memory;
  std::uint64_t instruction_offset = 0;
  std::uint32_t instruction_count = 0;

 private:
  void Count(Counter counter, std::uint64_t events) { At(counters_, counter) += events; }

  Status Decoded(std::uint32_t index, Instruction& i) const {
    const auto bytes = std::span(memory)
                           .subspan(instruction_offset + std::size_t{index} * kInstructionBytes)
                           .first<kInstructionBytes>();
    return Decode(bytes, target.bus_bytes(), i, target.has_float_stage());
  }

  Status Execute(const Instruction& i) {
    const Neighbours tokens = NeighboursOf(i.opcode, tokens_);
    // NOLINTBEGIN(clang-analyzer-core.NonNullParamChecker): Decode refuses a flag without
    // neighbour.
    const bool taken = (!i.wait_previous || Take(*tokens.from_previous)) &&
                       (!i.wait_next || Take(*tokens.from_next));
    if (!taken) return Status::kMissingToken;
    const Status status = Dispatch(i);
    if (status != Status::kNone) return status;
    const bool given = (!i.signal_previous || Give(*tokens.to_previous)) &&
                       (!i.signal_next || Give(*tokens.to_next));
    // NOLINTEND(clang-analyzer-core.NonNullParamChecker)
    return given ? Status::kNone : Status::kTokenOverflow;
  }

  /// False when the token never comes.
  bool Take(std::uint32_t& counter) {
    if (counter == 0 && GivenLater(counter)) {
      throw Error(kSource, fmt::format("instruction {}", next_),
                  "waits for a token that no earlier instruction signals");
    }
    return counter != 0 && counter-- != 0;
  }

  /// An instruction behind this one, before the next that waits for all units, gives this token.
  bool GivenLater(const std::uint32_t& counter) {
    for (std::uint32_t later = next_ + 1; later < instruction_count; ++later) {
      Instruction i;
      if (Decoded(later, i) != Status::kNone) return false;
      const Neighbours tokens = NeighboursOf(i.opcode, tokens_);
      if (tokens.to_previous == nullptr && tokens.to_next == nullptr) return false;
      if (i.signal_previous && tokens.to_previous == &counter) return true;
      if (i.signal_next && tokens.to_next == &counter) return true;
    }
    return false;
  }

  static bool Give(std::uint32_t& counter) { return ++counter <= kMostTokens; }

  Status Dispatch(const Instruction& i) {
    switch (i.opcode) {
      case Opcode::kLoadWeights:
        return LoadWeights(i);
      case Opcode::kLoadActivations:
        return LoadActivations(i);
      case Opcode::kLoadStart:
        return LoadStart(i);
      case Opcode::kLoadScales:
        return LoadScales(i);
      case Opcode::kMultiply:
        return Multiply(i);
      case Opcode::kStore:
        return Store(i);
      case Opcode::kFence:
      case Opcode::kHostSync:
      case Opcode::kHalt:
        return Status::kNone;
    }
    return Status::kIllegalInstruction;
  }

  bool InWindow(std::uint64_t offset, std::uint64_t bytes) const {
    return bytes <= memory.size() && offset <= memory.size() - bytes;
  }

  /// Calls word(buffer word, its bytes) for every word of a LOAD, row by row.
  template <typename Word>
  Status Load(const Instruction& i, std::uint32_t word_bytes, std::uint32_t depth, Word&& word) {
    if (i.row_bytes % word_bytes != 0) return Status::kBadLength;
    const std::uint64_t row_words = i.row_bytes / word_bytes;
    if (i.buffer_word + i.rows * row_words > depth) return Status::kBufferOverflow;
    const std::uint64_t bus = target.bus_bytes();
    std::size_t buffer_word = i.buffer_word;
    std::uint64_t offset = i.memory_offset;
    for (std::uint32_t r = 0; r < i.rows; ++r, offset += i.row_stride) {
      if (!InWindow(offset, i.row_bytes)) return Status::kOutsideWindow;
      Count(Counter::kReadBytes, ((offset + i.row_bytes + bus - 1) / bus - offset / bus) * bus);
      for (std::uint64_t w = 0; w < row_words; ++w) {
        const auto bytes =
            std::span<const std::uint8_t>(memory).subspan(offset + w * word_bytes, word_bytes);
        if (!word(buffer_word++, bytes)) return Status::kInvalidWeight;
      }
    }
    return Status::kNone;
  }

  Status LoadWeights(const Instruction& i) {
    const Packing packing = i.two_bit ? Packing::kTwoBit : Packing::kBase3;
    const std::size_t column_bytes = target.column_bytes(packing);
    const std::size_t lanes = target.lanes;
    return Load(i, target.tile_bytes(packing), target.weight_tiles,
                [&](std::size_t tile, std::span<const std::uint8_t> bytes) {
                  std::int16_t* out = weights_.data() + tile * target.columns * lanes;
                  for (std::size_t c = 0; c < target.columns; ++c, out += lanes) {
                    const auto packed = bytes.subspan(c * column_bytes, column_bytes);
                    if (!UnpackColumn(packing, packed, column_)) return false;
                    std::copy(column_.begin(), column_.end(), out);
                    const auto zeros = std::count(column_.begin(), column_.end(), std::int8_t{0});
                    Count(Counter::kZeroWeightsLoaded, static_cast<std::uint64_t>(zeros));
                  }
                  Count(Counter::kWeightTilesLoaded, 1);
                  return true;
                });
  }

  Status LoadActivations(const Instruction& i) {
    return Load(i, target.lanes, target.activation_vectors,
                [&](std::size_t vector, std::span<const std::uint8_t> bytes) {
                  std::int16_t* out = activations_.data() + vector * target.lanes;
                  std::transform(bytes.begin(), bytes.end(), out,
                                 [](std::uint8_t b) { return static_cast<std::int8_t>(b); });
                  Count(Counter::kVectorsLoaded, 1);
                  return true;
                });
  }

  Status LoadStart(const Instruction& i) {
    return Load(i, target.accumulator_word_bytes(), target.start_words,
                [&](std::size_t word, std::span<const std::uint8_t> bytes) {
                  std::int32_t* out = starts_.data() + word * target.columns;
                  for (std::size_t c = 0; c < target.columns; ++c) {
                    out[c] =
                        static_cast<std::int32_t>(GetLittleEndian<std::uint32_t>(bytes, 4 * c));
                  }
                  return true;
                });
  }

  Status LoadScales(const Instruction& i) {
    return Load(i, sizeof(float), target.scale_words,
                [&](std::size_t word, std::span<const std::uint8_t> bytes) {
                  scales_[word] = std::bit_cast<float>(GetLittleEndian<std::uint32_t>(bytes, 0));
                  return true;
                });
  }

  bool MultiplyFits(const Instruction& i) const {
    const std::uint64_t tiles = std::uint64_t{i.n_tiles} * i.k_tiles;
    // At most 2^64 - 2^33 + 1 + 2^17: no wrap.
    const std::uint64_t vectors = std::uint64_t{i.tokens - 1} * i.activation_stride + i.k_tiles;
    return i.weight_word + tiles <= target.weight_tiles &&
           i.activation_word + vectors <= target.activation_vectors &&
           i.accumulator_word + std::uint64_t{i.n_tiles} * i.tokens <= target.accumulator_words &&
           (i.accumulate || std::uint64_t{i.start_word} + i.n_tiles <= target.start_words);
  }

  Status Multiply(const Instruction& i) {
    if (!MultiplyFits(i)) return Status::kBufferOverflow;
    for (std::size_t n = 0; n < i.n_tiles; ++n) {
      for (std::size_t k = 0; k < i.k_tiles; ++k) {
        Tile(i, n, k);
      }
    }
    const std::uint64_t tiles = std::uint64_t{i.n_tiles} * i.k_tiles;
    const std::uint64_t steps = tiles * i.tokens;
    const std::uint64_t fresh = i.accumulate ? 0 : std::uint64_t{i.n_tiles} * i.tokens;
    Count(Counter::kSteps, steps);
    Count(Counter::kWeightTilesRead, tiles);
    Count(Counter::kVectorsRead, steps);
    Count(Counter::kAccumulatorReads, steps - fresh);
    Count(Counter::kAccumulatorWrites, steps);
    Count(Counter::kStartReads, fresh);
    return Status::kNone;
  }

  /// One tile against all tokens of a MULTIPLY.
  void Tile(const Instruction& i, std::size_t n, std::size_t k) {
    const std::size_t lanes = target.lanes;
    const std::size_t columns = target.columns;
    const std::int16_t* tile =
        weights_.data() + (i.weight_word + n * i.k_tiles + k) * columns * lanes;
    const bool fresh = k == 0 && !i.accumulate;
    for (std::size_t m = 0; m < i.tokens; ++m) {
      const std::int16_t* vector =
          activations_.data() + (i.activation_word + m * i.activation_stride + k) * lanes;
      std::int32_t* sums = accumulators_.data() + (i.accumulator_word + n * i.tokens + m) * columns;
      const std::int32_t* base = fresh ? starts_.data() + (i.start_word + n) * columns : sums;
      for (std::size_t c = 0; c < columns; ++c) {
        sums[c] = Add(base[c], Dot(tile + c * lanes, vector, lanes));
      }
    }
  }

  Status Store(const Instruction& i) {
    const std::uint32_t word_bytes = target.accumulator_word_bytes();
    if (i.row_bytes % word_bytes != 0) return Status::kBadLength;
    const std::uint64_t words = i.row_bytes / word_bytes;
    const std::uint64_t end =
        i.accumulator_word + (words - 1) * i.accumulator_stride + std::uint64_t{i.rows};
    if (end > target.accumulator_words) return Status::kBufferOverflow;
    if (i.float32 && std::uint64_t{i.scale_word} + i.rows > target.scale_words) {
      return Status::kBufferOverflow;
    }
    std::uint64_t offset = i.memory_offset;
    for (std::uint32_t m = 0; m < i.rows; ++m, offset += i.row_stride) {
      if (!InWindow(offset, i.row_bytes)) return Status::kOutsideWindow;
      for (std::uint64_t n = 0; n < words; ++n) {
        const std::int32_t* sums =
            accumulators_.data() +
            (i.accumulator_word + n * i.accumulator_stride + m) * target.columns;
        const auto out = std::span(memory).subspan(offset + n * word_bytes, word_bytes);
        for (std::size_t c = 0; c < target.columns; ++c) {
          PutLittleEndian(out, 4 * c,
                          i.float32 ? Scaled(sums[c], scales_[i.scale_word + m], scales_[0])
                                    : static_cast<std::uint32_t>(sums[c]));
        }
      }
      Count(Counter::kWriteBytes, i.row_bytes);
      Count(Counter::kOutputReads, words);
    }
    return Status::kNone;
  }

  // Values as the buffers hold them; 16-bit elements so that products vectorize.
  std::vector<std::int16_t> weights_;       // [tile, column, lane]
  std::vector<std::int16_t> activations_;   // [vector, lane]
  std::vector<std::int32_t> accumulators_;  // [word, column]
  std::vector<std::int32_t> starts_;        // [word, column]
  std::vector<float> scales_;               // [word]
  std::vector<std::int8_t> column_;         // scratch: one unpacked column

  std::uint32_t next_ = 0;
  bool at_start_ = true;
  TokenCounters tokens_;
  Counters counters_{};
};

Interpreter::Interpreter(Target target) : state_(std::make_unique<State>(std::move(target))) {}
Interpreter::~Interpreter() = default;

void Interpreter::Load(const ProgramImage& image) {
  CheckTarget(image, state_->target, kSource);
  RequireWeights(image, kSource);
  const std::uint64_t size = image.bytes.size();
  const std::uint64_t needed = std::uint64_t{image.instruction_count} * kInstructionBytes;
  if (image.instruction_offset > size || needed > size - image.instruction_offset ||
      size > image.window_bytes) {
    throw Error(kSource, "instruction_count", "the instructions reach beyond the image's bytes");
  }
  try {
    std::vector<std::uint8_t> memory;
    memory.reserve(image.window_bytes);
    memory.assign(image.bytes.begin(), image.bytes.end());
    memory.resize(image.window_bytes);
    state_->memory = std::move(memory);
  } catch (const std::bad_alloc&) {
    throw Error(kSource, "window_bytes",
                fmt::format("cannot allocate {} bytes", image.window_bytes));
  } catch (const std::length_error&) {
    throw Error(kSource, "window_bytes",
                fmt::format("cannot allocate {} bytes", image.window_bytes));
  }
  state_->instruction_offset = image.instruction_offset;
  state_->instruction_count = image.instruction_count;
  state_->Restart();
}

std::span<std::uint8_t> Interpreter::memory() { return state_->memory; }

RunResult Interpreter::Run() { return state_->Run(); }

}  // namespace ternion::compiler
