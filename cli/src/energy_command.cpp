// SPDX-License-Identifier: Apache-2.0

#include <memory>
#include <optional>

#include "backend.h"
#include "commands.h"
#include "data_folder.h"
#include "forward_pass.h"
#include "options.h"
#include "output.h"
#include "technology.h"
#include "ternion/energy/estimate.h"
#include "ternion/energy/ladder.h"
#include "ternion/energy/published_comparison.h"
#include "ternion/energy/report.h"
#include "ternion/energy/technology.h"
#include "ternion/model/model.h"
#include "ternion/sim/run_record.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path input;
  bool published = false;
  std::filesystem::path ladder;
  std::string format = "table";
  std::filesystem::path out;
  std::string technology = "published-7nm";
  energy::EstimateOptions estimate;
  ForwardOptions forward;
  HardwareOptions hardware;
  CLI::App* app = nullptr;
};

/// EnergyReport, the published comparison or the ladder in the format asked for.
template <typename Report>
std::string Format(const Report& report, const std::string& format) {
  if (format == "json") return energy::ToJson(report);
  if (format == "csv") return energy::ToCsv(report);
  if (format == "html") return energy::ToHtml(report);
  return energy::ToTable(report);
}

/// The interpreter's run of one forward pass: the events of the hardware without its time.
sim::RunRecord RunModel(const Options& options) {
  const model::Model model = model::LoadModel(options.input);
  const std::vector<std::int32_t> ids = TokenIds(options.forward, options.input, model);
  BackendOptions backend_options;
  backend_options.name = "interpreter";
  backend_options.hardware = options.hardware;
  Backend backend(backend_options, ModelProducts(model), ModelName(options.input));
  RunForwardPass(model, ids, options.forward.phase, backend);
  return backend.record();
}

/// A run record has already fixed what a model's forward pass would still have to choose.
void RefuseModelOptions(const CLI::App& app) {
  for (const char* option :
       {"--prompt", "--ids", "--tokens", "--seed", "--phase", "--target", "--packing"}) {
    if (app.count(option) > 0) {
      throw CLI::ValidationError(option, "is for a model; a run record has it fixed");
    }
  }
}

std::string Report(const Options& options) {
  if (options.published) {
    return Format(energy::PublishedComparison(DataFolder("energy")), options.format);
  }
  if (!options.ladder.empty()) {
    return Format(energy::LoadLadder(options.ladder), options.format);
  }
  const bool is_model = std::filesystem::is_directory(options.input);
  if (!is_model) RefuseModelOptions(*options.app);
  const energy::Technology technology = FindTechnology(options.technology);
  const sim::RunRecord record = is_model ? RunModel(options) : sim::LoadRunRecord(options.input);
  return Format(energy::Estimate(record, technology, options.estimate), options.format);
}

int Run(const Options& options) {
  const int given = (options.published ? 1 : 0) + (options.ladder.empty() ? 0 : 1) +
                    (options.input.empty() ? 0 : 1);
  if (given != 1) {
    throw CLI::ValidationError("energy", "give a run record, a model, --published or --ladder");
  }
  RequireWritable(options.out);
  WriteTextOrPrint(options.out, Report(options));
  return kSuccess;
}

}  // namespace

Command EnergyCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(parent, "energy",
                             "Energy of a run beside the same products in FP16, or the published "
                             "figures beside what reproduces them",
                             "ternion energy run.json --format html -o energy.html");
  options->app = app;
  app->add_option("INPUT", options->input,
                  "Run record, or checkpoint folder (the interpreter then runs a forward pass)");
  app->add_flag("--published", options->published, "Published figures beside the reproduced ones");
  app->add_option("--ladder", options->ladder,
                  "Show a record of scripts/energy_ladder: figures measured on gates");
  app->add_option("--format", options->format, "How to write the report")
      ->check(CLI::IsMember({"table", "json", "csv", "html"}))
      ->capture_default_str();
  app->add_option("-o,--out", options->out, "File to write (default: standard output)");
  app->add_option("--technology", options->technology, "Energy figures: a name or a JSON file")
      ->capture_default_str();
  app->add_option("--dram", options->estimate.dram, "Which DRAM of the technology");
  app->add_option("--dram-pj-per-bit", options->estimate.dram_pj_per_bit,
                  "DRAM energy instead of the technology's figure");
  AddForwardOptions(*app, options->forward);
  AddHardwareOptions(*app, options->hardware);
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
