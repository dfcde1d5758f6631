// SPDX-License-Identifier: Apache-2.0
//
// The folder that `ternion capture` writes, as the gate flow reads it: any summary and any arrays
// give operands or are refused with an Error. The input is summary.json and the activations, each
// behind its length in two bytes, and then the weights, all of the product "p".

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "memory_folder.h"
#include "ternion/gates/block.h"
#include "ternion/gates/operands.h"
#include "ternion/gates/random.h"
#include "ternion/util/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ternion::gates;
  static const ternion::fuzz::MemoryFolder kFolder;
  std::span<const std::uint8_t> input(data, size);
  kFolder.Write("summary.json", ternion::fuzz::TakePart(input));
  const auto activations = ternion::fuzz::TakePart(input);
  kFolder.Write("p.activations.npy", activations);
  kFolder.Write("p.inputs.npy", activations);
  kFolder.Write("p.weights.npy", input);
  for (const Arithmetic arithmetic :
       {Arithmetic::kTernary, Arithmetic::kInt8, Arithmetic::kFp16Fp32}) {
    Block block;
    block.arithmetic = arithmetic;
    block.lanes = 2;
    try {
      const auto source = LoadCaptured(block, kFolder.path());
      Random random(1, 0);
      std::vector<std::uint16_t> one(2);
      std::vector<std::uint16_t> four(8);
      for (const std::size_t begin : {0, 1, 5}) {
        source->HoldWeights(random, begin, one, four);
        source->HoldActivations(random, begin, four, one);
      }
      static_cast<void>(source->description());
    } catch (const ternion::Error&) {
    }
  }
  return 0;
}
