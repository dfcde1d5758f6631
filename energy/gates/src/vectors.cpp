// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/vectors.h"

#include <algorithm>

#include "operand_code.h"
#include "ternion/gates/oracle.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

constexpr std::size_t kPrefillTokens = 512;
constexpr std::size_t kDecodeRows = 64;
constexpr std::size_t kProductsPerSum = 2560;
constexpr std::size_t kFewLanes = 4;
constexpr std::size_t kLongLeadIn = 24;

void Require(bool good, std::string_view field) {
  if (!good) throw Error("schedule", field, "must be at least 1");
}

}  // namespace

std::string_view Name(Order order) { return order == Order::kPrefill ? "prefill" : "decode"; }

Schedule DefaultSchedule(const Block& block, const OperandSource& source, Order order) {
  Schedule schedule;
  schedule.order = order;
  schedule.hold = kDecodeRows;
  if (order == Order::kPrefill) {
    schedule.hold = source.tokens() == 0 ? kPrefillTokens : source.tokens();
  }
  if (IsOperation(block.arithmetic)) {  // both operands new each cycle
    schedule.hold = 1;
    schedule.accumulate = 1;
    schedule.lead_in = 0;
    return schedule;
  }
  schedule.accumulate = std::max<std::size_t>(1, kProductsPerSum / block.lanes);
  schedule.lead_in = block.lanes < kFewLanes ? kLongLeadIn : schedule.lead_in;
  return schedule;
}

Vectors::Vectors(const Block& block, const OperandSource& source, const Schedule& schedule)
    : arithmetic_(block.arithmetic), lanes_(block.lanes), schedule_(schedule) {
  Require(schedule.streams > 0, "streams");
  Require(schedule.steps > 0, "steps");
  Require(schedule.hold > 0, "hold");
  Require(schedule.accumulate > 0, "accumulate");
  weights_.resize(schedule.steps * schedule.streams * lanes_);
  activations_.resize(weights_.size());
  expected_.resize(schedule.steps * schedule.streams);
  for (std::size_t stream = 0; stream < schedule.streams; ++stream) {
    FillStream(source, stream);
    const std::unique_ptr<Oracle> oracle = MakeOracle(block);
    for (std::size_t step = 0; step < schedule.steps; ++step) {
      expected_[step * schedule.streams + stream] =
          oracle->Step(Weights(step, stream), Activations(step, stream), First(step, stream));
    }
  }
}

std::span<const std::uint16_t> Vectors::Weights(std::size_t step, std::size_t stream) const {
  return std::span(weights_).subspan(At(step, stream), lanes_);
}

std::span<const std::uint16_t> Vectors::Activations(std::size_t step, std::size_t stream) const {
  return std::span(activations_).subspan(At(step, stream), lanes_);
}

std::size_t Vectors::HoldPhase(std::size_t stream) const {
  return stream * schedule_.hold / schedule_.streams;
}

bool Vectors::Loads(std::size_t step, std::size_t stream) const {
  if (step <= schedule_.lead_in || schedule_.order == Order::kDecode) return true;
  return (step - schedule_.lead_in + HoldPhase(stream)) % schedule_.hold == 0;
}

std::size_t Vectors::SumPhase(std::size_t stream) const {
  // Not in step with the holds: the odd factor takes the streams through the phases in another
  // order.
  return stream * 197 % schedule_.accumulate;
}

bool Vectors::First(std::size_t step, std::size_t stream) const {
  if (step <= schedule_.lead_in) {
    return step == 0 || (step == schedule_.lead_in && SumPhase(stream) == 0);
  }
  return (step - schedule_.lead_in + SumPhase(stream)) % schedule_.accumulate == 0;
}

double Vectors::DrawSum(const OperandSource& source, Random& random, std::size_t steps) const {
  std::vector<std::uint16_t> weights(lanes_);
  std::vector<std::uint16_t> activations(lanes_);
  double sum = 0;
  for (std::size_t step = 0; step < steps; ++step) {
    source.HoldWeights(random, 0, weights, activations);
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
      sum +=
          WeightValue(arithmetic_, weights[lane]) * ActivationValue(arithmetic_, activations[lane]);
    }
  }
  return sum;
}

void Vectors::FillLeadIn(double sum, std::size_t stream) {
  const double each = sum / static_cast<double>(schedule_.lead_in * lanes_);
  const OperandPair pair = OperandsOfProduct(arithmetic_, each);
  for (std::size_t step = 0; step < std::min(schedule_.lead_in, schedule_.steps); ++step) {
    const auto to = static_cast<std::ptrdiff_t>(At(step, stream));
    std::fill_n(weights_.begin() + to, lanes_, pair.weight);
    std::fill_n(activations_.begin() + to, lanes_, pair.activation);
  }
}

void Vectors::FillStream(const OperandSource& source, std::size_t stream) {
  Random random(schedule_.seed, stream);
  const bool prefill = schedule_.order == Order::kPrefill;
  std::vector<std::uint16_t> held(lanes_);
  std::vector<std::uint16_t> moving;
  std::size_t begin = HoldPhase(stream);
  if (schedule_.lead_in > 0) FillLeadIn(DrawSum(source, random, SumPhase(stream)), stream);
  for (std::size_t step = schedule_.lead_in; step < schedule_.steps; begin = 0) {
    const std::size_t count = std::min(schedule_.hold - begin, schedule_.steps - step);
    moving.resize(count * lanes_);
    if (prefill) {
      source.HoldWeights(random, begin, held, moving);
    } else {
      source.HoldActivations(random, begin, moving, held);
    }
    std::vector<std::uint16_t>& still = prefill ? weights_ : activations_;
    std::vector<std::uint16_t>& fresh = prefill ? activations_ : weights_;
    for (std::size_t i = 0; i < count; ++i, ++step) {
      const auto to = static_cast<std::ptrdiff_t>(At(step, stream));
      std::copy(held.begin(), held.end(), still.begin() + to);
      std::copy_n(moving.begin() + static_cast<std::ptrdiff_t>(i * lanes_), lanes_,
                  fresh.begin() + to);
    }
  }
}

}  // namespace ternion::gates
