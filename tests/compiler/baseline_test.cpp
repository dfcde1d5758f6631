// SPDX-License-Identifier: Apache-2.0
//
// Baseline targets: sizes that a reader can recompute by hand. What breaks them: a buffer that
// grows with its words, an array larger than what it is made equal to.

#include "ternion/compiler/baseline.h"

#include <gtest/gtest.h>

#include "support.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

TEST(Baseline, EqualPeakKeepsTheArrayAndTheBytesOfEveryBuffer) {
  const Target edge = Shipped("edge");
  const Target fp16 = MakeBaseline(edge, Arithmetic::kFp16, Equal::kPeak, 0);
  EXPECT_EQ(fp16.name, "edge-fp16-peak");
  EXPECT_EQ(fp16.lanes, 64U);
  EXPECT_EQ(fp16.columns, 32U);
  EXPECT_EQ(fp16.weight_tiles, 16U);          // 128 tiles of 2-bit codes
  EXPECT_EQ(fp16.activation_vectors, 1024U);  // 2048 of bytes
  EXPECT_EQ(fp16.accumulator_words, 512U);
  EXPECT_EQ(fp16.column_bytes(Packing::kBase3), 128U);
  EXPECT_EQ(fp16.on_chip_bytes(), edge.on_chip_bytes());
  EXPECT_NE(fp16.fingerprint(), edge.fingerprint());
  const Target int4 = MakeBaseline(edge, Arithmetic::kInt4, Equal::kPeak, 0);
  EXPECT_EQ(int4.weight_tiles, 64U);
  EXPECT_EQ(int4.column_bytes(Packing::kBase3), 32U);
}

TEST(Baseline, EqualAreaAndBandwidthTakeNoMoreMultipliersThanTheyMay) {
  const Target server = Shipped("server");
  const double own = double(server.lanes) * server.columns;
  for (const double ratio : {1.5, 6.0, 23.4, 100.0}) {
    const Target t = MakeBaseline(server, Arithmetic::kInt8, Equal::kArea, ratio);
    EXPECT_LE(t.lanes * t.columns, own / ratio);
    EXPECT_GT(t.lanes * t.columns, 0.75 * own / ratio) << t.lanes << " x " << t.columns;
    EXPECT_LE(t.on_chip_bytes(), server.on_chip_bytes());
    EXPECT_EQ(t.columns % t.unpack_columns, 0U);
    EXPECT_EQ(t.accumulator_word_bytes() % t.bus_bytes(), 0U);
  }
  const Target t = MakeBaseline(server, Arithmetic::kFp16, Equal::kBandwidth, 0);
  EXPECT_NEAR(own / (t.lanes * t.columns), 16 / (8.0 * 26 / 128), 0.6);
}

TEST(Baseline, RefusesWhatMakesNoSense) {
  const Target tiny = Shipped("tiny");
  EXPECT_THROW(MakeBaseline(tiny, Arithmetic::kInt8, Equal::kArea, 0), Error);
  const Target int8 = MakeBaseline(tiny, Arithmetic::kInt8, Equal::kPeak, 0);
  EXPECT_THROW(MakeBaseline(int8, Arithmetic::kFp16, Equal::kPeak, 0), Error);
  Target small = tiny;
  small.weight_tiles = 3;
  EXPECT_THROW(MakeBaseline(small, Arithmetic::kFp16, Equal::kPeak, 0), Error);
}

}  // namespace
}  // namespace ternion::compiler
