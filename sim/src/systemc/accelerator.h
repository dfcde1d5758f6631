// SPDX-License-Identifier: Apache-2.0
//
// The blocks as a SystemC module: a method process per block, sensitive to the rising clock edge.

#ifndef TERNION_SIM_SRC_SYSTEMC_ACCELERATOR_H_
#define TERNION_SIM_SRC_SYSTEMC_ACCELERATOR_H_

#include <memory>
#include <systemc>
#include <vector>

#include "cycle/top.h"

namespace ternion::sim::systemc {

/// Carries changes of the blocks' channels over the edge in SystemC's update phase.
class EdgeChannel final : public sc_core::sc_prim_channel {
 public:
  EdgeChannel(const char* name, cycle::ClockEdge& edge) : sc_prim_channel(name), edge_(edge) {}

  /// After a process has run.
  void Ran() {
    if (edge_.changed()) request_update();
    if (edge_.TakeStop()) sc_core::sc_pause();
  }
  /// In the same moment, right after the update: errors must be settled.
  const sc_core::sc_event& settle() const { return settle_; }

 private:
  void update() override {
    edge_.Update();
    if (edge_.TakeSettling()) settle_.notify(sc_core::SC_ZERO_TIME);
  }

  cycle::ClockEdge& edge_;
  sc_core::sc_event settle_;
};

/// One block's process.
class Process final : public sc_core::sc_module {
 public:
  SC_HAS_PROCESS(Process);
  Process(const sc_core::sc_module_name& name, cycle::Block& block, const sc_core::sc_clock& clock,
          EdgeChannel& edge)
      : sc_module(name), block_(block), edge_(edge) {
    SC_METHOD(Clock);
    sensitive << clock.posedge_event();
    dont_initialize();
  }

 private:
  void Clock() {
    block_.Clock();
    edge_.Ran();
  }

  cycle::Block& block_;
  EdgeChannel& edge_;
};

class Accelerator final : public sc_core::sc_module {
 public:
  SC_HAS_PROCESS(Accelerator);
  explicit Accelerator(const sc_core::sc_module_name& name);

  /// The one set of blocks of this process: SystemC elaborates once and never creates modules again
  /// after its first simulation run.
  static Accelerator& Instance();

  /// Whose program the blocks hold; null between programs.
  const void* user = nullptr;

  cycle::Top top;

 private:
  void Settle();

  /// Period is arbitrary: one cycle is one rising edge.
  sc_core::sc_clock clock_{"clk", 1, sc_core::SC_NS};
  EdgeChannel edge_{"edge", top.nets.edge};
  std::vector<std::unique_ptr<Process>> processes_;
};

}  // namespace ternion::sim::systemc

#endif  // TERNION_SIM_SRC_SYSTEMC_ACCELERATOR_H_
