// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <memory>

#include "backend.h"
#include "commands.h"
#include "data_folder.h"
#include "forward_pass.h"
#include "options.h"
#include "output.h"
#include "simulate_image.h"
#include "ternion/model/model.h"
#include "ternion/sim/run_record.h"
#include "ternion/sim/save_file.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path input;
  ForwardOptions forward;
  BackendOptions backend;
  CLI::App* app = nullptr;
};

/// One line per row of the record: shape, runs, cycles, and the share of peak throughput.
std::string ToTable(const sim::RunRecord& record) {
  const bool timed = record.backend != "interpreter";
  std::string text = fmt::format("{:<20} {:>6} {:>6} {:>6} {:>12} {:>8}\n", "product", "M", "K",
                                 "N", "cycles", "use");
  const double lanes = double{1} * record.target.lanes * record.target.columns;
  const auto row = [&](const std::string& name, auto m, auto k, auto n, std::uint64_t work,
                       std::uint64_t cycles) {
    if (!timed)
      return fmt::format("{:<20} {:>6} {:>6} {:>6} {:>12} {:>8}\n", name, m, k, n, "-", "-");
    const double use = 100.0 * static_cast<double>(work) / (static_cast<double>(cycles) * lanes);
    return fmt::format("{:<20} {:>6} {:>6} {:>6} {:>12} {:>6.1f} %\n", name, m, k, n, cycles, use);
  };
  for (const sim::ProductRecord& product : record.products) {
    const std::uint64_t work =
        std::uint64_t{product.tokens} * product.in_features * product.out_features * product.runs;
    text += row(model::ToString(product.id), product.tokens, product.in_features,
                product.out_features, work, At(product.counters, compiler::Counter::kCycles));
  }
  text += row("all", "", "", "", record.MultiplyAccumulates(),
              At(record.Totals(), compiler::Counter::kCycles));
  return text;
}

int SimulateModel(const Options& options) {
  const model::Model model = model::LoadModel(options.input);
  const std::vector<std::int32_t> ids = TokenIds(options.forward, options.input, model);
  Backend backend(options.backend, ModelProducts(model), ModelName(options.input));
  RunForwardPass(model, ids, options.forward.phase, backend);
  PrintNow(ToTable(backend.record()));
  return backend.Finish();
}

/// An image fixes what a model's forward pass would still have to choose.
void RefuseModelOptions(const CLI::App& app) {
  for (const char* option : {"--prompt", "--ids", "--tokens", "--phase", "--packing", "--output"}) {
    if (app.count(option) > 0) {
      throw CLI::ValidationError(option, "is for a model; a program image has it fixed");
    }
  }
}

int SimulateProgram(const Options& options) {
  RefuseModelOptions(*options.app);
  if (options.backend.check && options.backend.name == "interpreter") {
    throw CLI::ValidationError("--check",
                               "a program image is compared with the interpreter; "
                               "choose --backend systemc or rtl");
  }
  RequireWritable(options.backend.record);
  RequireWritable(options.backend.trace);
  const compiler::ProgramImage image = compiler::LoadImage(options.input);
  const bool target_given = options.app->count("--target") > 0;
  const compiler::Target target =
      target_given ? options.backend.hardware.Target()
                   : compiler::FindTarget(image.target_name, {DataFolder("targets")});
  compiler::CheckTarget(image, target, options.input.string());
  const auto machine =
      MakeMachine(options.backend.name, target, options.backend.trace, image.timing_only);
  std::unique_ptr<compiler::Machine> interpreter;
  if (options.backend.check) interpreter = MakeMachine("interpreter", target, {});

  sim::RunRecord record;
  record.backend = options.backend.name;
  record.model = options.input.filename();
  record.target = target;
  record.packing = image.segments.front().packing;
  const ImageCheck check = SimulateImage(
      image, *machine, interpreter.get(), options.forward.seed, options.input.string(),
      [&](const compiler::ProductRun& run) { record.Add(run, image.phase); });
  if (!options.backend.record.empty()) sim::SaveRunRecord(record, options.backend.record);
  PrintNow(ToTable(record));
  if (!options.backend.check) return kSuccess;
  fmt::print(stderr, "checked {} products against the interpreter: {} mismatches\n",
             record.ProductRuns(), check.mismatches);
  if (check.mismatches == 0) return kSuccess;
  fmt::print(stderr, "ternion: first mismatch: {}\n", check.first_mismatch);
  return kFailure;
}

int Run(const Options& options) {
  if (options.backend.is_reference()) {
    throw CLI::ValidationError("--backend",
                               "the reference is no machine; choose interpreter, "
                               "systemc or rtl");
  }
  if (options.backend.name != "rtl" && !options.backend.trace.empty()) {
    throw CLI::ValidationError("--trace", "needs --backend rtl");
  }
  const std::filesystem::path& trace = options.backend.trace;
  const std::filesystem::path save_file = trace.empty() ? "" : trace.string() + ".gtkw";
  RequireWritable(save_file);
  const int status = std::filesystem::is_directory(options.input) ? SimulateModel(options)
                                                                  : SimulateProgram(options);
  // No product on the backend, no waveform.
  if (!trace.empty() && std::filesystem::exists(trace)) sim::WriteSaveFile(trace, save_file);
  return status;
}

}  // namespace

Command SimulateCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  options->backend.name = "systemc";
  CLI::App* app = AddCommand(
      parent, "simulate",
      "Runs a program image, or one forward pass of a model, and shows its cycles",
      "ternion simulate model/zoo/shakespeare-3m --prompt \"ROMEO:\" --backend systemc --target "
      "edge --record run.json");
  options->app = app;
  app->add_option("INPUT", options->input,
                  "Program image (run on random activations) or checkpoint folder")
      ->required();
  AddForwardOptions(*app, options->forward);
  AddBackendOptions(*app, options->backend);
  app->add_option("--trace", options->backend.trace,
                  "Write the RTL's waveform (FST) to this file, and a GTKWave save file beside it");
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
