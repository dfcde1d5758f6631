// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#include "gguf_names.h"
#include "loaders.h"
#include "ternion/model/convert.h"
#include "ternion/model/gguf_model.h"
#include "ternion/model/ternary_blocks.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

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

/// The exact scales that a file of this project may hold beside those of its tensors.
struct ExactScales {
  ScaleDirection direction = ScaleDirection::kMultiply;
  std::vector<float> scales;  ///< program order; empty: the tensors' own are exact
};

ExactScales ReadExactScales(const GgufFile& file, const Config& config) {
  ExactScales exact;
  if (!file.metadata.Has(kGgufWeightScales)) {
    // A direction alone would turn scales around that the tensors do say.
    if (file.metadata.Has(kGgufScaleDirection)) {
      file.metadata.Fail(kGgufWeightScales, fmt::format("missing beside {}", kGgufScaleDirection));
    }
    return exact;
  }
  const std::string direction = file.metadata.Text(kGgufScaleDirection);
  if (direction != "multiply" && direction != "divide") {
    file.metadata.Fail(kGgufScaleDirection,
                       fmt::format(R"("{}" is neither "multiply" nor "divide")", direction));
  }
  if (direction == "divide") exact.direction = ScaleDirection::kDivide;
  exact.scales = file.metadata.Floats(kGgufWeightScales);
  const std::size_t products = std::size_t{config.layers} * kLinearKinds;
  if (exact.scales.size() != products) {
    file.metadata.Fail(kGgufWeightScales,
                       fmt::format("{} values for {} products", exact.scales.size(), products));
  }
  for (const float scale : exact.scales) {
    if (!(scale > 0) || !std::isfinite(scale)) {
      file.metadata.Fail(kGgufWeightScales,
                         fmt::format("holds {}, which is not positive and finite", scale));
    }
  }
  return exact;
}

class TensorReader {
 public:
  TensorReader(const GgufFile& file, const GgufModel& described, bool mapped)
      : file_(file),
        described_(described),
        mapped_(mapped),
        exact_(ReadExactScales(file, described.config)) {}

  ScaleDirection direction() const { return exact_.direction; }

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
                           {file_.file.owner, tensor.bytes, file_.file.in_file}, file_.source,
                           name);
  }

  BitLinear TakeLinear(const LinearId& id) {
    const auto [out, in] = LinearShape(described_.config, id.kind);
    const std::string stem = GgufTensorName(id);
    const std::string name = stem + ".weight";
    const GgufTensor& tensor = Take(name, {out, in});
    ++types_[tensor.type];
    std::vector<std::uint32_t> order;
    if (described_.interleaved_heads && (id.kind == LinearKind::kQ || id.kind == LinearKind::kK)) {
      order = PairsFromHalves(out, described_.config.head_dim);
    }
    try {
      TernaryTensor ternary = DecodeTernary(tensor.type, tensor.bytes, out, in, order);
      if (mapped_) ReleasePages(tensor.bytes);
      const float own = TotalScale(stem, ternary.scale);
      return {
          {out, in, std::move(ternary.packed)}, ExactScale(id, tensor.type, own), exact_.direction};
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

  /// The exact scale of a product whose tensor says `own`; throws std::invalid_argument when the
  /// two do not belong together.
  float ExactScale(const LinearId& id, GgmlType type, float own) const {
    if (exact_.scales.empty()) return own;
    const float exact = exact_.scales[id.layer * kLinearKinds + static_cast<std::size_t>(id.kind)];
    const float expected = NearestGgufScale(type, exact, exact_.direction);
    if (own != expected) {
      throw std::invalid_argument(
          fmt::format("scale {} does not belong to {} of {}", own, exact, kGgufWeightScales));
    }
    return exact;
  }

  const GgufFile& file_;
  const GgufModel& described_;
  bool mapped_;
  ExactScales exact_;
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
    layer.linears.push_back(reader.TakeLinear({index, static_cast<LinearKind>(i)}));
  }
  return layer;
}

}  // namespace

Model LoadGguf(const GgufFile& file, bool mapped) {
  GgufModel described = DescribeGguf(file);
  Config& config = described.config;
  if (!config.tied_embeddings && config.sub_norms) {
    throw Error(file.source, "output.weight",
                fmt::format(R"(engines of architecture "{}" use token_embd.weight in its place; )"
                            "which one was meant is not known",
                            described.architecture));
  }
  TensorReader reader(file, described, mapped);
  config.scale_direction = reader.direction();
  const bool divides = config.scale_direction == ScaleDirection::kDivide;
  described.findings.push_back({"weight_scale", divides ? "divides" : "multiplies",
                                divides ? fmt::format(R"({} is "divide")", kGgufScaleDirection)
                                        : std::string("scales of GGUF tensors multiply")});
  Embedding embedding = reader.TakeEmbedding("token_embd.weight");
  std::optional<Embedding> lm_head;
  if (!config.tied_embeddings) lm_head = reader.TakeEmbedding("output.weight");
  std::vector<float> final_norm = reader.Floats("output_norm.weight", {config.hidden_size});
  std::vector<Layer> layers;
  for (std::uint32_t l = 0; l < config.layers; ++l) layers.push_back(TakeLayer(reader, config, l));
  reader.RefuseOthers();
  described.findings.push_back({"weights", reader.WeightTypes(), "types of the tensors"});
  LoadReport report{file.source, "GGUF 3", described.findings.front().value,
                    std::move(described.findings), std::move(described.warnings)};
  return {config,
          std::move(embedding),
          std::move(lm_head),
          std::move(layers),
          std::move(final_norm),
          std::move(report)};
}

Model LoadGgufFile(const std::filesystem::path& path) {
  return LoadGguf(OpenGguf(path), /*mapped=*/true);
}

}  // namespace ternion::model
