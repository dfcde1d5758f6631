// SPDX-License-Identifier: Apache-2.0

#include "kernels/float_rows.h"

#include <algorithm>
#include <array>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernels/float_rows.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

#include "kernels/load_bytes-inl.h"

HWY_BEFORE_NAMESPACE();
namespace ternion::model::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

constexpr std::size_t kLanes = 8;  // partial sums of the specification
using D = hn::CappedTag<float, kLanes>;
using V = hn::Vec<D>;
constexpr std::size_t kParts = kLanes / hn::MaxLanes(D());

// Rows and tokens whose sums are built at the same time: sums of one row and token wait for each
// other, so as many independent ones run beside them as registers allow.
constexpr std::size_t kRowTile = 4;
constexpr std::size_t kTokenTile = 2;

constexpr std::size_t ElementBytes(RowFormat format) { return format == RowFormat::kF32 ? 4 : 2; }

template <RowFormat kFormat>
HWY_INLINE V Widen(const std::uint8_t* at) {
  const D d;
  if constexpr (kFormat == RowFormat::kF32) {
    return LoadBytes(d, at);
  } else {
    const hn::Rebind<std::uint16_t, D> half;
    alignas(2 * kLanes) std::array<std::uint16_t, kLanes> values;
    std::memcpy(values.data(), at, sizeof(std::uint16_t) * hn::Lanes(half));
    const auto bits = hn::Load(half, values.data());
    if constexpr (kFormat == RowFormat::kBF16) {
      const hn::Rebind<std::uint32_t, D> wide;
      return hn::BitCast(d, hn::ShiftLeft<16>(hn::PromoteTo(wide, bits)));
    } else {
      const hn::Rebind<hwy::float16_t, D> f16;
      return hn::PromoteTo(d, hn::BitCast(f16, bits));
    }
  }
}

/// The eight partial sums added up: j + 4, then j + 2, then j + 1.
HWY_INLINE float Fold(const std::array<V, kParts>& sums) {
  alignas(sizeof(float) * kLanes) std::array<float, kLanes> lane;
  for (std::size_t p = 0; p < kParts; ++p) {
    hn::Store(sums[p], D(), lane.data() + p * hn::Lanes(D()));
  }
  for (std::size_t width = kLanes / 2; width > 0; width /= 2) {
    for (std::size_t j = 0; j < width; ++j) lane[j] += lane[j + width];
  }
  return lane[0];
}

/// Sums of kRows rows and kTokens tokens. A last piece of fewer than eight numbers is filled up
/// with zeros: a partial sum is never -0, so adding 0 * 0 leaves its bits alone.
template <RowFormat kFormat, std::size_t kRows, std::size_t kTokens>
HWY_INLINE void Tile(const std::uint8_t* row, std::size_t row_bytes, const float* x,
                     std::size_t columns, std::size_t stride, float* out) {
  const D d;
  const std::size_t lanes = hn::Lanes(d);
  constexpr std::size_t kBytes = ElementBytes(kFormat);
  std::array<std::array<std::array<V, kParts>, kTokens>, kRows> sums;
  for (auto& of_row : sums) {
    for (auto& of_token : of_row) of_token.fill(hn::Zero(d));
  }
  std::size_t k = 0;
  for (; k + kLanes <= columns; k += kLanes) {
    for (std::size_t p = 0; p < kParts; ++p) {
      std::array<V, kTokens> xs;
      for (std::size_t t = 0; t < kTokens; ++t) {
        xs[t] = hn::LoadU(d, x + t * columns + k + p * lanes);
      }
      for (std::size_t r = 0; r < kRows; ++r) {
        const V w = Widen<kFormat>(row + r * row_bytes + (k + p * lanes) * kBytes);
        for (std::size_t t = 0; t < kTokens; ++t) {
          sums[r][t][p] = hn::Add(sums[r][t][p], hn::Mul(w, xs[t]));
        }
      }
    }
  }
  if (k < columns) {
    for (std::size_t t = 0; t < kTokens; ++t) {
      alignas(sizeof(float) * kLanes) std::array<float, kLanes> tail{};
      std::copy(x + t * columns + k, x + (t + 1) * columns, tail.begin());
      for (std::size_t r = 0; r < kRows; ++r) {
        std::array<std::uint8_t, kLanes * kBytes> last{};
        std::memcpy(last.data(), row + r * row_bytes + k * kBytes, (columns - k) * kBytes);
        for (std::size_t p = 0; p < kParts; ++p) {
          const V w = Widen<kFormat>(last.data() + p * lanes * kBytes);
          sums[r][t][p] = hn::Add(sums[r][t][p], hn::Mul(w, hn::Load(d, tail.data() + p * lanes)));
        }
      }
    }
  }
  for (std::size_t r = 0; r < kRows; ++r) {
    for (std::size_t t = 0; t < kTokens; ++t) out[t * stride + r] = Fold(sums[r][t]);
  }
}

template <RowFormat kFormat, std::size_t kRows>
HWY_INLINE void RowsOfTokens(const std::uint8_t* row, std::size_t row_bytes, const float* x,
                             std::size_t tokens, std::size_t columns, std::size_t stride,
                             float* out) {
  std::size_t t = 0;
  for (; t + kTokenTile <= tokens; t += kTokenTile) {
    Tile<kFormat, kRows, kTokenTile>(row, row_bytes, x + t * columns, columns, stride,
                                     out + t * stride);
  }
  for (; t < tokens; ++t) {
    Tile<kFormat, kRows, 1>(row, row_bytes, x + t * columns, columns, stride, out + t * stride);
  }
}

template <RowFormat kFormat>
void DotRowsOf(const FloatRows& rows, const float* x, std::size_t tokens, std::size_t first,
               std::size_t last, std::size_t stride, float* out) {
  const std::size_t row_bytes = rows.columns * ElementBytes(kFormat);
  std::size_t r = first;
  for (; r + kRowTile <= last; r += kRowTile) {
    RowsOfTokens<kFormat, kRowTile>(rows.values + r * row_bytes, row_bytes, x, tokens, rows.columns,
                                    stride, out + r);
  }
  for (; r < last; ++r) {
    RowsOfTokens<kFormat, 1>(rows.values + r * row_bytes, row_bytes, x, tokens, rows.columns,
                             stride, out + r);
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
  Tile<RowFormat::kF32, 1, 1>(reinterpret_cast<const std::uint8_t*>(a), 0, b, n, 0, &sum);
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

void WidenVector(const FloatRows& rows, std::size_t first, float* out, std::size_t count) {
  const std::uint8_t* values = rows.values + first * ElementBytes(rows.format);
  switch (rows.format) {
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

void WidenValues(const FloatRows& rows, std::size_t first, std::span<float> out) {
  HWY_DYNAMIC_DISPATCH(WidenVector)(rows, first, out.data(), out.size());
}

std::size_t FirstNotFinite(const std::uint8_t* values, RowFormat format, std::size_t count) {
  return HWY_DYNAMIC_DISPATCH(FirstNotFiniteVector)(values, format, count);
}

}  // namespace ternion::model::kernels
#endif
