// SPDX-License-Identifier: Apache-2.0

#include "kernels/ternary_product.h"

#include <algorithm>
#include <array>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernels/ternary_product.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/cache_control.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace ternion::model::kernels::HWY_NAMESPACE {

constexpr std::size_t kPlaces = 4;  // weights in a byte

inline void Store(const PackedCodes& codes, std::size_t r, const std::int32_t* sums,
                  std::int32_t* acc) {
  for (std::size_t i = 0; i < kPlaces; ++i) {
    const std::size_t n = r + i * codes.packed_rows;
    if (n < codes.rows) acc[n] = sums[i];
  }
}

#if HWY_ARCH_X86 && HWY_TARGET != HWY_SCALAR && HWY_TARGET != HWY_EMU128

namespace hn = hwy::HWY_NAMESPACE;

using D8 = hn::ScalableTag<std::uint8_t>;
using D32 = hn::Repartition<std::int32_t, D8>;
using Bytes = hn::Vec<D8>;
using Sums = hn::Vec<D32>;

namespace pairwise {

/// Adds four products of an unsigned code (0..2) and a signed activation to each 32-bit lane. Two
/// products are at most 2 * 2 * 128, which the 16-bit sum holds: nothing saturates. Highway 1.0.3
/// has no such operation.
HWY_INLINE Sums MultiplyAdd(Bytes codes, Bytes x, Sums sum) {
#if HWY_TARGET == HWY_AVX3
  const __m512i pairs = _mm512_maddubs_epi16(codes.raw, x.raw);
  return hn::Add(sum, Sums{_mm512_madd_epi16(pairs, _mm512_set1_epi16(1))});
#elif HWY_TARGET == HWY_AVX2
  const __m256i pairs = _mm256_maddubs_epi16(codes.raw, x.raw);
  return hn::Add(sum, Sums{_mm256_madd_epi16(pairs, _mm256_set1_epi16(1))});
#else
  const __m128i pairs = _mm_maddubs_epi16(codes.raw, x.raw);
  return hn::Add(sum, Sums{_mm_madd_epi16(pairs, _mm_set1_epi16(1))});
#endif
}

#include "kernels/ternary_tiles-inl.h"

}  // namespace pairwise

void Product(const PackedCodes& codes, const PackedActivations& q, std::size_t first,
             std::size_t last, std::int32_t* acc) {
  pairwise::Tiles(codes, q, first, last, acc);
}

#if HWY_TARGET == HWY_AVX3

// Debian 12's Highway has a target with the 8-bit multiply-accumulate of AVX-512 VNNI, but tells
// the compiler another extension (AVX-VNNI), so that is done here by hand.
HWY_PUSH_ATTRIBUTES(HWY_TARGET_STR_AVX3 ",avx512vnni")
namespace vnni {

HWY_INLINE Sums MultiplyAdd(Bytes codes, Bytes x, Sums sum) {
  // Not the intrinsic: GCC 12 then copies every sum to another register and back, and runs out of
  // registers, which halves the speed.
  asm("vpdpbusd %2, %1, %0" : "+v"(sum.raw) : "v"(codes.raw), "v"(x.raw));
  return sum;
}

#include "kernels/ternary_tiles-inl.h"

}  // namespace vnni

void ProductVnni(const PackedCodes& codes, const PackedActivations& q, std::size_t first,
                 std::size_t last, std::int32_t* acc) {
  vnni::Tiles(codes, q, first, last, acc);
}
HWY_POP_ATTRIBUTES

#endif

#else

void Product(const PackedCodes& codes, const PackedActivations& q, std::size_t first,
             std::size_t last, std::int32_t* acc) {
  for (std::size_t r = first; r < last; ++r) {
    const std::uint8_t* row = codes.packed + r * codes.columns;
    for (std::size_t t = 0; t < q.tokens(); ++t) {
      const std::int8_t* x = q.token(t);
      std::array<std::int32_t, kPlaces> sums{};
      for (std::size_t k = 0; k < codes.columns; ++k) {
        for (std::size_t i = 0; i < kPlaces; ++i) sums[i] += ((row[k] >> (2 * i)) & 3) * x[k];
      }
      for (std::int32_t& sum : sums) sum -= q.sums()[t];
      Store(codes, r, sums.data(), acc + t * codes.rows);
    }
  }
}

#endif

const char* TargetName() { return hwy::TargetName(HWY_TARGET); }

}  // namespace ternion::model::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace ternion::model::kernels {
namespace {

constexpr std::size_t kLine = 64;  // bytes: a cache line, and the widest vector

}  // namespace

PackedActivations::PackedActivations(std::span<const std::int8_t> q, std::size_t tokens,
                                     std::size_t columns)
    : pitch_((columns + kLine - 1) / kLine * kLine), values_(tokens * pitch_ + kLine - 1) {
  const auto address = reinterpret_cast<std::uintptr_t>(values_.data());
  start_ = values_.data() + (kLine - address % kLine) % kLine;
  for (std::size_t t = 0; t < tokens; ++t) {
    const auto token = q.subspan(t * columns, columns);
    std::copy(token.begin(), token.end(), start_ + t * pitch_);
    std::int32_t sum = 0;
    for (const std::int8_t value : token) sum += value;
    sums_.push_back(sum);
  }
}

HWY_EXPORT(Product);
HWY_EXPORT(TargetName);

bool HasVnni() {
#if HWY_ARCH_X86 && (HWY_TARGETS & HWY_AVX3)
  // Asked once: on a virtual machine each CPUID instruction takes microseconds.
  static const bool has =
      (hwy::SupportedTargets() & HWY_AVX3) != 0 && __builtin_cpu_supports("avx512vnni");
  return has;
#else
  return false;
#endif
}

void TernaryProduct(const PackedCodes& codes, const PackedActivations& q, std::size_t first,
                    std::size_t last, bool vnni, std::int32_t* acc) {
#if HWY_ARCH_X86 && (HWY_TARGETS & HWY_AVX3)
  if (vnni) return N_AVX3::ProductVnni(codes, q, first, last, acc);
#endif
  HWY_DYNAMIC_DISPATCH(Product)(codes, q, first, last, acc);
}

std::string_view InstructionSet() {
  return HasVnni() ? "AVX-512 VNNI" : HWY_DYNAMIC_DISPATCH(TargetName)();
}

}  // namespace ternion::model::kernels
#endif
