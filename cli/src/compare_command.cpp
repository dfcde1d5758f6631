// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "backend.h"
#include "commands.h"
#include "compare_report.h"
#include "interrupt.h"
#include "options.h"
#include "output.h"
#include "progress.h"
#include "ternion/model/model.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

// As diff has it, so that a script can tell a difference from a run that failed.
constexpr int kDifference = 1;
constexpr int kCompareFailure = 2;

struct Options {
  std::filesystem::path model_a;
  std::filesystem::path model_b;  ///< empty: the same
  std::string backend_a = "reference";
  std::string backend_b = "reference";
  HardwareOptions hardware;
  std::optional<std::string> prompt;
  std::optional<std::string> ids;
  std::filesystem::path text;
  std::uint32_t tokens = 0;  ///< 0: all, as far as the context holds them
  std::string format = "table";
  std::filesystem::path out;
};

std::string SideName(const std::filesystem::path& model, const std::string& backend,
                     const HardwareOptions& hardware) {
  const bool here = backend == "reference" || backend == "scalar";
  const std::string place = here ? "" : " for " + hardware.target;
  return fmt::format("{} on {}{}", ModelName(model), backend, place);
}

BackendOptions SideOptions(const Options& options, const std::string& name) {
  BackendOptions backend;
  backend.name = name;
  backend.hardware = options.hardware;
  return backend;
}

/// Text is cut into tokens as A does it.
std::vector<std::int32_t> Tokens(const Options& options, const model::Model& model,
                                 std::uint32_t context) {
  std::vector<std::int32_t> ids;
  if (options.ids) {
    ids = ParseIds(*options.ids, "--ids");
  } else {
    const model::Tokenizer tokenizer = model::LoadTokenizer(options.model_a, model.config);
    ids = options.prompt ? tokenizer.Encode(*options.prompt) : EncodeFile(tokenizer, options.text);
  }
  if (options.tokens > ids.size()) {
    throw Error("--tokens", "",
                fmt::format("{}, but there are {} tokens", options.tokens, ids.size()));
  }
  if (options.tokens != 0) ids.resize(options.tokens);
  // A text may be longer than the context; ids were counted by whoever gave them.
  if (!options.ids && options.tokens == 0 && ids.size() > context) {
    ids.resize(context);
  }
  return ids;
}

int Run(const Options& options) {
  const bool same_model = options.model_b.empty() || options.model_b == options.model_a;
  if (same_model && options.backend_a == options.backend_b) {
    throw CLI::ValidationError("compare", "A and B are the same: give MODEL_B or --backend-b");
  }
  if (int{options.prompt.has_value()} + int{options.ids.has_value()} + int{!options.text.empty()} !=
      1) {
    throw CLI::ValidationError("compare", "give one of --text, --prompt and --ids");
  }
  RequireWritable(options.out);
  const model::Model a = model::LoadModel(options.model_a);
  std::optional<model::Model> other;
  if (!same_model) other = model::LoadModel(options.model_b);
  const model::Model& b = other ? *other : a;

  CompareReport report;
  const std::filesystem::path& path_b = same_model ? options.model_a : options.model_b;
  report.a = SideName(options.model_a, options.backend_a, options.hardware);
  report.b = SideName(path_b, options.backend_b, options.hardware);
  if (other) report.models = model::CompareModels(a, b);
  const InterruptGuard interrupt;
  if (!report.models || report.models->same_shape) {
    const std::vector<std::int32_t> ids =
        Tokens(options, a, std::min(a.config.max_positions, b.config.max_positions));
    report.tokens = ids.size();
    Backend backend_a(SideOptions(options, options.backend_a), ModelProducts(a), report.a);
    Backend backend_b(SideOptions(options, options.backend_b), ModelProducts(b), report.b);
    Progress progress("tokens");
    report.runs = model::CompareRuns({a, backend_a.executor()}, {b, backend_b.executor()}, ids,
                                     [&](std::uint64_t done, std::uint64_t all) {
                                       progress.Show(done, all);
                                       return !interrupt.interrupted();
                                     });
  }
  WriteTextOrPrint(options.out, options.format == "json" ? ToJson(report) : ToTable(report));
  if (report.runs && report.runs->tokens < report.tokens) {
    fmt::print(stderr, "interrupted: {} of {} tokens\n", report.runs->tokens, report.tokens);
    return kInterrupted;
  }
  return report.equal() ? kSuccess : kDifference;
}

}  // namespace

Command CompareCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(
      parent, "compare", "Where two backends or two checkpoints first differ, and by how much",
      "ternion compare model/zoo/shakespeare-3m --backend-b rtl --target tiny --prompt \"ROMEO:\"");
  app->add_option("MODEL_A", options->model_a, "Checkpoint A: a folder or a GGUF file")->required();
  app->add_option("MODEL_B", options->model_b, "Checkpoint B (default: A)");
  const CLI::IsMember backends(
      {"reference", "scalar", "interpreter", "cycle", "systemc", "rtl", "rtl-behavioral"});
  app->add_option("--backend-a", options->backend_a, "What computes the ternary products of A")
      ->check(backends)
      ->capture_default_str();
  app->add_option("--backend-b", options->backend_b, "The same of B")
      ->check(backends)
      ->capture_default_str();
  AddHardwareOptions(*app, options->hardware);
  app->add_option("--text", options->text, "UTF-8 text file to run");
  app->add_option("--prompt", options->prompt, "Or a text");
  app->add_option("--ids", options->ids, "Or token ids, like 1,2,3");
  app->add_option("--tokens", options->tokens,
                  "Use this many of the tokens (default: all that fit the context)")
      ->check(CLI::Range(1U, 1U << 20));
  app->add_option("--format", options->format, "How to write the comparison")
      ->check(CLI::IsMember({"table", "json"}))
      ->capture_default_str();
  app->add_option("-o,--out", options->out, "File to write (default: standard output)");
  return {app, [options] { return Run(*options); }, kCompareFailure};
}

}  // namespace ternion::cli
