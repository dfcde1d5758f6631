// SPDX-License-Identifier: Apache-2.0
//
// What all machines made of these blocks have in common, whoever drives their clock.

#ifndef TERNION_SIM_SRC_CYCLE_CYCLE_MACHINE_H_
#define TERNION_SIM_SRC_CYCLE_CYCLE_MACHINE_H_

#include <cstdint>
#include <memory>
#include <span>

#include "ternion/compiler/machine.h"
#include "ternion/sim/axi_memory.h"
#include "ternion/sim/backends.h"
#include "top.h"

namespace ternion::sim::cycle {

class CycleMachine : public compiler::Machine {
 public:
  CycleMachine(compiler::Target target, MachineOptions options);

  void Load(const compiler::ProgramImage& image) override;
  std::span<std::uint8_t> memory() override { return memory_->bytes(); }
  compiler::RunResult Run() override;

 protected:
  const compiler::Target& target() const { return target_; }
  bool payload() const { return !options_.timing_only; }

  /// The blocks. Valid while this machine holds them.
  virtual Top& top() = 0;
  /// This machine's program is in the blocks, stopped at a HOST_SYNC.
  virtual bool Holds() const = 0;
  /// Takes the blocks for a new program. Throws Error when they are in use.
  virtual void Take() = 0;
  /// Gives the blocks back if this machine has them.
  virtual void Release() = 0;
  /// Gives clock edges until a block asks to stop.
  virtual void Clock() = 0;

 private:
  void Begin();
  void Simulate();

  compiler::Target target_;
  MachineOptions options_;
  std::unique_ptr<AxiMemory> memory_;
  Program program_;
  compiler::Counters seen_{};  // counters at the last stop
  bool bus_stuck_ = false;
  bool started_ = false;  // a program, since Load()
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_CYCLE_MACHINE_H_
