// SPDX-License-Identifier: Apache-2.0
//
// Speed of the executors on one core: the Verilated RTL, the SystemC model, the interpreter and the
// reference compute the same two products, one after the other in one process.
// Counters: simulated clock cycles per second, multiply-accumulates per second, and the cycles of
// one run, which must be equal for RTL and SystemC.

#include <benchmark/benchmark.h>

#include <array>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <utility>
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
constexpr std::uint32_t kLongPrefillTokens = 512;
constexpr std::uint32_t kLayers = 30;  // of 2B4T

/// A third of each: -1, 0, +1.
model::TernaryMatrix RandomMatrix(std::size_t outputs, std::size_t inputs, std::uint64_t seed) {
  model::SplitMix64 random(seed);
  std::vector<std::int8_t> trits(outputs * inputs);
  for (std::int8_t& trit : trits) trit = static_cast<std::int8_t>(random.Next() % 3) - 1;
  return {outputs, inputs, trits};
}

const model::TernaryMatrix& Weight() {
  static const model::TernaryMatrix weight = RandomMatrix(kOutputs, kInputs, 1);
  return weight;
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
    sim::MachineOptions options;
    options.array = sim::RtlArray::kBehavioral;
    return sim::MakeRtlMachine(target, options);
  }
  if (backend == "systemc") return sim::MakeSystemCMachine(target, {});
  if (backend == "cycle" || backend == "timing") {
    sim::MachineOptions options;
    options.timing_only = backend == "timing";
    return sim::MakeCycleMachine(target, options);
  }
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
      machine
          ->memory()[segment.activation_offset + std::size_t{m} * segment.activation_stride + k] =
          static_cast<std::uint8_t>(random.Next() >> 56);
    }
  }
  std::uint64_t cycles = 0;
  for ([[maybe_unused]] auto _ : state) {
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

/// A ternary matrix of a 2B4T layer on a machine of its own, with random weights and activations.
class LayerProduct {
 public:
  LayerProduct(std::size_t outputs, std::size_t inputs, std::uint64_t seed,
               const compiler::Target& target, const std::string& backend)
      : weight_(RandomMatrix(outputs, inputs, seed)), activations_(inputs), sums_(outputs) {
    const compiler::Product product{
        .id = {.layer = 0, .kind = model::LinearKind::kGate}, .weight = &weight_, .tokens = 1};
    const compiler::ProgramImage image =
        compiler::Compile({&product, 1}, target, {.phase = compiler::Phase::kDecode});
    segment_ = image.segments.front();
    machine_ = MakeMachine(backend, target);
    machine_->Load(image);
    model::SplitMix64 random(seed + 100);
    for (std::int8_t& value : activations_) value = static_cast<std::int8_t>(random.Next() >> 56);
    std::memcpy(machine_->memory().data() + segment_.activation_offset, activations_.data(),
                inputs);
    model::ReferenceExecutor().Multiply({}, weight_, activations_, 1, sums_);
  }

  /// Cycles of one run; 0 when it failed or its sums are not the reference's.
  std::uint64_t Run() {
    const std::span<std::uint8_t> memory = machine_->memory();
    std::vector<std::int32_t> found(sums_.size(), -1);
    std::memcpy(memory.data() + segment_.output_offset, found.data(), 4 * found.size());
    const compiler::RunResult result = machine_->Run();
    std::memcpy(found.data(), memory.data() + segment_.output_offset, 4 * found.size());
    if (result.status != compiler::Status::kNone || found != sums_) return 0;
    return compiler::At(result.counters, compiler::Counter::kCycles);
  }

  std::size_t weights() const { return weight_.rows() * weight_.columns(); }

 private:
  model::TernaryMatrix weight_;
  std::vector<std::int8_t> activations_;
  std::vector<std::int32_t> sums_;
  compiler::Segment segment_;
  std::unique_ptr<compiler::Machine> machine_;
};

/// The ternary linears of one token of 2B4T, the layers one after the other. The seven matrices of
/// a layer are different ones; all 30 layers have the same seven. Every sum of every run is
/// compared with the reference.
void RunToken(benchmark::State& state, const std::string& backend, const std::string& target_name) {
  const compiler::Target target =
      compiler::LoadTarget(std::string(TERNION_TARGETS "/") + target_name + ".toml");
  constexpr std::array<std::pair<std::size_t, std::size_t>, 7> kShapes = {{{2560, 2560},
                                                                           {640, 2560},
                                                                           {640, 2560},
                                                                           {2560, 2560},
                                                                           {6912, 2560},
                                                                           {6912, 2560},
                                                                           {2560, 6912}}};
  std::vector<std::unique_ptr<LayerProduct>> layer;
  std::size_t weights = 0;
  for (const auto& [outputs, inputs] : kShapes) {
    layer.push_back(
        std::make_unique<LayerProduct>(outputs, inputs, layer.size() + 1, target, backend));
    weights += kLayers * layer.back()->weights();
  }
  std::uint64_t cycles = 0;
  for ([[maybe_unused]] auto _ : state) {
    cycles = 0;
    for (std::uint32_t l = 0; l < kLayers; ++l) {
      for (const auto& product : layer) {
        const std::uint64_t spent = product->Run();
        if (spent == 0) state.SkipWithError("a run failed or differs from the reference");
        cycles += spent;
      }
    }
  }
  state.counters["weights"] = static_cast<double>(weights);
  state.counters["cycles"] = static_cast<double>(cycles);
}

void RunReference(benchmark::State& state, std::uint32_t tokens) {
  const std::vector<std::int8_t> activations(tokens * kInputs, 77);
  std::vector<std::int32_t> sums(tokens * kOutputs);
  model::ReferenceExecutor executor;
  for ([[maybe_unused]] auto _ : state) {
    executor.Multiply({}, Weight(), activations, tokens, sums);
    benchmark::DoNotOptimize(sums.data());
  }
  CountWork(state, tokens);
}

void RegisterToken(const char* backend, const char* target) {
  benchmark::RegisterBenchmark((std::string("token/") + target + "/" + backend).c_str(),
                               [=](benchmark::State& state) { RunToken(state, backend, target); })
      ->Unit(benchmark::kSecond)
      ->UseRealTime()
      ->Iterations(1);
}

void Register(const std::string& phase, std::uint32_t tokens) {
  for (const std::string target : {"server", "edge", "tiny"}) {
    for (const char* backend :
         {"rtl", "rtl-behavioral", "systemc", "cycle", "timing", "interpreter"}) {
      if (backend == std::string("rtl") && target == "server") continue;  // not built
      if (tokens == kLongPrefillTokens && target == "tiny") continue;     // minutes
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
  Register("prefill512", kLongPrefillTokens);
  RegisterToken("rtl-behavioral", "server");
  RegisterToken("systemc", "server");
  RegisterToken("cycle", "server");
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
