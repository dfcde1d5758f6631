// SPDX-License-Identifier: Apache-2.0
//
// One random BitLinear layer with random activations, on every executor there is.

#ifndef TERNION_TESTS_COSIM_RANDOM_LAYER_H_
#define TERNION_TESTS_COSIM_RANDOM_LAYER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ternion/compiler/compile.h"
#include "ternion/compiler/target.h"
#include "ternion/model/bit_linear.h"
#include "ternion/sim/axi_memory.h"

namespace ternion::cosim {

struct RandomLayer {
  compiler::Target target;   ///< the hardware, with the memory timing of this case
  sim::MemoryJitter jitter;  ///< pauses of the bus on top of it
  model::BitLinear linear;
  std::vector<float> x;  ///< [tokens, in]
  std::size_t tokens = 1;
  compiler::Packing packing = compiler::Packing::kBase3;
  std::size_t threads = 1;  ///< of the executor on this machine's processor
  std::string description;  ///< sizes and kinds, for messages
};

/// Layer `index` of the sequence that `seed` starts on this target. Sizes are small, next to whole
/// tiles or any up to K = 16,384; weights have from no zeros to nothing else; activations are
/// normal, of one sign, denormal, as large as float32 goes, halfway between two int8 values, or
/// all zero but for one.
RandomLayer MakeRandomLayer(const compiler::Target& target, std::uint64_t seed,
                            std::uint64_t index);

/// Runs the layer with the scalar reference, the vector code, the interpreter, the cycle model and
/// the RTL, and says which one differs first from the reference, in a sum or in a bit of an output,
/// or which counter differs between RTL and cycle model. Empty when they are equal.
std::string CheckLayer(const RandomLayer& layer);

}  // namespace ternion::cosim

#endif  // TERNION_TESTS_COSIM_RANDOM_LAYER_H_
