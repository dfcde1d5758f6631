// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "commands.h"
#include "execution.h"
#include "options.h"
#include "output.h"
#include "ternion/model/bench.h"
#include "ternion/model/cpu_executor.h"
#include "ternion/model/model.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path model;
  ExecutionOptions execution;
  model::BenchOptions bench;
  std::filesystem::path json;
};

nlohmann::ordered_json ToJson(const model::BenchResult& result, const model::BenchRun& run) {
  nlohmann::ordered_json json;
  json["read_bytes_per_second"] = model::Bandwidth(result, run);
  json["decode_seconds_per_token"] = run.decode_seconds;
  json["decode_tokens_per_second"] = 1 / run.decode_seconds;
  json["roofline_fraction"] = model::RooflineFraction(run);
  json["prefill_seconds"] = run.prefill_seconds;
  json["prefill_tokens_per_second"] = static_cast<double>(result.prompt) / run.prefill_seconds;
  return json;
}

/// docs/command-line.md describes the fields.
nlohmann::ordered_json ToJson(const Options& options, const model::BenchResult& result) {
  nlohmann::ordered_json json;
  json["schema"] = "ternion.bench/1";
  json["model"] = ModelName(options.model);
  json["instruction_set"] = model::InstructionSet();
  json["threads"] = options.execution.threads;
  json["lm_head"] = options.execution.lm_head;
  json["huge_pages"] = options.execution.huge_pages;
  json["prompt_tokens"] = options.bench.prompt;
  json["decode_tokens"] = options.bench.decode;
  json["bytes_per_decoded_token"] = result.decode_bytes;
  json["ternary_multiply_accumulates_per_token"] = result.decode_macs;
  json["best"] = ToJson(result, result.best());
  json["median"] = ToJson(result, result.median());
  for (const model::BenchRun& run : result.runs) json["runs"].push_back(ToJson(result, run));
  return json;
}

std::string ToTable(const Options& options, const model::BenchResult& result) {
  constexpr double kGiga = 1e9;
  const auto bytes = static_cast<double>(result.decode_bytes);
  const auto prompt = static_cast<double>(result.prompt);
  std::string text = fmt::format(
      "{}: {}, {} thread{}, LM head {}{}\n"
      "a decoded token reads {:.3f} GB of weights and LM head, {:.2f} G ternary "
      "multiply-accumulates\n\n"
      "{:<8} {:>12} {:>12} {:>10} {:>10} {:>10} {:>12} {:>10}\n",
      ModelName(options.model), model::InstructionSet(), options.execution.threads,
      options.execution.threads == 1 ? "" : "s", options.execution.lm_head,
      options.execution.huge_pages ? ", huge pages" : "", bytes / kGiga,
      static_cast<double>(result.decode_macs) / kGiga, "", "read GB/s", "roofline", "decode",
      "ms/token", "reached", "prefill", "G MAC/s");
  for (const auto& [name, run] : {std::pair{"best", result.best()}, {"median", result.median()}}) {
    text += fmt::format(
        "{:<8} {:>12.2f} {:>12.2f} {:>10.2f} {:>10.2f} {:>8.1f} % {:>12.1f} {:>10.1f}\n", name,
        model::Bandwidth(result, run) / kGiga, 1 / run.read_seconds, 1 / run.decode_seconds,
        1e3 * run.decode_seconds, 100 * model::RooflineFraction(run), prompt / run.prefill_seconds,
        static_cast<double>(result.decode_macs) * prompt / run.prefill_seconds / kGiga);
  }
  text += fmt::format(
      "\nroofline, decode, prefill of {} tokens: tokens per second. The roofline is what reading "
      "the same bytes alone reaches,\nmeasured between the others; {} repeats.\n",
      result.prompt, result.runs.size());
  return text;
}

int Run(const Options& options) {
  RequireWritable(options.json);
  const model::Model model = OpenModel(options.model, options.execution);
  ThreadPool pool(options.execution.threads);
  model::CpuExecutor executor(&pool);
  const model::BenchResult result =
      model::Bench(model, options.bench, executor, [&](std::size_t done) {
        fmt::print(stderr, "repeat {} of {}\n", done, options.bench.repeats);
      });
  PrintNow(ToTable(options, result));
  if (!options.json.empty()) WriteJson(options.json, ToJson(options, result));
  return kSuccess;
}

}  // namespace

Command BenchCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(parent, "bench",
                             "Tokens per second on this processor, beside what its memory allows",
                             "ternion bench model/zoo/shakespeare-3m --threads 1");
  AddModel(*app, options->model);
  AddExecutionOptions(*app, options->execution);
  app->add_option("--prompt-tokens", options->bench.prompt, "Tokens of a prefill")
      ->check(CLI::Range(1U, 1U << 20))
      ->capture_default_str();
  app->add_option("--decode-tokens", options->bench.decode, "Tokens decoded one by one after it")
      ->check(CLI::Range(1U, 1U << 20))
      ->capture_default_str();
  app->add_option("--repeat", options->bench.repeats, "How often all is measured")
      ->check(CLI::Range(1U, 1U << 16))
      ->capture_default_str();
  app->add_option("--json", options->json, "Write the figures (JSON) to this file");
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
