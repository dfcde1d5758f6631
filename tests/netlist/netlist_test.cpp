// SPDX-License-Identifier: Apache-2.0
//
// The design as Yosys understood it runs like its source: same results, same counters, same timing
// of every instruction.

#include <gtest/gtest.h>

#include <filesystem>

#include "random_program.h"
#include "rtl_machine.h"

namespace ternion::sim {

std::unique_ptr<RtlDut> MakeRtlDut_tiny_netlist(const std::filesystem::path& trace);

namespace {

TEST(Netlist, RunsRandomProgramsLikeTheSource) {
  const auto target = compiler::LoadTarget(std::filesystem::path(TERNION_TARGETS) / "tiny.toml");
  for (std::uint64_t seed = 7000; seed < 7060; ++seed) {
    std::mt19937_64 rng(seed);
    const auto program = cosim::MakeRandomProgram(
        rng, target, {.tokens = 6, .in_features = 60, .out_features = 30, .products = 2});
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + program.description);
    MachineOptions options;
    options.jitter = cosim::MakeRandomJitter(rng);
    options.record_timings = true;
    const auto source = cosim::RunProgram(*MakeRtlMachine(target, options), program);
    const auto netlist =
        cosim::RunProgram(*MakeRtlMachineFrom(&MakeRtlDut_tiny_netlist, target, options), program);
    ASSERT_EQ(netlist.outputs, program.expected);
    ASSERT_EQ(netlist.results.size(), source.results.size());
    for (std::size_t s = 0; s < source.results.size(); ++s) {
      ASSERT_EQ(netlist.results[s].counters, source.results[s].counters);
      ASSERT_EQ(netlist.results[s].timings, source.results[s].timings);
    }
  }
}

}  // namespace
}  // namespace ternion::sim
