// SPDX-License-Identifier: Apache-2.0

#include "minimize.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "ternion/compiler/instruction.h"

namespace ternion::cosim {
namespace {

using compiler::Instruction;
using compiler::kInstructionBytes;
using compiler::Opcode;
using compiler::Packing;
using compiler::Status;
using compiler::Target;

std::span<std::uint8_t> Bytes(RandomCase& c, std::size_t index) {
  return std::span(c.image.bytes)
      .subspan(c.image.instruction_offset + index * kInstructionBytes, kInstructionBytes);
}

/// Takes out `count` instructions from `first` on; what follows moves up, the data stays.
void Drop(RandomCase& c, std::size_t first, std::size_t count) {
  const auto begin =
      c.image.bytes.begin() +
      static_cast<std::ptrdiff_t>(c.image.instruction_offset + first * kInstructionBytes);
  const auto end =
      c.image.bytes.begin() +
      static_cast<std::ptrdiff_t>(c.image.instruction_offset +
                                  std::size_t{c.image.instruction_count} * kInstructionBytes);
  const auto rest =
      std::move(begin + static_cast<std::ptrdiff_t>(count * kInstructionBytes), end, begin);
  std::fill(rest, end, std::uint8_t{0});
  c.image.instruction_count -= static_cast<std::uint32_t>(count);
}

/// Smaller values of a number that is a multiple of `unit`, boldest first.
std::vector<std::uint64_t> Smaller(std::uint64_t value, std::uint64_t least, std::uint64_t unit) {
  std::vector<std::uint64_t> candidates;
  const auto add = [&](std::uint64_t candidate) {
    if (candidate < value && candidate >= least &&
        !std::count(candidates.begin(), candidates.end(), candidate)) {
      candidates.push_back(candidate);
    }
  };
  add(least);
  add(value / 2 / unit * unit);
  add(value / unit * unit);
  if (value >= unit) add(value - unit);
  return candidates;
}

class Minimizer {
 public:
  Minimizer(RandomCase c, const Fails& fails, std::size_t most_runs)
      : best_(std::move(c)), fails_(fails), most_runs_(most_runs) {}

  Minimized Run() {
    // What no longer waits can be dropped alone.
    DropTokens();
    bool smaller = true;
    while (smaller && runs_ < most_runs_) {
      smaller = DropInstructions();
      smaller = ShrinkFields() || smaller;
      smaller = SimplifyTiming() || smaller;
    }
    SimplifyData();
    return {std::move(best_), runs_};
  }

 private:
  /// Keeps the change when the case still fails.
  bool Try(const std::function<void(RandomCase&)>& change) {
    if (runs_ >= most_runs_) return false;
    RandomCase candidate = best_;
    change(candidate);
    ++runs_;
    if (!fails_(candidate)) return false;
    best_ = std::move(candidate);
    return true;
  }

  bool DropTokens() {
    return Try([](RandomCase& c) {
      for (std::size_t i = 0; i < c.image.instruction_count; ++i) {
        Bytes(c, i)[1] = static_cast<std::uint8_t>(Bytes(c, i)[1] & 0xF0U);
      }
    });
  }

  bool DropInstructions() {
    bool dropped = false;
    for (std::size_t size = std::max<std::size_t>(best_.image.instruction_count / 2, 1); size > 0;
         size /= 2) {
      // From the back: what comes later often does not matter.
      for (std::size_t end = best_.image.instruction_count; end >= size && end > 0;) {
        const std::size_t first = end - size;
        if (Try([&](RandomCase& c) { Drop(c, first, size); })) dropped = true;
        end = first;
      }
    }
    return dropped;
  }

  bool ShrinkFields() {
    bool shrunk = false;
    for (std::size_t i = 0; i < best_.image.instruction_count; ++i) {
      Instruction instruction;
      const auto encoded = std::span<const std::uint8_t>(Bytes(best_, i));
      if (Decode(encoded.first<kInstructionBytes>(), best_.target.bus_bytes(), instruction) !=
          Status::kNone) {
        continue;
      }
      shrunk = ShrinkInstruction(i, instruction) || shrunk;
    }
    return shrunk;
  }

  bool ShrinkInstruction(std::size_t index, Instruction instruction) {
    bool shrunk = false;
    const auto shrink = [&](auto Instruction::*field, std::uint64_t least, std::uint64_t unit) {
      using Value = std::remove_reference_t<decltype(instruction.*field)>;
      bool again = true;
      while (again) {
        again = false;
        for (const std::uint64_t value : Smaller(instruction.*field, least, unit)) {
          Instruction smaller = instruction;
          smaller.*field = static_cast<Value>(value);
          if (Try([&](RandomCase& c) {
                const auto encoded = Encode(smaller);
                std::copy(encoded.begin(), encoded.end(), Bytes(c, index).begin());
              })) {
            instruction = smaller;
            again = shrunk = true;
            break;
          }
        }
      }
    };
    for (bool Instruction::*flag :
         {&Instruction::wait_previous, &Instruction::wait_next, &Instruction::signal_previous,
          &Instruction::signal_next, &Instruction::two_bit, &Instruction::accumulate}) {
      shrink(flag, 0, 1);
    }
    const Target& target = best_.target;
    switch (instruction.opcode) {
      case Opcode::kLoadWeights:
      case Opcode::kLoadActivations:
      case Opcode::kLoadStart:
      case Opcode::kLoadScales:
      case Opcode::kStore: {
        const bool store = instruction.opcode == Opcode::kStore;
        const std::uint64_t unit = store ? target.bus_bytes() : 1;
        const std::uint64_t word = WordBytes(instruction);
        shrink(&Instruction::rows, 1, 1);
        shrink(&Instruction::row_bytes, word, word);
        shrink(&Instruction::row_stride, 0, unit);
        shrink(&Instruction::memory_offset, 0, std::max<std::uint64_t>(unit, 4096));
        shrink(&Instruction::memory_offset, 0, target.bus_bytes());
        shrink(&Instruction::buffer_word, 0, 1);
        shrink(&Instruction::accumulator_word, 0, 1);
        shrink(&Instruction::accumulator_stride, 0, 1);
        break;
      }
      case Opcode::kMultiply:
        shrink(&Instruction::n_tiles, 1, 1);
        shrink(&Instruction::k_tiles, 1, 1);
        shrink(&Instruction::tokens, 1, 1);
        shrink(&Instruction::weight_word, 0, 1);
        shrink(&Instruction::activation_word, 0, 1);
        shrink(&Instruction::activation_stride, 0, 1);
        shrink(&Instruction::accumulator_word, 0, 1);
        shrink(&Instruction::start_word, 0, 1);
        break;
      case Opcode::kHostSync:
        shrink(&Instruction::segment, 0, 1);
        break;
      default:
        break;
    }
    return shrunk;
  }

  std::uint32_t WordBytes(const Instruction& i) const {
    const Target& target = best_.target;
    if (i.opcode == Opcode::kLoadActivations) return target.lanes;
    if (i.opcode == Opcode::kLoadWeights) {
      return target.tile_bytes(i.two_bit ? Packing::kTwoBit : Packing::kBase3);
    }
    if (i.opcode == Opcode::kLoadScales) return 4;
    return target.accumulator_word_bytes();
  }

  template <typename Value>
  bool ShrinkNumber(Value& (*number)(RandomCase&), std::uint64_t least) {
    bool shrunk = false;
    bool again = true;
    while (again) {
      again = false;
      for (const std::uint64_t value : Smaller(number(best_), least, 1)) {
        if (Try([&](RandomCase& c) { number(c) = static_cast<Value>(value); })) {
          again = shrunk = true;
          break;
        }
      }
    }
    return shrunk;
  }

  bool SimplifyTiming() {
    bool simpler = false;
    if (best_.fail_offset) {
      simpler = Try([](RandomCase& c) { c.fail_offset.reset(); }) || simpler;
    }
    if (best_.silent_after) {
      simpler = Try([](RandomCase& c) { c.silent_after.reset(); }) || simpler;
    }
    if (best_.watchdog_cycles) {
      simpler = Try([](RandomCase& c) { c.watchdog_cycles.reset(); }) || simpler;
    }
    for (std::size_t i = best_.host_actions.size(); i > 0; --i) {
      simpler = Try([i](RandomCase& c) {
                  c.host_actions.erase(c.host_actions.begin() + static_cast<std::ptrdiff_t>(i - 1));
                }) ||
                simpler;
    }
    if (best_.target.bytes_per_cycle != best_.target.bus_bytes()) {
      simpler =
          Try([](RandomCase& c) { c.target.bytes_per_cycle = c.target.bus_bytes(); }) || simpler;
    }
    simpler = ShrinkNumber<std::uint32_t>(
                  [](RandomCase & c) -> auto& { return c.jitter.max_latency_cycles; }, 0) ||
              simpler;
    simpler = ShrinkNumber<std::uint32_t>(
                  [](RandomCase & c) -> auto& { return c.jitter.max_gap_cycles; }, 0) ||
              simpler;
    simpler = ShrinkNumber<std::uint32_t>(
                  [](RandomCase & c) -> auto& { return c.target.read_latency_cycles; }, 1) ||
              simpler;
    simpler = ShrinkNumber<std::uint32_t>(
                  [](RandomCase & c) -> auto& { return c.target.write_latency_cycles; }, 1) ||
              simpler;
    return simpler;
  }

  void SimplifyData() {
    if (!best_.writes.empty()) Try([](RandomCase& c) { c.writes.clear(); });
    if (!best_.expected.empty()) Try([](RandomCase& c) { c.expected.clear(); });
    if (best_.in_order) Try([](RandomCase& c) { c.in_order = false; });
    Try([](RandomCase& c) {
      const std::size_t end =
          c.image.instruction_offset + std::size_t{c.image.instruction_count} * kInstructionBytes;
      std::fill(c.image.bytes.begin() + static_cast<std::ptrdiff_t>(end), c.image.bytes.end(),
                std::uint8_t{0});
    });
  }

  RandomCase best_;
  const Fails& fails_;
  std::size_t most_runs_;
  std::size_t runs_ = 0;
};

}  // namespace

Minimized Minimize(const RandomCase& c, const Fails& fails, std::size_t most_runs) {
  return Minimizer(c, fails, most_runs).Run();
}

}  // namespace ternion::cosim
