// SPDX-License-Identifier: Apache-2.0
//
// The blocks of the SystemC model with a plain loop for their clock: as many machines as one likes,
// in any thread, and without SystemC's kernel between them faster.

#include "cycle_machine.h"
#include "ternion/sim/backends.h"

namespace ternion::sim {
namespace {

class PlainMachine final : public cycle::CycleMachine {
 public:
  using CycleMachine::CycleMachine;

  std::string_view name() const override { return payload() ? "cycle" : "timing"; }

 private:
  cycle::Top& top() override { return top_; }
  bool Holds() const override { return held_; }
  void Take() override { held_ = true; }
  void Release() override { held_ = false; }

  void Clock() override {
    do {
      top_.Cycle();
      if (!payload()) top_.SkipSteps();
    } while (!top_.nets.edge.TakeStop());
  }

  cycle::Top top_;
  bool held_ = false;
};

}  // namespace

std::unique_ptr<compiler::Machine> MakeCycleMachine(const compiler::Target& target,
                                                    const MachineOptions& options) {
  return std::make_unique<PlainMachine>(target, options);
}

}  // namespace ternion::sim
