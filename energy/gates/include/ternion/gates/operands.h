// SPDX-License-Identifier: Apache-2.0
//
// Weights and activations that a measured block sees: random ones of stated distributions, or those
// of a trained model.

#ifndef TERNION_GATES_OPERANDS_H_
#define TERNION_GATES_OPERANDS_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "ternion/gates/block.h"
#include "ternion/gates/random.h"

namespace ternion::gates {

/// Gives operands as bit patterns of a block's arithmetic, one per lane (oracle.h).
class OperandSource {
 public:
  virtual ~OperandSource() = default;

  /// One tile of weights and `count` tokens that stream past it, beginning with token `begin` of
  /// the tile. Shapes: weights [lanes], activations [count, lanes].
  virtual void HoldWeights(Random& random, std::size_t begin, std::span<std::uint16_t> weights,
                           std::span<std::uint16_t> activations) const = 0;

  /// One vector of activations and `count` rows of weights that pass it, beginning with row
  /// `begin`. Shapes: activations [lanes], weights [count, lanes].
  virtual void HoldActivations(Random& random, std::size_t begin, std::span<std::uint16_t> weights,
                               std::span<std::uint16_t> activations) const = 0;

  /// Tokens that stream past a tile before it is replaced; 0: any number.
  virtual std::size_t tokens() const = 0;
  /// For reports: distributions, their parameters, where from.
  virtual std::string description() const = 0;
};

enum class Distribution : std::uint8_t { kGaussian, kLaplace, kUniform };

/// What random operands follow. Defaults: BitNet b1.58 2B4T's fraction of zero weights, and the
/// activations' spread after absmax quantization to int8.
struct SyntheticOptions {
  Distribution distribution = Distribution::kGaussian;  ///< of the activations
  double activation_sigma = 22;                         ///< standard deviation, int8 steps
  double zero_fraction = 0.422;                         ///< of ternary weights; +1 and -1 equally
};

/// int8 activations: N(0, activation_sigma), rounded, clipped to -128..127; floating point: the
/// same distribution with standard deviation 1. Weights: ternary (also for int8x2); floating point
/// N(0, 0.02); int8 the same quantized by the absolute maximum of a 2560 x 2560 matrix, 5.27
/// standard deviations, so N(0, 24.1) clipped to -127..127. An addition is that of the two.
/// Throws Error for options out of range.
std::unique_ptr<OperandSource> MakeSynthetic(const Block& block, const SyntheticOptions& options);

/// Operands of a trained model: a folder written by `ternion capture`. Every product of it in
/// proportion to its weights, or those whose name contains `product`. Activations: the captured
/// int8 ones, or their inputs before quantization for floating point. Weights: the captured ternary
/// ones; those of int8 and floating point are random as above, because the model has none.
/// Throws Error naming file and reason.
std::unique_ptr<OperandSource> LoadCaptured(const Block& block, const std::filesystem::path& folder,
                                            const std::string& product = "");

}  // namespace ternion::gates

#endif  // TERNION_GATES_OPERANDS_H_
