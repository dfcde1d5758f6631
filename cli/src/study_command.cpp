// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <memory>
#include <optional>

#include "commands.h"
#include "data_folder.h"
#include "options.h"
#include "output.h"
#include "technology.h"
#include "ternion/compiler/workload.h"
#include "ternion/energy/study_report.h"
#include "ternion/sim/backends.h"
#include "ternion/sim/host_model.h"
#include "ternion/sim/instruction_trace.h"
#include "ternion/sim/study.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::cli {
namespace {

constexpr std::uint32_t kMostTokens = 1U << 20;

struct Options {
  std::string workload;
  std::string target = "edge";
  std::string packing = "base3";
  std::uint32_t judged = 0;
  std::string phase = "decode";
  std::uint32_t tokens = 512;
  std::uint32_t batch = 1;
  std::uint32_t context = 512;
  bool sweep = false;
  std::vector<std::uint32_t> sweep_tokens = {32, 128, 512};
  std::vector<std::uint32_t> sweep_batch = {1, 4, 16, 64};
  std::vector<std::uint32_t> sweep_context = {128, 512, 2048};
  std::string host = "cpu";
  std::string technology = "published-7nm";
  energy::EstimateOptions estimate;
  std::string format = "table";
  std::filesystem::path out;
  std::filesystem::path study_record;
  std::filesystem::path run_record;
  std::filesystem::path trace;
  std::uint32_t trace_layers = 1;
  CLI::App* app = nullptr;
};

/// The pass asked for, then the sweep without it.
std::vector<sim::ModelPass> Passes(const Options& options, bool transformer) {
  if (!transformer) return {sim::PrefillPass(1, 1)};
  std::vector<sim::ModelPass> passes = {options.phase == "prefill"
                                            ? sim::PrefillPass(options.tokens, options.batch)
                                            : sim::DecodePass(options.batch, options.context)};
  if (!options.sweep && options.format != "html") return passes;
  const auto add = [&](const sim::ModelPass& pass) {
    for (const sim::ModelPass& known : passes) {
      if (known == pass) return;
    }
    passes.push_back(pass);
  };
  for (const std::uint32_t tokens : options.sweep_tokens) add(sim::PrefillPass(tokens, 1));
  for (const std::uint32_t batch : options.sweep_batch)
    add(sim::DecodePass(batch, options.context));
  for (const std::uint32_t context : options.sweep_context) add(sim::DecodePass(1, context));
  return passes;
}

/// A topology has its own numbers of tokens and no phases.
void RefusePassOptions(const CLI::App& app) {
  for (const char* option : {"--phase", "--tokens", "--batch", "--context", "--sweep",
                             "--sweep-tokens", "--sweep-batch", "--sweep-context", "--host"}) {
    if (app.count(option) > 0) {
      throw CLI::ValidationError(option, "is for a transformer; a topology's layers are fixed");
    }
  }
}

std::string Format(const energy::StudyReport& report, const std::string& format) {
  if (format == "json") return energy::ToJson(report);
  if (format == "csv") return energy::ToCsv(report);
  if (format == "html") return energy::ToHtml(report);
  return energy::ToTable(report);
}

void RequireConsistent(const Options& options) {
  const CLI::App& app = *options.app;
  if (options.phase == "decode" && app.count("--tokens") > 0) {
    throw CLI::ValidationError("--tokens", "is for --phase prefill; --context is decode's");
  }
  if (options.phase == "prefill" && app.count("--context") > 0) {
    throw CLI::ValidationError("--context", "is for decode; prefill begins with an empty context");
  }
}

int Run(const Options& options) {
  RequireConsistent(options);
  RequireDistinct({options.out, options.study_record, options.run_record, options.trace});
  for (const auto& path : {options.out, options.study_record, options.run_record, options.trace}) {
    RequireWritable(path);
  }
  const compiler::Workload workload =
      compiler::FindWorkload(options.workload, DataFolder("workloads"));
  if (!workload.transformer) RefusePassOptions(*options.app);
  const compiler::Target target = compiler::FindTarget(options.target, {DataFolder("targets")});
  const sim::HostModel host = sim::FindHostModel(options.host, DataFolder("hosts"));
  const energy::Technology technology = FindTechnology(options.technology);

  const bool traced = !options.trace.empty();
  sim::MachineOptions machine_options;
  machine_options.record_timings = traced;
  machine_options.timing_only = true;
  if (!target.dram.empty()) {
    machine_options.dram = sim::FindDram(target.dram, {DataFolder("memories")});
  }
  sim::Study study =
      sim::RunStudy(workload, target, Passes(options, workload.transformer.has_value()),
                    {.packing = options.packing == "base3" ? compiler::Packing::kBase3
                                                           : compiler::Packing::kTwoBit,
                     .record_timings = traced,
                     .judged_candidates = options.judged},
                    [&] { return sim::MakeCycleMachine(target, machine_options); });
  if (traced) {
    WriteAtomically(options.trace, sim::ToTraceJson(study, 0, options.trace_layers));
  }
  if (!options.run_record.empty()) {
    sim::SaveRunRecord(sim::ToRunRecord(study, 0), options.run_record);
  }
  const energy::StudyReport report =
      energy::MakeStudyReport(std::move(study), host, technology, options.estimate);
  if (!options.study_record.empty()) {
    WriteAtomically(options.study_record, energy::ToJson(report));
  }
  WriteTextOrPrint(options.out, Format(report, options.format));
  return kSuccess;
}

void AddPassOptions(CLI::App& app, Options& options) {
  const CLI::Range sizes(1U, kMostTokens);
  app.add_option("--phase", options.phase, "What is computed: a prompt, or one token per sequence")
      ->check(CLI::IsMember({"prefill", "decode"}))
      ->capture_default_str();
  app.add_option("--tokens", options.tokens, "Prefill: tokens of a prompt")
      ->check(sizes)
      ->capture_default_str();
  app.add_option("--batch", options.batch, "Sequences at once")
      ->check(CLI::Range(1U, 1U << 16))
      ->capture_default_str();
  app.add_option("--context", options.context, "Decode: tokens attended to, the new one included")
      ->check(sizes)
      ->capture_default_str();
  app.add_flag("--sweep", options.sweep,
               "Further passes over sequence length and batch; html has them always");
  const auto list = [&](const char* name, std::vector<std::uint32_t>& values, const char* what) {
    app.add_option(name, values, what)->delimiter(',')->check(sizes)->capture_default_str();
  };
  list("--sweep-tokens", options.sweep_tokens, "Sweep: prompts of prefill, batch 1");
  list("--sweep-batch", options.sweep_batch, "Sweep: batches of decode at --context");
  list("--sweep-context", options.sweep_context, "Sweep: contexts of decode, batch 1");
}

void AddOutputOptions(CLI::App& app, Options& options) {
  app.add_option("--format", options.format, "How to write the report")
      ->check(CLI::IsMember({"table", "json", "csv", "html"}))
      ->capture_default_str();
  app.add_option("-o,--out", options.out, "File to write (default: standard output)");
  app.add_option("--study-record", options.study_record,
                 "Write the study record (JSON) to this file as well");
  app.add_option("--record", options.run_record,
                 "Write the run record of the first pass, for `ternion energy`, to this file");
  app.add_option("--trace", options.trace,
                 "Write units and instructions on a time line (Perfetto, chrome://tracing)");
  app.add_option("--trace-layers", options.trace_layers, "Layers on the time line")
      ->check(CLI::Range(1U, 1U << 12))
      ->capture_default_str();
}

}  // namespace

Command StudyCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app =
      AddCommand(parent, "study",
                 "Cycles, time and energy of a whole model from its shape: ternary linears on the "
                 "accelerator, everything else on a stated host",
                 "ternion study --workload 2b4t --target edge --phase decode --context 512");
  options->app = app;
  app->add_option("--workload", options->workload,
                  "A name (2b4t, 700m, 3b, 70b, ...), a checkpoint's folder or config.json, a "
                  "workload file, or a SCALE-Sim topology (.csv)")
      ->required();
  app->add_option("--target", options->target, "Hardware target: a name or a TOML file")
      ->capture_default_str();
  app->add_option("--packing", options->packing, "How weights are packed in memory")
      ->check(CLI::IsMember({"base3", "two_bit"}))
      ->capture_default_str();
  app->add_option("--search", options->judged,
                  "Let the cycle model judge so many plans of each shape (default: none; the "
                  "estimate decides)")
      ->check(CLI::Range(0U, 64U));
  AddPassOptions(*app, *options);
  app->add_option("--host", options->host,
                  "Host model: a name (cpu, free-arithmetic) or a TOML file")
      ->capture_default_str();
  app->add_option("--technology", options->technology, "Energy figures: a name or a JSON file")
      ->capture_default_str();
  app->add_option("--dram", options->estimate.dram, "Which DRAM of the technology");
  app->add_option("--dram-pj-per-bit", options->estimate.dram_pj_per_bit,
                  "DRAM energy instead of the technology's figure");
  AddOutputOptions(*app, *options);
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
