// SPDX-License-Identifier: Apache-2.0
//
// The FP16, INT8 or 4-bit accelerator that a ternary one is compared with.

#ifndef TERNION_COMPILER_BASELINE_H_
#define TERNION_COMPILER_BASELINE_H_

#include <optional>
#include <string_view>

#include "ternion/compiler/target.h"

namespace ternion::compiler {

/// What both accelerators have the same of. Memory, bus, clock and bytes of on-chip memory are the
/// same in any case.
enum class Equal : std::uint8_t {
  kPeak,       ///< multiply-accumulates per cycle: the same lanes and columns
  kArea,       ///< area of the array: as many lanes as fit
  kBandwidth,  ///< balance of array and memory: the share of its lanes that the memory's weights
               ///< can feed in decode
};
/// "peak", "area" or "bandwidth".
std::string_view Name(Equal equal);
std::optional<Equal> FindEqual(std::string_view name);

/// The baseline of a ternary target. `area_ratio` is the area of its lane over that of the ternary
/// one, used for kArea alone.
///
/// The array is lanes x columns with as many columns as the ternary one, halved while a column
/// would have fewer than eight lanes and an accumulator word stays whole bus beats; the lanes are
/// rounded down, two at least. Buffers hold as many bytes as the ternary ones do. Throws Error when
/// the target is not ternary, the ratio is not positive, or a buffer would hold nothing.
Target MakeBaseline(const Target& ternary, Arithmetic arithmetic, Equal equal, double area_ratio);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_BASELINE_H_
