// SPDX-License-Identifier: Apache-2.0

#include "coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "pages.h"
#include "ternion/compiler/instruction.h"

namespace ternion::cosim {
namespace {

using compiler::Counter;
using compiler::Instruction;
using compiler::InstructionTiming;
using compiler::kInstructionBytes;
using compiler::Opcode;
using compiler::RunResult;
using compiler::Status;

constexpr Opcode kOpcodes[] = {
    Opcode::kLoadWeights, Opcode::kLoadActivations, Opcode::kLoadStart, Opcode::kMultiply,
    Opcode::kStore,       Opcode::kFence,           Opcode::kHostSync,  Opcode::kHalt};

bool IsLoad(Opcode opcode) {
  return opcode == Opcode::kLoadWeights || opcode == Opcode::kLoadActivations ||
         opcode == Opcode::kLoadStart;
}

std::vector<std::string_view> FlagsOf(const Instruction& i) {
  std::vector<std::string_view> flags;
  if (i.wait_previous) flags.push_back("wait_previous");
  if (i.wait_next) flags.push_back("wait_next");
  if (i.signal_previous) flags.push_back("signal_previous");
  if (i.signal_next) flags.push_back("signal_next");
  if (i.two_bit) flags.push_back("two_bit");
  if (i.accumulate) flags.push_back("accumulate");
  return flags;
}

std::vector<std::string_view> AllFlagsOf(Opcode opcode) {
  if (opcode == Opcode::kLoadWeights) return {"wait_next", "signal_next", "two_bit"};
  if (IsLoad(opcode)) return {"wait_next", "signal_next"};
  if (opcode == Opcode::kMultiply) {
    return {"wait_previous", "wait_next", "signal_previous", "signal_next", "accumulate"};
  }
  if (opcode == Opcode::kStore) return {"wait_previous", "signal_previous"};
  return {};
}

std::string Flag(Opcode opcode, std::string_view flag) {
  return fmt::format("flag {} {}", Name(opcode), flag);
}

/// Points about an instruction that completed.
std::vector<std::string> ShapesOf(const Instruction& i, const compiler::Target& target) {
  std::vector<std::string> shapes;
  const auto add = [&](bool holds, const char* name) {
    if (holds) shapes.push_back(fmt::format("{} {}", Name(i.opcode), name));
  };
  if (IsLoad(i.opcode) || i.opcode == Opcode::kStore) {
    add(i.rows == 1, "of one row");
    add(i.rows > 1, "of several rows");
    add(i.memory_offset % kPage + i.row_bytes > kPage, "across 4 KiB");
    add(i.rows > 1 && i.row_stride < i.row_bytes, "of overlapping rows");
    const std::uint64_t burst = std::uint64_t{target.max_burst_beats} * target.bus_bytes();
    add(i.row_bytes > burst, "of several bursts");
  }
  if (IsLoad(i.opcode)) {
    add(i.memory_offset % target.bus_bytes() != 0, "unaligned");
    add(i.rows > 1 && i.row_stride % target.bus_bytes() != 0, "of an odd stride");
  }
  if (i.opcode == Opcode::kMultiply) {
    add(i.tokens == 1, "of one token");
    add(i.tokens > 1, "of several tokens");
    add(i.k_tiles > 1 && i.tokens == 1, "into the word written last");
    add(i.n_tiles > 1 && i.k_tiles > 1 && i.tokens > 1, "of a whole loop nest");
    add(i.n_tiles == 1 && i.k_tiles == 1 && i.tokens == 1, "of one step");
  }
  return shapes;
}

}  // namespace

void Coverage::Add(const RandomCase& c, const Outcome& outcome) {
  ++counts_["programs"];
  AddInstructions(c, outcome);
  for (const RunResult& result : outcome.stretches) {
    ++counts_[fmt::format("status {}", Name(result.status))];
    for (std::size_t n = 0; n < compiler::kCounters; ++n) {
      if (result.counters[n] != 0) {
        ++counts_[fmt::format("counter {}", Name(static_cast<Counter>(n)))];
      }
    }
  }
  for (const sim::HostAction& action : c.host_actions) {
    ++counts_[fmt::format("host command {}", static_cast<unsigned>(action.command))];
  }
  if (!outcome.stretches.empty() && outcome.stretches.back().bus_stuck) ++counts_["stuck bus"];
  if (outcome.stretches.size() > 1) ++counts_["several stretches"];
  constexpr const char* kChannels[] = {"AR", "R", "AW", "W", "B"};
  for (std::size_t channel = 0; channel < std::size(kChannels); ++channel) {
    if (c.jitter.max_gap_cycles != 0 && ((c.jitter.gap_channels >> channel) & 1U) != 0) {
      ++counts_[fmt::format("pauses of {}", kChannels[channel])];
    }
  }
  if (c.jitter.max_latency_cycles != 0) ++counts_["random latency"];
  if (!c.expected.empty()) ++counts_["checked sums"];
  if (c.in_order) ++counts_["checked against the interpreter"];
}

void Coverage::AddInstructions(const RandomCase& c, const Outcome& outcome) {
  for (const RunResult& result : outcome.stretches) {
    for (const InstructionTiming& timing : result.timings) {
      Instruction i;
      const auto bytes =
          std::span(c.image.bytes)
              .subspan(c.image.instruction_offset + std::size_t{timing.index} * kInstructionBytes)
              .first<kInstructionBytes>();
      if (Decode(bytes, c.target.bus_bytes(), i) != Status::kNone) continue;
      ++counts_[fmt::format("opcode {}", Name(i.opcode))];
      for (const std::string_view flag : FlagsOf(i)) ++counts_[Flag(i.opcode, flag)];
      for (const std::string& shape : ShapesOf(i, c.target)) ++counts_[shape];
    }
  }
}

void Coverage::Add(const Coverage& other) {
  for (const auto& [point, count] : other.counts_) counts_[point] += count;
}

std::vector<std::string> Coverage::Points() {
  std::vector<std::string> points = {"programs",
                                     "stuck bus",
                                     "several stretches",
                                     "random latency",
                                     "checked sums",
                                     "checked against the interpreter",
                                     "pauses of AR",
                                     "pauses of R",
                                     "pauses of AW",
                                     "pauses of W",
                                     "pauses of B",
                                     "MULTIPLY of one token",
                                     "MULTIPLY of several tokens",
                                     "MULTIPLY into the word written last",
                                     "MULTIPLY of a whole loop nest",
                                     "MULTIPLY of one step"};
  for (const Opcode opcode : kOpcodes) {
    points.push_back(fmt::format("opcode {}", Name(opcode)));
    for (const std::string_view flag : AllFlagsOf(opcode)) points.push_back(Flag(opcode, flag));
    if (!IsLoad(opcode) && opcode != Opcode::kStore) continue;
    for (const char* shape : {"of one row", "of several rows", "across 4 KiB",
                              "of overlapping rows", "of several bursts"}) {
      points.push_back(fmt::format("{} {}", Name(opcode), shape));
    }
    if (opcode == Opcode::kStore) continue;
    for (const char* shape : {"unaligned", "of an odd stride"}) {
      points.push_back(fmt::format("{} {}", Name(opcode), shape));
    }
  }
  for (auto status = static_cast<int>(Status::kNone); status <= static_cast<int>(Status::kWatchdog);
       ++status) {
    points.push_back(fmt::format("status {}", Name(static_cast<Status>(status))));
  }
  for (auto command = static_cast<unsigned>(sim::HostCommand::kAbort);
       command <= static_cast<unsigned>(sim::HostCommand::kUnfreezeCounters); ++command) {
    points.push_back(fmt::format("host command {}", command));
  }
  for (std::size_t n = 0; n < compiler::kCounters; ++n) {
    points.push_back(fmt::format("counter {}", Name(static_cast<Counter>(n))));
  }
  return points;
}

std::vector<std::string> Coverage::Missed() const {
  std::vector<std::string> missed;
  for (const std::string& point : Points()) {
    if (!counts_.contains(point)) missed.push_back(point);
  }
  return missed;
}

}  // namespace ternion::cosim
