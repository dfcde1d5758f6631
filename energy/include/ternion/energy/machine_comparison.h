// SPDX-License-Identifier: Apache-2.0
//
// The same pass of a model on a ternary accelerator and on FP16, INT8 and 4-bit ones, in one cycle
// model (docs/baseline-accelerators.md).

#ifndef TERNION_ENERGY_MACHINE_COMPARISON_H_
#define TERNION_ENERGY_MACHINE_COMPARISON_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ternion/compiler/baseline.h"
#include "ternion/compiler/machine.h"
#include "ternion/compiler/workload.h"
#include "ternion/energy/lane_figures.h"
#include "ternion/energy/technology.h"
#include "ternion/sim/host_model.h"
#include "ternion/sim/model_pass.h"

namespace ternion::energy {

/// One accelerator and what the pass costs on it. Times in seconds, energies in pJ, of the whole
/// pass.
struct ComparedMachine {
  std::string name;  ///< "ternary", "fp16, equal area"
  compiler::Target target;
  std::uint64_t cycles = 0;  ///< of the linear layers
  std::uint64_t multiply_accumulates = 0;
  std::uint64_t memory_bytes = 0;  ///< read, written and fetched
  double linear_seconds = 0;
  double total_seconds = 0;  ///< with the host's part, which is the same for all
  double array_pj = 0;       ///< lanes with weight registers and accumulators
  double on_chip_pj = 0;     ///< buffers
  double dram_pj = 0;        ///< of the linear layers' bytes
  double area_um2 = 0;       ///< of the lanes

  double linear_pj() const { return array_pj + on_chip_pj + dram_pj; }
  double utilization() const {
    return static_cast<double>(multiply_accumulates) / static_cast<double>(cycles) /
           (double{1} * target.lanes * target.columns);
  }
};

struct MachineComparison {
  std::string workload;
  bool has_phases = true;  ///< false: a topology, whose layers are fixed; `pass` says nothing then
  sim::ModelPass pass;
  double host_seconds = 0;
  std::vector<ComparedMachine> machines;  ///< the ternary one first
  std::vector<std::string> notes;         ///< what is assumed and where figures come from
};

struct CompareOptions {
  std::string dram;  ///< id in the technology; empty: its default
  std::uint32_t judged_candidates = 4;
};

/// Runs the pass on the target and on a baseline of each other arithmetic and each way to be equal.
/// Every product of a distinct shape is run once, on timing machines that `make` gives. Throws
/// Error as RunStudy() and MakeBaseline() do.
MachineComparison CompareMachines(
    const compiler::Workload& workload, const compiler::Target& target, const sim::ModelPass& pass,
    const sim::HostModel& host, const Technology& technology, const LaneTable& lanes,
    const CompareOptions& options,
    const std::function<std::unique_ptr<compiler::Machine>(const compiler::Target&)>& make);

std::string ToTable(const MachineComparison& comparison);
/// RFC 4180, a line per machine.
std::string ToCsv(const MachineComparison& comparison);
/// Schema ternion.comparison/1.
std::string ToJson(const MachineComparison& comparison);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_MACHINE_COMPARISON_H_
