// SPDX-License-Identifier: Apache-2.0
//
// Runs the points of a grid on all cores.

#ifndef TERNION_EXPLORE_EXPLORE_H_
#define TERNION_EXPLORE_EXPLORE_H_

#include <cstddef>
#include <filesystem>
#include <vector>

#include "ternion/energy/technology.h"
#include "ternion/explore/grid.h"
#include "ternion/explore/results.h"
#include "ternion/sim/host_model.h"

namespace ternion::explore {

struct ExploreOptions {
  std::size_t jobs = 1;   ///< threads, at least 1
  std::size_t shard = 0;  ///< of `shards` parts of the grid the one to run, from 0
  std::size_t shards = 1;
  std::vector<std::filesystem::path> memory_folders = {};  ///< where DRAM presets are looked for
  std::uint32_t judged_candidates = 0;                     ///< sim::StudyOptions
};

struct ExploreCount {
  std::size_t run = 0;      ///< points computed now, invalid ones included
  std::size_t known = 0;    ///< points that were there
  std::size_t invalid = 0;  ///< of `run`: points without figures
};

/// Every point of the grid's shard is in `results` afterwards; those that were there are not run
/// again. A point that cannot be compiled or is no valid target becomes a row with the reason.
/// Workloads are looked for in `workload_folder`. Throws Error for a workload or a DRAM preset that
/// cannot be read or a database that cannot be written; what was finished stays.
ExploreCount Explore(const Grid& grid, const std::filesystem::path& workload_folder,
                     const sim::HostModel& host, const energy::Technology& technology,
                     const ExploreOptions& options, Results& results);

}  // namespace ternion::explore

#endif  // TERNION_EXPLORE_EXPLORE_H_
