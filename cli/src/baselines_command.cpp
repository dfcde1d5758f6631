// SPDX-License-Identifier: Apache-2.0

#include <memory>

#include "commands.h"
#include "data_folder.h"
#include "options.h"
#include "output.h"
#include "technology.h"
#include "ternion/energy/machine_comparison.h"
#include "ternion/sim/backends.h"
#include "ternion/sim/dram.h"

namespace ternion::cli {
namespace {

constexpr std::uint32_t kMostTokens = 1U << 20;

struct Options {
  std::string workload;
  std::string target = "edge";
  std::string phase = "decode";
  std::uint32_t tokens = 512;
  std::uint32_t batch = 1;
  std::uint32_t context = 512;
  std::string host = "cpu";
  std::string technology = "published-7nm";
  std::filesystem::path ladder;
  energy::CompareOptions compare;
  std::string format = "table";
  std::filesystem::path out;
  CLI::App* app = nullptr;
};

sim::ModelPass PassOf(const Options& options) {
  return options.phase == "prefill" ? sim::PrefillPass(options.tokens, options.batch)
                                    : sim::DecodePass(options.batch, options.context);
}

std::string Format(const energy::MachineComparison& comparison, const std::string& format) {
  if (format == "json") return energy::ToJson(comparison);
  if (format == "csv") return energy::ToCsv(comparison);
  return energy::ToTable(comparison);
}

/// A pass option that would be passed over is refused, as by `ternion study`.
void RequireConsistent(const Options& options, bool transformer) {
  const CLI::App& app = *options.app;
  for (const char* option : {"--phase", "--tokens", "--batch", "--context", "--host"}) {
    if (!transformer && app.count(option) > 0) {
      throw CLI::ValidationError(option, "is for a transformer; a topology's layers are fixed");
    }
  }
  if (options.phase == "decode" && app.count("--tokens") > 0) {
    throw CLI::ValidationError("--tokens", "is for --phase prefill; --context is decode's");
  }
  if (options.phase == "prefill" && app.count("--context") > 0) {
    throw CLI::ValidationError("--context", "is for decode; prefill begins with an empty context");
  }
}

int Run(const Options& options) {
  RequireWritable(options.out);
  const compiler::Workload workload =
      compiler::FindWorkload(options.workload, DataFolder("workloads"));
  RequireConsistent(options, workload.transformer.has_value());
  const compiler::Target target = compiler::FindTarget(options.target, {DataFolder("targets")});
  const std::filesystem::path ladder =
      options.ladder.empty() ? DataFolder("energy") / "ladder/ladder.json" : options.ladder;
  sim::MachineOptions machine;
  machine.timing_only = true;
  if (!target.dram.empty()) machine.dram = sim::FindDram(target.dram, {DataFolder("memories")});
  const energy::MachineComparison comparison = energy::CompareMachines(
      workload, target, PassOf(options), sim::FindHostModel(options.host, DataFolder("hosts")),
      FindTechnology(options.technology), energy::LoadLaneTable(ladder), options.compare,
      [&](const compiler::Target& compared) { return sim::MakeCycleMachine(compared, machine); });
  WriteTextOrPrint(options.out, Format(comparison, options.format));
  return kSuccess;
}

}  // namespace

Command BaselinesCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(
      parent, "baselines",
      "The same pass of a model on FP16, INT8 and 4-bit accelerators of equal peak, area or "
      "bandwidth, in the same cycle model",
      "ternion baselines --workload 2b4t --target edge --phase decode");
  options->app = app;
  app->add_option("--workload", options->workload, "As of `ternion study`")->required();
  app->add_option("--target", options->target, "Ternary target: a name or a TOML file")
      ->capture_default_str();
  app->add_option("--phase", options->phase, "What is computed")
      ->check(CLI::IsMember({"prefill", "decode"}))
      ->capture_default_str();
  const CLI::Range sizes(1U, kMostTokens);
  app->add_option("--tokens", options->tokens, "Prefill: tokens of a prompt")
      ->check(sizes)
      ->capture_default_str();
  app->add_option("--batch", options->batch, "Sequences at once")
      ->check(CLI::Range(1U, 1U << 16))
      ->capture_default_str();
  app->add_option("--context", options->context, "Decode: tokens attended to")
      ->check(sizes)
      ->capture_default_str();
  app->add_option("--host", options->host, "Host model: a name or a TOML file")
      ->capture_default_str();
  app->add_option("--technology", options->technology,
                  "Energies of memories: a name or a JSON file")
      ->capture_default_str();
  app->add_option("--dram", options->compare.dram, "Which DRAM of the technology");
  app->add_option("--ladder", options->ladder,
                  "Record with area and energy of the lanes (default: the one that ships)");
  app->add_option("--search", options->compare.judged_candidates,
                  "Plans of each shape that the cycle model judges; 0: the estimate decides")
      ->check(CLI::Range(0U, 64U))
      ->capture_default_str();
  app->add_option("--format", options->format, "How to write the comparison")
      ->check(CLI::IsMember({"table", "json", "csv"}))
      ->capture_default_str();
  app->add_option("-o,--out", options->out, "File to write (default: standard output)");
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
