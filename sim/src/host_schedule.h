// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_SIM_SRC_HOST_SCHEDULE_H_
#define TERNION_SIM_SRC_HOST_SCHEDULE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "ternion/sim/backends.h"

namespace ternion::sim {

/// What a host writes while a program runs, in the order of its cycles.
class HostSchedule {
 public:
  HostSchedule() = default;
  explicit HostSchedule(std::vector<HostAction> actions) : actions_(std::move(actions)) {}

  /// Every command has been taken or passed over.
  bool done() const { return next_ == actions_.size(); }

  /// The command of running cycle `cycle`, if there is one that has not been taken. Commands of
  /// earlier cycles are passed over.
  std::optional<HostCommand> Take(std::uint64_t cycle) {
    while (next_ != actions_.size() && actions_[next_].cycle < cycle) ++next_;
    if (next_ == actions_.size() || actions_[next_].cycle != cycle) return std::nullopt;
    return actions_[next_++].command;
  }

 private:
  std::vector<HostAction> actions_;
  std::size_t next_ = 0;
};

}  // namespace ternion::sim

#endif  // TERNION_SIM_SRC_HOST_SCHEDULE_H_
