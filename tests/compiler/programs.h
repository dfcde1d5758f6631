// SPDX-License-Identifier: Apache-2.0
//
// Programs written by hand, for tests of what the compiler would never emit.

#ifndef TERNION_TESTS_COMPILER_PROGRAMS_H_
#define TERNION_TESTS_COMPILER_PROGRAMS_H_

#include <cstdint>
#include <vector>

#include "ternion/compiler/instruction.h"
#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"

namespace ternion::compiler {

inline constexpr std::uint64_t kDataOffset = 4096;    ///< constant data of hand-written programs
inline constexpr std::uint64_t kWindowBytes = 16384;  ///< their window

/// An image of these instructions at 0 and `data` at kDataOffset; no segments.
ProgramImage Program(const std::vector<Instruction>& instructions, const Target& target,
                     const std::vector<std::uint8_t>& data = {});

Instruction Load(Opcode opcode, std::uint32_t word, std::uint64_t offset, std::uint32_t rows,
                 std::uint32_t row_bytes, std::uint32_t row_stride = 0);
/// n_tiles = k_tiles = tokens = 1, everything at word 0.
Instruction Multiply();
Instruction Store(std::uint32_t word, std::uint64_t offset, std::uint32_t rows,
                  std::uint32_t row_bytes, std::uint32_t row_stride = 0);
Instruction Sync(std::uint32_t segment);
Instruction Halt();

/// Replaces instruction `index` of an image.
void Replace(ProgramImage& image, std::size_t index, const Instruction& instruction);
/// Instruction `index` of an image, decoded without an alignment rule.
Instruction At(const ProgramImage& image, std::size_t index);

}  // namespace ternion::compiler

#endif  // TERNION_TESTS_COMPILER_PROGRAMS_H_
