// SPDX-License-Identifier: Apache-2.0
//
// A virtual platform in one file: a host, a memory and the accelerator, joined by TLM-2.0 sockets.
// The host compiles a ternary product, puts the program into memory, writes the accelerator's
// registers as a driver does, waits for the interrupt and compares the sums with the reference.
//
//     virtual_platform [tokens]

#include <fmt/format.h>
#include <tlm_utils/simple_initiator_socket.h>
#include <tlm_utils/simple_target_socket.h>

#include <charconv>
#include <cstring>
#include <exception>
#include <systemc>
#include <tlm>
#include <vector>

#include "ternion/compiler/compile.h"
#include "ternion/compiler/machine.h"
#include "ternion/model/executor.h"
#include "ternion/model/sampler.h"
#include "ternion/sim/tlm_accelerator.h"
#include "ternion_registers.h"

namespace {

using ternion::compiler::Counter;

constexpr std::uint64_t kMemoryBase = 0x8000'0000;

/// Byte-addressed memory that annotates a latency and the time that its port is busy.
class Memory final : public sc_core::sc_module {
 public:
  Memory(const sc_core::sc_module_name& name, std::size_t bytes)
      : sc_module(name), socket("socket"), bytes_(bytes) {
    socket.register_b_transport(this, &Memory::Access);
  }

  tlm_utils::simple_target_socket<Memory> socket;
  std::vector<std::uint8_t>& bytes() { return bytes_; }

 private:
  void Access(tlm::tlm_generic_payload& payload, sc_core::sc_time& delay) {
    const std::uint64_t offset = payload.get_address() - kMemoryBase;
    const std::size_t length = payload.get_data_length();
    if (offset > bytes_.size() || length > bytes_.size() - offset) {
      payload.set_response_status(tlm::TLM_ADDRESS_ERROR_RESPONSE);
      return;
    }
    std::uint8_t* const here = bytes_.data() + offset;
    if (payload.is_read()) {
      std::memcpy(payload.get_data_ptr(), here, length);
    } else {
      const std::uint8_t* const enables = payload.get_byte_enable_ptr();
      for (std::size_t i = 0; i < length; ++i) {
        const bool enabled =
            enables == nullptr || enables[i % payload.get_byte_enable_length()] == TLM_BYTE_ENABLED;
        if (enabled) here[i] = payload.get_data_ptr()[i];
      }
    }
    // 100 ns, then 64 bytes per nanosecond, one transfer after the other.
    const sc_core::sc_time now = sc_core::sc_time_stamp() + delay;
    const sc_core::sc_time begin = std::max(now, free_);
    free_ = begin + sc_core::sc_time(static_cast<double>(length) / 64, sc_core::SC_NS);
    delay += free_ - now + sc_core::sc_time(100, sc_core::SC_NS);
    payload.set_response_status(tlm::TLM_OK_RESPONSE);
  }

  std::vector<std::uint8_t> bytes_;
  sc_core::sc_time free_;
};

/// The driver, as a thread.
class Host final : public sc_core::sc_module {
 public:
  SC_HAS_PROCESS(Host);
  Host(const sc_core::sc_module_name& name, const ternion::compiler::ProgramImage& image)
      : sc_module(name), socket("socket"), interrupt("interrupt"), image_(image) {
    SC_THREAD(Run);
  }

  tlm_utils::simple_initiator_socket<Host> socket;
  sc_core::sc_in<bool> interrupt;
  std::uint32_t status() const { return status_; }
  std::uint64_t Count(Counter counter) const { return At(counters_, counter); }

 private:
  void Run() {
    if (Read(TERNION_ID) != TERNION_ID_RESET) return;
    Write64(TERNION_PROGRAM_BASE, kMemoryBase);
    Write64(TERNION_WINDOW_BYTES, image_.window_bytes);
    Write64(TERNION_INSTRUCTION_OFFSET, image_.instruction_offset);
    Write(TERNION_INSTRUCTION_COUNT, image_.instruction_count);
    Write(TERNION_IRQ_ENABLE, TERNION_IRQ_STATE_DONE_MASK | TERNION_IRQ_STATE_ERROR_MASK);
    Write(TERNION_CONTROL, TERNION_CONTROL_START_MASK);
    wait(interrupt.posedge_event());
    status_ = Read(TERNION_STATUS);
    Write(TERNION_IRQ_STATE, Read(TERNION_IRQ_STATE));
    for (std::uint32_t i = 0; i < counters_.size(); ++i) {
      counters_[i] =
          Read(TERNION_COUNTERS + 8 * i) | std::uint64_t{Read(TERNION_COUNTERS + 8 * i + 4)} << 32;
    }
  }

  std::uint32_t Read(std::uint32_t address) {
    std::uint32_t value = 0;
    Transfer(tlm::TLM_READ_COMMAND, address, value);
    return value;
  }
  void Write(std::uint32_t address, std::uint32_t value) {
    Transfer(tlm::TLM_WRITE_COMMAND, address, value);
  }
  void Write64(std::uint32_t address, std::uint64_t value) {
    Write(address, static_cast<std::uint32_t>(value));
    Write(address + 4, static_cast<std::uint32_t>(value >> 32));
  }
  void Transfer(tlm::tlm_command command, std::uint32_t address, std::uint32_t& value) {
    tlm::tlm_generic_payload payload;
    payload.set_command(command);
    payload.set_address(address);
    payload.set_data_ptr(reinterpret_cast<unsigned char*>(&value));
    payload.set_data_length(sizeof(value));
    payload.set_streaming_width(sizeof(value));
    sc_core::sc_time delay;
    socket->b_transport(payload, delay);
    wait(delay);
    if (payload.is_response_error()) SC_REPORT_FATAL("host", payload.get_response_string().c_str());
  }

  const ternion::compiler::ProgramImage& image_;
  std::uint32_t status_ = 0;
  ternion::compiler::Counters counters_{};
};

int Run(std::uint32_t tokens) {
  const auto target = ternion::compiler::LoadTarget(TERNION_TARGETS "/edge.toml");
  constexpr std::size_t kOutputs = 768;
  constexpr std::size_t kInputs = 2560;
  ternion::model::SplitMix64 random(1);
  std::vector<std::int8_t> trits(kOutputs * kInputs);
  for (std::int8_t& trit : trits) trit = static_cast<std::int8_t>(random.Next() % 3 - 1);
  const ternion::model::TernaryMatrix weight(kOutputs, kInputs, trits);
  const ternion::compiler::Product product{
      .id = {.layer = 0, .kind = ternion::model::LinearKind::kGate},
      .weight = &weight,
      .tokens = tokens};
  const auto image = ternion::compiler::Compile({&product, 1}, target, {});

  Memory memory("memory", image.window_bytes);
  ternion::sim::TlmAccelerator accelerator("accelerator", target);
  Host host("host", image);
  sc_core::sc_signal<bool> interrupt("interrupt");
  accelerator.memory.bind(memory.socket);
  host.socket.bind(accelerator.control);
  accelerator.interrupt(interrupt);
  host.interrupt(interrupt);

  const ternion::compiler::Segment& segment = image.segments.front();
  std::copy(image.bytes.begin(), image.bytes.end(), memory.bytes().begin());
  std::vector<std::int8_t> activations(tokens * kInputs);
  for (std::int8_t& value : activations) value = static_cast<std::int8_t>(random.Next() >> 56);
  for (std::uint32_t m = 0; m < tokens; ++m) {
    std::memcpy(memory.bytes().data() + segment.activation_offset +
                    std::size_t{m} * segment.activation_stride,
                activations.data() + m * kInputs, kInputs);
  }
  sc_core::sc_start();

  std::vector<std::int32_t> expected(tokens * kOutputs);
  ternion::model::ReferenceExecutor().Multiply({}, weight, activations, tokens, expected);
  std::size_t wrong = 0;
  for (std::uint32_t m = 0; m < tokens; ++m) {
    std::vector<std::int32_t> sums(kOutputs);
    std::memcpy(
        sums.data(),
        memory.bytes().data() + segment.output_offset + std::size_t{m} * segment.output_stride,
        sizeof(std::int32_t) * kOutputs);
    for (std::size_t n = 0; n < kOutputs; ++n) wrong += sums[n] != expected[m * kOutputs + n];
  }
  fmt::print("{} x {} x {} on {}: {} cycles, {} bytes read, {} written, status {}, {} wrong sums\n",
             tokens, kInputs, kOutputs, target.name, host.Count(Counter::kCycles),
             host.Count(Counter::kReadBytes), host.Count(Counter::kWriteBytes),
             (host.status() & TERNION_STATUS_CODE_MASK) >> TERNION_STATUS_CODE_SHIFT, wrong);
  const bool done = (host.status() & TERNION_STATUS_STATE_MASK) == 3;  // done
  return done && wrong == 0 ? 0 : 1;
}

}  // namespace

int sc_main(int argc, char* argv[]) {
  std::uint32_t tokens = 1;
  if (argc > 2 ||
      (argc == 2 &&
       (std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), tokens).ec != std::errc() ||
        tokens == 0 || tokens > 4096))) {
    fmt::print(stderr, "virtual_platform: tokens must be 1 to 4096\n");
    return 1;
  }
  try {
    return Run(tokens);
  } catch (const std::exception& error) {
    fmt::print(stderr, "virtual_platform: {}\n", error.what());
    return 1;
  }
}
