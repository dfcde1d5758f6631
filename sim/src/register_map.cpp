// SPDX-License-Identifier: Apache-2.0
//
// Status codes, counters and run states mean the same in the register map, which the RTL is made
// from, and in the programs of this library. Compiled for its assertions alone.

#include "cycle/run_state.h"
#include "ternion/compiler/instruction.h"
#include "ternion/compiler/machine.h"
#include "ternion_registers.h"

namespace ternion::sim {
namespace {

#define TERNION_SAME_STATUS(name, Name, value) \
  static_assert(static_cast<int>(compiler::Status::k##Name) == (value));
TERNION_CODES(TERNION_SAME_STATUS)

#define TERNION_SAME_COUNTER(name, Name, index) \
  static_assert(static_cast<int>(compiler::Counter::k##Name) == (index));
TERNION_COUNTER_LIST(TERNION_SAME_COUNTER)
static_assert(compiler::kCounters == TERNION_COUNTER_COUNT);

#define TERNION_SAME_STATE(name, Name, value) \
  static_assert(static_cast<int>(cycle::RunState::k##Name) == (value));
TERNION_STATES(TERNION_SAME_STATE)

}  // namespace
}  // namespace ternion::sim
