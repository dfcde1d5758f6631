// SPDX-License-Identifier: Apache-2.0
//
// binary16 processing element and column against sums in the compiler's _Float16, of steps that
// follow one another or pause.

#include TERNION_BLOCKS_HEADER
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <optional>

#include "float_cases.h"

namespace ternion {
namespace {

constexpr std::size_t kLanes = 9;  // of the column in fp16_columns.sv

class Fp16Columns : public ::testing::Test {
 protected:
  void Edge() {
    blocks_.clk_i = 0;
    blocks_.eval();
    blocks_.clk_i = 1;
    blocks_.eval();
  }

  TERNION_BLOCKS blocks_;
};

using Vector = std::array<std::uint16_t, kLanes>;

template <typename Port>
void Put(Port& port, const Vector& values) {
  for (std::size_t word = 0; word < (kLanes + 1) / 2; ++word) {
    port[word] = values[2 * word];
    if (2 * word + 1 < kLanes) port[word] |= std::uint32_t{values[2 * word + 1]} << 16;
  }
}

/// The sum of pairs of neighbours, again of pairs, to the last.
_Float16 TreeSum(std::vector<_Float16> numbers) {
  while (numbers.size() > 1) {
    std::vector<_Float16> sums;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
      sums.push_back(numbers[i] + numbers[i + 1]);
    }
    if (numbers.size() % 2 != 0) sums.push_back(numbers.back());
    numbers = sums;
  }
  return numbers.front();
}

/// What a processing element or a column shows: the value of the step `latency` cycles before.
class Expected {
 public:
  Expected(std::size_t lanes, std::size_t latency) : lanes_(lanes), latency_(latency) {}

  void Cycle(const Vector& weights, const Vector& activations, bool valid, bool first) {
    if (valid) {
      std::vector<_Float16> products;
      for (std::size_t lane = 0; lane < lanes_; ++lane) {
        products.push_back(Value(weights[lane]) * Value(activations[lane]));
      }
      const _Float16 sum = TreeSum(products);
      value_ = first ? Bits(sum) : Bits(Value(value_) + sum);
    }
    history_.push_front(value_);
    history_.resize(std::min(history_.size(), latency_));
  }
  std::optional<std::uint16_t> Due() const {
    return history_.size() < latency_ ? std::nullopt : std::optional(history_.back());
  }

 private:
  std::size_t lanes_;
  std::size_t latency_;
  std::uint16_t value_ = 0;
  std::deque<std::uint16_t> history_;
};

TEST_F(Fp16Columns, SumsOfSteps) {
  const std::uint64_t seed = 77;
  SCOPED_TRACE(fmt::format("seed {}", seed));
  OperandPairs pairs(kBinary16, seed);
  blocks_.rst_ni = 0;
  Edge();
  blocks_.rst_ni = 1;
  Expected element(1, 3), column(kLanes, 7);
  Vector weights{};
  std::uint64_t finite = 0;
  for (int step = 0; step < 1'000'000; ++step) {
    const std::uint64_t word = pairs.Word();
    const bool usual = (word >> 4 & 31) != 0;  // elsewhere lanes of any kind
    Vector activations{}, next_weights{};
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      const auto any = pairs.Draw();
      activations[lane] = usual ? pairs.Usual(8) : any.first;
      next_weights[lane] = usual ? pairs.Usual(12) : any.second;
    }
    const bool start = step <= 1;
    const bool valid = start ? step == 1 : (word >> 9 & 7) != 0;
    const bool first = start || (word >> 12 & 31) == 0;
    const bool load = start || (word >> 17 & 3) == 0;
    Put(blocks_.activation_i, activations);
    Put(blocks_.weight_i, next_weights);
    blocks_.valid_i = valid;
    blocks_.first_i = first;
    blocks_.load_i = load;
    Edge();
    if (step >= 1) {
      element.Cycle(weights, activations, valid, first);
      column.Cycle(weights, activations, valid, first);
    }
    if (element.Due()) {
      ASSERT_EQ(blocks_.result_o, *element.Due()) << "step " << step;
    }
    if (column.Due()) {
      ASSERT_EQ(blocks_.column_o, *column.Due()) << "step " << step;
      finite += (*column.Due() & 0x7C00) != 0x7C00 ? 1 : 0;
    }
    if (load) weights = next_weights;
  }
  EXPECT_GT(finite, 100'000U);
  fmt::print("{} of 1000000 sums of nine lanes finite\n", finite);
}

}  // namespace
}  // namespace ternion
