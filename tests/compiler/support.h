// SPDX-License-Identifier: Apache-2.0
//
// What the compiler's tests share: targets, random data, an independent product.

#ifndef TERNION_TESTS_COMPILER_SUPPORT_H_
#define TERNION_TESTS_COMPILER_SUPPORT_H_

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "ternion/compiler/compile.h"
#include "ternion/compiler/machine.h"
#include "ternion/compiler/target.h"
#include "ternion/model/ternary_matrix.h"

namespace ternion::compiler {

/// One of the targets that ship: "tiny" or "edge".
Target Shipped(const std::string& name);

/// A weight matrix [rows, columns] with its trits beside it.
struct Weights {
  std::size_t rows;
  std::size_t columns;
  std::vector<std::int8_t> trits;
  model::TernaryMatrix matrix;
};
Weights RandomWeights(std::size_t rows, std::size_t columns, std::mt19937_64& random);

/// int8 values over the whole range, -128 included.
std::vector<std::int8_t> RandomActivations(std::size_t count, std::mt19937_64& random);

/// start[n] + sum_k q[m, k] * trits[n, k]: three plain loops, nothing shared with the compiler.
std::vector<std::int32_t> PlainProduct(const Weights& weights, std::span<const std::int8_t> q,
                                       std::size_t tokens,
                                       std::span<const std::int32_t> start = {});

/// Writes q to the segment's place in the machine's memory, padding zeroed.
void PutActivations(const Segment& segment, std::span<const std::int8_t> q, Machine& machine);
/// Reads the segment's [tokens, out_features] results.
std::vector<std::int32_t> GetOutputs(const Segment& segment, Machine& machine);

}  // namespace ternion::compiler

#endif  // TERNION_TESTS_COMPILER_SUPPORT_H_
