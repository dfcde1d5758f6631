// SPDX-License-Identifier: Apache-2.0
//
// The guard in the memory fires: on hardware with a wrong address, and on every machine when a
// write lands where no STORE of the program in memory wants it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "fault_programs.h"
#include "outcome.h"
#include "rtl_machine.h"
#include "ternion/sim/axi_memory.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

using compiler::kInstructionBytes;
using compiler::Machine;
using compiler::Opcode;

/// A design whose addresses are wrong.
class ShiftedDut final : public sim::RtlDut {
 public:
  ShiftedDut(std::unique_ptr<sim::RtlDut> inner, std::uint64_t read, std::uint64_t write)
      : inner_(std::move(inner)), read_(read), write_(write) {}

  sim::DutOutputs Settle(bool reset_n, const sim::AxiMemorySignals& memory,
                         const sim::ControlMasterSignals& control) override {
    sim::DutOutputs out = inner_->Settle(reset_n, memory, control);
    // The program itself is fetched from where it is.
    if (out.memory.arid == 1) out.memory.araddr += read_;
    out.memory.awaddr += write_;
    return out;
  }
  void Edge() override { inner_->Edge(); }

 private:
  std::unique_ptr<sim::RtlDut> inner_;
  std::uint64_t read_;
  std::uint64_t write_;
};

/// The message of the Error that a run throws; empty when it throws none.
std::string Refusal(Machine& machine, const RandomCase& c) {
  try {
    RunCase(machine, c);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::string RefusalOfShifted(const RandomCase& c, std::uint64_t read, std::uint64_t write) {
  const auto make = [&](const std::filesystem::path& trace) {
    return std::make_unique<ShiftedDut>(VerifiedRtl(c.target.name)(trace), read, write);
  };
  const auto machine = sim::MakeRtlMachineFrom(make, c.target, CaseOptions(c));
  return Refusal(*machine, c);
}

TEST(WindowGuardTest, WrongAddressesOfTheHardwareAreRefused) {
  for (const char* name : {"tiny", "three_beat_words"}) {
    SCOPED_TRACE(name);
    const RandomCase c = MakeWalk(LoadVerifiedTarget(name));
    const std::uint64_t window = c.image.window_bytes;
    EXPECT_EQ(RefusalOfShifted(c, 0, 0), "");
    const auto has = [](const std::string& text, const char* part) {
      EXPECT_NE(text.find(part), std::string::npos) << "'" << text << "' lacks: " << part;
    };
    has(RefusalOfShifted(c, 0, window), "write burst");
    has(RefusalOfShifted(c, 0, window), "leaves the window");
    has(RefusalOfShifted(c, 0, ~window + 1), "write burst");
    has(RefusalOfShifted(c, 0, std::uint64_t{1} << 47U), "leaves the window");
    has(RefusalOfShifted(c, window, 0), "read burst");
    has(RefusalOfShifted(c, std::uint64_t{1} << 32U, 0), "leaves the window");
    // Down into the weights, which are in the window.
    has(RefusalOfShifted(c, 0, std::uint64_t{0} - 0x3000), "no STORE of the program writes");
  }
}

// The host moves a STORE that the hardware has fetched already. It shows that the guard stands in
// each machine, and what the guard makes of a host that does so.
TEST(WindowGuardTest, AStoreThatIsNoLongerInTheProgramIsRefusedOnEveryMachine) {
  const compiler::Target target = LoadVerifiedTarget("tiny");
  RandomCase c = MakeWalk(target);
  const auto opcode_at = [&](std::size_t i) {
    return static_cast<Opcode>(c.image.bytes[i * kInstructionBytes]);
  };
  std::size_t sync = 0;
  while (opcode_at(sync) != Opcode::kHostSync) ++sync;
  ASSERT_EQ(opcode_at(sync + 1), Opcode::kStore);
  // The first STORE is gone too, so that nothing else names the place.
  std::vector<HostWrite> moves;
  for (std::size_t i = 0; i <= sync + 1; ++i) {
    if (opcode_at(i) != Opcode::kStore) continue;
    HostWrite move{i * kInstructionBytes, {}};
    const auto at = c.image.bytes.begin() + static_cast<std::ptrdiff_t>(move.offset);
    move.bytes.assign(at, at + kInstructionBytes);
    std::uint64_t offset = 0;
    std::memcpy(&offset, move.bytes.data() + 8, sizeof offset);
    offset -= 0x1000;
    std::memcpy(move.bytes.data() + 8, &offset, sizeof offset);
    moves.push_back(std::move(move));
  }
  const RandomCase sound = c;
  c.writes = {{}, moves};
  const std::unique_ptr<Machine> machines[] = {sim::MakeRtlMachine(target, CaseOptions(c)),
                                               sim::MakeSystemCMachine(target, CaseOptions(c)),
                                               sim::MakeCycleMachine(target, CaseOptions(c))};
  for (const auto& machine : machines) {
    SCOPED_TRACE(std::string(machine->name()));
    EXPECT_NE(Refusal(*machine, c).find("no STORE of the program writes"), std::string::npos);
    EXPECT_THROW(machine->Run(), Error) << "it stays refused until the next Load()";
    EXPECT_EQ(Refusal(*machine, sound), "");
  }
}

TEST(WindowGuardTest, TheFirstAndTheLastByteAreWhereTheyAre) {
  using Kind = sim::GuardViolation::Kind;
  const auto burst = [](std::uint64_t offset, std::uint64_t bytes) {
    sim::WindowGuard guard(4096);
    guard.Burst(Kind::kReadBurst, offset, bytes, 0);
    return guard.violation().has_value();
  };
  EXPECT_FALSE(burst(0, 4096));
  EXPECT_FALSE(burst(4088, 8));
  EXPECT_TRUE(burst(4088, 16));
  EXPECT_TRUE(burst(4096, 8));
  EXPECT_TRUE(burst(std::uint64_t{0} - 8, 8));

  const RandomCase c = MakeWalk(LoadVerifiedTarget("tiny"));
  std::uint64_t first = c.image.window_bytes;
  for (std::size_t i = 0; i < c.image.instruction_count; ++i) {
    const std::uint8_t* const at = c.image.bytes.data() + i * kInstructionBytes;
    if (static_cast<Opcode>(*at) != Opcode::kStore) continue;
    std::uint64_t offset = 0;
    std::memcpy(&offset, at + 8, sizeof offset);
    first = std::min(first, offset);
  }
  const auto beat = [&](std::uint64_t offset) {
    sim::WindowGuard guard(c.image.window_bytes);
    guard.Begin(c.image.bytes, {0, c.image.instruction_count, 8, false}, false);
    guard.WriteBeat(offset, 8, 0);
    return guard.violation().has_value();
  };
  EXPECT_FALSE(beat(first));
  EXPECT_TRUE(beat(first - 8));
  EXPECT_TRUE(beat(c.image.window_bytes));
  EXPECT_TRUE(beat(0));
}

}  // namespace
}  // namespace ternion::cosim
