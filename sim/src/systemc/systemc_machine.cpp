// SPDX-License-Identifier: Apache-2.0
//
// The SystemC model as a Machine.

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "counted_since.h"
#include "make_memory.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"
#include "ternion_registers.h"
#include "top.h"

namespace ternion::sim {
namespace {

using compiler::RunResult;
using compiler::Status;
using systemc::RunState;
using systemc::Top;

// On top of the memory's own delays.
constexpr std::uint64_t kSilenceCycles = 100'000;

class SystemCMachine final : public compiler::Machine {
 public:
  SystemCMachine(const compiler::Target& target, const MachineOptions& options)
      : target_(target), options_(options), top_(Top::Instance()) {
    memory_ = MakeMemory(target_, options_, 0);
  }
  ~SystemCMachine() override { Release(); }
  SystemCMachine(const SystemCMachine&) = delete;
  SystemCMachine& operator=(const SystemCMachine&) = delete;

  void Load(const compiler::ProgramImage& image) override {
    compiler::CheckTarget(image, target_, "program image");
    Release();
    memory_ = MakeMemory(target_, options_, image.window_bytes);
    std::copy(image.bytes.begin(), image.bytes.end(), memory_->bytes().begin());
    memory_->FailAt(options_.fail_offset);
    program_ = {kProgramBase, image.window_bytes, image.instruction_offset, image.instruction_count,
                options_.watchdog_cycles.value_or(TERNION_WATCHDOG_RESET)};
    bus_stuck_ = started_ = false;
  }

  std::span<std::uint8_t> memory() override { return memory_->bytes(); }

  RunResult Run() override {
    if (bus_stuck_) {
      throw Error("systemc", target_.name, "the bus is stuck: load the program again");
    }
    const bool resume = top_.user == this;
    if (!resume) TakeHardware();
    memory_->Settle();
    top_.memory_port.Attach(*memory_);
    top_.csr.Command(resume);
    Simulate();

    RunResult result;
    const RunState state = top_.sequencer.state();
    result.halted = state == RunState::kDone;
    result.status = top_.sequencer.error();
    result.segment = state == RunState::kSync ? top_.sequencer.segment() : 0;
    result.bus_stuck = bus_stuck_ = top_.sequencer.bus_stuck();
    const compiler::Counters total =
        top_.sequencer.was_reset() ? compiler::Counters{} : top_.counters.values();
    result.counters = CountedSince(seen_, total);
    seen_ = total;
    auto timings = top_.counters.TakeTimings();
    if (options_.record_timings) result.timings = std::move(timings);
    if (state != RunState::kSync) Release();
    return result;
  }

  std::string_view name() const override { return "systemc"; }

 private:
  void TakeHardware() {
    if (top_.user != nullptr) {
      throw Error("systemc", "run",
                  "another program is stopped at a HOST_SYNC; the model holds one at a time");
    }
    top_.Reset(systemc::Geometry(target_));
    top_.nets.program = program_;
    top_.nets.watchdog.Reset(program_.watchdog_cycles);
    if (!started_) top_.csr.SetSchedule(HostSchedule(options_.host_actions));
    started_ = true;
    seen_ = {};
    top_.user = this;
  }

  void Release() {
    if (top_.user == this) top_.user = nullptr;
  }

  /// Runs until the program has stopped. The simulation pauses by itself then, or as a last resort
  /// when nothing has happened for so long that the watchdog must have been turned off.
  void Simulate() {
    const std::uint64_t limit = kSilenceCycles + 2 * std::uint64_t{program_.watchdog_cycles} +
                                target_.read_latency_cycles + target_.write_latency_cycles +
                                options_.jitter.max_latency_cycles + options_.jitter.max_gap_cycles;
    top_.counters.LimitSilence(limit);
    sc_core::sc_start();
    if (!systemc::Running(top_.sequencer.state())) return;
    Release();
    throw Error("systemc", target_.name, fmt::format("no progress for {} cycles", limit));
  }

  compiler::Target target_;
  MachineOptions options_;
  Top& top_;
  std::unique_ptr<AxiMemory> memory_;
  systemc::Program program_;
  compiler::Counters seen_{};  // counters at the last stop
  bool bus_stuck_ = false;
  bool started_ = false;  // a program, since Load()
};

}  // namespace

std::unique_ptr<compiler::Machine> MakeSystemCMachine(const compiler::Target& target,
                                                      const MachineOptions& options) {
  return std::make_unique<SystemCMachine>(target, options);
}

}  // namespace ternion::sim
