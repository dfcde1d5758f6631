// SPDX-License-Identifier: Apache-2.0

#include "bench.h"

#include <fmt/format.h>

#include <algorithm>

#include "make_memory.h"
#include "ternion/util/error.h"
#include "ternion_registers.h"
#include "tested_design.h"

namespace ternion::cosim {
namespace {

constexpr int kTimeoutCycles = 100;
constexpr std::uint8_t kOkay = 0;
constexpr std::uint8_t kSlaveError = 2;

bool IsOkay(std::uint8_t response) {
  if (response != kOkay && response != kSlaveError) {
    throw Error("bench", "response", fmt::format("{} is neither OKAY nor SLVERR", response));
  }
  return response == kOkay;
}

}  // namespace

Bench::Bench(const compiler::Target& target) : Bench(target, TestedDesign(target.name)) {}

Bench::Bench(const compiler::Target& target, const sim::RtlDutFactory& make)
    : target_(target), dut_(make({})), memory_(sim::MakeMemory(target, {}, 0)), checker_(target) {
  HardReset();
}

void Bench::HardReset(int cycles) {
  memory_ = sim::MakeMemory(target_, {}, 0);
  control_ = {};
  reset_n_ = false;
  Cycles(cycles);
  reset_n_ = true;
  Cycle();
}

sim::DutOutputs Bench::Cycle() {
  const sim::AxiMemorySignals& memory = memory_->signals();
  const sim::DutOutputs out = dut_->Settle(reset_n_, memory, control_);
  checker_.Observe(reset_n_, out, memory);
  if (reset_n_) memory_->Tick(out.memory);
  irq_ = out.irq;
  dut_->Edge();
  return out;
}

void Bench::Cycles(int count) {
  for (int i = 0; i < count; ++i) Cycle();
}

Answer Bench::Write(std::uint32_t address, std::uint32_t value, std::uint8_t strobes) {
  control_.awvalid = control_.wvalid = true;
  control_.awaddr = static_cast<std::uint16_t>(address);
  control_.wdata = value;
  control_.wstrb = strobes;
  for (int i = 0; i < kTimeoutCycles; ++i) {
    const sim::ControlSlaveSignals out = Cycle().control;
    if (out.awready && out.wready) control_.awvalid = control_.wvalid = false;
    if (out.bvalid) return {IsOkay(out.bresp), 0};
  }
  throw Error("bench", fmt::format("{:#05x}", address), "write unanswered");
}

Answer Bench::Read(std::uint32_t address) {
  control_.arvalid = true;
  control_.araddr = static_cast<std::uint16_t>(address);
  for (int i = 0; i < kTimeoutCycles; ++i) {
    const sim::ControlSlaveSignals out = Cycle().control;
    if (out.arready) control_.arvalid = false;
    if (out.rvalid) return {IsOkay(out.rresp), out.rdata};
  }
  throw Error("bench", fmt::format("{:#05x}", address), "read unanswered");
}

std::uint32_t Bench::Value(std::uint32_t address) {
  const Answer answer = Read(address);
  if (!answer.okay) throw Error("bench", fmt::format("{:#05x}", address), "cannot be read");
  return answer.value;
}

std::uint32_t Bench::State() { return Value(TERNION_STATUS) & TERNION_STATUS_STATE_MASK; }

std::uint32_t Bench::Code() {
  return (Value(TERNION_STATUS) & TERNION_STATUS_CODE_MASK) >> TERNION_STATUS_CODE_SHIFT;
}

void Bench::Load(const compiler::ProgramImage& image, const sim::MachineOptions& options) {
  memory_ = sim::MakeMemory(target_, options, image.window_bytes);
  std::copy(image.bytes.begin(), image.bytes.end(), memory_->bytes().begin());
  checker_.SetWindow(image.window_bytes);
  const auto write64 = [&](std::uint32_t address, std::uint64_t value) {
    Write(address, static_cast<std::uint32_t>(value));
    Write(address + 4, static_cast<std::uint32_t>(value >> 32));
  };
  write64(TERNION_PROGRAM_BASE, sim::kProgramBase);
  write64(TERNION_WINDOW_BYTES, image.window_bytes);
  write64(TERNION_INSTRUCTION_OFFSET, image.instruction_offset);
  Write(TERNION_INSTRUCTION_COUNT, image.instruction_count);
}

int Bench::UntilInterrupt(int limit) {
  for (int cycle = 1; cycle <= limit; ++cycle) {
    if (Cycle().irq) return cycle;
  }
  throw Error("bench", "irq_o", fmt::format("not high within {} cycles", limit));
}

}  // namespace ternion::cosim
