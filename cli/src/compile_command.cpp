// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <vector>

#include "backend.h"
#include "commands.h"
#include "data_folder.h"
#include "options.h"
#include "output.h"
#include "ternion/compiler/network.h"
#include "ternion/model/model.h"
#include "ternion/sim/machine_cost_model.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path model;
  std::string phase = "decode";
  std::uint32_t tokens = 0;  ///< 0: one
  std::uint32_t sequences = 1;
  HardwareOptions hardware;
  std::uint32_t judged = 0;
  bool timing_only = false;
  std::optional<double> zero_weights;  ///< fraction
  std::filesystem::path out;
};

compiler::NetworkProgram CompileModel(const Options& options, const compiler::Pass& pass,
                                      const compiler::Target& target,
                                      const compiler::CompileOptions& compile_options) {
  if (!options.timing_only) {
    return compiler::CompileNetwork(model::LoadModel(options.model), pass, target, compile_options);
  }
  compiler::Workload workload =
      compiler::FindWorkload(options.model.string(), DataFolder("workloads"));
  if (options.zero_weights) workload.zero_weight_fraction = options.zero_weights;
  return compiler::CompileNetwork(workload, pass, target, compile_options);
}

int Run(const Options& options) {
  const bool decode = options.phase == "decode";
  if (decode && options.tokens > 1) {
    throw CLI::ValidationError("--tokens",
                               "a decode step has one token of each sequence; see --sequences");
  }
  if (options.zero_weights && !options.timing_only) {
    throw CLI::ValidationError("--zero-weights", "needs --timing-only; a checkpoint has its own");
  }
  RequireWritable(options.out);
  const compiler::Target target = options.hardware.Target();
  const compiler::Pass pass{.phase = decode ? compiler::Phase::kDecode : compiler::Phase::kPrefill,
                            .sequences = options.sequences,
                            .tokens = options.tokens == 0 ? 1 : options.tokens};
  std::optional<sim::MachineCostModel> judge;
  if (options.judged != 0) judge.emplace([&] { return MakeMachine("cycle", target, {}, true); });
  const compiler::CompileOptions compile_options{.packing = options.hardware.Packing(),
                                                 .output = options.hardware.Output(),
                                                 .cost_model = judge ? &*judge : nullptr,
                                                 .judged_candidates = options.judged};
  const compiler::NetworkProgram program = CompileModel(options, pass, target, compile_options);
  const compiler::ProgramImage& image = program.image;
  compiler::SaveImage(image, options.out);
  PrintNow(fmt::format("{}: {} segments, {} instructions, {} bytes for target {}\n",
                       options.out.string(), image.segments.size(), image.instruction_count,
                       image.bytes.size(), image.target_name));
  if (program.cache) {
    PrintNow(fmt::format("key-value cache in host memory: {} bytes for each token of a sequence\n",
                         program.cache->bytes_per_token));
  }
  return kSuccess;
}

}  // namespace

Command CompileCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app =
      AddCommand(parent, "compile", "Compiles every product of a forward pass to a program image",
                 "ternion compile model/zoo/shakespeare-3m --phase decode --tokens 1 --target edge "
                 "-o decode.tern");
  AddModel(*app, options->model);
  app->add_option("--phase", options->phase,
                  "prefill: weights stay while tokens stream past; decode: one token of each "
                  "sequence")
      ->check(CLI::IsMember({"prefill", "decode"}))
      ->capture_default_str();
  app->add_option("--tokens", options->tokens, "Tokens of each sequence (default: 1)")
      ->check(CLI::Range(1U, 1U << 20));
  app->add_option("--sequences", options->sequences, "Sequences that pass together")
      ->check(CLI::Range(1U, 1U << 16))
      ->capture_default_str();
  AddHardwareOptions(*app, options->hardware);
  app->add_option("--search", options->judged,
                  "Let the cycle model judge so many plans of each shape (default: none; the "
                  "compiler's estimate decides alone)")
      ->check(CLI::Range(1U, 64U));
  app->add_flag("--timing-only", options->timing_only,
                "Leave the weights out: MODEL may be a folder with no more than config.json, or "
                "the name of a workload; the image runs only on the backend cycle");
  app->add_option("--zero-weights", options->zero_weights,
                  "Fraction of zero weights to state, with --timing-only")
      ->check(CLI::Range(0.0, 1.0));
  app->add_option("-o,--out", options->out, "Program image to write")->required();
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
