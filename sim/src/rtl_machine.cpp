// SPDX-License-Identifier: Apache-2.0
//
// The Verilated RTL as a Machine: a host that programs its registers over AXI4-Lite, and the
// memory.

#include "rtl_machine.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "make_memory.h"
#include "ternion/sim/registers.h"
#include "ternion/util/error.h"
#include "timing_recorder.h"

namespace ternion::sim {
namespace {

namespace reg = registers;
using compiler::Counters;
using compiler::RunResult;
using compiler::Status;

// On top of the memory's own delays and the longest MULTIPLY.
constexpr std::uint64_t kSilenceCycles = 100'000;
constexpr int kControlTimeoutCycles = 1000;

class RtlMachine final : public compiler::Machine {
 public:
  RtlMachine(const compiler::Target& target, const MachineOptions& options, RtlDutFactory make)
      : target_(target), options_(options), dut_(make(options.trace)) {
    memory_ = MakeMemory(target_, options_, 0);
    Reset();
    CheckGeometry();
  }

  void Load(const compiler::ProgramImage& image) override {
    compiler::CheckTarget(image, target_, "program image");
    memory_ = MakeMemory(target_, options_, image.window_bytes);
    std::copy(image.bytes.begin(), image.bytes.end(), memory_->bytes().begin());
    memory_->FailAt(options_.fail_offset);
    recorder_.SetProgram(image, target_);
    Reset();
    Write64(reg::kProgramBase, kProgramBase);
    Write64(reg::kWindowBytes, image.window_bytes);
    Write64(reg::kInstructionOffset, image.instruction_offset);
    Write(reg::kInstructionCount, image.instruction_count);
    Write(reg::kIrqEnable, 1);
    at_sync_ = false;
  }

  std::span<std::uint8_t> memory() override { return memory_->bytes(); }

  RunResult Run() override {
    memory_->Settle();
    if (!at_sync_) {
      running_cycles_ = 0;
      seen_ = {};
      recorder_.Restart();
    }
    Write(reg::kControl, at_sync_ ? reg::kControlResume : reg::kControlStart);
    WaitForInterrupt();

    RunResult result;
    const std::uint32_t status = Read(reg::kStatus);
    const auto state = static_cast<reg::State>(status & 7U);
    at_sync_ = state == reg::State::kSync;
    result.halted = state == reg::State::kDone;
    result.status = static_cast<Status>((status >> 8) & 0xFFU);
    result.segment = at_sync_ ? Read(reg::kSegment) : 0;
    const Counters total = ReadCounters();
    for (std::size_t i = 0; i < total.size(); ++i) result.counters[i] = total[i] - seen_[i];
    seen_ = total;
    auto timings = recorder_.Take();
    if (options_.record_timings) result.timings = std::move(timings);
    return result;
  }

  std::string_view name() const override { return "rtl"; }

 private:
  void Reset() {
    reset_n_ = false;
    for (int i = 0; i < 4; ++i) Cycle();
    reset_n_ = true;
    Cycle();
    running_cycles_ = 0;
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

  /// No working program neither moves data nor starts or completes an instruction for so long. The
  /// longest silence is that of a MULTIPLY: one step per cycle, each tile with each accumulator
  /// word at most.
  std::uint64_t SilenceLimit() const {
    return kSilenceCycles + 2 * std::uint64_t{target_.weight_tiles} * target_.accumulator_words +
           target_.read_latency_cycles + target_.write_latency_cycles +
           options_.jitter.max_latency_cycles + options_.jitter.max_gap_cycles;
  }

  void WaitForInterrupt() {
    silence_ = 0;
    const std::uint64_t limit = SilenceLimit();
    while (!Cycle().irq) {
      if (silence_ > limit) {
        throw Error("rtl", target_.name, fmt::format("no progress for {} cycles", limit));
      }
    }
    Write(reg::kIrqState, 1);
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
      const std::uint64_t low = Read(reg::kCounters + 8 * i);
      counters[i] = low | (std::uint64_t{Read(reg::kCounters + 8 * i + 4)} << 32);
    }
    return counters;
  }

  void CheckGeometry() {
    const std::pair<std::uint32_t, std::uint32_t> expected[] = {
        {reg::kId, reg::kIdValue},
        {reg::kVersion, reg::kVersionValue},
        {reg::kLanes, target_.lanes},
        {reg::kColumns, target_.columns},
        {reg::kUnpackColumns, target_.unpack_columns},
        {reg::kBusBits, target_.data_bits},
        {reg::kMaxBurstBeats, target_.max_burst_beats},
        {reg::kReadFifoBeats, target_.read_fifo_beats},
        {reg::kWeightTiles, target_.weight_tiles},
        {reg::kActivationVectors, target_.activation_vectors},
        {reg::kAccumulatorWords, target_.accumulator_words},
        {reg::kStartWords, target_.start_words},
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
  Counters seen_{};  // counters at the last stop
  std::uint64_t running_cycles_ = 0;
  std::uint64_t silence_ = 0;
  bool reset_n_ = false;
  bool at_sync_ = false;
};

}  // namespace

std::unique_ptr<compiler::Machine> MakeRtlMachineFrom(RtlDutFactory make,
                                                      const compiler::Target& target,
                                                      const MachineOptions& options) {
  return std::make_unique<RtlMachine>(target, options, make);
}

std::unique_ptr<compiler::Machine> MakeRtlMachine(const compiler::Target& target,
                                                  const MachineOptions& options) {
  const RtlDutFactory make = FindRtlDut(target.name);
  if (make == nullptr) {
    throw Error("target " + target.name, "name",
                fmt::format("no RTL was built for it (built: {})", fmt::join(RtlTargets(), ", ")));
  }
  return MakeRtlMachineFrom(make, target, options);
}

}  // namespace ternion::sim
