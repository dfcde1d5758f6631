// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_RTL_MACHINE_H_
#define TERNION_SIM_SRC_RTL_MACHINE_H_

#include <memory>

#include "rtl_dut.h"
#include "ternion/compiler/machine.h"
#include "ternion/sim/backends.h"

namespace ternion::sim {

/// A machine around any Verilated tern_top; MakeRtlMachine() picks the factory by the target's
/// name.
std::unique_ptr<compiler::Machine> MakeRtlMachineFrom(const RtlDutFactory& make,
                                                      const compiler::Target& target,
                                                      const MachineOptions& options);

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_RTL_MACHINE_H_
