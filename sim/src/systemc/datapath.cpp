// SPDX-License-Identifier: Apache-2.0

#include "datapath.h"

#include <algorithm>

namespace ternion::sim::systemc {
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
  sums_.assign(geometry().columns, 0);
  bypass_word_.assign(geometry().columns, 0);
  lane_ = add_ = {};
  bypass_ = false;
  request_ = port_ = {};
}

void Datapath::Clock() {
  const Step step = nets_.step.Read();
  // Last stage first: each uses what the one before it held until this edge.
  if (add_.valid) Add();
  const bool adding = add_.valid;
  add_.valid = lane_.valid;
  if (lane_.valid) {
    SumLanes();
    bypass_ = adding && add_.accumulator == lane_.accumulator;
    add_ = lane_;
  }
  lane_.valid = step.valid;
  if (step.valid) Enter(step);

  if (port_.valid) nets_.accumulators.Read(port_.word);
  nets_.store_word_valid.Write(port_.valid);
  port_ = request_;
  request_ = nets_.store_request.Read();
  nets_.pipeline_busy.Write(lane_.valid || add_.valid);
}

void Datapath::Add() {
  const std::int32_t* base = add_.first ? nets_.starts.Output()
                             : bypass_  ? bypass_word_.data()
                                        : nets_.accumulators.Output();
  const std::uint32_t columns = geometry().columns;
  std::int32_t* result = nets_.accumulators.Write(add_.accumulator, 0, columns);
  for (std::uint32_t c = 0; c < columns; ++c) {
    // Wraps like the hardware's 32 bits; programs within the limits never do.
    const std::uint32_t sum =
        static_cast<std::uint32_t>(base[c]) + static_cast<std::uint32_t>(sums_[c]);
    result[c] = static_cast<std::int32_t>(sum);
  }
  std::copy_n(result, columns, bypass_word_.begin());
}

void Datapath::SumLanes() {
  const std::size_t lanes = geometry().lanes;
  for (std::size_t c = 0; c < sums_.size(); ++c) {
    sums_[c] = Dot(tile_.data() + c * lanes, vector_.data(), lanes);
  }
  if (lane_.first) {
    nets_.starts.Read(lane_.start);
  } else {
    nets_.accumulators.Read(lane_.accumulator);
  }
}

void Datapath::Enter(const Step& step) {
  if (step.load) std::copy_n(nets_.weights.Output(), tile_.size(), tile_.begin());
  std::copy_n(nets_.activations.Output(), vector_.size(), vector_.begin());
  lane_ = step;
}

}  // namespace ternion::sim::systemc
