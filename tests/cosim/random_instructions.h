// SPDX-License-Identifier: Apache-2.0
//
// Instruction streams that no compiler would make.

#ifndef TERNION_TESTS_COSIM_RANDOM_INSTRUCTIONS_H_
#define TERNION_TESTS_COSIM_RANDOM_INSTRUCTIONS_H_

#include <cstdint>
#include <optional>
#include <random>

#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"

namespace ternion::cosim {

enum class Stream {
  kRacing,  ///< tokens are given before they are needed, but order little: results depend on cycles
  kInOrder,  ///< a FENCE behind every instruction: results are those of program order
  kHoarding  ///< one unit gives more tokens than a counter holds
};

/// Legal instructions inside buffers and window, ending in HALT: loads of any alignment and stride,
/// rows that cross 4 KiB or end with the window, products of every shape that fits, stores, fences
/// and host syncs. Never waits for ever. All streams but kHoarding end without an error.
compiler::ProgramImage MakeRandomInstructions(std::mt19937_64& rng, const compiler::Target& target,
                                              Stream stream);

struct Damage {
  const char* kind = "";
  std::optional<std::uint64_t> fail_offset;  ///< memory answers SLVERR there
};

/// Damages a working image in one of the ways the hardware must detect or survive. The damage may
/// turn out to be none.
Damage DamageImage(std::mt19937_64& rng, const compiler::Target& target,
                   compiler::ProgramImage& image);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_RANDOM_INSTRUCTIONS_H_
