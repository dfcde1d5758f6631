// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_UNPACK_H_
#define TERNION_SIM_SRC_CYCLE_UNPACK_H_

#include <cstdint>

#include "geometry.h"

namespace ternion::sim::cycle {

/// What one weight word holds besides its weights.
struct Unpacked {
  std::uint32_t zeros = 0;  ///< among the lanes in use
  bool invalid = false;     ///< a byte above 242 or a code 3, unused digits included
};

/// Unpacks `unpack_columns` packed columns (rtl/load/tern_unpack_column.sv) into
/// `weights` [unpack_columns][lanes]. Of an invalid byte all digits come out as +1 and an invalid
/// code as 0, as the hardware's comparisons make them.
Unpacked UnpackWeights(const std::uint8_t* word, bool two_bit, const Geometry& geometry,
                       std::int8_t* weights);

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_UNPACK_H_
