// SPDX-License-Identifier: Apache-2.0

#include "ternion/energy/lane_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/parse_json.h"

namespace ternion::energy {
namespace {

using compiler::Arithmetic;

constexpr double kFemto = 1e-3;  // of a picojoule

class Reader {
 public:
  Reader(const nlohmann::json& root, std::string source) : source_(std::move(source)) {
    if (!root.is_object() || !root.contains("blocks") || !root["blocks"].is_array()) {
      throw Error(source_, "blocks", "missing: this is no energy ladder");
    }
    blocks_ = root["blocks"];
  }

  /// The cheapest block of one of these arithmetics.
  LaneFigures Cheapest(const std::vector<std::string_view>& arithmetics, bool met) const {
    LaneFigures best;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const nlohmann::json& block = blocks_[i];
      try {
        const auto arithmetic = block.at("arithmetic").get<std::string>();
        const bool wanted =
            std::find(arithmetics.begin(), arithmetics.end(), arithmetic) != arithmetics.end();
        if (!wanted || (met && !block.at("met").get<bool>())) continue;
        const nlohmann::json& orders = block.at("orders");
        const double prefill = Positive(orders.at("prefill"), "fj_per_mac", i) * kFemto;
        if (!best.source.empty() && prefill >= best.prefill_pj) continue;
        best = {Positive(block, "area_um2", i) / Positive(block, "lanes", i), prefill,
                Positive(orders.at("decode"), "fj_per_mac", i) * kFemto, Kind::kMeasured,
                "block " + block.at("name").get<std::string>()};
      } catch (const nlohmann::json::exception& error) {
        throw Error(source_, fmt::format("blocks[{}]", i), error.what());
      }
    }
    if (best.source.empty()) {
      throw Error(source_, "blocks",
                  fmt::format("none of arithmetic {}", fmt::join(arithmetics, " or ")));
    }
    return best;
  }

 private:
  /// Far from every block there can be, so that no ratio of two leaves double's range.
  static constexpr double kLeast = 1e-12;
  static constexpr double kMost = 1e12;

  double Positive(const nlohmann::json& object, const char* key, std::size_t block) const {
    const double value = object.at(key).get<double>();
    if (value >= kLeast && value <= kMost) return value;
    throw Error(source_, fmt::format("blocks[{}].{}", block, key),
                fmt::format("{} is not in {}..{}", value, kLeast, kMost));
  }

  nlohmann::json blocks_;
  std::string source_;
};

/// At four bits, on the line through two and eight.
LaneFigures Between(const LaneFigures& two, const LaneFigures& eight) {
  constexpr double kShare = (4.0 - 2.0) / (8.0 - 2.0);
  const auto at = [](double a, double b) { return a + (b - a) * kShare; };
  return {at(two.area_um2, eight.area_um2), at(two.prefill_pj, eight.prefill_pj),
          at(two.decode_pj, eight.decode_pj), Kind::kDerived,
          fmt::format("linear in the weight's bits between {} and {}", two.source, eight.source)};
}

}  // namespace

LaneTable LoadLaneTable(const std::filesystem::path& ladder_record) {
  const std::string source = ladder_record.string();
  const Reader reader(ParseJson(ReadText(ladder_record), source), source);
  LaneTable table;
  const auto set = [&](Arithmetic arithmetic, LaneFigures figures) {
    table[static_cast<std::size_t>(arithmetic)] = std::move(figures);
  };
  const LaneFigures int8 = reader.Cheapest({"int8"}, false);
  set(Arithmetic::kTernary, reader.Cheapest({"ternary"}, true));
  set(Arithmetic::kInt4, Between(reader.Cheapest({"int8x2"}, false), int8));
  set(Arithmetic::kInt8, int8);
  set(Arithmetic::kFp16, reader.Cheapest({"fp16_fp16", "fp16_fp32"}, false));
  return table;
}

}  // namespace ternion::energy
