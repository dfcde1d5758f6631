// SPDX-License-Identifier: Apache-2.0
//
// A Verilated tern_top of any geometry behind one interface, so that only a thin adapter is
// compiled per target.

#ifndef TERNION_SIM_SRC_RTL_DUT_H_
#define TERNION_SIM_SRC_RTL_DUT_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "ternion/compiler/target.h"
#include "ternion/sim/axi_memory.h"
#include "ternion/sim/backends.h"

namespace ternion::sim {

/// Inputs of the AXI4-Lite slave.
struct ControlMasterSignals {
  bool awvalid = false;
  bool wvalid = false;
  bool bready = true;
  bool arvalid = false;
  bool rready = true;
  std::uint16_t awaddr = 0;
  std::uint16_t araddr = 0;
  std::uint32_t wdata = 0;
  std::uint8_t wstrb = 0xF;
};

/// Outputs of the AXI4-Lite slave.
struct ControlSlaveSignals {
  bool awready = false;
  bool wready = false;
  bool bvalid = false;
  std::uint8_t bresp = 0;
  bool arready = false;
  bool rvalid = false;
  std::uint8_t rresp = 0;
  std::uint32_t rdata = 0;
};

/// What the design drives on its AXI4 master port besides AxiMasterSignals. The memory does
/// without; a protocol checker looks at it.
struct AxiBurstSignals {
  std::uint8_t arsize = 0;
  std::uint8_t arburst = 0;
  std::uint8_t awsize = 0;
  std::uint8_t awburst = 0;
  bool wlast = false;
};

/// Everything the design drives in one cycle.
struct DutOutputs {
  AxiMasterSignals memory;
  AxiBurstSignals burst;
  ControlSlaveSignals control;
  bool irq = false;
  std::uint16_t trace = 0;  ///< tern_top's trace_o
};

/// One instance of the Verilated design.
class RtlDut {
 public:
  virtual ~RtlDut() = default;

  /// Applies the inputs of a cycle and returns what the design drives in it. Pointers in the result
  /// stay valid until Edge().
  virtual DutOutputs Settle(bool reset_n, const AxiMemorySignals& memory,
                            const ControlMasterSignals& control) = 0;
  /// The rising clock edge that ends the cycle.
  virtual void Edge() = 0;
};

/// Makes an instance; a waveform goes to `trace` unless it is empty.
using RtlDutFactory = std::function<std::unique_ptr<RtlDut>(const std::filesystem::path& trace)>;

/// A design that was built, and what of it no register shows.
struct RtlDesign {
  RtlDutFactory make;  ///< empty: there is none
  compiler::ColumnForm column = compiler::ColumnForm::kAdderTree;
};

/// The design built for a target's name with that array.
RtlDesign FindRtlDesign(const std::string& target_name, RtlArray array);

/// The design built for the target's name with that array; without one, a design with the same
/// parameters and form of column, whose target differs in clock or memory.
RtlDesign FindRtlDesign(const compiler::Target& target, RtlArray array);

/// The factory of the one with the synthesizable array; empty when there is none.
RtlDutFactory FindRtlDut(const std::string& target_name);

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_RTL_DUT_H_
