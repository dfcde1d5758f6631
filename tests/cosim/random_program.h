// SPDX-License-Identifier: Apache-2.0
//
// Random programs, and one way to run them on any machine.

#ifndef TERNION_TESTS_COSIM_RANDOM_PROGRAM_H_
#define TERNION_TESTS_COSIM_RANDOM_PROGRAM_H_

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "ternion/compiler/compile.h"
#include "ternion/compiler/machine.h"
#include "ternion/sim/axi_memory.h"

namespace ternion::cosim {

/// Sizes of one product.
struct ProductSize {
  std::uint32_t tokens = 1;
  std::uint32_t in_features = 1;
  std::uint32_t out_features = 1;
};

/// Bounds of the sizes drawn.
struct SizeLimits {
  std::uint32_t tokens = 8;
  std::uint32_t in_features = 100;
  std::uint32_t out_features = 40;
  std::size_t products = 3;
};

/// A compiled program with its inputs and, by plain integer sums, its outputs.
struct RandomProgram {
  compiler::ProgramImage image;
  std::vector<std::vector<std::int8_t>> activations;  ///< per segment, [tokens, in_features]
  std::vector<std::vector<std::int32_t>> expected;    ///< per segment, [tokens, out_features]
  std::string description;                            ///< sizes, for failure messages
};

/// Everything about the program follows from `rng`.
RandomProgram MakeRandomProgram(std::mt19937_64& rng, const compiler::Target& target,
                                const SizeLimits& limits);

/// The same with given sizes.
RandomProgram MakeProgram(std::mt19937_64& rng, const compiler::Target& target,
                          std::span<const ProductSize> sizes);

/// Random latency and back-pressure, including none.
sim::MemoryJitter MakeRandomJitter(std::mt19937_64& rng);

/// One run of a program.
struct ProgramRun {
  std::vector<compiler::RunResult> results;        ///< per segment
  std::vector<std::vector<std::int32_t>> outputs;  ///< per segment, [tokens, out_features]
};

/// Loads the image, and for each segment writes its activations, runs it and reads its outputs.
ProgramRun RunProgram(compiler::Machine& machine, const RandomProgram& program);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_RANDOM_PROGRAM_H_
