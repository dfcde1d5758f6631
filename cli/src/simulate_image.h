// SPDX-License-Identifier: Apache-2.0
//
// Running a program image on a machine, without the model it was compiled from.

#ifndef TERNION_CLI_SIMULATE_IMAGE_H_
#define TERNION_CLI_SIMULATE_IMAGE_H_

#include <cstdint>
#include <functional>
#include <string>

#include "ternion/compiler/machine.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/compiler/program_image.h"

namespace ternion::cli {

struct ImageCheck {
  std::uint64_t mismatches = 0;
  std::string first_mismatch;
};

/// Fills each segment's activations with random int8 values (SplitMix64 from `seed`), runs all
/// segments on `machine`, and calls `on_product` after each. With `interpreter` not null the same
/// runs there, and the int32 results are compared.
/// Throws Error naming `source` when a run ends with a status other than none.
ImageCheck SimulateImage(const compiler::ProgramImage& image, compiler::Machine& machine,
                         compiler::Machine* interpreter, std::uint64_t seed,
                         const std::string& source,
                         const std::function<void(const compiler::ProductRun&)>& on_product);

}  // namespace ternion::cli

#endif  // TERNION_CLI_SIMULATE_IMAGE_H_
