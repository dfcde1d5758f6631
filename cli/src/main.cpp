// SPDX-License-Identifier: Apache-2.0
//
// Parses the command line, runs one command, and turns errors into messages and exit codes.

#include <fmt/format.h>
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <new>
#include <vector>

#include "commands.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

std::vector<Command> DeclareCommands(CLI::App& app) {
  std::vector<Command> commands;
  for (const auto declare :
       {InfoCommand, ConvertCommand, GenerateCommand, BenchCommand, PerplexityCommand,
        LogitsCommand, LinearCommand, CaptureCommand, CompareCommand, CompileCommand,
        DisassembleCommand, SimulateCommand, StudyCommand, ExploreCommand, BaselinesCommand,
        EnergyCommand, GatesCommand, CellsCommand, DoctorCommand}) {
    commands.push_back(declare(app));
  }
  return commands;
}

int Report(std::string_view what, int code) {
  // fmt::print throws where standard error takes nothing, and nobody is left to catch it.
  std::fputs(fmt::format("ternion: {}\n", what).c_str(), stderr);
  return code;
}

/// Throws CLI::ParseError for wrong usage.
int Run(const Command& command) {
  try {
    const int code = command.run();
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      throw Error("standard output", "", "cannot write");
    }
    return code;
  } catch (const CLI::ParseError&) {
    throw;
  } catch (const std::bad_alloc&) {
    return Report("out of memory", command.failure);
  } catch (const std::exception& error) {
    return Report(error.what(), command.failure);
  }
}

int RunChosen(const std::vector<Command>& commands) {
  for (const Command& command : commands) {
    if (command.app->parsed()) return Run(command);
  }
  return kWrongUsage;
}

/// The buffers of a prefill are megabytes each. As it stands, glibc gives freed ones back, and the
/// system clears new pages for the next: an eighth of the time of a prefill (docs/performance.md).
void KeepFreedMemory() {
#if defined(__GLIBC__)
  constexpr int kMebibyte = 1 << 20;
  (void)mallopt(M_MMAP_THRESHOLD, 32 * kMebibyte);  // the largest it takes
  (void)mallopt(M_TRIM_THRESHOLD, 1024 * kMebibyte);
  (void)mallopt(M_TOP_PAD, 64 * kMebibyte);
#endif
}

int Main(int argc, char** argv) {
  KeepFreedMemory();
  CLI::App app("Runs and costs BitNet b1.58 ternary language models on adders-only hardware.",
               "ternion");
  app.set_version_flag("--version", "ternion " TERNION_VERSION);
  // At least one is required below, after parsing, so that an unknown word is named first.
  app.require_subcommand(0, 1);
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return fmt::format("ternion: {}\nRun with --help for more information.\n", error.what());
  });
  const std::vector<Command> commands = DeclareCommands(app);
  try {
    app.parse(argc, argv);
    if (app.get_subcommands().empty()) throw CLI::RequiredError("A command");
    return RunChosen(commands);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kSuccess : kWrongUsage;
  } catch (const std::exception& error) {
    return Report(error.what(), kFailure);
  }
}

}  // namespace
}  // namespace ternion::cli

int main(int argc, char** argv) {
  try {
    return ternion::cli::Main(argc, argv);
  } catch (...) {  // while commands are declared or a message is made: memory has run out
    std::fputs("ternion: out of memory\n", stderr);
    return ternion::cli::kFailure;
  }
}
