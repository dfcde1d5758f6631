// SPDX-License-Identifier: Apache-2.0
//
// Included once per instruction set, after highway.h.

#if defined(TERNION_MODEL_SRC_KERNELS_LOAD_BYTES_INL_H_) == defined(HWY_TARGET_TOGGLE)
#ifdef TERNION_MODEL_SRC_KERNELS_LOAD_BYTES_INL_H_
#undef TERNION_MODEL_SRC_KERNELS_LOAD_BYTES_INL_H_
#else
#define TERNION_MODEL_SRC_KERNELS_LOAD_BYTES_INL_H_
#endif

#include <cstring>

HWY_BEFORE_NAMESPACE();
namespace ternion::model::kernels::HWY_NAMESPACE {

/// A vector of any lane type from bytes of any alignment.
template <typename D>
HWY_INLINE hwy::HWY_NAMESPACE::Vec<D> LoadBytes(D d, const std::uint8_t* at) {
  namespace hn = hwy::HWY_NAMESPACE;
#if HWY_TARGET == HWY_SCALAR
  // Its vectors of bytes have one lane and cannot be turned into wider ones.
  hn::TFromD<D> value;
  std::memcpy(&value, at, sizeof(value));
  return hn::LoadU(d, &value);
#else
  return hn::BitCast(d, hn::LoadU(hn::Repartition<std::uint8_t, D>(), at));
#endif
}

}  // namespace ternion::model::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
