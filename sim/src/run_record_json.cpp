// SPDX-License-Identifier: Apache-2.0
//
// The run record as JSON text, both ways (docs/run-record.md).

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "ternion/sim/run_record.h"
#include "ternion/util/error.h"
#include "ternion/util/parse_json.h"
#include "ternion/util/strict_json.h"

namespace ternion::sim {
namespace {

using compiler::Counter;
using compiler::Counters;
using nlohmann::ordered_json;

ordered_json CountersToJson(const Counters& counters) {
  ordered_json json = ordered_json::object();
  for (std::size_t i = 0; i < compiler::kCounters; ++i) {
    json[std::string(compiler::Name(static_cast<Counter>(i)))] = counters[i];
  }
  return json;
}

Counters CountersFromJson(JsonFields fields) {
  Counters counters{};
  for (std::size_t i = 0; i < compiler::kCounters; ++i) {
    counters[i] = fields.Unsigned(std::string(compiler::Name(static_cast<Counter>(i))));
  }
  fields.Finish();
  return counters;
}

ordered_json TargetToJson(const compiler::Target& target) {
  ordered_json json = {{"name", target.name},
                       {"array",
                        {{"lanes", target.lanes},
                         {"columns", target.columns},
                         {"unpack_columns", target.unpack_columns},
                         {"column", compiler::Name(target.column)}}},
                       {"memory_bus",
                        {{"data_bits", target.data_bits},
                         {"max_burst_beats", target.max_burst_beats},
                         {"read_fifo_beats", target.read_fifo_beats}}},
                       {"buffers",
                        {{"weight_tiles", target.weight_tiles},
                         {"activation_vectors", target.activation_vectors},
                         {"accumulator_words", target.accumulator_words},
                         {"start_words", target.start_words}}},
                       {"clock", {{"frequency_mhz", target.frequency_mhz}}},
                       {"memory",
                        {{"bytes_per_cycle", target.bytes_per_cycle},
                         {"read_latency_cycles", target.read_latency_cycles},
                         {"write_latency_cycles", target.write_latency_cycles}}}};
  if (target.has_float_stage()) {
    json["output"] = {{"float_lanes", target.float_lanes}, {"scale_words", target.scale_words}};
  }
  return json;
}

std::uint32_t AtLeastOne(JsonFields& fields, const std::string& key) {
  const std::uint32_t value = fields.Unsigned32(key);
  if (value == 0) fields.Fail(key, "must be at least 1");
  return value;
}

compiler::ColumnForm ColumnFormFromJson(JsonFields& array) {
  const std::string name = array.NonEmptyText("column");
  const auto form = compiler::FindColumnForm(name);
  if (!form) array.Fail("column", fmt::format("\"{}\" is not a form of column", name));
  return *form;
}

compiler::Target TargetFromJson(JsonFields fields) {
  compiler::Target target;
  target.name = fields.NonEmptyText("name");
  JsonFields array = fields.Object("array");
  target.lanes = AtLeastOne(array, "lanes");
  target.columns = AtLeastOne(array, "columns");
  target.unpack_columns = AtLeastOne(array, "unpack_columns");
  target.column = ColumnFormFromJson(array);
  array.Finish();
  JsonFields bus = fields.Object("memory_bus");
  target.data_bits = AtLeastOne(bus, "data_bits");
  target.max_burst_beats = AtLeastOne(bus, "max_burst_beats");
  target.read_fifo_beats = AtLeastOne(bus, "read_fifo_beats");
  bus.Finish();
  JsonFields buffers = fields.Object("buffers");
  target.weight_tiles = AtLeastOne(buffers, "weight_tiles");
  target.activation_vectors = AtLeastOne(buffers, "activation_vectors");
  target.accumulator_words = AtLeastOne(buffers, "accumulator_words");
  target.start_words = AtLeastOne(buffers, "start_words");
  buffers.Finish();
  if (fields.Has("output")) {
    JsonFields output = fields.Object("output");
    target.float_lanes = AtLeastOne(output, "float_lanes");
    target.scale_words = AtLeastOne(output, "scale_words");
    output.Finish();
  }
  JsonFields clock = fields.Object("clock");
  target.frequency_mhz = AtLeastOne(clock, "frequency_mhz");
  clock.Finish();
  JsonFields memory = fields.Object("memory");
  target.bytes_per_cycle = AtLeastOne(memory, "bytes_per_cycle");
  target.read_latency_cycles = memory.Unsigned32("read_latency_cycles");
  target.write_latency_cycles = memory.Unsigned32("write_latency_cycles");
  memory.Finish();
  fields.Finish();
  return target;
}

ordered_json ProductToJson(const ProductRecord& row) {
  ordered_json json = {
      {"phase", compiler::Name(row.phase)},   {"layer", row.id.layer},
      {"name", model::Name(row.id.kind)},     {"tokens", row.tokens},
      {"in_features", row.in_features},       {"out_features", row.out_features},
      {"zero_weights", row.zero_weights},     {"runs", row.runs},
      {"status", compiler::Name(row.status)}, {"counters", CountersToJson(row.counters)}};
  if (!row.timings.empty()) {
    ordered_json& timings = json["timings"] = ordered_json::array();
    for (const compiler::InstructionTiming& timing : row.timings) {
      timings.push_back({{"index", timing.index}, {"start", timing.start}, {"end", timing.end}});
    }
  }
  return json;
}

compiler::Phase PhaseFromText(JsonFields& fields, const std::string& key) {
  const std::string text = fields.Text(key);
  for (const compiler::Phase phase : {compiler::Phase::kPrefill, compiler::Phase::kDecode}) {
    if (compiler::Name(phase) == text) return phase;
  }
  fields.Fail(key, "unknown phase '" + text + "'");
}

compiler::Status StatusFromText(JsonFields& fields, const std::string& key) {
  const std::string text = fields.Text(key);
  for (int code = 0; code <= static_cast<int>(compiler::Status::kWatchdog); ++code) {
    const auto status = static_cast<compiler::Status>(code);
    if (compiler::Name(status) == text) return status;
  }
  fields.Fail(key, "unknown status '" + text + "'");
}

model::LinearKind KindFromText(JsonFields& fields, const std::string& key) {
  const std::string text = fields.Text(key);
  for (std::size_t i = 0; i < model::kLinearKinds; ++i) {
    const auto kind = static_cast<model::LinearKind>(i);
    if (model::Name(kind) == text) return kind;
  }
  fields.Fail(key, "unknown product '" + text + "'");
}

std::vector<compiler::InstructionTiming> TimingsFromJson(JsonFields& fields) {
  std::vector<compiler::InstructionTiming> timings;
  const nlohmann::json& array = fields.Array("timings");
  for (std::size_t i = 0; i < array.size(); ++i) {
    JsonFields item(array[i], fields.source(), fields.Path("timings", i));
    compiler::InstructionTiming timing;
    timing.index = item.Unsigned32("index");
    timing.start = item.Unsigned("start");
    timing.end = item.Unsigned("end");
    item.Finish();
    if (timing.end < timing.start) item.Fail("end", "must not be before start");
    timings.push_back(timing);
  }
  return timings;
}

ProductRecord ProductFromJson(JsonFields fields) {
  ProductRecord row;
  row.phase = PhaseFromText(fields, "phase");
  row.id.layer = fields.Unsigned32("layer");
  row.id.kind = KindFromText(fields, "name");
  row.tokens = AtLeastOne(fields, "tokens");
  row.in_features = AtLeastOne(fields, "in_features");
  row.out_features = AtLeastOne(fields, "out_features");
  row.zero_weights =
      fields.Unsigned("zero_weights", std::uint64_t{row.in_features} * row.out_features);
  row.runs = fields.Unsigned("runs");
  if (row.runs == 0) fields.Fail("runs", "must be at least 1");
  row.status = StatusFromText(fields, "status");
  row.counters = CountersFromJson(fields.Object("counters"));
  if (fields.Has("timings")) row.timings = TimingsFromJson(fields);
  fields.Finish();
  CheckUnitSums(row.counters, fields.source(), fields.Path("counters"));
  return row;
}

void ReadProducts(JsonFields& fields, RunRecord& record) {
  std::set<std::tuple<compiler::Phase, model::LinearId, std::uint32_t>> seen;
  const nlohmann::json& products = fields.Array("products");
  for (std::size_t i = 0; i < products.size(); ++i) {
    const std::string path = fields.Path("products", i);
    ProductRecord row = ProductFromJson(JsonFields(products[i], fields.source(), path));
    if (!seen.insert({row.phase, row.id, row.tokens}).second) {
      throw Error(fields.source(), path, "second row for the same phase, product and tokens");
    }
    record.products.push_back(std::move(row));
  }
}

compiler::Packing PackingFromText(JsonFields& fields) {
  const std::string text = fields.Text("packing");
  for (const auto packing : {compiler::Packing::kBase3, compiler::Packing::kTwoBit}) {
    if (Name(packing) == text) return packing;
  }
  fields.Fail("packing", "unknown packing '" + text + "'");
}

std::string BackendFromText(JsonFields& fields) {
  std::string text = fields.Text("backend");
  constexpr std::array<std::string_view, 6> kBackends = {"interpreter", "cycle", "timing",
                                                         "systemc",     "rtl",   "rtl-behavioral"};
  if (std::find(kBackends.begin(), kBackends.end(), text) == kBackends.end()) {
    fields.Fail(
        "backend",
        "must be interpreter, cycle, timing, systemc, rtl or rtl-behavioral, not '" + text + "'");
  }
  return text;
}

/// What the file repeats about its rows must be true.
void CheckSummary(JsonFields& fields, const RunRecord& record) {
  const nlohmann::json& phases = fields.Array("phases");
  const std::vector<compiler::Phase> expected = record.Phases();
  bool same = phases.size() == expected.size();
  for (std::size_t i = 0; same && i < expected.size(); ++i) {
    same = phases[i].is_string() && phases[i].get<std::string>() == compiler::Name(expected[i]);
  }
  if (!same) fields.Fail("phases", "does not list the phases of the products");

  const Counters totals = CountersFromJson(fields.Object("totals"));
  const Counters sums = record.Totals();
  for (std::size_t i = 0; i < compiler::kCounters; ++i) {
    const std::string name(compiler::Name(static_cast<Counter>(i)));
    if (totals[i] != sums[i]) {
      fields.Fail("totals." + name, std::to_string(totals[i]) +
                                        " is not the sum over the products, " +
                                        std::to_string(sums[i]));
    }
  }
  if (fields.Unsigned("multiply_accumulates") != record.MultiplyAccumulates()) {
    fields.Fail("multiply_accumulates", "is not the sum over the products, " +
                                            std::to_string(record.MultiplyAccumulates()));
  }
}

}  // namespace

std::string ToJson(const RunRecord& record) {
  ordered_json json = {{"schema", kRunRecordSchema},
                       {"backend", record.backend},
                       {"model", record.model},
                       {"target", TargetToJson(record.target)},
                       {"packing", Name(record.packing)}};
  ordered_json& phases = json["phases"] = ordered_json::array();
  for (const compiler::Phase phase : record.Phases()) phases.push_back(compiler::Name(phase));
  json["multiply_accumulates"] = record.MultiplyAccumulates();
  if (record.checked) {
    json["checked"] = {{"products", record.checked->products},
                       {"mismatches", record.checked->mismatches}};
  }
  json["totals"] = CountersToJson(record.Totals());
  ordered_json& products = json["products"] = ordered_json::array();
  for (const ProductRecord& row : record.products) products.push_back(ProductToJson(row));
  // A model name that is not UTF-8 must not stop the record from being written.
  return json.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

RunRecord FromJson(std::string_view text, const std::string& source) {
  const nlohmann::json json = ParseJson(text, source);
  JsonFields fields(json, source, "");
  fields.Schema(kRunRecordSchema);
  RunRecord record;
  record.backend = BackendFromText(fields);
  record.model = fields.Text("model");
  record.target = TargetFromJson(fields.Object("target"));
  record.packing = PackingFromText(fields);
  if (fields.Has("checked")) {
    JsonFields checked = fields.Object("checked");
    record.checked.emplace();
    record.checked->products = checked.Unsigned("products");
    record.checked->mismatches = checked.Unsigned("mismatches");
    checked.Finish();
  }
  ReadProducts(fields, record);
  try {
    (void)record.Totals();
    (void)record.MultiplyAccumulates();
    (void)record.Tokens();
    (void)record.ProductRuns();
  } catch (const Error& error) {
    throw Error(source, "products", error.what());
  }
  CheckSummary(fields, record);
  fields.Finish();
  return record;
}

}  // namespace ternion::sim
