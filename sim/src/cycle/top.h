// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_CYCLE_TOP_H_
#define TERNION_SIM_SRC_CYCLE_TOP_H_

#include <array>

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

namespace ternion::sim::cycle {

/// The accelerator (rtl/tern_top.sv) and the bus behind it.
class Top {
 public:
  /// Hardware reset with a geometry. Between simulation runs only. Without `payload` nothing but
  /// time passes: values are not computed (nets.h).
  void Reset(const Geometry& geometry, bool payload);

  /// One clock edge: every block once, then what they changed.
  void Cycle();

  /// Passes cycles in which nothing moves but the steps of a MULTIPLY, up to its last but one; none
  /// when anything else moves. Same counters and timings as so many calls of Cycle(). Only without
  /// payload.
  void SkipSteps();

  /// Every block, in no particular order.
  std::array<Block*, 11> Blocks();

  Nets nets;
  Csr csr{nets};
  Fetch fetch{nets};
  Sequencer sequencer{nets};
  LoadRequest load_request{nets};
  ReadArbiter read_arbiter{nets};
  LoadData load_data{nets};
  Execute execute{nets};
  Datapath datapath{nets};
  Store store{nets};
  Counters counters{nets};
  MemoryPort memory_port{nets};
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_TOP_H_
