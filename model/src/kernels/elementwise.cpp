// SPDX-License-Identifier: Apache-2.0

#include "kernels/elementwise.h"

#include <algorithm>
#include <bit>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "kernels/elementwise.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace ternion::model::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Calls f(tag, i) for whole vectors, then for single values: together [0, n).
template <typename F>
HWY_INLINE void ForEach(std::size_t n, const F& f) {
  const hn::ScalableTag<float> d;
  std::size_t i = 0;
  for (; i + hn::Lanes(d) <= n; i += hn::Lanes(d)) f(d, i);
  for (; i < n; ++i) f(hn::CappedTag<float, 1>(), i);
}

float LargestMagnitudeVector(const float* x, std::size_t n) {
  // As integers: the order of magnitudes is that of their bits, with infinity and NaN on top.
  const hn::ScalableTag<std::int32_t> whole;
  const hn::CappedTag<std::int32_t, 1> one;
  auto largest = hn::Zero(whole);
  auto rest = hn::Zero(one);
  const std::size_t lanes = hn::Lanes(whole);
  std::size_t i = 0;
  const auto bits = [&](auto d, std::size_t at) HWY_ATTR {
    return hn::And(hn::BitCast(d, hn::LoadU(hn::RebindToFloat<decltype(d)>(), x + at)),
                   hn::Set(d, 0x7FFFFFFF));
  };
  for (; i + lanes <= n; i += lanes) largest = hn::Max(largest, bits(whole, i));
  for (; i < n; ++i) rest = hn::Max(rest, bits(one, i));
  return std::bit_cast<float>(
      std::max(hn::GetLane(hn::MaxOfLanes(whole, largest)), hn::GetLane(rest)));
}

void QuantizeVector(const float* x, std::size_t n, float scale, std::int8_t* q) {
  ForEach(n, [&](auto d, std::size_t i) HWY_ATTR {
    const hn::Rebind<std::int8_t, decltype(d)> d8;
    // Rounds half to even; saturates at -128 and 127.
    const auto rounded = hn::NearestInt(hn::Mul(hn::LoadU(d, x + i), hn::Set(d, scale)));
    hn::StoreU(hn::DemoteTo(d8, rounded), d8, q + i);
  });
}

void DivideAndMultiplyVector(const std::int32_t* acc, std::size_t n, float divisor, float factor,
                             float* y) {
  ForEach(n, [&](auto d, std::size_t i) HWY_ATTR {
    const hn::RebindToSigned<decltype(d)> d32;
    const auto sum = hn::ConvertTo(d, hn::LoadU(d32, acc + i));
    hn::StoreU(hn::Mul(hn::Div(sum, hn::Set(d, divisor)), hn::Set(d, factor)), d, y + i);
  });
}

void ScaleByGainVector(const float* x, const float* gain, std::size_t n, float factor, float* out) {
  ForEach(n, [&](auto d, std::size_t i) HWY_ATTR {
    const auto scaled = hn::Mul(hn::LoadU(d, x + i), hn::Set(d, factor));
    hn::StoreU(hn::Mul(hn::LoadU(d, gain + i), scaled), d, out + i);
  });
}

void Relu2GateVector(const float* up, std::size_t n, float* gate) {
  ForEach(n, [&](auto d, std::size_t i) HWY_ATTR {
    const auto g = hn::LoadU(d, gate + i);
    const auto positive = hn::IfThenElseZero(hn::Gt(g, hn::Zero(d)), g);
    hn::StoreU(hn::Mul(hn::Mul(positive, positive), hn::LoadU(d, up + i)), d, gate + i);
  });
}

void AddToVector(const float* x, std::size_t n, float* sum) {
  ForEach(n, [&](auto d, std::size_t i) HWY_ATTR {
    hn::StoreU(hn::Add(hn::LoadU(d, sum + i), hn::LoadU(d, x + i)), d, sum + i);
  });
}

void WeightedSumVector(const float* rows, std::size_t stride, std::size_t n, const float* weights,
                       std::size_t count, float* out) {
  ForEach(n, [&](auto d, std::size_t i) HWY_ATTR {
    auto sum = hn::Zero(d);
    for (std::size_t p = 0; p < count; ++p) {
      sum = hn::Add(sum, hn::Mul(hn::Set(d, weights[p]), hn::LoadU(d, rows + p * stride + i)));
    }
    hn::StoreU(sum, d, out + i);
  });
}

}  // namespace ternion::model::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace ternion::model::kernels {

HWY_EXPORT(LargestMagnitudeVector);
HWY_EXPORT(QuantizeVector);
HWY_EXPORT(DivideAndMultiplyVector);
HWY_EXPORT(ScaleByGainVector);
HWY_EXPORT(Relu2GateVector);
HWY_EXPORT(AddToVector);
HWY_EXPORT(WeightedSumVector);

float LargestMagnitude(const float* x, std::size_t n) {
  return HWY_DYNAMIC_DISPATCH(LargestMagnitudeVector)(x, n);
}

void Quantize(const float* x, std::size_t n, float scale, std::int8_t* q) {
  HWY_DYNAMIC_DISPATCH(QuantizeVector)(x, n, scale, q);
}

void DivideAndMultiply(const std::int32_t* acc, std::size_t n, float divisor, float factor,
                       float* y) {
  HWY_DYNAMIC_DISPATCH(DivideAndMultiplyVector)(acc, n, divisor, factor, y);
}

void ScaleByGain(const float* x, const float* gain, std::size_t n, float factor, float* out) {
  HWY_DYNAMIC_DISPATCH(ScaleByGainVector)(x, gain, n, factor, out);
}

void Relu2Gate(const float* up, std::size_t n, float* gate) {
  HWY_DYNAMIC_DISPATCH(Relu2GateVector)(up, n, gate);
}

void AddTo(const float* x, std::size_t n, float* sum) {
  HWY_DYNAMIC_DISPATCH(AddToVector)(x, n, sum);
}

void WeightedSum(const float* rows, std::size_t stride, std::size_t n, const float* weights,
                 std::size_t count, float* out) {
  HWY_DYNAMIC_DISPATCH(WeightedSumVector)(rows, stride, n, weights, count, out);
}

}  // namespace ternion::model::kernels
#endif
