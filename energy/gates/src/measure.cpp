// SPDX-License-Identifier: Apache-2.0

#include "ternion/gates/measure.h"

#include <fmt/format.h>

#include <cmath>
#include <numeric>

#include "block_driver.h"
#include "ternion/gates/oracle.h"
#include "ternion/gates/start_values.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

/// Compares what result_o shows with the results of one step.
void CheckResults(BlockDriver& driver, const Oracle& oracle, const Block& block,
                  const Vectors& vectors, const StartValues& starts, std::size_t step) {
  const std::vector<std::uint64_t>& results = driver.Results();
  for (std::size_t s = 0; s < results.size(); ++s) {
    std::uint64_t expected = vectors.Expected(step, s);
    if (block.start) expected = static_cast<std::uint32_t>(expected + starts.Pending(step, s));
    if (oracle.Equal(results[s], expected)) continue;
    throw Error("block " + block.name, "result_o",
                fmt::format("0x{:x} at step {} of stream {} (seed {}), not 0x{:x}", results[s],
                            step, s, vectors.schedule().seed, expected));
  }
}

void Accumulate(EnergyParts& sum, const EnergyParts& parts) {
  sum.logic_fj += parts.logic_fj;
  sum.glitches_fj += parts.glitches_fj;
  sum.registers_fj += parts.registers_fj;
  sum.clock_fj += parts.clock_fj;
  sum.inputs_fj += parts.inputs_fj;
  sum.leakage_fj += parts.leakage_fj;
}

void Divide(EnergyParts& sum, double by) {
  for (double* part : {&sum.logic_fj, &sum.glitches_fj, &sum.registers_fj, &sum.clock_fj,
                       &sum.inputs_fj, &sum.leakage_fj}) {
    *part /= by;
  }
}

void CountTransitions(const Activity& activity, Measurement& measurement) {
  measurement.cycles += activity.cycles;
  for (const NetActivity& net : activity.nets) {
    measurement.transitions += static_cast<double>(net.transitions);
    measurement.glitch_transitions += static_cast<double>(net.glitches());
  }
}

/// Runs one repeat; adds its figures to `measurement`, sums not yet divided.
void Repeat(const Netlist& netlist, const Block& block, const Vectors& vectors,
            const MeasureOptions& options, double voltage_v, Measurement& measurement) {
  GateSimulator simulator(netlist, options.simulator);
  BlockDriver driver(simulator, block);
  const std::unique_ptr<Oracle> oracle = MakeOracle(block);
  const StartValues starts(block, vectors);
  driver.Start(vectors);
  const std::size_t steps = vectors.schedule().steps;
  for (std::size_t step = 0; step < steps; ++step) {
    if (step == vectors.schedule().lead_in + options.warmup) simulator.ResetActivity();
    driver.Step(vectors, starts, step);
    if (step >= block.latency) {
      CheckResults(driver, *oracle, block, vectors, starts, step - block.latency);
    }
  }
  const PowerReport power = ComputePower(simulator, voltage_v);
  CountTransitions(simulator.activity(), measurement);
  for (std::size_t i = 0; i < block.latency; ++i) {
    driver.Idle(vectors, starts, steps);
    if (steps + i >= block.latency) {
      CheckResults(driver, *oracle, block, vectors, starts, steps + i - block.latency);
    }
  }
  measurement.results += steps * kStreams;
  Accumulate(measurement.energy, power.parts);
  measurement.switching_fj += power.switching_fj;
  measurement.internal_fj += power.internal_fj;
  measurement.repeats_fj.push_back(power.parts.total_fj());
}

double StandardError(const std::vector<double>& values) {
  if (values.size() < 2) return 0;
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / (count - 1) / count);
}

}  // namespace

MeasureOptions DefaultMeasureOptions(const Block& block, const OperandSource& source, Order order) {
  MeasureOptions options;
  options.schedule = DefaultSchedule(block, source, order);
  options.schedule.streams = kStreams;
  options.warmup = block.latency + 2;
  return options;
}

Measurement Measure(const Netlist& netlist, const Block& block, const OperandSource& source,
                    const MeasureOptions& options, double voltage_v) {
  if (options.repeats == 0) throw Error("measurement", "repeats", "must be at least 1");
  Measurement measurement;
  for (std::size_t r = 0; r < options.repeats; ++r) {
    Schedule schedule = options.schedule;
    schedule.streams = kStreams;
    schedule.steps += schedule.lead_in + options.warmup;
    schedule.seed += r;
    const Vectors vectors(block, source, schedule);
    Repeat(netlist, block, vectors, options, voltage_v, measurement);
  }
  const auto repeats = static_cast<double>(options.repeats);
  Divide(measurement.energy, repeats);
  measurement.switching_fj /= repeats;
  measurement.internal_fj /= repeats;
  const auto cycles = static_cast<double>(measurement.cycles);
  measurement.transitions /= cycles;
  measurement.glitch_transitions /= cycles;
  measurement.standard_error_fj = StandardError(measurement.repeats_fj);
  return measurement;
}

}  // namespace ternion::gates
