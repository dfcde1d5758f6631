// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "backend.h"
#include "commands.h"
#include "interrupt.h"
#include "options.h"
#include "output.h"
#include "progress.h"
#include "ternion/model/model.h"
#include "ternion/model/perplexity.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"
#include "ternion/util/strict_json.h"

namespace ternion::cli {
namespace {

constexpr std::uint32_t kDefaultWindow = 128;
constexpr const char* kSchema = "ternion.perplexity-state/1";

struct Options {
  std::filesystem::path model;
  std::filesystem::path text;
  std::filesystem::path state;
  std::uint32_t window = 0;  ///< 0: kDefaultWindow, or the model's context if that is shorter
  BackendOptions backend;
};

/// What a state belongs to: going on with another text or model would give a figure of neither.
struct Measurement {
  std::string model;
  std::uint64_t tokens = 0;
  std::uint64_t token_hash = 0;  ///< FNV-1a, 64 bits, of the ids as 32-bit numbers, low byte first
  std::uint32_t window = 0;
};

std::uint64_t Hash(const std::vector<std::int32_t>& ids) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const std::int32_t id : ids) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
      hash ^= static_cast<std::uint32_t>(id) >> shift & 0xFFU;
      hash *= 0x100000001B3U;
    }
  }
  return hash;
}

void Save(const std::filesystem::path& path, const Measurement& measurement,
          const model::PerplexityState& state) {
  nlohmann::ordered_json json;
  json["schema"] = kSchema;
  json["model"] = measurement.model;
  json["tokens"] = measurement.tokens;
  json["token_hash"] = measurement.token_hash;
  json["window_tokens"] = measurement.window;
  json["windows_done"] = state.windows_done;
  json["nats"] = state.nats;
  WriteJson(path, json);
}

/// The state of a file, or a new one when there is no file.
model::PerplexityState Load(const std::filesystem::path& path, const Measurement& measurement) {
  if (path.empty() || !std::filesystem::exists(path)) return {};
  const nlohmann::json document = ParseJson(ReadText(path), path.string());
  JsonFields fields(document, path.string(), "");
  fields.Schema(kSchema);
  const auto require = [&](const char* field, const auto& found, const auto& expected) {
    if (found == expected) return;
    fields.Fail(field, fmt::format("{}, but this is a measurement of {}", found, expected));
  };
  require("model", fields.Text("model"), measurement.model);
  require("tokens", fields.Unsigned("tokens"), measurement.tokens);
  require("token_hash", fields.Unsigned("token_hash"), measurement.token_hash);
  require("window_tokens", fields.Unsigned32("window_tokens"), measurement.window);
  model::PerplexityState state;
  state.windows_done = fields.Unsigned("windows_done");
  state.nats = fields.NonNegative("nats");
  fields.Finish();
  return state;
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
  const Measurement measurement = {ModelName(options.model), ids.size(), Hash(ids), window};
  const model::PerplexityState before = Load(options.state, measurement);
  Backend backend(options.backend, ModelProducts(model), ModelName(options.model));
  const InterruptGuard interrupt;
  model::PerplexityState state;
  {
    Progress progress("windows", before.windows_done);
    state = model::MeasurePerplexity(model, ids, window, backend.executor(), before,
                                     [&](const model::PerplexityState& now, std::uint64_t all) {
                                       progress.Show(now.windows_done, all);
                                       if (!options.state.empty())
                                         Save(options.state, measurement, now);
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
