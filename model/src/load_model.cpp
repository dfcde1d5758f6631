// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>
#include <stdexcept>

#include "ternion/model/model.h"
#include "ternion/model/safetensors.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

constexpr std::size_t kPackedRows = 4;  // rows in one byte of a packed weight

/// Takes tensors out of a checkpoint, each checked against what config.json says.
class TensorReader {
 public:
  explicit TensorReader(const Checkpoint& checkpoint) : checkpoint_(checkpoint) {}

  /// A float tensor of exactly `shape`; every value finite.
  std::vector<float> Floats(const std::string& name, const std::vector<std::uint64_t>& shape) {
    return DecodeFloats(name, Take(name, {DType::kBF16, DType::kF32}, shape));
  }

  Embedding TakeEmbedding(const std::string& name, std::uint32_t rows, std::uint32_t columns) {
    const TensorView& tensor = Take(name, {DType::kBF16, DType::kF32}, {rows, columns});
    const auto format =
        tensor.dtype == DType::kF32 ? EmbeddingFormat::kF32 : EmbeddingFormat::kBF16;
    Embedding embedding(rows, columns, format, tensor.shared());
    const std::size_t bad = embedding.FirstNotFinite();
    if (bad < tensor.elements()) {
      throw Error(tensor.source, name, fmt::format("value {} is not finite", bad));
    }
    return embedding;
  }

  BitLinear TakeLinear(const std::string& name, std::uint32_t out, std::uint32_t in,
                       ScaleDirection direction) {
    return {TakePacked(name + ".weight", out, in), TakeScale(name + ".weight_scale"), direction};
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
  const TensorView& Take(const std::string& name, const std::vector<DType>& dtypes,
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

  static std::vector<float> DecodeFloats(const std::string& name, const TensorView& tensor) {
    std::vector<float> values(tensor.elements());
    const std::uint8_t* at = tensor.bytes.data();
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (tensor.dtype == DType::kBF16) {
        values[i] = FloatFromBfloat16(static_cast<std::uint16_t>(at[2 * i] | at[2 * i + 1] << 8));
      } else {
        std::memcpy(&values[i], at + 4 * i, sizeof(float));
      }
      if (!std::isfinite(values[i])) {
        throw Error(tensor.source, name, fmt::format("value {} is {}", i, values[i]));
      }
    }
    return values;
  }

  float TakeScale(const std::string& name) {
    // One value: shape [1], or a scalar.
    const bool scalar = checkpoint_.Find(name).shape.empty();
    const auto shape = scalar ? std::vector<std::uint64_t>{} : std::vector<std::uint64_t>{1};
    const TensorView& tensor = Take(name, {DType::kBF16, DType::kF32}, shape);
    const float scale = DecodeFloats(name, tensor)[0];
    if (!(scale > 0)) {
      throw Error(tensor.source, name, fmt::format("scale {} is not positive", scale));
    }
    return scale;
  }

  /// Weight [ceil(out/4), in] in TernaryMatrix's own packing.
  TernaryMatrix TakePacked(const std::string& name, std::uint32_t out, std::uint32_t in) {
    const std::uint64_t packed_rows = (std::uint64_t{out} + kPackedRows - 1) / kPackedRows;
    const TensorView& tensor = Take(name, {DType::kU8}, {packed_rows, in});
    try {
      return {out, in, tensor.shared()};
    } catch (const std::invalid_argument& error) {
      throw Error(tensor.source, name, error.what());
    }
  }

  const Checkpoint& checkpoint_;
  std::set<std::string, std::less<>> taken_;
};

Layer TakeLayer(TensorReader& reader, const Config& config, std::uint32_t index) {
  const std::string prefix = fmt::format("model.layers.{}.", index);
  const std::uint64_t hidden = config.hidden_size;
  Layer layer;
  layer.input_norm = reader.Floats(prefix + "input_layernorm.weight", {hidden});
  layer.attention_sub_norm =
      reader.Floats(prefix + "self_attn.attn_sub_norm.weight", {config.attention_size()});
  layer.post_attention_norm = reader.Floats(prefix + "post_attention_layernorm.weight", {hidden});
  layer.ffn_sub_norm =
      reader.Floats(prefix + "mlp.ffn_sub_norm.weight", {config.intermediate_size});
  for (std::size_t i = 0; i < kLinearKinds; ++i) {
    const auto kind = static_cast<LinearKind>(i);
    const auto [out, in] = LinearShape(config, kind);
    const char* block = kind < LinearKind::kGate ? "self_attn." : "mlp.";
    layer.linears.push_back(reader.TakeLinear(prefix + block + std::string(Name(kind)), out, in,
                                              config.scale_direction));
  }
  return layer;
}

}  // namespace

Model LoadModel(const std::filesystem::path& folder) {
  const Config config = ReadConfig(folder / "config.json");
  const Checkpoint checkpoint = Checkpoint::Open(folder);
  TensorReader reader(checkpoint);
  Embedding embedding =
      reader.TakeEmbedding("model.embed_tokens.weight", config.vocab_size, config.hidden_size);
  std::optional<Embedding> lm_head;
  if (!config.tied_embeddings) {
    lm_head = reader.TakeEmbedding("lm_head.weight", config.vocab_size, config.hidden_size);
  }
  std::vector<Layer> layers;
  for (std::uint32_t l = 0; l < config.layers; ++l) layers.push_back(TakeLayer(reader, config, l));
  std::vector<float> final_norm = reader.Floats("model.norm.weight", {config.hidden_size});
  reader.RefuseOthers();
  return {config, std::move(embedding), std::move(lm_head), std::move(layers),
          std::move(final_norm)};
}

Tokenizer LoadTokenizer(const std::filesystem::path& folder, const Config& config) {
  const std::filesystem::path path = folder / "tokenizer.json";
  Tokenizer tokenizer = Tokenizer::Read(path);
  if (tokenizer.vocab_size() > config.vocab_size) {
    throw Error(path.string(), "model.vocab",
                fmt::format("id {} is not below vocab_size {} of config.json",
                            tokenizer.vocab_size() - 1, config.vocab_size));
  }
  return tokenizer;
}

}  // namespace ternion::model
