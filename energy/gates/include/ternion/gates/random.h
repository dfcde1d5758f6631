// SPDX-License-Identifier: Apache-2.0
//
// Random numbers that are the same on every machine: xoshiro256** seeded by splitmix64 (Blackman
// and Vigna, 2018).

#ifndef TERNION_GATES_RANDOM_H_
#define TERNION_GATES_RANDOM_H_

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace ternion::gates {

class Random {
 public:
  /// Generators of one seed and different streams are unrelated.
  Random(std::uint64_t seed, std::uint64_t stream) {
    std::uint64_t state = seed * 0x9E3779B97F4A7C15 + stream;
    for (std::uint64_t& word : state_) {
      state += 0x9E3779B97F4A7C15;
      std::uint64_t z = state;
      z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
      z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
      word = z ^ (z >> 31);
    }
  }

  std::uint64_t Next() {
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
  }

  /// In [0, 1).
  double Uniform() { return static_cast<double>(Next() >> 11) * 0x1p-53; }
  /// In 0..bound-1; bounds up to 2^32.
  std::uint64_t Below(std::uint64_t bound) {
    return static_cast<std::uint64_t>(Uniform() * static_cast<double>(bound));
  }

  /// Mean 0, standard deviation 1 (Marsaglia's polar method).
  double Normal() {
    if (has_spare_) {
      has_spare_ = false;
      return spare_;
    }
    for (;;) {
      const double u = 2 * Uniform() - 1;
      const double v = 2 * Uniform() - 1;
      const double s = u * u + v * v;
      if (s >= 1 || s == 0) continue;
      const double factor = std::sqrt(-2 * std::log(s) / s);
      spare_ = v * factor;
      has_spare_ = true;
      return u * factor;
    }
  }

 private:
  std::array<std::uint64_t, 4> state_{};
  double spare_ = 0;
  bool has_spare_ = false;
};

}  // namespace ternion::gates

#endif  // TERNION_GATES_RANDOM_H_
