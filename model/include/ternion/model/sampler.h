// SPDX-License-Identifier: Apache-2.0
//
// Choosing the next token from logits, the same on every machine.

#ifndef TERNION_MODEL_SAMPLER_H_
#define TERNION_MODEL_SAMPLER_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace ternion::model {

struct SamplingOptions {
  double temperature = 0;   ///< 0: greedy; otherwise finite and > 0
  std::uint32_t top_k = 0;  ///< keep the k most likely; 0: all
  std::uint64_t seed = 0;
};

/// SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}
  std::uint64_t Next();
  /// The upper 53 bits of Next() times 2^-53: in [0, 1).
  double NextUnit();

 private:
  std::uint64_t state_;
};

/// The id of the largest logit; the lowest such id when several are equal.
std::int32_t Greedy(std::span<const float> logits);

class Sampler {
 public:
  /// Throws Error when the temperature is negative or not finite.
  explicit Sampler(const SamplingOptions& options);

  /// Greedy when temperature is 0. Otherwise sorts the candidates by logit (falling; equal ones by
  /// rising id), keeps top_k, weighs them Exp((logit - largest) / temperature) in float64, draws
  /// u = NextUnit() * total and returns the first whose running sum exceeds u.
  /// Throws Error when a logit is not finite.
  std::int32_t Sample(std::span<const float> logits);

 private:
  SamplingOptions options_;
  SplitMix64 random_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_SAMPLER_H_
