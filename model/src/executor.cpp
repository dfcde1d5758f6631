// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/executor.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "check_product.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

// |sum| is at most 128 K, which int32 holds for K below 2^24.
constexpr std::size_t kMaxColumns = (std::size_t{1} << 24) - 1;

/// Exact sum of a[i] * b[i]. 16-bit operands: the multiply-add instruction every 64-bit CPU has
/// takes pairs of them, and the compiler finds it in this loop.
std::int32_t Dot(const std::int16_t* a, const std::int16_t* b, std::size_t n) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += static_cast<std::int32_t>(a[i]) * b[i];
  return sum;
}

}  // namespace

void CheckProduct(const LinearId& id, const TernaryMatrix& weight, std::span<const std::int8_t> q,
                  std::size_t tokens, std::span<const std::int32_t> acc) {
  if (q.size() != tokens * weight.columns() || acc.size() != tokens * weight.rows()) {
    throw std::invalid_argument("TernaryExecutor: sizes do not match the weight");
  }
  if (weight.columns() > kMaxColumns) {
    throw Error(ToString(id), "in_features",
                fmt::format("{} is over {}", weight.columns(), kMaxColumns));
  }
}

void ReferenceExecutor::Multiply(const LinearId& id, const TernaryMatrix& weight,
                                 std::span<const std::int8_t> q, std::size_t tokens,
                                 std::span<std::int32_t> acc) {
  CheckProduct(id, weight, q, tokens, acc);
  const std::size_t rows = weight.rows();
  const std::size_t columns = weight.columns();
  const std::vector<std::int16_t> activations(q.begin(), q.end());
  std::vector<std::int8_t> trits(columns);
  std::vector<std::int16_t> row(columns);
  for (std::size_t n = 0; n < rows; ++n) {
    weight.UnpackRow(n, trits);
    std::copy(trits.begin(), trits.end(), row.begin());
    for (std::size_t m = 0; m < tokens; ++m) {
      acc[m * rows + n] = Dot(activations.data() + m * columns, row.data(), columns);
    }
  }
}

void CheckedExecutor::Multiply(const LinearId& id, const TernaryMatrix& weight,
                               std::span<const std::int8_t> q, std::size_t tokens,
                               std::span<std::int32_t> acc) {
  inner_.Multiply(id, weight, q, tokens, acc);
  std::vector<std::int32_t> expected(acc.size());
  reference_.Multiply(id, weight, q, tokens, expected);
  for (std::size_t i = 0; i < acc.size(); ++i) {
    if (acc[i] == expected[i]) continue;
    if (mismatches_ == 0) {
      first_mismatch_ = fmt::format("{}: token {}, output {}: {}, reference {}", ToString(id),
                                    i / weight.rows(), i % weight.rows(), acc[i], expected[i]);
    }
    ++mismatches_;
  }
}

bool CheckedExecutor::MultiplyAndScale(const LinearId& id, const TernaryMatrix& weight,
                                       std::span<const std::int8_t> q, const OutputScales& scales,
                                       std::span<float> y) {
  if (!inner_.MultiplyAndScale(id, weight, q, scales, y)) return false;
  std::vector<std::int32_t> sums(y.size());
  reference_.Multiply(id, weight, q, scales.activation.size(), sums);
  std::size_t i = 0;
  for (std::size_t token = 0; token < scales.activation.size(); ++token) {
    for (std::size_t n = 0; n < weight.rows(); ++n, ++i) {
      const float expected =
          ScaleBack(sums[i], scales.activation[token], scales.weight, scales.direction);
      if (std::bit_cast<std::uint32_t>(y[i]) == std::bit_cast<std::uint32_t>(expected)) continue;
      if (mismatches_ == 0) {
        first_mismatch_ = fmt::format("{}: token {}, output {}: {}, reference {}", ToString(id),
                                      token, n, y[i], expected);
      }
      ++mismatches_;
    }
  }
  return true;
}

}  // namespace ternion::model
