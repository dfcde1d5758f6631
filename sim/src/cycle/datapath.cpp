// SPDX-License-Identifier: Apache-2.0

#include "datapath.h"

#include <algorithm>
#include <utility>

namespace ternion::sim::cycle {
namespace {

std::int32_t Dot(const std::int16_t* a, const std::int16_t* b, std::size_t n) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < n; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

void Datapath::Reset() {
  tile_.assign(std::size_t{geometry().columns} * geometry().lanes, 0);
  vector_.assign(geometry().lanes, 0);
  bypass_word_.assign(geometry().columns, 0);
  add_ = {{}, std::vector<std::int32_t>(geometry().columns, 0)};
  stages_.assign(geometry().column_latency, add_);
  bypass_ = false;
  requests_.assign(geometry().column_latency + 1, {});
}

void Datapath::Clock() {
  const Step step = nets_.step.Read();
  // Last stage first: each uses what the one before it held until this edge.
  if (nets_.payload) {
    if (add_.step.valid) Add();
    if (stages_.front().step.valid) SumLanes();
    ReadBase();
  }
  // What has been added becomes the free place at the front.
  std::swap(add_, stages_.back());
  std::rotate(stages_.begin(), stages_.end() - 1, stages_.end());
  stages_.front().step = step;
  if (step.valid && nets_.payload) Enter(step);

  const AccumulatorRequest& port = requests_.back();
  if (port.valid) nets_.accumulators.Read(port.word);
  const bool abort = nets_.abort.Read();
  nets_.store_word_valid.Write(port.valid && !abort);
  std::rotate(requests_.begin(), requests_.end() - 1, requests_.end());
  requests_.front() = nets_.store_request.Read();
  if (abort) std::fill(requests_.begin(), requests_.end(), AccumulatorRequest{});
  const bool busy = add_.step.valid || std::any_of(stages_.begin(), stages_.end(),
                                                   [](const Stage& s) { return s.step.valid; });
  nets_.pipeline_busy.Write(busy);
}

bool Datapath::Full() const {
  return add_.step.valid &&
         std::all_of(stages_.begin(), stages_.end(), [](const Stage& s) { return s.step.valid; }) &&
         std::none_of(requests_.begin(), requests_.end(),
                      [](const AccumulatorRequest& r) { return r.valid; });
}

void Datapath::Add() {
  const std::int32_t* base = add_.step.first ? nets_.starts.Output()
                             : bypass_       ? bypass_word_.data()
                                             : nets_.accumulators.Output();
  const std::uint32_t columns = geometry().columns;
  std::int32_t* result = nets_.accumulators.Write(add_.step.accumulator, 0, columns);
  for (std::uint32_t c = 0; c < columns; ++c) {
    // Wraps like the hardware's 32 bits; programs within the limits never do.
    const std::uint32_t sum =
        static_cast<std::uint32_t>(base[c]) + static_cast<std::uint32_t>(add_.sums[c]);
    result[c] = static_cast<std::int32_t>(sum);
  }
  std::copy_n(result, columns, bypass_word_.begin());
}

void Datapath::SumLanes() {
  const std::size_t lanes = geometry().lanes;
  std::vector<std::int32_t>& sums = stages_.front().sums;
  for (std::size_t c = 0; c < sums.size(); ++c) {
    sums[c] = Dot(tile_.data() + c * lanes, vector_.data(), lanes);
  }
}

void Datapath::ReadBase() {
  const Step& step = stages_.back().step;
  if (!step.valid) return;
  if (step.first) {
    nets_.starts.Read(step.start);
  } else {
    nets_.accumulators.Read(step.accumulator);
  }
  bypass_ = add_.step.valid && add_.step.accumulator == step.accumulator;
}

void Datapath::Enter(const Step& step) {
  if (step.load) std::copy_n(nets_.weights.Output(), tile_.size(), tile_.begin());
  std::copy_n(nets_.activations.Output(), vector_.size(), vector_.begin());
}

}  // namespace ternion::sim::cycle
