// SPDX-License-Identifier: Apache-2.0

#include "ternion/energy/published_model.h"

#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"
#include "ternion/util/strict_json.h"

namespace ternion::energy {
namespace {

struct MatrixShape {
  double in_features;
  double out_features;
};

/// The BitLinear matrices of one layer.
std::vector<MatrixShape> LayerMatrices(const ModelShape& shape) {
  const double hidden = shape.hidden;
  const double query = double{1} * shape.heads * shape.head_dim;
  const double key = double{1} * shape.kv_heads * shape.head_dim;
  std::vector<MatrixShape> matrices = {
      {hidden, query}, {hidden, key}, {hidden, key}, {query, hidden}};
  for (std::uint32_t i = 1; i < shape.ffn_matrices; ++i) {
    matrices.push_back({hidden, double{1} * shape.ffn});
  }
  matrices.push_back({double{1} * shape.ffn, hidden});
  return matrices;
}

std::uint32_t ReadSize(JsonFields& fields, const std::string& key) {
  const std::uint32_t value = fields.Unsigned32(key);
  if (value == 0) fields.Fail(key, "must be at least 1");
  return value;
}

ModelShape ReadShape(JsonFields fields) {
  ModelShape shape;
  shape.name = fields.NonEmptyText("name");
  shape.hidden = ReadSize(fields, "hidden");
  shape.ffn = ReadSize(fields, "ffn");
  shape.layers = ReadSize(fields, "layers");
  shape.heads = ReadSize(fields, "heads");
  shape.kv_heads = ReadSize(fields, "kv_heads");
  shape.head_dim = ReadSize(fields, "head_dim");
  shape.ffn_matrices = fields.Unsigned32("ffn_matrices");
  if (shape.ffn_matrices != 2 && shape.ffn_matrices != 3) {
    fields.Fail("ffn_matrices", "must be 2 or 3");
  }
  if (fields.Has("zero_weight_fraction")) {
    shape.zero_weight_fraction = fields.NonNegative("zero_weight_fraction");
    if (*shape.zero_weight_fraction > 1) fields.Fail("zero_weight_fraction", "must be at most 1");
  }
  shape.source = fields.NonEmptyText("source");
  const std::string mark = fields.Text("mark");
  if (mark.size() != 1 || kMarks.find(mark[0]) == std::string_view::npos) {
    fields.Fail("mark", "must be one of P, O, S, D, U, A, not '" + mark + "'");
  }
  shape.mark = mark[0];
  fields.Finish();
  return shape;
}

}  // namespace

double ModelShape::linear_weights() const {
  double weights = 0;
  for (const MatrixShape& m : LayerMatrices(*this)) weights += m.in_features * m.out_features;
  return weights * layers;
}

double ModelShape::attention_macs(std::uint64_t tokens) const {
  return 2.0 * static_cast<double>(tokens) * heads * head_dim * layers;
}

double ModelShape::scaling_multiplies() const {
  double multiplies = 0;
  for (const MatrixShape& m : LayerMatrices(*this)) multiplies += m.in_features + m.out_features;
  return multiplies * layers;
}

std::vector<ModelShape> ParseModelShapes(std::string_view text, const std::string& source) {
  const nlohmann::json json = ParseJson(text, source);
  JsonFields fields(json, source, "");
  fields.Schema(kModelShapesSchema);
  std::vector<ModelShape> shapes;
  std::set<std::string> names;
  const nlohmann::json& models = fields.Array("models");
  for (std::size_t i = 0; i < models.size(); ++i) {
    const std::string path = fields.Path("models", i);
    shapes.push_back(ReadShape(JsonFields(models[i], source, path)));
    if (!names.insert(shapes.back().name).second) throw Error(source, path, "name appears twice");
  }
  fields.Finish();
  return shapes;
}

std::vector<ModelShape> LoadModelShapes(const std::filesystem::path& path) {
  return ParseModelShapes(ReadText(path), path.string());
}

MulAddEnergy FloatingPointEnergy(const ModelShape& shape, std::string_view format,
                                 std::uint64_t tokens, const Technology& technology) {
  const std::string prefix(format);
  const double macs =
      static_cast<double>(tokens) * (shape.linear_weights() + shape.attention_macs(tokens));
  return {macs * technology.Operation(prefix + "_mul").value,
          macs * technology.Operation(prefix + "_add").value};
}

MulAddEnergy BitNetEnergy(const ModelShape& shape, std::uint64_t tokens,
                          const Technology& technology) {
  const auto s = static_cast<double>(tokens);
  const double attention = s * shape.attention_macs(tokens);
  const double multiplies = attention + s * shape.scaling_multiplies();
  return {multiplies * technology.Operation("fp16_mul").value,
          s * shape.linear_weights() * technology.Operation("int8_add").value +
              attention * technology.Operation("fp16_add").value};
}

}  // namespace ternion::energy
