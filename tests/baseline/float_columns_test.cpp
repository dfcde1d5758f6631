// SPDX-License-Identifier: Apache-2.0
//
// The floating-point columns against their arithmetic in integers, bit for bit, with every kind of
// operand; and that arithmetic against exact sums, within the error that its window allows.

#include <Vfloat_columns.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <deque>
#include <functional>

#include "float_cases.h"
#include "ternion/gates/float_column.h"

namespace ternion {
namespace {

constexpr std::size_t kMaxLanes = 9;
constexpr std::array<std::size_t, 3> kFp16Lanes = {1, 3, 9};  // as float_columns.sv
constexpr std::array<std::size_t, 2> kBf16Lanes = {2, 9};
constexpr std::size_t kLatency = 8;

using Vector = std::array<std::uint16_t, kMaxLanes>;
using Results = std::array<std::uint32_t, kFp16Lanes.size() + kBf16Lanes.size()>;

class FloatColumns : public ::testing::Test {
 protected:
  FloatColumns() {
    for (std::size_t c = 0; c < kFp16Lanes.size(); ++c) models_.emplace_back(5, 10);
    for (std::size_t c = 0; c < kBf16Lanes.size(); ++c) models_.emplace_back(8, 7);
    columns_.rst_ni = 0;
    Edge();
    columns_.rst_ni = 1;
  }

  /// A cycle: a step or none, with the weights loaded at its beginning; loads those of the next.
  void Cycle(const Vector& next_weights, const Vector& activations, bool valid, bool first) {
    Put(columns_.weight_i, next_weights);
    Put(columns_.activation_i, activations);
    columns_.load_i = 1;
    columns_.valid_i = valid;
    columns_.first_i = first;
    Edge();
    if (valid) {
      for (std::size_t c = 0; c < models_.size(); ++c) {
        const std::size_t lanes =
            c < kFp16Lanes.size() ? kFp16Lanes[c] : kBf16Lanes[c - kFp16Lanes.size()];
        expected_[c] = models_[c].Step(std::span(weights_).first(lanes),
                                       std::span(activations).first(lanes), first);
      }
    }
    weights_ = next_weights;
    history_.push_front(expected_);
    if (history_.size() < kLatency) return;
    const Results& due = history_[kLatency - 1];
    history_.resize(kLatency);
    for (std::size_t c = 0; c < due.size(); ++c) {
      const std::uint32_t got =
          c < kFp16Lanes.size()
              ? columns_.fp16_o[c]
              : static_cast<std::uint32_t>(columns_.bf16_o >> (32 * (c - kFp16Lanes.size())));
      ASSERT_EQ(got, due[c]) << fmt::format("column {}, {:08x} expected {:08x}", c, got, due[c]);
    }
    ++compared_;
  }

  std::uint64_t compared_ = 0;

 private:
  template <typename Port>
  static void Put(Port& port, const Vector& values) {
    for (std::size_t word = 0; word < (kMaxLanes + 1) / 2; ++word) {
      port[word] = values[2 * word];
      if (2 * word + 1 < kMaxLanes) port[word] |= std::uint32_t{values[2 * word + 1]} << 16;
    }
  }
  void Edge() {
    columns_.clk_i = 0;
    columns_.eval();
    columns_.clk_i = 1;
    columns_.eval();
  }

  Vfloat_columns columns_;
  std::vector<gates::FloatColumn> models_;
  Vector weights_{};
  Results expected_{};
  std::deque<Results> history_;
};

using Fill = std::function<void(Vector& weights, Vector& activations, std::uint64_t word)>;

void Drive(std::uint64_t cycles, std::uint64_t seed, const Fill& fill,
           const std::function<void(const Vector&, const Vector&, bool, bool)>& cycle) {
  std::mt19937_64 rng(seed);
  Vector weights{}, activations{};
  fill(weights, activations, rng());
  cycle(weights, {}, false, false);
  for (std::uint64_t i = 0; i < cycles && !::testing::Test::HasFatalFailure(); ++i) {
    const std::uint64_t word = rng();
    Vector next_weights{}, unused{};
    fill(next_weights, unused, rng());
    fill(unused, activations, rng());
    cycle(next_weights, activations, i < 8 || word % 8 != 0, i == 0 || (word >> 8) % 16 == 0);
  }
}

TEST_F(FloatColumns, EveryKindOfOperand) {
  const std::uint64_t seed = 20261122;
  SCOPED_TRACE(fmt::format("seed {}", seed));
  OperandPairs fp16(kBinary16, seed), bf16(kBfloat16, seed + 1);
  const std::vector<std::uint16_t> corners16 = Corners(kBinary16), cornersb = Corners(kBfloat16);
  const Fill fill = [&](Vector& weights, Vector& activations, std::uint64_t word) {
    const auto& corners = (word & 1) != 0 ? corners16 : cornersb;
    for (std::size_t lane = 0; lane < kMaxLanes; ++lane) {
      switch (word >> 1 & 7) {
        case 0:
          weights[lane] = corners[fp16.Word() % corners.size()];
          activations[lane] = corners[fp16.Word() % corners.size()];
          break;
        case 1:
          std::tie(weights[lane], activations[lane]) = fp16.Draw();
          break;
        case 2:  // finite, any exponent
          weights[lane] = static_cast<std::uint16_t>(fp16.Word() & 0xBFFF);
          activations[lane] = static_cast<std::uint16_t>(fp16.Word() & 0xBBFF);
          break;
        case 3:
        case 4:
          weights[lane] = bf16.Usual(40);
          activations[lane] = bf16.Usual(20);
          break;
        default:
          weights[lane] = fp16.Usual(14);
          activations[lane] = fp16.Usual(6);
          if (word >> 32 & 1) weights[lane] &= 0x8000;
      }
    }
  };
  Drive(300'000, seed, fill,
        [&](const Vector& w, const Vector& a, bool v, bool f) { Cycle(w, a, v, f); });
  EXPECT_GT(compared_, 299'000U);
  fmt::print("{} cycles of 5 columns, seed {}\n", compared_, seed);
}

/// What a step loses to the window: per lane less than one unit of its last place, and the final
/// rounding.
TEST(FloatColumnArithmetic, IsAsExactAsItsWindow) {
  const std::uint64_t seed = 5;
  SCOPED_TRACE(fmt::format("seed {}", seed));
  OperandPairs pairs(kBinary16, seed);
  double worst = 0;
  for (int trial = 0; trial < 20'000; ++trial) {
    gates::FloatColumn model(5, 10);
    double exact = 0, largest = 0;
    std::uint32_t result = 0;
    for (int step = 0; step < 4; ++step) {
      std::array<std::uint16_t, 16> weights{}, activations{};
      for (std::size_t lane = 0; lane < weights.size(); ++lane) {
        weights[lane] = pairs.Usual(12);
        activations[lane] = pairs.Usual(8);
        const double product = static_cast<double>(std::bit_cast<_Float16>(weights[lane])) *
                               static_cast<double>(std::bit_cast<_Float16>(activations[lane]));
        exact += product;
        largest = std::max(largest, std::fabs(product));
      }
      result = model.Step(weights, activations, step == 0);
    }
    const double error = std::fabs(static_cast<double>(std::bit_cast<float>(result)) - exact);
    // 64 lanes and 8 shifts of sums, each less than 2^-23 of the largest product, and half a unit
    // of the result's last place.
    const double bound = 72 * std::ldexp(largest, -23) + std::ldexp(std::fabs(exact), -24);
    ASSERT_LE(error, bound);
    worst = std::max(worst, error / bound);
  }
  EXPECT_GT(worst, 0.0);  // it is not exact
}

}  // namespace
}  // namespace ternion
