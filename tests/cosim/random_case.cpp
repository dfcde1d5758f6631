// SPDX-License-Identifier: Apache-2.0

#include "random_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <random>

#include "draw.h"
#include "random_instructions.h"

namespace ternion::cosim {
namespace {

using compiler::Segment;
using compiler::Target;

std::mt19937_64 Generator(const Target& target, std::uint64_t seed, std::uint64_t index) {
  std::seed_seq sequence{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32),
                         static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(index >> 32),
                         target.fingerprint()};
  return std::mt19937_64(sequence);
}

void DrawTiming(std::mt19937_64& rng, RandomCase& c) {
  c.jitter = MakeRandomJitter(rng);
  if (rng() % 2 == 0) {
    c.target.read_latency_cycles = Draw(rng, 1, rng() % 4 == 0 ? 150 : 20);
    c.target.write_latency_cycles = Draw(rng, 1, rng() % 4 == 0 ? 150 : 20);
  }
  if (rng() % 4 == 0) c.target.bytes_per_cycle = Draw(rng, 1, c.target.bus_bytes());
}

/// Programs that run in a few thousand steps of the array at most.
SizeLimits Limits(const Target& target) {
  return {.tokens = 8,
          .in_features = std::clamp(4 * target.lanes, 40U, 300U),
          .out_features = std::clamp(5 * target.columns, 20U, 100U),
          .products = 3};
}

/// What the host writes before the run of each segment, and what it finds after it.
void AddHost(const RandomProgram& program, RandomCase& c) {
  for (std::size_t s = 0; s < program.image.segments.size(); ++s) {
    const Segment& segment = program.image.segments[s];
    std::vector<HostWrite> writes;
    for (std::size_t m = 0; m < segment.tokens; ++m) {
      HostWrite row{segment.activation_offset + m * segment.activation_stride, {}};
      row.bytes.resize(segment.activation_stride);  // the rest is padding the hardware reads
      std::memcpy(row.bytes.data(), program.activations[s].data() + m * segment.in_features,
                  segment.in_features);
      writes.push_back(std::move(row));

      ExpectedOutput sums{s, segment.output_offset + m * segment.output_stride, {}};
      sums.bytes.resize(segment.out_features * sizeof(std::int32_t));
      std::memcpy(sums.bytes.data(), program.expected[s].data() + m * segment.out_features,
                  sums.bytes.size());
      c.expected.push_back(std::move(sums));
    }
    c.writes.push_back(std::move(writes));
  }
}

/// A host that interferes, a watchdog that expires, or a memory that falls silent. Returns what.
const char* Disturb(std::mt19937_64& rng, RandomCase& c) {
  // No run is longer in which this can matter; short ones are more often met.
  const std::uint64_t longest = rng() % 2 == 0 ? 200 : 3000;
  const std::uint64_t kind = rng() % 6;
  if (kind == 0) {
    c.watchdog_cycles = Draw(rng, 1, 300);
    return "watchdog";
  }
  if (kind == 1) {
    c.watchdog_cycles = Draw(rng, 200, 600);
    c.silent_after = rng() % longest;
    return "silent memory";
  }
  if (kind == 2 || kind == 3) {
    const bool abort = kind == 2;
    c.host_actions.push_back(
        {1 + rng() % longest, abort ? sim::HostCommand::kAbort : sim::HostCommand::kSoftReset});
    return abort ? "abort" : "soft reset";
  }
  std::uint64_t cycle = 0;
  for (std::uint32_t count = Draw(rng, 1, 4); count > 0; --count) {
    cycle += 2 + rng() % (longest / 4);
    constexpr sim::HostCommand kCommands[] = {sim::HostCommand::kClearCounters,
                                              sim::HostCommand::kFreezeCounters,
                                              sim::HostCommand::kUnfreezeCounters};
    c.host_actions.push_back({cycle, kCommands[rng() % std::size(kCommands)]});
  }
  return "clear and freeze";
}

}  // namespace

RandomCase MakeCompiledCase(const Target& target, const RandomProgram& program) {
  RandomCase c;
  c.target = target;
  c.image = program.image;
  c.description = "compiled " + program.description;
  AddHost(program, c);
  return c;
}

RandomCase MakeRandomCase(const Target& target, std::uint64_t seed, std::uint64_t index) {
  std::mt19937_64 rng = Generator(target, seed, index);
  RandomCase c;
  c.target = target;
  DrawTiming(rng, c);
  const std::uint64_t kind = rng() % 100;
  if (kind < 25) {
    const RandomProgram program = MakeRandomProgram(rng, target, Limits(target));
    c.image = program.image;
    c.description = "compiled " + program.description;
    AddHost(program, c);
  } else {
    const Stream stream = kind < 26   ? Stream::kHoarding
                          : kind < 45 ? Stream::kInOrder
                                      : Stream::kRacing;
    c.in_order = stream == Stream::kInOrder;
    c.image = MakeRandomInstructions(rng, target, stream);
    c.description = fmt::format("{} stream", c.in_order                    ? "in-order"
                                             : stream == Stream::kHoarding ? "hoarding"
                                                                           : "racing");
  }
  c.description += fmt::format(", {} instructions", c.image.instruction_count);
  if (rng() % 4 == 0) {
    const Damage damage = DamageImage(rng, target, c.image);
    c.fail_offset = damage.fail_offset;
    c.expected.clear();
    c.description += fmt::format(", damaged: {}", damage.kind);
  }
  if (rng() % 8 == 0) c.description += fmt::format(", disturbed: {}", Disturb(rng, c));
  return c;
}

}  // namespace ternion::cosim
