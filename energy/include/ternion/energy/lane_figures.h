// SPDX-License-Identifier: Apache-2.0
//
// Area and energy of one lane of an array, by arithmetic, from the gate-level record
// (docs/energy-gates.md).

#ifndef TERNION_ENERGY_LANE_FIGURES_H_
#define TERNION_ENERGY_LANE_FIGURES_H_

#include <array>
#include <filesystem>
#include <string>

#include "ternion/compiler/arithmetic.h"
#include "ternion/energy/technology.h"

namespace ternion::energy {

/// Of a column with its weight registers and accumulator: per lane, and per multiply-accumulate.
struct LaneFigures {
  double area_um2 = 0;
  double prefill_pj = 0;
  double decode_pj = 0;
  Kind kind = Kind::kMeasured;
  std::string source;  ///< the block, or how it was derived
};
using LaneTable = std::array<LaneFigures, compiler::kArithmetics>;

/// Of each arithmetic the block that costs least in prefill; of ternary ones that reach their
/// clock. There is no block of 4-bit weights: between those of 2 and 8 bits its figures are taken
/// to be linear in the bits. Throws Error naming file and field when the record lacks a block or is
/// none.
LaneTable LoadLaneTable(const std::filesystem::path& ladder_record);

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_LANE_FIGURES_H_
