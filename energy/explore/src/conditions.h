// SPDX-License-Identifier: Apache-2.0
//
// What a point's figures depend on beside its target and pass, told apart by content: two files may
// bear one name, and a file may change between two runs of a sweep.

#ifndef TERNION_EXPLORE_SRC_CONDITIONS_H_
#define TERNION_EXPLORE_SRC_CONDITIONS_H_

#include <cstdint>
#include <optional>
#include <string>

#include "ternion/compiler/workload.h"
#include "ternion/energy/technology.h"
#include "ternion/sim/dram.h"
#include "ternion/sim/host_model.h"

namespace ternion::explore {

/// "cpu #1f0c32a5": the name, and a digest of every figure that enters a study. Equal content of
/// one name gives equal text.
std::string Identify(const compiler::Workload& workload);
std::string Identify(const sim::HostModel& host);
std::string Identify(const energy::Technology& technology);
/// "fixed timing" without one.
std::string Identify(const std::optional<sim::DramParameters>& dram);

/// "workload 2b4t #..., host cpu #..., technology published-7nm #..., search 0, version 0.1.0"
std::string Conditions(const compiler::Workload& workload, const sim::HostModel& host,
                       const energy::Technology& technology, std::uint32_t judged_candidates);

}  // namespace ternion::explore

#endif  // TERNION_EXPLORE_SRC_CONDITIONS_H_
