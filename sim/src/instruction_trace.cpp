// SPDX-License-Identifier: Apache-2.0

#include "ternion/sim/instruction_trace.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "ternion/util/error.h"

namespace ternion::sim {
namespace {

using compiler::Opcode;
using nlohmann::ordered_json;

enum class Unit : std::uint8_t { kProducts, kLoad, kExecute, kStore, kSequencer };
constexpr std::array<std::string_view, 5> kUnits = {"products", "load", "execute", "store",
                                                    "sequencer"};

Unit UnitOf(Opcode opcode) {
  switch (opcode) {
    case Opcode::kLoadWeights:
    case Opcode::kLoadActivations:
    case Opcode::kLoadStart:
    case Opcode::kLoadScales:
      return Unit::kLoad;
    case Opcode::kMultiply:
      return Unit::kExecute;
    case Opcode::kStore:
      return Unit::kStore;
    default:
      return Unit::kSequencer;
  }
}

class Trace {
 public:
  explicit Trace(std::uint32_t frequency_mhz) : frequency_mhz_(frequency_mhz) {}

  void Add(Unit unit, std::string_view name, std::uint64_t start, std::uint64_t end,
           ordered_json args) {
    if (events_.size() == kMostEvents) {
      throw Error("trace", "layers",
                  fmt::format("more than {} events: ask for fewer layers", kMostEvents));
    }
    const double begin = Microseconds(start);
    events_.push_back({{"name", name},
                       {"cat", kUnits[static_cast<std::size_t>(unit)]},
                       {"ph", "X"},
                       {"ts", begin},
                       {"dur", Duration(begin, Microseconds(end))},
                       {"pid", 1},
                       {"tid", Track(unit, start, end)},
                       {"args", std::move(args)}});
  }

  std::string Take(const std::string& title) {
    ordered_json all = ordered_json::array();
    all.push_back(Metadata("process_name", 0, title));
    for (const auto& [unit, ends] : busy_until_) {
      for (std::size_t i = 0; i < ends.size(); ++i) {
        std::string name(kUnits[static_cast<std::size_t>(unit)]);
        if (i > 0) name += fmt::format(" {}", i + 1);
        all.push_back(Metadata("thread_name", TrackId(unit, i), name));
      }
    }
    for (ordered_json& event : events_) all.push_back(std::move(event));
    const ordered_json json = {{"displayTimeUnit", "ns"}, {"traceEvents", std::move(all)}};
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
  }

 private:
  static constexpr std::size_t kTracksPerUnit = 100;   // of ids
  static constexpr std::size_t kMostEvents = 500'000;  // each takes about 2 KB until it is written

  static std::size_t TrackId(Unit unit, std::size_t track) {
    return (static_cast<std::size_t>(unit) + 1) * kTracksPerUnit + track;
  }

  static ordered_json Metadata(std::string_view what, std::size_t track, const std::string& name) {
    return {{"name", what}, {"ph", "M"}, {"pid", 1}, {"tid", track}, {"args", {{"name", name}}}};
  }

  double Microseconds(std::uint64_t cycles) const {
    return static_cast<double>(cycles) / frequency_mhz_;
  }

  /// The difference, rounded so that `begin` + duration is never later than `end`: viewers add in
  /// float64, and an event that ends a rounding error after the next one begins is drawn as its
  /// parent.
  static double Duration(double begin, double end) {
    double duration = end - begin;
    while (begin + duration > end) duration = std::nextafter(duration, 0.0);
    return duration;
  }

  /// The first track of the unit that is free, so that no two events of a track overlap.
  std::size_t Track(Unit unit, std::uint64_t start, std::uint64_t end) {
    std::vector<std::uint64_t>& ends = busy_until_[unit];
    const auto free =
        std::find_if(ends.begin(), ends.end(), [&](std::uint64_t until) { return until <= start; });
    const auto track = static_cast<std::size_t>(free - ends.begin());
    if (free == ends.end()) ends.push_back(0);
    ends[track] = end;
    return TrackId(unit, track);
  }

  std::uint32_t frequency_mhz_;
  std::map<Unit, std::vector<std::uint64_t>> busy_until_;
  std::vector<ordered_json> events_;
};

void AddRun(Trace& trace, const ProgramRun& run, std::uint64_t origin) {
  for (const compiler::InstructionTiming& timing : run.timings) {
    const compiler::Instruction& instruction = run.instructions.at(timing.index);
    trace.Add(UnitOf(instruction.opcode), Name(instruction.opcode), origin + timing.start,
              origin + timing.end,
              {{"index", timing.index},
               {"start_cycle", timing.start},
               {"end_cycle", timing.end},
               {"instruction", Disassemble(instruction)}});
  }
}

}  // namespace

std::string ToTraceJson(const Study& study, std::size_t pass, std::uint32_t layers) {
  if (pass >= study.passes.size()) throw Error("trace", "pass", "the study has no such pass");
  Trace trace(study.target.frequency_mhz);
  std::uint64_t now = 0;
  for (std::uint32_t layer = 0; layer < std::min(layers, study.workload.layers); ++layer) {
    for (const StudyProduct& product : study.passes[pass].products) {
      const ProgramRun& run = study.runs[product.run];
      if (run.timings.empty()) throw Error("trace", product.name, "the study kept no timings");
      for (std::uint64_t n = 0; n < product.per_layer * product.pieces; ++n) {
        trace.Add(Unit::kProducts, fmt::format("layers.{}.{}", layer, product.name), now,
                  now + run.split.cycles,
                  {{"tokens", run.tokens},
                   {"in_features", run.in_features},
                   {"out_features", run.out_features},
                   {"cycles", run.split.cycles}});
        AddRun(trace, run, now);
        now += run.split.cycles;
      }
    }
  }
  return trace.Take(fmt::format("{} on {}", study.workload.name, study.target.name));
}

}  // namespace ternion::sim
