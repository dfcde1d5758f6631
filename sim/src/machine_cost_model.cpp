// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/machine_cost_model.h"

#include <utility>

#include "ternion/util/error.h"

namespace ternion::sim {

MachineCostModel::MachineCostModel(compiler::MachineFactory make_machine)
    : make_machine_(std::move(make_machine)), name_(make_machine_()->name()) {}

compiler::Cost MachineCostModel::Judge(const compiler::ProgramImage& image) {
  using compiler::Counter;
  const auto machine = make_machine_();
  machine->Load(image);
  const compiler::RunResult result = machine->Run();
  if (result.status != compiler::Status::kNone || !result.halted) {
    throw Error("cost model " + name_, "status", Name(result.status));
  }
  const compiler::Cost cost{At(result.counters, Counter::kCycles),
                            At(result.counters, Counter::kReadBytes) +
                                At(result.counters, Counter::kFetchBytes) +
                                At(result.counters, Counter::kWriteBytes)};
  if (cost.cycles == 0) throw Error("cost model " + name_, "cycles", "it counts none");
  return cost;
}

}  // namespace ternion::sim
