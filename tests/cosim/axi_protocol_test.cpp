// SPDX-License-Identifier: Apache-2.0
//
// The master port keeps the AXI4 rules whatever the bus does, and every error ends the run: with a
// status, the bus quiet, memory untouched outside the outputs, and the hardware fit for the next
// program without a reset.

#include "axi_protocol.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <vector>

#include "random_program.h"
#include "rtl_machine.h"
#include "ternion/util/error.h"
#include "tested_design.h"

namespace ternion::cosim {
namespace {

using compiler::Instruction;
using compiler::kInstructionBytes;
using compiler::Opcode;
using compiler::ProgramImage;
using compiler::RunResult;
using compiler::Status;

/// Quiet to nearly always shut, channel by channel.
Hostility DrawHostility(std::mt19937_64& rng) {
  constexpr std::uint32_t kChances[] = {0, 0, 64, 160, 240};
  Hostility hostility;
  hostility.seed = rng();
  for (std::uint32_t& shut : hostility.shut) shut = kChances[rng() % std::size(kChances)];
  return hostility;
}

void WriteActivations(const RandomProgram& program, std::size_t segment,
                      std::span<std::uint8_t> memory) {
  const compiler::Segment& s = program.image.segments[segment];
  for (std::size_t m = 0; m < s.tokens; ++m) {
    const auto row =
        memory.subspan(s.activation_offset + m * s.activation_stride, s.activation_stride);
    std::fill(row.begin(), row.end(), std::uint8_t{0});
    for (std::size_t k = 0; k < s.in_features; ++k) {
      row[k] = static_cast<std::uint8_t>(program.activations[segment][m * s.in_features + k]);
    }
  }
}

/// Runs from the start of the program to HALT or an error, without loading it. Returns the last
/// result; `cycles` is the sum over the segments.
RunResult RunWithoutLoading(compiler::Machine& machine, const RandomProgram& program,
                            std::uint64_t& cycles) {
  RunResult result;
  cycles = 0;
  for (std::size_t s = 0; s < program.image.segments.size(); ++s) {
    WriteActivations(program, s, machine.memory());
    result = machine.Run();
    cycles += At(result.counters, compiler::Counter::kCycles);
    if (result.status != Status::kNone) return result;
    const compiler::Segment& segment = program.image.segments[s];
    for (std::size_t m = 0; m < segment.tokens; ++m) {
      for (std::size_t n = 0; n < segment.out_features; ++n) {
        std::int32_t value = 0;
        std::memcpy(&value,
                    machine.memory().data() + segment.output_offset + m * segment.output_stride +
                        n * sizeof value,
                    sizeof value);
        EXPECT_EQ(value, program.expected[s][m * segment.out_features + n])
            << "segment " << s << ", token " << m << ", output " << n;
        if (::testing::Test::HasFailure()) return result;
      }
    }
  }
  return result;
}

void Restore(compiler::Machine& machine, const ProgramImage& image) {
  const std::span<std::uint8_t> memory = machine.memory();
  std::fill(memory.begin(), memory.end(), std::uint8_t{0});
  std::copy(image.bytes.begin(), image.bytes.end(), memory.begin());
}

/// Which bytes the program's stores and the host may change.
std::vector<bool> Changeable(const ProgramImage& image) {
  std::vector<bool> may(image.window_bytes);
  for (const compiler::Segment& s : image.segments) {
    for (std::uint64_t m = 0; m < s.tokens; ++m) {
      const auto mark = [&](std::uint64_t offset, std::uint64_t bytes) {
        for (std::uint64_t i = 0; i < bytes; ++i) may[offset + i] = true;
      };
      mark(s.activation_offset + m * s.activation_stride, s.activation_stride);
      mark(s.output_offset + m * s.output_stride, s.output_stride);
    }
  }
  return may;
}

/// What memory holds after Restore(), `broken` on top.
std::vector<std::uint8_t> Before(const ProgramImage& image) {
  std::vector<std::uint8_t> bytes = image.bytes;
  bytes.resize(image.window_bytes);
  return bytes;
}

void ExpectOnlyOutputsChanged(const ProgramImage& good, const std::vector<std::uint8_t>& before,
                              std::span<const std::uint8_t> after) {
  const std::vector<bool> may = Changeable(good);
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!may[i] && before[i] != after[i]) {
      ADD_FAILURE() << "byte " << i << " of the window changed";
      return;
    }
  }
}

enum class Fault {
  kReadError,
  kWriteError,
  kInvalidWeight,
  kBadLength,
  kOutsideWindow,
  kBufferOverflow,
  kIllegal,
  kKinds
};

Status Expected(Fault fault) {
  switch (fault) {
    case Fault::kReadError:
    case Fault::kWriteError:
      return Status::kBusError;
    case Fault::kInvalidWeight:
      return Status::kInvalidWeight;
    case Fault::kBadLength:
      return Status::kBadLength;
    case Fault::kOutsideWindow:
      return Status::kOutsideWindow;
    case Fault::kBufferOverflow:
      return Status::kBufferOverflow;
    default:
      return Status::kIllegalInstruction;
  }
}

/// Instructions of one of these kinds, by index.
std::vector<std::size_t> Find(const ProgramImage& image, std::initializer_list<Opcode> opcodes) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < image.instruction_count; ++i) {
    const auto opcode =
        static_cast<Opcode>(image.bytes[image.instruction_offset + kInstructionBytes * i]);
    if (std::find(opcodes.begin(), opcodes.end(), opcode) != opcodes.end()) found.push_back(i);
  }
  return found;
}

/// Breaks one instruction, or the weights it loads. Stores stay as they are but for their length.
void Break(std::mt19937_64& rng, Fault fault, const compiler::Target& target, ProgramImage& image) {
  const auto pick = [&](std::initializer_list<Opcode> opcodes) {
    const std::vector<std::size_t> found = Find(image, opcodes);
    return image.bytes.data() + image.instruction_offset +
           kInstructionBytes * found[rng() % found.size()];
  };
  const auto field = [](const std::uint8_t* at) {
    std::uint32_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
  };
  const auto set = [](std::uint8_t* at, std::uint32_t value) {
    std::memcpy(at, &value, sizeof value);
  };
  switch (fault) {
    case Fault::kInvalidWeight: {
      const std::uint8_t* load = pick({Opcode::kLoadWeights});
      image.bytes[field(load + 8) + rng() % field(load + 20)] = 0xFF;
      break;
    }
    case Fault::kBadLength: {
      std::uint8_t* at = pick({Opcode::kLoadActivations, Opcode::kStore});
      // Half a word of a STORE is a whole number of beats on both targets.
      const bool store = static_cast<Opcode>(*at) == Opcode::kStore;
      set(at + 20, field(at + 20) - (store ? target.accumulator_word_bytes() / 2 : 1));
      break;
    }
    case Fault::kOutsideWindow:
      set(pick({Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kStore}) + 12, 1);
      break;
    case Fault::kBufferOverflow:
      set(pick({Opcode::kLoadWeights, Opcode::kLoadActivations}) + 4, 1U << 20);
      break;
    case Fault::kIllegal:
      pick({Opcode::kLoadWeights, Opcode::kMultiply, Opcode::kStore})[2] = 1;
      break;
    default:
      break;
  }
}

class AxiProtocolTest : public ::testing::TestWithParam<std::string> {
 protected:
  AxiProtocolTest()
      : target_(LoadTestedTarget(GetParam())),
        bus_(target_),
        machine_(sim::MakeRtlMachineFrom(bus_.Factory(TestedDesign(target_.name)), target_, {})) {}

  bool small() const { return target_.name != "edge"; }
  SizeLimits limits() const {
    return small() ? SizeLimits{24, 100, 60, 2} : SizeLimits{8, 300, 200, 1};
  }
  void Load(const ProgramImage& image) {
    bus_.checker.SetWindow(image.window_bytes);
    machine_->Load(image);
  }
  void ExpectNoViolation() {
    EXPECT_TRUE(bus_.checker.violations().empty()) << bus_.checker.violations().front();
  }

  compiler::Target target_;
  HostileBus bus_;
  std::unique_ptr<compiler::Machine> machine_;
};

TEST_P(AxiProtocolTest, ProgramsKeepTheRulesAndComputeTheSameOnAHostileBus) {
  for (std::uint64_t seed = 1; seed <= (small() ? 300U : 40U); ++seed) {
    std::mt19937_64 rng(seed);
    const RandomProgram program = MakeRandomProgram(rng, target_, limits());
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + program.description);
    Load(program.image);
    bus_.Arm(DrawHostility(rng));
    std::uint64_t cycles = 0;
    const RunResult result = RunWithoutLoading(*machine_, program, cycles);
    EXPECT_EQ(result.status, Status::kNone);
    EXPECT_TRUE(result.halted);
    ExpectOnlyOutputsChanged(program.image, Before(program.image), machine_->memory());
    ExpectNoViolation();
    if (HasFailure()) return;
  }
  // Or the rules were hardly put to the test.
  EXPECT_GT(bus_.checker.read_bursts(), 100U);
  EXPECT_GT(bus_.checker.write_bursts(), 50U);
  EXPECT_GT(bus_.checker.waiting_writes(), 100U);
}

TEST_P(AxiProtocolTest, EveryErrorLeavesTheBusQuietMemoryIntactAndTheHardwareFit) {
  std::size_t errors[static_cast<std::size_t>(Fault::kKinds)] = {};
  for (std::uint64_t seed = 1; seed <= (small() ? 700U : 70U); ++seed) {
    std::mt19937_64 rng(seed);
    const auto fault = static_cast<Fault>(seed % static_cast<std::uint64_t>(Fault::kKinds));
    const RandomProgram program = MakeRandomProgram(rng, target_, limits());
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + program.description);
    Load(program.image);
    std::uint64_t good_cycles = 0;
    bus_.Arm({});
    EXPECT_EQ(RunWithoutLoading(*machine_, program, good_cycles).status, Status::kNone);
    const std::uint64_t reads = bus_.read_beats;
    const std::uint64_t responses = bus_.write_responses;

    RandomProgram broken = program;
    Break(rng, fault, target_, broken.image);
    Restore(*machine_, broken.image);
    Hostility hostility = DrawHostility(rng);
    if (fault == Fault::kReadError) hostility.read_error = rng() % reads;
    if (fault == Fault::kWriteError) hostility.write_error = rng() % responses;
    bus_.Arm(hostility);
    std::uint64_t cycles = 0;
    const RunResult result = RunWithoutLoading(*machine_, broken, cycles);
    EXPECT_EQ(result.status, Expected(fault));
    ExpectOnlyOutputsChanged(program.image, Before(broken.image), machine_->memory());
    // The most hostile bus lets one transfer in 16 pass.
    EXPECT_LT(cycles, 40 * good_cycles + 1000);
    ++errors[static_cast<std::size_t>(fault)];

    // The same program again, without a reset: exact, and in the cycles it took on fresh hardware.
    Restore(*machine_, program.image);
    bus_.Arm({});
    EXPECT_EQ(RunWithoutLoading(*machine_, program, cycles).status, Status::kNone);
    EXPECT_EQ(cycles, good_cycles);
    ExpectNoViolation();
    if (HasFailure()) return;
  }
  for (const std::size_t count : errors) EXPECT_GT(count, 0U);
  EXPECT_GT(bus_.checker.dropped_beats(), 0U) << "no abort met a write burst under way";
}

TEST_P(AxiProtocolTest, ATokenThatNeverComesIsAStatusNotAHang) {
  std::mt19937_64 rng(1);
  const RandomProgram program = MakeRandomProgram(rng, target_, limits());
  RandomProgram broken = program;
  const std::size_t load = Find(broken.image, {Opcode::kLoadWeights}).front();
  broken.image.bytes[broken.image.instruction_offset + kInstructionBytes * load + 1] |= 2;
  Load(broken.image);
  EXPECT_EQ(machine_->Run().status, Status::kMissingToken);
  Load(program.image);
  std::uint64_t cycles = 0;
  EXPECT_EQ(RunWithoutLoading(*machine_, program, cycles).status, Status::kNone);
  ExpectNoViolation();
}

INSTANTIATE_TEST_SUITE_P(Targets, AxiProtocolTest, ::testing::ValuesIn(TestedTargets()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace ternion::cosim
