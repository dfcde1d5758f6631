// SPDX-License-Identifier: Apache-2.0
//
// AXI4 bursts on one side, TLM-2.0 generic payloads on the other.

#ifndef TERNION_SIM_TLM_SRC_TLM_BUS_H_
#define TERNION_SIM_TLM_SRC_TLM_BUS_H_

#include <cstdint>
#include <deque>
#include <systemc>
#include <tlm>
#include <vector>

#include "ternion/sim/axi_slave.h"

namespace ternion::sim {

/// An AXI4 slave whose bursts somebody carries out: NextRead() and NextWrite() hand them over,
/// Done() takes them back.
class TlmBus final : public AxiSlave {
 public:
  /// A burst on its way. `data` is filled by the reader, or holds what is to be written.
  struct Transfer {
    std::uint8_t id = 0;
    std::uint64_t address = 0;
    std::vector<std::uint8_t> data;
    std::vector<std::uint8_t> enables;  ///< TLM byte enables; of writes
    bool done = false;
    bool error = false;
    sc_core::sc_time ready;  ///< when its response may be seen
    std::uint32_t beats_left = 0;
  };

  explicit TlmBus(std::uint32_t bus_bytes) : bus_bytes_(bus_bytes), zeros_(bus_bytes) { Offer(); }

  const AxiMemorySignals& signals() const override { return out_; }
  void Tick(const AxiMasterSignals& master) override;

  /// The next burst that nobody has taken, or null. Valid until its response has been delivered.
  Transfer* NextRead() { return Next(reads_, reads_taken_); }
  Transfer* NextWrite() { return Next(complete_, writes_taken_); }
  const sc_core::sc_event& read_waits() const { return read_waits_; }
  const sc_core::sc_event& write_waits() const { return write_waits_; }
  /// Nothing is under way.
  bool quiet() const;

 private:
  static Transfer* Next(std::deque<Transfer>& transfers, std::size_t& taken);
  void Take(const AxiMasterSignals& master);
  void TakeWriteBeat(const AxiMasterSignals& master);
  void Offer();

  std::uint32_t bus_bytes_;
  std::vector<std::uint8_t> zeros_;  // data of a failed read
  AxiMemorySignals out_;
  std::deque<Transfer> reads_;
  std::deque<Transfer> writes_;    // address taken, beats still coming
  std::deque<Transfer> complete_;  // all beats taken
  std::size_t reads_taken_ = 0;
  std::size_t writes_taken_ = 0;
  sc_core::sc_event read_waits_;
  sc_core::sc_event write_waits_;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_TLM_SRC_TLM_BUS_H_
