// SPDX-License-Identifier: Apache-2.0

#include "ternion/explore/explore.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>

#include "conditions.h"
#include "ternion/compiler/workload.h"
#include "ternion/energy/study_report.h"
#include "ternion/sim/backends.h"
#include "ternion/sim/dram.h"
#include "ternion/sim/study.h"
#include "ternion/util/error.h"

namespace ternion::explore {
namespace {

/// What all points of a sweep share.
struct Sweep {
  const Grid& grid;
  const sim::HostModel& host;
  const energy::Technology& technology;
  const ExploreOptions& options;
  std::optional<sim::DramParameters> dram;  ///< of the base target; no key of a grid names another
};

struct SweptWorkload {
  compiler::Workload workload;
  std::string conditions;
};

struct Point {
  const GridTarget* target;
  const SweptWorkload* swept;
  sim::ModelPass pass;
};

/// The target that is run. Channels and clock may be varied, and a DRAM's planned figures hang on
/// them: those that the grid does not vary itself are worked out anew.
compiler::Target TargetOf(const Sweep& sweep, const GridTarget& point) {
  compiler::Target target = point.target;
  if (!sweep.dram) return target;
  const sim::DramPlan plan =
      sim::PlanFor(*sweep.dram, target.dram_channels, target.frequency_mhz, target.bus_bytes());
  const auto set = [&](std::string_view key, std::uint32_t& field, std::uint32_t value) {
    const bool varied = std::any_of(point.settings.begin(), point.settings.end(),
                                    [&](const Setting& s) { return s.key == key; });
    if (!varied) field = value;
  };
  set("memory.planned_bytes_per_cycle", target.bytes_per_cycle, plan.bytes_per_cycle);
  set("memory.planned_read_latency_cycles", target.read_latency_cycles, plan.read_latency_cycles);
  set("memory.planned_write_latency_cycles", target.write_latency_cycles,
      plan.write_latency_cycles);
  return target;
}

std::string Hardware(const Sweep& sweep, const GridTarget& point) {
  if (!point.invalid.empty()) return point.invalid;
  const compiler::Target target = TargetOf(sweep, point);
  return fmt::format("{:08x} {} {} MHz {} B {}+{} cycles x{}", target.fingerprint(),
                     Name(target.column), target.frequency_mhz, target.bytes_per_cycle,
                     target.read_latency_cycles, target.write_latency_cycles, target.dram_channels);
}

/// Everything that its figures depend on.
std::string KeyOf(const Sweep& sweep, const Point& point) {
  return fmt::format("{} {} {} | {} | {} x{} x{} @{} | {}", sweep.grid.base,
                     Hardware(sweep, *point.target), Identify(sweep.dram), point.target->Text(),
                     Name(point.pass.phase), point.pass.tokens, point.pass.batch,
                     point.pass.context, point.swept->conditions);
}

Row Describe(const Sweep& sweep, const Point& point, std::string key) {
  Row row;
  row.key = std::move(key);
  row.conditions = point.swept->conditions;
  row.grid = sweep.grid.name;
  row.target = sweep.grid.base;
  row.settings = point.target->Text();
  row.workload = point.swept->workload.name;
  row.phase = Name(point.pass.phase);
  row.tokens = point.pass.tokens;
  row.batch = point.pass.batch;
  row.context = point.pass.context;
  row.reason = point.target->invalid;
  if (!row.valid()) return row;
  const compiler::Target& target = point.target->target;
  row.multipliers = std::int64_t{target.lanes} * target.columns;
  row.on_chip_bytes = static_cast<std::int64_t>(target.on_chip_bytes());
  return row;
}

void Measure(const Sweep& sweep, const Point& point, Row& row) {
  const compiler::Target target = TargetOf(sweep, *point.target);
  const std::vector<sim::ModelPass> passes = {point.pass};
  sim::MachineOptions machine;
  machine.timing_only = true;
  machine.dram = sweep.dram;
  sim::Study study = sim::RunStudy(point.swept->workload, target, passes,
                                   {.judged_candidates = sweep.options.judged_candidates},
                                   [&] { return sim::MakeCycleMachine(target, machine); });
  const energy::StudyReport report =
      energy::MakeStudyReport(std::move(study), sweep.host, sweep.technology, {});
  const energy::PassReport& pass = report.passes.front();
  row.accelerator_seconds = pass.accelerator_part.seconds;
  row.host_seconds = pass.host_part.seconds;
  row.tokens_per_second = pass.tokens_per_second();
  row.accelerator_token_pj = pass.accelerator_part.energy_pj / static_cast<double>(pass.tokens);
  row.token_pj = pass.token_pj();
  const energy::RunSummary& run = pass.accelerator.run;
  row.cycles = static_cast<std::int64_t>(run.cycles);
  row.utilization = static_cast<double>(run.multiply_accumulates) /
                    static_cast<double>(run.cycles) / static_cast<double>(row.multipliers);
}

std::vector<Point> PointsOf(const Grid& grid, const std::vector<SweptWorkload>& workloads,
                            const ExploreOptions& options) {
  std::vector<Point> points;
  std::size_t number = 0;
  for (const SweptWorkload& workload : workloads) {
    for (const GridTarget& target : grid.targets) {
      for (const sim::ModelPass& pass : grid.passes) {
        if (number++ % options.shards == options.shard)
          points.push_back({&target, &workload, pass});
      }
    }
  }
  return points;
}

}  // namespace

ExploreCount Explore(const Grid& grid, const std::filesystem::path& workload_folder,
                     const sim::HostModel& host, const energy::Technology& technology,
                     const ExploreOptions& options, Results& results) {
  std::vector<SweptWorkload> workloads;
  for (const std::string& name : grid.workloads) {
    compiler::Workload workload = compiler::FindWorkload(name, workload_folder);
    if (!workload.transformer) {
      throw Error("grid " + grid.name, "workloads", name + " has no passes: it is a topology");
    }
    std::string conditions = Conditions(workload, host, technology, options.judged_candidates);
    workloads.push_back({std::move(workload), std::move(conditions)});
  }
  const std::vector<Point> points = PointsOf(grid, workloads, options);
  Sweep sweep = {grid, host, technology, options, std::nullopt};
  if (!grid.dram.empty()) sweep.dram = sim::FindDram(grid.dram, options.memory_folders);

  ExploreCount count;
  std::mutex mutex;  // of count, results and failure
  std::exception_ptr failure;
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < points.size(); i = next++) {
      std::string key = KeyOf(sweep, points[i]);
      try {
        {
          const std::lock_guard lock(mutex);
          if (failure) return;
          if (results.Has(key)) {
            ++count.known;
            continue;
          }
        }
        Row row = Describe(sweep, points[i], std::move(key));
        if (row.valid()) {
          try {
            Measure(sweep, points[i], row);
          } catch (const Error& error) {
            row.reason = error.what();
          }
        }
        const std::lock_guard lock(mutex);
        results.Insert(row);
        ++count.run;
        count.invalid += row.valid() ? 0 : 1;
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
        return;
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t j = 1; j < options.jobs; ++j) threads.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
  return count;
}

}  // namespace ternion::explore
