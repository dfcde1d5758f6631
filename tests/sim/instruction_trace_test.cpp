// SPDX-License-Identifier: Apache-2.0
//
// The time line: read back by a JSON parser, held to the rules of the Trace Event Format and to the
// timings it is made from.

#include "ternion/sim/instruction_trace.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "ternion/sim/backends.h"
#include "ternion/util/error.h"
#include "tiny_target.h"

namespace ternion::sim {
namespace {

using nlohmann::json;

constexpr ModelPass kPass = {
    .phase = compiler::Phase::kPrefill, .tokens = 7, .batch = 1, .context = 7};

Study Traced(bool timings) {
  compiler::Workload workload = compiler::MakeTransformerWorkload({.hidden = 64,
                                                                   .ffn = 160,
                                                                   .layers = 2,
                                                                   .heads = 4,
                                                                   .kv_heads = 2,
                                                                   .head_dim = 16,
                                                                   .ffn_matrices = 3,
                                                                   .vocabulary = 50});
  workload.name = "traced";
  workload.source = "this test";
  compiler::Target target = compiler::TinyTarget();
  target.frequency_mhz = 500;
  MachineOptions options;
  options.timing_only = true;
  options.record_timings = timings;
  return RunStudy(workload, target, std::vector{kPass}, {.record_timings = timings},
                  [&] { return MakeCycleMachine(target, options); });
}

std::vector<json> Complete(const json& trace) {
  std::vector<json> events;
  for (const json& event : trace["traceEvents"]) {
    if (event["ph"] == "X") events.push_back(event);
  }
  return events;
}

TEST(InstructionTrace, EveryEventHasWhatTheFormatAsksFor) {
  const json trace = json::parse(ToTraceJson(Traced(true), 0, 1));
  std::set<int> named;
  for (const json& event : trace["traceEvents"]) {
    ASSERT_TRUE(event["name"].is_string());
    ASSERT_TRUE(event["pid"].is_number_integer());
    if (event["ph"] == "M") {
      ASSERT_TRUE(event["args"]["name"].is_string());
      if (event["name"] == "thread_name") named.insert(event["tid"].get<int>());
      continue;
    }
    ASSERT_EQ(event["ph"], "X");
    ASSERT_TRUE(event["ts"].is_number());
    ASSERT_GE(event["dur"].get<double>(), 0);
    ASSERT_TRUE(named.contains(event["tid"].get<int>())) << "a track without a name";
  }
}

// Exact in float64, as viewers add: an event that ends 1e-14 us after the next one begins is drawn
// as the parent of it.
TEST(InstructionTrace, EventsOfATrackDoNotOverlap) {
  std::map<int, double> ends;
  std::set<std::string> names;
  for (const json& event : Complete(json::parse(ToTraceJson(Traced(true), 0, 2)))) {
    double& end = ends[event["tid"].get<int>()];
    EXPECT_GE(event["ts"].get<double>(), end) << event;
    end = event["ts"].get<double>() + event["dur"].get<double>();
    names.insert(event["name"].get<std::string>());
  }
  EXPECT_GE(ends.size(), 6U) << "products, execute, store, sequencer and loads that overlap";
  for (const char* name : {"LOAD_WEIGHTS", "LOAD_ACTIVATIONS", "LOAD_START", "MULTIPLY", "STORE",
                           "HALT", "layers.0.q_proj", "layers.1.down_proj"}) {
    EXPECT_TRUE(names.contains(name)) << name;
  }
}

TEST(InstructionTrace, HoldsEveryInstructionAtItsCycles) {
  const Study study = Traced(true);
  std::size_t instructions = 0;
  std::uint64_t cycles = 0;
  for (const StudyProduct& product : study.passes[0].products) {
    const ProgramRun& run = study.runs[product.run];
    EXPECT_EQ(run.timings.size(), run.instruction_count) << "every instruction was timed";
    instructions += run.timings.size();
    cycles += run.split.cycles;
  }
  std::size_t events = 0;
  double products_end = 0;
  double product_start = 0;
  for (const json& event : Complete(json::parse(ToTraceJson(study, 0, 1)))) {
    const double start = event["ts"].get<double>();
    if (event["cat"] == "products") {
      EXPECT_NEAR(start, products_end, 1e-9) << "one after the other";
      product_start = start;
      products_end = start + event["dur"].get<double>();
      continue;
    }
    ++events;
    // 500 MHz: two nanoseconds, 0.002 of a microsecond, per cycle.
    EXPECT_NEAR(start, product_start + event["args"]["start_cycle"].get<double>() * 0.002, 1e-6);
    EXPECT_LE(start + event["dur"].get<double>(), products_end + 1e-9);
  }
  EXPECT_EQ(events, instructions);
  EXPECT_NEAR(products_end, static_cast<double>(cycles) * 0.002, 1e-6);
}

TEST(InstructionTrace, LayersAreAsManyAsAskedForAndThereAre) {
  const Study study = Traced(true);
  const auto events = [&](std::uint32_t layers) {
    return Complete(json::parse(ToTraceJson(study, 0, layers))).size();
  };
  EXPECT_EQ(events(2), 2 * events(1));
  EXPECT_EQ(events(99), events(2));
}

TEST(InstructionTrace, NeedsTimings) {
  EXPECT_THROW(ToTraceJson(Traced(false), 0, 1), Error);
  EXPECT_THROW(ToTraceJson(Traced(true), 1, 1), Error);
}

}  // namespace
}  // namespace ternion::sim
