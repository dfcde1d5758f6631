// SPDX-License-Identifier: Apache-2.0
//
// Runs a model's ternary products on a Machine: the bridge between model and hardware.

#ifndef TERNION_COMPILER_PROGRAM_EXECUTOR_H_
#define TERNION_COMPILER_PROGRAM_EXECUTOR_H_

#include <functional>
#include <memory>
#include <vector>

#include "ternion/compiler/compile.h"
#include "ternion/compiler/machine.h"
#include "ternion/model/executor.h"

namespace ternion::compiler {

/// Makes a machine for the executor's target; called once per compiled image.
using MachineFactory = std::function<std::unique_ptr<Machine>()>;

/// What one product cost, for the run record.
struct ProductRun {
  Segment segment;
  RunResult result;
};

/// Compiles, for each number of tokens met, one image of all products of the model in order, and
/// runs one segment per Multiply(). Products must come in program order (as a forward pass makes
/// them): an id out of order throws Error. A status other than kNone throws Error with its name.
class ProgramExecutor final : public model::TernaryExecutor {
 public:
  /// `products` (tokens ignored) lists every product of one forward pass in order; the matrices
  /// must outlive the executor. `on_product`, if set, is called after each product. With float32
  /// outputs the machine scales the sums back: MultiplyAndScale() is what can be asked for then,
  /// and Multiply() with int32 ones. Passes of `decode_sequences` tokens are decode steps of so
  /// many sequences; all others are prefill.
  ProgramExecutor(std::vector<Product> products, Target target, Packing packing,
                  MachineFactory make_machine, std::function<void(const ProductRun&)> on_product,
                  OutputFormat output = OutputFormat::kInt32, std::uint32_t decode_sequences = 1);
  ~ProgramExecutor() override;

  void Multiply(const model::LinearId& id, const model::TernaryMatrix& weight,
                std::span<const std::int8_t> q, std::size_t tokens,
                std::span<std::int32_t> acc) override;
  bool MultiplyAndScale(const model::LinearId& id, const model::TernaryMatrix& weight,
                        std::span<const std::int8_t> q, const model::OutputScales& scales,
                        std::span<float> y) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ternion::compiler

#endif  // TERNION_COMPILER_PROGRAM_EXECUTOR_H_
