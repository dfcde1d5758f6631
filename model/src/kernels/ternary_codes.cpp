// SPDX-License-Identifier: Apache-2.0

#include "kernels/ternary_codes.h"

#include <bit>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernels/ternary_codes.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

#include "kernels/load_bytes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace ternion::model::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

CodeCounts CountVector(const std::uint8_t* packed, std::size_t size) {
  const hn::ScalableTag<std::uint64_t> d;
  const auto low_bits = hn::Set(d, 0x5555555555555555ULL);
  auto zeros = hn::Zero(d);
  auto invalid = hn::Zero(d);
  const std::size_t step = hn::Lanes(d) * sizeof(std::uint64_t);
  std::size_t at = 0;
  for (; at + step <= size; at += step) {
    const auto codes = LoadBytes(d, packed + at);
    const auto high = hn::And(hn::ShiftRight<1>(codes), low_bits);
    const auto low = hn::And(codes, low_bits);
    zeros = hn::Add(zeros, hn::PopulationCount(hn::AndNot(high, low)));
    invalid = hn::Add(invalid, hn::PopulationCount(hn::And(high, low)));
  }
  CodeCounts counts{hn::GetLane(hn::SumOfLanes(d, zeros)), hn::GetLane(hn::SumOfLanes(d, invalid))};
  for (; at < size; ++at) {
    const unsigned low = packed[at] & 0x55U;
    const unsigned high = (packed[at] >> 1) & 0x55U;
    counts.zeros += static_cast<unsigned>(std::popcount(low & ~high));
    counts.invalid += static_cast<unsigned>(std::popcount(low & high));
  }
  return counts;
}

}  // namespace ternion::model::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace ternion::model::kernels {

HWY_EXPORT(CountVector);

CodeCounts CountCodes(std::span<const std::uint8_t> packed) {
  return HWY_DYNAMIC_DISPATCH(CountVector)(packed.data(), packed.size());
}

}  // namespace ternion::model::kernels
#endif
