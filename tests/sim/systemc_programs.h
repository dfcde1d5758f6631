// SPDX-License-Identifier: Apache-2.0
//
// Programs that no compiler would make: random instructions, tokens and races within the rules of
// docs/isa.md, and programs broken on purpose.

#ifndef TERNION_TESTS_SIM_SYSTEMC_PROGRAMS_H_
#define TERNION_TESTS_SIM_SYSTEMC_PROGRAMS_H_

#include <cstdint>
#include <optional>
#include <random>
#include <span>

#include "ternion/compiler/instruction.h"
#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"

namespace ternion::sim {

/// An image of these instructions, followed by `data` at DataOffset().
compiler::ProgramImage MakeImage(const compiler::Target& target,
                                 std::span<const compiler::Instruction> instructions,
                                 std::span<const std::uint8_t> data);
/// Where MakeImage puts data: behind `instructions` instructions, at a 4 KiB boundary.
std::uint64_t DataOffset(std::size_t instructions);

/// Fills every buffer, then runs random loads (unaligned, strided), products, stores, fences and
/// host syncs, with tokens that are always given before they are needed. Never waits for ever, but
/// may read a buffer while it is written: what it computes depends on every cycle. Some of the
/// programs run into an error.
compiler::ProgramImage MakeRandomInstructions(std::mt19937_64& rng, const compiler::Target& target);

/// Damages a working image in one of the ways the hardware must detect: a flipped bit of an
/// instruction, an invalid weight byte, a missing HALT, a window too small. Returns the offset of a
/// memory failure when that is the way instead.
std::optional<std::uint64_t> Break(std::mt19937_64& rng, compiler::ProgramImage& image);

}  // namespace ternion::sim

#endif  // TERNION_TESTS_SIM_SYSTEMC_PROGRAMS_H_
