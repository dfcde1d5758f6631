// SPDX-License-Identifier: Apache-2.0
//
// Presets: what ships is what its comments say, and every rule of docs/memory-timing.md refuses.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "ternion/compiler/target.h"
#include "ternion/sim/backends.h"
#include "ternion/sim/dram.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::sim {
namespace {

std::string ShippedPath(const std::string& name) {
  return std::string(TERNION_MEMORIES) + "/" + name + ".toml";
}

class DramPresetFile : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(::testing::TempDir()) / (std::string("dram_") + test->name());
    std::filesystem::create_directories(folder_);
    text_ = ReadText(ShippedPath("lpddr5-6400"));
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path Write(const std::string& text) const {
    const auto path = folder_ / "d.toml";
    WriteAtomically(path, text);
    return path;
  }

  std::filesystem::path Changed(const std::string& from, const std::string& to) const {
    std::string text = text_;
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    return Write(text);
  }

  void ExpectRefused(const std::filesystem::path& path, const std::string& field,
                     const std::string& reason) const {
    const std::string expected = fmt::format("{}: {}: {}", path.string(), field, reason);
    try {
      LoadDram(path);
      ADD_FAILURE() << "accepted, expected " << expected;
    } catch (const Error& error) {
      EXPECT_EQ(error.what(), expected);
    }
  }

  std::filesystem::path folder_;
  std::string text_;
};

TEST(DramPresets, ShippedOnesHaveTheirNominalBandwidthAndSize) {
  const DramParameters lpddr5 = LoadDram(ShippedPath("lpddr5-6400"));
  EXPECT_EQ(lpddr5.access_bytes(), 32U);
  EXPECT_EQ(lpddr5.burst_ps(), 2500U);                                 // 12.8 GB/s
  EXPECT_EQ(lpddr5.channel_capacity_bytes(), std::uint64_t{2} << 30);  // 16 Gb
  const DramParameters hbm2 = LoadDram(ShippedPath("hbm2-2000"));
  EXPECT_EQ(hbm2.access_bytes(), 32U);
  EXPECT_EQ(hbm2.burst_ps(), 2000U);                                 // 2 x 16 GB/s
  EXPECT_EQ(hbm2.channel_capacity_bytes(), std::uint64_t{1} << 30);  // 8 Gb
}

// Their files say so, too; the compiler plans with these figures.
TEST(DramPresets, ShippedTargetsPlanWithWhatTheirPresetGives) {
  for (const char* name : {"edge-lpddr5", "server-hbm2"}) {
    const compiler::Target target = compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) /
                                                         (std::string(name) + ".toml"));
    const DramPlan plan = PlanFor(FindDram(target.dram, {TERNION_MEMORIES}), target.dram_channels,
                                  target.frequency_mhz, target.bus_bytes());
    EXPECT_EQ(target.bytes_per_cycle, plan.bytes_per_cycle) << name;
    EXPECT_EQ(target.read_latency_cycles, plan.read_latency_cycles) << name;
    EXPECT_EQ(target.write_latency_cycles, plan.write_latency_cycles) << name;
  }
}

TEST(DramPresets, ShippedTargetsAreTheHardwareOfTheirBase) {
  const auto load = [](const std::string& name) {
    return compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / (name + ".toml"));
  };
  EXPECT_EQ(load("edge-lpddr5").fingerprint(), load("edge").fingerprint());
  EXPECT_EQ(load("server-hbm2").fingerprint(), load("server").fingerprint());
}

TEST(DramPresets, UnknownNameListsTheKnownOnes) {
  try {
    FindDram("ddr9", {"/nonexistent", TERNION_MEMORIES});
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "memory.dram: ddr9: no DRAM of that name (known: hbm2-2000, lpddr5-6400)");
  }
}

TEST(DramPresets, MachineWantsThePresetThatItsTargetNames) {
  compiler::Target target =
      compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / "tiny.toml");
  MachineOptions options;
  EXPECT_NO_THROW(MakeSystemCMachine(target, options));
  options.dram = LoadDram(ShippedPath("lpddr5-6400"));
  EXPECT_THROW(MakeSystemCMachine(target, options), Error);  // target with fixed timing
  target.dram = "hbm2-2000";
  target.dram_channels = 1;
  EXPECT_THROW(MakeSystemCMachine(target, options), Error);  // another preset
  target.dram = "lpddr5-6400";
  EXPECT_NO_THROW(MakeSystemCMachine(target, options));
  options.dram.reset();
  EXPECT_THROW(MakeSystemCMachine(target, options), Error);
}

// Or the first STORE would wait for ever.
TEST(DramPresets, WriteQueueShorterThanABusBeatIsRefused) {
  compiler::Target target =
      compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / "edge-lpddr5.toml");
  MachineOptions options;
  options.dram = LoadDram(ShippedPath("lpddr5-6400"));
  options.dram->write_accesses = options.dram->write_high = 2;  // 32 bytes each; the bus has 64
  options.dram->write_low = 1;
  EXPECT_NO_THROW(MakeCycleMachine(target, options));
  options.dram->write_accesses = options.dram->write_high = 1;
  options.dram->write_low = 0;
  try {
    MakeCycleMachine(target, options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "memory: lpddr5-6400: a write queue of 1 accesses never takes a bus beat of 64 "
                 "bytes, 2 accesses");
  }
}

TEST_F(DramPresetFile, NameMustBeTheFiles) {
  Write(text_);
  try {
    FindDram("d", {folder_});
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("d.toml: name: \"lpddr5-6400\" is not the file's"),
              std::string::npos)
        << error.what();
  }
}

TEST_F(DramPresetFile, MissingUnknownAndMistypedKeysAreRefused) {
  ExpectRefused(Changed("bank_groups = 4", "#"), "organization.bank_groups", "missing");
  ExpectRefused(Changed("refresh_ps = 280000", "refresh_ps = 280000\nrfc = 1 #"), "timing.rfc",
                "unknown key");
  ExpectRefused(Changed("[timing]", "[power]\nvdd = 1\n[timing]"), "power", "unknown table");
  ExpectRefused(Changed("name =", "nmae = 1\nname ="), "nmae", "unknown key");
  ExpectRefused(Changed("name = \"lpddr5-6400\"", ""), "name", "missing");
  ExpectRefused(Changed("\"lpddr5-6400\"", "5"), "name", "must be a string that is not empty");
  ExpectRefused(Changed("rows = 65536", "rows = 65536.0 #"), "organization.rows",
                "must be an integer");
  ExpectRefused(Changed("[commands]", "[[commands]]"), "commands", "must be a table");
}

TEST_F(DramPresetFile, RangesAndContradictionsAreRefused) {
  ExpectRefused(Changed("pseudo_channels = 1", "pseudo_channels = 3"),
                "organization.pseudo_channels", "3 is not in 1..2");
  ExpectRefused(Changed("refresh_ps = 280000", "refresh_ps = -1 #"), "timing.refresh_ps",
                "-1 is not in 0..1000000000");
  ExpectRefused(Changed("row_bytes = 2048", "row_bytes = 3000"), "organization.row_bytes",
                "3000 is not a power of two");
  ExpectRefused(Changed("channel_bytes = 256", "channel_bytes = 16"), "controller.channel_bytes",
                "16 is less than an access of 32 bytes");
  ExpectRefused(Changed("data_rate_mbps = 6400", "data_rate_mbps = 6300"),
                "commands.data_rate_mbps", "16 transfers take no whole number of picoseconds");
  ExpectRefused(Changed("read_to_read_other_group_ps = 2500", "read_to_read_other_group_ps = 2000"),
                "timing.read_to_read_other_group_ps",
                "2000 is less than the 2500 ps that an access holds the data bus");
  ExpectRefused(Changed("read_to_write_ps = 15000", "read_to_write_ps = 12000"),
                "timing.read_to_write_ps", "data of the write would meet that of the read");
  ExpectRefused(Changed("write_high = 24", "write_high = 33"), "controller.write_high",
                "33 is more than write_accesses, 32");
  ExpectRefused(Changed("write_low = 8", "write_low = 24"), "controller.write_low",
                "24 is not less than write_high, 24");
  ExpectRefused(Changed("refresh_interval_ps = 3906000", "refresh_interval_ps = 300000"),
                "timing.refresh_interval_ps",
                "300000 leaves no time beside refreshing, which takes up to 413000 ps");
  // Every row would be closed by a refresh before it can be read: no access would ever be served.
  for (const char* key : {"activate_to_read_ps", "activate_to_write_ps"}) {
    ExpectRefused(
        Changed(fmt::format("{} = ", key), fmt::format("{} = 39", key)),
        "timing.refresh_interval_ps",
        "3906000 leaves no time to open a row and access it, which takes up to 4331000 ps");
  }
  EXPECT_THROW(LoadDram(Write("name = \"x\"\n[timing\n")), Error);
  EXPECT_THROW(LoadDram(folder_ / "missing.toml"), Error);
}

}  // namespace
}  // namespace ternion::sim
