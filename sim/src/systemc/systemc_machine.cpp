// SPDX-License-Identifier: Apache-2.0
//
// The SystemC model as a Machine.

#include "accelerator.h"
#include "cycle/cycle_machine.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

using systemc::Accelerator;

class SystemCMachine final : public cycle::CycleMachine {
 public:
  SystemCMachine(const compiler::Target& target, const MachineOptions& options)
      : CycleMachine(target, options), accelerator_(Accelerator::Instance()) {}
  ~SystemCMachine() override { SystemCMachine::Release(); }
  SystemCMachine(const SystemCMachine&) = delete;
  SystemCMachine& operator=(const SystemCMachine&) = delete;

  std::string_view name() const override { return "systemc"; }

 private:
  cycle::Top& top() override { return accelerator_.top; }
  bool Holds() const override { return accelerator_.user == this; }
  void Take() override {
    if (accelerator_.user != nullptr) {
      throw Error("systemc", "run",
                  "another program is stopped at a HOST_SYNC; the model holds one at a time");
    }
    accelerator_.user = this;
  }
  void Release() override {
    if (accelerator_.user == this) accelerator_.user = nullptr;
  }
  void Clock() override { sc_core::sc_start(); }

  Accelerator& accelerator_;
};

}  // namespace

std::unique_ptr<compiler::Machine> MakeSystemCMachine(const compiler::Target& target,
                                                      const MachineOptions& options) {
  return std::make_unique<SystemCMachine>(target, options);
}

}  // namespace ternion::sim
