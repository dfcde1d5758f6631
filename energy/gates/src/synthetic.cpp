// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <cmath>

#include "operand_code.h"
#include "ternion/gates/operands.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

std::string_view Name(Distribution distribution) {
  if (distribution == Distribution::kLaplace) return "Laplace";
  return distribution == Distribution::kUniform ? "uniform" : "normal";
}

/// Mean 0, standard deviation 1.
double Draw(Distribution distribution, Random& random) {
  if (distribution == Distribution::kGaussian) return random.Normal();
  const double u = 2 * random.Uniform() - 1;
  if (distribution == Distribution::kUniform) return u * std::sqrt(3.0);
  return std::copysign(std::log1p(-std::abs(u)), -u) / std::sqrt(2.0);
}

class Synthetic final : public OperandSource {
 public:
  Synthetic(Arithmetic arithmetic, const SyntheticOptions& options)
      : arithmetic_(arithmetic), options_(options) {}

  void HoldWeights(Random& random, std::size_t /*begin*/, std::span<std::uint16_t> weights,
                   std::span<std::uint16_t> activations) const override {
    Fill(random, weights, activations);
  }

  void HoldActivations(Random& random, std::size_t /*begin*/, std::span<std::uint16_t> weights,
                       std::span<std::uint16_t> activations) const override {
    Fill(random, weights, activations);
  }

  std::size_t tokens() const override { return 0; }

  std::string description() const override {
    if (IsFloatingPoint(arithmetic_)) {
      return fmt::format("activations {} with mean 0 and standard deviation 1, weights N(0, {})",
                         Name(options_.distribution), kWeightSigma);
    }
    std::string activations =
        fmt::format("activations {} with mean 0 and standard deviation {}, int8",
                    Name(options_.distribution), options_.activation_sigma);
    if (arithmetic_ == Arithmetic::kActivationCode) return activations;
    if (arithmetic_ == Arithmetic::kInt8 || arithmetic_ == Arithmetic::kInt8Add) {
      return fmt::format("{}, weights N(0, {:.1f}), int8", activations, 127 / kWeightAbsmax);
    }
    return fmt::format("{}, {:.1f} % zero weights, +1 and -1 equally", activations,
                       100 * options_.zero_fraction);
  }

 private:
  void Fill(Random& random, std::span<std::uint16_t> weights,
            std::span<std::uint16_t> activations) const {
    for (std::uint16_t& weight : weights) weight = Weight(random);
    for (std::uint16_t& activation : activations) activation = Activation(random);
  }

  std::uint16_t Weight(Random& random) const {
    if (arithmetic_ == Arithmetic::kActivationCode) return Activation(random);
    if (arithmetic_ == Arithmetic::kUnpackBase3) {
      unsigned code = 0;
      for (int digit = 0; digit < 5; ++digit) code = 3 * code + Digit(random);
      return static_cast<std::uint16_t>(code);
    }
    if (arithmetic_ != Arithmetic::kTernary && arithmetic_ != Arithmetic::kInt8x2) {
      return DrawWeight(arithmetic_, random);
    }
    return TritCode(arithmetic_, static_cast<int>(Digit(random)) - 1);
  }

  /// A ternary weight plus 1.
  unsigned Digit(Random& random) const {
    const double u = random.Uniform();
    if (u < options_.zero_fraction) return 1;
    return u < (1 + options_.zero_fraction) / 2 ? 2 : 0;
  }

  std::uint16_t Activation(Random& random) const {
    const double value = Draw(options_.distribution, random);
    return IsFloatingPoint(arithmetic_) ? FloatCode(arithmetic_, value)
                                        : Int8Code(options_.activation_sigma * value);
  }

  Arithmetic arithmetic_;
  SyntheticOptions options_;
};

}  // namespace

std::unique_ptr<OperandSource> MakeSynthetic(const Block& block, const SyntheticOptions& options) {
  if (!(options.activation_sigma >= 0 && options.activation_sigma <= 128)) {
    throw Error("synthetic vectors", "activation sigma", "must be in 0..128");
  }
  if (!(options.zero_fraction >= 0 && options.zero_fraction <= 1)) {
    throw Error("synthetic vectors", "zero fraction", "must be in 0..1");
  }
  return std::make_unique<Synthetic>(block.arithmetic, options);
}

}  // namespace ternion::gates
