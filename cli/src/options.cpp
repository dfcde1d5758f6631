// SPDX-License-Identifier: Apache-2.0

#include "options.h"

#include <charconv>

#include "data_folder.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::cli {

CLI::App* AddCommand(CLI::App& parent, const std::string& name, const std::string& description,
                     const std::string& example) {
  CLI::App* app = parent.add_subcommand(name, description);
  app->footer("Example:\n  " + example);
  return app;
}

void AddModel(CLI::App& app, std::filesystem::path& folder) {
  app.add_option("MODEL", folder,
                 "Checkpoint: a folder with config.json and safetensors, or a GGUF file")
      ->required();
}

std::string ModelName(const std::filesystem::path& folder) {
  return std::filesystem::absolute(folder / "x").lexically_normal().parent_path().filename();
}

compiler::Target HardwareOptions::Target() const {
  return compiler::FindTarget(target, {DataFolder("targets")});
}

compiler::Packing HardwareOptions::Packing() const {
  return packing == "base3" ? compiler::Packing::kBase3 : compiler::Packing::kTwoBit;
}

compiler::OutputFormat HardwareOptions::Output() const {
  return output == "int32" ? compiler::OutputFormat::kInt32 : compiler::OutputFormat::kFloat32;
}

void AddHardwareOptions(CLI::App& app, HardwareOptions& options) {
  app.add_option("--target", options.target, "Hardware target: a name (tiny, edge) or a TOML file")
      ->capture_default_str();
  app.add_option("--packing", options.packing, "How weights are packed in memory")
      ->check(CLI::IsMember({"base3", "two_bit"}))
      ->capture_default_str();
  app.add_option("--output", options.output,
                 "What the hardware writes: sums, or outputs scaled back by its float32 stage")
      ->check(CLI::IsMember({"int32", "float32"}))
      ->capture_default_str();
}

std::vector<std::int32_t> ParseIds(const std::string& text, const std::string& option) {
  std::vector<std::int32_t> ids;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (true) {
    std::int32_t id = 0;
    const auto [next, error] = std::from_chars(at, end, id);
    if (error != std::errc() || (next != end && *next != ',')) {
      throw CLI::ValidationError(option, "expects token ids like 1,2,3, got \"" + text + "\"");
    }
    ids.push_back(id);
    if (next == end) return ids;
    at = next + 1;
  }
}

std::vector<std::int32_t> EncodeFile(const model::Tokenizer& tokenizer,
                                     const std::filesystem::path& path, bool special_tokens) {
  const std::string text = ReadText(path);
  try {
    return tokenizer.Encode(text, special_tokens);
  } catch (const Error& error) {
    throw Error(path.string(), "", error.what());  // the tokenizer knows no file
  }
}

}  // namespace ternion::cli
