// SPDX-License-Identifier: Apache-2.0
//
// The largest network a file may describe: far above any published model, and low enough that no
// product of two sizes overflows 64 bits, that an int32 sum of K int8 values cannot overflow, and
// that Sin and Cos stay in their range.

#ifndef TERNION_MODEL_SRC_MODEL_LIMITS_H_
#define TERNION_MODEL_SRC_MODEL_LIMITS_H_

#include <cstdint>

namespace ternion::model {

inline constexpr std::uint32_t kMaxFeatures = 1U << 20;
inline constexpr std::uint32_t kMaxLayers = 1U << 12;
inline constexpr std::uint32_t kMaxVocabulary = 1U << 24;
inline constexpr std::uint32_t kMaxPositions = 1U << 20;

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_MODEL_LIMITS_H_
