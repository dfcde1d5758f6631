// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_TESTS_COSIM_DRAW_H_
#define TERNION_TESTS_COSIM_DRAW_H_

#include <cstdint>
#include <random>

namespace ternion::cosim {

/// A number from `low` to `high`, both included; the range is below 2^32.
inline std::uint32_t Draw(std::mt19937_64& rng, std::uint64_t low, std::uint64_t high) {
  return static_cast<std::uint32_t>(low + rng() % (high - low + 1));
}

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_DRAW_H_
