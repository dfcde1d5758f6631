// SPDX-License-Identifier: Apache-2.0
//
// The study record, schema ternion.study/1 (docs/studies.md).

#include <nlohmann/json.hpp>

#include "study_text.h"

namespace ternion::energy {
namespace {

using nlohmann::ordered_json;

ordered_json FigureToJson(const sim::HostFigure& figure) {
  ordered_json json = {{"value", figure.value}, {"kind", figure.kind}, {"source", figure.source}};
  if (figure.low) json["range"] = {*figure.low, *figure.high};
  return json;
}

ordered_json OrElse(const std::optional<sim::HostFigure>& figure, const char* instead) {
  return figure ? FigureToJson(*figure) : ordered_json(instead);
}

ordered_json HostToJson(const sim::HostModel& host) {
  return {{"name", host.name},
          {"description", host.description},
          {"macs_per_second", FigureToJson(host.macs_per_second)},
          {"operations_per_second", FigureToJson(host.operations_per_second)},
          {"bytes_per_second", OrElse(host.bytes_per_second, "target")},
          {"mac_pj", FigureToJson(host.mac_pj)},
          {"operation_pj", FigureToJson(host.operation_pj)},
          {"memory_pj_per_byte", OrElse(host.memory_pj_per_byte, "technology")}};
}

ordered_json WorkloadToJson(const compiler::Workload& workload) {
  ordered_json json = {{"name", workload.name},
                       {"source", workload.source},
                       {"mark", std::string(1, workload.mark)},
                       {"layers", workload.layers}};
  json["zero_weight_fraction"] = workload.zero_weight_fraction
                                     ? ordered_json(*workload.zero_weight_fraction)
                                     : ordered_json(nullptr);
  if (workload.transformer) {
    const compiler::TransformerShape& shape = *workload.transformer;
    json["transformer"] = {{"hidden", shape.hidden},
                           {"ffn", shape.ffn},
                           {"heads", shape.heads},
                           {"kv_heads", shape.kv_heads},
                           {"head_dim", shape.head_dim},
                           {"ffn_matrices", shape.ffn_matrices},
                           {"vocabulary", shape.vocabulary},
                           {"tied_embeddings", shape.tied_embeddings},
                           {"ternary_weights", shape.ternary_weights()}};
  }
  return json;
}

ordered_json SplitToJson(const sim::CycleSplit& split) {
  ordered_json json = {{"cycles", split.cycles}, {"bound", Name(split.bound())}};
  for (std::size_t i = 0; i < sim::kCycleUses; ++i) {
    const auto use = static_cast<sim::CycleUse>(i);
    json["by_use"][std::string(Name(use))] = split.Of(use);
  }
  json["transfer_cycles"] = split.transfer_cycles;
  json["lane_steps"] = split.lane_steps;
  json["multiply_accumulates"] = split.useful_lane_steps;
  return json;
}

ordered_json RunToJson(const sim::ProgramRun& run, std::size_t index) {
  ordered_json json = {{"run", RunName(index)},
                       {"tokens", run.tokens},
                       {"in_features", run.in_features},
                       {"out_features", run.out_features},
                       {"instructions", run.instruction_count},
                       {"split", SplitToJson(run.split)}};
  for (std::size_t i = 0; i < compiler::kCounters; ++i) {
    json["counters"][std::string(compiler::Name(static_cast<compiler::Counter>(i)))] =
        run.counters[i];
  }
  return json;
}

ordered_json PartToJson(const PassPart& part) {
  return {{"seconds", part.seconds}, {"bytes", part.bytes}, {"energy_pj", part.energy_pj}};
}

ordered_json HostRowsToJson(const std::vector<HostRow>& rows) {
  ordered_json array = ordered_json::array();
  for (const HostRow& row : rows) {
    array.push_back({{"name", row.operation.name},
                     {"macs", row.operation.macs},
                     {"operations", row.operation.operations},
                     {"read_bytes", row.operation.read_bytes},
                     {"write_bytes", row.operation.write_bytes},
                     {"compute_seconds", row.time.compute_seconds},
                     {"memory_seconds", row.time.memory_seconds},
                     {"seconds", row.time.seconds()},
                     {"arithmetic_pj", row.arithmetic_pj},
                     {"memory_pj", row.memory_pj},
                     {"energy_pj", row.total_pj()},
                     {"note", row.operation.note}});
  }
  return array;
}

ordered_json ProductsToJson(const sim::PassStudy& pass, const std::vector<double>& product_pj) {
  ordered_json array = ordered_json::array();
  for (std::size_t i = 0; i < pass.products.size(); ++i) {
    const sim::StudyProduct& product = pass.products[i];
    array.push_back({{"name", product.name},
                     {"tokens", product.tokens},
                     {"in_features", product.in_features},
                     {"out_features", product.out_features},
                     {"per_layer", product.per_layer},
                     {"pieces", product.pieces},
                     {"programs", product.programs},
                     {"run", RunName(product.run)},
                     {"energy_pj", product_pj[i]}});
  }
  return array;
}

ordered_json EnergyToJson(const EnergyReport& energy) {
  ordered_json json = ordered_json::object();
  for (std::size_t i = 0; i < kCategories; ++i) {
    const auto category = static_cast<Category>(i);
    json[std::string(Name(category)) + "_pj"] = energy.ternary.Of(category);
  }
  json["total_pj"] = energy.ternary.total_pj;
  return json;
}

ordered_json PassToJson(const StudyReport& report, std::size_t index) {
  const PassReport& pass = report.passes[index];
  const sim::PassStudy& study = report.study.passes[index];
  ordered_json json = {
      {"phase", Name(pass.pass.phase)},
      {"tokens", pass.pass.tokens},
      {"batch", pass.pass.batch},
      {"context", pass.pass.context},
      {"products", ProductsToJson(study, pass.product_pj)},
      {"ternary_linears_only",
       {{"seconds", pass.accelerator_part.seconds},
        {"bytes", pass.accelerator_part.bytes},
        {"energy", EnergyToJson(pass.accelerator)},
        {"split", SplitToJson(study.split)}}},
      {"host", {{"total", PartToJson(pass.host_part)}, {"operations", HostRowsToJson(pass.host)}}},
      {"total", PartToJson(pass.total)}};
  if (report.study.workload.transformer) {
    json["tokens_counted"] = pass.tokens;
    json["tokens_per_second"] = pass.tokens_per_second();
    json["energy_per_token_pj"] = pass.token_pj();
  }
  json["fp16_bound_of_the_linears"] = {{"seconds", pass.fp16.seconds},
                                       {"bytes", pass.fp16.bytes},
                                       {"energy_pj", pass.fp16.energy_pj}};
  json["memory_bytes"] = {{"ternary_weights", pass.memory.ternary_weights},
                          {"fp16_weights", pass.memory.fp16_weights},
                          {"embeddings", pass.memory.embeddings},
                          {"norms", pass.memory.norms},
                          {"kv_cache", pass.memory.kv_cache}};
  return json;
}

}  // namespace

std::string ToJson(const StudyReport& report) {
  const sim::Study& study = report.study;
  ordered_json runs = ordered_json::array();
  for (std::size_t i = 0; i < study.runs.size(); ++i) runs.push_back(RunToJson(study.runs[i], i));
  ordered_json passes = ordered_json::array();
  for (std::size_t i = 0; i < report.passes.size(); ++i) passes.push_back(PassToJson(report, i));
  const ordered_json json = {{"schema", kStudySchema},
                             {"ternion_version", TERNION_VERSION},
                             {"workload", WorkloadToJson(study.workload)},
                             {"target", study.target.name},
                             {"frequency_mhz", study.target.frequency_mhz},
                             {"bytes_per_cycle", study.target.bytes_per_cycle},
                             {"lanes", study.target.lanes * study.target.columns},
                             {"backend", study.backend},
                             {"packing", sim::Name(study.packing)},
                             {"technology", report.technology_name},
                             {"dram_pj_per_bit", report.dram.pj_per_bit()},
                             {"host", HostToJson(report.host)},
                             {"runs", std::move(runs)},
                             {"passes", std::move(passes)},
                             {"assumptions", report.assumptions},
                             {"not_modelled", report.not_modelled}};
  return json.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace ternion::energy
