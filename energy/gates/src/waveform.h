// SPDX-License-Identifier: Apache-2.0
//
// Waveforms of many streams at once, and how a cell turns its inputs' into its output's.

#ifndef TERNION_GATES_WAVEFORM_H_
#define TERNION_GATES_WAVEFORM_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "logic_program.h"
#include "ternion/gates/gate_simulator.h"

namespace ternion::gates {

/// A net within one cycle: its value before, and after each of the times it changes.
struct Waveform {
  StreamBits before;
  std::vector<std::uint16_t> times;  ///< ps, ascending; only the first `count` are of this cycle
  std::vector<StreamBits> values;
  std::size_t count = 0;

  const StreamBits& settled() const { return count > 0 ? values[count - 1] : before; }
  void Clear() { count = 0; }
  void Append(std::uint16_t time, const StreamBits& value);
};

struct TransitionCount {
  std::uint64_t transitions = 0;
  std::uint64_t early = 0;    ///< before `early_ps`
  std::uint64_t settled = 0;  ///< streams whose value differs before and after the cycle
  std::uint64_t ones = 0;     ///< streams that end with 1
};
TransitionCount CountTransitions(const Waveform& waveform, std::uint16_t early_ps);

/// What a cell's function does, without delay, over the union of its inputs' times.
/// `inputs` in the program's order; `outputs` one per program output, `before` set, cleared here.
class CellRunner {
 public:
  void Run(const LogicProgram& program, std::span<const Waveform* const> inputs,
           std::span<Waveform> outputs);

 private:
  std::vector<StreamBits> values_;
  std::vector<std::size_t> next_;
};

/// Delays `undelayed` inertially into `out` (gate_simulator.h has the rule); `out.before` must be
/// set.
class DelayFilter {
 public:
  void Run(const Waveform& undelayed, std::uint16_t rise_ps, std::uint16_t fall_ps, Waveform& out);

 private:
  std::vector<std::vector<StreamBits>> spans_;
  std::vector<StreamBits> rises_;
  std::vector<StreamBits> falls_;
};

/// Evaluates a program once: `values` holds its inputs and has room for its nodes.
void Evaluate(const LogicProgram& program, std::vector<StreamBits>& values);

std::uint64_t CountOnes(const StreamBits& bits);

}  // namespace ternion::gates

#endif  // TERNION_GATES_WAVEFORM_H_
