// SPDX-License-Identifier: Apache-2.0

#include "ternion/energy/published_comparison.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"
#include "ternion/util/strict_json.h"

namespace ternion::energy {
namespace {

constexpr double kPicojoulesPerJoule = 1e12;

/// What a formula sees: energies, and the shape if the figure names one.
struct Inputs {
  const Technology& technology;
  const ModelShape* shape;
  const PublishedFigure& figure;

  double e(std::string_view id) const { return technology.Operation(id).value; }
  const ModelShape& Shape() const {
    if (shape == nullptr) throw Error("published figures", figure.what, "needs a model");
    return *shape;
  }
};

double Fp16Mac(const Inputs& in) { return in.e("fp16_mul") + in.e("fp16_add"); }

/// Linear in the width between the INT8 and the INT32 add.
double InterpolatedAdd(const Inputs& in, double bits) {
  const double slope = (in.e("int32_add") - in.e("int8_add")) / (32 - 8);
  return in.e("int8_add") + (bits - 8) * slope;
}

double NonZeroFraction(const Inputs& in) {
  if (!in.Shape().zero_weight_fraction) {
    throw Error("published figures", in.figure.what, "needs a model with a known zero fraction");
  }
  return 1 - *in.Shape().zero_weight_fraction;
}

MulAddEnergy Float(const Inputs& in, std::string_view format) {
  return FloatingPointEnergy(in.Shape(), format, kPublishedTokens, in.technology);
}
MulAddEnergy BitNet(const Inputs& in) {
  return BitNetEnergy(in.Shape(), kPublishedTokens, in.technology);
}

/// Energy of reading every BitLinear weight once from HBM2.
double DecodeWeights(const Inputs& in, double bits_per_weight) {
  return in.Shape().linear_weights() * bits_per_weight * in.technology.Dram("hbm2").pj_per_bit();
}

double AttentionShare(const Inputs& in) {
  const double attention = static_cast<double>(kPublishedTokens) *
                           in.Shape().attention_macs(kPublishedTokens) * Fp16Mac(in);
  return attention / BitNet(in).total_pj();
}

/// `kind` says what the formula returns, so that the unit in the file can be checked.
enum class Dimension { kRatio, kPicojoules };

struct Formula {
  Dimension dimension;
  std::function<double(const Inputs&)> compute;
};

const std::map<std::string, Formula, std::less<>>& Formulas() {
  using D = Dimension;
  using I = const Inputs&;
  static const std::map<std::string, Formula, std::less<>> formulas = {
      {"fp16_mac_over_int8_add", {D::kRatio, [](I in) { return Fp16Mac(in) / in.e("int8_add"); }}},
      {"fp16_mac_over_int32_add",
       {D::kRatio, [](I in) { return Fp16Mac(in) / in.e("int32_add"); }}},
      {"fp16_mac_over_21_bit_add",
       {D::kRatio, [](I in) { return Fp16Mac(in) / InterpolatedAdd(in, 21); }}},
      {"fp16_mac_over_gated_int32_add",
       {D::kRatio, [](I in) { return Fp16Mac(in) / (in.e("int32_add") * NonZeroFraction(in)); }}},
      {"int8_mac_over_int32_add",
       {D::kRatio,
        [](I in) { return (in.e("int8_mul") + in.e("int32_add")) / in.e("int32_add"); }}},
      {"bf16_mac_over_int32_add",
       {D::kRatio, [](I in) { return (in.e("bf16_mul") + in.e("fp32_add")) / in.e("int32_add"); }}},
      {"energy_ratio",
       {D::kRatio, [](I in) { return Float(in, "fp16").total_pj() / BitNet(in).total_pj(); }}},
      {"bitnet_attention_share", {D::kRatio, AttentionShare}},
      {"fp32_mul_energy", {D::kPicojoules, [](I in) { return Float(in, "fp32").mul_pj; }}},
      {"fp32_add_energy", {D::kPicojoules, [](I in) { return Float(in, "fp32").add_pj; }}},
      {"fp16_mul_energy", {D::kPicojoules, [](I in) { return Float(in, "fp16").mul_pj; }}},
      {"fp16_add_energy", {D::kPicojoules, [](I in) { return Float(in, "fp16").add_pj; }}},
      {"fp16_energy", {D::kPicojoules, [](I in) { return Float(in, "fp16").total_pj(); }}},
      {"bitnet_mul_energy", {D::kPicojoules, [](I in) { return BitNet(in).mul_pj; }}},
      {"bitnet_add_energy", {D::kPicojoules, [](I in) { return BitNet(in).add_pj; }}},
      {"bitnet_energy", {D::kPicojoules, [](I in) { return BitNet(in).total_pj(); }}},
      {"decode_weights_2_bit_energy", {D::kPicojoules, [](I in) { return DecodeWeights(in, 2); }}},
      {"decode_weights_fp16_energy", {D::kPicojoules, [](I in) { return DecodeWeights(in, 16); }}},
      {"decode_add_energy",
       {D::kPicojoules, [](I in) { return in.Shape().linear_weights() * in.e("int8_add"); }}},
  };
  return formulas;
}

double UnitsPer(Dimension dimension, const std::string& unit, const std::string& what) {
  if (dimension == Dimension::kRatio && unit == "x") return 1;
  if (dimension == Dimension::kRatio && unit == "%") return 100;
  if (dimension == Dimension::kPicojoules && unit == "J") return 1 / kPicojoulesPerJoule;
  if (dimension == Dimension::kPicojoules && unit == "mJ") return 1e3 / kPicojoulesPerJoule;
  throw Error("published figures", what, "unit '" + unit + "' does not fit the quantity");
}

PublishedFigure ReadFigure(JsonFields fields) {
  PublishedFigure figure;
  figure.group = fields.NonEmptyText("group");
  figure.what = fields.NonEmptyText("what");
  figure.value = fields.NonNegative("value");
  if (figure.value == 0) fields.Fail("value", "must not be 0");
  figure.unit = fields.Text("unit");
  figure.quantity = fields.Text("quantity");
  if (fields.Has("model")) figure.model = fields.NonEmptyText("model");
  figure.tolerance = fields.NonNegative("tolerance");
  const std::string kind = fields.Text("tolerance_kind");
  if (kind != "relative" && kind != "absolute") {
    fields.Fail("tolerance_kind", "must be relative or absolute, not '" + kind + "'");
  }
  figure.tolerance_is_relative = kind == "relative";
  figure.source = fields.NonEmptyText("source");
  const std::string mark = fields.Text("mark");
  if (mark.size() != 1 || kMarks.find(mark[0]) == std::string_view::npos) {
    fields.Fail("mark", "must be one of P, O, S, D, U, A, not '" + mark + "'");
  }
  figure.mark = mark[0];
  if (fields.Has("note")) figure.note = fields.Text("note");
  fields.Finish();
  return figure;
}

}  // namespace

std::vector<PublishedFigure> ParsePublishedFigures(std::string_view text,
                                                   const std::string& source) {
  const nlohmann::json json = ParseJson(text, source);
  JsonFields fields(json, source, "");
  fields.Schema(kPublishedSchema);
  std::vector<PublishedFigure> figures;
  const nlohmann::json& array = fields.Array("figures");
  for (std::size_t i = 0; i < array.size(); ++i) {
    figures.push_back(ReadFigure(JsonFields(array[i], source, fields.Path("figures", i))));
  }
  fields.Finish();
  return figures;
}

std::vector<PublishedFigure> LoadPublishedFigures(const std::filesystem::path& path) {
  return ParsePublishedFigures(ReadText(path), path.string());
}

double Reproduce(const PublishedFigure& figure, const std::vector<ModelShape>& shapes,
                 const Technology& technology) {
  const auto formula = Formulas().find(figure.quantity);
  if (formula == Formulas().end()) {
    throw Error("published figures", figure.what, "unknown quantity '" + figure.quantity + "'");
  }
  const ModelShape* shape = nullptr;
  if (!figure.model.empty()) {
    const auto found = std::find_if(shapes.begin(), shapes.end(), [&](const ModelShape& candidate) {
      return candidate.name == figure.model;
    });
    if (found == shapes.end()) {
      throw Error("published figures", figure.what, "unknown model '" + figure.model + "'");
    }
    shape = &*found;
  }
  const double units = UnitsPer(formula->second.dimension, figure.unit, figure.what);
  return formula->second.compute(Inputs{technology, shape, figure}) * units;
}

std::vector<ComparisonRow> PublishedComparison(const std::vector<PublishedFigure>& figures,
                                               const std::vector<ModelShape>& shapes,
                                               const Technology& technology) {
  std::vector<ComparisonRow> rows;
  for (const PublishedFigure& figure : figures) {
    ComparisonRow row;
    row.figure = figure;
    row.reproduced = Reproduce(figure, shapes, technology);
    row.difference = row.reproduced - figure.value;
    row.relative_difference = row.difference / figure.value;
    const double off =
        std::abs(figure.tolerance_is_relative ? row.relative_difference : row.difference);
    row.within = off <= figure.tolerance;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<ComparisonRow> PublishedComparison(const std::filesystem::path& energy_folder) {
  return PublishedComparison(LoadPublishedFigures(energy_folder / "data" / "published.json"),
                             LoadModelShapes(energy_folder / "data" / "models.json"),
                             LoadTechnology(energy_folder / "tech" / "published-7nm.json"));
}

}  // namespace ternion::energy
