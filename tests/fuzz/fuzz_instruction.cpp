// SPDX-License-Identifier: Apache-2.0
//
// An instruction's bytes are decoded or given the hardware's status; what is decoded has a line of
// disassembly and is encoded to the same bytes.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "ternion/compiler/instruction.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ternion::compiler;
  std::array<std::uint8_t, kInstructionBytes> bytes{};
  std::copy_n(data, std::min(size, bytes.size()), bytes.begin());
  for (const std::uint32_t bus_bytes : {8U, 16U, 128U}) {
    for (const bool float_stage : {false, true}) {
      Instruction instruction;
      if (Decode(bytes, bus_bytes, instruction, float_stage) != Status::kNone) continue;
      if (Encode(instruction) != bytes || Disassemble(instruction).empty()) std::abort();
    }
  }
  return 0;
}
