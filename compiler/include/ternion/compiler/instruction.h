// SPDX-License-Identifier: Apache-2.0
//
// One macro instruction: fields, encoding, text. docs/isa.md is the contract.

#ifndef TERNION_COMPILER_INSTRUCTION_H_
#define TERNION_COMPILER_INSTRUCTION_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ternion::compiler {

inline constexpr std::size_t kInstructionBytes = 32;

enum class Opcode : std::uint8_t {
  kLoadWeights = 0x01,
  kLoadActivations = 0x02,
  kLoadStart = 0x03,
  kLoadScales = 0x04,
  kMultiply = 0x10,
  kStore = 0x20,
  kFence = 0x30,
  kHostSync = 0x31,
  kHalt = 0x3F,
};

/// Status codes of docs/isa.md, "Errors"; the same as in the register map (ternion::sim compares).
enum class Status : std::uint8_t {
  kNone = 0,
  kIllegalInstruction = 1,
  kOutsideWindow = 2,
  kBusError = 3,
  kInvalidWeight = 4,
  kBadLength = 5,
  kBufferOverflow = 6,
  kTokenOverflow = 7,
  kMissingHalt = 8,
  kMissingToken = 9,
  kAborted = 10,   ///< by the host
  kWatchdog = 11,  ///< no progress: the memory does not answer
};

/// "illegal_instruction" and so on, as docs/isa.md spells them.
std::string_view Name(Status status);
std::string_view Name(Opcode opcode);

/// Fields of every opcode side by side; those an opcode does not have stay 0.
struct Instruction {
  Opcode opcode = Opcode::kHalt;
  bool wait_previous = false;
  bool wait_next = false;
  bool signal_previous = false;
  bool signal_next = false;

  bool two_bit = false;     ///< LOAD_WEIGHTS
  bool accumulate = false;  ///< MULTIPLY
  bool float32 = false;     ///< STORE: through the float32 output stage

  std::uint32_t buffer_word = 0;    ///< LOAD_*
  std::uint64_t memory_offset = 0;  ///< LOAD_*, STORE
  std::uint32_t rows = 0;           ///< LOAD_*, STORE
  std::uint32_t row_bytes = 0;      ///< LOAD_*, STORE
  std::uint32_t row_stride = 0;     ///< LOAD_*, STORE

  std::uint32_t weight_word = 0;         ///< MULTIPLY
  std::uint32_t activation_word = 0;     ///< MULTIPLY
  std::uint32_t activation_stride = 0;   ///< MULTIPLY
  std::uint32_t accumulator_word = 0;    ///< MULTIPLY, STORE
  std::uint32_t start_word = 0;          ///< MULTIPLY
  std::uint16_t n_tiles = 0;             ///< MULTIPLY
  std::uint16_t k_tiles = 0;             ///< MULTIPLY
  std::uint32_t tokens = 0;              ///< MULTIPLY
  std::uint32_t accumulator_stride = 0;  ///< STORE
  std::uint16_t scale_word = 0;          ///< STORE with float32: of row 0's activation scale

  std::uint32_t segment = 0;  ///< HOST_SYNC

  friend bool operator==(const Instruction&, const Instruction&) = default;
};

using EncodedInstruction = std::array<std::uint8_t, kInstructionBytes>;

EncodedInstruction Encode(const Instruction& instruction);

/// Returns Status::kNone and fills `out`, or the status the hardware gives for these bytes when it
/// decodes them (kIllegalInstruction). `bus_bytes` is needed for the alignment rule of STORE.
/// Without the float32 output stage, LOAD_SCALES and float32 STOREs are illegal; the default reads
/// a program for any target.
Status Decode(std::span<const std::uint8_t, kInstructionBytes> bytes, std::uint32_t bus_bytes,
              Instruction& out, bool float_stage = true);

/// One line of text, e.g. "MULTIPLY weight=0 activation=0+3 ... [wait_previous signal_next]".
std::string Disassemble(const Instruction& instruction);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_INSTRUCTION_H_
