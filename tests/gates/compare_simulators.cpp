// SPDX-License-Identifier: Apache-2.0
//
// Runs one netlist in the gate simulator and in Icarus Verilog with the same operands, compares the
// transitions of every net, and prints the processor time each took:
//
//   compare_simulators CELLS NETLIST CLOCK_PS CYCLES

#include <fmt/format.h>
#include <unistd.h>

#include <ctime>
#include <random>
#include <string>

#include "icarus.h"
#include "random_bits.h"
#include "ternion/gates/cell_data.h"
#include "ternion/gates/gate_simulator.h"

namespace ternion::gates {
namespace {

double OwnSeconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

int Compare(const std::filesystem::path& cells, const std::filesystem::path& path,
            std::uint16_t clock_ps, std::size_t cycles) {
  const CellLibrary library = LoadCells(cells);
  const Netlist netlist = LoadNetlist(path, library);
  SimulatorOptions options;
  options.period_ps = clock_ps;
  GateSimulator simulator(netlist, options);
  const std::vector<InputBit> bits = InputBits(netlist, options.clock);
  constexpr unsigned kSeed = 1;
  constexpr std::size_t kStream = 77;
  std::mt19937 random(kSeed);
  std::vector<CycleInputs> inputs;
  std::vector<std::uint64_t> counts(netlist.nets.size());
  double seconds = 0;
  for (std::size_t cycle = 0; cycle < cycles; ++cycle) {
    inputs.emplace_back();
    for (const InputBit& bit : bits) {
      StreamBits value = RandomBits(random);
      if (bit.port == "rst_ni") value = StreamBits::All(cycle > 0);
      if (bit.port == "valid_i") value = StreamBits::All(true);
      simulator.SetInput(bit.port, bit.bit, value);
      inputs.back().push_back(value.Get(kStream));
    }
    const double start = OwnSeconds();
    simulator.Step();
    seconds += OwnSeconds() - start;
    for (const GateSimulator::Event& event : simulator.Events(kStream)) ++counts[event.net];
  }
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / fmt::format("ternion_compare_{}", ::getpid());
  const IcarusCounts icarus = RunIcarus(netlist, simulator.timing(), options, inputs, 0, folder);
  std::filesystem::remove_all(folder);
  std::size_t different = 0;
  std::uint64_t transitions = 0;
  for (std::size_t n = 0; n < counts.size(); ++n) {
    if (simulator.activity().clock_pulses[n] > 0) continue;
    transitions += counts[n];
    if (counts[n] != icarus.transitions[n]) ++different;
  }
  const double per_cycle = 1e6 / static_cast<double>(cycles);
  const double ours = seconds * per_cycle / kStreams;
  const double theirs = icarus.seconds * per_cycle;
  fmt::print(
      "{} cells, {:.0f} transitions per cycle, nets that differ: {}\n"
      "gate simulator {:.1f} us per cycle, Icarus {:.1f} us per cycle: {:.0f} times\n",
      netlist.instances.size(), static_cast<double>(transitions) / static_cast<double>(cycles),
      different, ours, theirs, theirs / ours);
  return different == 0 ? 0 : 1;
}

}  // namespace
}  // namespace ternion::gates

int main(int argc, char** argv) {
  if (argc != 5) {
    fmt::print(stderr, "usage: compare_simulators CELLS NETLIST CLOCK_PS CYCLES\n");
    return 2;
  }
  try {
    return ternion::gates::Compare(
        argv[1], argv[2], static_cast<std::uint16_t>(std::stoul(argv[3])), std::stoul(argv[4]));
  } catch (const std::exception& error) {
    fmt::print(stderr, "compare_simulators: {}\n", error.what());
    return 1;
  }
}
