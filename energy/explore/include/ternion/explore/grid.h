// SPDX-License-Identifier: Apache-2.0
//
// A grid of targets, workloads and passes, from a TOML file (docs/explore.md).

#ifndef TERNION_EXPLORE_GRID_H_
#define TERNION_EXPLORE_GRID_H_

#include <filesystem>
#include <string>
#include <vector>

#include "ternion/compiler/target.h"
#include "ternion/sim/model_pass.h"

namespace ternion::explore {

/// One value that the grid gives a key of the target file.
struct Setting {
  std::string key;  ///< "array.lanes"
  std::int64_t value = 0;
};

/// A target of the grid.
struct GridTarget {
  std::vector<Setting> settings;  ///< in the file's order; empty: the base target
  compiler::Target target;        ///< named after the base and its place; only when it can be
  std::string invalid;            ///< why no such target can be, else empty

  /// "array.lanes = 32, array.columns = 16"
  std::string Text() const;
};

struct Grid {
  std::string name;
  std::string base;  ///< the target as the file names it
  std::string dram;  ///< the base target's; empty: fixed timing
  std::vector<std::string> workloads;
  std::vector<sim::ModelPass> passes;
  std::vector<GridTarget> targets;
};

/// Keys of the file:
///   name, target, workloads = [names or files], [[pass]] phase, tokens, batch, context, and
///   [vary.TABLE] KEY = [integers]: every combination of the values listed, the last key fastest;
///   the key is one that has an integer in the base target's file.
/// Throws Error naming file, key and reason: a missing or unknown key, a wrong type, an empty list,
/// a target that cannot be read, or more than kMostTargets targets.
Grid LoadGrid(const std::filesystem::path& path,
              const std::vector<std::filesystem::path>& target_folders);

inline constexpr std::size_t kMostTargets = 1'000'000;

}  // namespace ternion::explore

#endif  // TERNION_EXPLORE_GRID_H_
