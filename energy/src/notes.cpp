// SPDX-License-Identifier: Apache-2.0

#include "notes.h"

#include "format.h"

namespace ternion::energy {

std::string BufferNote(std::uint64_t capacity_bytes, std::uint64_t published_bytes) {
  if (capacity_bytes == published_bytes) return "";
  const std::string sizes =
      FormatBytes(capacity_bytes) + " buffer at the energy of " + FormatBytes(published_bytes);
  return capacity_bytes < published_bytes ? sizes : sizes + ", the largest published size: too low";
}

std::vector<std::string> NotModelled() {
  return {
      "Leakage and the clock tree, but for those of a measured multiply-accumulate",
      "Control: sequencer, instruction decoding, dependence tokens, AXI logic",
      ("Pipeline registers and wires; the adder tree's growing width (each lane is charged one "
       "INT8 add)"),
      "Unpacking weights from base-3 or 2-bit codes",
      "Toggling of lanes whose weight is zero or that lie beyond a matrix's edge",
      "Writing start words into the start buffer (no counter)",
      "Instruction fetch beyond its DRAM bytes",
      "DRAM refresh, idle power and row misses beyond the energy per bit",
      ("The host: quantization, scaling, norms, RoPE, attention, softmax, embedding, LM head, KV "
       "cache, and its writes of activations and reads of outputs"),
      ("FP16 hardware's own schedule, registers, leakage and clock; it is charged the ternary "
       "run's accesses"),
  };
}

std::vector<std::string> Assumptions() {
  return {
      ("A buffer costs what the smallest published SRAM of at least its size costs, else the "
       "largest one; energy is proportional to the bytes accessed"),
      "Every data byte read from DRAM is written to and read from the read FIFO once",
      "A weight takes 2 bits in the weight buffer; accumulators and start words are INT32",
      ("FP16 runs the same tiles, steps and accesses with 2 bytes per weight, activation, "
       "accumulator and output, in buffers of the same capacity in bytes (which favours FP16: its "
       "tiles would need larger ones), accumulates in FP16 and has no start words"),
      ("Matrix edges padded to whole tiles cost DRAM and on-chip traffic on both sides, arithmetic "
       "on neither"),
      "Reads and writes cost the same",
  };
}

}  // namespace ternion::energy
