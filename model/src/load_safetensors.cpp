// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

#include "latent_weights.h"
#include "loaders.h"
#include "ternion/model/safetensors.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::model {
namespace {

constexpr std::size_t kPackedRows = 4;  // rows in one byte of a packed weight
constexpr std::array<DType, 3> kFloatTypes = {DType::kBF16, DType::kF32, DType::kF16};
constexpr std::array<DType, 1> kPackedTypes = {DType::kU8};

EmbeddingFormat Format(DType dtype) {
  if (dtype == DType::kF32) return EmbeddingFormat::kF32;
  return dtype == DType::kF16 ? EmbeddingFormat::kF16 : EmbeddingFormat::kBF16;
}

/// Takes tensors out of a checkpoint, each checked against what config.json says.
class TensorReader {
 public:
  explicit TensorReader(const Checkpoint& checkpoint) : checkpoint_(checkpoint) {}

  /// A float tensor of exactly `shape`; every value finite.
  std::vector<float> Floats(const std::string& name, const std::vector<std::uint64_t>& shape) {
    const TensorView& tensor = Take(name, kFloatTypes, shape);
    return FiniteFloats(Format(tensor.dtype), tensor.bytes, tensor.source, name);
  }

  Embedding TakeEmbedding(const std::string& name, std::uint32_t rows, std::uint32_t columns) {
    const TensorView& tensor = Take(name, kFloatTypes, {rows, columns});
    return FiniteEmbedding(rows, columns, Format(tensor.dtype), tensor.shared(), tensor.source,
                           name);
  }

  BitLinear TakePacked(const std::string& name, std::uint32_t out, std::uint32_t in,
                       ScaleDirection direction) {
    const std::string weight = name + ".weight";
    const std::uint64_t packed_rows = (std::uint64_t{out} + kPackedRows - 1) / kPackedRows;
    const TensorView& tensor = Take(weight, kPackedTypes, {packed_rows, in});
    try {
      return {{out, in, tensor.shared()}, TakeScale(name + ".weight_scale"), direction};
    } catch (const std::invalid_argument& error) {
      throw Error(tensor.source, weight, error.what());
    }
  }

  /// Quantizes float weights; their pages of the file are given back.
  BitLinear TakeLatent(const std::string& name, std::uint32_t out, std::uint32_t in) {
    const std::string weight = name + ".weight";
    const TensorView& tensor = Take(weight, kFloatTypes, {out, in});
    try {
      TernaryTensor ternary = QuantizeLatent(tensor.dtype, tensor.bytes, out, in);
      if (tensor.owner != nullptr) ReleasePages(tensor.bytes);
      return {{out, in, std::move(ternary.packed)}, ternary.scale, ScaleDirection::kMultiply};
    } catch (const std::invalid_argument& error) {
      throw Error(tensor.source, weight, error.what());
    }
  }

  /// Passes over tensors that are no part of the network's values. Returns how many there were.
  std::size_t Ignore(std::string_view suffix) {
    std::size_t count = 0;
    for (const auto& [name, tensor] : checkpoint_.tensors()) {
      if (name.ends_with(suffix) && taken_.insert(name).second) ++count;
    }
    return count;
  }

  /// Throws for any tensor that was not taken: the model would compute something else with it.
  void RefuseOthers() const {
    for (const auto& [name, tensor] : checkpoint_.tensors()) {
      if (!taken_.contains(name)) {
        throw Error(tensor.source, name,
                    fmt::format("{} has no place in the model that config.json describes",
                                tensor.Describe()));
      }
    }
  }

 private:
  const TensorView& Take(const std::string& name, std::span<const DType> dtypes,
                         const std::vector<std::uint64_t>& shape) {
    const TensorView& tensor = checkpoint_.Find(name);
    if (std::find(dtypes.begin(), dtypes.end(), tensor.dtype) == dtypes.end()) {
      std::vector<std::string_view> names;
      for (const DType dtype : dtypes) names.push_back(model::Name(dtype));
      throw Error(tensor.source, name,
                  fmt::format("dtype {}, expected {}", model::Name(tensor.dtype),
                              fmt::join(names, " or ")));
    }
    if (tensor.shape != shape) {
      throw Error(tensor.source, name,
                  fmt::format("shape [{}], but config.json asks for [{}]",
                              fmt::join(tensor.shape, ", "), fmt::join(shape, ", ")));
    }
    taken_.insert(name);
    return tensor;
  }

  float TakeScale(const std::string& name) {
    // One value: shape [1], or a scalar.
    const bool scalar = checkpoint_.Find(name).shape.empty();
    const auto shape = scalar ? std::vector<std::uint64_t>{} : std::vector<std::uint64_t>{1};
    const float scale = Floats(name, shape)[0];
    if (!(scale > 0)) {
      throw Error(checkpoint_.Find(name).source, name,
                  fmt::format("scale {} is not positive", scale));
    }
    return scale;
  }

  const Checkpoint& checkpoint_;
  std::set<std::string, std::less<>> taken_;
};

struct SubNormNames {
  const char* attention;
  const char* ffn;
};

Layer TakeLayer(TensorReader& reader, const CheckpointConfig& checkpoint, std::uint32_t index) {
  const Config& config = checkpoint.config;
  const SubNormNames names =
      checkpoint.family == ModelFamily::k1bitLlm
          ? SubNormNames{"self_attn.inner_attn_ln.weight", "mlp.ffn_layernorm.weight"}
          : SubNormNames{"self_attn.attn_sub_norm.weight", "mlp.ffn_sub_norm.weight"};
  const std::string prefix = fmt::format("model.layers.{}.", index);
  const std::uint64_t hidden = config.hidden_size;
  Layer layer;
  layer.input_norm = reader.Floats(prefix + "input_layernorm.weight", {hidden});
  layer.post_attention_norm = reader.Floats(prefix + "post_attention_layernorm.weight", {hidden});
  if (config.sub_norms) {
    layer.attention_sub_norm = reader.Floats(prefix + names.attention, {config.attention_size()});
    layer.ffn_sub_norm = reader.Floats(prefix + names.ffn, {config.intermediate_size});
  }
  for (std::size_t i = 0; i < kLinearKinds; ++i) {
    const auto kind = static_cast<LinearKind>(i);
    const auto [out, in] = LinearShape(config, kind);
    const char* block = kind < LinearKind::kGate ? "self_attn." : "mlp.";
    const std::string name = prefix + block + std::string(Name(kind));
    layer.linears.push_back(*checkpoint.latent
                                ? reader.TakeLatent(name, out, in)
                                : reader.TakePacked(name, out, in, config.scale_direction));
  }
  return layer;
}

/// Settles, by the tensors, what config.json leaves open; adds to the findings.
void DecideWeights(const Checkpoint& tensors, CheckpointConfig& checkpoint) {
  const TensorView& first = tensors.Find("model.layers.0.self_attn.q_proj.weight");
  const std::string reason = fmt::format("weights are {}", Name(first.dtype));
  if (!checkpoint.latent) {
    checkpoint.latent = first.dtype != DType::kU8;
    if (*checkpoint.latent) checkpoint.config.scale_direction = ScaleDirection::kMultiply;
    checkpoint.findings.push_back(
        {"weight_scale", *checkpoint.latent ? "multiplies" : "divides",
         *checkpoint.latent ? "it is the mean |W| that quantizing finds"
                            : "quantization_config is missing, which means \"bitlinear\""});
  }
  checkpoint.findings.push_back(
      {"weights", *checkpoint.latent ? "latent, quantized while loading" : "packed", reason});
}

}  // namespace

Model LoadSafetensorsFolder(const std::filesystem::path& folder) {
  const std::filesystem::path config_path = folder / "config.json";
  CheckpointConfig checkpoint = ParseCheckpointConfig(ReadText(config_path), config_path.string());
  const Config& config = checkpoint.config;
  const Checkpoint tensors = Checkpoint::Open(folder);
  DecideWeights(tensors, checkpoint);
  TensorReader reader(tensors);
  Embedding embedding =
      reader.TakeEmbedding("model.embed_tokens.weight", config.vocab_size, config.hidden_size);
  std::optional<Embedding> lm_head;
  if (!config.tied_embeddings) {
    lm_head = reader.TakeEmbedding("lm_head.weight", config.vocab_size, config.hidden_size);
  }
  std::vector<Layer> layers;
  for (std::uint32_t l = 0; l < config.layers; ++l) {
    layers.push_back(TakeLayer(reader, checkpoint, l));
  }
  std::vector<float> final_norm = reader.Floats("model.norm.weight", {config.hidden_size});
  // Buffers of older software; the network computes them from rope_theta.
  const std::size_t buffers = reader.Ignore(".self_attn.rotary_emb.inv_freq");
  if (buffers > 0) {
    checkpoint.findings.push_back({"rotary_emb.inv_freq", "ignored",
                                   fmt::format("{} buffers, computed from rope_theta", buffers)});
  }
  reader.RefuseOthers();

  std::set<std::string> files;
  for (const auto& [name, tensor] : tensors.tensors()) files.insert(tensor.source);
  LoadReport report{
      folder.string(),
      files.size() == 1 ? "safetensors" : fmt::format("safetensors in {} files", files.size()),
      std::string(Name(checkpoint.family)), std::move(checkpoint.findings),
      std::move(checkpoint.warnings)};
  return {config,
          std::move(embedding),
          std::move(lm_head),
          std::move(layers),
          std::move(final_norm),
          std::move(report)};
}

}  // namespace ternion::model
