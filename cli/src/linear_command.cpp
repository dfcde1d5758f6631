// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <memory>

#include "backend.h"
#include "commands.h"
#include "options.h"
#include "output.h"
#include "ternion/model/bit_linear.h"
#include "ternion/model/model.h"
#include "ternion/util/error.h"
#include "ternion/util/npy.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path model;
  std::uint32_t layer = 0;
  std::string name;
  std::filesystem::path input;
  std::filesystem::path out;
  BackendOptions backend;
};

NpyArray<float> ReadInput(const std::filesystem::path& path, std::size_t in_features) {
  NpyArray<float> x = ReadNpy<float>(path);
  if (x.shape.size() != 2 || x.shape[1] != in_features || x.shape[0] == 0) {
    std::string shape;
    for (const std::size_t size : x.shape) {
      shape += (shape.empty() ? "" : ", ") + std::to_string(size);
    }
    throw Error(path.string(), "shape",
                fmt::format("must be [tokens, {}], is [{}]", in_features, shape));
  }
  for (std::size_t i = 0; i < x.values.size(); ++i) {
    if (std::isfinite(x.values[i])) continue;
    throw Error(path.string(), fmt::format("token {}, input {}", i / in_features, i % in_features),
                fmt::format("{} is not finite", x.values[i]));
  }
  return x;
}

void WriteResult(const std::filesystem::path& folder, const model::LinearResult& result,
                 const model::TernaryMatrix& weight) {
  const std::array<std::size_t, 1> per_token = {result.tokens};
  const std::array<std::size_t, 2> inputs = {result.tokens, weight.columns()};
  const std::array<std::size_t, 2> outputs = {result.tokens, weight.rows()};
  MakeFolder(folder);
  WriteNpy<float>(folder / "scale.npy", per_token, result.scale);
  WriteNpy<std::int8_t>(folder / "q.npy", inputs, result.q);
  if (result.acc.empty()) {
    // The hardware kept the sums; a file left from another run would not be theirs.
    std::filesystem::remove(folder / "acc.npy");
  } else {
    WriteNpy<std::int32_t>(folder / "acc.npy", outputs, result.acc);
  }
  WriteNpy<float>(folder / "y.npy", outputs, result.y);
}

int Run(const Options& options) {
  RequireWritableFolder(options.out);
  const model::Model model = OpenModel(options.model, options.backend.execution);
  const model::LinearId id = model::FindLinear(model, options.layer, options.name);
  const model::BitLinear& linear = model.linear(id);
  const NpyArray<float> x = ReadInput(options.input, linear.weight.columns());
  Backend backend(options.backend, {{.id = id, .weight = &linear.weight}},
                  ModelName(options.model));
  const model::LinearResult result =
      model::ApplyLinear(id, linear, x.values, x.shape[0], backend.executor());
  WriteResult(options.out, result, linear.weight);
  return backend.Finish();
}

}  // namespace

Command LinearCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app =
      AddCommand(parent, "linear", "Runs one BitLinear of a model on given activations",
                 "ternion linear model/zoo/shakespeare-3m --layer 0 --name q_proj --input x.npy "
                 "--out q_proj");
  AddModel(*app, options->model);
  app->add_option("--layer", options->layer, "Layer, from 0")->required();
  app->add_option("--name", options->name,
                  "q_proj, k_proj, v_proj, o_proj, gate_proj, up_proj or down_proj")
      ->required();
  app->add_option("--input", options->input, "float32 [tokens, inputs], .npy")->required();
  app->add_option("--out", options->out,
                  "Folder for scale.npy (float32), q.npy (int8), acc.npy (int32; not with --output "
                  "float32), y.npy (float32)")
      ->required();
  AddBackendOptions(*app, options->backend);
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
