// SPDX-License-Identifier: Apache-2.0
//
// Everything that connects the blocks, with who drives it and who reads it. Names are those of
// rtl/tern_top.sv where both have the signal.

#ifndef TERNION_SIM_SRC_CYCLE_NETS_H_
#define TERNION_SIM_SRC_CYCLE_NETS_H_

#include <array>
#include <cstdint>

#include "channels.h"
#include "geometry.h"
#include "run_state.h"
#include "ternion/compiler/instruction.h"

namespace ternion::sim::cycle {

using compiler::Status;

/// What the host wrote before it started the program.
struct Program {
  std::uint64_t base = 0;
  std::uint64_t window_bytes = 0;
  std::uint64_t instruction_offset = 0;
  std::uint32_t instruction_count = 0;
  std::uint32_t watchdog_cycles = 0;
};

/// A dispatched instruction and its position in the program.
struct Command {
  compiler::Instruction instruction;
  std::uint32_t index = 0;
};

/// A read burst: bus address and beats.
struct Burst {
  std::uint64_t address = 0;
  std::uint32_t beats = 0;
};

struct Beat {
  std::array<std::uint8_t, kMaxBusBytes> data{};
  bool error = false;
};

struct ReadAddress {
  bool valid = false;
  std::uint8_t id = 0;
  Burst burst;
  friend bool operator==(const ReadAddress& a, const ReadAddress& b) {
    return a.valid == b.valid && a.id == b.id && a.burst.address == b.burst.address &&
           a.burst.beats == b.burst.beats;
  }
};

/// IDs of the two readers on the bus.
inline constexpr std::uint8_t kFetchId = 0;
inline constexpr std::uint8_t kLoadId = 1;

struct WriteChannels {
  bool awvalid = false;
  Burst burst;
  bool wvalid = false;
  const std::uint8_t* wdata = nullptr;
  bool strobes = true;  ///< all bytes or none
  friend bool operator==(const WriteChannels& a, const WriteChannels& b) {
    return a.awvalid == b.awvalid && a.burst.address == b.burst.address &&
           a.burst.beats == b.burst.beats && a.wvalid == b.wvalid && a.wdata == b.wdata &&
           a.strobes == b.strobes;
  }
};

/// What the memory drives, read data apart (it goes straight into the FIFOs).
struct BusResponses {
  bool arready = false;
  bool rvalid = false;
  std::uint8_t rid = 0;
  bool rerror = false;
  bool awready = false;
  bool wready = false;
  bool bvalid = false;
  bool berror = false;
  friend bool operator==(const BusResponses&, const BusResponses&) = default;
};

/// Pulses that the host gives (rtl/control/tern_csr.sv), start and resume apart.
struct HostPulses {
  bool abort = false;
  bool soft_reset = false;
  bool clear_counters = false;
  friend bool operator==(const HostPulses&, const HostPulses&) = default;
};

struct AccumulatorRequest {
  bool valid = false;
  std::uint32_t word = 0;
  friend bool operator==(const AccumulatorRequest&, const AccumulatorRequest&) = default;
};

/// One activation vector against one tile, on its way into the array.
struct Step {
  bool valid = false;
  bool load = false;   ///< the tile is new
  bool first = false;  ///< begins from the start word
  std::uint32_t accumulator = 0;
  std::uint32_t start = 0;
  friend bool operator==(const Step&, const Step&) = default;
};

/// A pulse with the instruction it belongs to.
struct Pulse {
  bool high = false;
  std::uint32_t index = 0;
  friend bool operator==(const Pulse&, const Pulse&) = default;
};

// What each block did in a cycle, for the counters.

struct SequencerEvents {
  bool running = false;
  bool program_start = false;
  bool dispatched = false;
  Pulse barrier_started;
  Pulse barrier_completed;
  friend bool operator==(const SequencerEvents&, const SequencerEvents&) = default;
};

struct LoadRequestEvents {
  bool waiting_token = false;
  bool idle = true;
  Pulse started;
  friend bool operator==(const LoadRequestEvents&, const LoadRequestEvents&) = default;
};

struct LoadDataEvents {
  bool active = false;
  bool progress = false;
  bool idle = true;
  bool tile_loaded = false;
  bool vector_loaded = false;
  std::uint32_t zero_weights = 0;
  Pulse completed;
  friend bool operator==(const LoadDataEvents&, const LoadDataEvents&) = default;
};

enum class ExecuteClass : std::uint8_t {
  kBusy,
  kStallLoad,
  kStallStore,
  kStallPort,
  kDrain,
  kIdle
};

struct ExecuteEvents {
  ExecuteClass cycle = ExecuteClass::kIdle;
  bool issue = false;
  bool tile_read = false;
  bool step = false;
  bool step_first = false;
  Pulse started;
  Pulse completed;
  friend bool operator==(const ExecuteEvents&, const ExecuteEvents&) = default;
};

enum class StoreClass : std::uint8_t { kBusy, kStallToken, kStallRead, kStallMemory, kIdle };

struct StoreEvents {
  StoreClass cycle = StoreClass::kIdle;
  bool request = false;
  bool beat = false;
  Pulse started;
  Pulse completed;
  friend bool operator==(const StoreEvents&, const StoreEvents&) = default;
};

/// The watchdog and execute's steps change in nearly every cycle (Top::SkipSteps()).
inline constexpr bool kNotNoted = false;

/// The comment behind each net names writer -> readers.
struct Nets {
  ClockEdge edge;
  Geometry geometry;
  Program program;

  // Control
  Wire<bool> start{edge};              // csr -> sequencer, fetch
  Wire<bool> resume{edge};             // csr -> sequencer
  Wire<HostPulses> host{edge};         // csr -> sequencer, counters
  Wire<bool> freeze{edge};             // csr -> counters
  Watchdog watchdog{edge, kNotNoted};  // all -> sequencer
  Wire<RunState> state{edge};          // sequencer -> csr, fetch
  Wire<bool> abort{edge};  // sequencer -> load_request, load_data, execute, datapath, store
  ErrorLine errors{edge};  // all -> sequencer

  // Program
  ClockedFifo<Burst> fetch_bursts{edge};                         // fetch -> read_arbiter
  ClockedFifo<Beat> fetch_beats{edge};                           // memory_port -> fetch
  ClockedFifo<compiler::EncodedInstruction> instructions{edge};  // fetch -> sequencer
  Wire<bool> fetch_quiet{edge};  // fetch -> sequencer: no read under way
  Wire<bool> fetch_delivered{
      edge};  // fetch -> sequencer: every instruction is in or through the FIFO

  // Instructions
  ClockedFifo<Command> load_commands{edge};     // sequencer -> load_request
  ClockedFifo<Command> data_commands{edge};     // load_request -> load_data
  ClockedFifo<Command> execute_commands{edge};  // sequencer -> execute
  ClockedFifo<Command> store_commands{edge};    // sequencer -> store
  Tokens load_to_execute{edge, errors};
  Tokens execute_to_load{edge, errors};
  Tokens execute_to_store{edge, errors};
  Tokens store_to_execute{edge, errors};
  Wire<bool> request_at_rest{edge};  // load_request -> sequencer: no instruction in hand
  Wire<bool> data_at_rest{edge};     // load_data -> sequencer
  Wire<bool> execute_at_rest{edge};  // execute -> sequencer
  Wire<bool> store_at_rest{edge};    // store -> sequencer
  Wire<bool> store_quiet{edge};      // store -> sequencer: no write under way

  // Bus
  ClockedFifo<Burst> load_bursts{edge};      // load_request -> read_arbiter
  Wire<ReadAddress> read_address{edge};      // read_arbiter -> memory_port
  Wire<WriteChannels> write_channels{edge};  // store -> memory_port
  Wire<BusResponses> responses{edge};        // memory_port -> fetch, read_arbiter, store, counters
  ClockedFifo<Beat> read_fifo{edge};         // memory_port -> load_data
  Credits read_credits{edge};                // load_request, load_data -> load_request, sequencer

  // Buffers: load_data writes, execute reads, datapath uses what was read
  Sram<std::int8_t> weights{edge};      // [weight_tiles][columns][lanes], -1, 0 or +1
  Sram<std::int8_t> activations{edge};  // [activation_vectors][lanes]
  Sram<std::int32_t> starts{edge};      // [start_words][columns]; read by datapath
  Sram<std::uint32_t> scales{edge};     // [scale_words], binary32; read by store
  Sram<std::int32_t> accumulators{
      edge};  // [accumulator_words][columns]; datapath alone, output -> store

  // Execute and store
  Wire<Step> step{edge, kNotNoted};              // execute -> datapath
  Wire<bool> pipeline_busy{edge};                // datapath -> execute
  Wire<AccumulatorRequest> store_request{edge};  // store -> execute, datapath
  Wire<bool> store_word_valid{edge};             // datapath -> store

  // Observation
  Wire<SequencerEvents> sequencer_events{edge};
  Wire<LoadRequestEvents> load_request_events{edge};
  Wire<LoadDataEvents> load_data_events{edge};
  Wire<ExecuteEvents> execute_events{edge, kNotNoted};
  Wire<StoreEvents> store_events{edge};

  /// Takes on a geometry and empties everything. Between simulation runs only.
  /// Without `payload` buffers have no contents and data is not moved: timing alone.
  void Reset(const Geometry& g, bool with_payload);
  bool payload = true;
};

}  // namespace ternion::sim::cycle

#endif  // TERNION_SIM_SRC_CYCLE_NETS_H_
