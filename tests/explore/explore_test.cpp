// SPDX-License-Identifier: Apache-2.0
//
// Sweeps: what a grid means, that a sweep can be stopped and cut into shards without changing what
// it finds, and that a front is what its definition says.

#include "ternion/explore/explore.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "ternion/explore/pareto.h"
#include "ternion/sim/backends.h"
#include "ternion/sim/study.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::explore {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = TERNION_SOURCE_DIR;
const std::vector<fs::path> kTargets = {kSource / "compiler/targets"};

constexpr const char* kSmall = R"(
name = "small"
target = "tiny"
workloads = ["small.json"]
[[pass]]
phase = "decode"
context = 9
[[pass]]
phase = "prefill"
tokens = 5
[vary.array]
lanes = [8, 16]
columns = [4, 3]
[vary.memory]
bytes_per_cycle = [4, 8]
)";

class Explore : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / "ternion-explore" / test->name();
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    Write("small.json", R"({"schema": "ternion.workload/1", "name": "small",
      "source": "this test", "mark": "A", "hidden": 40, "ffn": 72, "layers": 2, "heads": 2,
      "kv_heads": 1, "head_dim": 20, "ffn_matrices": 3, "vocabulary": 50,
      "tied_embeddings": true})");
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path Write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }
  Grid Load(std::string text) {
    const std::size_t at = text.find("small.json");
    if (at != std::string::npos) text.replace(at, 10, (folder_ / "small.json").string());
    return LoadGrid(Write("grid.toml", text), kTargets);
  }
  std::string ErrorOf(const std::string& text) {
    try {
      Load(text);
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }
  void Sqlite(const std::string& name, const char* statements) {
    sqlite3* other = nullptr;
    sqlite3_open((folder_ / name).c_str(), &other);
    EXPECT_EQ(sqlite3_exec(other, statements, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(other);
  }
  ExploreCount Run(const Grid& grid, Results& results, const ExploreOptions& options = {}) {
    return explore::Explore(grid, folder_, host_, technology_, options, results);
  }

  fs::path folder_;
  sim::HostModel host_ = sim::FindHostModel("cpu", kSource / "sim/hosts");
  energy::Technology technology_ =
      energy::LoadTechnology(kSource / "energy/tech/published-7nm.json");
};

std::string Text(const std::vector<Row>& rows) { return ToCsv(rows); }

TEST_F(Explore, GridIsEveryCombinationWithTheLastKeyFastest) {
  const Grid grid = Load(kSmall);
  ASSERT_EQ(grid.targets.size(), 8U);
  // TOML tables are read in the order of their keys.
  EXPECT_EQ(grid.targets[0].Text(),
            "array.columns = 4, array.lanes = 8, memory.bytes_per_cycle = 4");
  EXPECT_EQ(grid.targets[1].Text(),
            "array.columns = 4, array.lanes = 8, memory.bytes_per_cycle = 8");
  EXPECT_EQ(grid.targets[2].target.lanes, 16U);
  EXPECT_EQ(grid.targets[2].target.bytes_per_cycle, 4U);
  EXPECT_EQ(grid.passes.size(), 2U);
  // tiny unpacks several columns at a time, which do not divide three.
  EXPECT_NE(grid.targets[4].invalid.find("array.unpack_columns"), std::string::npos);
}

TEST_F(Explore, RowsAreWhatAStudyOfThePointGives) {
  const Grid grid = Load(kSmall);
  Results results(folder_ / "r.sqlite");
  const ExploreCount count = Run(grid, results);
  EXPECT_EQ(count.run, 16U);
  EXPECT_EQ(count.invalid, 8U);
  const std::vector<Row> rows = results.Rows();
  ASSERT_EQ(rows.size(), 16U);
  const compiler::Workload workload =
      compiler::FindWorkload((folder_ / "small.json").string(), folder_);
  std::size_t compared = 0;
  for (const Row& row : rows) {
    if (!row.valid()) continue;
    for (const GridTarget& target : grid.targets) {
      for (const sim::ModelPass& pass : grid.passes) {
        if (target.Text() != row.settings || Name(pass.phase) != row.phase) continue;
        // Under SystemC's kernel, one after the other.
        sim::MachineOptions options;
        options.timing_only = true;
        const sim::Study study = sim::RunStudy(workload, target.target, std::vector{pass}, {}, [&] {
          return sim::MakeSystemCMachine(target.target, options);
        });
        EXPECT_EQ(static_cast<std::uint64_t>(row.cycles),
                  At(sim::ToRunRecord(study, 0).Totals(), compiler::Counter::kCycles));
        ++compared;
      }
    }
    EXPECT_GT(row.tokens_per_second, 0);
    EXPECT_GT(row.token_pj, row.accelerator_token_pj);
    EXPECT_GT(row.utilization, 0);
    EXPECT_LE(row.utilization, 1);
  }
  EXPECT_EQ(compared, 8U);
}

TEST_F(Explore, ShardsAndResumedSweepsFindTheSame) {
  const Grid grid = Load(kSmall);
  Results whole(folder_ / "whole.sqlite");
  Run(grid, whole, {.jobs = 3});
  Results joined(folder_ / "joined.sqlite");
  for (std::size_t shard = 0; shard < 3; ++shard) {
    const fs::path path = folder_ / (fmt::format("shard{}.sqlite", shard));
    Results part(path);
    Run(grid, part, {.shard = shard, .shards = 3});
    EXPECT_LT(part.Rows().size(), 7U);
    joined.Merge(path);
  }
  EXPECT_EQ(Text(joined.Rows()), Text(whole.Rows()));

  Results resumed(folder_ / "resumed.sqlite");
  Run(grid, resumed, {.shards = 2});
  const ExploreCount count = Run(grid, resumed);
  EXPECT_EQ(count.known, 8U);
  EXPECT_EQ(count.run, 8U);
  EXPECT_EQ(Text(resumed.Rows()), Text(whole.Rows()));
}

TEST_F(Explore, RefusesGridsAndDatabasesThatAreNone) {
  const std::string text = kSmall;
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = text;
    changed.replace(changed.find(from), from.size(), to);
    return ErrorOf(changed);
  };
  EXPECT_NE(with("lanes = [8, 16]", "lanes = []").find("vary.array.lanes"), std::string::npos);
  EXPECT_NE(with("lanes = [8, 16]", "lanes = [8, 1.5]").find("list of integers"),
            std::string::npos);
  EXPECT_NE(with("[vary.array]", "[vary.arrow]").find("vary.arrow"), std::string::npos);
  EXPECT_NE(with("lanes = [8", "lances = [8").find("vary.array.lances: the target has no such key"),
            std::string::npos);
  EXPECT_NE(with("phase = \"decode\"", "phase = \"code\"").find("pass[0].phase"),
            std::string::npos);
  EXPECT_NE(with("tokens = 5", "context = 5").find("pass[1].context"), std::string::npos);
  EXPECT_NE(with("name = \"small\"", "").find("name: missing"), std::string::npos);
  EXPECT_NE(with("target = \"tiny\"", "target = \"huge\"").find("huge"), std::string::npos);
  EXPECT_NE(with("name =", "nam =").find("unknown key"), std::string::npos);
  EXPECT_EQ(ErrorOf(text), "");

  EXPECT_THROW(Results(Write("text.sqlite", "no database at all, whatever its name says")), Error);
  // Whatever number another program gave its tables.
  Sqlite("other.sqlite", "CREATE TABLE mine (x)");
  Sqlite("same.sqlite", "CREATE TABLE points (key, value); PRAGMA user_version = 2");
  Sqlite("empty.sqlite", "PRAGMA user_version = 7");
  for (const char* name : {"other.sqlite", "same.sqlite", "empty.sqlite"}) {
    const std::string before = ReadText(folder_ / name);
    EXPECT_THROW(Results(folder_ / name), Error) << name;
    EXPECT_EQ(ReadText(folder_ / name), before) << name;
  }
}

// SQLite reads a file that was cut in the middle of its rows without a word.
TEST_F(Explore, DatabaseThatWasCutIsRefused) {
  const fs::path path = folder_ / "r.sqlite";
  {
    Results results(path);
    Run(Load(kSmall), results);
  }
  constexpr std::size_t kCut = 5000;  // in the second of its pages
  Write("cut.sqlite", ReadText(path).substr(0, kCut));
  EXPECT_THROW(Results(folder_ / "cut.sqlite"), Error);
  EXPECT_EQ(fs::file_size(folder_ / "cut.sqlite"), kCut);
  EXPECT_NO_THROW(Results{path});
}

// An axis to infinity has no end of ticks: the plot took all memory.
TEST_F(Explore, FiguresThatNoStudyGivesAreRefused) {
  const fs::path path = folder_ / "r.sqlite";
  Row row;
  row.key = "k";
  row.tokens_per_second = 1;
  Results results(path);
  results.Insert(row);
  EXPECT_EQ(results.Rows().size(), 1U);
  for (const char* set : {"token_pj = 9e999", "cycles = -1", "host_seconds = -0.5"}) {
    results.Insert(row);
    Sqlite("r.sqlite", fmt::format("UPDATE points SET {}", set).c_str());
    EXPECT_THROW(results.Rows(), Error) << set;
  }
}

TEST_F(Explore, MergingChangesNoFileThatIsNoDatabase) {
  Results results(folder_ / "r.sqlite");
  const fs::path empty = Write("empty", "");
  EXPECT_THROW(results.Merge(empty), Error);
  EXPECT_EQ(fs::file_size(empty), 0U);
  EXPECT_THROW(Results(empty, Results::Open::kExisting), Error);
  EXPECT_THROW(Results(folder_ / "none", Results::Open::kExisting), Error);
  EXPECT_FALSE(fs::exists(folder_ / "none"));
}

// A file may change between two runs of a sweep, and two may bear one name.
TEST_F(Explore, PointsAreRunAgainWhenAnythingTheyDependOnChanges) {
  Results results(folder_ / "r.sqlite");
  const auto runs = [&] { return Run(Load(kSmall), results).run; };
  const auto change = [&](const std::string& name, const std::string& from, const std::string& to) {
    std::string text = ReadText(folder_ / name);
    ASSERT_NE(text.find(from), std::string::npos);
    Write(name, text.replace(text.find(from), from.size(), to));
  };
  EXPECT_EQ(runs(), 16U);
  EXPECT_EQ(runs(), 0U);
  change("small.json", "\"ffn\": 72", "\"ffn\": 80");
  EXPECT_EQ(runs(), 16U);
  host_.macs_per_second.value *= 2;
  EXPECT_EQ(runs(), 16U);
  technology_.drams.front().value += 1;
  EXPECT_EQ(runs(), 16U);
  EXPECT_EQ(runs(), 0U);
}

TEST_F(Explore, TargetsThatDifferInTheirColumnsAloneAreTwoPoints) {
  std::string target = ReadText(kSource / "compiler/targets/tiny.toml");
  const fs::path mine = Write("mine.toml", target);
  std::string grid = kSmall;
  grid.replace(grid.find("\"tiny\""), 6, "\"" + mine.string() + "\"");
  Results results(folder_ / "r.sqlite");
  EXPECT_EQ(Run(Load(grid), results).run, 16U);
  const std::size_t at = target.find("lanes = 8");
  Write("mine.toml", target.insert(at, "column = \"pipelined\"\n"));
  EXPECT_EQ(Run(Load(grid), results).run, 8U);  // the other 8 are impossible as before
}

// The host shares the accelerator's memory: twice the channels are twice its bandwidth.
TEST_F(Explore, HostFollowsTheChannelsOfADram) {
  std::string grid = kSmall;
  grid.replace(grid.find("\"tiny\""), 6, "\"edge-lpddr5\"");
  grid.erase(grid.find("[vary.array]"));
  const Grid channels = Load(grid + "[vary.memory]\nchannels = [1, 4]\n");
  host_ = sim::FindHostModel("free-arithmetic", kSource / "sim/hosts");
  Results results(folder_ / "r.sqlite");
  Run(channels, results, {.memory_folders = {kSource / "sim/memories"}});
  const std::vector<Row> rows = results.Rows();
  ASSERT_EQ(rows.size(), 4U);
  const auto host = [&](const char* settings) {
    return std::find_if(
               rows.begin(), rows.end(),
               [&](const Row& row) { return row.settings == settings && row.phase == "decode"; })
        ->host_seconds;
  };
  const double ratio = host("memory.channels = 1") / host("memory.channels = 4");
  EXPECT_NEAR(ratio, 47.0 / 11, 1e-9);  // 12.8 and 51.2 GB/s less 7.2 %, rounded down
}

TEST_F(Explore, DramThatIsNotThereIsNoResult) {
  std::string grid = kSmall;
  grid.replace(grid.find("\"tiny\""), 6, "\"edge-lpddr5\"");
  grid.erase(grid.find("[vary.memory]"));
  Results results(folder_ / "r.sqlite");
  EXPECT_THROW(Run(Load(grid), results, {.memory_folders = {folder_}}), Error);
  EXPECT_TRUE(results.Rows().empty());
}

/// Against the definition, on random points with many ties.
TEST(Pareto, BestPointsAreThoseThatNoneBeats) {
  const std::uint64_t seed = 5;
  SCOPED_TRACE(fmt::format("seed {}", seed));
  std::mt19937_64 rng(seed);
  const Figure& x = FindFigure("token_energy");
  const Figure& y = FindFigure("tokens_per_second");
  for (int trial = 0; trial < 200; ++trial) {
    std::vector<Row> rows(1 + rng() % 12);
    for (Row& row : rows) {
      row.workload.assign(1, 'w');
      row.phase = "decode";
      row.token_pj = static_cast<double>(1 + rng() % 5);
      row.tokens_per_second = static_cast<double>(1 + rng() % 5);
    }
    const std::vector<Front> fronts = Fronts(rows, x, y);
    ASSERT_EQ(fronts.size(), 1U);
    ASSERT_EQ(fronts[0].rows.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Row& row = fronts[0].rows[i];
      bool beaten = false;
      for (const Row& other : rows) {
        const bool as_good =
            other.token_pj <= row.token_pj && other.tokens_per_second >= row.tokens_per_second;
        beaten = beaten || (as_good && (other.token_pj < row.token_pj ||
                                        other.tokens_per_second > row.tokens_per_second));
      }
      EXPECT_EQ(fronts[0].best[i], !beaten);
    }
  }
  EXPECT_THROW(FindFigure("beauty"), Error);
}

// A host that computes for nothing beats every other one; their points are no rivals.
TEST(Pareto, PointsOfOtherHostsAreAnotherFront) {
  Row row;
  row.workload = "w";
  row.phase = "decode";
  row.tokens_per_second = 1;
  row.token_pj = 5;
  row.conditions = "host a";
  Row better = row;
  better.token_pj = 1;
  better.conditions = "host b";
  const std::vector<Front> fronts =
      Fronts({row, better, row}, FindFigure("token_energy"), FindFigure("tokens_per_second"));
  ASSERT_EQ(fronts.size(), 2U);
  EXPECT_EQ(fronts[0].best, (std::vector<bool>{true, true}));
  EXPECT_NE(fronts[0].title.find("host a"), std::string::npos);
  EXPECT_NE(fronts[1].title.find("host b"), std::string::npos);
  const auto alone =
      Fronts({row}, FindFigure("token_energy"), FindFigure("tokens_per_second")).front();
  EXPECT_EQ(alone.title.find("host"), std::string::npos);
}

}  // namespace
}  // namespace ternion::explore
