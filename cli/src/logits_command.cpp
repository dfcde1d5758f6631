// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <array>
#include <memory>

#include "backend.h"
#include "commands.h"
#include "options.h"
#include "output.h"
#include "ternion/model/decoder.h"
#include "ternion/model/model.h"
#include "ternion/util/error.h"
#include "ternion/util/npy.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path model;
  std::string ids;
  std::filesystem::path ids_file;
  std::filesystem::path out;
  BackendOptions backend;
};

std::vector<std::int32_t> IdsFromFile(const std::filesystem::path& path, std::uint32_t vocab_size) {
  const NpyArray<std::int64_t> array = ReadNpyIntegers(path);
  if (array.shape.size() != 1) {
    throw Error(path.string(), "shape",
                "must have one dimension, has " + std::to_string(array.shape.size()));
  }
  if (array.values.empty()) throw Error(path.string(), "shape", "holds no token ids");
  std::vector<std::int32_t> ids;
  for (const std::int64_t id : array.values) {
    if (id < 0 || id >= vocab_size) {
      throw Error(path.string(), fmt::format("position {}", ids.size()),
                  fmt::format("{} is outside 0..{}", id, vocab_size - 1));
    }
    ids.push_back(static_cast<std::int32_t>(id));
  }
  return ids;
}

int Run(const Options& options) {
  if (options.ids.empty() == options.ids_file.empty()) {
    throw CLI::ValidationError("logits", "give --ids or --ids-file");
  }
  RequireWritable(options.out);
  std::vector<std::int32_t> ids;
  if (options.ids_file.empty()) ids = ParseIds(options.ids, "--ids");
  const model::Model model = OpenModel(options.model, options.backend.execution);
  if (ids.empty()) ids = IdsFromFile(options.ids_file, model.config.vocab_size);
  Backend backend(options.backend, ModelProducts(model), ModelName(options.model));
  const std::vector<float> logits = model::Decoder(model).Forward(ids, backend.executor());
  const std::array<std::size_t, 2> shape = {ids.size(), model.config.vocab_size};
  WriteNpy<float>(options.out, shape, logits);
  return backend.Finish();
}

}  // namespace

Command LogitsCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app =
      AddCommand(parent, "logits", "Writes the logits of a token sequence",
                 "ternion logits model/zoo/shakespeare-3m --ids 1,2,3 --out logits.npy");
  AddModel(*app, options->model);
  CLI::Option* ids = app->add_option("--ids", options->ids, "Token ids, like 1,2,3");
  app->add_option("--ids-file", options->ids_file, "Or a .npy file of int8, int32 or int64 ids")
      ->excludes(ids);
  app->add_option("--out", options->out, "float32 [tokens, vocabulary], .npy")->required();
  AddBackendOptions(*app, options->backend);
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
