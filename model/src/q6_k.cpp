// SPDX-License-Identifier: Apache-2.0

#include "q6_k.h"

#include <stdexcept>

#include "ternion/model/embedding.h"

namespace ternion::model {
namespace {

constexpr std::size_t kHighAt = 128;
constexpr std::size_t kScalesAt = 192;
constexpr std::size_t kHalf = 128;  // values that share a run of bytes
constexpr std::size_t kRun = 32;    // values with the same place in their bytes
constexpr std::size_t kValuesPerScale = 16;

}  // namespace

void UnpackQ6K(std::span<const std::uint8_t> blocks, std::span<float> out) {
  if (blocks.size() % kQ6KBytes != 0 || out.size() != blocks.size() / kQ6KBytes * kQ6KValues) {
    throw std::invalid_argument("UnpackQ6K: sizes are not of whole blocks");
  }
  for (std::size_t at = 0; at < out.size(); ++at) {
    const std::uint8_t* block = blocks.data() + at / kQ6KValues * kQ6KBytes;
    const std::size_t value = at % kQ6KValues;
    const std::size_t half = value / kHalf;
    const std::size_t run = value % kHalf / kRun;  // 0..3
    const std::size_t place = value % kRun;
    const unsigned low_byte = block[half * 64 + run % 2 * kRun + place];
    const unsigned low = run < 2 ? low_byte & 15U : low_byte >> 4;
    const unsigned high = (block[kHighAt + half * kRun + place] >> (2 * run)) & 3U;
    const int q = static_cast<int>(low | high << 4) - 32;
    const auto scale = static_cast<std::int8_t>(block[kScalesAt + value / kValuesPerScale]);
    const float d = FloatFromFloat16(
        static_cast<std::uint16_t>(block[kQ6KScaleAt] | block[kQ6KScaleAt + 1] << 8));
    out[at] = d * static_cast<float>(scale) * static_cast<float>(q);
  }
}

}  // namespace ternion::model
