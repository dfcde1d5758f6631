// SPDX-License-Identifier: Apache-2.0
//
// What `capture --statistics` prints (docs/model.md, "Activity").

#ifndef TERNION_CLI_ACTIVITY_REPORT_H_
#define TERNION_CLI_ACTIVITY_REPORT_H_

#include <cstdint>
#include <string>

#include "ternion/model/activity.h"

namespace ternion::cli {

struct ActivityReport {
  std::string model;
  model::ActivityOptions options;
  std::uint64_t tokens = 0;  ///< of the text; an interrupted run has seen fewer
  model::ActivityResult result;
};

/// "table": a line per layer and per kind of product; "csv": a line per product; "json": all.
std::string Format(const ActivityReport& report, const std::string& format);

}  // namespace ternion::cli

#endif  // TERNION_CLI_ACTIVITY_REPORT_H_
