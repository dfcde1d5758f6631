// SPDX-License-Identifier: Apache-2.0
//
// The gate simulator against figures reckoned by hand and against Icarus Verilog.

#include "ternion/gates/gate_simulator.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <random>

#include "icarus.h"
#include "random_bits.h"
#include "random_netlist.h"
#include "small_library.h"
#include "ternion/gates/power.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

NetId PortNet(const Netlist& netlist, const std::string& port) {
  return netlist.FindPort(port)->bits[0];
}

/// y = a nand (not a): a rising edge of `a` gives a pulse as wide as the inverter's delay.
Netlist PulseNetlist(const CellLibrary& library, int inverters) {
  NetlistText text;
  const int a = text.Input("a");
  int late = a;
  for (int i = 0; i < inverters; ++i) {
    const int bit = text.NewBit();
    text.Cell(i + 1 < inverters ? "BUF" : "INV", {{"A", late}, {"Y", bit}});
    late = bit;
  }
  const int y = text.NewBit();
  text.Cell("NAND2", {{"A", a}, {"B", late}, {"Y", y}});
  text.Output("y", y);
  return ParseNetlist(text.Text(), "pulse.json", library);
}

TEST(GateSimulator, CountsAPulseWiderThanTheDelayAsTwoTransitions) {
  const CellLibrary library = SmallLibrary();
  const Netlist netlist = PulseNetlist(library, 2);  // 11 + 5 ps later
  GateSimulator simulator(netlist, {});
  simulator.SetInput("a", 0, StreamBits::All(true));
  simulator.Step();
  const auto& y = simulator.activity().nets[PortNet(netlist, "y")];
  // Falls 12 ps after `a` has risen, rises 9 ps after the inverter's output has fallen.
  EXPECT_EQ(y.transitions, 2 * kStreams);
  EXPECT_EQ(y.settled_transitions, 0U);
  std::vector<std::pair<int, bool>> events;
  for (const GateSimulator::Event& event : simulator.Events(5)) {
    if (event.net == PortNet(netlist, "y")) events.push_back({event.time_ps, event.value});
  }
  const std::vector<std::pair<int, bool>> expected = {{30 + 12, false}, {30 + 11 + 5 + 9, true}};
  EXPECT_EQ(events, expected);
}

TEST(GateSimulator, SwallowsAPulseNarrowerThanTheDelay) {
  const CellLibrary library = SmallLibrary();
  const Netlist netlist = PulseNetlist(library, 1);  // 5 ps, the NAND's falling delay is 12
  GateSimulator simulator(netlist, {});
  simulator.SetInput("a", 0, StreamBits::All(true));
  simulator.Step();
  EXPECT_EQ(simulator.activity().nets[PortNet(netlist, "y")].transitions, 0U);
}

TEST(GateSimulator, WithoutDelaysNothingGlitches) {
  const CellLibrary library = SmallLibrary();
  const Netlist netlist = PulseNetlist(library, 2);
  SimulatorOptions options;
  options.timed = false;
  GateSimulator simulator(netlist, options);
  simulator.SetInput("a", 0, StreamBits::All(true));
  simulator.Step();
  EXPECT_EQ(simulator.activity().nets[PortNet(netlist, "y")].transitions, 0U);
  EXPECT_EQ(simulator.activity().nets[PortNet(netlist, "a")].transitions, kStreams);
}

TEST(GateSimulator, RefusesANetThatHasNotSettled) {
  const CellLibrary library = SmallLibrary();
  const Netlist netlist = PulseNetlist(library, 4);
  SimulatorOptions options;
  options.period_ps = 60;
  GateSimulator simulator(netlist, options);
  simulator.SetInput("a", 0, StreamBits::All(true));
  EXPECT_THROW(simulator.Step(), Error);
}

/// Two flip-flops behind a clock gate, an inverting one on the plain clock.
TEST(GateSimulator, GatedRegistersKeepTheirValueAndSeeNoPulse) {
  const CellLibrary library = SmallLibrary();
  NetlistText text;
  const int clock = text.Input("clk_i");
  const int d = text.Input("d");
  const int enable = text.Input("en");
  const int gated = text.NewBit();
  const int q = text.NewBit();
  const int qi = text.NewBit();
  text.Cell("ICG", {{"CK", clock}, {"EN", enable}, {"GCK", gated}});
  text.Cell("DFF", {{"CK", gated}, {"D", d}, {"Q", q}});
  text.Cell("DFFI", {{"CK", clock}, {"D", d}, {"Q", qi}});
  text.Output("q", q);
  text.Output("qi", qi);
  const Netlist netlist = ParseNetlist(text.Text(), "gated.json", library);
  GateSimulator simulator(netlist, {});
  std::vector<int> seen;
  const std::vector<std::array<int, 2>> inputs = {{1, 0}, {1, 1}, {0, 0}, {0, 1}, {0, 0}, {0, 0}};
  for (const auto& [data, en] : inputs) {
    simulator.SetInput("d", 0, StreamBits::All(data != 0));
    simulator.SetInput("en", 0, StreamBits::All(en != 0));
    simulator.Step();
    seen.push_back(simulator.Value(PortNet(netlist, "q")).Get(0));
    EXPECT_EQ(simulator.Value(PortNet(netlist, "qi")).Get(0),
              seen.size() == 1 || inputs[seen.size() - 2][0] == 0);
  }
  EXPECT_EQ(seen, (std::vector<int>{0, 0, 1, 1, 0, 0}));
  for (NetId n = 0; n < netlist.nets.size(); ++n) {
    if (n == PortNet(netlist, "clk_i")) {
      EXPECT_EQ(simulator.activity().clock_pulses[n], 6 * kStreams);
    }
  }
  // Pulses of the gate's output: two enabled cycles.
  const auto is_gate = [&](const Instance& instance) { return instance.cell->name == "ICG"; };
  const auto gate = std::find_if(netlist.instances.begin(), netlist.instances.end(), is_gate);
  const NetId gated_net =
      gate->nets[static_cast<std::size_t>(gate->cell->FindPin("GCK") - gate->cell->pins.data())];
  EXPECT_EQ(simulator.activity().clock_pulses[gated_net], 2 * kStreams);
}

TEST(GateSimulator, EnergyIsThatOfTheTransitions) {
  const CellLibrary library = SmallLibrary();
  const Netlist netlist = PulseNetlist(library, 2);
  GateSimulator simulator(netlist, {});
  simulator.SetInput("a", 0, StreamBits::All(true));
  simulator.Step();
  const PowerReport report = ComputePower(simulator, 2.0);
  // V^2/2 = 2. a: 2 pins of 0.5 and wire 0.25 + 2 x 0.35; buffer's and inverter's outputs: one pin,
  // wire 0.6; y: no pin, one port: 0.6. Internal: 1.5 fJ per output transition.
  EXPECT_DOUBLE_EQ(report.parts.inputs_fj, 2 * 1.95);
  EXPECT_DOUBLE_EQ(report.parts.logic_fj, 2 * (2 * 1.1 + 1.5));
  EXPECT_DOUBLE_EQ(report.parts.glitches_fj - 2 * 1.5, 2 * 2 * 0.6);
  EXPECT_DOUBLE_EQ(report.parts.leakage_fj, 3 * 5e-6 * 1000);
  EXPECT_NEAR(report.switching_fj + report.internal_fj + report.leakage_fj, report.parts.total_fj(),
              1e-12);
}

/// Breaks when the delay rule, the same-time rule, a register's, latch's or clock gate's timing, or
/// the counting of any net differs from an independent event-driven simulator.
TEST(GateSimulator, CountsTheTransitionsThatIcarusCounts) {
  const unsigned seed = 20261122;
  RecordProperty("seed", static_cast<int>(seed));
  std::mt19937 random(seed);
  const CellLibrary library = SmallLibrary();
  std::uint64_t glitches = 0;
  for (int design = 0; design < 12; ++design) {
    SCOPED_TRACE(design);
    const RandomNetlistShape shape{
        .inputs = 6, .cells = 20 + 15 * design, .registers = 3 + 2 * design};
    const Netlist netlist =
        ParseNetlist(RandomNetlist(random, library, shape), "random.json", library);
    SimulatorOptions options;
    options.period_ps = 2000;
    options.input_ps = static_cast<std::uint16_t>(20 + random() % 40);
    options.delays.wire.per_fanout_ff = 0;
    GateSimulator simulator(netlist, options);
    constexpr std::size_t kCycles = 60;
    constexpr std::size_t kWarmUp = 3;
    // Each stream its own stimulus; two of them are run through Icarus.
    const std::vector<InputBit> bits = InputBits(netlist, options.clock);
    std::vector<std::vector<CycleInputs>> chosen(2);
    std::vector<std::vector<std::uint64_t>> counts(2,
                                                   std::vector<std::uint64_t>(netlist.nets.size()));
    const std::size_t streams[2] = {random() % kStreams, random() % kStreams};
    for (std::size_t cycle = 0; cycle < kCycles; ++cycle) {
      for (auto& inputs : chosen) inputs.emplace_back();
      for (const InputBit& bit : bits) {
        const StreamBits value = RandomBits(random);
        simulator.SetInput(bit.port, bit.bit, value);
        for (std::size_t s = 0; s < 2; ++s) chosen[s].back().push_back(value.Get(streams[s]));
      }
      simulator.Step();
      if (cycle < kWarmUp) continue;
      for (std::size_t s = 0; s < 2; ++s) {
        for (const GateSimulator::Event& event : simulator.Events(streams[s])) {
          ++counts[s][event.net];
        }
      }
    }
    const std::filesystem::path folder = std::filesystem::temp_directory_path() /
                                         fmt::format("ternion_icarus_{}_{}", ::getpid(), design);
    for (std::size_t s = 0; s < 2; ++s) {
      const IcarusCounts icarus =
          RunIcarus(netlist, simulator.timing(), options, chosen[s], kWarmUp, folder);
      for (NetId n = 0; n < netlist.nets.size(); ++n) {
        const Net& net = netlist.nets[n];
        const bool clock =
            simulator.activity().clock_pulses[n] > 0 || n == PortNet(netlist, "clk_i");
        if (clock) continue;
        const std::string driver =
            net.driver != 0xFFFFFFFF ? netlist.instances[net.driver].cell->name : "input";
        if (driver == "ICG") continue;  // a clock that never pulsed
        EXPECT_EQ(counts[s][n], icarus.transitions[n])
            << "net " << n << " driven by " << driver << ", seed " << seed << ", " << folder;
      }
    }
    if (!HasFailure()) std::filesystem::remove_all(folder);
    for (const NetActivity& net : simulator.activity().nets) glitches += net.glitches();
  }
  EXPECT_GT(glitches, 100000U) << "the designs must glitch for the comparison to mean something";
}

}  // namespace
}  // namespace ternion::gates
