// SPDX-License-Identifier: Apache-2.0
//
// Puts vectors on a simulated block's ports and reads its result.

#ifndef TERNION_GATES_SRC_BLOCK_DRIVER_H_
#define TERNION_GATES_SRC_BLOCK_DRIVER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ternion/gates/block.h"
#include "ternion/gates/gate_simulator.h"
#include "ternion/gates/start_values.h"
#include "ternion/gates/vectors.h"

namespace ternion::gates {

class BlockDriver {
 public:
  /// Throws Error when a port that the block's contract demands is missing or has another width.
  BlockDriver(GateSimulator& simulator, const Block& block);

  /// Reset, and the weights of step 0 loaded.
  void Start(const Vectors& vectors);
  /// The cycle of one step. Meanwhile the next step's weights are loaded where they are new, and
  /// the start value of a sum that began with the step before is given.
  void Step(const Vectors& vectors, const StartValues& starts, std::size_t step);
  /// A cycle behind `steps` steps in which nothing is accumulated or loaded.
  void Idle(const Vectors& vectors, const StartValues& starts, std::size_t steps);

  /// What result_o shows in the last cycle, stream by stream.
  const std::vector<std::uint64_t>& Results();

 private:
  void SetFlag(const std::string& port, const StreamBits& value);
  void SetFlag(const std::string& port, bool value) { SetFlag(port, StreamBits::All(value)); }
  void SetActivations(const Vectors& vectors, std::size_t step);
  /// Streams that load nothing keep what they offered before.
  void OfferWeights(const Vectors& vectors, std::size_t step);
  /// For streams whose step `step` was the first of a sum, 0 for the others.
  void OfferStart(const Vectors& vectors, const StartValues& starts, std::size_t step);
  bool Has(const std::string& port) const { return simulator_.netlist().FindPort(port) != nullptr; }

  GateSimulator& simulator_;
  const Block& block_;
  std::vector<StreamBits> offered_;  ///< weight_i
  std::vector<StreamBits> start_;    ///< start_i
  std::vector<std::uint64_t> results_;
};

}  // namespace ternion::gates

#endif  // TERNION_GATES_SRC_BLOCK_DRIVER_H_
