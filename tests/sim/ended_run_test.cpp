// SPDX-License-Identifier: Apache-2.0
//
// However a run ends: every status code, the host's abort and soft reset in any cycle, a memory
// that stops answering after any transfer. RTL and SystemC model end in the same cycle, with the
// same counters, memory and timings, and within the bound that docs/timing.md gives.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "random_program.h"
#include "systemc_programs.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

using compiler::At;
using compiler::Counter;
using compiler::Instruction;
using compiler::Machine;
using compiler::Opcode;
using compiler::ProgramImage;
using compiler::RunResult;
using compiler::Status;
using compiler::Target;

Target Shipped(const std::string& name) {
  return compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / (name + ".toml"));
}

using Stretches = std::vector<RunResult>;

bool GoesOn(const RunResult& result) {
  return !result.halted && result.status == Status::kNone && !result.bus_stuck;
}

/// From the start of the program to its end or, when a soft reset ends it, to that: a stretch that
/// is neither halted nor at a HOST_SYNC and has counted nothing.
Stretches RunToEnd(Machine& machine) {
  Stretches stretches;
  do {
    stretches.push_back(machine.Run());
  } while (GoesOn(stretches.back()) &&
           (stretches.back().segment != 0 || At(stretches.back().counters, Counter::kCycles) != 0));
  return stretches;
}

void ExpectEqual(const Stretches& rtl, const Stretches& systemc) {
  ASSERT_EQ(rtl.size(), systemc.size());
  for (std::size_t i = 0; i < rtl.size(); ++i) {
    SCOPED_TRACE("stretch " + std::to_string(i));
    const RunResult& a = rtl[i];
    const RunResult& b = systemc[i];
    EXPECT_EQ(Name(a.status), Name(b.status));
    EXPECT_EQ(a.halted, b.halted);
    EXPECT_EQ(a.bus_stuck, b.bus_stuck);
    EXPECT_EQ(a.segment, b.segment);
    for (std::size_t c = 0; c < compiler::kCounters; ++c) {
      EXPECT_EQ(a.counters[c], b.counters[c]) << Name(static_cast<Counter>(c));
    }
    EXPECT_EQ(a.timings, b.timings);
  }
}

/// Both machines with one image.
class Pair {
 public:
  Pair(const Target& target, const MachineOptions& options, const ProgramImage& image)
      : rtl_(MakeRtlMachine(target, options)), systemc_(MakeSystemCMachine(target, options)) {
    rtl_->Load(image);
    systemc_->Load(image);
  }

  /// Runs both to the end of the program and compares all that they say.
  Stretches Run() {
    const Stretches rtl = RunToEnd(*rtl_);
    ExpectEqual(rtl, RunToEnd(*systemc_));
    const auto a = rtl_->memory();
    const auto b = systemc_->memory();
    EXPECT_TRUE(std::equal(a.begin(), a.end(), b.begin(), b.end())) << "memory contents differ";
    return rtl;
  }

 private:
  std::unique_ptr<Machine> rtl_;
  std::unique_ptr<Machine> systemc_;
};

Instruction Make(Opcode opcode) {
  Instruction i;
  i.opcode = opcode;
  return i;
}

Instruction LoadVector(std::uint64_t offset, const Target& target) {
  Instruction load = Make(Opcode::kLoadActivations);
  load.memory_offset = offset;
  load.rows = 1;
  load.row_bytes = target.lanes;
  return load;
}

Instruction OneStep() {
  Instruction multiply = Make(Opcode::kMultiply);
  multiply.n_tiles = multiply.k_tiles = 1;
  multiply.tokens = 1;
  return multiply;
}

/// A program that ends with one status.
struct Ending {
  Status status = Status::kNone;
  std::vector<Instruction> program;
  MachineOptions options;
  std::function<void(ProgramImage&)> damage = [](ProgramImage&) {};
};

std::vector<Ending> Endings(const Target& target) {
  const Instruction halt = Make(Opcode::kHalt);
  const std::uint64_t data = DataOffset(3);
  std::vector<Ending> endings;
  endings.push_back({Status::kNone, {LoadVector(data, target), halt}, {}});
  endings.push_back(
      {Status::kIllegalInstruction, {LoadVector(data, target), halt}, {}, [](ProgramImage& image) {
         image.bytes[2] = 1;
       }});
  endings.push_back({Status::kOutsideWindow, {LoadVector(1U << 30, target), halt}, {}});
  MachineOptions failing;
  failing.fail_offset = data;
  endings.push_back({Status::kBusError, {LoadVector(data, target), halt}, failing});
  Instruction weights = Make(Opcode::kLoadWeights);
  weights.memory_offset = data;
  weights.rows = 1;
  weights.row_bytes = target.tile_bytes(compiler::Packing::kBase3);
  endings.push_back({Status::kInvalidWeight, {weights, halt}, {}, [data](ProgramImage& image) {
                       image.bytes[data] = 0xFF;
                     }});
  Instruction part = LoadVector(data, target);
  part.row_bytes -= 1;
  endings.push_back({Status::kBadLength, {part, halt}, {}});
  Instruction beyond = LoadVector(data, target);
  beyond.buffer_word = target.activation_vectors;
  endings.push_back({Status::kBufferOverflow, {beyond, halt}, {}});
  Instruction giving = LoadVector(DataOffset(257), target);
  giving.signal_next = true;
  std::vector<Instruction> many(256, giving);
  many.push_back(halt);
  endings.push_back({Status::kTokenOverflow, many, {}});
  endings.push_back({Status::kMissingHalt, {LoadVector(data, target)}, {}});
  Instruction waiting = OneStep();
  waiting.wait_previous = true;
  endings.push_back({Status::kMissingToken, {LoadVector(data, target), waiting, halt}, {}});
  MachineOptions aborting;
  aborting.host_actions = {{40, HostCommand::kAbort}};
  endings.push_back({Status::kAborted, {LoadVector(data, target), halt}, aborting});
  MachineOptions silent;
  silent.silent_after = 2;
  silent.watchdog_cycles = 500;
  endings.push_back({Status::kWatchdog, {LoadVector(data, target), halt}, silent});
  return endings;
}

class EndedRunTest : public ::testing::TestWithParam<const char*> {
 protected:
  bool tiny() const { return std::string(GetParam()) == "tiny"; }
  Target target_ = Shipped(GetParam());
};

TEST_P(EndedRunTest, EveryStatusCodeIsReachedInTheSameCycleOnBoth) {
  std::set<Status> seen;
  for (Ending& ending : Endings(target_)) {
    SCOPED_TRACE(Name(ending.status));
    ending.options.record_timings = true;
    std::vector<std::uint8_t> data(4096, 0x55);
    ProgramImage image = MakeImage(target_, ending.program, data);
    ending.damage(image);
    const Stretches run = Pair(target_, ending.options, image).Run();
    EXPECT_EQ(Name(run.back().status), Name(ending.status));
    EXPECT_EQ(run.back().bus_stuck, ending.status == Status::kWatchdog);
    seen.insert(run.back().status);
    // No error waits for longer than its instruction takes and the bus needs to drain.
    const std::uint64_t bound =
        ending.status == Status::kWatchdog ? 2 * 500 + 200 : ending.program.size() * 60 + 200;
    EXPECT_LT(At(run.back().counters, Counter::kCycles), bound);
  }
  // Codes without a gap: a new one needs a program here.
  EXPECT_NE(Name(Status::kWatchdog), "unknown");
  EXPECT_EQ(Name(static_cast<Status>(static_cast<int>(Status::kWatchdog) + 1)), "unknown");
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(Status::kWatchdog) + 1);
}

// The first burst is never taken: nothing happens from the first cycle on. So the watchdog ends the
// program after W cycles and gives up draining after W more, exactly.
TEST_P(EndedRunTest, MemoryThatNeverAnswersEndsTheRunInTwiceTheWatchdogsCycles) {
  for (const std::uint32_t watchdog : {1U, 2U, 3U, 10U, 1000U}) {
    SCOPED_TRACE("watchdog " + std::to_string(watchdog));
    MachineOptions options;
    options.silent_after = 0;
    options.watchdog_cycles = watchdog;
    const std::vector<Instruction> halt(1, Make(Opcode::kHalt));
    const auto rtl = MakeRtlMachine(target_, options);
    const auto systemc = MakeSystemCMachine(target_, options);
    for (Machine* machine : {rtl.get(), systemc.get()}) {
      machine->Load(MakeImage(target_, halt, {}));
      const RunResult result = machine->Run();
      EXPECT_EQ(result.status, Status::kWatchdog);
      // With one cycle nothing has been asked of the bus yet, so nothing is left unanswered.
      EXPECT_EQ(result.bus_stuck, watchdog > 1);
      EXPECT_EQ(At(result.counters, Counter::kCycles), watchdog > 1 ? 2 * watchdog : 2U);
      if (result.bus_stuck) {
        EXPECT_THROW(machine->Run(), Error);
      }
    }
  }
}

TEST_P(EndedRunTest, MemoryThatFallsSilentAfterAnyTransferEndsTheRun) {
  std::size_t stuck = 0;
  for (std::uint64_t seed = 1; seed <= (tiny() ? 250U : 12U); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 rng(seed);
    const ProgramImage image = MakeRandomInstructions(rng, target_);
    MachineOptions options;
    options.record_timings = true;
    options.jitter = cosim::MakeRandomJitter(rng);
    options.silent_after = seed <= 60 ? seed : rng() % 3000;
    // Now and then less than the memory takes: the watchdog ends a sound program.
    options.watchdog_cycles = 1 + static_cast<std::uint32_t>(rng() % (seed % 4 == 0 ? 60 : 400));
    if (seed % 5 == 0) {
      options.host_actions = {
          {1 + rng() % 1000, rng() % 2 == 0 ? HostCommand::kSoftReset : HostCommand::kAbort}};
    }
    const Stretches run = Pair(target_, options, image).Run();
    if (HasFailure()) return;
    stuck += run.back().bus_stuck ? 1 : 0;
  }
  EXPECT_GT(stuck, tiny() ? 60U : 3U);
}

// docs/registers.md: nothing on the chip is silent for longer than a dozen cycles, so WATCHDOG need
// only exceed what the memory takes for one transfer.
TEST_P(EndedRunTest, WatchdogALittleAboveTheMemorysWorstCaseEndsNoSoundProgram) {
  constexpr std::uint32_t kOnChip = 12;
  for (std::uint64_t seed = 1; seed <= (tiny() ? 150U : 10U); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 rng(seed);
    const cosim::RandomProgram program = cosim::MakeRandomProgram(rng, target_, {24, 100, 40, 2});
    MachineOptions options;
    options.jitter = cosim::MakeRandomJitter(rng);
    const std::uint32_t latency =
        std::max(target_.read_latency_cycles, target_.write_latency_cycles) +
        options.jitter.max_latency_cycles + options.jitter.max_gap_cycles;
    options.watchdog_cycles = latency + kOnChip;
    const auto rtl = MakeRtlMachine(target_, options);
    const cosim::ProgramRun run = cosim::RunProgram(*rtl, program);
    EXPECT_EQ(Name(run.results.back().status), "none");
    EXPECT_EQ(run.outputs, program.expected);
    if (HasFailure()) return;
    // And one that is far below ends it.
    options.watchdog_cycles = target_.read_latency_cycles / 2;
    const auto impatient = MakeRtlMachine(target_, options);
    EXPECT_EQ(cosim::RunProgram(*impatient, program).results.back().status, Status::kWatchdog);
  }
}

// A wait that the compiler did not mean, anywhere in a compiled program: the hardware, the model
// and the interpreter either all go on or all say the same.
TEST_P(EndedRunTest, ATokenTooFewIsTheSameStatusOnTheInterpreterToo) {
  std::size_t missing = 0;
  for (std::uint64_t seed = 1; seed <= (tiny() ? 150U : 8U); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 rng(seed);
    cosim::RandomProgram program = cosim::MakeRandomProgram(rng, target_, {8, 60, 40, 1});
    ProgramImage& image = program.image;
    std::uint8_t* const instruction =
        image.bytes.data() + image.instruction_offset +
        compiler::kInstructionBytes * (rng() % image.instruction_count);
    const auto opcode = static_cast<Opcode>(instruction[0]);
    const bool load = opcode == Opcode::kLoadWeights || opcode == Opcode::kLoadActivations ||
                      opcode == Opcode::kLoadStart;
    if (!load && opcode != Opcode::kMultiply && opcode != Opcode::kStore) continue;
    instruction[1] |= load ? 2 : 1;  // wait_next, wait_previous
    compiler::Interpreter interpreter(target_);
    interpreter.Load(image);
    Status expected = Status::kNone;
    try {
      expected = interpreter.Run().status;
    } catch (const Error&) {
      continue;  // only a later instruction gives the token
    }
    const Stretches run = Pair(target_, {}, image).Run();
    EXPECT_EQ(Name(run.back().status), Name(expected));
    if (HasFailure()) return;
    missing += expected == Status::kMissingToken ? 1 : 0;
  }
  EXPECT_GT(missing, tiny() ? 15U : 0U);
}

/// Aborts or soft resets at cycle `cycle`, then runs the program again on the same hardware.
void EndAndRunAgain(const Target& target, const ProgramImage& image, MachineOptions options,
                    HostAction action, const Stretches& whole) {
  options.host_actions = {action};
  Pair pair(target, options, image);
  const Stretches ended = pair.Run();
  if (::testing::Test::HasFailure()) return;
  const RunResult& last = ended.back();
  if (!last.halted) {
    EXPECT_EQ(last.status,
              action.command == HostCommand::kAbort ? Status::kAborted : Status::kNone);
  }
  EXPECT_FALSE(last.bus_stuck);
  const Stretches again = pair.Run();
  ASSERT_EQ(again.size(), whole.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    EXPECT_EQ(again[i].counters, whole[i].counters) << "stretch " << i;
    EXPECT_EQ(Name(again[i].status), Name(whole[i].status));
  }
}

TEST_P(EndedRunTest, HostEndsTheProgramInAnyEarlyCycle) {
  std::mt19937_64 rng(11);
  const ProgramImage image = cosim::MakeRandomProgram(rng, target_, {3, 20, 12, 2}).image;
  MachineOptions options;
  options.record_timings = true;
  const Stretches whole = Pair(target_, options, image).Run();
  std::uint64_t cycles = 0;
  for (const RunResult& stretch : whole) cycles += At(stretch.counters, Counter::kCycles);
  const std::uint64_t step = tiny() ? 1 : 23;
  // A few cycles beyond the end too, where both commands do nothing or reset what has stopped.
  for (std::uint64_t cycle = 1; cycle <= std::min<std::uint64_t>(cycles + 4, 700); cycle += step) {
    for (const HostCommand command : {HostCommand::kAbort, HostCommand::kSoftReset}) {
      SCOPED_TRACE("command " + std::to_string(static_cast<int>(command)) + " in cycle " +
                   std::to_string(cycle));
      EndAndRunAgain(target_, image, options, {cycle, command}, whole);
      if (HasFailure()) return;
    }
  }
}

TEST_P(EndedRunTest, HostEndsRandomProgramsInRandomCycles) {
  std::size_t ended = 0;
  for (std::uint64_t seed = 1; seed <= (tiny() ? 250U : 12U); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 rng(seed);
    const ProgramImage image = MakeRandomInstructions(rng, target_);
    MachineOptions options;
    options.record_timings = true;
    options.jitter = cosim::MakeRandomJitter(rng);
    options.host_actions = {
        {1 + rng() % 4000, rng() % 3 == 0 ? HostCommand::kSoftReset : HostCommand::kAbort}};
    const Stretches run = Pair(target_, options, image).Run();
    if (HasFailure()) return;
    ended += run.back().halted ? 0 : 1;
  }
  EXPECT_GT(ended, tiny() ? 100U : 3U);
}

TEST_P(EndedRunTest, FreezeAndClearAreTheSameOnBothAndMeanWhatTheySay) {
  std::mt19937_64 rng(17);
  const cosim::RandomProgram program = cosim::MakeRandomProgram(rng, target_, {8, 100, 40, 1});
  const Stretches whole = Pair(target_, {}, program.image).Run();
  const Counter cycles = Counter::kCycles;
  const std::uint64_t total = At(whole.back().counters, cycles);
  ASSERT_GT(total, 100U);
  for (int i = 0; i < (tiny() ? 40 : 4); ++i) {
    const std::uint64_t freeze = 1 + rng() % (total - 60);
    const std::uint64_t thaw = freeze + 2 + rng() % 50;
    SCOPED_TRACE("frozen from " + std::to_string(freeze) + " to " + std::to_string(thaw));
    MachineOptions options;
    options.host_actions = {{freeze, HostCommand::kFreezeCounters},
                            {thaw, HostCommand::kUnfreezeCounters}};
    const Stretches frozen = Pair(target_, options, program.image).Run();
    EXPECT_EQ(At(frozen.back().counters, cycles), total - (thaw - freeze));
    // The cycle of the command itself is lost.
    options.host_actions = {{freeze, HostCommand::kClearCounters}};
    const Stretches cleared = Pair(target_, options, program.image).Run();
    EXPECT_EQ(At(cleared.back().counters, cycles), total - freeze - 1);
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, EndedRunTest, ::testing::Values("tiny", "edge"),
                         [](const auto& test) { return std::string(test.param); });

// Each unit holds an instruction that waits for the next one's token, in a ring, and the queues are
// full behind them: only the exact condition finds it, in the cycle in which it comes about.
TEST(MissingTokenTest, RingOfWaitingUnitsIsFoundAtOnce) {
  const Target target = Shipped("tiny");
  Instruction load = LoadVector(DataOffset(40), target);
  load.wait_next = true;
  Instruction multiply = OneStep();
  multiply.wait_previous = true;
  Instruction store = Make(Opcode::kStore);
  store.memory_offset = DataOffset(40);
  store.rows = 1;
  store.row_bytes = target.accumulator_word_bytes();
  store.wait_previous = true;
  std::vector<Instruction> program;
  for (int i = 0; i < 10; ++i) program.insert(program.end(), {load, multiply, store});
  program.push_back(Make(Opcode::kHalt));
  const std::vector<std::uint8_t> data(4096);
  const Stretches run = Pair(target, {}, MakeImage(target, program, data)).Run();
  EXPECT_EQ(run.back().status, Status::kMissingToken);
  // Queues of four: the fifth LOAD cannot be dispatched.
  EXPECT_EQ(At(run.back().counters, Counter::kInstructions), 12U);
  EXPECT_LT(At(run.back().counters, Counter::kCycles), 150U);
}

// The token is given by an instruction behind the one that waits: not missing.
TEST(MissingTokenTest, TokenOfALaterInstructionIsWaitedFor) {
  const Target target = Shipped("tiny");
  Instruction multiply = OneStep();
  multiply.wait_previous = true;
  Instruction load = LoadVector(DataOffset(3), target);
  load.signal_next = true;
  const std::vector<Instruction> program = {multiply, load, Make(Opcode::kHalt)};
  const std::vector<std::uint8_t> data(4096);
  const Stretches run = Pair(target, {}, MakeImage(target, program, data)).Run();
  EXPECT_EQ(Name(run.back().status), "none");
  EXPECT_TRUE(run.back().halted);
}

TEST(WatchdogTest, OffMeansThatOnlyTheSimulatorsGuardHelps) {
  const Target target = Shipped("tiny");
  MachineOptions options;
  options.silent_after = 0;
  options.watchdog_cycles = 0;
  const std::vector<Instruction> halt(1, Make(Opcode::kHalt));
  const auto rtl = MakeRtlMachine(target, options);
  const auto systemc = MakeSystemCMachine(target, options);
  for (Machine* machine : {rtl.get(), systemc.get()}) {
    machine->Load(MakeImage(target, halt, {}));
    EXPECT_THROW(machine->Run(), Error);
  }
}

}  // namespace
}  // namespace ternion::sim
