// SPDX-License-Identifier: Apache-2.0

#include "kernels/float_rows.h"

#include <algorithm>
#include <array>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernels/float_rows.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/cache_control.h>
#include <hwy/highway.h>

#include "kernels/load_bytes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace ternion::model::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t kLanes = 8;  // partial sums of the specification
using D = hn::CappedTag<float, kLanes>;
using V = hn::Vec<D>;

constexpr std::size_t ElementBytes(RowFormat format) { return format == RowFormat::kF32 ? 4 : 2; }

template <RowFormat kFormat>
HWY_INLINE V Widen(const std::uint8_t* at) {
  const D d;
  if constexpr (kFormat == RowFormat::kF32) {
    return LoadBytes(d, at);
  } else {
    const hn::Rebind<std::uint16_t, D> half;
    const auto bits = LoadBytes(half, at);
    if constexpr (kFormat == RowFormat::kBF16) {
      const hn::Rebind<std::uint32_t, D> wide;
      return hn::BitCast(d, hn::ShiftLeft<16>(hn::PromoteTo(wide, bits)));
    } else {
      const hn::Rebind<hwy::float16_t, D> f16;
      return hn::PromoteTo(d, hn::BitCast(f16, bits));
    }
  }
}

/// Partial sums of kSums dot products. A chain of structs, not an array: the compiler keeps their
/// members in registers.
template <std::size_t kSums>
struct Partial {
  V sum;
  Partial<kSums - 1> rest;
};
template <>
struct Partial<0> {};

template <std::size_t kSums>
HWY_INLINE void Clear(Partial<kSums>& sums) {
  if constexpr (kSums > 0) {
    sums.sum = hn::Zero(D());
    Clear(sums.rest);
  }
}

/// sum += w * x, each rounded, for every row and a token.
template <RowFormat kFormat, std::size_t kRows>
HWY_INLINE void Accumulate(const std::uint8_t* row, std::size_t row_bytes, V x,
                           Partial<kRows>& sums) {
  if constexpr (kRows > 0) {
    sums.sum = hn::Add(sums.sum, hn::Mul(Widen<kFormat>(row), x));
    Accumulate<kFormat>(row + row_bytes, row_bytes, x, sums.rest);
  }
}

/// lanes[r][...] = the partial sums of row r.
template <std::size_t kRows>
HWY_INLINE void StoreLanes(const Partial<kRows>& sums, float* lanes) {
  if constexpr (kRows > 0) {
    hn::StoreU(sums.sum, D(), lanes);
    StoreLanes(sums.rest, lanes + kLanes);
  }
}

/// The eight partial sums added up: j + 4, then j + 2, then j + 1.
HWY_INLINE float Fold(float* lane) {
  for (std::size_t width = kLanes / 2; width > 0; width /= 2) {
    for (std::size_t j = 0; j < width; ++j) lane[j] += lane[j + width];
  }
  return lane[0];
}

/// Asks the level 2 cache for the next kRows rows in the order of their addresses, as much in each
/// step as a step uses: the processor's own prefetching stops at each 4 KiB page, and rows are
/// short.
template <std::size_t kRows, std::size_t kBytes>
HWY_INLINE void PrefetchNext(const std::uint8_t* row, std::size_t row_bytes, std::size_t k) {
  constexpr std::size_t kLine = 64;
  const std::uint8_t* next = row + kRows * row_bytes + k * kRows * kBytes;
  for (std::size_t at = 0; at < kRows * kLanes * kBytes; at += kLine)
    __builtin_prefetch(next + at, 0, 2);
}

/// Sums of kRows rows and one token. A last piece of fewer than eight numbers is filled up with
/// zeros: a partial sum is never -0, so adding 0 * 0 leaves its bits alone.
template <RowFormat kFormat, std::size_t kRows>
HWY_INLINE void Tile(const std::uint8_t* row, std::size_t row_bytes, const float* x,
                     std::size_t columns, float* out) {
  const D d;
  constexpr std::size_t kBytes = ElementBytes(kFormat);
  alignas(sizeof(float) * kLanes) std::array<float, kRows * kLanes> lanes;
  const std::size_t whole = columns / kLanes * kLanes;
  alignas(sizeof(float) * kLanes) std::array<float, kLanes> x_tail{};
  std::array<std::uint8_t, kRows * kLanes * kBytes> row_tail{};
  if (whole < columns) {
    std::copy(x + whole, x + columns, x_tail.begin());
    for (std::size_t r = 0; r < kRows; ++r) {
      std::memcpy(row_tail.data() + r * kLanes * kBytes, row + r * row_bytes + whole * kBytes,
                  (columns - whole) * kBytes);
    }
  }
  // Where a vector is shorter than eight numbers, one pass for each part of the eight.
  for (std::size_t part = 0; part < kLanes; part += hn::MaxLanes(d)) {
    Partial<kRows> sums;
    Clear(sums);
    for (std::size_t k = part; k < whole; k += kLanes) {
      if (part == 0) PrefetchNext<kRows, kBytes>(row, row_bytes, k);
      Accumulate<kFormat>(row + k * kBytes, row_bytes, hn::LoadU(d, x + k), sums);
    }
    Accumulate<kFormat>(row_tail.data() + part * kBytes, kLanes * kBytes,
                        hn::Load(d, x_tail.data() + part), sums);
    StoreLanes(sums, lanes.data() + part);
  }
  for (std::size_t r = 0; r < kRows; ++r) out[r] = Fold(lanes.data() + r * kLanes);
}

// Rows whose sums are built at the same time: sums of one row wait for each other, so independent
// ones run beside them.
constexpr std::size_t kRowTile = 8;

template <RowFormat kFormat>
void DotRowsOf(const FloatRows& rows, const float* x, std::size_t tokens, std::size_t first,
               std::size_t last, std::size_t stride, float* out) {
  const std::size_t columns = rows.columns;
  const std::size_t row_bytes = rows.stride * ElementBytes(kFormat);
  std::size_t r = first;
  for (; r + kRowTile <= last; r += kRowTile) {
    for (std::size_t t = 0; t < tokens; ++t) {
      Tile<kFormat, kRowTile>(rows.values + r * row_bytes, row_bytes, x + t * columns, columns,
                              out + t * stride + r);
    }
  }
  for (; r < last; ++r) {
    for (std::size_t t = 0; t < tokens; ++t) {
      Tile<kFormat, 1>(rows.values + r * row_bytes, row_bytes, x + t * columns, columns,
                       out + t * stride + r);
    }
  }
}

void DotRowsVector(const FloatRows& rows, const float* x, std::size_t tokens, std::size_t first,
                   std::size_t last, std::size_t stride, float* out) {
  switch (rows.format) {
    case RowFormat::kF32:
      return DotRowsOf<RowFormat::kF32>(rows, x, tokens, first, last, stride, out);
    case RowFormat::kF16:
      return DotRowsOf<RowFormat::kF16>(rows, x, tokens, first, last, stride, out);
    case RowFormat::kBF16:
      return DotRowsOf<RowFormat::kBF16>(rows, x, tokens, first, last, stride, out);
  }
}

float DotVector(const float* a, const float* b, std::size_t n) {
  float sum = 0;
  Tile<RowFormat::kF32, 1>(reinterpret_cast<const std::uint8_t*>(a), 0, b, n, &sum);
  return sum;
}

template <RowFormat kFormat>
void WidenOf(const std::uint8_t* values, std::size_t count, float* out) {
  const D d;
  const std::size_t lanes = hn::Lanes(d);
  constexpr std::size_t kBytes = ElementBytes(kFormat);
  std::size_t i = 0;
  for (; i + lanes <= count; i += lanes)
    hn::StoreU(Widen<kFormat>(values + i * kBytes), d, out + i);
  if (i == count) return;
  std::array<std::uint8_t, kLanes * kBytes> last{};
  alignas(sizeof(float) * kLanes) std::array<float, kLanes> wide;
  std::memcpy(last.data(), values + i * kBytes, (count - i) * kBytes);
  hn::Store(Widen<kFormat>(last.data()), d, wide.data());
  std::copy_n(wide.begin(), count - i, out + i);
}

void WidenVector(const std::uint8_t* values, RowFormat format, float* out, std::size_t count) {
  switch (format) {
    case RowFormat::kF32:
      return WidenOf<RowFormat::kF32>(values, count, out);
    case RowFormat::kF16:
      return WidenOf<RowFormat::kF16>(values, count, out);
    case RowFormat::kBF16:
      return WidenOf<RowFormat::kBF16>(values, count, out);
  }
}

/// Index of a value whose exponent bits are all ones, from bits of one width.
template <typename T>
std::size_t FirstAllOnes(const std::uint8_t* values, T exponent, std::size_t count) {
  const hn::ScalableTag<T> d;
  const auto mask = hn::Set(d, exponent);
  const std::size_t lanes = hn::Lanes(d);
  std::size_t i = 0;
  for (; i + lanes <= count; i += lanes) {
    const auto bits = LoadBytes(d, values + i * sizeof(T));
    if (!hn::AllFalse(d, hn::Eq(hn::And(bits, mask), mask))) break;
  }
  for (; i < count; ++i) {
    T bits = 0;
    std::memcpy(&bits, values + i * sizeof(T), sizeof(T));
    if ((bits & exponent) == exponent) return i;
  }
  return count;
}

std::size_t FirstNotFiniteVector(const std::uint8_t* values, RowFormat format, std::size_t count) {
  switch (format) {
    case RowFormat::kF32:
      break;
    case RowFormat::kF16:
      return FirstAllOnes<std::uint16_t>(values, 0x7C00, count);
    case RowFormat::kBF16:
      return FirstAllOnes<std::uint16_t>(values, 0x7F80, count);
  }
  return FirstAllOnes<std::uint32_t>(values, 0x7F800000, count);
}

}  // namespace ternion::model::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace ternion::model::kernels {

HWY_EXPORT(DotRowsVector);
HWY_EXPORT(DotVector);
HWY_EXPORT(WidenVector);
HWY_EXPORT(FirstNotFiniteVector);

float DotProduct(const float* a, const float* b, std::size_t n) {
  return HWY_DYNAMIC_DISPATCH(DotVector)(a, b, n);
}

void DotRows(const FloatRows& rows, const float* x, std::size_t tokens, std::size_t first,
             std::size_t last, std::size_t stride, float* out) {
  HWY_DYNAMIC_DISPATCH(DotRowsVector)(rows, x, tokens, first, last, stride, out);
}

void WidenValues(const std::uint8_t* values, RowFormat format, std::span<float> out) {
  HWY_DYNAMIC_DISPATCH(WidenVector)(values, format, out.data(), out.size());
}

std::size_t FirstNotFinite(const std::uint8_t* values, RowFormat format, std::size_t count) {
  return HWY_DYNAMIC_DISPATCH(FirstNotFiniteVector)(values, format, count);
}

}  // namespace ternion::model::kernels
#endif
