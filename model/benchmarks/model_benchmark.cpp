// SPDX-License-Identifier: Apache-2.0
//
// Speed of the reference model on one core. Counters: multiply-accumulates or tokens per second.

#include <benchmark/benchmark.h>

#include <vector>

#include "ternion/model/decoder.h"
#include "ternion/model/executor.h"
#include "ternion/model/model.h"

namespace {

using namespace ternion::model;

/// Ternary product of one 2B4T feed-forward matrix [6912, 2560]; argument: tokens.
void TernaryProduct(benchmark::State& state) {
  constexpr std::size_t kRows = 6912;
  constexpr std::size_t kColumns = 2560;
  std::vector<std::int8_t> trits(kRows * kColumns);
  for (std::size_t i = 0; i < trits.size(); ++i)
    trits[i] = static_cast<std::int8_t>(static_cast<int>(i * 7 % 3) - 1);
  const TernaryMatrix weight(kRows, kColumns, trits);
  const auto tokens = static_cast<std::size_t>(state.range(0));
  const std::vector<std::int8_t> q(tokens * kColumns, 77);
  std::vector<std::int32_t> acc(tokens * kRows);
  ReferenceExecutor executor;
  for (auto _ : state) {
    executor.Multiply({}, weight, q, tokens, acc);
    benchmark::DoNotOptimize(acc.data());
  }
  state.counters["MAC/s"] = benchmark::Counter(static_cast<double>(kRows * kColumns * tokens),
                                               benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(TernaryProduct)->Arg(1)->Arg(16)->Arg(128);

/// LM head of 2B4T, BF16 [128256, 2560], one token.
void LmHead(benchmark::State& state) {
  constexpr std::size_t kRows = 128256;
  constexpr std::size_t kColumns = 2560;
  const Embedding head(kRows, kColumns, std::vector<std::uint16_t>(kRows * kColumns, 0x3F80));
  const std::vector<float> x(kColumns, 0.5F);
  std::vector<float> out(kRows);
  for (auto _ : state) {
    head.Project(x, 1, out);
    benchmark::DoNotOptimize(out.data());
  }
  state.counters["MAC/s"] = benchmark::Counter(static_cast<double>(kRows * kColumns),
                                               benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(LmHead)->Unit(benchmark::kMillisecond);

/// Prefill of the shipped model; argument: tokens.
void Prefill(benchmark::State& state) {
  const Model model = LoadModel(TERNION_ZOO_MODEL);
  const std::vector<std::int32_t> ids(static_cast<std::size_t>(state.range(0)), 100);
  ReferenceExecutor executor;
  for (auto _ : state) {
    benchmark::DoNotOptimize(Decoder(model).Forward(ids, executor));
  }
  state.counters["tokens/s"] = benchmark::Counter(static_cast<double>(ids.size()),
                                                  benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(Prefill)->Arg(1)->Arg(128)->Unit(benchmark::kMillisecond);

}  // namespace
