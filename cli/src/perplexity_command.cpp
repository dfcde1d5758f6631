// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <memory>
#include <span>

#include "backend.h"
#include "commands.h"
#include "interrupt.h"
#include "options.h"
#include "output.h"
#include "perplexity_state.h"
#include "progress.h"
#include "ternion/model/cpu_executor.h"
#include "ternion/model/decoder.h"
#include "ternion/model/model.h"
#include "ternion/model/perplexity.h"
#include "ternion/util/thread_pool.h"

namespace ternion::cli {
namespace {

constexpr std::uint32_t kDefaultWindow = 128;

struct Options {
  std::filesystem::path model;
  std::filesystem::path text;
  std::filesystem::path state;
  std::uint32_t window = 0;  ///< 0: kDefaultWindow, or the model's context if that is shorter
  BackendOptions backend;
};

/// FNV-1a, 64 bits, of 32-bit numbers, low byte first.
template <typename T>
std::uint64_t Hash(std::span<const T> numbers) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const T number : numbers) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
      hash ^= std::bit_cast<std::uint32_t>(number) >> shift & 0xFFU;
      hash *= 0x100000001B3U;
    }
  }
  return hash;
}

/// The logits of the first tokens of the text tell models apart, and LM heads. They are the same
/// bits on every backend, so the reference computes them.
std::uint64_t LogitHash(const model::Model& model, std::span<const std::int32_t> ids,
                        std::size_t threads) {
  constexpr std::size_t kTokens = 8;
  const std::size_t context = std::min<std::size_t>(kTokens, model.config.max_positions);
  ThreadPool pool(threads);
  model::CpuExecutor executor(&pool);
  const std::vector<float> logits =
      model::Decoder(model).Forward(ids.first(std::min(context, ids.size())), executor);
  return Hash<float>(logits);
}

int Run(const Options& options) {
  RequireWritable(options.state);
  const model::Model model = OpenModel(options.model, options.backend.execution);
  const model::Tokenizer tokenizer = model::LoadTokenizer(options.model, model.config);
  // Windows begin anywhere in the text, so none gets the tokens that mark a text's beginning.
  const std::vector<std::int32_t> ids =
      EncodeFile(tokenizer, options.text, /*special_tokens=*/false);
  const std::uint32_t window =
      options.window != 0 ? options.window : std::min(kDefaultWindow, model.config.max_positions);
  PerplexityMeasurement measurement = {ModelName(options.model), 0, ids.size(),
                                       Hash<std::int32_t>(ids), window};
  model::PerplexityState before;
  if (!options.state.empty() && !ids.empty()) {
    measurement.logit_hash = LogitHash(model, ids, options.backend.execution.threads);
    before = LoadPerplexityState(options.state, measurement);
  }
  Backend backend(options.backend, ModelProducts(model), ModelName(options.model));
  const InterruptGuard interrupt;
  model::PerplexityState state;
  {
    Progress progress("windows", before.windows_done);
    state = model::MeasurePerplexity(model, ids, window, backend.executor(), before,
                                     [&](const model::PerplexityState& now, std::uint64_t all) {
                                       progress.Show(now.windows_done, all);
                                       if (!options.state.empty())
                                         SavePerplexityState(options.state, measurement, now);
                                       return !interrupt.interrupted();
                                     });
  }
  const model::PerplexityResult result = state.Result(window);
  PrintNow(
      fmt::format("tokens_predicted {}\nwindow_tokens    {}\nnats_per_token   {:.9f}\n"
                  "perplexity       {:.9f}\n",
                  result.tokens_predicted, window, result.nats_per_token, result.perplexity));
  const int code = backend.Finish();
  const std::uint64_t all = model::PerplexityWindows(ids.size(), window);
  if (state.windows_done == all) return code;
  fmt::print(stderr, "interrupted: {} of {} windows; {}\n", state.windows_done, all,
             options.state.empty() ? "with --state the same command would go on from here"
                                   : "the same command goes on from here");
  return kInterrupted;
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
  app->add_option("--state", options->state,
                  "File that keeps how far it is (JSON): after Ctrl-C the same command goes on");
  AddBackendOptions(*app, options->backend);
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
