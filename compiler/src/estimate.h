// SPDX-License-Identifier: Apache-2.0
//
// What a plan costs, before a single instruction of it exists.

#ifndef TERNION_COMPILER_SRC_ESTIMATE_H_
#define TERNION_COMPILER_SRC_ESTIMATE_H_

#include <cstdint>

#include "plan.h"
#include "ternion/compiler/target.h"

namespace ternion::compiler {

struct Estimate {
  double cycles = 0;  ///< from the first load to the last acknowledged write
  double bytes = 0;   ///< moved over the bus, instructions included
};

/// The time follows from docs/timing.md with these simplifications: all weight chunks take what the
/// average one takes, and the memory serves at its full rate. `tile_bytes` is the packed size of a
/// weight tile. Only sums, products and quotients of doubles: the same on every machine.
Estimate EstimatePlan(const Plan& plan, std::uint32_t tile_bytes, const Target& target);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_SRC_ESTIMATE_H_
