// SPDX-License-Identifier: Apache-2.0
//
// Simulates a mapped netlist with cell delays, many independent streams at once, and counts every
// transition.
//
// Each net carries a waveform per cycle: the times within the cycle at which it changes, and for
// each time one bit per stream. A cell is run once per cycle over the union of its inputs' times,
// for all streams together.
//
// Delay: inertial, one rise and one fall delay per cell output (delays.h), 1 ps grid. When a cell's
// function changes to v at time t, its output changes to v at t + d(v), unless the function changes
// again before then; a change exactly at t + d(v) comes too late to cancel it. Changes of several
// inputs at the same time count as one. The same rule as Verilog's continuous assignment with
// (rise, fall) delay.
//
// Cycle: at time 0 the clock rises; flip-flops and clock gates have taken the values settled in the
// cycle before, flip-flop outputs follow after their clock-to-output delay, primary inputs change
// at input_ps. A latch is transparent while its clock pin is high: in the first half of the cycle
// behind an even number of inverters, else in the second. The clock itself is ideal (no skew).

#ifndef TERNION_GATES_GATE_SIMULATOR_H_
#define TERNION_GATES_GATE_SIMULATOR_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "ternion/gates/delays.h"
#include "ternion/gates/netlist.h"

namespace ternion::gates {

inline constexpr std::size_t kStreams = 512;

/// One bit per stream.
struct alignas(64) StreamBits {
  std::array<std::uint64_t, kStreams / 64> words{};

  bool Get(std::size_t stream) const { return (words[stream / 64] >> (stream % 64) & 1U) != 0; }
  void Set(std::size_t stream, bool value) {
    const std::uint64_t bit = std::uint64_t{1} << (stream % 64);
    words[stream / 64] = value ? words[stream / 64] | bit : words[stream / 64] & ~bit;
  }
  static StreamBits All(bool value) {
    StreamBits bits;
    bits.words.fill(value ? ~std::uint64_t{0} : 0);
    return bits;
  }
  bool operator==(const StreamBits&) const = default;
};

struct SimulatorOptions {
  DelayOptions delays;
  /// False: no delays, every net changes at most once per cycle.
  bool timed = true;
  std::uint16_t period_ps = 1000;
  std::uint16_t input_ps = 30;  ///< when primary inputs change, from the clock's edge
  std::string clock = "clk_i";
};

/// Sums over all counted cycles and streams.
struct NetActivity {
  std::uint64_t transitions = 0;
  std::uint64_t settled_transitions = 0;  ///< value at the cycle's end differs from the one before
  std::uint64_t early_transitions = 0;    ///< of transitions, those while the clock is high
  std::uint64_t ones = 0;                 ///< cycles that end with a 1
  std::uint64_t glitches() const { return transitions - settled_transitions; }
};

/// Clock pulses at a flip-flop, latch or clock gate, by the values before the clock's active edge.
struct ClockActivity {
  std::uint32_t instance = 0;
  /// Pulses that reach the cell's clock pin, index = data (gates: enable) + 2 * state.
  std::array<std::uint64_t, 4> pulses{};
};

struct Activity {
  std::uint64_t cycles = 0;  ///< counted cycles x streams
  std::vector<NetActivity> nets;
  std::vector<ClockActivity> clocked;  ///< one per sequential instance
  /// Pulses per net of the clock network (clock, inverters, buffers, clock gates), 0 elsewhere.
  std::vector<std::uint64_t> clock_pulses;
};

/// The netlist and its library must outlive the simulator. Throws Error for combinational loops, a
/// clock that passes through other cells than inverters, buffers and clock gates, asynchronous
/// clear or preset, a cell without function.
class GateSimulator {
 public:
  GateSimulator(const Netlist& netlist, const SimulatorOptions& options);
  ~GateSimulator();

  // Every register starts with 0 in all streams, every input with 0.

  /// Bit `bit` of an input port for the next cycle. Throws std::out_of_range for an unknown one.
  void SetInput(const std::string& port, std::size_t bit, const StreamBits& value);

  /// One clock cycle. Throws Error naming the net when one has not settled at the cycle's end
  /// (timed).
  void Step();

  /// A bit of a port, or a net, settled at the end of the last cycle.
  const StreamBits& Value(NetId net) const;

  /// Sets all counts to zero: cycles before do not count.
  void ResetActivity();
  const Activity& activity() const;

  const std::vector<NetTiming>& timing() const;
  const Netlist& netlist() const;
  const SimulatorOptions& options() const;

  /// One transition of one stream, for comparison with other simulators.
  struct Event {
    NetId net;
    std::uint16_t time_ps;
    bool value;
  };
  /// Transitions of one stream in the last cycle, net by net in time order.
  std::vector<Event> Events(std::size_t stream) const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace ternion::gates

#endif  // TERNION_GATES_GATE_SIMULATOR_H_
