// SPDX-License-Identifier: Apache-2.0
//
// Reading targets: the shipped ones, every rule of docs/targets.md, and the Python reader beside.

#include "ternion/compiler/target.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "support.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::compiler {
namespace {

std::string ShippedPath(const std::string& name) {
  return std::string(TERNION_TARGETS) + "/" + name + ".toml";
}

/// What a command printed on both streams, and its exit status.
struct Output {
  std::string text;
  int status = -1;
};
Output RunCommand(const std::string& command) {
  Output output;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return output;
  std::array<char, 4096> chunk{};
  while (std::fgets(chunk.data(), static_cast<int>(chunk.size()), pipe) != nullptr) {
    output.text += chunk.data();
  }
  output.status = pclose(pipe);
  return output;
}

class TargetFile : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(::testing::TempDir()) / (std::string("target_") + test->name());
    std::filesystem::create_directories(folder_);
    text_ = ReadText(ShippedPath("tiny"));
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path Write(const std::string& text) const {
    const auto path = folder_ / "t.toml";
    WriteAtomically(path, text);
    return path;
  }

  /// tiny.toml with `from` replaced by `to`.
  std::filesystem::path Changed(const std::string& from, const std::string& to) const {
    std::string text = text_;
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    return Write(text);
  }

  /// Both readers refuse the file, naming it, the field and the reason.
  void ExpectRefused(const std::filesystem::path& path, const std::string& field,
                     const std::string& reason) const {
    ExpectCompilerRefuses(path, field, reason);
    const std::string expected = fmt::format("{}: {}: {}", path.string(), field, reason);
    const Output python =
        RunCommand(fmt::format("{}/target_parameters {}", TERNION_SCRIPTS, path.string()));
    EXPECT_NE(python.status, 0);
    EXPECT_EQ(python.text, "target_parameters: " + expected + "\n");
  }

  void ExpectCompilerRefuses(const std::filesystem::path& path, const std::string& field,
                             const std::string& reason) const {
    const std::string expected = fmt::format("{}: {}: {}", path.string(), field, reason);
    try {
      LoadTarget(path);
      ADD_FAILURE() << "accepted, expected " << expected;
    } catch (const Error& error) {
      EXPECT_EQ(error.what(), expected);
    }
  }

  std::filesystem::path folder_;
  std::string text_;
};

TEST(Targets, ShippedTargetsAreWhatTheyShouldBe) {
  const Target edge = Shipped("edge");
  EXPECT_EQ(edge.name, "edge");
  EXPECT_EQ(edge.lanes, 64U);
  EXPECT_EQ(edge.columns, 32U);
  EXPECT_EQ(edge.data_bits, 512U);
  EXPECT_EQ(edge.frequency_mhz, 1000U);
  EXPECT_EQ(edge.bytes_per_cycle, 64U);
  EXPECT_EQ(edge.read_latency_cycles, 100U);
  EXPECT_EQ(edge.on_chip_bytes(), (64U + 128U + 64U + 8U + 16U) * 1024U);
  EXPECT_LE(edge.on_chip_bytes(), 320U * 1024U);
  const Target tiny = Shipped("tiny");
  EXPECT_EQ(tiny.lanes, 8U);
  EXPECT_EQ(tiny.columns, 4U);
  EXPECT_EQ(tiny.on_chip_bytes(), 64U * 8 + 256U * 8 + 128U * 16 + 32U * 16 + 32U * 8);
}

TEST(Targets, FingerprintCoversWhatTheHardwareShowsAndNothingElse) {
  const Target tiny = Shipped("tiny");
  constexpr std::array<std::uint32_t Target::*, 10> kShown = {&Target::lanes,
                                                              &Target::columns,
                                                              &Target::unpack_columns,
                                                              &Target::data_bits,
                                                              &Target::max_burst_beats,
                                                              &Target::read_fifo_beats,
                                                              &Target::weight_tiles,
                                                              &Target::activation_vectors,
                                                              &Target::accumulator_words,
                                                              &Target::start_words};
  for (const auto field : kShown) {
    Target other = tiny;
    other.*field += 1;
    EXPECT_NE(other.fingerprint(), tiny.fingerprint());
  }
  Target timing = tiny;
  timing.name = "other";
  timing.frequency_mhz = 1;
  timing.bytes_per_cycle = 1;
  timing.read_latency_cycles = 1;
  timing.write_latency_cycles = 1;
  EXPECT_EQ(timing.fingerprint(), tiny.fingerprint());
}

TEST(Targets, FingerprintIsTheCrcOfTheFieldsInOrder) {
  // python3 -c "import struct,zlib; print(hex(zlib.crc32(struct.pack('<10I',
  //   8,4,4,64,16,32,64,256,128,32))))"
  EXPECT_EQ(Shipped("tiny").fingerprint(), 0xce54955bU);
}

TEST(Targets, FingerprintOfHardwareWithTheFloatStageCoversIt) {
  Target with = Shipped("tiny");
  with.float_lanes = 2;
  with.scale_words = 32;
  // python3 -c "import struct,zlib; print(hex(zlib.crc32(struct.pack('<12I',
  //   8,4,4,64,16,32,64,256,128,32,2,32))))"
  EXPECT_EQ(with.fingerprint(), 0xf3b3dd7aU);
}

TEST(Targets, PythonAndCompilerReadTheSameParameters) {
  for (const std::string name : {"tiny", "edge", "server", "edge-lpddr5", "server-hbm2"}) {
    const Target t = Shipped(name);
    const std::string expected = fmt::format(
        "Lanes={}\nColumns={}\nUnpackColumns={}\nBusBits={}\nMaxBurstBeats={}\nReadFifoBeats={}\n"
        "WeightTiles={}\nActivationVectors={}\nAccumulatorWords={}\nStartWords={}\n"
        "FloatLanes={}\nScaleWords={}\nColumnForm={}\n",
        t.lanes, t.columns, t.unpack_columns, t.data_bits, t.max_burst_beats, t.read_fifo_beats,
        t.weight_tiles, t.activation_vectors, t.accumulator_words, t.start_words, t.float_lanes,
        t.scale_words, static_cast<unsigned>(t.column));
    const std::string command =
        std::string(TERNION_SCRIPTS) + "/target_parameters " + ShippedPath(name) + " --format ";
    const Output plain = RunCommand(command + "plain");
    EXPECT_EQ(plain.status, 0);
    EXPECT_EQ(plain.text, expected);
    EXPECT_EQ(RunCommand(command + "verilator").text.find("-GLanes="), 0U);
    EXPECT_EQ(RunCommand(command + "yosys").text.find("-set Lanes "), 0U);
    EXPECT_EQ(RunCommand(command + "fingerprint").text, fmt::format("{}\n", t.fingerprint()));
  }
}

TEST(Targets, FindTargetTakesNamesAndFilesAndListsWhatItKnows) {
  EXPECT_EQ(FindTarget("tiny", {"/nonexistent", TERNION_TARGETS}).lanes, 8U);
  EXPECT_EQ(FindTarget(ShippedPath("edge"), {}).lanes, 64U);
  try {
    FindTarget("huge", {TERNION_TARGETS});
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(
        error.what(),
        "target: huge: no such file, and no target of that name (known: edge, edge-lpddr5, server, "
        "server-hbm2, tiny)");
  }
}

TEST_F(TargetFile, OutputTableIsOptionalAndItsRulesHold) {
  const auto with = [&](const std::string& keys) {
    return Changed("[clock]", "[output]\n" + keys + "[clock]");
  };
  const Target target = LoadTarget(with("float_lanes = 2\nscale_words = 17\n"));
  EXPECT_EQ(target.float_lanes, 2U);
  EXPECT_EQ(target.scale_words, 17U);
  EXPECT_TRUE(target.has_float_stage());
  EXPECT_FALSE(Shipped("tiny").has_float_stage());
  EXPECT_EQ(LoadTarget(with("float_lanes = 0\nscale_words = 0\n")).fingerprint(),
            Shipped("tiny").fingerprint());
  ExpectRefused(with("float_lanes = 2\n"), "output.scale_words", "missing");
  ExpectRefused(with("float_lanes = 257\nscale_words = 2\n"), "output.float_lanes",
                "257 is not in 0..256");
  ExpectRefused(with("float_lanes = 3\nscale_words = 8\n"), "output.float_lanes",
                "3 does not divide the 4 columns");
  const std::string both = ": both are 0, or there are at least 2 scale words";
  ExpectRefused(with("float_lanes = 2\nscale_words = 1\n"), "output.scale_words",
                "1 scale words do not go with 2 float lanes" + both);
  ExpectRefused(with("float_lanes = 2\nscale_words = 0\n"), "output.scale_words",
                "0 scale words do not go with 2 float lanes" + both);
  ExpectRefused(with("float_lanes = 0\nscale_words = 8\n"), "output.scale_words",
                "8 scale words do not go with 0 float lanes" + both);
}

TEST_F(TargetFile, MissingAndUnknownKeysAreRefused) {
  ExpectRefused(Changed("lanes = 8 ", "#"), "array.lanes", "missing");
  ExpectRefused(Changed("[clock]\nfrequency_mhz = 1000", ""), "clock", "missing table");
  ExpectRefused(Changed("name = \"tiny\"", ""), "name", "missing");
  ExpectRefused(Changed("lanes = 8 ", "lanes = 8\nlane = 9 #"), "array.lane", "unknown key");
  ExpectRefused(Changed("name =", "nmae = 1\nname ="), "nmae", "unknown key");
  ExpectRefused(Changed("[clock]", "[cache]\nways = 2\n[clock]"), "cache", "unknown table");
}

TEST_F(TargetFile, WrongTypesAreRefused) {
  ExpectRefused(Changed("lanes = 8 ", "lanes = 8.0 #"), "array.lanes", "must be an integer");
  ExpectRefused(Changed("lanes = 8 ", "lanes = \"8\" #"), "array.lanes", "must be an integer");
  ExpectRefused(Changed("lanes = 8 ", "lanes = true #"), "array.lanes", "must be an integer");
  ExpectRefused(Changed("name = \"tiny\"", "name = 3"), "name", "must be a string");
  ExpectRefused(Changed("[clock]\nfrequency_mhz = 1000", "[[clock]]\nfrequency_mhz = 1000"),
                "clock", "must be a table");
  ExpectRefused(Changed("\"tiny\"", "\"../tiny\""), "name",
                "must be 1 to 31 characters of a-z, 0-9, _ and -");
}

TEST_F(TargetFile, EveryRangeIsChecked) {
  struct Range {
    const char* key;
    const char* now;
    std::int64_t least;
    std::int64_t most;
    const char* table;
  };
  const std::vector<Range> ranges = {
      {"lanes", "8", 2, 256, "array"},
      {"columns", "4", 1, 256, "array"},
      {"unpack_columns", "4", 1, 256, "array"},
      {"data_bits", "64", 64, 1024, "memory_bus"},
      {"max_burst_beats", "16", 1, 256, "memory_bus"},
      {"read_fifo_beats", "32", 2, 4096, "memory_bus"},
      {"weight_tiles", "64", 1, 65536, "buffers"},
      {"activation_vectors", "256", 1, 65536, "buffers"},
      {"accumulator_words", "128", 1, 65536, "buffers"},
      {"start_words", "32", 1, 65536, "buffers"},
      {"frequency_mhz", "1000", 1, 10000, "clock"},
      {"bytes_per_cycle", "8", 1, 128, "memory"},
      {"read_latency_cycles", "20", 1, 100000, "memory"},
      {"write_latency_cycles", "20", 1, 100000, "memory"},
  };
  for (const Range& r : ranges) {
    const std::string from = fmt::format("\n{} = {}", r.key, r.now);
    const std::string field = fmt::format("{}.{}", r.table, r.key);
    const auto reason = [&](std::int64_t value) {
      return fmt::format("{} is not in {}..{}", value, r.least, r.most);
    };
    const auto with = [&](std::int64_t value) {
      return Changed(from, fmt::format("\n{} = {}", r.key, value));
    };
    ExpectRefused(with(r.least - 1), field, reason(r.least - 1));
    ExpectRefused(with(r.most + 1), field, reason(r.most + 1));
    for (const std::int64_t value : {std::int64_t{-8}, std::int64_t{1} << 40}) {
      ExpectCompilerRefuses(with(value), field, reason(value));
    }
  }
}

TEST_F(TargetFile, FormsOfColumnAreReadAndOthersRefused) {
  EXPECT_EQ(LoadTarget(Write(text_)).column, ColumnForm::kAdderTree);
  const auto with = [&](const std::string& value) {
    return Changed("\nlanes = 8", "\ncolumn = " + value + "\nlanes = 8");
  };
  for (const ColumnForm form :
       {ColumnForm::kAdderTree, ColumnForm::kCarrySave, ColumnForm::kPipelined}) {
    const auto path = with(fmt::format("\"{}\"", Name(form)));
    EXPECT_EQ(LoadTarget(path).column, form);
    const Output python =
        RunCommand(fmt::format("{}/target_parameters {}", TERNION_SCRIPTS, path.string()));
    EXPECT_NE(python.text.find(fmt::format("ColumnForm={}\n", static_cast<unsigned>(form))),
              std::string::npos);
  }
  ExpectRefused(with("\"ripple\""), "array.column",
                "\"ripple\" is not adder_tree, carry_save or pipelined");
  ExpectRefused(with("1"), "array.column", "must be a string");
}

TEST_F(TargetFile, RulesBetweenKeysAreChecked) {
  ExpectRefused(Changed("unpack_columns = 4", "unpack_columns = 3"), "array.unpack_columns",
                "3 does not divide the 4 columns");
  ExpectRefused(Changed("data_bits = 64", "data_bits = 96"), "memory_bus.data_bits",
                "96 is not 64, 128, 256, 512 or 1024");
  ExpectRefused(Changed("data_bits = 64", "data_bits = 256"), "array.columns",
                "an accumulator word of 16 bytes is not a whole number of 32-byte bus beats");
  ExpectRefused(Changed("max_burst_beats = 16", "max_burst_beats = 12"),
                "memory_bus.max_burst_beats", "12 is not a power of two");
  ExpectRefused(Changed("read_fifo_beats = 32", "read_fifo_beats = 48"),
                "memory_bus.read_fifo_beats", "48 is not a power of two");
  ExpectRefused(Changed("read_fifo_beats = 32", "read_fifo_beats = 8"),
                "memory_bus.read_fifo_beats", "8 is less than max_burst_beats, 16");
  ExpectRefused(Changed("bytes_per_cycle = 8", "bytes_per_cycle = 16"), "memory.bytes_per_cycle",
                "16 is more than the bus's 8 bytes");
  // 128 beats of 64 bytes are 8192 bytes.
  std::string wide = ReadText(ShippedPath("edge"));
  wide.replace(wide.find("max_burst_beats = 32"), 20, "max_burst_beats = 128");
  ExpectRefused(Write(wide), "memory_bus.max_burst_beats",
                "a burst of 8192 bytes is longer than 4096");
}

TEST_F(TargetFile, MemoryIsFixedTimingOrADram) {
  const std::string dram =
      "dram = \"lpddr5-6400\"\nchannels = 3\nplanned_bytes_per_cycle = 7\n"
      "planned_read_latency_cycles = 90\nplanned_write_latency_cycles = 40\n";
  const std::string head = text_.substr(0, text_.find("\nbytes_per_cycle") + 1);
  const Target target = LoadTarget(Write(head + dram));
  EXPECT_EQ(target.dram, "lpddr5-6400");
  EXPECT_EQ(target.dram_channels, 3U);
  EXPECT_EQ(target.bytes_per_cycle, 7U);
  EXPECT_EQ(target.read_latency_cycles, 90U);
  EXPECT_EQ(target.write_latency_cycles, 40U);
  EXPECT_EQ(target.fingerprint(), Shipped("tiny").fingerprint());
  EXPECT_EQ(Shipped("tiny").dram, "");

  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = dram;
    changed.replace(changed.find(from), from.size(), to);
    return Write(head + changed);
  };
  ExpectRefused(Write(head + dram + "bytes_per_cycle = 8\n"), "memory.bytes_per_cycle",
                "not with memory.dram");
  ExpectRefused(Write(head + dram + "read_latency_cycles = 8\n"), "memory.read_latency_cycles",
                "not with memory.dram");
  ExpectRefused(Write(text_ + "channels = 2\n"), "memory.channels", "only with memory.dram");
  ExpectRefused(Write(text_ + "planned_bytes_per_cycle = 2\n"), "memory.planned_bytes_per_cycle",
                "only with memory.dram");
  ExpectRefused(with("channels = 3\n", ""), "memory.channels", "missing");
  ExpectRefused(with("channels = 3", "channels = 65"), "memory.channels", "65 is not in 1..64");
  ExpectRefused(with("cycle = 7", "cycle = 9"), "memory.planned_bytes_per_cycle",
                "9 is more than the bus's 8 bytes");
  ExpectRefused(with("\"lpddr5-6400\"", "5"), "memory.dram", "must be a string");
  ExpectRefused(with("lpddr5-6400", "../ddr"), "memory.dram",
                "must be 1 to 31 characters of a-z, 0-9, _ and -");
}

TEST_F(TargetFile, BrokenTomlAndUnreadableFilesAreRefused) {
  try {
    LoadTarget(Write("name = \"tiny\"\n[array\nlanes = 8\n"));
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("t.toml: line 2: "), std::string::npos)
        << error.what();
  }
  EXPECT_THROW(LoadTarget(folder_ / "missing.toml"), Error);
}

}  // namespace
}  // namespace ternion::compiler
