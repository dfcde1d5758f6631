// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <memory>

#include "backend.h"
#include "commands.h"
#include "options.h"
#include "output.h"
#include "ternion/compiler/compile.h"
#include "ternion/model/model.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path model;
  std::string phase = "decode";
  std::uint32_t tokens = 0;  ///< 0: one
  HardwareOptions hardware;
  std::filesystem::path out;
};

int Run(const Options& options) {
  const bool decode = options.phase == "decode";
  if (decode && options.tokens > 1) {
    throw CLI::ValidationError("--tokens", "a decode step has one token");
  }
  RequireWritable(options.out);
  const compiler::Target target = options.hardware.Target();
  const model::Model model = model::LoadModel(options.model);
  const std::uint32_t tokens = options.tokens == 0 ? 1 : options.tokens;
  const compiler::ProgramImage image =
      compiler::Compile(ModelProducts(model, tokens), target,
                        {.phase = decode ? compiler::Phase::kDecode : compiler::Phase::kPrefill,
                         .packing = options.hardware.Packing(),
                         .output = options.hardware.Output()});
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
  app->add_option("-o,--out", options->out, "Program image to write")->required();
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
