// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_SYSTEMC_TOP_H_
#define TERNION_SIM_SRC_SYSTEMC_TOP_H_

#include "counters.h"
#include "csr.h"
#include "datapath.h"
#include "execute.h"
#include "fetch.h"
#include "load_data.h"
#include "load_request.h"
#include "memory_port.h"
#include "read_arbiter.h"
#include "sequencer.h"
#include "store.h"

namespace ternion::sim::systemc {

/// The accelerator (rtl/tern_top.sv) and the bus behind it.
class Top final : public sc_core::sc_module {
 public:
  explicit Top(const sc_core::sc_module_name& name) : sc_module(name) {}

  /// The one set of blocks of this process: SystemC elaborates once and never creates modules again
  /// after its first simulation run.
  static Top& Instance();

  /// Hardware reset with a geometry. Between simulation runs only.
  void Reset(const Geometry& geometry);

  /// Whose program the blocks hold; null between programs.
  const void* user = nullptr;

  Nets nets;
  Csr csr{"csr", nets};
  Fetch fetch{"fetch", nets};
  Sequencer sequencer{"sequencer", nets};
  LoadRequest load_request{"load_request", nets};
  ReadArbiter read_arbiter{"read_arbiter", nets};
  LoadData load_data{"load_data", nets};
  Execute execute{"execute", nets};
  Datapath datapath{"datapath", nets};
  Store store{"store", nets};
  Counters counters{"counters", nets};
  MemoryPort memory_port{"memory_port", nets};
};

}  // namespace ternion::sim::systemc

#endif  // TERNION_SIM_SRC_SYSTEMC_TOP_H_
