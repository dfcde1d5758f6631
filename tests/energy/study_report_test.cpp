// SPDX-License-Identifier: Apache-2.0
//
// Reports of whole-model studies: parts that add up, figures that agree with the published model,
// every cycle traceable to a run.

#include "ternion/energy/study_report.h"

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "ternion/energy/published_model.h"
#include "ternion/sim/backends.h"

namespace ternion::energy {
namespace {

using compiler::Phase;
using nlohmann::json;

const std::filesystem::path kSource = TERNION_SOURCE_DIR;

sim::ModelPass Decode(std::uint32_t batch, std::uint32_t context) {
  return {.phase = Phase::kDecode, .tokens = 1, .batch = batch, .context = context};
}

StudyReport Report(const std::string& workload, const std::vector<sim::ModelPass>& passes,
                   const std::string& host = "cpu") {
  const compiler::Target target = compiler::LoadTarget(kSource / "compiler/targets/edge.toml");
  sim::MachineOptions options;
  options.timing_only = true;
  return MakeStudyReport(
      sim::RunStudy(compiler::FindWorkload(workload, kSource / "compiler/workloads"), target,
                    passes, {}, [&] { return sim::MakeCycleMachine(target, options); }),
      sim::FindHostModel(host, kSource / "sim/hosts"),
      LoadTechnology(kSource / "energy/tech/published-7nm.json"));
}

/// The shipped model, which is small; two decode passes and a prefill.
StudyReport Small() {
  return Report((kSource / "model/zoo/shakespeare-3m").string(),
                {Decode(1, 100),
                 Decode(3, 100),
                 {.phase = Phase::kPrefill, .tokens = 8, .batch = 2, .context = 8}});
}

TEST(StudyReport, TheLmHeadOf2B4TInBf16IsMoreBytesThanAllItsTernaryWeights) {
  const StudyReport report = Report("2b4t", {Decode(1, 512)});
  const PassReport& pass = report.passes.front();
  EXPECT_EQ(pass.memory.embeddings, 656'670'720U) << "128256 x 2560 x 2";
  EXPECT_EQ(pass.memory.ternary_weights, 423'321'600U) << "13 bytes per 64 weights, no padding";
  EXPECT_EQ(pass.memory.fp16_weights, 2 * 2'084'044'800U);
  EXPECT_EQ(pass.memory.kv_cache, 2U * 30 * 640 * 512 * 2);
  // The token is therefore more than twice as long as what the accelerator alone shows.
  EXPECT_GT(pass.total.seconds, 2 * pass.accelerator_part.seconds);
  EXPECT_GT(pass.host_part.bytes, pass.accelerator_part.bytes);
}

TEST(StudyReport, TheWorkloadOf2B4TIsTheShapeThePublishedEnergiesAreReproducedWith) {
  const compiler::Workload workload =
      compiler::FindWorkload("2b4t", kSource / "compiler/workloads");
  const std::vector<ModelShape> shapes = LoadModelShapes(kSource / "energy/data/models.json");
  const auto shape = std::find_if(shapes.begin(), shapes.end(), [](const ModelShape& s) {
    return s.name == "BitNet b1.58 2B4T";
  });
  ASSERT_NE(shape, shapes.end());
  EXPECT_EQ(static_cast<double>(workload.transformer->ternary_weights()), shape->linear_weights());
  EXPECT_EQ(workload.zero_weight_fraction, shape->zero_weight_fraction);
  // The published model's attention per token at a context is what the host computes in decode.
  std::uint64_t macs = 0;
  for (const auto& operation : sim::HostOperations(*workload.transformer, Decode(1, 512))) {
    if (operation.name.starts_with("attention")) macs += operation.macs;
  }
  EXPECT_EQ(static_cast<double>(macs), shape->attention_macs(512));
}

TEST(StudyReport, PartsAddUpToTotals) {
  const StudyReport report = Small();
  for (std::size_t p = 0; p < report.passes.size(); ++p) {
    const PassReport& pass = report.passes[p];
    double seconds = 0, energy = 0;
    for (const HostRow& row : pass.host) {
      seconds += row.time.seconds();
      energy += row.total_pj();
    }
    EXPECT_DOUBLE_EQ(pass.host_part.seconds, seconds);
    EXPECT_DOUBLE_EQ(pass.host_part.energy_pj, energy);
    EXPECT_EQ(pass.total.seconds, pass.accelerator_part.seconds + pass.host_part.seconds);
    EXPECT_EQ(pass.total.energy_pj, pass.accelerator_part.energy_pj + pass.host_part.energy_pj);
    EXPECT_EQ(pass.total.bytes, pass.accelerator_part.bytes + pass.host_part.bytes);
    double products = 0;
    for (const double pj : pass.product_pj) products += pj;
    EXPECT_NEAR(products / pass.accelerator.ternary.total_pj, 1.0, 1e-12);
    const sim::RunRecord record = sim::ToRunRecord(report.study, p);
    EXPECT_EQ(pass.accelerator_part.energy_pj,
              Estimate(record, LoadTechnology(kSource / "energy/tech/published-7nm.json"))
                  .ternary.total_pj);
  }
}

TEST(StudyReport, TheIdealFp16ArrayIsNeverSlowerThanItsBytesAndWork) {
  const StudyReport report = Small();
  const compiler::Target& target = report.study.target;
  for (const PassReport& pass : report.passes) {
    const double bytes = static_cast<double>(pass.fp16.bytes);
    EXPECT_GE(pass.fp16.seconds * 1e6 * target.frequency_mhz * target.bytes_per_cycle,
              bytes * (1 - 1e-12));
    EXPECT_GE(pass.fp16.bytes, pass.memory.fp16_weights);
  }
  // Decode moves each weight once; tokens add inputs and outputs alone.
  const sim::StudyProduct& q = report.study.passes[0].products[0];
  EXPECT_EQ(q.in_features, 256U);
}

TEST(StudyReport, AHostWithFreeArithmeticTakesNoLongerAndCostsNoMore) {
  const StudyReport cpu = Small();
  const StudyReport bound =
      Report((kSource / "model/zoo/shakespeare-3m").string(), {Decode(1, 100)}, "free-arithmetic");
  EXPECT_LT(bound.passes[0].host_part.seconds, cpu.passes[0].host_part.seconds);
  EXPECT_LT(bound.passes[0].host_part.energy_pj, cpu.passes[0].host_part.energy_pj);
  EXPECT_EQ(bound.passes[0].host_part.bytes, cpu.passes[0].host_part.bytes);
  EXPECT_EQ(bound.passes[0].accelerator_part.seconds, cpu.passes[0].accelerator_part.seconds);
}

TEST(StudyReport, TheJsonNamesARunForEveryProductAndItsSumsHold) {
  const json record = json::parse(ToJson(Small()));
  EXPECT_EQ(record["schema"], "ternion.study/1");
  std::map<std::string, json> runs;
  for (const json& run : record["runs"]) {
    std::uint64_t sum = 0;
    for (const auto& [use, cycles] : run["split"]["by_use"].items()) {
      sum += cycles.get<std::uint64_t>();
    }
    EXPECT_EQ(sum, run["counters"]["cycles"]);
    runs[run["run"]] = run;
  }
  ASSERT_EQ(record["passes"].size(), 3U);
  for (const json& pass : record["passes"]) {
    std::uint64_t cycles = 0;
    for (const json& product : pass["products"]) {
      const json& run = runs.at(product["run"]);
      EXPECT_EQ(run["tokens"], product["tokens"]);
      cycles +=
          product["programs"].get<std::uint64_t>() * run["counters"]["cycles"].get<std::uint64_t>();
    }
    EXPECT_EQ(pass["ternary_linears_only"]["split"]["cycles"], cycles);
    EXPECT_DOUBLE_EQ(pass["ternary_linears_only"]["seconds"], static_cast<double>(cycles) / 1e9);
  }
}

TEST(StudyReport, TheCsvAddsUpToTheTotals) {
  const StudyReport report = Small();
  std::istringstream lines(ToCsv(report));
  std::string line;
  std::getline(lines, line);
  std::vector<std::string> head;
  for (std::istringstream fields(line.substr(0, line.size() - 1));
       std::getline(fields, line, ',');) {
    head.push_back(line);
  }
  std::map<std::string, double> seconds, energy;
  while (std::getline(lines, line)) {
    std::map<std::string, std::string> row;
    std::istringstream fields(line.substr(0, line.size() - 1));
    std::string field;
    for (std::size_t i = 0; std::getline(fields, field, ','); ++i) row[head.at(i)] = field;
    const std::string pass = row["phase"] + row["tokens"] + "/" + row["batch"];
    seconds[pass] += std::stod(row["seconds"]);
    energy[pass] += std::stod(row["energy_pj"]);
  }
  ASSERT_EQ(seconds.size(), report.passes.size());
  for (const PassReport& pass : report.passes) {
    const std::string key = std::string(Name(pass.pass.phase)) + std::to_string(pass.pass.tokens) +
                            "/" + std::to_string(pass.pass.batch);
    EXPECT_NEAR(seconds.at(key) / pass.total.seconds, 1.0, 1e-12);
    EXPECT_NEAR(energy.at(key) / pass.total.energy_pj, 1.0, 1e-12);
  }
}

TEST(StudyReport, ThePageLoadsNothingAndShowsEveryRunWithItsCycles) {
  const StudyReport report = Small();
  const std::string page = ToHtml(report);
  for (const char* outside :
       {"http://", "https://", "src=", "href=", "url(", "@import", "<link", "<script", "<iframe"}) {
    EXPECT_EQ(page.find(outside), std::string::npos) << outside;
  }
  for (std::size_t i = 0; i < report.study.runs.size(); ++i) {
    EXPECT_NE(page.find("<th scope=\"row\">R" + std::to_string(i + 1) + "</th>"),
              std::string::npos);
  }
  for (const std::string& line : report.not_modelled) {
    EXPECT_NE(page.find(line.substr(0, line.find('\''))), std::string::npos) << line;
  }
  EXPECT_NE(page.find("ternary linears only"), std::string::npos);
}

TEST(StudyReport, TheRooflineKeepsEveryPointInsideThePlotAndUnderTheRoof) {
  const std::string page = ToHtml(Small());
  std::size_t points = 0;
  for (std::size_t at = page.find("<circle"); at != std::string::npos;
       at = page.find("<circle", at + 1)) {
    const auto number = [&](const std::string& key) {
      return std::stod(page.substr(page.find(key, at) + key.size()));
    };
    EXPECT_GE(number(" cx=\""), 80);
    EXPECT_LE(number(" cx=\""), 980);
    EXPECT_GE(number(" cy=\""), 20);
    EXPECT_LE(number(" cy=\""), 370);
    ++points;
  }
  EXPECT_EQ(points, Small().study.runs.size());
}

TEST(StudyReport, SameStudySameBytes) {
  const StudyReport a = Small(), b = Small();
  EXPECT_EQ(ToJson(a), ToJson(b));
  EXPECT_EQ(ToHtml(a), ToHtml(b));
  EXPECT_EQ(ToTable(a), ToTable(b));
  EXPECT_EQ(ToCsv(a), ToCsv(b));
}

}  // namespace
}  // namespace ternion::energy
