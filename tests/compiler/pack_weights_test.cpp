// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/pack_weights.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <vector>

#include "ternion/compiler/unpack_weights.h"

namespace ternion::compiler {
namespace {

using Bytes = std::vector<std::uint8_t>;
using Trits = std::vector<std::int8_t>;

Bytes Pack(Packing packing, const Trits& trits) {
  Bytes bytes(PackedBytes(packing, trits.size()), 0xEE);
  PackColumn(packing, trits, bytes);
  return bytes;
}

TEST(PackWeights, BytesAreThoseOfTheInstructionSet) {
  // d0 + 3 d1 + 9 d2 + 27 d3 + 81 d4 with digits 2,1,0,2,1; then 0 and four padding digits 1.
  EXPECT_EQ(Pack(Packing::kBase3, {1, 0, -1, 1, 0, -1}),
            (Bytes{2 + 3 + 0 + 54 + 81, 0 + 3 + 9 + 27 + 81}));
  // Codes 2,1,0,2 then 1 and three padding codes 1, lowest lane in the lowest bits.
  EXPECT_EQ(Pack(Packing::kTwoBit, {1, 0, -1, 1, 0}), (Bytes{0b10'00'01'10, 0b01'01'01'01}));
}

TEST(PackWeights, UnpackingUndoesPacking) {
  const bool holds = rc::check("unpack(pack(t)) == t", [] {
    const Packing packing = *rc::gen::element(Packing::kBase3, Packing::kTwoBit);
    Trits trits(*rc::gen::inRange<std::size_t>(1, 257));
    for (auto& trit : trits) trit = *rc::gen::inRange<std::int8_t>(-1, 2);
    Trits back(trits.size(), 9);
    RC_ASSERT(UnpackColumn(packing, Pack(packing, trits), back));
    RC_ASSERT(back == trits);
  });
  EXPECT_TRUE(holds);
}

TEST(PackWeights, ExactlyTheInvalidBytesAreRefused) {
  for (unsigned value = 0; value < 256; ++value) {
    const Bytes byte = {static_cast<std::uint8_t>(value)};
    Trits five(5);
    EXPECT_EQ(UnpackColumn(Packing::kBase3, byte, five), value <= 242) << value;
    bool code3 = false;
    for (unsigned shift = 0; shift < 8; shift += 2) code3 = code3 || ((value >> shift) & 3) == 3;
    Trits four(4);
    EXPECT_EQ(UnpackColumn(Packing::kTwoBit, byte, four), !code3) << value;
    // The same in bytes of which only the first lane is used.
    Trits one(1);
    EXPECT_EQ(UnpackColumn(Packing::kBase3, byte, one), value <= 242) << value;
    EXPECT_EQ(UnpackColumn(Packing::kTwoBit, byte, one), !code3) << value;
  }
}

}  // namespace
}  // namespace ternion::compiler
