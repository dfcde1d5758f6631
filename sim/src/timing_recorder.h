// SPDX-License-Identifier: Apache-2.0
//
// Turns the started/completed pulses of the four places that execute instructions into start and
// end per instruction: each place runs its own instructions in program order.

#ifndef TERNION_SIM_SRC_TIMING_RECORDER_H_
#define TERNION_SIM_SRC_TIMING_RECORDER_H_

#include <array>
#include <cstdint>
#include <vector>

#include "ternion/compiler/machine.h"
#include "ternion/compiler/program_image.h"

namespace ternion::sim {

class TimingRecorder {
 public:
  /// Pairs of bits of tern_top's trace_o, after the running bit.
  static constexpr std::size_t kPlaces = 4;  // load, execute, store, sequencer

  /// Learns which instruction runs where.
  void SetProgram(const compiler::ProgramImage& image, const compiler::Target& target);
  /// Back to the program's first instruction.
  void Restart();

  void Started(std::size_t place, std::uint64_t cycle);
  void Completed(std::size_t place, std::uint64_t cycle);

  /// The instructions completed since the last call, in program order.
  std::vector<compiler::InstructionTiming> Take();

 private:
  struct Place {
    std::vector<std::uint32_t> instructions;
    std::vector<std::uint64_t> starts;  // of those under way, oldest first
    std::size_t completed = 0;
  };
  std::array<Place, kPlaces> places_;
  std::vector<compiler::InstructionTiming> done_;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_TIMING_RECORDER_H_
