// SPDX-License-Identifier: Apache-2.0
//
// Speed of the executors on one core: the Verilated RTL, the SystemC model, the interpreter and the
// reference compute the same two products, one after the other in one process.
// Counters: simulated clock cycles per second, multiply-accumulates per second, and the cycles of
// one run, which must be equal for RTL and SystemC.

#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "ternion/compiler/compile.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/target.h"
#include "ternion/model/executor.h"
#include "ternion/model/sampler.h"
#include "ternion/sim/backends.h"

namespace {

using namespace ternion;

constexpr std::size_t kOutputs = 768;  // gate_proj and up_proj of 2B4T, cut to a ninth
constexpr std::size_t kInputs = 2560;
constexpr std::uint32_t kDecodeTokens = 1;
constexpr std::uint32_t kPrefillTokens = 64;

/// A third of each: -1, 0, +1.
const model::TernaryMatrix& Weight() {
  static const model::TernaryMatrix kWeight = [] {
    model::SplitMix64 random(1);
    std::vector<std::int8_t> trits(kOutputs * kInputs);
    for (std::int8_t& trit : trits) trit = static_cast<std::int8_t>(random.Next() % 3) - 1;
    return model::TernaryMatrix(kOutputs, kInputs, trits);
  }();
  return kWeight;
}

compiler::ProgramImage MakeImage(const compiler::Target& target, std::uint32_t tokens) {
  const compiler::Product product{
      .id = {.layer = 0, .kind = model::LinearKind::kGate}, .weight = &Weight(), .tokens = tokens};
  return compiler::Compile(
      {&product, 1}, target,
      {.phase = tokens == 1 ? compiler::Phase::kDecode : compiler::Phase::kPrefill});
}

std::unique_ptr<compiler::Machine> MakeMachine(const std::string& backend,
                                               const compiler::Target& target) {
  if (backend == "rtl") return sim::MakeRtlMachine(target, {});
  if (backend == "rtl-behavioral") {
    return sim::MakeRtlMachine(target, {.array = sim::RtlArray::kBehavioral});
  }
  if (backend == "systemc") return sim::MakeSystemCMachine(target, {});
  return std::make_unique<compiler::Interpreter>(target);
}

void CountWork(benchmark::State& state, std::uint32_t tokens) {
  state.counters["MAC/s"] = benchmark::Counter(static_cast<double>(kOutputs * kInputs * tokens),
                                               benchmark::Counter::kIsIterationInvariantRate);
}

void RunProduct(benchmark::State& state, const std::string& backend, const std::string& target_name,
                std::uint32_t tokens) {
  const compiler::Target target =
      compiler::LoadTarget(std::string(TERNION_TARGETS "/") + target_name + ".toml");
  const compiler::ProgramImage image = MakeImage(target, tokens);
  const std::unique_ptr<compiler::Machine> machine = MakeMachine(backend, target);
  machine->Load(image);
  const compiler::Segment& segment = image.segments.front();
  model::SplitMix64 random(2);
  for (std::uint32_t m = 0; m < tokens; ++m) {
    for (std::uint32_t k = 0; k < segment.in_features; ++k) {
      machine->memory()[segment.activation_offset + m * segment.activation_stride + k] =
          static_cast<std::uint8_t>(random.Next() >> 56);
    }
  }
  std::uint64_t cycles = 0;
  for (auto _ : state) {
    const compiler::RunResult result = machine->Run();
    if (result.status != compiler::Status::kNone) state.SkipWithError("the run failed");
    cycles = compiler::At(result.counters, compiler::Counter::kCycles);
  }
  CountWork(state, tokens);
  if (cycles == 0) return;  // the interpreter knows no time
  state.counters["cycles"] = static_cast<double>(cycles);
  state.counters["cycles/s"] = benchmark::Counter(static_cast<double>(cycles),
                                                  benchmark::Counter::kIsIterationInvariantRate);
}

void RunReference(benchmark::State& state, std::uint32_t tokens) {
  const std::vector<std::int8_t> activations(tokens * kInputs, 77);
  std::vector<std::int32_t> sums(tokens * kOutputs);
  model::ReferenceExecutor executor;
  for (auto _ : state) {
    executor.Multiply({}, Weight(), activations, tokens, sums);
    benchmark::DoNotOptimize(sums.data());
  }
  CountWork(state, tokens);
}

void Register(const std::string& phase, std::uint32_t tokens) {
  for (const char* target : {"server", "edge", "tiny"}) {
    for (const char* backend : {"rtl", "rtl-behavioral", "systemc", "interpreter"}) {
      benchmark::RegisterBenchmark(
          (phase + "/" + target + "/" + backend).c_str(),
          [=](benchmark::State& state) { RunProduct(state, backend, target, tokens); })
          ->Unit(benchmark::kMillisecond);
    }
  }
  benchmark::RegisterBenchmark((phase + "/reference").c_str(), [=](benchmark::State& state) {
    RunReference(state, tokens);
  })->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  Register("decode", kDecodeTokens);
  Register("prefill", kPrefillTokens);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
