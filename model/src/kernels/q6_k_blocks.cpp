// SPDX-License-Identifier: Apache-2.0

#include "kernels/q6_k_blocks.h"

#include "q6_k.h"
#include "ternion/model/embedding.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernels/q6_k_blocks.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace ternion::model::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// 32 values: four low bits of each byte of `low` from bit kLowBit on, two high bits of each byte
/// of `high` from bit kHighBit on; two scales of 16 values each.
template <int kLowBit, int kHighBit>
HWY_INLINE void Run(const std::uint8_t* low, const std::uint8_t* high, const std::uint8_t* scales,
                    float d, float* out) {
  const hn::CappedTag<float, 16> df;
  const hn::RebindToSigned<decltype(df)> di;
  const hn::Rebind<std::uint8_t, decltype(df)> d8;
  for (std::size_t i = 0; i < kQ6KRun; i += hn::Lanes(df)) {
    const auto factor =
        hn::Set(df, d * static_cast<float>(static_cast<std::int8_t>(scales[i / kQ6KPerScale])));
    const auto l = hn::PromoteTo(di, hn::LoadU(d8, low + i));
    const auto h = hn::PromoteTo(di, hn::LoadU(d8, high + i));
    const auto code =
        hn::Or(hn::And(hn::ShiftRight<kLowBit>(l), hn::Set(di, 15)),
               hn::ShiftLeft<4>(hn::And(hn::ShiftRight<kHighBit>(h), hn::Set(di, 3))));
    const auto q = hn::ConvertTo(df, hn::Sub(code, hn::Set(di, 32)));
    hn::StoreU(hn::Mul(factor, q), df, out + i);
  }
}

void Unpack(const std::uint8_t* blocks, std::size_t count, float* out) {
  for (std::size_t b = 0; b < count; ++b) {
    const std::uint8_t* block = blocks + b * kQ6KBytes;
    const float d = FloatFromFloat16(
        static_cast<std::uint16_t>(block[kQ6KScaleAt] | block[kQ6KScaleAt + 1] << 8));
    for (std::size_t half = 0; half < 2; ++half) {
      const std::uint8_t* low = block + half * 2 * kQ6KRun;
      const std::uint8_t* high = block + kQ6KHighAt + half * kQ6KRun;
      const std::uint8_t* scales = block + kQ6KScalesAt + half * 8;
      float* to = out + b * kQ6KValues + half * 4 * kQ6KRun;
      Run<0, 0>(low, high, scales, d, to);
      Run<0, 2>(low + kQ6KRun, high, scales + 2, d, to + kQ6KRun);
      Run<4, 4>(low, high, scales + 4, d, to + 2 * kQ6KRun);
      Run<4, 6>(low + kQ6KRun, high, scales + 6, d, to + 3 * kQ6KRun);
    }
  }
}

}  // namespace ternion::model::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace ternion::model::kernels {

HWY_EXPORT(Unpack);

void UnpackQ6KBlocks(const std::uint8_t* blocks, std::size_t count, float* out) {
  HWY_DYNAMIC_DISPATCH(Unpack)(blocks, count, out);
}

}  // namespace ternion::model::kernels
#endif
