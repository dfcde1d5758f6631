// SPDX-License-Identifier: Apache-2.0

#include "accelerator.h"

namespace ternion::sim::systemc {

Accelerator::Accelerator(const sc_core::sc_module_name& name) : sc_module(name) {
  const auto add = [this](const char* block_name, cycle::Block& block) {
    processes_.push_back(std::make_unique<Process>(block_name, block, clock_, edge_));
  };
  add("csr", top.csr);
  add("fetch", top.fetch);
  add("sequencer", top.sequencer);
  add("load_request", top.load_request);
  add("read_arbiter", top.read_arbiter);
  add("load_data", top.load_data);
  add("execute", top.execute);
  add("datapath", top.datapath);
  add("store", top.store);
  add("counters", top.counters);
  add("memory_port", top.memory_port);
  SC_METHOD(Settle);
  sensitive << edge_.settle();
  dont_initialize();
}

Accelerator& Accelerator::Instance() {
  static Accelerator accelerator("tern_top");
  return accelerator;
}

void Accelerator::Settle() {
  top.sequencer.SettleError();
  edge_.Ran();
}

}  // namespace ternion::sim::systemc
