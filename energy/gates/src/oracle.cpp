// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/oracle.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <vector>

#include "ternion/gates/float_column.h"
#include "ternion/gates/float_formats.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

constexpr std::uint32_t kQuietNan = 0x7FC00000;

/// Exact sums of products, kept modulo 2^result_bits.
template <int Product(std::uint16_t, std::uint16_t)>
class IntegerOracle final : public Oracle {
 public:
  explicit IntegerOracle(const Block& block)
      : mask_(block.result_bits >= 64 ? ~std::uint64_t{0}
                                      : (std::uint64_t{1} << block.result_bits) - 1) {}

  std::uint64_t Step(std::span<const std::uint16_t> weights,
                     std::span<const std::uint16_t> activations, bool first) override {
    if (first) sum_ = 0;
    for (std::size_t lane = 0; lane < weights.size(); ++lane) {
      sum_ += Product(weights[lane], activations[lane]);
    }
    return static_cast<std::uint64_t>(sum_) & mask_;
  }

 private:
  std::int64_t sum_ = 0;
  std::uint64_t mask_;
};

int Signed8(std::uint16_t bits) { return static_cast<std::int8_t>(bits); }

int TernaryProduct(std::uint16_t weight, std::uint16_t activation) {
  const int x = Signed8(activation);
  return ((weight & 1) != 0 ? x : 0) - ((weight & 2) != 0 ? x : 0);
}

int Int8Product(std::uint16_t weight, std::uint16_t activation) {
  return Signed8(weight) * Signed8(activation);
}

int Int8x2Product(std::uint16_t weight, std::uint16_t activation) {
  const int w = (weight & 1) - (weight & 2);
  return w * Signed8(activation);
}

class Int8AddOracle final : public Oracle {
 public:
  std::uint64_t Step(std::span<const std::uint16_t> weights,
                     std::span<const std::uint16_t> activations, bool /*first*/) override {
    return (weights[0] + activations[0]) & 0xFF;
  }
};

class ActivationCodeOracle final : public Oracle {
 public:
  explicit ActivationCodeOracle(ActivationCode code) : code_(code) {}

  std::uint64_t Step(std::span<const std::uint16_t> weights,
                     std::span<const std::uint16_t> /*activations*/, bool /*first*/) override {
    return Encode(code_, weights[0]);
  }

 private:
  ActivationCode code_;
};

/// Five digits of base 3 as weights of two bits: 0, 1, 2 are -1, 0, +1.
class UnpackBase3Oracle final : public Oracle {
 public:
  std::uint64_t Step(std::span<const std::uint16_t> weights,
                     std::span<const std::uint16_t> /*activations*/, bool /*first*/) override {
    std::uint64_t trits = 0;
    unsigned rest = weights[0];
    for (unsigned digit = 0; digit < 5; ++digit, rest /= 3) {
      constexpr std::array<std::uint64_t, 3> kCodes = {2, 0, 1};
      trits |= kCodes[rest % 3] << (2 * digit);
    }
    return trits;
  }
};

/// binary16 results; any NaN is one.
class Binary16Oracle : public Oracle {
 public:
  bool Equal(std::uint64_t a, std::uint64_t b) const override {
    const auto x = static_cast<std::uint16_t>(a);
    const auto y = static_cast<std::uint16_t>(b);
    return a == b || (IsNanBinary16(x) && IsNanBinary16(y));
  }
};

template <typename Operation>
class Fp16OperationOracle final : public Binary16Oracle {
 public:
  std::uint64_t Step(std::span<const std::uint16_t> weights,
                     std::span<const std::uint16_t> activations, bool /*first*/) override {
    return ToBinary16(Operation{}(FromBinary16(weights[0]), FromBinary16(activations[0])));
  }
};

/// Rounded products, added in a tree of pairs as tern_fp16_column does.
class Fp16Oracle final : public Binary16Oracle {
 public:
  std::uint64_t Step(std::span<const std::uint16_t> weights,
                     std::span<const std::uint16_t> activations, bool first) override {
    numbers_.resize(weights.size());
    for (std::size_t lane = 0; lane < weights.size(); ++lane) {
      numbers_[lane] = Rounded(FromBinary16(weights[lane]) * FromBinary16(activations[lane]));
    }
    for (std::size_t count = weights.size(); count > 1; count = (count + 1) / 2) {
      for (std::size_t pair = 0; 2 * pair + 1 < count; ++pair) {
        numbers_[pair] = Rounded(numbers_[2 * pair] + numbers_[2 * pair + 1]);
      }
      if (count % 2 != 0) numbers_[count / 2] = numbers_[count - 1];
    }
    sum_ = first ? numbers_[0] : Rounded(sum_ + numbers_[0]);
    return ToBinary16(sum_);
  }

 private:
  /// Products of two 11-bit significands and sums of two binary16 numbers are exact in double.
  static double Rounded(double exact) { return FromBinary16(ToBinary16(exact)); }

  std::vector<double> numbers_;
  double sum_ = 0;
};

/// binary32 results; any NaN is one.
class Binary32Oracle : public Oracle {
 public:
  bool Equal(std::uint64_t a, std::uint64_t b) const override {
    const auto is_nan = [](std::uint64_t bits) { return (bits & 0x7FFFFFFF) > 0x7F800000; };
    return a == b || (is_nan(a) && is_nan(b));
  }
};

template <float Widen(std::uint16_t)>
class Fp32Oracle final : public Binary32Oracle {
 public:
  std::uint64_t Step(std::span<const std::uint16_t> weights,
                     std::span<const std::uint16_t> activations, bool first) override {
    const float weight = Widen(weights[0]);
    const float activation = Widen(activations[0]);
    // Rounding the product changes bfloat16 products beyond binary32's normal numbers only.
    const float product = weight * activation;
    sum_ = first ? product : sum_ + product;
    return std::isnan(sum_) ? kQuietNan : std::bit_cast<std::uint32_t>(sum_);
  }

 private:
  float sum_ = 0;
};

class FloatColumnOracle final : public Binary32Oracle {
 public:
  FloatColumnOracle(std::uint32_t exponent_bits, std::uint32_t fraction_bits)
      : column_(exponent_bits, fraction_bits) {}

  std::uint64_t Step(std::span<const std::uint16_t> weights,
                     std::span<const std::uint16_t> activations, bool first) override {
    return column_.Step(weights, activations, first);
  }

 private:
  FloatColumn column_;
};

float WidenBinary16(std::uint16_t bits) { return static_cast<float>(FromBinary16(bits)); }

void RequireOneLane(const Block& block) {
  if (block.lanes != 1) {
    throw Error(
        "block " + block.name, "lanes",
        fmt::format("{} has no definition for {} lanes", Name(block.arithmetic), block.lanes));
  }
}

}  // namespace

std::unique_ptr<Oracle> MakeOracle(const Block& block) {
  if (IsOperation(block.arithmetic)) RequireOneLane(block);
  switch (block.arithmetic) {
    case Arithmetic::kTernary:
      return std::make_unique<IntegerOracle<TernaryProduct>>(block);
    case Arithmetic::kInt8:
      return std::make_unique<IntegerOracle<Int8Product>>(block);
    case Arithmetic::kInt8x2:
      return std::make_unique<IntegerOracle<Int8x2Product>>(block);
    case Arithmetic::kFp16Fp16:
      return std::make_unique<Fp16Oracle>();
    case Arithmetic::kFp16Fp32:
      if (block.lanes > 1) return std::make_unique<FloatColumnOracle>(5, 10);
      return std::make_unique<Fp32Oracle<WidenBinary16>>();
    case Arithmetic::kBf16Fp32:
      if (block.lanes > 1) return std::make_unique<FloatColumnOracle>(8, 7);
      return std::make_unique<Fp32Oracle<FromBfloat16>>();
    case Arithmetic::kActivationCode:
      return std::make_unique<ActivationCodeOracle>(block.activation_code);
    case Arithmetic::kUnpackBase3:
      return std::make_unique<UnpackBase3Oracle>();
    case Arithmetic::kInt8Add:
      return std::make_unique<Int8AddOracle>();
    case Arithmetic::kFp16Add:
      return std::make_unique<Fp16OperationOracle<std::plus<>>>();
    case Arithmetic::kFp16Multiply:
      return std::make_unique<Fp16OperationOracle<std::multiplies<>>>();
  }
  throw Error("block " + block.name, "arithmetic", "unknown");
}

}  // namespace ternion::gates
