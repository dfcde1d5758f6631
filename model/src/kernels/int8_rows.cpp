// SPDX-License-Identifier: Apache-2.0

#include "kernels/int8_rows.h"

#include <array>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernels/int8_rows.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

#include "kernels/load_bytes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace ternion::model::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// Bytes ahead of the ones in use, as in ternary_tiles-inl.h.
constexpr std::size_t kPrefetch = 2048;
constexpr std::size_t kLine = 64;

void Dots(const std::int8_t* rows, const PackedActivations& q, std::size_t token, std::size_t first,
          std::size_t last, std::int32_t* sums) {
  const hn::ScalableTag<std::int16_t> d16;
  const hn::RepartitionToWide<decltype(d16)> d32;
  const hn::Rebind<std::int8_t, decltype(d16)> d8;
  const std::int8_t* x = q.token(token);
  for (std::size_t r = first; r < last; ++r) {
    const std::int8_t* row = rows + r * q.pitch();
    auto low = hn::Zero(d32);
    auto high = hn::Zero(d32);
    for (std::size_t k = 0; k < q.pitch(); k += hn::Lanes(d16)) {
      __builtin_prefetch(row + k + kPrefetch, 0, 2);
      low = hn::ReorderWidenMulAccumulate(d32, hn::PromoteTo(d16, hn::Load(d8, row + k)),
                                          hn::PromoteTo(d16, hn::Load(d8, x + k)), low, high);
    }
    sums[r - first] = hn::GetLane(hn::SumOfLanes(d32, hn::Add(low, high)));
  }
}

#if HWY_TARGET == HWY_AVX3

HWY_PUSH_ATTRIBUTES(HWY_TARGET_STR_AVX3 ",avx512vnni")

void DotsVnni(const std::int8_t* rows, const PackedActivations& q, std::size_t token,
              std::size_t first, std::size_t last, std::int32_t* sums) {
  const hn::ScalableTag<std::int8_t> d8;
  const hn::ScalableTag<std::int32_t> d32;
  // The instruction takes unsigned by signed: rows are moved to 0..255, which makes a sum too large
  // by 128 times the sum of the activations.
  const auto offset = hn::Set(d8, -128);
  const std::int8_t* x = q.token(token);
  for (std::size_t r = first; r < last; ++r) {
    const std::int8_t* row = rows + r * q.pitch();
    auto even = hn::Zero(d32);
    auto odd = hn::Zero(d32);
    const auto step = [&](std::size_t k, hn::Vec<decltype(d32)>& sum) HWY_ATTR {
      __builtin_prefetch(row + k + kPrefetch, 0, 2);
      const auto w = hn::Xor(hn::Load(d8, row + k), offset);
      const auto v = hn::Load(d8, x + k);
      asm("vpdpbusd %2, %1, %0" : "+v"(sum.raw) : "v"(w.raw), "v"(v.raw));
    };
    std::size_t k = 0;
    for (; k + 2 * kLine <= q.pitch(); k += 2 * kLine) {
      step(k, even);
      step(k + kLine, odd);
    }
    if (k < q.pitch()) step(k, even);
    sums[r - first] = hn::GetLane(hn::SumOfLanes(d32, hn::Add(even, odd))) - 128 * q.sums()[token];
  }
}

HWY_POP_ATTRIBUTES

#endif

std::uint64_t Read(const std::uint8_t* bytes, std::size_t size) {
  const hn::ScalableTag<std::uint64_t> d;
  constexpr std::size_t kStep = 8 * hn::MaxLanes(d);
  std::array<std::uint64_t, hn::MaxLanes(d)> words{};
  auto a = hn::Zero(d);
  auto b = hn::Zero(d);
  constexpr std::size_t kAtOnce = kStep > kLine / 2 ? 2 * kLine : kLine;
  for (std::size_t at = 0; at + kAtOnce <= size; at += kAtOnce) {
    for (std::size_t line = 0; line < kAtOnce; line += kLine) {
      __builtin_prefetch(bytes + at + line + kPrefetch, 0, 2);
    }
    for (std::size_t i = 0; i < kAtOnce; i += 2 * kStep) {
      a = hn::Xor(a, LoadBytes(d, bytes + at + i));
      b = hn::Xor(b, LoadBytes(d, bytes + at + i + kStep));
    }
  }
  hn::StoreU(hn::Xor(a, b), d, words.data());
  std::uint64_t result = 0;
  for (const std::uint64_t word : words) result ^= word;
  return result;
}

}  // namespace ternion::model::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace ternion::model::kernels {

std::size_t Int8Pitch(std::size_t columns) { return (columns + 63) / 64 * 64; }

HWY_EXPORT(Dots);
HWY_EXPORT(Read);

void Int8Dots(const std::int8_t* rows, const PackedActivations& q, std::size_t token,
              std::size_t first, std::size_t last, bool vnni, std::int32_t* sums) {
#if HWY_ARCH_X86 && (HWY_TARGETS & HWY_AVX3)
  if (vnni) return N_AVX3::DotsVnni(rows, q, token, first, last, sums);
#endif
  HWY_DYNAMIC_DISPATCH(Dots)(rows, q, token, first, last, sums);
}

std::uint64_t ReadAll(std::span<const std::uint8_t> bytes) {
  return HWY_DYNAMIC_DISPATCH(Read)(bytes.data(), bytes.size());
}

}  // namespace ternion::model::kernels
#endif
