// SPDX-License-Identifier: Apache-2.0

#include "ternion/energy/machine_comparison.h"

#include <fmt/format.h>

#include <array>

#include "ternion/sim/study.h"

namespace ternion::energy {
namespace {

using compiler::Arithmetic;
using compiler::Counter;
using compiler::Counters;
using compiler::Equal;

constexpr std::array kBaselines = {Arithmetic::kInt4, Arithmetic::kInt8, Arithmetic::kFp16};
constexpr std::array kEquals = {Equal::kPeak, Equal::kArea, Equal::kBandwidth};

const LaneFigures& Of(const LaneTable& lanes, Arithmetic arithmetic) {
  return lanes[static_cast<std::size_t>(arithmetic)];
}

/// Every access of a buffer at the energy of the published SRAM nearest in size.
double OnChip(const compiler::Target& target, const Counters& counters,
              const Technology& technology) {
  const auto access = [&](std::uint64_t capacity, std::uint64_t words, double bytes) {
    return static_cast<double>(words) * bytes * technology.Sram(capacity).access.pj_per_byte();
  };
  const auto count = [&](Counter counter) { return At(counters, counter); };
  const double tile =
      double{1} * target.lanes * target.columns * Traits(target.arithmetic).weight_bits / 8;
  const double vector = target.vector_bytes();
  const double word = target.accumulator_word_bytes();
  const auto capacity = [](std::uint64_t words, double bytes) {
    return static_cast<std::uint64_t>(static_cast<double>(words) * bytes);
  };
  const std::uint64_t fifo = std::uint64_t{target.read_fifo_beats} * target.bus_bytes();
  return access(fifo, 2 * count(Counter::kReadBytes), 1) +
         access(capacity(target.weight_tiles, tile),
                count(Counter::kWeightTilesLoaded) + count(Counter::kWeightTilesRead), tile) +
         access(capacity(target.activation_vectors, vector),
                count(Counter::kVectorsLoaded) + count(Counter::kVectorsRead), vector) +
         access(capacity(target.start_words, word), count(Counter::kStartReads), word) +
         access(capacity(target.accumulator_words, word),
                count(Counter::kAccumulatorReads) + count(Counter::kAccumulatorWrites) +
                    count(Counter::kOutputReads),
                word);
}

/// A weight that serves one activation is new for each product; one that serves many is held.
double ArrayEnergy(const sim::Study& study, const LaneFigures& lane) {
  double pj = 0;
  for (const sim::StudyProduct& product : study.passes.front().products) {
    const sim::ProgramRun& run = study.runs[product.run];
    pj += static_cast<double>(product.programs) * static_cast<double>(run.multiply_accumulates()) *
          (run.tokens == 1 ? lane.decode_pj : lane.prefill_pj);
  }
  return pj;
}

struct Setting {
  const compiler::Workload& workload;
  const sim::ModelPass& pass;
  const Technology& technology;
  const Constant& dram;
  const LaneTable& lanes;
  const CompareOptions& options;
  const std::function<std::unique_ptr<compiler::Machine>(const compiler::Target&)>& make;
};

ComparedMachine Measure(const Setting& s, std::string name, const compiler::Target& target) {
  const std::vector<sim::ModelPass> passes = {s.pass};
  const sim::Study study =
      sim::RunStudy(s.workload, target, passes, {.judged_candidates = s.options.judged_candidates},
                    [&] { return s.make(target); });
  const sim::RunRecord record = sim::ToRunRecord(study, 0);
  const Counters totals = record.Totals();
  const LaneFigures& lane = Of(s.lanes, target.arithmetic);
  ComparedMachine machine;
  machine.name = std::move(name);
  machine.target = target;
  machine.cycles = At(totals, Counter::kCycles);
  machine.multiply_accumulates = record.MultiplyAccumulates();
  machine.memory_bytes = At(totals, Counter::kReadBytes) + At(totals, Counter::kWriteBytes) +
                         At(totals, Counter::kFetchBytes);
  machine.linear_seconds = static_cast<double>(machine.cycles) / (1e6 * target.frequency_mhz);
  machine.array_pj = ArrayEnergy(study, lane);
  machine.on_chip_pj = OnChip(target, totals, s.technology);
  machine.dram_pj = static_cast<double>(machine.memory_bytes) * s.dram.pj_per_byte();
  machine.area_um2 = lane.area_um2 * target.lanes * target.columns;
  return machine;
}

double HostSeconds(const Setting& s, const compiler::Target& target, const sim::HostModel& host) {
  if (!s.workload.transformer) return 0;
  double seconds = 0;
  const double bytes_per_second = 1e6 * target.bytes_per_cycle * target.frequency_mhz;
  for (const sim::HostOperation& operation : sim::HostOperations(*s.workload.transformer, s.pass)) {
    seconds += TimeOf(operation, host, bytes_per_second).seconds();
  }
  return seconds;
}

std::vector<std::string> Notes(const Setting& s, const sim::HostModel& host) {
  std::vector<std::string> notes;
  for (std::size_t i = 0; i < compiler::kArithmetics; ++i) {
    const LaneFigures& lane = s.lanes[i];
    notes.push_back(
        fmt::format("{} lane: {:.3g} um2, {:.4g} fJ per multiply-accumulate in prefill, {:.4g} in "
                    "decode ({}: {})",
                    Traits(static_cast<Arithmetic>(i)).name, lane.area_um2, 1e3 * lane.prefill_pj,
                    1e3 * lane.decode_pj, Name(lane.kind), lane.source));
  }
  notes.push_back(fmt::format("buffers: {}'s SRAM, DRAM: {}", s.technology.name, s.dram.label));
  notes.push_back(
      s.workload.transformer
          ? fmt::format("host: {}; it computes everything but the linear layers, after them, "
                        "in the same time for all",
                        host.name)
          : "a topology says nothing about the host's work: none is counted");
  notes.emplace_back(
      "the baselines have the ternary accelerator's dataflow, control, memory, clock and bytes of "
      "buffers; that their arrays reach its clock is assumed");
  notes.emplace_back(
      "activations of FP16 are moved in 2 bytes, sums of all in 4; lanes beyond a matrix's edge "
      "cost nothing");
  return notes;
}

}  // namespace

MachineComparison CompareMachines(
    const compiler::Workload& workload, const compiler::Target& target, const sim::ModelPass& pass,
    const sim::HostModel& host, const Technology& technology, const LaneTable& lanes,
    const CompareOptions& options,
    const std::function<std::unique_ptr<compiler::Machine>(const compiler::Target&)>& make) {
  const Constant& dram =
      technology.Dram(options.dram.empty() ? technology.default_dram : options.dram);
  const Setting s = {workload, pass, technology, dram, lanes, options, make};
  MachineComparison comparison;
  comparison.workload = workload.name;
  comparison.has_phases = workload.transformer.has_value();
  comparison.pass = pass;
  comparison.host_seconds = HostSeconds(s, target, host);
  comparison.machines.push_back(Measure(s, "ternary", target));
  for (const Arithmetic arithmetic : kBaselines) {
    for (const Equal equal : kEquals) {
      const double ratio =
          Of(lanes, arithmetic).area_um2 / Of(lanes, Arithmetic::kTernary).area_um2;
      comparison.machines.push_back(
          Measure(s, fmt::format("{}, equal {}", Traits(arithmetic).name, Name(equal)),
                  compiler::MakeBaseline(target, arithmetic, equal, ratio)));
    }
  }
  for (ComparedMachine& machine : comparison.machines) {
    machine.total_seconds = machine.linear_seconds + comparison.host_seconds;
  }
  comparison.notes = Notes(s, host);
  for (const ComparedMachine& machine : comparison.machines) {
    const double times = machine.area_um2 / comparison.machines.front().area_um2;
    if (machine.name.ends_with(Name(Equal::kArea)) && times > 1) {
      comparison.notes.push_back(
          fmt::format("{}: {} x {} lanes are the fewest that the bus allows, {:.3g} times the area",
                      machine.name, machine.target.lanes, machine.target.columns, times));
    }
  }
  return comparison;
}

}  // namespace ternion::energy
