// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <span>

#include "backend.h"
#include "commands.h"
#include "options.h"
#include "output.h"
#include "ternion/model/capture.h"
#include "ternion/model/model.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path model;
  std::filesystem::path text;
  std::filesystem::path out;
  std::uint32_t tokens = 0;  ///< 0: as many as the text has and the context holds
  BackendOptions backend;
};

int Run(const Options& options) {
  if (options.backend.hardware.Output() != compiler::OutputFormat::kInt32) {
    throw CLI::ValidationError("--output", "float32 outputs keep the sums that are captured");
  }
  RequireWritableFolder(options.out);
  const model::Model model = model::LoadModel(options.model);
  const std::vector<std::int32_t> ids =
      EncodeFile(model::LoadTokenizer(options.model, model.config), options.text);
  if (options.tokens > ids.size()) {
    throw Error(options.text.string(), "",
                fmt::format("has {} tokens, fewer than --tokens {}", ids.size(), options.tokens));
  }
  const std::size_t count = options.tokens != 0
                                ? options.tokens
                                : std::min<std::size_t>(ids.size(), model.config.max_positions);
  Backend backend(options.backend, ModelProducts(model), ModelName(options.model));
  const model::CaptureSummary summary =
      model::Capture(model, std::span(ids).first(count), backend.executor(), options.out);
  PrintNow(fmt::format("{}: {} products, the first {} of the text's {} tokens\n",
                       options.out.string(), summary.linears.size(), count, ids.size()));
  return backend.Finish();
}

}  // namespace

Command CaptureCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(
      parent, "capture", "Writes inputs, activations, weights and accumulators of every product",
      "ternion capture model/zoo/shakespeare-3m --text "
      "model/zoo/shakespeare-3m/heldout.txt --tokens 64 --out captured");
  AddModel(*app, options->model);
  app->add_option("--text", options->text, "UTF-8 text file")->required();
  app->add_option("--out", options->out, "Folder for .npy files and summary.json")->required();
  app->add_option("--tokens", options->tokens,
                  "Use this many of the text's tokens (default: all that fit the context)")
      ->check(CLI::Range(1U, 1U << 20));
  AddBackendOptions(*app, options->backend);
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
