// SPDX-License-Identifier: Apache-2.0
//
// Latent weights quantized while loading are those that QuantizeWeights() makes, which is itself
// compared with golden values (quantize_test.cpp).

#include "latent_weights.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <cstring>
#include <stdexcept>

#include "ternion/model/embedding.h"
#include "ternion/model/quantize.h"

namespace ternion::model {
namespace {

RC_GTEST_PROP(LatentWeights, AreQuantizedAsAWhole, ()) {
  const auto dtype = *rc::gen::element(DType::kF32, DType::kF16, DType::kBF16);
  const auto rows = *rc::gen::inRange<std::size_t>(1, 11);
  const auto columns = *rc::gen::inRange<std::size_t>(1, 40);
  std::vector<std::uint8_t> bytes;
  std::vector<float> values;
  for (std::size_t i = 0; i < rows * columns; ++i) {
    if (dtype == DType::kF32) {
      const float value = 0.001F * static_cast<float>(*rc::gen::inRange(-5000, 5001));
      values.push_back(value);
      std::uint32_t bits = 0;
      std::memcpy(&bits, &value, sizeof(bits));
      for (unsigned shift = 0; shift < 32; shift += 8) {
        bytes.push_back(static_cast<std::uint8_t>(bits >> shift));
      }
      continue;
    }
    // Any finite value, subnormal ones included.
    const auto bits = *rc::gen::suchThat(rc::gen::arbitrary<std::uint16_t>(), [&](std::uint16_t b) {
      return std::isfinite(dtype == DType::kF16 ? FloatFromFloat16(b) : FloatFromBfloat16(b));
    });
    values.push_back(dtype == DType::kF16 ? FloatFromFloat16(bits) : FloatFromBfloat16(bits));
    bytes.push_back(static_cast<std::uint8_t>(bits & 0xFF));
    bytes.push_back(static_cast<std::uint8_t>(bits >> 8));
  }
  const QuantizedWeights expected = QuantizeWeights(values);
  const TernaryTensor tensor = QuantizeLatent(dtype, bytes, rows, columns);
  RC_ASSERT(tensor.scale == expected.mean);
  const TernaryMatrix matrix(rows, columns, tensor.packed);
  std::vector<std::int8_t> row(columns);
  for (std::size_t r = 0; r < rows; ++r) {
    matrix.UnpackRow(r, row);
    for (std::size_t k = 0; k < columns; ++k) {
      RC_ASSERT(row[k] == expected.trits[r * columns + k]);
    }
  }
}

TEST(LatentWeights, ValuesThatAreNotFiniteAreRefused) {
  const std::vector<std::uint8_t> bytes = {0x00, 0x3F, 0x80, 0x7F};  // 0.5, infinity
  try {
    (void)QuantizeLatent(DType::kBF16, bytes, 1, 2);
    ADD_FAILURE() << "was accepted";
  } catch (const std::invalid_argument& error) {
    EXPECT_STREQ(error.what(), "value 1 is not finite");
  }
}

}  // namespace
}  // namespace ternion::model
