// SPDX-License-Identifier: Apache-2.0
//
// The accelerator as a TLM-2.0 module for virtual platforms. Include it with SC_CPLUSPLUS=201703L
// defined, as Debian's SystemC asks; link ternion::tlm.

#ifndef TERNION_SIM_TLM_ACCELERATOR_H_
#define TERNION_SIM_TLM_ACCELERATOR_H_

#include <tlm_utils/simple_initiator_socket.h>
#include <tlm_utils/simple_target_socket.h>

#include <memory>
#include <systemc>
#include <tlm>

#include "ternion/compiler/target.h"

namespace ternion::sim {

/// The cycle model between two TLM-2.0 sockets. The blocks and their cycles are those of
/// MakeCycleMachine(); memory is whatever the platform has, and its timing is what its targets
/// annotate.
///
/// `control`: the register window of docs/registers.md. Transactions of 4 bytes at multiples of 4,
/// loosely timed; others are answered with an error response, as are bytes beyond the window. A
/// command acts at the next clock edge.
///
/// `memory`: one generic payload per AXI4 burst (READ, or WRITE with the bytes of the whole burst),
/// by b_transport, reads and writes from a thread each. A burst's first beat is offered when the
/// call has returned and its annotated delay is over, then a beat per cycle, bursts in order. A
/// target that annotates delays is used with up to 16 reads outstanding; one that waits inside
/// b_transport has one at a time. An error response ends the program with status bus_error.
///
/// `interrupt`: level, IRQ_STATE and IRQ_ENABLE.
///
/// The clock has the target's frequency and stands still while nothing is under way.
class TlmAccelerator : public sc_core::sc_module {
 public:
  SC_HAS_PROCESS(TlmAccelerator);
  TlmAccelerator(const sc_core::sc_module_name& name, const compiler::Target& target);
  ~TlmAccelerator() override;

  tlm_utils::simple_target_socket<TlmAccelerator> control;
  tlm_utils::simple_initiator_socket<TlmAccelerator> memory;
  sc_core::sc_out<bool> interrupt;

 private:
  class Blocks;  // the cycle model and its bus

  void Clock();
  void Read();
  void Write();
  void Access(tlm::tlm_generic_payload& payload, sc_core::sc_time& delay);

  std::unique_ptr<Blocks> blocks_;
  sc_core::sc_event command_;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_TLM_ACCELERATOR_H_
