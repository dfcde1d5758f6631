// SPDX-License-Identifier: Apache-2.0
//
// From a plan to the instructions of one segment.

#ifndef TERNION_COMPILER_SRC_SCHEDULE_H_
#define TERNION_COMPILER_SRC_SCHEDULE_H_

#include <cstdint>
#include <vector>

#include "plan.h"
#include "ternion/compiler/instruction.h"
#include "ternion/compiler/target.h"

namespace ternion::compiler {

struct ScheduleInput {
  Plan plan;
  Packing packing = Packing::kBase3;
  std::uint32_t activation_stride = 0;  ///< bytes
  std::uint32_t output_stride = 0;      ///< bytes
};

/// Instructions of the product, without the HOST_SYNC or HALT that ends the segment. Every
/// memory_offset is relative to its region: weights, starts, activations, scales or outputs.
/// Every token an instruction waits for comes from an earlier one, and all counters end at zero.
std::vector<Instruction> MakeSchedule(const ScheduleInput& input, const Target& target);

/// The same for LoopOrder::kWeightsResident, which MakeSchedule() hands on to it.
std::vector<Instruction> MakeResidentSchedule(const ScheduleInput& input, const Target& target);

/// For both: of the MULTIPLYs' and STOREs' signals to the unit before them, as many stay as that
/// unit takes. The last ones have nobody to take them: without them the counters end at 0.
void DropUnusedSignals(std::vector<Instruction>& instructions, std::uint64_t freed,
                       std::uint64_t stored);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_SRC_SCHEDULE_H_
