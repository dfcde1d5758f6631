// SPDX-License-Identifier: Apache-2.0

#include "counters.h"

#include <algorithm>
#include <utility>

namespace ternion::sim::cycle {

using compiler::Counter;

void Counters::Reset() {
  Restart();
  load_beat_ = false;
  host_ = {};
  freeze_ = false;
}

void Counters::Restart() {
  values_ = {};
  running_cycles_ = 0;
  silent_cycles_ = 0;
  for (auto* under_way : {&loads_, &multiplies_, &stores_, &barriers_}) under_way->clear();
  timings_.clear();
}

void Counters::Clock() {
  const SequencerEvents& sequencer = nets_.sequencer_events.Read();
  if (sequencer.program_start) Restart();
  if (sequencer.running) {
    moved_ = load_beat_ || sequencer.dispatched;
    RecordTimings(sequencer);
    if (sequencer.dispatched) {
      Add(Counter::kInstructions);
      Add(Counter::kFetchBytes, compiler::kInstructionBytes);
    }
    CountLoad(1);
    CountExecute(nets_.execute_events.Read());
    CountStore(1);
    Add(Counter::kCycles);
    ++running_cycles_;
    silent_cycles_ = moved_ ? 0 : silent_cycles_ + 1;
    if (silent_cycles_ == silence_limit_) nets_.edge.RequestStop();
  }
  if (host_.clear_counters) values_ = {};
  host_ = nets_.host.Read();
  freeze_ = nets_.freeze.Read();
  const BusResponses& bus = nets_.responses.Read();
  load_beat_ = bus.rvalid && bus.rid == kLoadId;
}

void Counters::CountOthers(std::uint64_t cycles) {
  CountLoad(cycles);
  CountStore(cycles);
  Add(Counter::kCycles, cycles);
  running_cycles_ += cycles;
  silent_cycles_ = 0;
}

void Counters::CountLoad(std::uint64_t cycles) {
  const LoadRequestEvents& request = nets_.load_request_events.Read();
  const LoadDataEvents& data = nets_.load_data_events.Read();
  if (data.active && !data.progress) {
    Add(Counter::kLoadStallMemory, cycles);
  } else if (!data.active && request.waiting_token) {
    Add(Counter::kLoadStallToken, cycles);
  } else if (!data.active && request.idle && data.idle) {
    Add(Counter::kLoadIdle, cycles);
  } else {
    Add(Counter::kLoadBusy, cycles);
  }
  if (load_beat_) Add(Counter::kReadBytes, geometry().bus_bytes);
  if (data.tile_loaded) Add(Counter::kWeightTilesLoaded);
  if (data.vector_loaded) Add(Counter::kVectorsLoaded);
  Add(Counter::kZeroWeightsLoaded, data.zero_weights);
}

void Counters::CountExecute(const ExecuteEvents& execute) {
  switch (execute.cycle) {
    case ExecuteClass::kBusy:
      Add(Counter::kExecuteBusy);
      break;
    case ExecuteClass::kStallLoad:
      Add(Counter::kExecuteStallLoad);
      break;
    case ExecuteClass::kStallStore:
      Add(Counter::kExecuteStallStore);
      break;
    case ExecuteClass::kStallPort:
      Add(Counter::kExecuteStallPort);
      break;
    case ExecuteClass::kDrain:
      Add(Counter::kExecuteDrain);
      break;
    case ExecuteClass::kIdle:
      Add(Counter::kExecuteIdle);
      break;
  }
  if (execute.issue) {
    Add(Counter::kSteps);
    Add(Counter::kVectorsRead);
    moved_ = true;
  }
  if (execute.tile_read) Add(Counter::kWeightTilesRead);
  if (execute.step) {
    Add(Counter::kAccumulatorWrites);
    Add(execute.step_first ? Counter::kStartReads : Counter::kAccumulatorReads);
  }
}

void Counters::CountStore(std::uint64_t cycles) {
  const StoreEvents& store = nets_.store_events.Read();
  switch (store.cycle) {
    case StoreClass::kBusy:
      Add(Counter::kStoreBusy, cycles);
      break;
    case StoreClass::kStallToken:
      Add(Counter::kStoreStallToken, cycles);
      break;
    case StoreClass::kStallRead:
      Add(Counter::kStoreStallRead, cycles);
      break;
    case StoreClass::kStallMemory:
      Add(Counter::kStoreStallMemory, cycles);
      break;
    case StoreClass::kIdle:
      Add(Counter::kStoreIdle, cycles);
      break;
  }
  if (store.request) Add(Counter::kOutputReads);
  if (store.beat) {
    Add(Counter::kWriteBytes, geometry().bus_bytes);
    moved_ = true;
  }
}

void Counters::RecordTimings(const SequencerEvents& sequencer) {
  Started(loads_, nets_.load_request_events.Read().started);
  Completed(loads_, nets_.load_data_events.Read().completed);
  Started(multiplies_, nets_.execute_events.Read().started);
  Completed(multiplies_, nets_.execute_events.Read().completed);
  Started(stores_, nets_.store_events.Read().started);
  Completed(stores_, nets_.store_events.Read().completed);
  Started(barriers_, sequencer.barrier_started);
  Completed(barriers_, sequencer.barrier_completed);
}

void Counters::Started(std::deque<std::uint64_t>& under_way, const Pulse& pulse) {
  if (!pulse.high) return;
  under_way.push_back(running_cycles_);
  moved_ = true;
}

void Counters::Completed(std::deque<std::uint64_t>& under_way, const Pulse& pulse) {
  if (!pulse.high) return;
  timings_.push_back({pulse.index, under_way.front(), running_cycles_});
  under_way.pop_front();
  moved_ = true;
}

std::vector<compiler::InstructionTiming> Counters::TakeTimings() {
  std::sort(timings_.begin(), timings_.end(),
            [](const auto& a, const auto& b) { return a.index < b.index; });
  return std::exchange(timings_, {});
}

}  // namespace ternion::sim::cycle
