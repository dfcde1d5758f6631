// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <vector>

#include "backend.h"
#include "commands.h"
#include "options.h"
#include "output.h"
#include "ternion/compiler/compile.h"
#include "ternion/model/model.h"
#include "ternion/sim/machine_cost_model.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path model;
  std::string phase = "decode";
  std::uint32_t tokens = 0;  ///< 0: one
  HardwareOptions hardware;
  std::uint32_t judged = 0;
  bool timing_only = false;
  std::filesystem::path out;
};

/// The products of a folder's config.json, of which only the shapes are needed.
std::vector<compiler::Product> ShapesOf(const std::filesystem::path& folder, std::uint32_t tokens) {
  const model::Config config = model::ReadConfig(folder / "config.json");
  std::vector<compiler::Product> products;
  for (std::uint32_t layer = 0; layer < config.layers; ++layer) {
    for (std::size_t kind = 0; kind < model::kLinearKinds; ++kind) {
      compiler::Product& product = products.emplace_back();
      product.id = {layer, static_cast<model::LinearKind>(kind)};
      product.tokens = tokens;
      const auto [out, in] = model::LinearShape(config, product.id.kind);
      product.shape = compiler::WeightShape{out, in};
    }
  }
  return products;
}

int Run(const Options& options) {
  const bool decode = options.phase == "decode";
  if (decode && options.tokens > 1) {
    throw CLI::ValidationError("--tokens", "a decode step has one token");
  }
  RequireWritable(options.out);
  const compiler::Target target = options.hardware.Target();
  const std::uint32_t tokens = options.tokens == 0 ? 1 : options.tokens;
  std::optional<sim::MachineCostModel> judge;
  if (options.judged != 0) judge.emplace([&] { return MakeMachine("systemc", target, {}); });
  const compiler::CompileOptions compile_options{
      .phase = decode ? compiler::Phase::kDecode : compiler::Phase::kPrefill,
      .packing = options.hardware.Packing(),
      .output = options.hardware.Output(),
      .cost_model = judge ? &*judge : nullptr,
      .judged_candidates = options.judged};
  std::optional<model::Model> model;  // outlives its products
  if (!options.timing_only) model = model::LoadModel(options.model);
  const compiler::ProgramImage image =
      compiler::Compile(model ? ModelProducts(*model, tokens) : ShapesOf(options.model, tokens),
                        target, compile_options);
  compiler::SaveImage(image, options.out);
  PrintNow(fmt::format("{}: {} segments, {} instructions, {} bytes for target {}\n",
                       options.out.string(), image.segments.size(), image.instruction_count,
                       image.bytes.size(), image.target_name));
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
                  "prefill: weights stay while tokens stream past; decode: one token")
      ->check(CLI::IsMember({"prefill", "decode"}))
      ->capture_default_str();
  app->add_option("--tokens", options->tokens, "Tokens of the forward pass (default: 1)")
      ->check(CLI::Range(1U, 1U << 20));
  AddHardwareOptions(*app, options->hardware);
  app->add_option("--search", options->judged,
                  "Let the SystemC model judge so many plans of each shape (default: none; the "
                  "compiler's estimate decides alone)")
      ->check(CLI::Range(1U, 64U));
  app->add_flag("--timing-only", options->timing_only,
                "Leave the weights out: MODEL needs no more than its config.json, and the image "
                "runs only where values do not matter");
  app->add_option("-o,--out", options->out, "Program image to write")->required();
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
