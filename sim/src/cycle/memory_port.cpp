// SPDX-License-Identifier: Apache-2.0

#include "memory_port.h"

#include <algorithm>

namespace ternion::sim::cycle {

void MemoryPort::Attach(AxiSlave& memory) {
  memory_ = &memory;
  nets_.responses.Reset(Responses());
}

void MemoryPort::Clock() {
  // Before the memory moves on: its data may be overwritten by a write of this very cycle.
  if (memory_->signals().rvalid) TakeBeat(memory_->signals());
  const ReadAddress& read = nets_.read_address.Read();
  const WriteChannels& write = nets_.write_channels.Read();
  AxiMasterSignals master;
  master.arvalid = read.valid;
  master.arid = read.id;
  master.araddr = read.burst.address;
  master.arlen = read.burst.beats - 1;
  master.rready = true;  // every requested beat has room reserved
  master.awvalid = write.awvalid;
  master.awaddr = write.burst.address;
  master.awlen = write.burst.beats - 1;
  master.wvalid = write.wvalid;
  master.wdata = write.wdata;
  master.wstrb.fill(write.strobes && nets_.payload ? 0xFF : 0);
  master.bready = true;
  const BusResponses& bus = nets_.responses.Read();
  if (bus.rvalid || bus.bvalid || (read.valid && bus.arready) || (write.awvalid && bus.awready) ||
      (write.wvalid && bus.wready)) {
    nets_.watchdog.Progress();
  }
  memory_->Tick(master);
  nets_.responses.Write(Responses());
}

void MemoryPort::TakeBeat(const AxiMemorySignals& signals) {
  const bool load = signals.rid == kLoadId;
  Beat& beat = (load ? nets_.read_fifo : nets_.fetch_beats).Push();
  if (nets_.payload || !load) {
    std::copy_n(signals.rdata, geometry().bus_bytes, beat.data.begin());
  }
  beat.error = signals.rerror;
}

BusResponses MemoryPort::Responses() const {
  const AxiMemorySignals& s = memory_->signals();
  return {s.arready, s.rvalid, s.rid, s.rerror, s.awready, s.wready, s.bvalid, s.berror};
}

}  // namespace ternion::sim::cycle
