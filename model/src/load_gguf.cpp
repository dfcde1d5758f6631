// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#include "loaders.h"
#include "ternion/model/gguf_model.h"
#include "ternion/model/ternary_blocks.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

const char* TensorName(LinearKind kind) {
  switch (kind) {
    case LinearKind::kQ:
      return "attn_q";
    case LinearKind::kK:
      return "attn_k";
    case LinearKind::kV:
      return "attn_v";
    case LinearKind::kO:
      return "attn_output";
    case LinearKind::kGate:
      return "ffn_gate";
    case LinearKind::kUp:
      return "ffn_up";
    case LinearKind::kDown:
      break;
  }
  return "ffn_down";
}

/// Throws for a type that holds no floats.
EmbeddingFormat Format(const GgufFile& file, const std::string& name, GgmlType type) {
  switch (type) {
    case GgmlType::kF32:
      return EmbeddingFormat::kF32;
    case GgmlType::kF16:
      return EmbeddingFormat::kF16;
    case GgmlType::kBF16:
      return EmbeddingFormat::kBF16;
    case GgmlType::kQ6K:
      return EmbeddingFormat::kQ6K;
    default:
      throw Error(file.source, name,
                  fmt::format("type {}, expected F32, F16, BF16 or Q6_K", Name(type)));
  }
}

/// Row of the tensor for each row in the order of Hugging Face (GgufModel::interleaved_heads).
std::vector<std::uint32_t> HalvesOrder(std::uint32_t rows, std::uint32_t head_dim) {
  std::vector<std::uint32_t> order(rows);
  const std::uint32_t half = head_dim / 2;
  for (std::uint32_t row = 0; row < rows; ++row) {
    const std::uint32_t in_head = row % head_dim;
    order[row] = row - in_head + 2 * (in_head % half) + in_head / half;
  }
  return order;
}

class TensorReader {
 public:
  TensorReader(const GgufFile& file, const GgufModel& described)
      : file_(file), described_(described) {}

  std::vector<float> Floats(const std::string& name, const std::vector<std::uint64_t>& shape) {
    const GgufTensor& tensor = Take(name, shape);
    const EmbeddingFormat format = Format(file_, name, tensor.type);
    if (format == EmbeddingFormat::kQ6K) {
      throw Error(file_.source, name, "type Q6_K, expected F32, F16 or BF16");
    }
    return FiniteFloats(format, tensor.bytes, file_.source, name);
  }

  Embedding TakeEmbedding(const std::string& name) {
    const std::uint32_t rows = described_.config.vocab_size;
    const std::uint32_t columns = described_.config.hidden_size;
    const GgufTensor& tensor = Take(name, {rows, columns});
    return FiniteEmbedding(rows, columns, Format(file_, name, tensor.type),
                           {file_.file.owner, tensor.bytes}, file_.source, name);
  }

  BitLinear TakeLinear(std::uint32_t layer, LinearKind kind) {
    const auto [out, in] = LinearShape(described_.config, kind);
    const std::string stem = fmt::format("blk.{}.{}", layer, TensorName(kind));
    const std::string name = stem + ".weight";
    const GgufTensor& tensor = Take(name, {out, in});
    ++types_[tensor.type];
    std::vector<std::uint32_t> order;
    if (described_.interleaved_heads && (kind == LinearKind::kQ || kind == LinearKind::kK)) {
      order = HalvesOrder(out, described_.config.head_dim);
    }
    try {
      TernaryTensor ternary = DecodeTernary(tensor.type, tensor.bytes, out, in, order);
      if (file_.file.owner != nullptr) ReleasePages(tensor.bytes);
      return {{out, in, Share(std::move(ternary.packed))},
              TotalScale(stem, ternary.scale),
              ScaleDirection::kMultiply};
    } catch (const std::invalid_argument& error) {
      throw Error(file_.source, name, fmt::format("{}: {}", tensor.Describe(), error.what()));
    }
  }

  /// Throws for any tensor that was not taken: the model would compute something else with it.
  void RefuseOthers() const {
    for (const auto& [name, tensor] : file_.tensors) {
      if (taken_.contains(name)) continue;
      if (name.ends_with("_norm_in.weight")) {
        throw Error(file_.source, name,
                    "a norm inside a BitLinear layer, as BitNet-embedding models have, is not "
                    "supported");
      }
      throw Error(file_.source, name,
                  fmt::format("{} has no place in the model that the metadata describes",
                              tensor.Describe()));
    }
  }

  /// "TQ2_0", or "I2_S and F16".
  std::string WeightTypes() const {
    std::vector<std::string_view> names;
    for (const auto& [type, count] : types_) names.push_back(Name(type));
    return fmt::format("{}", fmt::join(names, " and "));
  }

 private:
  const GgufTensor& Take(const std::string& name, const std::vector<std::uint64_t>& shape) {
    const auto at = file_.tensors.find(name);
    if (at == file_.tensors.end()) throw Error(file_.source, name, "tensor is missing");
    if (at->second.shape != shape) {
      throw Error(file_.source, name,
                  fmt::format("shape [{}], but the metadata asks for [{}]",
                              fmt::join(at->second.shape, ", "), fmt::join(shape, ", ")));
    }
    taken_.insert(name);
    return at->second;
  }

  /// The tensor's own scale times the optional "<stem>.scale", which is applied after it.
  float TotalScale(const std::string& stem, float scale) {
    const std::string name = stem + ".scale";
    if (!file_.tensors.contains(name)) return scale;
    const float factor = Floats(name, {1})[0];
    const float total = scale * factor;
    if (!(total > 0) || !(total < HUGE_VALF)) {
      throw Error(
          file_.source, name,
          fmt::format("{} times the tensor's {} is not positive and finite", factor, scale));
    }
    return total;
  }

  const GgufFile& file_;
  const GgufModel& described_;
  std::set<std::string, std::less<>> taken_;
  std::map<GgmlType, std::size_t> types_;
};

Layer TakeLayer(TensorReader& reader, const Config& config, std::uint32_t index) {
  const std::string prefix = fmt::format("blk.{}.", index);
  Layer layer;
  layer.input_norm = reader.Floats(prefix + "attn_norm.weight", {config.hidden_size});
  layer.post_attention_norm = reader.Floats(prefix + "ffn_norm.weight", {config.hidden_size});
  if (config.sub_norms) {
    layer.attention_sub_norm =
        reader.Floats(prefix + "attn_sub_norm.weight", {config.attention_size()});
    layer.ffn_sub_norm = reader.Floats(prefix + "ffn_sub_norm.weight", {config.intermediate_size});
  }
  for (std::size_t i = 0; i < kLinearKinds; ++i) {
    layer.linears.push_back(reader.TakeLinear(index, static_cast<LinearKind>(i)));
  }
  return layer;
}

}  // namespace

Model LoadGgufFile(const std::filesystem::path& path) {
  const GgufFile file = OpenGguf(path);
  GgufModel described = DescribeGguf(file);
  const Config& config = described.config;
  if (!config.tied_embeddings && config.sub_norms) {
    throw Error(file.source, "output.weight",
                fmt::format("engines of architecture \"{}\" use token_embd.weight in its place; "
                            "which one was meant is not known",
                            described.architecture));
  }
  TensorReader reader(file, described);
  Embedding embedding = reader.TakeEmbedding("token_embd.weight");
  std::optional<Embedding> lm_head;
  if (!config.tied_embeddings) lm_head = reader.TakeEmbedding("output.weight");
  std::vector<float> final_norm = reader.Floats("output_norm.weight", {config.hidden_size});
  std::vector<Layer> layers;
  for (std::uint32_t l = 0; l < config.layers; ++l) layers.push_back(TakeLayer(reader, config, l));
  reader.RefuseOthers();
  described.findings.push_back({"weights", reader.WeightTypes(), "types of the tensors"});
  LoadReport report{path.string(), "GGUF 3", described.findings.front().value,
                    std::move(described.findings), std::move(described.warnings)};
  return {config,
          std::move(embedding),
          std::move(lm_head),
          std::move(layers),
          std::move(final_norm),
          std::move(report)};
}

}  // namespace ternion::model
