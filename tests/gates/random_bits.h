// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_TESTS_GATES_RANDOM_BITS_H_
#define TERNION_TESTS_GATES_RANDOM_BITS_H_

#include <random>

#include "ternion/gates/gate_simulator.h"

namespace ternion::gates {

/// An independent bit for each stream.
inline StreamBits RandomBits(std::mt19937& random) {
  StreamBits bits;
  for (std::uint64_t& word : bits.words) word = std::uint64_t{random()} << 32 | random();
  return bits;
}

}  // namespace ternion::gates

#endif  // TERNION_TESTS_GATES_RANDOM_BITS_H_
