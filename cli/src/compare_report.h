// SPDX-License-Identifier: Apache-2.0
//
// What `compare` prints (docs/compare.md).

#ifndef TERNION_CLI_COMPARE_REPORT_H_
#define TERNION_CLI_COMPARE_REPORT_H_

#include <cstdint>
#include <optional>
#include <string>

#include "ternion/model/compare_models.h"
#include "ternion/model/compare_runs.h"

namespace ternion::cli {

struct CompareReport {
  std::string a;  ///< "shakespeare-3m on reference"
  std::string b;
  std::uint64_t tokens = 0;                      ///< asked for; an interrupted run has seen fewer
  std::optional<model::ModelDifference> models;  ///< empty when both sides are one checkpoint
  std::optional<model::RunDifference> runs;      ///< empty when the shapes differ

  bool equal() const { return (!models || models->equal()) && runs && runs->equal(); }
};

/// What differs, the first difference in front.
std::string ToTable(const CompareReport& report);
/// Everything, equal stages too: ternion.compare/1.
std::string ToJson(const CompareReport& report);

}  // namespace ternion::cli

#endif  // TERNION_CLI_COMPARE_REPORT_H_
