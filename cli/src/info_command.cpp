// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "commands.h"
#include "options.h"
#include "output.h"
#include "ternion/model/model.h"

namespace ternion::cli {
namespace {

struct Options {
  std::filesystem::path model;
  bool json = false;
};

/// docs/command-line.md describes the fields.
nlohmann::ordered_json ToJson(const model::ModelInfo& info, const model::LoadReport& report,
                              const std::string& name) {
  const model::Config& config = info.config;
  nlohmann::ordered_json json;
  json["schema"] = "ternion.info/1";
  json["model"] = name;
  json["format"] = report.format;
  json["family"] = report.family;
  json["findings"] = nlohmann::ordered_json::array();
  for (const model::Finding& finding : report.findings) {
    json["findings"].push_back(
        {{"what", finding.what}, {"value", finding.value}, {"reason", finding.reason}});
  }
  json["warnings"] = report.warnings;
  json["hidden_size"] = config.hidden_size;
  json["intermediate_size"] = config.intermediate_size;
  json["layers"] = config.layers;
  json["attention_heads"] = config.attention_heads;
  json["key_value_heads"] = config.key_value_heads;
  json["head_dim"] = config.head_dim;
  json["vocabulary"] = config.vocab_size;
  json["context"] = config.max_positions;
  json["tied_embeddings"] = config.tied_embeddings;
  json["parameters"] = info.parameters();
  json["ternary_parameters"] = info.ternary_parameters;
  json["embedding_parameters"] = info.embedding_parameters;
  json["norm_parameters"] = info.norm_parameters;
  json["ternary_zeros"] = info.ternary_zeros;
  json["zero_fraction"] = info.zero_fraction();
  for (const model::LinearInfo& linear : info.linears) {
    json["tensors"].push_back({{"name", model::ToString(linear.id)},
                               {"out_features", linear.out_features},
                               {"in_features", linear.in_features},
                               {"zeros", linear.zeros},
                               {"zero_fraction", linear.zero_fraction},
                               {"weight_scale", linear.weight_scale}});
  }
  return json;
}

std::string ToTable(const model::ModelInfo& info, const model::LoadReport& report,
                    const std::string& name) {
  const model::Config& config = info.config;
  std::string text = fmt::format(
      "{}\n"
      "hidden {}, ffn {}, layers {}, heads {} / {} kv, head_dim {}, vocabulary {}, context {}\n"
      "parameters {}: ternary {}, embedding {}{}, norms {}\n"
      "zero weights {} of {} ({:.2f} %)\n\n",
      name, config.hidden_size, config.intermediate_size, config.layers, config.attention_heads,
      config.key_value_heads, config.head_dim, config.vocab_size, config.max_positions,
      info.parameters(), info.ternary_parameters, info.embedding_parameters,
      config.tied_embeddings ? " (tied)" : "", info.norm_parameters, info.ternary_zeros,
      info.ternary_parameters, 100 * info.zero_fraction());
  text += fmt::format("{:<20} {}\n", "format", report.format);
  for (const model::Finding& finding : report.findings) {
    text += fmt::format("{:<20} {}: {}\n", finding.what, finding.value, finding.reason);
  }
  for (const std::string& warning : report.warnings) {
    text += fmt::format("{:<20} {}\n", "warning", warning);
  }
  text += "\n";
  text += fmt::format("{:<20} {:>8} {:>8} {:>8} {:>14}\n", "tensor", "outputs", "inputs", "zeros",
                      "weight_scale");
  for (const model::LinearInfo& linear : info.linears) {
    text += fmt::format("{:<20} {:>8} {:>8} {:>6.2f} % {:>14.6g}\n", model::ToString(linear.id),
                        linear.out_features, linear.in_features, 100 * linear.zero_fraction,
                        linear.weight_scale);
  }
  return text;
}

int Run(const Options& options) {
  const model::Model model = model::LoadModel(options.model);
  const model::ModelInfo info = model::Describe(model);
  const std::string name = ModelName(options.model);
  PrintNow(options.json ? ToJson(info, model.report, name).dump(1) + "\n"
                        : ToTable(info, model.report, name));
  return kSuccess;
}

}  // namespace

Command InfoCommand(CLI::App& parent) {
  auto options = std::make_shared<Options>();
  CLI::App* app =
      AddCommand(parent, "info", "Shows shapes, parameters and zero fractions per tensor",
                 "ternion info model/zoo/shakespeare-3m");
  AddModel(*app, options->model);
  app->add_flag("--json", options->json, "As JSON");
  return {app, [options] { return Run(*options); }};
}

}  // namespace ternion::cli
