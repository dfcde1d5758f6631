// SPDX-License-Identifier: Apache-2.0
//
// The AXI4 rules that the accelerator's master port must keep, checked cycle by cycle, and a
// device around the Verilated design that makes the bus hostile.

#ifndef TERNION_TESTS_COSIM_AXI_PROTOCOL_H_
#define TERNION_TESTS_COSIM_AXI_PROTOCOL_H_

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "rtl_dut.h"
#include "ternion/compiler/target.h"

namespace ternion::cosim {

/// Watches one design. Every broken rule becomes one line of violations(), with its cycle.
///
/// Rules (AMBA AXI4, IHI 0022): VALID once high stays, with the same payload, until READY (A3.2.1);
/// a burst is INCR, of full-width beats, aligned, within 4 KiB (A3.4.1) and the target's longest
/// burst; WLAST marks exactly the last beat of each burst (A3.4.1). Beyond AXI: every burst lies in
/// the program's window, no more is requested than the read buffers hold, and while no program runs
/// nothing is driven or under way.
class AxiProtocolChecker {
 public:
  explicit AxiProtocolChecker(const compiler::Target& target) : target_(target) {}

  /// The window the program may touch, from sim::kProgramBase.
  void SetWindow(std::uint64_t bytes) { window_bytes_ = bytes; }

  /// The memory falls silent on purpose: transfers may stay under way when the program has ended.
  void ExpectStuckBus(bool expected) { stuck_expected_ = expected; }

  /// One cycle: what the design drove and what it was offered.
  void Observe(bool reset_n, const sim::DutOutputs& out, const sim::AxiMemorySignals& memory);

  const std::vector<std::string>& violations() const { return violations_; }
  std::uint64_t read_bursts() const { return read_bursts_; }
  std::uint64_t write_bursts() const { return write_bursts_; }
  /// Write beats taken with all byte strobes off: the rest of bursts given up by an abort.
  std::uint64_t dropped_beats() const { return dropped_beats_; }
  /// Cycles in which a write beat waited for READY.
  std::uint64_t waiting_writes() const { return waiting_writes_; }

 private:
  struct Held {
    bool valid = false;
    std::vector<std::uint64_t> payload;
  };

  void Violation(const std::string& what);
  void CheckStable(Held& held, bool valid, bool ready, std::vector<std::uint64_t> payload,
                   const char* channel);
  void CheckBurst(std::uint64_t address, std::uint32_t length, std::uint8_t size,
                  std::uint8_t burst, const char* channel);
  void ObserveReads(const sim::DutOutputs& out, const sim::AxiMemorySignals& memory);
  void ObserveWrites(const sim::DutOutputs& out, const sim::AxiMemorySignals& memory);
  bool UnderWay() const;

  compiler::Target target_;
  std::uint64_t window_bytes_ = 0;
  bool stuck_expected_ = false;
  std::uint64_t cycle_ = 0;
  Held ar_, aw_, w_;
  std::uint64_t beats_wanted_[2] = {};   // per ID, requested and not yet returned
  std::deque<std::uint32_t> announced_;  // beats of write bursts whose last beat is not yet seen
  std::deque<std::uint32_t> sent_;       // beats of write bursts not yet announced
  std::uint32_t beats_sent_ = 0;         // of the burst under way
  std::uint64_t responses_wanted_ = 0;   // write bursts announced and not acknowledged
  std::uint64_t read_bursts_ = 0;
  std::uint64_t write_bursts_ = 0;
  std::uint64_t dropped_beats_ = 0;
  std::uint64_t waiting_writes_ = 0;
  std::vector<std::string> violations_;
};

/// What a HostileBus does to the channels between a design and its memory.
struct Hostility {
  std::uint64_t seed = 0;
  /// Chance in 256 that a channel is shut in a cycle: AR, R, AW, W, B.
  std::uint32_t shut[5] = {};
  /// The read beat, and the write response, counted from the last Arm(), that answers SLVERR.
  std::optional<std::uint64_t> read_error;
  std::optional<std::uint64_t> write_error;
};

/// A design behind a hostile bus, watched by a checker. Owned by the machine that runs it; the test
/// keeps the state that it shares with it.
struct HostileBus {
  explicit HostileBus(const compiler::Target& target) : checker(target) {}

  /// New hostility from now on; beats are counted anew.
  void Arm(const Hostility& next);
  /// A factory of designs behind this bus, which must outlive them.
  sim::RtlDutFactory Factory(sim::RtlDutFactory inner);

  AxiProtocolChecker checker;
  Hostility hostility;
  std::mt19937_64 rng;
  std::uint64_t read_beats = 0;
  std::uint64_t write_responses = 0;
  std::uint64_t interrupts = 0;  ///< rises of the interrupt pin, ever
  bool irq = false;
  bool injected = false;  ///< an error was answered since the last Arm()
};

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_AXI_PROTOCOL_H_
