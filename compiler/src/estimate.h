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

/// Follows the first thousand weight chunks through load, execute and store by docs/timing.md, with
/// loads at the memory's full rate, and takes the rest to go on like them. `tile_bytes` is the
/// packed size of a weight tile. Only sums, products and quotients of doubles: the same everywhere.
Estimate EstimatePlan(const Plan& plan, std::uint32_t tile_bytes, const Target& target);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_SRC_ESTIMATE_H_
