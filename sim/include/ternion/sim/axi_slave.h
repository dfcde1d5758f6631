// SPDX-License-Identifier: Apache-2.0
//
// What the accelerator's AXI4 port drives and sees in a cycle, and what may stand behind it.

#ifndef TERNION_SIM_AXI_SLAVE_H_
#define TERNION_SIM_AXI_SLAVE_H_

#include <array>
#include <cstdint>

namespace ternion::sim {

inline constexpr std::uint32_t kMaxBusBytes = 128;  ///< widest data bus that AXI4 has

/// One bit per byte of the bus, its first byte in bit 0 of element 0.
using ByteStrobes = std::array<std::uint8_t, kMaxBusBytes / 8>;

/// What the accelerator drives in one cycle.
struct AxiMasterSignals {
  bool arvalid = false;
  std::uint8_t arid = 0;
  std::uint64_t araddr = 0;
  std::uint32_t arlen = 0;  ///< beats - 1
  bool rready = false;
  bool awvalid = false;
  std::uint64_t awaddr = 0;
  std::uint32_t awlen = 0;  ///< beats - 1
  bool wvalid = false;
  const std::uint8_t* wdata = nullptr;  ///< bus_bytes bytes, valid while wvalid
  ByteStrobes wstrb{};
  bool bready = false;
};

/// What the memory drives in one cycle.
struct AxiMemorySignals {
  bool arready = false;
  bool rvalid = false;
  std::uint8_t rid = 0;
  bool rlast = false;
  bool rerror = false;
  const std::uint8_t* rdata = nullptr;  ///< bus_bytes bytes, valid while rvalid
  bool awready = false;
  bool wready = false;
  bool bvalid = false;
  bool berror = false;
  std::uint8_t error_response = 2;  ///< what rerror and berror answer: 2 SLVERR, 3 DECERR, 1 EXOKAY
};

/// A slave with all outputs registered: signals() depends on earlier cycles only.
class AxiSlave {
 public:
  virtual ~AxiSlave() = default;
  /// The slave's outputs in the current cycle.
  virtual const AxiMemorySignals& signals() const = 0;
  /// One clock edge: takes what `master` drove in the cycle that ends, moves to the next.
  virtual void Tick(const AxiMasterSignals& master) = 0;
  /// Whether nothing would happen in any number of cycles in which the master asks for nothing:
  /// they may be passed by Skip() then.
  virtual bool Still() const { return false; }
  /// So many calls of Tick() with nothing asked for.
  virtual void Skip(std::uint64_t /*cycles*/) {}
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_AXI_SLAVE_H_
