// SPDX-License-Identifier: Apache-2.0
//
// Ternary tensor types of GGUF: hand-worked bytes of each format, round trips over random matrices,
// and tensors that must be refused.

#include "ternion/model/ternary_blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <cstring>
#include <set>
#include <stdexcept>

#include "ternion/model/embedding.h"

namespace ternion::model {
namespace {

using ::testing::HasSubstr;
using Bytes = std::vector<std::uint8_t>;

/// Rows of trits, out of the layout that docs/model.md gives: bits 2i+1..2i of byte [r][k].
std::vector<std::vector<int>> Rows(const SharedBytes& shared, std::size_t rows,
                                   std::size_t columns) {
  const auto packed = shared.bytes;
  const std::size_t quarter = (rows + 3) / 4;
  std::vector<std::vector<int>> result(rows, std::vector<int>(columns));
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t k = 0; k < columns; ++k) {
      const unsigned byte = packed[row % quarter * columns + k];
      result[row][k] = static_cast<int>(byte >> (2 * (row / quarter)) & 3U) - 1;
    }
  }
  return result;
}

std::string Refusal(GgmlType type, const Bytes& bytes, std::size_t rows, std::size_t columns) {
  try {
    (void)DecodeTernary(type, bytes, rows, columns);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  ADD_FAILURE() << "was accepted";
  return {};
}

void PutHalf(Bytes& bytes, std::uint16_t bits) {
  bytes.push_back(static_cast<std::uint8_t>(bits & 0xFF));
  bytes.push_back(static_cast<std::uint8_t>(bits >> 8));
}

TEST(Tq2, PutsTheFirst32WeightsOfAHalfInTheLowBits) {
  Bytes block(64, 0x55);   // all zero
  block[0] = 0x56;         // weight 0: code 2
  block[31] = 0x45;        // weight 31 + 64: code 0
  block[32] = 0x95;        // weight 128 + 96: code 2
  PutHalf(block, 0x3800);  // 0.5
  const TernaryTensor tensor = DecodeTernary(GgmlType::kTq2, block, 1, 256);
  EXPECT_EQ(tensor.scale, 0.5F);
  std::vector<int> expected(256, 0);
  expected[0] = 1;
  expected[95] = -1;
  expected[224] = 1;
  EXPECT_EQ(Rows(tensor.packed, 1, 256)[0], expected);
}

TEST(Tq1, HoldsFiveDigitsMostSignificantFirstAndFourInItsLastBytes) {
  // q = 121 (all digits 1) is byte ceil(121 * 256 / 243) = 128; 120 (last digit missing) is 127.
  Bytes block(48, 128);
  block.insert(block.end(), 4, 127);
  // Byte 0: digits 2,1,1,1,0 of weights 0, 32, 64, 96, 128: q = 162 + 27 + 9 + 3 = 201 -> 212.
  block[0] = 212;
  // Byte 33: digits 1,0,1,1,1 of weights 161, 177, ...: q = 81 + 9 + 3 + 1 = 94 -> 100.
  block[33] = 100;
  // Byte 51: digits 1,1,1,2 of weights 243, 247, 251, 255: q = 81 + 27 + 9 + 6 = 123 -> 130.
  block[51] = 130;
  PutHalf(block, 0x3C00);  // 1
  const TernaryTensor tensor = DecodeTernary(GgmlType::kTq1, block, 1, 256);
  std::vector<int> expected(256, 0);
  expected[0] = 1;
  expected[128] = -1;
  expected[177] = -1;
  expected[255] = 1;
  EXPECT_EQ(Rows(tensor.packed, 1, 256)[0], expected);
  EXPECT_EQ(tensor.scale, 1.0F);
}

TEST(Tq1, RefusesEveryByteThatPacksNoDigits) {
  std::set<int> good;
  for (int q = 0; q < 243; ++q) good.insert((q * 256 + 242) / 243);
  EXPECT_EQ(good.size(), 243U);
  Bytes block(48, 128);
  block.insert(block.end(), 4, 127);
  PutHalf(block, 0x3C00);
  for (const std::size_t at : {std::size_t{7}, std::size_t{40}}) {
    for (int byte = 0; byte < 256; ++byte) {
      Bytes changed = block;
      changed[at] = static_cast<std::uint8_t>(byte);
      if (good.contains(byte)) {
        EXPECT_NO_THROW((void)DecodeTernary(GgmlType::kTq1, changed, 1, 256)) << byte;
      } else {
        EXPECT_EQ(Refusal(GgmlType::kTq1, changed, 1, 256), "row 0 holds a code that is no weight");
      }
    }
  }
  block[50] = 128;  // a fifth digit where there are four
  EXPECT_EQ(Refusal(GgmlType::kTq1, block, 1, 256), "row 0 holds a code that is no weight");
}

TEST(I2s, PutsTheFirst32WeightsOfAGroupInTheHighBits) {
  Bytes bytes(64, 0x55);
  bytes[0] = 0x95;        // weight 0 of row 0: code 2
  bytes[32 + 31] = 0x54;  // weight 127 of row 1: code 0
  const float scale = 1.25F;
  Bytes tail(32, 0xEE);
  std::memcpy(tail.data(), &scale, sizeof(scale));
  bytes.insert(bytes.end(), tail.begin(), tail.end());
  const TernaryTensor tensor = DecodeTernary(GgmlType::kI2S, bytes, 2, 128);
  EXPECT_EQ(tensor.scale, 1.25F);
  std::vector<std::vector<int>> expected(2, std::vector<int>(128, 0));
  expected[0][0] = 1;
  expected[1][127] = -1;
  EXPECT_EQ(Rows(tensor.packed, 2, 128), expected);
}

TEST(TernaryBlocks, Code3IsRefusedInEveryPlace) {
  for (std::size_t at = 0; at < 64; ++at) {
    for (unsigned shift = 0; shift < 8; shift += 2) {
      Bytes block(64, 0x55);
      block[at] = static_cast<std::uint8_t>(block[at] | 3U << shift);
      PutHalf(block, 0x3C00);
      EXPECT_EQ(Refusal(GgmlType::kTq2, block, 1, 256), "row 0 holds a code that is no weight");
      Bytes group(block.begin(), block.begin() + 64);
      group.insert(group.end(), {0, 0, 0x80, 0x3F});
      group.resize(96);
      EXPECT_EQ(Refusal(GgmlType::kI2S, group, 2, 128),
                at < 32 ? "row 0 holds a code that is no weight"
                        : "row 1 holds a code that is no weight");
    }
  }
}

TEST(TernaryBlocks, OneScaleForTheWholeTensor) {
  const auto block = [](std::uint8_t codes, std::uint16_t scale) {
    Bytes bytes(64, codes);
    PutHalf(bytes, scale);
    return bytes;
  };
  const auto join = [](Bytes a, const Bytes& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
  };
  EXPECT_THAT(Refusal(GgmlType::kTq2, join(block(0, 0x3C00), block(0, 0x3C01)), 2, 256),
              HasSubstr("block 0 of row 1 has scale 1.0009766, others have 1"));
  // llama.cpp's quantizer gives a block of zeros the scale 0.
  EXPECT_EQ(DecodeTernary(GgmlType::kTq2, join(block(0x55, 0), block(0, 0x3C00)), 2, 256).scale,
            1.0F);
  EXPECT_THAT(Refusal(GgmlType::kTq2, join(block(0x56, 0), block(0, 0x3C00)), 2, 256),
              HasSubstr("block 0 of row 0 has scale 0, but weights that are not 0"));
  EXPECT_EQ(DecodeTernary(GgmlType::kTq2, block(0x55, 0), 1, 256).scale, 1.0F);
  EXPECT_THAT(Refusal(GgmlType::kTq2, block(0, 0xBC00), 1, 256),
              HasSubstr("block scale -1 is not"));
  EXPECT_THAT(Refusal(GgmlType::kTq2, block(0, 0x7C00), 1, 256), HasSubstr("block scale inf is"));
  EXPECT_THAT(Refusal(GgmlType::kTq2, block(0, 0x7E00), 1, 256), HasSubstr("block scale nan is"));
}

TEST(TernaryBlocks, FloatTensorsMustBeTernary) {
  const std::vector<float> values = {0, -0.5F, 0.5F, -0.0F, 0.5F, 0};
  Bytes bytes(values.size() * sizeof(float));
  std::memcpy(bytes.data(), values.data(), bytes.size());
  const TernaryTensor tensor = DecodeTernary(GgmlType::kF32, bytes, 2, 3);
  EXPECT_EQ(tensor.scale, 0.5F);
  EXPECT_EQ(Rows(tensor.packed, 2, 3), (std::vector<std::vector<int>>{{0, -1, 1}, {0, 1, 0}}));
  bytes[4] = 1;  // -0.5 and a little
  EXPECT_THAT(Refusal(GgmlType::kF32, bytes, 2, 3),
              HasSubstr("row 0 holds other values than 0 and +-"));

  const Bytes half = {0x00, 0x38, 0x00, 0xB8, 0x00, 0x00};  // 0.5, -0.5, 0
  EXPECT_EQ(DecodeTernary(GgmlType::kF16, half, 1, 3).scale, 0.5F);
  const Bytes bfloat = {0x00, 0xBF, 0x00, 0x80, 0x00, 0x3F};  // -0.5, -0, 0.5
  const TernaryTensor from_bfloat = DecodeTernary(GgmlType::kBF16, bfloat, 1, 3);
  EXPECT_EQ(from_bfloat.scale, 0.5F);
  EXPECT_EQ(Rows(from_bfloat.packed, 1, 3)[0], (std::vector<int>{-1, 0, 1}));
  const Bytes nan = {0x00, 0x7E, 0x00, 0xFE, 0x00, 0x00};
  EXPECT_THAT(Refusal(GgmlType::kF16, nan, 1, 3), HasSubstr("value nan is not positive"));
}

TEST(TernaryBlocks, RowsCanBeReordered) {
  const std::vector<float> values = {1, 1, 0, 0, -1, -1};
  Bytes bytes(values.size() * sizeof(float));
  std::memcpy(bytes.data(), values.data(), bytes.size());
  const std::vector<std::uint32_t> order = {2, 0, 1};
  const TernaryTensor tensor = DecodeTernary(GgmlType::kF32, bytes, 3, 2, order);
  EXPECT_EQ(Rows(tensor.packed, 3, 2), (std::vector<std::vector<int>>{{-1, -1}, {1, 1}, {0, 0}}));
}

RC_GTEST_PROP(TernaryBlocks, WhatIsEncodedIsDecodedAgain, ()) {
  const auto type = *rc::gen::element(GgmlType::kTq1, GgmlType::kTq2, GgmlType::kI2S);
  const std::size_t block = type == GgmlType::kI2S ? 128 : 256;
  const auto rows = *rc::gen::inRange<std::size_t>(1, 10);
  const std::size_t columns = block * *rc::gen::inRange<std::size_t>(1, 4);
  const auto trits = *rc::gen::container<std::vector<std::int8_t>>(
      rows * columns, rc::gen::element<std::int8_t>(-1, 0, 1));
  const TernaryMatrix matrix(rows, columns, trits);
  const Bytes bytes = EncodeTernary(type, matrix, 0.75F);
  RC_ASSERT(bytes.size() == GgmlBytes(type, rows, columns));
  const TernaryTensor tensor = DecodeTernary(type, bytes, rows, columns);
  RC_ASSERT(tensor.scale == 0.75F);
  const auto decoded = Rows(tensor.packed, rows, columns);
  for (std::size_t i = 0; i < trits.size(); ++i) {
    RC_ASSERT(decoded[i / columns][i % columns] == trits[i]);
  }
}

TEST(TernaryBlocks, WhatATypeCannotHoldIsRefused) {
  const std::vector<std::int8_t> trits(640, 0);
  const TernaryMatrix matrix(1, 640, trits);
  EXPECT_THROW((void)EncodeTernary(GgmlType::kTq2, matrix, 1), std::invalid_argument);
  EXPECT_NO_THROW((void)EncodeTernary(GgmlType::kI2S, matrix, 1));
  const TernaryMatrix fits(1, 512, std::span(trits).first(512));
  EXPECT_THROW((void)EncodeTernary(GgmlType::kTq2, fits, 1.0001F), std::invalid_argument);
  EXPECT_NO_THROW((void)EncodeTernary(GgmlType::kI2S, fits, 1.0001F));
}

TEST(Float16, EveryValueSurvivesAndOthersAreRefused) {
  for (std::uint32_t bits = 0; bits < 65536; ++bits) {
    const float value = FloatFromFloat16(static_cast<std::uint16_t>(bits));
    // Independent: sign, exponent and fraction by the definition of binary16.
    const int exponent = static_cast<int>(bits >> 10 & 31);
    const auto fraction = static_cast<double>(bits & 1023);
    const double magnitude =
        exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(1024 + fraction, exponent - 25);
    if (exponent == 31) {
      EXPECT_TRUE(fraction == 0 ? std::isinf(value) : std::isnan(value)) << bits;
    } else {
      ASSERT_EQ(value, bits >> 15 != 0 ? -magnitude : magnitude) << bits;
    }
    if (std::isnan(value)) continue;
    ASSERT_EQ(ExactFloat16(value), static_cast<std::uint16_t>(bits));
    if (std::isinf(value)) continue;
    ASSERT_EQ(ExactFloat16(std::nextafter(value, 1e9F)), std::nullopt) << bits;
  }
  EXPECT_EQ(ExactFloat16(65536.0F), std::nullopt);
  EXPECT_EQ(ExactFloat16(1e-30F), std::nullopt);
}

}  // namespace
}  // namespace ternion::model
