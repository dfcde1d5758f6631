// SPDX-License-Identifier: Apache-2.0
//
// From mapped products to a program image: the memory map, and what stands in it.

#ifndef TERNION_COMPILER_SRC_ASSEMBLE_H_
#define TERNION_COMPILER_SRC_ASSEMBLE_H_

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "plan.h"
#include "ternion/compiler/compile.h"
#include "ternion/compiler/instruction.h"
#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"

namespace ternion::compiler {

/// How products of one shape are computed: the same for all of them.
struct Mapping {
  Plan plan;
  std::vector<Instruction> instructions;  ///< MakeSchedule()'s
  std::string notes;                      ///< why the plan is as it is
};

/// One product on its way to a segment.
struct Work {
  const Product* product = nullptr;
  Segment segment;  ///< all but its place in program and memory
  std::shared_ptr<const Mapping> mapping;
};

/// Gives every part its place and writes instructions, start words and, unless the image is to be
/// timing-only, weights. Throws Error when the program is too large. The image is not verified.
ProgramImage Assemble(std::span<const Work> works, const Target& target, Phase phase,
                      bool timing_only);

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_SRC_ASSEMBLE_H_
