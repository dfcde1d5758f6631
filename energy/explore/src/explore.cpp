// SPDX-License-Identifier: Apache-2.0

#include "ternion/explore/explore.h"

#include <fmt/format.h>

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

#include "ternion/compiler/workload.h"
#include "ternion/energy/study_report.h"
#include "ternion/sim/backends.h"
#include "ternion/sim/dram.h"
#include "ternion/sim/study.h"
#include "ternion/util/error.h"

namespace ternion::explore {
namespace {

struct Point {
  const GridTarget* target;
  const compiler::Workload* workload;
  sim::ModelPass pass;
};

/// Everything that its figures depend on.
std::string KeyOf(const Grid& grid, const Point& point, const sim::HostModel& host,
                  const energy::Technology& technology, const ExploreOptions& options) {
  const compiler::Target& target = point.target->target;
  return fmt::format(
      "{} | {} {:08x} {} MHz {} B {}+{} cycles {} x{} | {} | {} x{} x{} @{} | host {} | {} | "
      "search {} | "
      "{}",
      point.workload->name, grid.base, target.fingerprint(), target.frequency_mhz,
      target.bytes_per_cycle, target.read_latency_cycles, target.write_latency_cycles, target.dram,
      target.dram_channels, point.target->Text(), Name(point.pass.phase), point.pass.tokens,
      point.pass.batch, point.pass.context, host.name, technology.name, options.judged_candidates,
      TERNION_VERSION);
}

Row Describe(const Grid& grid, const Point& point, std::string key) {
  Row row;
  row.key = std::move(key);
  row.grid = grid.name;
  row.target = grid.base;
  row.settings = point.target->Text();
  row.workload = point.workload->name;
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

void Measure(const Point& point, const sim::HostModel& host, const energy::Technology& technology,
             const ExploreOptions& options, Row& row) {
  const compiler::Target& target = point.target->target;
  const std::vector<sim::ModelPass> passes = {point.pass};
  sim::MachineOptions machine;
  machine.timing_only = true;
  if (!target.dram.empty()) machine.dram = sim::FindDram(target.dram, options.memory_folders);
  sim::Study study = sim::RunStudy(*point.workload, target, passes,
                                   {.judged_candidates = options.judged_candidates},
                                   [&] { return sim::MakeCycleMachine(target, machine); });
  const energy::StudyReport report =
      energy::MakeStudyReport(std::move(study), host, technology, {});
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

std::vector<Point> PointsOf(const Grid& grid, const std::vector<compiler::Workload>& workloads,
                            const ExploreOptions& options) {
  std::vector<Point> points;
  std::size_t number = 0;
  for (const compiler::Workload& workload : workloads) {
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
  std::vector<compiler::Workload> workloads;
  for (const std::string& name : grid.workloads) {
    workloads.push_back(compiler::FindWorkload(name, workload_folder));
    if (!workloads.back().transformer) {
      throw Error("grid " + grid.name, "workloads", name + " has no passes: it is a topology");
    }
  }
  const std::vector<Point> points = PointsOf(grid, workloads, options);

  ExploreCount count;
  std::mutex mutex;  // of count, results and failure
  std::exception_ptr failure;
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < points.size(); i = next++) {
      std::string key = KeyOf(grid, points[i], host, technology, options);
      try {
        {
          const std::lock_guard lock(mutex);
          if (failure) return;
          if (results.Has(key)) {
            ++count.known;
            continue;
          }
        }
        Row row = Describe(grid, points[i], std::move(key));
        if (row.valid()) {
          try {
            Measure(points[i], host, technology, options, row);
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
