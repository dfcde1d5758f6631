// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

#include "backend.h"
#include "commands.h"
#include "options.h"
#include "output.h"
#include "ternion/model/model.h"
#include "ternion/model/perplexity.h"

namespace ternion::cli {
namespace {

constexpr std::uint32_t kDefaultWindow = 128;

struct Options {
  std::filesystem::path model;
  std::filesystem::path text;
  std::uint32_t window = 0;  ///< 0: kDefaultWindow, or the model's context if that is shorter
  BackendOptions backend;
};

/// Rewrites one line on a terminal; says nothing elsewhere, so that logs stay short.
void ShowProgress(std::uint64_t done, std::uint64_t all) {
  if (isatty(STDERR_FILENO) == 0) return;
  fmt::print(stderr, "\r{} of {} windows{}", done, all, done == all ? "\n" : "");
}

int Run(const Options& options) {
  const model::Model model = OpenModel(options.model, options.backend.execution);
  const model::Tokenizer tokenizer = model::LoadTokenizer(options.model, model.config);
  // Windows begin anywhere in the text, so none gets the tokens that mark a text's beginning.
  const std::vector<std::int32_t> ids =
      EncodeFile(tokenizer, options.text, /*special_tokens=*/false);
  const std::uint32_t window =
      options.window != 0 ? options.window : std::min(kDefaultWindow, model.config.max_positions);
  Backend backend(options.backend, ModelProducts(model), ModelName(options.model));
  const model::PerplexityResult result =
      model::Perplexity(model, ids, window, backend.executor(), ShowProgress);
  PrintNow(
      fmt::format("tokens_predicted {}\nwindow_tokens    {}\nnats_per_token   {:.9f}\n"
                  "perplexity       {:.9f}\n",
                  result.tokens_predicted, window, result.nats_per_token, result.perplexity));
  return backend.Finish();
}

}  // namespace

Command PerplexityCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(parent, "perplexity", "Measures how well the model predicts a text",
                             "ternion perplexity model/zoo/shakespeare-3m --text "
                             "model/zoo/shakespeare-3m/heldout.txt");
  AddModel(*app, options->model);
  app->add_option("--text", options->text, "UTF-8 text file")->required();
  app->add_option("--window", options->window,
                  "Tokens per context; consecutive, not overlapping (default: 128, or the model's "
                  "context if that is shorter)")
      ->check(CLI::Range(1U, 1U << 20));
  AddBackendOptions(*app, options->backend);
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
