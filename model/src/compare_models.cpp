// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/compare_models.h"

#include <fmt/format.h>

#include <bit>
#include <span>

namespace ternion::model {
namespace {

std::string Text(Activation activation) {
  return activation == Activation::kRelu2 ? "relu^2" : "SiLU";
}
std::string Text(ScaleDirection direction) {
  return direction == ScaleDirection::kMultiply ? "multiplies" : "divides";
}
std::string Text(const std::optional<std::int32_t>& id) {
  return id ? fmt::format("{}", *id) : "none";
}
std::string Text(bool value) { return value ? "true" : "false"; }
std::string Text(std::uint32_t value) { return fmt::format("{}", value); }
std::string Text(float value) { return fmt::format("{}", value); }

class Comparison {
 public:
  Comparison(const Model& a, const Model& b) : a_(a), b_(b) {}

  ModelDifference Run() {
    CompareConfigs();
    if (!result_.same_shape) return std::move(result_);
    Table("embedding", a_.embedding, b_.embedding);
    for (std::uint32_t l = 0; l < a_.config.layers; ++l) CompareLayer(l);
    Floats("final_norm", a_.final_norm, b_.final_norm);
    if (a_.lm_head && b_.lm_head) Table("lm_head", *a_.lm_head, *b_.lm_head);
    return std::move(result_);
  }

 private:
  template <typename T>
  void Field(const char* name, const T& a, const T& b, bool is_shape) {
    if (a == b) return;
    result_.config.push_back({name, Text(a), Text(b)});
    if (is_shape) result_.same_shape = false;
  }

  void CompareConfigs() {
    const Config& a = a_.config;
    const Config& b = b_.config;
    Field("hidden_size", a.hidden_size, b.hidden_size, true);
    Field("intermediate_size", a.intermediate_size, b.intermediate_size, true);
    Field("num_hidden_layers", a.layers, b.layers, true);
    Field("num_attention_heads", a.attention_heads, b.attention_heads, true);
    Field("num_key_value_heads", a.key_value_heads, b.key_value_heads, true);
    Field("head_dim", a.head_dim, b.head_dim, true);
    Field("vocab_size", a.vocab_size, b.vocab_size, true);
    Field("sub_norms", a.sub_norms, b.sub_norms, true);
    Field("tie_word_embeddings", a.tied_embeddings, b.tied_embeddings, false);
    Field("max_position_embeddings", a.max_positions, b.max_positions, false);
    Field("rms_norm_eps", a.rms_norm_eps, b.rms_norm_eps, false);
    Field("rope_theta", a.rope_theta, b.rope_theta, false);
    Field("hidden_act", a.activation, b.activation, false);
    Field("weight_scale", a.scale_direction, b.scale_direction, false);
    Field("bos_token_id", a.bos_token_id, b.bos_token_id, false);
    Field("eos_token_id", a.eos_token_id, b.eos_token_id, false);
  }

  /// Looks at one row; `found` collects what differs in the tensor.
  template <typename T>
  static void Row(std::uint64_t row, std::span<const T> a, std::span<const T> b,
                  TensorDifference& found) {
    for (std::size_t column = 0; column < a.size(); ++column) {
      bool same = a[column] == b[column];
      if constexpr (std::is_same_v<T, float>) {
        same = std::bit_cast<std::uint32_t>(a[column]) == std::bit_cast<std::uint32_t>(b[column]);
      }
      if (same) continue;
      if (found.differing++ > 0) continue;
      found.row = row;
      found.column = column;
      found.a = a[column];
      found.b = b[column];
    }
    found.values += a.size();
  }

  void Add(TensorDifference found) {
    ++result_.tensors;
    if (found.differing > 0) result_.differing.push_back(std::move(found));
  }

  void Floats(const std::string& name, std::span<const float> a, std::span<const float> b) {
    if (a.empty()) return;  // a norm that this kind of network has not
    TensorDifference found{.name = name};
    Row(0, a, b, found);
    Add(std::move(found));
  }

  void Table(const std::string& name, const Embedding& a, const Embedding& b) {
    TensorDifference found{.name = name};
    std::vector<float> row_a(a.columns());
    std::vector<float> row_b(b.columns());
    for (std::size_t row = 0; row < a.rows(); ++row) {
      a.Row(row, row_a);
      b.Row(row, row_b);
      Row<float>(row, row_a, row_b, found);
    }
    Add(std::move(found));
  }

  void Weights(const std::string& name, const TernaryMatrix& a, const TernaryMatrix& b) {
    TensorDifference found{.name = name};
    std::vector<std::int8_t> row_a(a.columns());
    std::vector<std::int8_t> row_b(b.columns());
    for (std::size_t row = 0; row < a.rows(); ++row) {
      a.UnpackRow(row, row_a);
      b.UnpackRow(row, row_b);
      Row<std::int8_t>(row, row_a, row_b, found);
    }
    Add(std::move(found));
  }

  void CompareLayer(std::uint32_t index) {
    const Layer& a = a_.layers[index];
    const Layer& b = b_.layers[index];
    const auto name = [&](const char* tensor) {
      return fmt::format("layers.{}.{}", index, tensor);
    };
    const auto linear = [&](LinearKind kind) {
      const LinearId id{index, kind};
      Weights(ToString(id) + ".weight", a.linear(kind).weight, b.linear(kind).weight);
      Floats(ToString(id) + ".weight_scale", {&a.linear(kind).weight_scale, 1},
             {&b.linear(kind).weight_scale, 1});
    };
    Floats(name("input_norm"), a.input_norm, b.input_norm);
    for (const auto kind : {LinearKind::kQ, LinearKind::kK, LinearKind::kV}) linear(kind);
    Floats(name("attention_sub_norm"), a.attention_sub_norm, b.attention_sub_norm);
    linear(LinearKind::kO);
    Floats(name("post_attention_norm"), a.post_attention_norm, b.post_attention_norm);
    for (const auto kind : {LinearKind::kGate, LinearKind::kUp}) linear(kind);
    Floats(name("ffn_sub_norm"), a.ffn_sub_norm, b.ffn_sub_norm);
    linear(LinearKind::kDown);
  }

  const Model& a_;
  const Model& b_;
  ModelDifference result_;
};

}  // namespace

ModelDifference CompareModels(const Model& a, const Model& b) { return Comparison(a, b).Run(); }

}  // namespace ternion::model
