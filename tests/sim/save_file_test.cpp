// SPDX-License-Identifier: Apache-2.0
//
// GTKWave save files name only signals that the waveform has, as the waveform spells them.

#include "ternion/sim/save_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <regex>
#include <set>
#include <sstream>

#include "systemc_programs.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::sim {
namespace {

class SaveFile : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("ternion-save-file-" + std::to_string(std::random_device{}()));
    std::filesystem::create_directory(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path folder_;
};

TEST_P(SaveFile, NamesSignalsOfTheWaveformInGroupsForEveryUnit) {
  const auto target = compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) /
                                           (std::string(GetParam()) + ".toml"));
  const std::vector<compiler::Instruction> halt(1);
  MachineOptions options;
  options.trace = folder_ / "run.fst";
  {
    const auto machine = MakeRtlMachine(target, options);
    machine->Load(MakeImage(target, halt, {}));
    EXPECT_TRUE(machine->Run().halted);
  }
  WriteSaveFile(folder_ / "run.fst", folder_ / "run.gtkw");

  const auto signals = WaveformSignals(folder_ / "run.fst");
  const std::set<std::string> known(signals.begin(), signals.end());
  std::set<std::string> shown;
  std::set<std::string> groups;
  std::istringstream lines(ReadText(folder_ / "run.gtkw"));
  int depth = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line == "@800200") ++depth;
    if (line == "@1000200") --depth;
    if (line.front() == '-') groups.insert(line.substr(1));
    if (line.front() == '[' || line.front() == '@' || line.front() == '-') continue;
    EXPECT_TRUE(known.contains(line)) << line;
    EXPECT_EQ(depth, 1) << line;
    shown.insert(line);
  }
  EXPECT_EQ(depth, 0);
  for (const char* group : {"Sequencer", "Load", "Load request", "Load data", "Execute", "Store",
                            "AXI4 read", "AXI4 write"}) {
    EXPECT_TRUE(groups.contains(group)) << group;
  }
  // Names with ranges come from another place than the spelling checked here.
  EXPECT_TRUE(shown.contains("tern_top.tern_top.m_arlen_o[7:0]") ||
              shown.contains("tern_top.m_arlen_o[7:0]"));
  EXPECT_GT(shown.size(), 80U);
}

INSTANTIATE_TEST_SUITE_P(Targets, SaveFile, ::testing::Values("tiny", "edge"),
                         [](const auto& test) { return std::string(test.param); });

TEST(SaveFileTest, RefusesWhatIsNoWaveform) {
  const auto path = std::filesystem::temp_directory_path() /
                    ("ternion-no-waveform-" + std::to_string(std::random_device{}()));
  EXPECT_THROW(WriteSaveFile(path, path), Error);
  WriteAtomically(path, std::string_view("no waveform"));
  EXPECT_THROW(WriteSaveFile(path, path), Error);
  EXPECT_EQ(ReadText(path), "no waveform");
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace ternion::sim
