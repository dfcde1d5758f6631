// SPDX-License-Identifier: Apache-2.0
//
// The commands of `ternion`, one function each.

#ifndef TERNION_CLI_COMMANDS_H_
#define TERNION_CLI_COMMANDS_H_

#include <CLI/CLI.hpp>
#include <functional>

namespace ternion::cli {

/// Exit codes of every command.
inline constexpr int kSuccess = 0;
inline constexpr int kFailure = 1;     ///< an error, or a mismatch that --check found
inline constexpr int kWrongUsage = 2;  ///< what was asked for cannot be asked for

/// A command that was declared; `run` does it once the arguments are parsed and returns the exit
/// code. It throws ternion::Error, and CLI::ValidationError for wrong usage.
struct Command {
  CLI::App* app = nullptr;
  std::function<int()> run;
  int failure = kFailure;  ///< exit code of an error that it throws
};

/// Each declares its command in `parent`.
Command InfoCommand(CLI::App& parent);
Command ConvertCommand(CLI::App& parent);
Command GenerateCommand(CLI::App& parent);
Command BenchCommand(CLI::App& parent);
Command PerplexityCommand(CLI::App& parent);
Command LogitsCommand(CLI::App& parent);
Command LinearCommand(CLI::App& parent);
Command CaptureCommand(CLI::App& parent);
Command CompareCommand(CLI::App& parent);
Command CompileCommand(CLI::App& parent);
Command DisassembleCommand(CLI::App& parent);
Command SimulateCommand(CLI::App& parent);
Command StudyCommand(CLI::App& parent);
Command ExploreCommand(CLI::App& parent);
Command BaselinesCommand(CLI::App& parent);
Command EnergyCommand(CLI::App& parent);
Command GatesCommand(CLI::App& parent);
Command CellsCommand(CLI::App& parent);
Command DoctorCommand(CLI::App& parent);

}  // namespace ternion::cli

#endif  // TERNION_CLI_COMMANDS_H_
