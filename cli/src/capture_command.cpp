// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <span>

#include "activity_report.h"
#include "backend.h"
#include "commands.h"
#include "interrupt.h"
#include "options.h"
#include "output.h"
#include "progress.h"
#include "ternion/model/capture.h"
#include "ternion/model/model.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

constexpr std::uint32_t kDefaultWindow = 128;

struct Options {
  std::filesystem::path model;
  std::filesystem::path text;
  std::optional<std::string> ids;  ///< in place of a text
  std::filesystem::path out;
  std::uint32_t tokens = 0;  ///< 0: as many as the text has and the context holds
  bool statistics = false;   ///< activity alone, of a text of any length
  std::uint32_t window = 0;  ///< with statistics; 0: kDefaultWindow or the model's context
  std::string format = "table";
  BackendOptions backend;
};

std::vector<std::int32_t> Tokens(const Options& options, const model::Model& model) {
  std::vector<std::int32_t> ids =
      options.ids ? ParseIds(*options.ids, "--ids")
                  : EncodeFile(model::LoadTokenizer(options.model, model.config), options.text);
  if (options.tokens > ids.size()) {
    throw Error(options.ids ? "--ids" : options.text.string(), "",
                fmt::format("has {} tokens, fewer than --tokens {}", ids.size(), options.tokens));
  }
  return ids;
}

int RunArrays(const Options& options) {
  if (options.out.empty()) throw CLI::ValidationError("--out", "give a folder, or --statistics");
  if (options.backend.hardware.Output() != compiler::OutputFormat::kInt32) {
    throw CLI::ValidationError("--output", "float32 outputs keep the sums that are captured");
  }
  RequireWritableFolder(options.out);
  const model::Model model = model::LoadModel(options.model);
  const std::vector<std::int32_t> ids = Tokens(options, model);
  const std::size_t count = options.tokens != 0
                                ? options.tokens
                                : std::min<std::size_t>(ids.size(), model.config.max_positions);
  Backend backend(options.backend, ModelProducts(model), ModelName(options.model));
  const model::CaptureSummary summary =
      model::Capture(model, std::span(ids).first(count), backend.executor(), options.out);
  PrintNow(fmt::format("{}: {} products, the first {} of {} tokens\n", options.out.string(),
                       summary.linears.size(), count, ids.size()));
  return backend.Finish();
}

int RunStatistics(const Options& options) {
  RequireWritable(options.out);
  model::ActivityOptions activity;
  activity.lanes = options.backend.hardware.Target().lanes;
  const model::Model model = OpenModel(options.model, options.backend.execution);
  std::vector<std::int32_t> ids = Tokens(options, model);
  if (options.tokens != 0) ids.resize(options.tokens);
  activity.window =
      options.window != 0 ? options.window : std::min(kDefaultWindow, model.config.max_positions);
  Backend backend(options.backend, ModelProducts(model), ModelName(options.model));
  const InterruptGuard interrupt;
  model::ActivityResult result;
  {
    Progress progress("tokens");
    result = model::MeasureActivity(model, ids, activity, backend.executor(),
                                    [&](std::uint64_t done, std::uint64_t all) {
                                      progress.Show(done, all);
                                      return !interrupt.interrupted();
                                    });
  }
  const ActivityReport report = {ModelName(options.model), activity, ids.size(), std::move(result)};
  WriteTextOrPrint(options.out, Format(report, options.format));
  const int code = backend.Finish();
  if (report.result.tokens == ids.size()) return code;
  fmt::print(stderr, "interrupted: {} of {} tokens\n", report.result.tokens, ids.size());
  return kInterrupted;
}

int Run(const Options& options) {
  if (options.ids.has_value() != options.text.empty()) {
    throw CLI::ValidationError("capture", "give one of --text and --ids");
  }
  return options.statistics ? RunStatistics(options) : RunArrays(options);
}

}  // namespace

Command CaptureCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(
      parent, "capture",
      "Writes inputs, activations, weights and accumulators of every product, or how often the "
      "array's inputs are zero and flip",
      "ternion capture model/zoo/shakespeare-3m --text "
      "model/zoo/shakespeare-3m/heldout.txt --tokens 64 --out captured");
  AddModel(*app, options->model);
  app->add_option("--text", options->text, "UTF-8 text file to run");
  app->add_option("--ids", options->ids, "Or token ids, like 1,2,3");
  app->add_option("--out", options->out,
                  "Folder for .npy files and summary.json; with --statistics: file to write "
                  "(default: standard output)");
  app->add_option("--tokens", options->tokens,
                  "Use this many of the text's tokens (default: all that fit the context)")
      ->check(CLI::Range(1U, 1U << 20));
  CLI::Option* statistics = app->add_flag("--statistics", options->statistics,
                                          "Zeros and bit flips of the activations alone, for the "
                                          "lanes of --target; any length of text");
  app->add_option("--window", options->window,
                  "With --statistics: tokens per context (default: 128, or the model's context if "
                  "that is shorter)")
      ->check(CLI::Range(1U, 1U << 20))
      ->needs(statistics);
  app->add_option("--format", options->format, "With --statistics: how to write them")
      ->check(CLI::IsMember({"table", "csv", "json"}))
      ->capture_default_str()
      ->needs(statistics);
  AddBackendOptions(*app, options->backend);
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
