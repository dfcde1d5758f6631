// SPDX-License-Identifier: Apache-2.0

#include "csr.h"

#include <optional>
#include <utility>

namespace ternion::sim::cycle {
namespace {

// Between two stretches of a program the host reads registers for longer than this. It is enough
// for fetch to fill what lies in front of the sequencer: two instructions and one half joined, of
// at most four beats each.
constexpr std::uint32_t kHostCycles = 64;

}  // namespace

void Csr::Reset() {
  start_ = resume_ = under_way_ = stopped_ = false;
  stopped_cycles_ = 0;
  schedule_ = {};
  live_ = {};
  running_cycles_ = 0;
  freeze_ = false;
}

void Csr::SetSchedule(HostSchedule schedule) { schedule_ = std::move(schedule); }

void Csr::Command(bool resume) {
  (resume ? resume_ : start_) = true;
  under_way_ = stopped_ = false;
  stopped_cycles_ = 0;
}

void Csr::Clock() {
  nets_.start.Write(start_);
  nets_.resume.Write(resume_);
  start_ = resume_ = false;
  HostPulses pulses = std::exchange(live_, {});
  if (Running(nets_.state.Read())) {
    under_way_ = true;
    stopped_cycles_ = 0;
    ++running_cycles_;
    if (!stopped_) Act(running_cycles_, pulses);
  } else if (under_way_) {
    // A host that acts at a cycle writes one cycle ahead, and cannot know that it is the last one.
    if (!std::exchange(stopped_, true)) Act(running_cycles_ + 1, pulses);
    if (++stopped_cycles_ == kHostCycles) nets_.edge.RequestStop();
  }
  nets_.host.Write(pulses);
  nets_.freeze.Write(freeze_);
}

void Csr::Act(std::uint64_t cycle, HostPulses& pulses) {
  const std::optional<HostCommand> command = schedule_.Take(cycle);
  if (!command) return;
  switch (*command) {
    case HostCommand::kAbort:
      pulses.abort = true;
      break;
    case HostCommand::kSoftReset:
      pulses.soft_reset = true;
      break;
    case HostCommand::kClearCounters:
      pulses.clear_counters = true;
      break;
    case HostCommand::kFreezeCounters:
      freeze_ = true;
      break;
    case HostCommand::kUnfreezeCounters:
      freeze_ = false;
      break;
  }
}

}  // namespace ternion::sim::cycle
