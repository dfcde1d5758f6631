// SPDX-License-Identifier: Apache-2.0
//
// Adapter from one Verilated tern_top class to RtlDut. Included by one generated file per target.

#ifndef TERNION_SIM_SRC_VERILATED_DUT_H_
#define TERNION_SIM_SRC_VERILATED_DUT_H_

#include <verilated.h>
#include <verilated_fst_c.h>

#include <cstring>
#include <filesystem>
#include <memory>

#include "rtl_coverage.h"
#include "rtl_dut.h"
#include "ternion/util/error.h"
#include "trace_file.h"

namespace ternion::sim {

template <typename Model>
class VerilatedDut final : public RtlDut {
 public:
  explicit VerilatedDut(const std::filesystem::path& trace) {
    context_.traceEverOn(!trace.empty());
    model_ = std::make_unique<Model>(&context_, "tern_top");
    if (!trace.empty()) {
      if constexpr (kTraced) {
        trace_ = std::make_unique<VerilatedFstC>();
        model_->trace(trace_.get(), 99);
        trace_->open(trace.c_str());
        trace_path_ = trace;
      } else {
        throw Error("rtl", trace.string(), "this RTL was built without waveforms");
      }
    }
  }

  ~VerilatedDut() override {
    // The model signs off at the thread's context, which another design may have left behind.
    Verilated::threadContextp(&context_);
    model_->final();
    CollectCoverage(model_->modelName(), context_);
    if (trace_) trace_->close();
    if (!trace_path_.empty()) ClearTraceDate(trace_path_);
  }

  VerilatedDut(const VerilatedDut&) = delete;
  VerilatedDut& operator=(const VerilatedDut&) = delete;

  DutOutputs Settle(bool reset_n, const AxiMemorySignals& memory,
                    const ControlMasterSignals& control) override {
    Model& m = *model_;
    m.clk_i = 0;
    m.rst_ni = reset_n;
    m.m_arready_i = memory.arready;
    m.m_rvalid_i = memory.rvalid;
    m.m_rid_i = memory.rid;
    m.m_rlast_i = memory.rlast;
    m.m_rresp_i = memory.rerror ? memory.error_response : 0;
    if (memory.rvalid) {
      // Wide ports are little-endian words on a little-endian host, so bytes keep their order.
      std::memcpy(static_cast<void*>(&m.m_rdata_i), memory.rdata, sizeof m.m_rdata_i);
    }
    m.m_awready_i = memory.awready;
    m.m_wready_i = memory.wready;
    m.m_bvalid_i = memory.bvalid;
    m.m_bid_i = 0;
    m.m_bresp_i = memory.berror ? memory.error_response : 0;
    m.s_awvalid_i = control.awvalid;
    m.s_awaddr_i = control.awaddr;
    m.s_wvalid_i = control.wvalid;
    m.s_wdata_i = control.wdata;
    m.s_wstrb_i = control.wstrb;
    m.s_bready_i = control.bready;
    m.s_arvalid_i = control.arvalid;
    m.s_araddr_i = control.araddr;
    m.s_rready_i = control.rready;
    Evaluate();

    DutOutputs out;
    out.memory.arvalid = m.m_arvalid_o;
    out.memory.arid = m.m_arid_o;
    out.memory.araddr = m.m_araddr_o;
    out.memory.arlen = m.m_arlen_o;
    out.memory.rready = m.m_rready_o;
    out.memory.awvalid = m.m_awvalid_o;
    out.memory.awaddr = m.m_awaddr_o;
    out.memory.awlen = m.m_awlen_o;
    out.memory.wvalid = m.m_wvalid_o;
    out.memory.wdata = reinterpret_cast<const std::uint8_t*>(&m.m_wdata_o);
    static_assert(sizeof m.m_wstrb_o <= sizeof out.memory.wstrb);
    std::memcpy(out.memory.wstrb.data(), &m.m_wstrb_o, sizeof m.m_wstrb_o);
    out.memory.bready = m.m_bready_o;
    out.burst.arsize = m.m_arsize_o;
    out.burst.arburst = m.m_arburst_o;
    out.burst.awsize = m.m_awsize_o;
    out.burst.awburst = m.m_awburst_o;
    out.burst.wlast = m.m_wlast_o;
    out.control.awready = m.s_awready_o;
    out.control.wready = m.s_wready_o;
    out.control.bvalid = m.s_bvalid_o;
    out.control.bresp = m.s_bresp_o;
    out.control.arready = m.s_arready_o;
    out.control.rvalid = m.s_rvalid_o;
    out.control.rresp = m.s_rresp_o;
    out.control.rdata = m.s_rdata_o;
    out.irq = m.irq_o;
    out.trace = m.trace_o;
    return out;
  }

  void Edge() override {
    model_->clk_i = 1;
    Evaluate();
  }

 private:
  void Evaluate() {
    model_->eval();
    if (trace_) trace_->dump(context_.time());
    context_.timeInc(1);
  }

  static constexpr bool kTraced = requires(Model & model, VerilatedFstC& file) {
    model.trace(&file, 99);
  };

  VerilatedContext context_;
  std::unique_ptr<Model> model_;
  std::unique_ptr<VerilatedFstC> trace_;
  std::filesystem::path trace_path_;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_VERILATED_DUT_H_
