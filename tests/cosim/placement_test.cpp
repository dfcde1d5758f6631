// SPDX-License-Identifier: Apache-2.0
//
// A program may lie anywhere in the 48 bits of the address space and reach anywhere in its window:
// it runs in the same cycles to the same values. Addresses carry into every bit while a program
// runs, so an adder, a register or a comparison that is a bit too short fails these tests, and so
// does a window that ends a byte too early or too late.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <random>

#include "outcome.h"
#include "pages.h"
#include "random_case.h"
#include "rtl_machine.h"
#include "ternion_registers.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

using compiler::kInstructionBytes;
using compiler::Opcode;
using compiler::ProgramImage;

constexpr std::uint64_t kSeed = 48;
constexpr unsigned kAddressBits = 48;

/// Where a program is put instead of sim::kProgramBase, and by how much all offsets from there
/// grow.
struct Place {
  std::uint64_t base = 0;
  std::uint64_t shift = 0;
};

/// A design that lies elsewhere than its host and memory believe.
class PlacedDut final : public sim::RtlDut {
 public:
  PlacedDut(std::unique_ptr<sim::RtlDut> inner, const Place& place)
      : inner_(std::move(inner)), place_(place) {}

  sim::DutOutputs Settle(bool reset_n, const sim::AxiMemorySignals& memory,
                         const sim::ControlMasterSignals& control) override {
    sim::ControlMasterSignals moved = control;
    if (control.awvalid) moved.wdata = Moved(control.awaddr, control.wdata);
    sim::DutOutputs out = inner_->Settle(reset_n, memory, moved);
    const std::uint64_t distance = place_.base + place_.shift - sim::kProgramBase;
    out.memory.araddr -= distance;
    out.memory.awaddr -= distance;
    return out;
  }
  void Edge() override { inner_->Edge(); }

 private:
  /// What is written to a register in place of `value`. The low word comes before the high one.
  std::uint32_t Moved(std::uint16_t address, std::uint32_t value) {
    switch (address) {
      case TERNION_PROGRAM_BASE:
        return static_cast<std::uint32_t>(place_.base);
      case TERNION_PROGRAM_BASE + 4:
        return static_cast<std::uint32_t>(place_.base >> 32);
      case TERNION_WINDOW_BYTES:
      case TERNION_INSTRUCTION_OFFSET:
        low_ = value + place_.shift;
        return static_cast<std::uint32_t>(low_);
      case TERNION_WINDOW_BYTES + 4:
      case TERNION_INSTRUCTION_OFFSET + 4:
        return value + static_cast<std::uint32_t>(low_ >> 32);
      default:
        return value;
    }
  }

  std::unique_ptr<sim::RtlDut> inner_;
  Place place_;
  std::uint64_t low_ = 0;
};

/// Calls f(where the offset stands in the image, offset) for every offset of a LOAD or STORE.
template <typename F>
void ForEachOffset(const ProgramImage& image, const F& f) {
  for (std::size_t i = 0; i < image.instruction_count; ++i) {
    const std::size_t at = image.instruction_offset + kInstructionBytes * i;
    if (at + kInstructionBytes > image.bytes.size()) return;
    const auto opcode = static_cast<Opcode>(image.bytes[at]);
    if (opcode != Opcode::kLoadWeights && opcode != Opcode::kLoadActivations &&
        opcode != Opcode::kLoadStart && opcode != Opcode::kLoadScales && opcode != Opcode::kStore) {
      continue;
    }
    std::uint64_t offset = 0;
    std::memcpy(&offset, image.bytes.data() + at + 8, sizeof offset);
    f(at + 8, offset);
  }
}

std::uint32_t Field(const ProgramImage& image, std::size_t at) {
  std::uint32_t value = 0;
  std::memcpy(&value, image.bytes.data() + at, sizeof value);
  return value;
}

/// Moves the rows of one instruction to the end of a window of any size: they end with it, or a few
/// bytes before or behind.
void MoveToTheEnd(std::mt19937_64& rng, RandomCase& c) {
  c.image.window_bytes += rng() % kPage;
  std::vector<std::size_t> places;
  ForEachOffset(c.image, [&](std::size_t at, std::uint64_t) { places.push_back(at); });
  if (places.empty()) return;
  const std::size_t at = places[rng() % places.size()];
  const std::uint64_t bytes =
      std::uint64_t{Field(c.image, at + 8) - 1} * Field(c.image, at + 16) + Field(c.image, at + 12);
  const bool store = static_cast<Opcode>(c.image.bytes[at - 8]) == Opcode::kStore;
  if (store) c.image.window_bytes &= ~std::uint64_t{c.target.bus_bytes() - 1};
  const std::uint64_t unit = store ? c.target.bus_bytes() : 1;
  const std::uint64_t offset = c.image.window_bytes + unit * (rng() % 5) - 2 * unit - bytes;
  if (offset < c.image.window_bytes) {
    std::memcpy(c.image.bytes.data() + at, &offset, sizeof offset);
    c.expected.clear();
  }
}

/// A multiple of a page from which `bytes` bytes carry into bit `bit` of the address.
std::uint64_t Below(std::mt19937_64& rng, unsigned bit, std::uint64_t bytes) {
  const std::uint64_t boundary = std::uint64_t{1} << bit;
  const std::uint64_t pages = std::max<std::uint64_t>(1, bytes / kPage);
  return boundary - std::min(boundary, kPage * (1 + rng() % pages));
}

class Placement : public ::testing::TestWithParam<std::string> {
 protected:
  /// Fails unless the case runs at that place as the SystemC model runs it at the usual one. Leaves
  /// out programs that write over their own instructions.
  static void ExpectSameRun(const RandomCase& c, const Place& place) {
    const MachinePair pair = VerifiedPair();
    Outcome expected = RunCase(*pair.systemc(c, {}), c);
    RandomCase moved = c;
    for (auto at = static_cast<std::size_t>(c.image.instruction_offset); at < c.image.bytes.size();
         ++at) {
      if (expected.memory[at] != c.image.bytes[at]) return;
    }
    ForEachOffset(c.image, [&](std::size_t at, std::uint64_t offset) {
      // Of a damaged instruction it may lie anywhere, and then stays outside the window.
      offset += std::min(place.shift, ~offset);
      std::memcpy(moved.image.bytes.data() + at, &offset, sizeof offset);
      std::memcpy(expected.memory.data() + at, &offset, sizeof offset);
    });
    const auto make = [&](const std::filesystem::path& trace) {
      return std::make_unique<PlacedDut>(VerifiedRtl(c.target.name)(trace), place);
    };
    const sim::MachineOptions options = {.trace = {},
                                         .jitter = c.jitter,
                                         .record_timings = true,
                                         .fail_offset = c.fail_offset,
                                         .silent_after = c.silent_after,
                                         .guard_stores = place.shift == 0,
                                         .watchdog_cycles = c.watchdog_cycles,
                                         .host_actions = c.host_actions};
    const Outcome placed = RunCase(*sim::MakeRtlMachineFrom(make, c.target, options), moved);
    ASSERT_EQ(FirstDifference(placed, expected), "")
        << c.description << fmt::format(", base {:#x}, shift {:#x}", place.base, place.shift);
  }
};

TEST_P(Placement, ProgramsRunAlikeAcrossEveryBitOfTheAddress) {
  const compiler::Target target = LoadVerifiedTarget(GetParam());
  std::uint64_t index = 0;
  for (unsigned bit = 12; bit < kAddressBits; ++bit) {
    for (int times = 0; times < 8; ++times, ++index) {
      RandomCase c = MakeRandomCase(target, kSeed, index);
      std::mt19937_64 rng(index);
      if (times % 2 == 1) MoveToTheEnd(rng, c);
      // Base and shift below 2^47 end together, with any window, below 2^48.
      const std::uint64_t pages = (std::uint64_t{1} << (kAddressBits - 1)) / kPage - 4096;
      Place place{.base = kPage * (rng() % pages), .shift = kPage * (rng() % pages)};
      if (times < 2) place = {.base = Below(rng, bit, c.image.window_bytes), .shift = 0};
      if (times >= 2 && times < 6) place.shift = Below(rng, bit, c.image.window_bytes);
      ASSERT_NO_FATAL_FAILURE(ExpectSameRun(c, place)) << "case " << index;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, Placement, ::testing::ValuesIn(VerifiedTargets()),
                         [](const auto& test) { return test.param; });

}  // namespace
}  // namespace ternion::cosim
