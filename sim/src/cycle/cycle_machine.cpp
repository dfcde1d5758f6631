// SPDX-License-Identifier: Apache-2.0

#include "cycle_machine.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "counted_since.h"
#include "make_memory.h"
#include "ternion/util/error.h"
#include "ternion_registers.h"

namespace ternion::sim::cycle {
namespace {

// On top of the memory's own delays.
constexpr std::uint64_t kSilenceCycles = 100'000;

}  // namespace

CycleMachine::CycleMachine(compiler::Target target, MachineOptions options)
    : target_(std::move(target)),
      options_(std::move(options)),
      memory_(MakeMemory(target_, options_, 0)) {
  if (payload()) compiler::RequireTernary(target_);
}

void CycleMachine::Load(const compiler::ProgramImage& image) {
  compiler::CheckTarget(image, target_, "program image");
  if (payload()) compiler::RequireWeights(image, std::string(name()));
  Release();
  // Nobody reads values where there are none: their part of the window can be larger than memory.
  const std::uint64_t stored = image.timing_only ? image.bytes.size() : image.window_bytes;
  memory_ = MakeMemory(target_, options_, image.window_bytes, stored);
  std::copy(image.bytes.begin(), image.bytes.end(), memory_->bytes().begin());
  memory_->FailAt(options_.fail_offset);
  program_ = {kProgramBase, image.window_bytes, image.instruction_offset, image.instruction_count,
              options_.watchdog_cycles.value_or(TERNION_WATCHDOG_RESET)};
  bus_stuck_ = started_ = false;
}

compiler::RunResult CycleMachine::Run() {
  if (bus_stuck_) {
    throw Error(std::string(name()), target_.name, "the bus is stuck: load the program again");
  }
  const bool resume = Holds();
  if (!resume) Begin();
  memory_->Settle();
  if (options_.guard_stores) {
    GuardProgram(*memory_, target_, program_.instruction_offset, program_.instruction_count,
                 resume);
  }
  top().memory_port.Attach(*memory_);
  top().csr.Command(resume);
  Simulate();

  compiler::RunResult result;
  const Sequencer& sequencer = top().sequencer;
  const RunState state = sequencer.state();
  result.halted = state == RunState::kDone;
  result.status = sequencer.error();
  result.segment = state == RunState::kSync ? sequencer.segment() : 0;
  result.bus_stuck = bus_stuck_ = sequencer.bus_stuck();
  const compiler::Counters total =
      sequencer.was_reset() ? compiler::Counters{} : top().counters.values();
  result.counters = CountedSince(seen_, total);
  result.dram = memory_->statistics();
  seen_ = total;
  auto timings = top().counters.TakeTimings();
  if (options_.record_timings) result.timings = std::move(timings);
  if (state != RunState::kSync || memory_->guard().violation()) Release();
  memory_->guard().Require(std::string(name()), target_.name);
  return result;
}

void CycleMachine::Begin() {
  Take();
  top().Reset(Geometry(target_), payload());
  top().nets.program = program_;
  top().nets.watchdog.Reset(program_.watchdog_cycles);
  if (!started_) top().csr.SetSchedule(HostSchedule(options_.host_actions));
  started_ = true;
  seen_ = {};
}

/// Runs until the program has stopped. The simulation pauses by itself then, or as a last resort
/// when nothing has happened for so long that the watchdog must have been turned off.
void CycleMachine::Simulate() {
  const std::uint64_t limit = kSilenceCycles + 2 * std::uint64_t{program_.watchdog_cycles} +
                              target_.read_latency_cycles + target_.write_latency_cycles +
                              options_.jitter.max_latency_cycles + options_.jitter.max_gap_cycles;
  top().counters.LimitSilence(limit);
  Clock();
  if (!Running(top().sequencer.state())) return;
  Release();
  memory_->guard().Require(std::string(name()), target_.name);
  throw Error(std::string(name()), target_.name, fmt::format("no progress for {} cycles", limit));
}

}  // namespace ternion::sim::cycle
