// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <vector>

#include "commands.h"
#include "options.h"
#include "output.h"
#include "ternion/model/convert.h"
#include "ternion/model/model.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path model;
  std::filesystem::path out;
  std::string to;
};

model::GgmlType WeightType(const std::string& to) {
  if (to == "gguf-tq1_0") return model::GgmlType::kTq1;
  return to == "gguf-tq2_0" ? model::GgmlType::kTq2 : model::GgmlType::kI2S;
}

void NoteNoTokenizer(const std::filesystem::path& out) {
  fmt::print(stderr, "note: {} has no tokenizer\n", out.string());
}

bool SamePlace(const std::filesystem::path& a, const std::filesystem::path& b) {
  std::error_code ignored;
  return std::filesystem::equivalent(a, b, ignored);
}

/// The files that a conversion replaces.
std::vector<std::filesystem::path> Outputs(const Options& options) {
  if (options.to != "safetensors") return {options.out};
  std::vector<std::filesystem::path> files;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(options.out, ignored)) {
    files.push_back(entry.path());
  }
  return files;
}

/// The input stays mapped while the output is written. Of a folder, every file is input but GGUF
/// files, which were converted into it before.
void RefuseToOverwriteInput(const Options& options) {
  if (SamePlace(options.model, options.out)) {
    throw Error(options.out.string(), "", "is the input itself");
  }
  std::vector<std::filesystem::path> inputs = {options.model};
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(options.model, ignored)) {
    if (entry.path().extension() != ".gguf") inputs.push_back(entry.path());
  }
  for (const std::filesystem::path& output : Outputs(options)) {
    for (const std::filesystem::path& input : inputs) {
      if (SamePlace(input, output)) throw Error(output.string(), "", "is a file of the input");
    }
  }
}

int Run(const Options& options) {
  RefuseToOverwriteInput(options);
  const bool folder = options.to == "safetensors";
  if (folder) {
    RequireWritableFolder(options.out);
    model::RefuseOtherTokenizer(options.model, options.out);
  } else {
    RequireWritable(options.out);
  }
  const model::Model model = model::LoadModel(options.model);
  for (const std::string& warning : model.report.warnings) {
    fmt::print(stderr, "warning: {}\n", warning);
  }
  if (folder) {
    MakeFolder(options.out);
    model::WriteHuggingFace(model, options.out);
    if (!model::CopyTokenizer(options.model, options.out)) NoteNoTokenizer(options.out);
  } else {
    const model::CarriedTokenizer tokenizer = model::ReadTokenizer(options.model);
    model::WriteGgufModel(model, WeightType(options.to), tokenizer, options.out);
    if (!tokenizer.json && !tokenizer.vocabulary) NoteNoTokenizer(options.out);
  }
  return kSuccess;
}

}  // namespace

Command ConvertCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app = AddCommand(
      parent, "convert", "Writes a checkpoint in another format, equal in every bit of the result",
      "ternion convert model/zoo/shakespeare-3m shakespeare.gguf --to gguf-i2_s");
  AddModel(*app, options->model);
  app->add_option("OUT", options->out, "Folder (safetensors) or file (GGUF) to write")->required();
  app->add_option("--to", options->to, "Format")
      ->check(CLI::IsMember({"safetensors", "gguf-tq1_0", "gguf-tq2_0", "gguf-i2_s"}))
      ->required();
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
