// SPDX-License-Identifier: Apache-2.0
//
// What a block is driven with while it is measured: many independent streams of steps, and the
// exact result of each step.

#ifndef TERNION_GATES_VECTORS_H_
#define TERNION_GATES_VECTORS_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ternion/gates/block.h"
#include "ternion/gates/operands.h"

namespace ternion::gates {

/// Prefill: a tile of weights is held while tokens stream past it. Decode: new weights every cycle,
/// activations are held.
enum class Order : std::uint8_t { kPrefill, kDecode };
/// "prefill", "decode".
std::string_view Name(Order order);

/// Lengths are in steps; a step is a cycle with valid_i.
struct Schedule {
  Order order = Order::kPrefill;
  std::size_t streams = 512;
  std::size_t steps = 128;
  /// Steps with the same weights (prefill) or activations (decode).
  std::size_t hold = 512;
  /// Steps accumulated before first_i starts anew.
  std::size_t accumulate = 40;
  /// Steps before the first one of the order. In each stream they lead the accumulator to the value
  /// of a sum begun as many steps ago as the stream's phase says, so that no long warm-up is
  /// needed.
  std::size_t lead_in = 4;
  std::uint64_t seed = 1;
};

/// Holds of 512 tokens in prefill (or as many as `source` has) and 64 rows in decode; sums of 2560
/// products, the rows of 2B4T's matrices; a lead-in of 4 steps, or 24 for fewer than 4 lanes.
Schedule DefaultSchedule(const Block& block, const OperandSource& source, Order order);

/// Where each stream stands in its hold and in its sum at step 0 is spread evenly over the streams,
/// so that few steps of many streams see every phase in its proportion. Throws Error for a schedule
/// with a length of 0.
class Vectors {
 public:
  Vectors(const Block& block, const OperandSource& source, const Schedule& schedule);

  const Schedule& schedule() const { return schedule_; }

  /// Operands of a step, one bit pattern per lane.
  std::span<const std::uint16_t> Weights(std::size_t step, std::size_t stream) const;
  std::span<const std::uint16_t> Activations(std::size_t step, std::size_t stream) const;
  /// The weights of this step were not those of the step before.
  bool Loads(std::size_t step, std::size_t stream) const;
  /// The accumulator starts anew with this step. So it does at step 0 in every stream.
  bool First(std::size_t step, std::size_t stream) const;
  /// The accumulator behind this step.
  std::uint64_t Expected(std::size_t step, std::size_t stream) const {
    return expected_[step * schedule_.streams + stream];
  }

 private:
  void FillStream(const OperandSource& source, std::size_t stream);
  /// What a sum holds that began `steps` steps ago.
  double DrawSum(const OperandSource& source, Random& random, std::size_t steps) const;
  void FillLeadIn(double sum, std::size_t stream);
  std::size_t HoldPhase(std::size_t stream) const;
  std::size_t SumPhase(std::size_t stream) const;
  std::size_t At(std::size_t step, std::size_t stream) const {
    return (step * schedule_.streams + stream) * lanes_;
  }

  Arithmetic arithmetic_;
  std::size_t lanes_;
  Schedule schedule_;
  std::vector<std::uint16_t> weights_;      ///< [steps, streams, lanes]
  std::vector<std::uint16_t> activations_;  ///< [steps, streams, lanes]
  std::vector<std::uint64_t> expected_;     ///< [steps, streams]
};

}  // namespace ternion::gates

#endif  // TERNION_GATES_VECTORS_H_
