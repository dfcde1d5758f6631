// SPDX-License-Identifier: Apache-2.0

#include "outcome.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string_view>

#include "rtl_machine.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/sim/backends.h"
#include "ternion/util/error.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

using compiler::At;
using compiler::Counter;
using compiler::Counters;
using compiler::InstructionTiming;
using compiler::Machine;
using compiler::ProgramImage;
using compiler::RunResult;
using compiler::Status;

constexpr std::size_t kMaxStretches = 1000;

void Apply(const HostWrite& write, std::span<std::uint8_t> memory) {
  if (write.offset > memory.size() || write.bytes.size() > memory.size() - write.offset) return;
  std::copy(write.bytes.begin(), write.bytes.end(),
            memory.begin() + static_cast<std::ptrdiff_t>(write.offset));
}

void CheckExpected(const RandomCase& c, std::span<const std::uint8_t> memory, Outcome& outcome) {
  const std::size_t stretch = outcome.stretches.size() - 1;
  if (outcome.stretches.back().status != Status::kNone) return;
  for (const ExpectedOutput& e : c.expected) {
    if (e.stretch != stretch) continue;
    if (!std::equal(e.bytes.begin(), e.bytes.end(),
                    memory.begin() + static_cast<std::ptrdiff_t>(e.offset))) {
      outcome.wrong.push_back(
          fmt::format("stretch {}: the sums at offset {:#x} are wrong", stretch, e.offset));
    }
  }
}

std::string DifferenceOf(const RunResult& a, const RunResult& b) {
  if (a.status != b.status) return fmt::format("status: {} and {}", Name(a.status), Name(b.status));
  if (a.bus_stuck != b.bus_stuck) {
    return fmt::format("bus stuck: {} and {}", a.bus_stuck, b.bus_stuck);
  }
  if (a.halted != b.halted) return fmt::format("halted: {} and {}", a.halted, b.halted);
  if (a.segment != b.segment) return fmt::format("segment: {} and {}", a.segment, b.segment);
  for (std::size_t i = 0; i < std::min(a.timings.size(), b.timings.size()); ++i) {
    const InstructionTiming& x = a.timings[i];
    const InstructionTiming& y = b.timings[i];
    if (x != y) {
      return fmt::format("timing: instruction {} from {} to {}, and instruction {} from {} to {}",
                         x.index, x.start, x.end, y.index, y.start, y.end);
    }
  }
  if (a.timings.size() != b.timings.size()) {
    return fmt::format("instructions completed: {} and {}", a.timings.size(), b.timings.size());
  }
  for (std::size_t i = 0; i < compiler::kCounters; ++i) {
    if (a.counters[i] != b.counters[i]) {
      return fmt::format("counter {}: {} and {}", Name(static_cast<Counter>(i)), a.counters[i],
                         b.counters[i]);
    }
  }
  return {};
}

std::uint64_t Sum(const Counters& counters, Counter first, Counter last) {
  return std::accumulate(counters.begin() + static_cast<std::ptrdiff_t>(first),
                         counters.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                         std::uint64_t{0});
}

std::string LostCycles(const Counters& c) {
  const std::uint64_t cycles = At(c, Counter::kCycles);
  struct Unit {
    std::string_view name;
    Counter first, last;
  };
  constexpr std::array kUnits = {Unit{"load", Counter::kLoadBusy, Counter::kLoadIdle},
                                 Unit{"execute", Counter::kExecuteBusy, Counter::kExecuteIdle},
                                 Unit{"store", Counter::kStoreBusy, Counter::kStoreIdle}};
  for (const auto& [unit, first, last] : kUnits) {
    const std::uint64_t sum = Sum(c, first, last);
    if (sum != cycles) {
      return fmt::format("busy, stall and idle cycles of {} are {}, not {}", unit, sum, cycles);
    }
  }
  return {};
}

std::string DifferenceFromInterpreter(const RandomCase& c, const Outcome& outcome) {
  compiler::Interpreter interpreter(c.target);
  Outcome expected;
  try {
    expected = RunCase(interpreter, c);
  } catch (const Error&) {
    return {};  // a damaged token that only a later instruction gives
  }
  if (expected.stretches.size() != outcome.stretches.size()) {
    return fmt::format("{} stretches, {} in the interpreter", outcome.stretches.size(),
                       expected.stretches.size());
  }
  for (std::size_t i = 0; i < expected.stretches.size(); ++i) {
    const RunResult& a = outcome.stretches[i];
    const RunResult& b = expected.stretches[i];
    // Of several broken rules the hardware meets another one first, and what an instruction did
    // before its error is not the interpreter's business.
    if (a.status != Status::kNone && b.status != Status::kNone) return {};
    if (a.status != b.status) {
      return fmt::format("status {}, {} in the interpreter", Name(a.status), Name(b.status));
    }
    for (auto n = static_cast<std::size_t>(Counter::kReadBytes); n < compiler::kCounters; ++n) {
      if (a.counters[n] != b.counters[n]) {
        return fmt::format("counter {}: {}, {} in the interpreter", Name(static_cast<Counter>(n)),
                           a.counters[n], b.counters[n]);
      }
    }
  }
  return outcome.memory == expected.memory ? "" : "memory is not what the interpreter computes";
}

/// A SystemC model of hardware other than the image's.
class DefectiveMachine final : public Machine {
 public:
  DefectiveMachine(const compiler::Target& target, const sim::MachineOptions& options)
      : fingerprint_(target.fingerprint()), inner_(sim::MakeSystemCMachine(target, options)) {}

  void Load(const ProgramImage& image) override {
    ProgramImage other = image;
    other.target_fingerprint = fingerprint_;
    inner_->Load(other);
  }
  std::span<std::uint8_t> memory() override { return inner_->memory(); }
  RunResult Run() override { return inner_->Run(); }
  std::string_view name() const override { return inner_->name(); }

 private:
  std::uint32_t fingerprint_;
  std::unique_ptr<Machine> inner_;
};

/// Whether a soft reset may have ended the stretch. A program that is run anew then reads what the
/// last one left in the buffers, if it reads them before it fills them; compiled programs do not. A
/// HOST_SYNC of segment 0 looks the same, which costs nothing but its rest.
bool MayBeReset(const RandomCase& c, const RunResult& result) {
  const bool resets = std::any_of(
      c.host_actions.begin(), c.host_actions.end(),
      [](const sim::HostAction& a) { return a.command == sim::HostCommand::kSoftReset; });
  return resets && c.expected.empty() && !result.halted && result.segment == 0;
}

}  // namespace

sim::MachineOptions CaseOptions(const RandomCase& c, const std::filesystem::path& trace) {
  return {.trace = trace,
          .jitter = c.jitter,
          .record_timings = true,
          .fail_offset = c.fail_offset,
          .silent_after = c.silent_after,
          .faults = c.faults,
          .watchdog_cycles = c.watchdog_cycles,
          .host_actions = c.host_actions};
}

Outcome RunCase(Machine& machine, const RandomCase& c) {
  machine.Load(c.image);
  return RunLoadedCase(machine, c);
}

Outcome RunLoadedCase(Machine& machine, const RandomCase& c) {
  Outcome outcome;
  do {
    if (outcome.stretches.size() < c.writes.size()) {
      for (const HostWrite& write : c.writes[outcome.stretches.size()]) {
        Apply(write, machine.memory());
      }
    }
    try {
      outcome.stretches.push_back(machine.Run());
    } catch (const Error& error) {
      if (std::string_view(error.what()).find("no progress") == std::string_view::npos) throw;
      outcome.stuck = true;
      break;
    }
    CheckExpected(c, machine.memory(), outcome);
  } while (!outcome.stretches.back().halted && !outcome.stretches.back().bus_stuck &&
           !MayBeReset(c, outcome.stretches.back()) &&
           outcome.stretches.back().status == Status::kNone &&
           outcome.stretches.size() < kMaxStretches);
  outcome.memory.assign(machine.memory().begin(), machine.memory().end());
  return outcome;
}

std::string FirstDifference(const Outcome& rtl, const Outcome& systemc) {
  for (std::size_t i = 0; i < std::min(rtl.stretches.size(), systemc.stretches.size()); ++i) {
    const std::string difference = DifferenceOf(rtl.stretches[i], systemc.stretches[i]);
    if (!difference.empty()) return fmt::format("stretch {}: {}", i, difference);
  }
  if (rtl.stuck != systemc.stuck) return fmt::format("stuck: {} and {}", rtl.stuck, systemc.stuck);
  if (rtl.stretches.size() != systemc.stretches.size()) {
    return fmt::format("stretches: {} and {}", rtl.stretches.size(), systemc.stretches.size());
  }
  if (rtl.memory != systemc.memory) {
    const auto at = std::mismatch(rtl.memory.begin(), rtl.memory.end(), systemc.memory.begin(),
                                  systemc.memory.end());
    return fmt::format("memory: from offset {:#x} on", at.first - rtl.memory.begin());
  }
  return {};
}

std::string BrokenRule(const RandomCase& c, const Outcome& outcome) {
  const bool cleared = std::any_of(
      c.host_actions.begin(), c.host_actions.end(),
      [](const sim::HostAction& a) { return a.command == sim::HostCommand::kClearCounters; });
  // What a later stretch adds is the difference of two readings, which a clear between them spoils.
  const std::size_t stretches = cleared ? 1 : outcome.stretches.size();
  for (std::size_t i = 0; i < std::min(stretches, outcome.stretches.size()); ++i) {
    const std::string lost = LostCycles(outcome.stretches[i].counters);
    if (!lost.empty()) return fmt::format("stretch {}: {}", i, lost);
  }
  // A soft reset begins the program anew, on what it has left in memory.
  if (!outcome.wrong.empty() && c.host_actions.empty()) return outcome.wrong.front();
  // The interpreter knows neither bus errors nor waits, and refuses a program cut off by its
  // window.
  const std::uint64_t end = c.image.instruction_offset +
                            std::uint64_t{c.image.instruction_count} * compiler::kInstructionBytes;
  const bool disturbed = c.fail_offset || c.silent_after || c.watchdog_cycles ||
                         !c.host_actions.empty() || c.faults.read_beat || c.faults.write_response;
  if (!c.in_order || disturbed || outcome.stuck || end > c.image.bytes.size()) return {};
  return DifferenceFromInterpreter(c, outcome);
}

MachinePair VerifiedPair() {
  return {[](const RandomCase& c, const std::filesystem::path& trace) {
            const bool traced = HasWaveform(c.target.name);
            return sim::MakeRtlMachineFrom(VerifiedRtl(c.target.name), c.target,
                                           CaseOptions(c, traced ? trace : ""));
          },
          [](const RandomCase& c, const std::filesystem::path&) {
            return sim::MakeSystemCMachine(c.target, CaseOptions(c, {}));
          },
          [](const RandomCase& c, const std::filesystem::path&) {
            return sim::MakeCycleMachine(c.target, CaseOptions(c, {}));
          },
          [](const RandomCase& c, const std::filesystem::path&) {
            sim::MachineOptions options = CaseOptions(c, {});
            options.timing_only = true;
            return sim::MakeCycleMachine(c.target, options);
          }};
}

MachinePair DefectivePair(const std::string& defect) {
  MachinePair pair = VerifiedPair();
  std::function<void(compiler::Target&)> apply;
  if (defect == "read_fifo") {
    apply = [](compiler::Target& t) { t.read_fifo_beats *= 2; };
  } else if (defect == "burst") {
    apply = [](compiler::Target& t) { t.max_burst_beats /= 2; };
  } else if (defect == "accumulator") {
    apply = [](compiler::Target& t) { --t.accumulator_words; };
  } else {
    throw Error("defect " + defect, "", "unknown (known: read_fifo, burst, accumulator)");
  }
  pair.systemc = [apply](const RandomCase& c, const std::filesystem::path&) {
    compiler::Target target = c.target;
    apply(target);
    return std::make_unique<DefectiveMachine>(target, CaseOptions(c, {}));
  };
  pair.cycle = pair.timing = nullptr;
  return pair;
}

std::string Wrong(const RandomCase& c, const Outcome& rtl, const Outcome& systemc) {
  const std::string difference = FirstDifference(rtl, systemc);
  if (!difference.empty()) return "RTL and SystemC differ: " + difference;
  const std::string rule = BrokenRule(c, rtl);
  return rule.empty() ? "" : "RTL: " + rule;
}

std::string WrongTiming(const RandomCase& c, const Outcome& systemc, const Outcome& timing) {
  const auto begin = static_cast<std::ptrdiff_t>(c.image.instruction_offset);
  const bool rewritten = !std::equal(c.image.bytes.begin() + begin, c.image.bytes.end(),
                                     systemc.memory.begin() + begin);
  const bool invalid =
      std::any_of(systemc.stretches.begin(), systemc.stretches.end(),
                  [](const RunResult& result) { return result.status == Status::kInvalidWeight; });
  if (rewritten || invalid) return {};
  Outcome known = systemc;
  known.memory = timing.memory;
  for (RunResult& result : known.stretches) At(result.counters, Counter::kZeroWeightsLoaded) = 0;
  const std::string difference = FirstDifference(known, timing);
  return difference.empty() ? "" : "SystemC and timing alone differ: " + difference;
}

std::string CheckCase(const RandomCase& c, const MachinePair& pair) {
  const Outcome rtl = RunCase(*pair.rtl(c, {}), c);
  const Outcome systemc = RunCase(*pair.systemc(c, {}), c);
  std::string wrong = Wrong(c, rtl, systemc);
  if (wrong.empty() && pair.cycle) {
    const std::string difference = FirstDifference(systemc, RunCase(*pair.cycle(c, {}), c));
    if (!difference.empty()) wrong = "SystemC and the plain loop differ: " + difference;
  }
  if (wrong.empty() && pair.timing)
    wrong = WrongTiming(c, systemc, RunCase(*pair.timing(c, {}), c));
  return wrong;
}

}  // namespace ternion::cosim
