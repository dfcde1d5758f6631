// SPDX-License-Identifier: Apache-2.0
//
// The executor a command was asked to use, and what it did.

#ifndef TERNION_CLI_BACKEND_H_
#define TERNION_CLI_BACKEND_H_

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "execution.h"
#include "options.h"
#include "ternion/compiler/compile.h"
#include "ternion/compiler/machine.h"
#include "ternion/model/executor.h"
#include "ternion/model/model.h"
#include "ternion/sim/run_record.h"

namespace ternion::cli {

/// --backend, --target, --packing, --check, --record, and how the reference runs.
struct BackendOptions {
  /// "reference", "scalar", "interpreter", "cycle", "systemc", "rtl", "rtl-behavioral"
  std::string name = "reference";
  ExecutionOptions execution;
  HardwareOptions hardware;
  bool check = false;
  std::filesystem::path record;
  std::filesystem::path trace;  ///< only from `simulate`

  /// Exact sums on this processor: no program, no machine.
  bool is_reference() const { return name == "reference" || name == "scalar"; }
};
void AddBackendOptions(CLI::App& app, BackendOptions& options);

/// Makes the machine of that name. `trace` is where the RTL's waveform goes; empty: none.
/// With `timing_only`, "cycle" tells the time alone, and runs images without weights.
/// Throws Error when the RTL was not built for the target.
std::unique_ptr<compiler::Machine> MakeMachine(std::string_view backend,
                                               const compiler::Target& target,
                                               const std::filesystem::path& trace,
                                               bool timing_only = false);

/// Every product of a forward pass, as the compiler wants them. The model must outlive them.
std::vector<compiler::Product> ModelProducts(const model::Model& model, std::uint32_t tokens = 1);

/// Computes products on the chosen backend, counts them, and keeps the run record.
class Backend {
 public:
  /// `products` is what Multiply() will be asked for, in order, over and over. Throws
  /// CLI::ValidationError for options that contradict each other and Error for a target that is
  /// unknown or not built, or an unwritable --record.
  Backend(const BackendOptions& options, std::vector<compiler::Product> products,
          std::string model_name);
  ~Backend();

  model::TernaryExecutor& executor();

  std::uint64_t products() const;
  std::uint64_t multiply_accumulates() const;
  /// Clock cycles of all products; empty for a backend that knows no time.
  std::optional<std::uint64_t> cycles() const;
  /// Values that differed from the reference; empty without --check.
  std::optional<std::uint64_t> mismatches() const;
  /// Name of the target; empty for the reference.
  std::optional<std::string> target() const;

  /// Writes --record, prints what --check found to stderr, and returns the exit code.
  int Finish() const;

  /// What ran so far. Only for backends other than the reference.
  const sim::RunRecord& record() const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace ternion::cli

#endif  // TERNION_CLI_BACKEND_H_
