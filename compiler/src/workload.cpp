// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/workload.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "ternion/model/config.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"
#include "ternion/util/strict_json.h"

namespace ternion::compiler {
namespace {

using model::LinearKind;

/// Far above any published model, and low enough that no count of bytes or operations of a pass
/// overflows 64 bits.
constexpr std::uint32_t kMostFeatures = 1U << 20;
constexpr std::uint32_t kMostLayers = 1U << 12;
constexpr std::uint32_t kMostWords = 1U << 24;

constexpr std::string_view kMarks = "POSDUA";

std::uint32_t ReadSize(JsonFields& fields, const std::string& key, std::uint32_t most) {
  const auto value = static_cast<std::uint32_t>(fields.Unsigned(key, most));
  if (value == 0) fields.Fail(key, "must be at least 1");
  return value;
}

void CheckHeads(const JsonFields& fields, const TransformerShape& shape) {
  if (shape.heads % shape.kv_heads != 0) {
    fields.Fail("kv_heads",
                fmt::format("{} does not divide {} heads", shape.kv_heads, shape.heads));
  }
  if (shape.attention_size() > kMostFeatures) {
    fields.Fail("head_dim", fmt::format("{} heads of {} are more than {}", shape.heads,
                                        shape.head_dim, kMostFeatures));
  }
}

TransformerShape ReadShape(JsonFields& fields) {
  TransformerShape shape;
  shape.hidden = ReadSize(fields, "hidden", kMostFeatures);
  shape.ffn = ReadSize(fields, "ffn", kMostFeatures);
  shape.layers = ReadSize(fields, "layers", kMostLayers);
  shape.heads = ReadSize(fields, "heads", kMostFeatures);
  shape.kv_heads = ReadSize(fields, "kv_heads", kMostFeatures);
  shape.head_dim = ReadSize(fields, "head_dim", kMostFeatures);
  CheckHeads(fields, shape);
  shape.ffn_matrices = fields.Unsigned32("ffn_matrices");
  if (shape.ffn_matrices != 2 && shape.ffn_matrices != 3) {
    fields.Fail("ffn_matrices", "must be 2 or 3");
  }
  shape.vocabulary = ReadSize(fields, "vocabulary", kMostWords);
  shape.tied_embeddings = fields.Bool("tied_embeddings");
  return shape;
}

std::vector<std::string> ShippedNames(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// A workload file says which schema it has; a checkpoint's config.json has none.
Workload LoadJsonWorkload(const std::filesystem::path& path) {
  const std::string text = ReadText(path);
  const nlohmann::json json = ParseJson(text, path.string());
  if (json.is_object() && json.contains("schema")) return ParseWorkload(text, path.string());
  return ParseCheckpointWorkload(text, path.string());
}

}  // namespace

std::uint64_t TransformerShape::ternary_weights() const {
  const std::uint64_t attention = 2 * std::uint64_t{hidden} * (attention_size() + key_value_size());
  return layers * (attention + std::uint64_t{ffn_matrices} * hidden * ffn);
}

Workload MakeTransformerWorkload(const TransformerShape& shape) {
  Workload workload;
  workload.layers = shape.layers;
  workload.transformer = shape;
  const auto attention = static_cast<std::uint32_t>(shape.attention_size());
  const auto key_value = static_cast<std::uint32_t>(shape.key_value_size());
  const auto add = [&](LinearKind kind, std::uint32_t in_features, std::uint32_t out_features) {
    workload.products.push_back({.name = std::string(model::Name(kind)),
                                 .kind = kind,
                                 .in_features = in_features,
                                 .out_features = out_features});
  };
  add(LinearKind::kQ, shape.hidden, attention);
  add(LinearKind::kK, shape.hidden, key_value);
  add(LinearKind::kV, shape.hidden, key_value);
  add(LinearKind::kO, attention, shape.hidden);
  if (shape.ffn_matrices == 3) add(LinearKind::kGate, shape.hidden, shape.ffn);
  add(LinearKind::kUp, shape.hidden, shape.ffn);
  add(LinearKind::kDown, shape.ffn, shape.hidden);
  return workload;
}

Workload ParseWorkload(std::string_view text, const std::string& source) {
  const nlohmann::json json = ParseJson(text, source);
  JsonFields fields(json, source, "");
  fields.Schema(kWorkloadSchema);
  const std::string name = fields.NonEmptyText("name");
  Workload workload = MakeTransformerWorkload(ReadShape(fields));
  workload.name = name;
  if (fields.Has("zero_weight_fraction")) {
    workload.zero_weight_fraction = fields.NonNegative("zero_weight_fraction");
    if (*workload.zero_weight_fraction > 1) {
      fields.Fail("zero_weight_fraction", "must be at most 1");
    }
  }
  workload.source = fields.NonEmptyText("source");
  const std::string mark = fields.Text("mark");
  if (mark.size() != 1 || kMarks.find(mark[0]) == std::string_view::npos) {
    fields.Fail("mark", fmt::format("must be one of P, O, S, D, U, A, not '{}'", mark));
  }
  workload.mark = mark[0];
  fields.Finish();
  return workload;
}

Workload ParseCheckpointWorkload(std::string_view text, const std::string& source) {
  const model::Config config = model::ParseSizes(text, source);
  Workload workload = MakeTransformerWorkload({.hidden = config.hidden_size,
                                               .ffn = config.intermediate_size,
                                               .layers = config.layers,
                                               .heads = config.attention_heads,
                                               .kv_heads = config.key_value_heads,
                                               .head_dim = config.head_dim,
                                               .ffn_matrices = 3,
                                               .vocabulary = config.vocab_size,
                                               .tied_embeddings = config.tied_embeddings});
  workload.name = source;
  workload.source = "sizes of a checkpoint's config.json";
  workload.mark = 'O';
  return workload;
}

Workload FindWorkload(const std::string& name_or_path, const std::filesystem::path& folder) {
  const std::filesystem::path path = name_or_path;
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    Workload workload = LoadJsonWorkload(path / "config.json");
    workload.name =
        std::filesystem::absolute(path / "x").lexically_normal().parent_path().filename();
    return workload;
  }
  if (std::filesystem::is_regular_file(path, ignored)) {
    if (path.extension() == ".csv") {
      Workload workload = ParseTopology(ReadText(path), path.string());
      workload.name = path.stem();
      return workload;
    }
    return LoadJsonWorkload(path);
  }
  const std::vector<std::string> known = ShippedNames(folder);
  if (std::find(known.begin(), known.end(), name_or_path) != known.end()) {
    return LoadJsonWorkload(folder / (name_or_path + ".json"));
  }
  throw Error("workload", name_or_path,
              fmt::format("no such file, and no workload of that name (known: {})",
                          known.empty() ? "none" : fmt::format("{}", fmt::join(known, ", "))));
}

}  // namespace ternion::compiler
