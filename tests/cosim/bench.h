// SPDX-License-Identifier: Apache-2.0
//
// The Verilated design with a host at its AXI4-Lite slave and a memory at its AXI4 master, cycle by
// cycle: for tests that look at registers, or do what no machine of the library does.

#ifndef TERNION_TESTS_COSIM_BENCH_H_
#define TERNION_TESTS_COSIM_BENCH_H_

#include <cstdint>
#include <memory>

#include "axi_protocol.h"
#include "rtl_dut.h"
#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"
#include "ternion/sim/axi_memory.h"

namespace ternion::cosim {

struct Answer {
  bool okay = false;        ///< the response was OKAY; otherwise SLVERR
  std::uint32_t value = 0;  ///< of a read
};

/// Out of reset. Every cycle goes through the protocol checker. Throws Error when the slave does
/// not answer or answers with a reserved code.
class Bench {
 public:
  /// The shipped design of the target's name.
  explicit Bench(const compiler::Target& target);
  Bench(const compiler::Target& target, const sim::RtlDutFactory& make);

  sim::DutOutputs Cycle();
  void Cycles(int count);
  Answer Write(std::uint32_t address, std::uint32_t value, std::uint8_t strobes = 0xF);
  Answer Read(std::uint32_t address);
  /// The value of a register that must be readable.
  std::uint32_t Value(std::uint32_t address);
  /// TERNION_STATE_* and TERNION_CODE_* of the status register.
  std::uint32_t State();
  std::uint32_t Code();
  /// Pulls the reset pin for so many cycles, and replaces the memory by an empty one: what it owes
  /// must be forgotten too (docs/registers.md).
  void HardReset(int cycles = 3);

  /// A new memory with the image in it, and the registers that a program needs but for interrupts.
  void Load(const compiler::ProgramImage& image, const sim::MachineOptions& options = {});
  /// Cycles until the interrupt pin is high; throws Error after `limit` of them.
  int UntilInterrupt(int limit);

  bool irq() const { return irq_; }
  sim::AxiMemory& memory() { return *memory_; }
  AxiProtocolChecker& checker() { return checker_; }

 private:
  compiler::Target target_;
  std::unique_ptr<sim::RtlDut> dut_;
  std::unique_ptr<sim::AxiMemory> memory_;
  AxiProtocolChecker checker_;
  sim::ControlMasterSignals control_;
  bool reset_n_ = false;
  bool irq_ = false;
};

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_BENCH_H_
