// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/tlm_accelerator.h"

#include <array>
#include <cstring>
#include <limits>
#include <optional>

#include "cycle/top.h"
#include "ternion_registers.h"
#include "tlm_bus.h"

namespace ternion::sim {
namespace {

using cycle::HostPulses;
using cycle::RunState;

constexpr std::uint32_t kCountersEnd = TERNION_COUNTERS + 8 * TERNION_COUNTER_COUNT;
constexpr std::uint32_t kInterrupts =
    TERNION_IRQ_STATE_SYNC_MASK | TERNION_IRQ_STATE_DONE_MASK | TERNION_IRQ_STATE_ERROR_MASK;
/// Idle cycles after a program has stopped: fetch fills what lies in front of the sequencer.
constexpr std::uint32_t kRestCycles = 64;

/// Replaces one half of a 48-bit address or size.
void SetLow(std::uint64_t& value, std::uint32_t half) { value = (value >> 32 << 32) | half; }
void SetHigh(std::uint64_t& value, std::uint32_t half) {
  value = (value & 0xFFFFFFFFU) | std::uint64_t{half & 0xFFFFU} << 32;
}
std::uint32_t Low(std::uint64_t value) { return static_cast<std::uint32_t>(value); }
std::uint32_t High(std::uint64_t value) { return static_cast<std::uint32_t>(value >> 32); }

}  // namespace

/// The blocks, the bus and the registers that the blocks do not keep themselves.
class TlmAccelerator::Blocks {
 public:
  explicit Blocks(const compiler::Target& target)
      : target_(target),
        bus_(target.bus_bytes()),
        period_(1e6 / target.frequency_mhz, sc_core::SC_PS) {
    Reset();
  }

  TlmBus& bus() { return bus_; }
  const sc_core::sc_time& period() const { return period_; }
  bool interrupt() const { return (irq_state_ & irq_enable_) != 0; }
  /// Nothing changes at further edges.
  bool resting() const { return rest_ == 0; }

  void Cycle() {
    top_.Cycle();
    top_.nets.edge.TakeStop();  // nobody waits for the end but the interrupt
    const RunState state = top_.sequencer.state();
    if (state != last_) Entered(state);
    last_ = state;
    if (top_.sequencer.was_reset()) Reset();
    if (cycle::Running(state) || !bus_.quiet()) {
      rest_ = kRestCycles;
    } else if (rest_ != 0) {
      --rest_;
    }
  }

  /// The register at `address`, or nothing where there is none.
  std::optional<std::uint32_t> ReadRegister(std::uint32_t address) const;
  /// Returns whether there is such a register.
  bool WriteRegister(std::uint32_t address, std::uint32_t value);

 private:
  void Reset() {
    program_ = {};
    program_.watchdog_cycles = TERNION_WATCHDOG_RESET;
    irq_state_ = irq_enable_ = freeze_ = 0;
    last_ = RunState::kIdle;
    top_.Reset(cycle::Geometry(target_), true);
    top_.memory_port.Attach(bus_);
    top_.counters.LimitSilence(std::numeric_limits<std::uint64_t>::max());
  }

  void Entered(RunState state) {
    if (state == RunState::kSync) irq_state_ |= TERNION_IRQ_STATE_SYNC_MASK;
    if (state == RunState::kDone) irq_state_ |= TERNION_IRQ_STATE_DONE_MASK;
    if (state == RunState::kError) irq_state_ |= TERNION_IRQ_STATE_ERROR_MASK;
  }

  void Control(std::uint32_t value);

  compiler::Target target_;
  cycle::Top top_;
  TlmBus bus_;
  sc_core::sc_time period_;
  cycle::Program program_;  // as the host has written it
  std::uint32_t irq_state_ = 0;
  std::uint32_t irq_enable_ = 0;
  std::uint32_t freeze_ = 0;
  RunState last_ = RunState::kIdle;
  std::uint32_t rest_ = 0;
};

std::optional<std::uint32_t> TlmAccelerator::Blocks::ReadRegister(std::uint32_t address) const {
  if (address >= TERNION_COUNTERS && address < kCountersEnd) {
    const std::uint64_t value = top_.counters.values()[(address - TERNION_COUNTERS) / 8];
    return address % 8 == 0 ? Low(value) : High(value);
  }
  const cycle::Sequencer& sequencer = top_.sequencer;
  switch (address) {
    case TERNION_ID:
      return TERNION_ID_RESET;
    case TERNION_VERSION:
      return TERNION_VERSION_RESET;
    case TERNION_LANES:
      return target_.lanes;
    case TERNION_COLUMNS:
      return target_.columns;
    case TERNION_UNPACK_COLUMNS:
      return target_.unpack_columns;
    case TERNION_BUS_BITS:
      return target_.data_bits;
    case TERNION_MAX_BURST_BEATS:
      return target_.max_burst_beats;
    case TERNION_READ_FIFO_BEATS:
      return target_.read_fifo_beats;
    case TERNION_WEIGHT_TILES:
      return target_.weight_tiles;
    case TERNION_ACTIVATION_VECTORS:
      return target_.activation_vectors;
    case TERNION_ACCUMULATOR_WORDS:
      return target_.accumulator_words;
    case TERNION_START_WORDS:
      return target_.start_words;
    case TERNION_COLUMN_FORM:
      return static_cast<std::uint32_t>(target_.column);
    case TERNION_FLOAT_LANES:
      return target_.float_lanes;
    case TERNION_SCALE_WORDS:
      return target_.scale_words;
    case TERNION_FEATURES:
      return TERNION_FEATURES_BASE3_WEIGHTS_MASK | TERNION_FEATURES_TWO_BIT_WEIGHTS_MASK |
             (target_.has_float_stage() ? TERNION_FEATURES_FLOAT32_OUTPUT_MASK : 0) |
             TERNION_FEATURES_INTERRUPT_TEST_MASK | TERNION_FEATURES_COUNTER_CLEAR_MASK |
             TERNION_FEATURES_COUNTER_FREEZE_MASK | TERNION_FEATURES_WATCHDOG_MASK |
             TERNION_FEATURES_ABORT_MASK | TERNION_FEATURES_SOFT_RESET_MASK |
             TERNION_FEATURES_MISSING_TOKEN_MASK;
    case TERNION_CONTROL:
    case TERNION_IRQ_TEST:
      return 0;
    case TERNION_STATUS:
      return static_cast<std::uint32_t>(sequencer.state()) |
             static_cast<std::uint32_t>(sequencer.error()) << TERNION_STATUS_CODE_SHIFT |
             (sequencer.bus_stuck() ? TERNION_STATUS_BUS_STUCK_MASK : 0);
    case TERNION_SEGMENT:
      return sequencer.segment();
    case TERNION_IRQ_STATE:
      return irq_state_;
    case TERNION_IRQ_ENABLE:
      return irq_enable_;
    case TERNION_COUNTER_FREEZE:
      return freeze_;
    case TERNION_WATCHDOG:
      return program_.watchdog_cycles;
    case TERNION_PROGRAM_BASE:
      return Low(program_.base);
    case TERNION_PROGRAM_BASE_HIGH:
      return High(program_.base);
    case TERNION_WINDOW_BYTES:
      return Low(program_.window_bytes);
    case TERNION_WINDOW_BYTES_HIGH:
      return High(program_.window_bytes);
    case TERNION_INSTRUCTION_OFFSET:
      return Low(program_.instruction_offset);
    case TERNION_INSTRUCTION_OFFSET_HIGH:
      return High(program_.instruction_offset);
    case TERNION_INSTRUCTION_COUNT:
      return program_.instruction_count;
    default:
      return std::nullopt;
  }
}

bool TlmAccelerator::Blocks::WriteRegister(std::uint32_t address, std::uint32_t value) {
  switch (address) {
    case TERNION_CONTROL:
      Control(value);
      break;
    case TERNION_IRQ_STATE:
      irq_state_ &= ~value;
      break;
    case TERNION_IRQ_ENABLE:
      irq_enable_ = value & kInterrupts;
      break;
    case TERNION_IRQ_TEST:
      irq_state_ |= value & kInterrupts;
      break;
    case TERNION_COUNTER_FREEZE:
      freeze_ = value & TERNION_COUNTER_FREEZE_FREEZE_MASK;
      top_.csr.Freeze(freeze_ != 0);
      rest_ = kRestCycles;
      break;
    case TERNION_WATCHDOG:
      program_.watchdog_cycles = value;
      break;
    case TERNION_PROGRAM_BASE:
      SetLow(program_.base, value);
      break;
    case TERNION_PROGRAM_BASE_HIGH:
      SetHigh(program_.base, value);
      break;
    case TERNION_WINDOW_BYTES:
      SetLow(program_.window_bytes, value);
      break;
    case TERNION_WINDOW_BYTES_HIGH:
      SetHigh(program_.window_bytes, value);
      break;
    case TERNION_INSTRUCTION_OFFSET:
      SetLow(program_.instruction_offset, value);
      break;
    case TERNION_INSTRUCTION_OFFSET_HIGH:
      SetHigh(program_.instruction_offset, value);
      break;
    case TERNION_INSTRUCTION_COUNT:
      program_.instruction_count = value;
      break;
    default:
      // Read-only registers ignore what is written to them.
      return ReadRegister(address).has_value();
  }
  return true;
}

void TlmAccelerator::Blocks::Control(std::uint32_t value) {
  const RunState state = top_.sequencer.state();
  const bool stopped =
      state == RunState::kIdle || state == RunState::kDone || state == RunState::kError;
  const HostPulses pulses = {(value & TERNION_CONTROL_ABORT_MASK) != 0,
                             (value & TERNION_CONTROL_SOFT_RESET_MASK) != 0,
                             (value & TERNION_CONTROL_CLEAR_COUNTERS_MASK) != 0};
  const bool may_run = !pulses.abort && !pulses.soft_reset;
  const bool start = (value & TERNION_CONTROL_START_MASK) != 0;
  const bool resume = (value & TERNION_CONTROL_RESUME_MASK) != 0;
  if (may_run && start && stopped && !top_.sequencer.bus_stuck()) {
    top_.nets.program = program_;
    top_.nets.watchdog.Reset(program_.watchdog_cycles);
    top_.csr.Command(false);
  }
  if (may_run && resume && state == RunState::kSync) top_.csr.Command(true);
  top_.csr.Pulse(pulses);
  rest_ = kRestCycles;
}

TlmAccelerator::TlmAccelerator(const sc_core::sc_module_name& name, const compiler::Target& target)
    : sc_module(name),
      control("control"),
      memory("memory"),
      interrupt("interrupt"),
      blocks_(std::make_unique<Blocks>(target)) {
  control.register_b_transport(this, &TlmAccelerator::Access);
  SC_THREAD(Clock);
  SC_THREAD(Read);
  SC_THREAD(Write);
}

TlmAccelerator::~TlmAccelerator() = default;

void TlmAccelerator::Clock() {
  while (true) {
    interrupt.write(blocks_->interrupt());
    if (blocks_->resting()) {
      wait(command_);
    } else {
      wait(blocks_->period());
      blocks_->Cycle();
    }
  }
}

void TlmAccelerator::Read() {
  while (true) {
    TlmBus::Transfer* const read = blocks_->bus().NextRead();
    if (read == nullptr) {
      wait(blocks_->bus().read_waits());
      continue;
    }
    tlm::tlm_generic_payload payload;
    payload.set_read();
    payload.set_address(read->address);
    payload.set_data_ptr(read->data.data());
    payload.set_data_length(static_cast<unsigned>(read->data.size()));
    payload.set_streaming_width(payload.get_data_length());
    sc_core::sc_time delay;
    memory->b_transport(payload, delay);
    read->error = payload.is_response_error();
    read->ready = sc_core::sc_time_stamp() + delay;
    read->done = true;
  }
}

void TlmAccelerator::Write() {
  while (true) {
    TlmBus::Transfer* const write = blocks_->bus().NextWrite();
    if (write == nullptr) {
      wait(blocks_->bus().write_waits());
      continue;
    }
    tlm::tlm_generic_payload payload;
    payload.set_write();
    payload.set_address(write->address);
    payload.set_data_ptr(write->data.data());
    payload.set_data_length(static_cast<unsigned>(write->data.size()));
    payload.set_streaming_width(payload.get_data_length());
    payload.set_byte_enable_ptr(write->enables.data());
    payload.set_byte_enable_length(static_cast<unsigned>(write->enables.size()));
    sc_core::sc_time delay;
    memory->b_transport(payload, delay);
    write->error = payload.is_response_error();
    write->ready = sc_core::sc_time_stamp() + delay;
    write->done = true;
  }
}

void TlmAccelerator::Access(tlm::tlm_generic_payload& payload, sc_core::sc_time& /*delay*/) {
  const auto address = static_cast<std::uint32_t>(payload.get_address());
  const bool word = payload.get_data_length() == 4 && payload.get_address() % 4 == 0 &&
                    payload.get_address() < kCountersEnd &&
                    payload.get_byte_enable_ptr() == nullptr && payload.get_streaming_width() >= 4;
  if (!word) {
    payload.set_response_status(tlm::TLM_GENERIC_ERROR_RESPONSE);
    return;
  }
  bool known = true;
  std::uint32_t value = 0;
  if (payload.is_write()) {
    std::memcpy(&value, payload.get_data_ptr(), sizeof(value));
    known = blocks_->WriteRegister(address, value);
    command_.notify(sc_core::SC_ZERO_TIME);
  } else if (payload.is_read()) {
    const std::optional<std::uint32_t> shown = blocks_->ReadRegister(address);
    known = shown.has_value();
    value = shown.value_or(0);
    std::memcpy(payload.get_data_ptr(), &value, sizeof(value));
  }
  payload.set_response_status(known ? tlm::TLM_OK_RESPONSE : tlm::TLM_ADDRESS_ERROR_RESPONSE);
}

}  // namespace ternion::sim
