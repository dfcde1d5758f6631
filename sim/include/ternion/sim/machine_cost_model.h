// SPDX-License-Identifier: Apache-2.0
//
// A machine that tells time as the compiler's judge of plans.

#ifndef TERNION_SIM_MACHINE_COST_MODEL_H_
#define TERNION_SIM_MACHINE_COST_MODEL_H_

#include <string>
#include <string_view>

#include "ternion/compiler/cost_model.h"
#include "ternion/compiler/program_executor.h"

namespace ternion::sim {

/// Runs each image once on a fresh machine, with zeros as activations: no cycle depends on a value.
class MachineCostModel final : public compiler::CostModel {
 public:
  /// `make_machine` makes a machine that accepts timing-only images and counts cycles, of the
  /// target that the images are compiled for.
  explicit MachineCostModel(compiler::MachineFactory make_machine);

  /// Throws Error when the machine counts no cycles or stops with a status other than none.
  compiler::Cost Judge(const compiler::ProgramImage& image) override;
  /// The machine's.
  std::string_view name() const override { return name_; }

 private:
  compiler::MachineFactory make_machine_;
  std::string name_;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_MACHINE_COST_MODEL_H_
