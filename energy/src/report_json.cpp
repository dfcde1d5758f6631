// SPDX-License-Identifier: Apache-2.0
//
// The energy report as JSON, schema ternion.energy/1.

#include <nlohmann/json.hpp>

#include "ternion/energy/report.h"

namespace ternion::energy {
namespace {

using nlohmann::ordered_json;

ordered_json ConstantToJson(const Constant& constant) {
  ordered_json json = {{"id", constant.id},           {"label", constant.label},
                       {"value", constant.value},     {"unit", "pJ"},
                       {"per", constant.per},         {"technology", constant.technology},
                       {"kind", Name(constant.kind)}, {"mark", std::string(1, constant.mark)},
                       {"source", constant.source}};
  if (constant.low) json["range"] = {*constant.low, *constant.high};
  return json;
}

ordered_json SideToJson(const EnergySide& side) {
  ordered_json rows = ordered_json::array();
  for (const EnergyRow& row : side.rows) {
    ordered_json json = {{"category", Name(row.category)},
                         {"item", row.item},
                         {"events", row.events},
                         {"event_unit", row.event_unit},
                         {"energy_per_event_pj", row.energy_per_event_pj},
                         {"energy_pj", row.energy_pj},
                         {"constant", ConstantToJson(row.constant)}};
    if (!row.note.empty()) json["note"] = row.note;
    rows.push_back(std::move(json));
  }
  return {{"id", side.id},
          {"title", side.title},
          {"total_pj", side.total_pj},
          {"per_token_pj", side.per_token_pj},
          {"categories_pj",
           {{"arithmetic", side.Of(Category::kArithmetic)},
            {"on_chip_memory", side.Of(Category::kOnChipMemory)},
            {"dram", side.Of(Category::kDram)}}},
          {"rows", std::move(rows)}};
}

ordered_json RunToJson(const RunSummary& run) {
  ordered_json json = {{"backend", run.backend},
                       {"model", run.model},
                       {"target", run.target},
                       {"packing", run.packing},
                       {"phases", run.phases},
                       {"tokens", run.tokens},
                       {"products", run.products},
                       {"multiply_accumulates", run.multiply_accumulates},
                       {"zero_weight_multiply_accumulates", run.zero_weight_multiply_accumulates},
                       {"padding_lanes", run.padding_lanes},
                       {"cycles", run.cycles},
                       {"frequency_mhz", run.frequency_mhz}};
  if (run.checked) {
    json["checked"] = {{"products", run.checked->products},
                       {"mismatches", run.checked->mismatches}};
  }
  return json;
}

ordered_json UnitsToJson(const std::vector<UnitCycles>& units) {
  ordered_json array = ordered_json::array();
  for (const UnitCycles& unit : units) {
    ordered_json parts = ordered_json::array();
    for (const UnitCycles::Part& part : unit.parts) {
      parts.push_back({{"name", part.name},
                       {"counter", compiler::Name(part.counter)},
                       {"cycles", part.cycles}});
    }
    array.push_back({{"unit", unit.unit}, {"parts", std::move(parts)}});
  }
  return array;
}

ordered_json KindsToJson(const std::vector<ProductKindRow>& kinds) {
  ordered_json array = ordered_json::array();
  for (const ProductKindRow& kind : kinds) {
    array.push_back({{"name", kind.name},
                     {"runs", kind.runs},
                     {"multiply_accumulates", kind.multiply_accumulates},
                     {"zero_weight_fraction", kind.zero_weight_fraction},
                     {"cycles", kind.cycles}});
  }
  return array;
}

}  // namespace

std::string ToJson(const EnergyReport& report) {
  ordered_json ratios = ordered_json::array();
  for (const EnergyRatio& ratio : report.ratios) {
    ordered_json value = nullptr;
    if (ratio.value) value = *ratio.value;
    ratios.push_back({{"what", ratio.what}, {"fp16_over_ternary", std::move(value)}});
  }
  const ordered_json json = {
      {"schema", kReportSchema},
      {"ternion_version", TERNION_VERSION},
      {"run", RunToJson(report.run)},
      {"technology",
       {{"name", report.technology_name},
        {"technology", report.technology},
        {"description", report.technology_description},
        {"dram", ConstantToJson(report.dram)}}},
      {"sides",
       {SideToJson(report.ternary), SideToJson(report.ternary_published), SideToJson(report.fp16)}},
      {"ratios", std::move(ratios)},
      {"cycles", UnitsToJson(report.units)},
      {"products", KindsToJson(report.kinds)},
      {"assumptions", report.assumptions},
      {"not_modelled", report.not_modelled}};
  return json.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace ternion::energy
