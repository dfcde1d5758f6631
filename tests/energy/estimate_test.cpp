// SPDX-License-Identifier: Apache-2.0
//
// Energy of a run, against sums worked out by hand from the events in example_record.h.

#include "ternion/energy/estimate.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <functional>
#include <limits>

#include "example_record.h"
#include "ternion/util/error.h"

namespace ternion::energy {
namespace {

using compiler::Counter;

const std::filesystem::path kFolder = std::filesystem::path(TERNION_SOURCE_DIR) / "energy/tech";

Technology SevenNm() { return LoadTechnology(kFolder / "published-7nm.json"); }

const EnergyRow& RowOf(const EnergySide& side, const std::string& item) {
  for (const EnergyRow& row : side.rows) {
    if (row.item == item) return row;
  }
  throw std::runtime_error("no row " + item);
}

std::string ErrorOf(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

// 2 runs of 3 tokens x (96 weights, 40 of them 0); 24 steps of 4 columns.
TEST(EstimateTest, ChargesOneAddPerNonZeroWeightAndOneAccumulatePerColumnAndStep) {
  const EnergyReport report = Estimate(ExampleRecord(), SevenNm());
  const EnergyRow& adds = RowOf(report.ternary, "INT8 add per non-zero weight");
  EXPECT_EQ(adds.events, 2u * 3 * (96 - 40));
  EXPECT_EQ(adds.energy_per_event_pj, 0.007);
  const EnergyRow& sums = RowOf(report.ternary, "INT32 accumulate, one per column and step");
  EXPECT_EQ(sums.events, 24u * 4);
  EXPECT_EQ(sums.energy_per_event_pj, 0.03);
  EXPECT_DOUBLE_EQ(report.ternary.Of(Category::kArithmetic), 336 * 0.007 + 96 * 0.03);
  EXPECT_EQ(report.run.zero_weight_multiply_accumulates, 2u * 3 * 40);
  EXPECT_EQ(report.run.padding_lanes, 24u * 8 * 4 - 576);
}

// All products of the example have several tokens.
TEST(EstimateTest, ChargesMeasuredMultiplyAccumulatesWhereTheTechnologyHasThem) {
  Technology technology = SevenNm();
  const auto add = [&](const char* id, double pj) {
    Constant constant = technology.Operation("int8_add");
    constant.id = id;
    constant.value = pj;
    constant.kind = Kind::kMeasured;
    technology.operations.push_back(constant);
  };
  add("ternary_mac_prefill", 0.25);
  add("ternary_mac_decode", 0.5);
  add("fp16_mac_prefill", 8);
  add("fp16_mac_decode", 16);
  const EnergyReport report = Estimate(ExampleRecord(), technology);
  EXPECT_EQ(RowOf(report.ternary, "ternary multiply-accumulate, several tokens").events, 576u);
  EXPECT_EQ(RowOf(report.ternary, "ternary multiply-accumulate, one token").events, 0u);
  EXPECT_DOUBLE_EQ(report.ternary.Of(Category::kArithmetic), 576 * 0.25);
  EXPECT_DOUBLE_EQ(report.fp16.Of(Category::kArithmetic), 576.0 * 8);
  EXPECT_DOUBLE_EQ(*RatioOf(report, "arithmetic"), 32);
  EXPECT_DOUBLE_EQ(*RatioOf(report, kUngatedRatio), 32);

  sim::RunRecord decode = ExampleRecord();
  for (sim::ProductRecord& row : decode.products) row.tokens = 1;
  const EnergyReport one = Estimate(decode, technology);
  EXPECT_EQ(RowOf(one.ternary, "ternary multiply-accumulate, several tokens").events, 0u);
  EXPECT_DOUBLE_EQ(one.ternary.Of(Category::kArithmetic), 576 / 3 * 0.5);
}

TEST(EstimateTest, ThePapersAccountingGivesExactly71Point43ForArithmetic) {
  const EnergyReport report = Estimate(ExampleRecord(), SevenNm());
  EXPECT_DOUBLE_EQ(report.ternary_published.Of(Category::kArithmetic), 576 * 0.007);
  EXPECT_DOUBLE_EQ(report.fp16.Of(Category::kArithmetic), 576 * (0.34 + 0.16));
  EXPECT_NEAR(*RatioOf(report, "arithmetic, as the papers count"), 71.43, 0.005);
  EXPECT_NEAR(*RatioOf(report, kUngatedRatio), 576 * 0.5 / (576 * 0.007 + 96 * 0.03), 1e-9);
  EXPECT_FALSE(RatioOf(report, "no such ratio").has_value());
  EXPECT_EQ(report.ternary_published.Of(Category::kDram), report.ternary.Of(Category::kDram));
  EXPECT_EQ(report.ternary_published.Of(Category::kOnChipMemory),
            report.ternary.Of(Category::kOnChipMemory));
}

// Two runs: 224 bytes read (8 tiles x 8, 12 vectors x 8, 64 of start words), 192 written, 384
// fetched. FP16: 8 tiles x 64 bytes, 12 vectors x 16, half the output.
TEST(EstimateTest, ChargesDramByTheByte) {
  const EnergyReport report = Estimate(ExampleRecord(), SevenNm());
  EXPECT_EQ(RowOf(report.ternary, "packed weights, read").events, 64u);
  EXPECT_EQ(RowOf(report.ternary, "int8 activations, read").events, 96u);
  EXPECT_EQ(RowOf(report.ternary, "start words and whole-beat alignment, read").events, 64u);
  EXPECT_DOUBLE_EQ(report.ternary.Of(Category::kDram), (224 + 192 + 384) * 8 * 3.9);
  EXPECT_DOUBLE_EQ(report.fp16.Of(Category::kDram), (512 + 192 + 96 + 384) * 8 * 3.9);
}

// All buffers of `tiny` are below 8 KiB, so every byte on chip costs 7.5 / 8 pJ. Words: tile 8 B,
// vector 8 B, accumulator and start word 16 B; in FP16 64 B, 16 B, 8 B and none.
TEST(EstimateTest, ChargesOnChipMemoryByTheByteAndTheSizeOfTheBuffer) {
  const EnergyReport report = Estimate(ExampleRecord(), SevenNm());
  const double fifo = 2 * 224, tiles = 2 * 8 * 8, vectors = (12 + 24) * 8;
  const double words = (12 + 12 + 24 + 12) * 16;
  EXPECT_DOUBLE_EQ(report.ternary.Of(Category::kOnChipMemory),
                   (fifo + tiles + vectors + words) * 7.5 / 8);
  const double fp16_fifo = 2 * (512 + 192), fp16_tiles = 2 * 8 * 64, fp16_vectors = 36 * 16;
  const double fp16_words = (12 + 24 + 12) * 8;
  EXPECT_DOUBLE_EQ(report.fp16.Of(Category::kOnChipMemory),
                   (fp16_fifo + fp16_tiles + fp16_vectors + fp16_words) * 7.5 / 8);
  sim::RunRecord large = ExampleRecord();
  large.target.weight_tiles = 1025;  // 8200 bytes: the next published size, 8.5 pJ
  const EnergyRow read = RowOf(Estimate(large, SevenNm()).ternary, "weight buffer, read");
  EXPECT_DOUBLE_EQ(read.energy_per_event_pj, 8.5 / 8);
  EXPECT_EQ(read.note, "8200 B buffer at the energy of 32 KiB");
  large.target.weight_tiles = 1 << 20;
  EXPECT_NE(RowOf(Estimate(large, SevenNm()).ternary, "weight buffer, read").note.find("too low"),
            std::string::npos);
}

TEST(EstimateTest, UnitTechnologyCountsEvents) {
  const EnergyReport report = Estimate(ExampleRecord(), LoadTechnology(kFolder / "unit.json"));
  EXPECT_EQ(report.ternary.Of(Category::kArithmetic), 336 + 96);
  EXPECT_EQ(report.fp16.Of(Category::kArithmetic), 2 * 576);
  EXPECT_EQ(report.ternary.Of(Category::kDram), (224 + 192 + 384) / 8.0);
}

TEST(EstimateTest, EnergyPerTokenIsTheTotalOverTheTokensOfThePass) {
  const EnergyReport report = Estimate(ExampleRecord(), SevenNm());
  EXPECT_EQ(report.run.tokens, 6u);
  EXPECT_DOUBLE_EQ(report.ternary.per_token_pj, report.ternary.total_pj / 6);
}

TEST(EstimateTest, EveryRowCarriesUnitTechnologySourceKindAndMark) {
  const EnergyReport report = Estimate(ExampleRecord(), SevenNm());
  for (const EnergySide* side : {&report.ternary, &report.ternary_published, &report.fp16}) {
    for (const EnergyRow& row : side->rows) {
      EXPECT_FALSE(row.event_unit.empty()) << row.item;
      EXPECT_FALSE(row.constant.technology.empty()) << row.item;
      EXPECT_FALSE(row.constant.source.empty()) << row.item;
      EXPECT_NE(kMarks.find(row.constant.mark), std::string_view::npos) << row.item;
      // Only FP16 has rows that are 0, and its notes say why; see kFp16NoStartNote.
      EXPECT_TRUE(row.events > 0 || side == &report.fp16) << row.item;
    }
  }
  EXPECT_FALSE(report.not_modelled.empty());
  EXPECT_FALSE(report.assumptions.empty());
}

TEST(EstimateTest, TakesTheDramThatWasAskedFor) {
  const Technology t = SevenNm();
  EXPECT_EQ(Estimate(ExampleRecord(), t).dram.id, "hbm2");
  EXPECT_EQ(Estimate(ExampleRecord(), t, {"ddr", {}}).dram.value, 1300);
  const EnergyReport given = Estimate(ExampleRecord(), t, {"", 5.0});
  EXPECT_DOUBLE_EQ(given.ternary.Of(Category::kDram), 800 * 8 * 5.0);
  EXPECT_EQ(given.dram.kind, Kind::kAssumed);
  EXPECT_EQ(given.dram.mark, 'A');
  EXPECT_NE(ErrorOf([&] {
              Estimate(ExampleRecord(), t, {"hmc", {}});
            }).find("hmc"),
            std::string::npos);
  for (const double bad : {-1.0, std::numeric_limits<double>::infinity(), std::nan("")}) {
    EXPECT_NE(ErrorOf([&] {
                Estimate(ExampleRecord(), t, {"", bad});
              }).find("dram_pj_per_bit"),
              std::string::npos);
  }
}

TEST(EstimateTest, ShowsCyclesOnlyWhereTheBackendKnowsTime) {
  sim::RunRecord record = ExampleRecord();
  const EnergyReport timed = Estimate(record, SevenNm());
  ASSERT_EQ(timed.units.size(), 3u);
  for (const UnitCycles& unit : timed.units) {
    std::uint64_t sum = 0;
    for (const UnitCycles::Part& part : unit.parts) sum += part.cycles;
    EXPECT_EQ(sum, 100u) << unit.unit;
  }
  for (int i = 0; i <= static_cast<int>(Counter::kStoreIdle); ++i) {
    At(record.products[0].counters, static_cast<Counter>(i)) = 0;
  }
  EXPECT_TRUE(Estimate(record, SevenNm()).units.empty());
}

TEST(EstimateTest, RefusesRecordsThatCannotBe) {
  sim::RunRecord record = ExampleRecord();
  record.products[0].status = compiler::Status::kBusError;
  EXPECT_NE(ErrorOf([&] { Estimate(record, SevenNm()); }).find("bus_error"), std::string::npos);
  record = ExampleRecord();
  At(record.products[0].counters, Counter::kSteps) = 17;  // 17 x 32 lanes < 576
  EXPECT_NE(ErrorOf([&] { Estimate(record, SevenNm()); }).find("17 tile steps"), std::string::npos);
  At(record.products[0].counters, Counter::kSteps) = 18;
  EXPECT_EQ(Estimate(record, SevenNm()).run.padding_lanes, 0u);
  record = ExampleRecord();
  At(record.products[0].counters, Counter::kReadBytes) = 159;
  EXPECT_NE(ErrorOf([&] { Estimate(record, SevenNm()); }).find("totals.read_bytes"),
            std::string::npos);
  record.products.clear();
  EXPECT_NE(ErrorOf([&] { Estimate(record, SevenNm()); }).find("no product"), std::string::npos);
}

// Whatever the counters: the parts are the sums of their rows and the total that of its parts,
// to the last bit, and a zero weight never costs an add.
RC_GTEST_PROP(EstimateProperty, PartsSumToTheTotalExactly, ()) {
  sim::RunRecord record = ExampleRecord();
  sim::ProductRecord& row = record.products[0];
  const auto count = [] { return *rc::gen::inRange<std::uint64_t>(0, 1u << 30); };
  row.zero_weights = *rc::gen::inRange<std::uint64_t>(0, 97);
  for (std::size_t i = static_cast<std::size_t>(Counter::kFetchBytes); i < compiler::kCounters;
       ++i) {
    row.counters[i] = count();
  }
  At(row.counters, Counter::kSteps) += 18;
  At(row.counters, Counter::kReadBytes) = 8 * (At(row.counters, Counter::kWeightTilesLoaded) +
                                               At(row.counters, Counter::kVectorsLoaded)) +
                                          count();
  const EnergyReport report = Estimate(record, SevenNm());
  for (const EnergySide* side : {&report.ternary, &report.ternary_published, &report.fp16}) {
    std::array<double, kCategories> sums{};
    for (const EnergyRow& r : side->rows) sums[static_cast<std::size_t>(r.category)] += r.energy_pj;
    RC_ASSERT(sums == side->category_pj);
    RC_ASSERT(side->total_pj == sums[0] + sums[1] + sums[2]);
  }
  RC_ASSERT(report.ternary.rows[0].events == 6 * (96 - row.zero_weights));
}

}  // namespace
}  // namespace ternion::energy
