// SPDX-License-Identifier: Apache-2.0

#include "float_stage.h"

#include <bit>
#include <cmath>
#include <utility>

namespace ternion::sim::cycle {
namespace {

/// Conversion, division and multiplication (docs/timing.md).
constexpr std::uint32_t kFloatCycles = 2 + 15 + 3;
constexpr std::uint32_t kQuietNan = 0x7FC00000;

std::uint32_t Result(std::int32_t sum, float activation_scale, float weight_scale) {
  const float quotient = static_cast<float>(sum) / activation_scale;
  const float result = quotient * weight_scale;
  return std::isnan(result) ? kQuietNan : std::bit_cast<std::uint32_t>(result);
}

}  // namespace

void FloatStage::Reset(std::uint32_t groups) {
  groups_ = groups;
  Flush();
}

void FloatStage::Flush() {
  group_ = 0;
  waiting_.clear();
  under_way_.clear();
  done_ = false;
}

void FloatStage::Step(std::uint32_t weight_scale) {
  done_ = false;
  for (Word& word : under_way_) --word.cycles;
  if (!under_way_.empty() && under_way_.front().cycles == 0) {
    const Word& word = under_way_.front();
    result_.clear();
    for (const std::int32_t sum : word.sums) {
      result_.push_back(Result(sum, std::bit_cast<float>(word.activation_scale),
                               std::bit_cast<float>(weight_scale)));
    }
    under_way_.pop_front();
    done_ = true;
  }
  if (waiting_.empty() || ++group_ != groups_) return;
  group_ = 0;
  under_way_.push_back(std::move(waiting_.front()));
  under_way_.back().cycles = kFloatCycles;
  waiting_.pop_front();
}

void FloatStage::Push(const std::int32_t* sums, std::uint32_t columns,
                      std::uint32_t activation_scale) {
  waiting_.push_back({{sums, sums + columns}, activation_scale, 0});
}

}  // namespace ternion::sim::cycle
