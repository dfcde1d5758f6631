// SPDX-License-Identifier: Apache-2.0
//
// The functional interpreter: what every program computes, and nothing about time.

#ifndef TERNION_COMPILER_INTERPRETER_H_
#define TERNION_COMPILER_INTERPRETER_H_

#include <memory>

#include "ternion/compiler/machine.h"
#include "ternion/compiler/target.h"

namespace ternion::compiler {

/// Executes an image's instructions one after the other, in program order. It trusts nothing but
/// the instructions: segments are not looked at. Statuses have the hardware's meaning; where the
/// hardware works burst by burst and stops in the middle of a row, the interpreter refuses the row
/// as a whole. When one instruction breaks several rules the status is that of the first in the
/// order illegal_instruction, bad_length, buffer_overflow, outside_window, invalid_weight,
/// token_overflow.
///
/// Program order is one of the orders the units may take whenever every token comes from an earlier
/// instruction, which Verify() proves. A token that no instruction gives before the next FENCE,
/// HOST_SYNC or HALT ends the run with missing_token. One that only a later instruction gives is an
/// Error, thrown by Run(): the hardware may run such a program.
class Interpreter final : public Machine {
 public:
  explicit Interpreter(Target target);
  ~Interpreter() override;

  /// Throws Error when the image is for other hardware or timing-only, its instructions do not lie
  /// inside its bytes, or its window cannot be allocated.
  void Load(const ProgramImage& image) override;
  std::span<std::uint8_t> memory() override;
  RunResult Run() override;
  std::string_view name() const override { return "interpreter"; }

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_INTERPRETER_H_
