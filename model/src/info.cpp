// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include "ternion/model/model.h"
#include "ternion/util/error.h"

namespace ternion::model {

std::pair<std::uint32_t, std::uint32_t> LinearShape(const Config& config, LinearKind kind) {
  switch (kind) {
    case LinearKind::kQ:
      return {config.attention_size(), config.hidden_size};
    case LinearKind::kK:
    case LinearKind::kV:
      return {config.key_value_size(), config.hidden_size};
    case LinearKind::kO:
      return {config.hidden_size, config.attention_size()};
    case LinearKind::kGate:
    case LinearKind::kUp:
      return {config.intermediate_size, config.hidden_size};
    case LinearKind::kDown:
      break;
  }
  return {config.hidden_size, config.intermediate_size};
}

std::vector<std::pair<LinearId, const TernaryMatrix*>> Products(const Model& model) {
  std::vector<std::pair<LinearId, const TernaryMatrix*>> products;
  for (std::uint32_t layer = 0; layer < model.layers.size(); ++layer) {
    for (std::size_t i = 0; i < kLinearKinds; ++i) {
      const LinearId id{layer, static_cast<LinearKind>(i)};
      products.emplace_back(id, &model.linear(id).weight);
    }
  }
  return products;
}

LinearId FindLinear(const Model& model, std::uint32_t layer, std::string_view name) {
  if (layer >= model.layers.size()) {
    throw Error("linear", "layer",
                fmt::format("{}, but the model has layers 0..{}", layer, model.layers.size() - 1));
  }
  return {layer, LinearKindFromName(name)};
}

void MoveToHugePages(Model& model) {
  for (Layer& layer : model.layers) {
    for (BitLinear& linear : layer.linears) linear.weight.MoveToHugePages();
  }
  model.embedding.MoveToHugePages();
  if (model.lm_head) model.lm_head->MoveToHugePages();
}

std::uint64_t DecodeBytes(const Model& model) {
  std::uint64_t bytes = 0;
  for (const auto& [id, weight] : Products(model)) bytes += weight->packed().size();
  if (model.int8_head) return bytes + model.int8_head->bytes().size();
  return bytes + (model.lm_head ? *model.lm_head : model.embedding).bytes().size();
}

ModelInfo Describe(const Model& model) {
  ModelInfo info;
  info.config = model.config;
  for (const auto& [id, weight] : Products(model)) {
    LinearInfo linear{id,
                      weight->rows(),
                      weight->columns(),
                      weight->CountZeros(),
                      0,
                      model.linear(id).weight_scale};
    const std::uint64_t weights = linear.out_features * linear.in_features;
    linear.zero_fraction = static_cast<double>(linear.zeros) / static_cast<double>(weights);
    info.ternary_parameters += weights;
    info.ternary_zeros += linear.zeros;
    info.linears.push_back(linear);
  }
  info.embedding_parameters = model.embedding.rows() * model.embedding.columns();
  if (model.lm_head) info.embedding_parameters += model.lm_head->rows() * model.lm_head->columns();
  info.norm_parameters = model.final_norm.size();
  for (const Layer& layer : model.layers) {
    info.norm_parameters += layer.input_norm.size() + layer.attention_sub_norm.size() +
                            layer.post_attention_norm.size() + layer.ffn_sub_norm.size();
  }
  return info;
}

}  // namespace ternion::model
