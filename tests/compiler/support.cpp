// SPDX-License-Identifier: Apache-2.0

#include "support.h"

#include <algorithm>
#include <cstring>

namespace ternion::compiler {

Target Shipped(const std::string& name) { return FindTarget(name, {TERNION_TARGETS}); }

Weights RandomWeights(std::size_t rows, std::size_t columns, std::mt19937_64& random) {
  std::vector<std::int8_t> trits(rows * columns);
  for (std::int8_t& trit : trits)
    trit = static_cast<std::int8_t>(static_cast<int>(random() % 3) - 1);
  model::TernaryMatrix matrix(rows, columns, trits);
  return {rows, columns, std::move(trits), std::move(matrix)};
}

std::vector<std::int8_t> RandomActivations(std::size_t count, std::mt19937_64& random) {
  std::vector<std::int8_t> q(count);
  for (std::int8_t& value : q) value = static_cast<std::int8_t>(random());
  return q;
}

std::vector<std::int32_t> PlainProduct(const Weights& weights, std::span<const std::int8_t> q,
                                       std::size_t tokens, std::span<const std::int32_t> start) {
  std::vector<std::int32_t> acc(tokens * weights.rows);
  for (std::size_t m = 0; m < tokens; ++m) {
    for (std::size_t n = 0; n < weights.rows; ++n) {
      std::int32_t sum = start.empty() ? 0 : start[n];
      for (std::size_t k = 0; k < weights.columns; ++k) {
        sum += q[m * weights.columns + k] * weights.trits[n * weights.columns + k];
      }
      acc[m * weights.rows + n] = sum;
    }
  }
  return acc;
}

void PutActivations(const Segment& s, std::span<const std::int8_t> q, Machine& machine) {
  const auto region =
      machine.memory().subspan(s.activation_offset, std::size_t{s.tokens} * s.activation_stride);
  std::fill(region.begin(), region.end(), std::uint8_t{0});
  for (std::size_t m = 0; m < s.tokens; ++m) {
    std::memcpy(&region[m * s.activation_stride], &q[m * s.in_features], s.in_features);
  }
}

std::vector<std::int32_t> GetOutputs(const Segment& s, Machine& machine) {
  std::vector<std::int32_t> acc(std::size_t{s.tokens} * s.out_features);
  const auto memory = machine.memory();
  for (std::size_t m = 0; m < s.tokens; ++m) {
    std::memcpy(&acc[m * s.out_features], &memory[s.output_offset + m * s.output_stride],
                std::size_t{s.out_features} * 4);
  }
  return acc;
}

}  // namespace ternion::compiler
