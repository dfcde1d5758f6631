// SPDX-License-Identifier: Apache-2.0
//
// The run record: what it adds up, and which files it refuses.

#include "ternion/sim/run_record.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <ostream>
#include <random>

#include "ternion/util/error.h"
#include "tiny_target.h"

namespace ternion::sim {
namespace {

using compiler::Counter;
using compiler::Phase;
using compiler::TinyTarget;
using nlohmann::json;

/// A product of 2 tokens whose counters hold their own index where no rule binds them.
compiler::ProductRun ExampleRun(model::LinearKind kind, std::uint32_t tokens) {
  compiler::ProductRun run;
  run.segment.id = {3, kind};
  run.segment.tokens = tokens;
  run.segment.in_features = 24;
  run.segment.out_features = 12;
  run.segment.zero_weights = 100;
  for (std::size_t i = 0; i < compiler::kCounters; ++i) run.result.counters[i] = i;
  At(run.result.counters, Counter::kCycles) = 40;
  At(run.result.counters, Counter::kLoadIdle) = 40 - 1 - 2 - 3;
  At(run.result.counters, Counter::kExecuteIdle) = 40 - 5 - 6 - 7 - 8 - 9;
  At(run.result.counters, Counter::kStoreBusy) = 0;
  At(run.result.counters, Counter::kStoreStallToken) = 0;
  At(run.result.counters, Counter::kStoreStallRead) = 0;
  At(run.result.counters, Counter::kStoreStallMemory) = 1;
  At(run.result.counters, Counter::kStoreIdle) = 39;
  run.result.timings = {{0, 0, 12}, {1, 4, 40}};
  return run;
}

RunRecord Example() {
  RunRecord record;
  record.backend = "rtl";
  record.model = "a \"model\" \xC3\xA4";
  record.target = TinyTarget();
  record.Add(ExampleRun(model::LinearKind::kQ, 2), Phase::kPrefill, true);
  record.Add(ExampleRun(model::LinearKind::kDown, 2), Phase::kPrefill);
  for (int i = 0; i < 5; ++i)
    record.Add(ExampleRun(model::LinearKind::kQ, 1), Phase::kDecode, true);
  record.checked = CheckResult{7, 0};
  return record;
}

std::string ErrorOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(RunRecordTest, AddsUpRunsOfTheSameProductAndKeepsOneRowForThem) {
  const RunRecord record = Example();
  ASSERT_EQ(record.products.size(), 3u);
  const ProductRecord& decode = record.products[2];
  EXPECT_EQ(decode.runs, 5u);
  EXPECT_EQ(At(decode.counters, Counter::kCycles), 5u * 40);
  EXPECT_EQ(At(decode.counters, Counter::kReadBytes), 5u * 16);
  EXPECT_EQ(At(record.Totals(), Counter::kCycles), 7u * 40);
  EXPECT_EQ(record.MultiplyAccumulates(), (2u + 2 + 5) * 24 * 12);
  EXPECT_EQ(record.ProductRuns(), 7u);
  EXPECT_EQ(record.Tokens(), 2u + 5) << "q_proj saw 2 tokens and then 5 times one";
  EXPECT_EQ(record.Phases(), (std::vector<Phase>{Phase::kPrefill, Phase::kDecode}));
}

TEST(RunRecordTest, KeepsTheFloatStageOfTheTarget) {
  RunRecord record = Example();
  EXPECT_EQ(ToJson(record).find("float_lanes"), std::string::npos);
  record.target.float_lanes = 2;
  record.target.scale_words = 32;
  const std::string text = ToJson(record);
  const RunRecord back = FromJson(text, "run.json");
  EXPECT_EQ(back.target.float_lanes, 2U);
  EXPECT_EQ(back.target.scale_words, 32U);
  EXPECT_EQ(back.target.fingerprint(), record.target.fingerprint());
  EXPECT_EQ(ToJson(back), text);
}

TEST(RunRecordTest, KeepsTimingsOfTheFirstRunOnlyAndOnlyWhenAskedFor) {
  const RunRecord record = Example();
  EXPECT_EQ(record.products[0].timings.size(), 2u);
  EXPECT_TRUE(record.products[1].timings.empty());
  EXPECT_EQ(record.products[2].timings.size(), 2u);
}

TEST(RunRecordTest, ReadsBackExactlyWhatItWrote) {
  const RunRecord record = Example();
  const std::string text = ToJson(record);
  const RunRecord back = FromJson(text, "run.json");
  EXPECT_EQ(back.backend, record.backend);
  EXPECT_EQ(back.model, record.model);
  EXPECT_EQ(back.target.write_latency_cycles, record.target.write_latency_cycles);
  EXPECT_EQ(back.products, record.products);
  EXPECT_EQ(back.checked, record.checked);
  EXPECT_EQ(ToJson(back), text);
}

TEST(RunRecordTest, SavesAndLoadsAFileAndNamesItInErrors) {
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() /
      ("ternion-run-record-" + std::to_string(std::random_device{}()) + ".json");
  SaveRunRecord(Example(), path);
  EXPECT_EQ(LoadRunRecord(path).products, Example().products);
  std::filesystem::remove(path);
  EXPECT_NE(ErrorOf([&] { LoadRunRecord(path); }).find(path.string()), std::string::npos);
}

TEST(RunRecordTest, NamesEveryCounterOnce) {
  const json parsed = json::parse(ToJson(Example()));
  EXPECT_EQ(parsed["totals"].size(), compiler::kCounters);
  EXPECT_EQ(parsed["totals"]["zero_weights_loaded"], 7 * 29);
}

TEST(RunRecordTest, RefusesAProductThatChangedItsShapeOrPacking) {
  RunRecord record = Example();
  compiler::ProductRun run = ExampleRun(model::LinearKind::kQ, 1);
  run.segment.zero_weights = 101;
  EXPECT_NE(ErrorOf([&] { record.Add(run, Phase::kDecode); }).find("layers.3.q_proj"),
            std::string::npos);
  run = ExampleRun(model::LinearKind::kQ, 1);
  run.segment.packing = compiler::Packing::kTwoBit;
  EXPECT_NE(ErrorOf([&] { record.Add(run, Phase::kDecode); }).find("packed"), std::string::npos);
}

TEST(RunRecordTest, RefusesCountersThatPass64Bits) {
  RunRecord record = Example();
  compiler::ProductRun run = ExampleRun(model::LinearKind::kQ, 1);
  At(run.result.counters, Counter::kReadBytes) = ~std::uint64_t{0};
  EXPECT_NE(ErrorOf([&] { record.Add(run, Phase::kDecode); }).find("read_bytes"),
            std::string::npos);
}

/// One edit of a good file, and what the error must say.
struct BadFile {
  std::string name;
  std::function<void(json&)> edit;
  std::string says;
};

void PrintTo(const BadFile& file, std::ostream* out) { *out << file.name; }

class RunRecordRefusal : public testing::TestWithParam<BadFile> {};

TEST_P(RunRecordRefusal, NamesFileFieldAndReason) {
  json file = json::parse(ToJson(Example()));
  GetParam().edit(file);
  const std::string error = ErrorOf([&] { FromJson(file.dump(), "run.json"); });
  EXPECT_EQ(error, "run.json: " + GetParam().says);
}

const BadFile kBadFiles[] = {
    {"unknown_schema", [](json& f) { f["schema"] = "ternion.run/2"; },
     "schema: unknown schema 'ternion.run/2', expected 'ternion.run/1'"},
    {"no_schema", [](json& f) { f.erase("schema"); }, "schema: missing field"},
    {"unknown_backend", [](json& f) { f["backend"] = "gpu"; },
     "backend: must be interpreter, cycle, timing, systemc, rtl or rtl-behavioral, not 'gpu'"},
    {"missing_counter", [](json& f) { f["products"][1]["counters"].erase("steps"); },
     "products[1].counters.steps: missing field"},
    {"unknown_counter", [](json& f) { f["products"][1]["counters"]["sleeps"] = 1; },
     "products[1].counters.sleeps: unknown field"},
    {"negative", [](json& f) { f["products"][0]["counters"]["read_bytes"] = -1; },
     "products[0].counters.read_bytes: must not be negative"},
    {"fraction", [](json& f) { f["products"][0]["counters"]["read_bytes"] = 1.5; },
     "products[0].counters.read_bytes: must be an unsigned 64-bit integer"},
    {"text_for_number", [](json& f) { f["products"][0]["tokens"] = "2"; },
     "products[0].tokens: must be an unsigned 64-bit integer"},
    {"too_large", [](json& f) { f["products"][0]["layer"] = std::uint64_t{1} << 32; },
     "products[0].layer: must be at most 4294967295"},
    {"no_tokens", [](json& f) { f["products"][0]["tokens"] = 0; },
     "products[0].tokens: must be at least 1"},
    {"no_runs", [](json& f) { f["products"][0]["runs"] = 0; },
     "products[0].runs: must be at least 1"},
    {"more_zeros_than_weights", [](json& f) { f["products"][0]["zero_weights"] = 24 * 12 + 1; },
     "products[0].zero_weights: must be at most 288"},
    {"cycles_lost", [](json& f) { f["products"][0]["counters"]["load_busy"] = 0; },
     "products[0].counters: busy, stall and idle cycles of the load unit do not add up to cycles "
     "= 40"},
    {"cycles_double", [](json& f) { f["products"][0]["counters"]["execute_drain"] = 10; },
     "products[0].counters: busy, stall and idle cycles of the execute unit do not add up to "
     "cycles = 40"},
    {"store_cycles", [](json& f) { f["products"][0]["counters"]["store_idle"] = 38; },
     "products[0].counters: busy, stall and idle cycles of the store unit do not add up to cycles "
     "= 40"},
    {"wrong_total", [](json& f) { f["totals"]["steps"] = 1; },
     "totals.steps: 1 is not the sum over the products, 140"},
    {"wrong_macs", [](json& f) { f["multiply_accumulates"] = 1; },
     "multiply_accumulates: is not the sum over the products, 2592"},
    {"wrong_phases", [](json& f) { f["phases"] = {"decode"}; },
     "phases: does not list the phases of the products"},
    {"unknown_phase", [](json& f) { f["products"][0]["phase"] = "sleep"; },
     "products[0].phase: unknown phase 'sleep'"},
    {"unknown_product", [](json& f) { f["products"][0]["name"] = "lm_head"; },
     "products[0].name: unknown product 'lm_head'"},
    {"unknown_status", [](json& f) { f["products"][0]["status"] = "fine"; },
     "products[0].status: unknown status 'fine'"},
    {"unknown_packing", [](json& f) { f["packing"] = "zip"; }, "packing: unknown packing 'zip'"},
    {"row_twice", [](json& f) { f["products"].push_back(f["products"][0]); },
     "products[3]: second row for the same phase, product and tokens"},
    {"end_before_start", [](json& f) { f["products"][0]["timings"][1]["end"] = 3; },
     "products[0].timings[1].end: must not be before start"},
    {"zero_lanes", [](json& f) { f["target"]["array"]["lanes"] = 0; },
     "target.array.lanes: must be at least 1"},
    {"products_not_an_array", [](json& f) { f["products"] = 1; }, "products: must be an array"},
    {"product_not_an_object", [](json& f) { f["products"][2] = 1; },
     "products[2]: must be an object"},
    {"macs_overflow", [](json& f) { f["products"][0]["runs"] = ~std::uint64_t{0}; },
     "products: run record: multiply_accumulates: passes 64 bits"},
};

INSTANTIATE_TEST_SUITE_P(Files, RunRecordRefusal, testing::ValuesIn(kBadFiles),
                         [](const auto& instance) { return instance.param.name; });

TEST(RunRecordTest, RefusesATruncatedFile) {
  const std::string text = ToJson(Example());
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, text.size() / 2, text.size() - 2}) {
    EXPECT_NE(ErrorOf([&] { FromJson(text.substr(0, size), "run.json"); }).find("not valid JSON"),
              std::string::npos)
        << size << " bytes";
  }
}

}  // namespace
}  // namespace ternion::sim
