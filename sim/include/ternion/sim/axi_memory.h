// SPDX-License-Identifier: Apache-2.0
//
// The memory behind the accelerator's AXI4 port: contents and timing. The only code that the RTL
// bench and the SystemC model share.

#ifndef TERNION_SIM_AXI_MEMORY_H_
#define TERNION_SIM_AXI_MEMORY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "ternion/compiler/dram_statistics.h"
#include "ternion/sim/axi_slave.h"
#include "ternion/sim/dram.h"
#include "ternion/sim/memory_faults.h"
#include "ternion/sim/window_guard.h"

namespace ternion::sim {

/// Where programs are placed in the physical address space. Above 4 GiB, so that no test passes
/// with addresses cut to 32 bits.
inline constexpr std::uint64_t kProgramBase = 0x1'8000'0000;

/// Random timing on top of the target's: reproducible, and drawn per transfer rather than per
/// cycle, so that idle time between two runs changes nothing.
struct MemoryJitter {
  std::uint64_t seed = 0;
  std::uint32_t max_latency_cycles = 0;  ///< added to each burst's latency: 0 to this
  std::uint32_t max_gap_cycles = 0;      ///< pause of a channel after each transfer: 0 to this
  std::uint8_t gap_channels = 0x1F;      ///< which channels pause: bits 0 to 4 are AR, R, AW, W, B
};

/// A DRAM behind the port (docs/memory-timing.md).
struct DramMemory {
  DramParameters dram;
  std::uint32_t channels = 1;
  std::uint32_t frequency_mhz = 1000;  ///< the accelerator's clock
};

/// Timing of the memory (the target's [memory] table, docs/timing.md).
struct MemoryTiming {
  std::uint32_t bus_bytes = 8;
  std::uint32_t bytes_per_cycle = 8;  ///< shared by reads and writes, at most bus_bytes
  std::uint32_t read_latency_cycles = 1;
  std::uint32_t write_latency_cycles = 1;
  MemoryJitter jitter;
  std::optional<DramMemory> dram{};  ///< in place of the three figures above
};

class TransferTiming;
struct DramCommand;

/// An AXI4 memory of `bytes` bytes at kProgramBase, in-order, with all outputs registered:
/// signals() depends on earlier cycles only.
///
/// Fixed timing: a read burst's first beat is offered read_latency_cycles + jitter after its
/// address was taken; beats follow as bandwidth allows. A write is acknowledged
/// write_latency_cycles + jitter after its last beat. Each beat of either kind uses bus_bytes of
/// the shared bandwidth; when both want it they alternate. With a DRAM its model says when beats
/// move and writes are acknowledged; jitter comes on top. A beat outside the memory answers SLVERR
/// and changes nothing. A guard notes the first transfer that the program may not make.
class AxiMemory final : public AxiSlave {
 public:
  /// A memory of so many bytes. Throws Error when a DRAM is smaller, or its write queue than a bus
  /// beat.
  AxiMemory(const MemoryTiming& timing, std::size_t bytes) : AxiMemory(timing, bytes, bytes) {}
  /// The same of which only the first `stored` bytes, rounded up to whole beats, hold anything:
  /// behind them zeros are read, and what is written is lost. For runs of which only the time
  /// matters.
  AxiMemory(const MemoryTiming& timing, std::uint64_t bytes, std::uint64_t stored);
  ~AxiMemory() override;
  AxiMemory(const AxiMemory&) = delete;
  AxiMemory& operator=(const AxiMemory&) = delete;

  /// What is stored.
  std::span<std::uint8_t> bytes() { return bytes_; }

  /// The memory's outputs in the current cycle.
  const AxiMemorySignals& signals() const override { return out_; }

  /// One clock edge: takes what `master` drove in the cycle that ends, moves to the next.
  void Tick(const AxiMasterSignals& master) override;
  bool Still() const override;
  void Skip(std::uint64_t cycles) override { now_ += cycles; }

  /// Forgets pauses, unused bandwidth and a DRAM's open rows, as a long idle time would. Call with
  /// no transfer under way, before each start and resume.
  void Settle();

  /// No transfer is under way.
  bool quiet() const;

  /// What a DRAM has done since Settle(), as if what waits in it were done; nothing with fixed
  /// timing.
  std::optional<compiler::DramStatistics> statistics() const;

  /// Shows every command of a DRAM (for tests).
  void ObserveCommands(const std::function<void(const DramCommand&)>& observer);

  /// Bursts that touch the beat holding this offset answer SLVERR (for tests).
  void FailAt(std::optional<std::uint64_t> offset) { fail_offset_ = offset; }

  /// What is done wrong from now on (for tests).
  void Inject(const MemoryFaults& faults) {
    faults_ = faults;
    out_.error_response = faults.response;
  }

  WindowGuard& guard() { return guard_; }
  const WindowGuard& guard() const { return guard_; }

  /// After so many transfers, all channels together, nothing is taken and nothing offered any more;
  /// nullopt ends the silence (for tests).
  void SilentAfter(std::optional<std::uint64_t> transfers);

 private:
  struct ReadBurst {
    std::uint8_t id;
    std::uint64_t offset;  // of the next beat; wraps to a huge value below the base
    std::uint32_t beats;
    std::uint64_t ready;  // first cycle in which a beat may be offered
  };
  struct WriteBurst {
    std::uint64_t offset;
    std::uint32_t beats;
    bool error;
  };
  struct Response {
    std::uint64_t ready;
    bool error;
  };
  enum Channel : std::uint8_t { kAr, kR, kAw, kW, kB, kChannels };

  void Take(const AxiMasterSignals& master);
  void Offer(const AxiMasterSignals& master);
  std::uint32_t Draw(Channel channel, std::uint64_t purpose, std::uint32_t maximum) const;
  void Transferred(Channel channel);
  bool Open(Channel channel) const { return now_ >= pause_until_[channel]; }
  bool Silent() const;
  bool Accessible(std::uint64_t offset) const;
  bool Stored(std::uint64_t offset) const { return offset < bytes_.size(); }

  MemoryTiming timing_;
  std::uint64_t size_;
  std::vector<std::uint8_t> bytes_;
  std::vector<std::uint8_t> zeros_;
  AxiMemorySignals out_;
  std::uint64_t now_ = 0;
  std::uint64_t settled_ = 0;  // now_ at the last Settle()
  WindowGuard guard_;
  MemoryFaults faults_;
  std::unique_ptr<TransferTiming> transfer_timing_;
  std::deque<ReadBurst> reads_;
  std::deque<WriteBurst> writes_;
  std::deque<Response> responses_;
  std::array<std::uint64_t, kChannels> pause_until_{};
  std::array<std::uint64_t, kChannels> transfers_{};
  std::optional<std::uint64_t> fail_offset_;
  std::optional<std::uint64_t> silent_after_;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_AXI_MEMORY_H_
