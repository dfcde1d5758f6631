// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_RUN_STATE_H_
#define TERNION_SIM_SRC_CYCLE_RUN_STATE_H_

#include <cstdint>

namespace ternion::sim::cycle {

/// Of the register map (docs/registers.md).
enum class RunState : std::uint8_t { kIdle, kActive, kSync, kDone, kError, kQuiesce, kAbort };

inline bool Running(RunState state) {
  return state == RunState::kActive || state == RunState::kQuiesce || state == RunState::kAbort;
}

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_RUN_STATE_H_
