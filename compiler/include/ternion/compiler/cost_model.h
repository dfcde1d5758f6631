// SPDX-License-Identifier: Apache-2.0
//
// What a program costs, told by someone who knows time: the compiler asks, a simulator answers.

#ifndef TERNION_COMPILER_COST_MODEL_H_
#define TERNION_COMPILER_COST_MODEL_H_

#include <cstdint>
#include <string_view>

#include "ternion/compiler/program_image.h"

namespace ternion::compiler {

struct Cost {
  std::uint64_t cycles = 0;  ///< from the first instruction fetch to the last acknowledged write
  std::uint64_t bytes = 0;   ///< moved over the bus, instructions included
  friend bool operator==(const Cost&, const Cost&) = default;
};

/// Judges candidate programs of one product. The same image always costs the same.
class CostModel {
 public:
  virtual ~CostModel() = default;
  /// `image` is timing-only, has one segment and has passed Verify() for the target that the model
  /// was made for. Throws Error when it cannot be run.
  virtual Cost Judge(const ProgramImage& image) = 0;
  /// For the listing: "timing".
  virtual std::string_view name() const = 0;
};

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_COST_MODEL_H_
