// SPDX-License-Identifier: Apache-2.0
//
// A bus error in every beat that a program reads and in the response to every burst that it writes:
// the run ends in time with bus_error, one interrupt and memory intact, and the next run is as on
// fresh hardware.

#include <gtest/gtest.h>

#include <string>

#include "axi_protocol.h"
#include "fault_fixture.h"
#include "fault_programs.h"
#include "fault_rules.h"
#include "rtl_machine.h"
#include "verified_targets.h"

namespace ternion::cosim {
namespace {

using compiler::Status;

constexpr std::uint8_t kResponses[] = {2, 3, 1};  // SLVERR, DECERR, EXOKAY

class BusErrorTest : public FaultTest {
 protected:
  struct Counted {
    std::uint64_t read_beats = 0;
    std::uint64_t write_responses = 0;
  };

  Counted Count(const RandomCase& c) const {
    HostileBus bus(target_);
    const auto machine =
        sim::MakeRtlMachineFrom(bus.Factory(VerifiedRtl(target_.name)), target_, CaseOptions(c));
    RunCase(*machine, c);
    return {bus.read_beats, bus.write_responses};
  }

  void ExpectBusError(const RandomCase& c, const Outcome& clean) {
    const Outcome ended = RunAlikeAndAgain(c, clean);
    ASSERT_FALSE(ended.stretches.empty());
    EXPECT_EQ(Name(ended.stretches.back().status), Name(Status::kBusError));
    EXPECT_FALSE(ended.stretches.back().bus_stuck);
    EXPECT_LE(CyclesOf(ended), CyclesOf(clean) + DrainBound(c));
    if (!c.in_order) return;
    // Walk and pipeline write each byte once: it has its old value or the right one.
    for (std::size_t i = 0; i < ended.memory.size(); ++i) {
      if (ended.memory[i] != c.image.bytes[i] && ended.memory[i] != clean.memory[i]) {
        ADD_FAILURE() << "byte " << i << " has a value that nobody computed";
        return;
      }
    }
  }
};

TEST_P(BusErrorTest, InEveryReadBeatEndsTheRunAndLeavesNoTrace) {
  for (const RandomCase& program : FaultPrograms(target_)) {
    const Outcome clean = RunAlike(program);
    const std::uint64_t beats = Count(program).read_beats;
    ASSERT_GT(beats, 0U);
    for (std::uint64_t beat = 0; beat < beats; beat += Stride(beats, 25)) {
      RandomCase c = program;
      c.faults.read_beat = beat;
      c.faults.response = kResponses[beat % std::size(kResponses)];
      SCOPED_TRACE(c.description + ", read beat " + std::to_string(beat));
      ExpectBusError(c, clean);
      if (HasFailure()) return;
    }
  }
}

TEST_P(BusErrorTest, InEveryWriteResponseEndsTheRunAndLeavesNoTrace) {
  std::uint64_t responses = 0;
  for (const RandomCase& program : FaultPrograms(target_)) {
    const Outcome clean = RunAlike(program);
    const std::uint64_t count = Count(program).write_responses;
    for (std::uint64_t response = 0; response < count; response += Stride(count, 10)) {
      for (const std::uint8_t answer : kResponses) {
        RandomCase c = program;
        c.faults.write_response = response;
        c.faults.response = answer;
        SCOPED_TRACE(c.description + ", write response " + std::to_string(response) + " is " +
                     std::to_string(answer));
        ExpectBusError(c, clean);
        if (HasFailure()) return;
      }
    }
    responses += count;
  }
  EXPECT_GT(responses, 5U);
}

// The same with a memory that pauses: errors meet other moments of the units.
TEST_P(BusErrorTest, InAnyBeatOfAPausingMemory) {
  std::uint64_t seed = 0;
  for (const RandomCase& program : FaultPrograms(target_)) {
    RandomCase paused = program;
    paused.jitter = {.seed = ++seed, .max_latency_cycles = 9, .max_gap_cycles = 3};
    const std::uint64_t beats = Count(paused).read_beats;
    for (std::uint64_t beat = seed; beat < beats; beat += 1 + beats / (sweep_ ? 200 : 20)) {
      RandomCase c = paused;
      c.faults.read_beat = beat;
      SCOPED_TRACE(c.description + ", read beat " + std::to_string(beat));
      const Outcome ended = RunAlike(c);
      EXPECT_EQ(Name(ended.stretches.back().status), Name(Status::kBusError));
      if (HasFailure()) return;
    }
  }
}

TERNION_FAULT_TARGETS(BusErrorTest);

}  // namespace
}  // namespace ternion::cosim
