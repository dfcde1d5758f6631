// SPDX-License-Identifier: Apache-2.0
//
// The Verilated RTL as a Machine: a host that programs its registers over AXI4-Lite, and the
// memory.

#include "rtl_machine.h"

#include <fmt/format.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "counted_since.h"
#include "host_schedule.h"
#include "make_memory.h"
#include "ternion/util/error.h"
#include "ternion_registers.h"
#include "timing_recorder.h"

namespace ternion::sim {
namespace {

using compiler::Counters;
using compiler::RunResult;
using compiler::Status;

// On top of the memory's own delays and the longest MULTIPLY.
constexpr std::uint64_t kSilenceCycles = 100'000;
constexpr int kControlTimeoutCycles = 1000;
// From a command written, soft reset the longest, to its end on a quiet bus.
constexpr int kCommandCycles = 8;
constexpr std::uint32_t kAllInterrupts =
    TERNION_IRQ_STATE_SYNC_MASK | TERNION_IRQ_STATE_DONE_MASK | TERNION_IRQ_STATE_ERROR_MASK;

class RtlMachine final : public compiler::Machine {
 public:
  RtlMachine(compiler::Target target, const MachineOptions& options, const RtlDutFactory& make)
      : target_(std::move(target)), options_(options), dut_(make(options.trace)) {
    memory_ = MakeMemory(target_, options_, 0);
    Reset();
    CheckGeometry();
  }

  void Load(const compiler::ProgramImage& image) override {
    compiler::CheckTarget(image, target_, "program image");
    compiler::RequireWeights(image, "rtl");
    memory_ = MakeMemory(target_, options_, image.window_bytes);
    std::copy(image.bytes.begin(), image.bytes.end(), memory_->bytes().begin());
    memory_->FailAt(options_.fail_offset);
    recorder_.SetProgram(image, target_);
    window_bytes_ = image.window_bytes;
    instruction_offset_ = image.instruction_offset;
    instruction_count_ = image.instruction_count;
    Reset();
    WriteProgram();
    schedule_ = HostSchedule(options_.host_actions);
    at_sync_ = bus_stuck_ = started_ = false;
  }

  std::span<std::uint8_t> memory() override { return memory_->bytes(); }

  RunResult Run() override {
    if (bus_stuck_) throw Error("rtl", target_.name, "the bus is stuck: load the program again");
    memory_->Settle();
    if (options_.guard_stores) {
      GuardProgram(*memory_, target_, instruction_offset_, instruction_count_, at_sync_);
    }
    if (!at_sync_) {
      running_cycles_ = 0;
      seen_ = {};
      recorder_.Restart();
      // They are for the first program.
      if (started_) schedule_ = {};
      if (started_ && !options_.host_actions.empty()) Write(TERNION_COUNTER_FREEZE, 0);
      started_ = true;
    }
    Write(TERNION_IRQ_STATE, kAllInterrupts);
    Write(TERNION_CONTROL, at_sync_ ? TERNION_CONTROL_RESUME_MASK : TERNION_CONTROL_START_MASK);
    const bool reset = WaitForEnd();

    RunResult result;
    const std::uint32_t status = Read(TERNION_STATUS);
    const std::uint32_t state = status & TERNION_STATUS_STATE_MASK;
    at_sync_ = state == TERNION_STATE_SYNC;
    result.halted = state == TERNION_STATE_DONE;
    result.status =
        static_cast<Status>((status & TERNION_STATUS_CODE_MASK) >> TERNION_STATUS_CODE_SHIFT);
    result.bus_stuck = bus_stuck_ = (status & TERNION_STATUS_BUS_STUCK_MASK) != 0;
    result.segment = at_sync_ ? Read(TERNION_SEGMENT) : 0;
    const Counters total = ReadCounters();
    result.counters = CountedSince(seen_, total);
    result.dram = memory_->statistics();
    seen_ = total;
    auto timings = recorder_.Take();
    if (options_.record_timings) result.timings = std::move(timings);
    if (reset && !bus_stuck_) WriteProgram();
    memory_->guard().Require("rtl", target_.name);
    return result;
  }

  std::string_view name() const override {
    return options_.array == RtlArray::kBehavioral ? "rtl-behavioral" : "rtl";
  }

 private:
  void Reset() {
    reset_n_ = false;
    for (int i = 0; i < 4; ++i) Cycle();
    reset_n_ = true;
    Cycle();
    running_cycles_ = 0;
  }

  /// Everything that a reset clears and a run needs.
  void WriteProgram() {
    Write64(TERNION_PROGRAM_BASE, kProgramBase);
    Write64(TERNION_WINDOW_BYTES, window_bytes_);
    Write64(TERNION_INSTRUCTION_OFFSET, instruction_offset_);
    Write(TERNION_INSTRUCTION_COUNT, instruction_count_);
    Write(TERNION_IRQ_ENABLE, kAllInterrupts);
    if (options_.watchdog_cycles) Write(TERNION_WATCHDOG, *options_.watchdog_cycles);
  }

  /// One clock cycle; returns what the design drove in it.
  DutOutputs Cycle() {
    const AxiMemorySignals& memory = memory_->signals();
    const DutOutputs out = dut_->Settle(reset_n_, memory, control_);
    if (reset_n_) {
      Observe(out, memory);
      memory_->Tick(out.memory);
    }
    dut_->Edge();
    return out;
  }

  void Observe(const DutOutputs& out, const AxiMemorySignals& memory) {
    if (!(out.trace & 1U)) return;
    for (std::size_t place = 0; place < TimingRecorder::kPlaces; ++place) {
      if ((out.trace >> (1 + 2 * place)) & 1U) recorder_.Started(place, running_cycles_);
      if ((out.trace >> (2 + 2 * place)) & 1U) recorder_.Completed(place, running_cycles_);
    }
    ++running_cycles_;
    const bool moved = (out.trace >> 1) != 0 || memory.rvalid || memory.bvalid ||
                       (out.memory.wvalid && memory.wready);
    silence_ = moved ? 0 : silence_ + 1;
  }

  /// The last resort, should the watchdog be off. No working program neither moves data nor starts
  /// or completes an instruction for so long; the longest silence is that of a MULTIPLY: one step
  /// per cycle, each tile with each accumulator word at most.
  std::uint64_t SilenceLimit() const {
    return kSilenceCycles +
           2 * std::uint64_t{options_.watchdog_cycles.value_or(TERNION_WATCHDOG_RESET)} +
           2 * std::uint64_t{target_.weight_tiles} * target_.accumulator_words +
           target_.read_latency_cycles + target_.write_latency_cycles +
           options_.jitter.max_latency_cycles + options_.jitter.max_gap_cycles;
  }

  /// Runs to the interrupt or, when the host has written a soft reset, until it is done. Returns
  /// whether it has.
  bool WaitForEnd() {
    silence_ = 0;
    bool reset = false;
    bool acted = false;
    const std::uint64_t limit = SilenceLimit();
    while (true) {
      const bool acting = Act(reset);
      acted = acted || acting;
      const DutOutputs out = Cycle();
      if (acting) control_.awvalid = control_.wvalid = false;
      if (out.irq || (reset && (out.trace & 1U) == 0)) break;
      RefuseSilence(limit);
    }
    // A command that meets the end of the program has yet to act, and a soft reset then to drain.
    if (acted) {
      bool running = false;
      for (int i = 0; i < kCommandCycles || running; ++i) {
        running = (Cycle().trace & 1U) != 0;
        RefuseSilence(limit);
      }
    }
    return reset;
  }

  void RefuseSilence(std::uint64_t limit) const {
    if (silence_ <= limit) return;
    memory_->guard().Require("rtl", target_.name);
    throw Error("rtl", target_.name, fmt::format("no progress for {} cycles", limit));
  }

  /// Writes the next command so that it reaches the blocks in its cycle, the one after this.
  bool Act(bool& reset) {
    const std::optional<HostCommand> taken = schedule_.Take(running_cycles_ + 1);
    if (!taken) return false;
    const HostCommand command = *taken;
    const bool freezes =
        command == HostCommand::kFreezeCounters || command == HostCommand::kUnfreezeCounters;
    control_.awvalid = control_.wvalid = true;
    control_.awaddr = freezes ? TERNION_COUNTER_FREEZE : TERNION_CONTROL;
    switch (command) {
      case HostCommand::kAbort:
        control_.wdata = TERNION_CONTROL_ABORT_MASK;
        break;
      case HostCommand::kSoftReset:
        control_.wdata = TERNION_CONTROL_SOFT_RESET_MASK;
        reset = true;
        break;
      case HostCommand::kClearCounters:
        control_.wdata = TERNION_CONTROL_CLEAR_COUNTERS_MASK;
        break;
      case HostCommand::kFreezeCounters:
        control_.wdata = TERNION_COUNTER_FREEZE_FREEZE_MASK;
        break;
      case HostCommand::kUnfreezeCounters:
        control_.wdata = 0;
        break;
    }
    return true;
  }

  void Write(std::uint32_t address, std::uint32_t value) {
    control_.awvalid = control_.wvalid = true;
    control_.awaddr = static_cast<std::uint16_t>(address);
    control_.wdata = value;
    for (int i = 0; i < kControlTimeoutCycles; ++i) {
      const ControlSlaveSignals out = Cycle().control;
      if (out.awready && out.wready) control_.awvalid = control_.wvalid = false;
      if (out.bvalid) {
        if (out.bresp != 0) Refused("write", address);
        return;
      }
    }
    Refused("write", address);
  }

  void Write64(std::uint32_t address, std::uint64_t value) {
    Write(address, static_cast<std::uint32_t>(value));
    Write(address + 4, static_cast<std::uint32_t>(value >> 32));
  }

  std::uint32_t Read(std::uint32_t address) {
    control_.arvalid = true;
    control_.araddr = static_cast<std::uint16_t>(address);
    for (int i = 0; i < kControlTimeoutCycles; ++i) {
      const ControlSlaveSignals out = Cycle().control;
      if (out.arready) control_.arvalid = false;
      if (out.rvalid) {
        if (out.rresp != 0) Refused("read", address);
        return out.rdata;
      }
    }
    Refused("read", address);
  }

  [[noreturn]] void Refused(std::string_view access, std::uint32_t address) const {
    throw Error("rtl", fmt::format("register {:#05x}", address),
                fmt::format("{} refused or unanswered", access));
  }

  Counters ReadCounters() {
    Counters counters{};
    for (std::uint32_t i = 0; i < counters.size(); ++i) {
      const std::uint64_t low = Read(TERNION_COUNTERS + 8 * i);
      counters[i] = low | (std::uint64_t{Read(TERNION_COUNTERS + 8 * i + 4)} << 32);
    }
    return counters;
  }

  void CheckGeometry() {
    const std::initializer_list<std::pair<std::uint32_t, std::uint32_t>> expected = {
        {TERNION_ID, TERNION_ID_RESET},
        {TERNION_VERSION, TERNION_VERSION_RESET},
        {TERNION_LANES, target_.lanes},
        {TERNION_COLUMNS, target_.columns},
        {TERNION_UNPACK_COLUMNS, target_.unpack_columns},
        {TERNION_BUS_BITS, target_.data_bits},
        {TERNION_MAX_BURST_BEATS, target_.max_burst_beats},
        {TERNION_READ_FIFO_BEATS, target_.read_fifo_beats},
        {TERNION_WEIGHT_TILES, target_.weight_tiles},
        {TERNION_ACTIVATION_VECTORS, target_.activation_vectors},
        {TERNION_ACCUMULATOR_WORDS, target_.accumulator_words},
        {TERNION_START_WORDS, target_.start_words},
        {TERNION_COLUMN_FORM, static_cast<std::uint32_t>(target_.column)},
        {TERNION_FLOAT_LANES, target_.float_lanes},
        {TERNION_SCALE_WORDS, target_.scale_words},
    };
    for (const auto& [address, value] : expected) {
      const std::uint32_t shown = Read(address);
      if (shown != value) {
        throw Error(
            "target " + target_.name, fmt::format("register {:#05x}", address),
            fmt::format("the RTL shows {}, the target says {}: this RTL was built for other "
                        "parameters",
                        shown, value));
      }
    }
  }

  compiler::Target target_;
  MachineOptions options_;
  std::unique_ptr<RtlDut> dut_;
  std::unique_ptr<AxiMemory> memory_;
  TimingRecorder recorder_;
  ControlMasterSignals control_;
  std::uint64_t window_bytes_ = 0;
  std::uint64_t instruction_offset_ = 0;
  std::uint32_t instruction_count_ = 0;
  HostSchedule schedule_;
  Counters seen_{};  // counters at the last stop
  std::uint64_t running_cycles_ = 0;
  std::uint64_t silence_ = 0;
  bool reset_n_ = false;
  bool at_sync_ = false;
  bool bus_stuck_ = false;
  bool started_ = false;  // a program, since Load()
};

}  // namespace

std::unique_ptr<compiler::Machine> MakeRtlMachineFrom(const RtlDutFactory& make,
                                                      const compiler::Target& target,
                                                      const MachineOptions& options) {
  return std::make_unique<RtlMachine>(target, options, make);
}

std::unique_ptr<compiler::Machine> MakeRtlMachine(const compiler::Target& target,
                                                  const MachineOptions& options) {
  const RtlDesign design = FindRtlDesign(target, options.array);
  if (!design.make) {
    throw Error("target " + target.name, "name",
                fmt::format("no RTL was built for it (built: {})",
                            fmt::join(RtlTargets(options.array), ", ")));
  }
  if (design.column != target.column) {
    throw Error("target " + target.name, "array.column",
                fmt::format("the RTL was built with {}, the target says {}", Name(design.column),
                            Name(target.column)));
  }
  return MakeRtlMachineFrom(design.make, target, options);
}

}  // namespace ternion::sim
