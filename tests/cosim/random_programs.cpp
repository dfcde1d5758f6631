// SPDX-License-Identifier: Apache-2.0
//
// Runs random programs on both machines, and makes a failing one small; runs random layers on all
// executors. What scripts/random_programs, scripts/reproduce and scripts/soak call.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <nlohmann/json.hpp>
#include <string>

#include "coverage.h"
#include "minimize.h"
#include "outcome.h"
#include "random_case.h"
#include "random_layer.h"
#include "reproducer.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

constexpr int kSuccess = 0;
constexpr int kFailure = 1;

struct Options {
  std::string target;
  std::uint64_t seed = 1;
  std::uint64_t first = 0;
  std::uint64_t step = 1;
  std::uint64_t count = 1;
  std::uint64_t index = 0;
  std::string defect;
  std::filesystem::path folder;
};

MachinePair Machines(const Options& options) {
  return options.defect.empty() ? VerifiedPair() : DefectivePair(options.defect);
}

std::string DefectOption(const Options& options) {
  return options.defect.empty() ? "" : " --defect " + options.defect;
}

std::string Command(const Options& options, std::uint64_t index) {
  return fmt::format("scripts/reproduce --target {} --seed {} --index {}{}", options.target,
                     options.seed, index, DefectOption(options));
}

/// Runs cases first, first + step, ...; prints failures as they come and a line of JSON at the end.
int Run(const Options& options) {
  const compiler::Target target = LoadVerifiedTarget(options.target);
  const MachinePair pair = Machines(options);
  std::uint64_t cycles = 0;
  std::uint64_t instructions = 0;
  std::uint64_t failures = 0;
  std::uint64_t errors = 0;
  for (std::uint64_t n = 0; n < options.count; ++n) {
    const std::uint64_t index = options.first + n * options.step;
    const RandomCase c = MakeRandomCase(target, options.seed, index);
    const Outcome rtl = RunCase(*pair.rtl(c, {}), c);
    const Outcome systemc = RunCase(*pair.systemc(c, {}), c);
    const std::string wrong = Wrong(c, rtl, systemc);
    for (const compiler::RunResult& result : rtl.stretches) {
      cycles += At(result.counters, compiler::Counter::kCycles);
      instructions += At(result.counters, compiler::Counter::kInstructions);
      if (result.status != compiler::Status::kNone) ++errors;
    }
    if (wrong.empty()) continue;
    ++failures;
    fmt::print(stderr, "{} ({})\n  {}\n", wrong, c.description, Command(options, index));
  }
  const nlohmann::json summary = {{"programs", options.count},
                                  {"cycles", cycles},
                                  {"instructions", instructions},
                                  {"errors", errors},
                                  {"failures", failures}};
  fmt::print("{}\n", summary.dump());
  return failures == 0 ? kSuccess : kFailure;
}

/// The same with layers.
int RunLayers(const Options& options) {
  const compiler::Target target = LoadVerifiedTarget(options.target);
  std::uint64_t failures = 0;
  std::uint64_t products = 0;
  for (std::uint64_t n = 0; n < options.count; ++n) {
    const std::uint64_t index = options.first + n * options.step;
    const RandomLayer layer = MakeRandomLayer(target, options.seed, index);
    products += layer.tokens * layer.linear.weight.rows() * layer.linear.weight.columns();
    const std::string wrong = CheckLayer(layer);
    if (wrong.empty()) continue;
    ++failures;
    fmt::print(stderr, "{} ({})\n  random_programs layers --target {} --seed {} --first {}\n",
               wrong, layer.description, options.target, options.seed, index);
  }
  const nlohmann::json summary = {
      {"layers", options.count}, {"multiply_accumulates", products}, {"failures", failures}};
  fmt::print("{}\n", summary.dump());
  return failures == 0 ? kSuccess : kFailure;
}

int Reproduce(const Options& options) {
  const MachinePair pair = Machines(options);
  const RandomCase c =
      MakeRandomCase(LoadVerifiedTarget(options.target), options.seed, options.index);
  const std::string wrong = CheckCase(c, pair);
  fmt::print("{}\n", c.description);
  if (wrong.empty()) {
    fmt::print("RTL and SystemC agree, and no rule is broken: nothing to reproduce\n");
    return kSuccess;
  }
  fmt::print("{}\n", wrong);
  Minimized minimized =
      Minimize(c, [&](const RandomCase& smaller) { return !CheckCase(smaller, pair).empty(); });
  minimized.smallest.description +=
      fmt::format("; made small from {}", Command(options, options.index));
  WriteReproducer(options.folder, minimized.smallest, pair);
  fmt::print(
      "{} instructions left of {} after {} runs: {}\n{}: the reproducer; run it again with\n"
      "  scripts/reproduce --replay {}{}\n",
      minimized.smallest.image.instruction_count, c.image.instruction_count, minimized.runs,
      CheckCase(minimized.smallest, pair), options.folder.string(), options.folder.string(),
      DefectOption(options));
  return kFailure;
}

int Replay(const Options& options) {
  const std::string wrong = CheckCase(LoadCase(options.folder), Machines(options));
  fmt::print("{}\n", wrong.empty() ? "RTL and SystemC agree, and no rule is broken" : wrong);
  return wrong.empty() ? kSuccess : kFailure;
}

void AddCommon(CLI::App& app, Options& options) {
  app.add_option("--defect", options.defect,
                 "Put a wrong SystemC model in place of the right one, to see it found: read_fifo, "
                 "burst or accumulator");
}

void AddSequence(CLI::App& app, Options& options) {
  app.add_option("--target", options.target)->required();
  app.add_option("--seed", options.seed)->capture_default_str();
  app.add_option("--first", options.first)->capture_default_str();
  app.add_option("--step", options.step)->capture_default_str();
  app.add_option("--count", options.count)->capture_default_str();
}

int Main(int argc, char** argv) {
  CLI::App app("Random programs on the RTL and the SystemC model", "random_programs");
  app.require_subcommand(1);
  Options options;

  CLI::App* targets = app.add_subcommand("targets", "Prints the verified targets");
  CLI::App* run = app.add_subcommand("run", "Runs programs and compares");
  AddSequence(*run, options);
  AddCommon(*run, options);
  CLI::App* layers = app.add_subcommand("layers", "Runs layers on every executor and compares");
  AddSequence(*layers, options);
  CLI::App* reproduce = app.add_subcommand("reproduce", "Makes a failing program small");
  reproduce->add_option("--target", options.target)->required();
  reproduce->add_option("--seed", options.seed)->required();
  reproduce->add_option("--index", options.index)->required();
  reproduce->add_option("--output", options.folder)->required();
  AddCommon(*reproduce, options);
  CLI::App* replay = app.add_subcommand("replay", "Runs a reproducer again");
  replay->add_option("FOLDER", options.folder)->required();
  AddCommon(*replay, options);
  CLI11_PARSE(app, argc, argv);

  if (*targets) {
    for (const std::string& name : VerifiedTargets()) fmt::print("{}\n", name);
    return kSuccess;
  }
  if (*run) return Run(options);
  if (*layers) return RunLayers(options);
  return *replay ? Replay(options) : Reproduce(options);
}

}  // namespace
}  // namespace ternion::cosim

int main(int argc, char** argv) {
  try {
    return ternion::cosim::Main(argc, argv);
  } catch (const std::exception& error) {
    std::fputs(("random_programs: " + std::string(error.what()) + "\n").c_str(), stderr);
    return 2;
  }
}
