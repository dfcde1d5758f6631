// SPDX-License-Identifier: Apache-2.0
//
// Speed of the reference model's parts on one core. Counters: bytes, multiply-accumulates or tokens
// per second, and multiply-accumulates per cycle of the time stamp counter (the processor's nominal
// clock; it may run faster).

#include <benchmark/benchmark.h>

#include <random>
#include <vector>

#include "ternion/model/cpu_executor.h"
#include "ternion/model/decoder.h"
#include "ternion/model/executor.h"
#include "ternion/model/int8_head.h"
#include "ternion/model/model.h"

#if defined(__x86_64__)
#include <x86intrin.h>
#endif

namespace {

using namespace ternion::model;

std::uint64_t Cycles() {
#if defined(__x86_64__)
  return __rdtsc();
#else
  return 0;
#endif
}

/// Runs `work` in the benchmark's loop and counts what one call does.
template <typename F>
void Measure(benchmark::State& state, double macs, double bytes, const F& work) {
  std::uint64_t cycles = 0;
  double calls = 0;
  for (auto _ : state) {
    const std::uint64_t start = Cycles();
    work();
    cycles += Cycles() - start;
    calls += 1;
  }
  using benchmark::Counter;
  state.counters["MAC/s"] = Counter(macs, Counter::kIsIterationInvariantRate);
  state.counters["B/s"] = Counter(bytes, Counter::kIsIterationInvariantRate);
  if (cycles > 0) state.counters["MAC/cycle"] = Counter(macs * calls / static_cast<double>(cycles));
}

/// Random weights [rows, columns] and activations [tokens, columns].
struct Product {
  Product(std::size_t rows, std::size_t columns, std::size_t tokens)
      : weight(rows, columns, Trits(rows * columns)), q(tokens * columns), acc(tokens * rows) {
    std::mt19937 rng(1);
    for (auto& value : q) value = static_cast<std::int8_t>(rng());
  }
  static std::vector<std::int8_t> Trits(std::size_t n) {
    std::mt19937 rng(2);
    std::vector<std::int8_t> trits(n);
    for (auto& trit : trits) trit = static_cast<std::int8_t>(static_cast<int>(rng() % 3) - 1);
    return trits;
  }
  TernaryMatrix weight;
  std::vector<std::int8_t> q;
  std::vector<std::int32_t> acc;
};

/// One 2B4T feed-forward matrix, which the level 3 cache holds; argument: tokens.
template <typename Executor>
void TernaryProduct(benchmark::State& state) {
  constexpr std::size_t kRows = 6912;
  constexpr std::size_t kColumns = 2560;
  const auto tokens = static_cast<std::size_t>(state.range(0));
  Product product(kRows, kColumns, tokens);
  Executor executor;
  Measure(state, static_cast<double>(kRows * kColumns * tokens),
          static_cast<double>(product.weight.packed().size()), [&] {
            executor.Multiply({}, product.weight, product.q, tokens, product.acc);
            benchmark::DoNotOptimize(product.acc.data());
          });
}
BENCHMARK(TernaryProduct<ReferenceExecutor>)->Arg(1)->Arg(16)->Unit(benchmark::kMillisecond);
BENCHMARK(TernaryProduct<CpuExecutor>)->Arg(1)->Arg(16)->Arg(128)->Unit(benchmark::kMillisecond);

/// One token through 400 MB of weights, which no cache holds.
void TernaryStream(benchmark::State& state) {
  constexpr std::size_t kRows = 640000;
  constexpr std::size_t kColumns = 2560;
  const ternion::MutableBytes memory = ternion::AllocateHugePages(kRows / 4 * kColumns);
  std::fill(memory.bytes.begin(), memory.bytes.end(), std::uint8_t{0x64});
  const TernaryMatrix weight(kRows, kColumns, {memory.owner, memory.bytes, false});
  const std::vector<std::int8_t> q(kColumns, 3);
  std::vector<std::int32_t> acc(kRows);
  CpuExecutor executor;
  Measure(state, static_cast<double>(kRows * kColumns), static_cast<double>(memory.bytes.size()),
          [&] {
            executor.Multiply({}, weight, q, 1, acc);
            benchmark::DoNotOptimize(acc.data());
          });
}
BENCHMARK(TernaryStream)->Unit(benchmark::kMillisecond);

constexpr std::size_t kVocabulary = 128256;
constexpr std::size_t kHidden = 2560;

/// LM head of 2B4T, BF16 [128256, 2560]; argument: tokens.
void LmHead(benchmark::State& state) {
  const auto tokens = static_cast<std::size_t>(state.range(0));
  const ternion::MutableBytes memory = ternion::AllocateHugePages(2 * kVocabulary * kHidden);
  std::fill(memory.bytes.begin(), memory.bytes.end(), std::uint8_t{0x3F});
  const Embedding head(kVocabulary, kHidden, EmbeddingFormat::kBF16,
                       {memory.owner, memory.bytes, false});
  const std::vector<float> x(tokens * kHidden, 0.5F);
  std::vector<float> out(tokens * kVocabulary);
  Measure(state, static_cast<double>(kVocabulary * kHidden * tokens),
          static_cast<double>(memory.bytes.size()), [&] {
            head.Project(x, tokens, out);
            benchmark::DoNotOptimize(out.data());
          });
}
BENCHMARK(LmHead)->Arg(1)->Arg(8)->Unit(benchmark::kMillisecond);

/// The same rounded to int8.
void LmHeadInt8(benchmark::State& state) {
  const Embedding exact(kVocabulary, kHidden,
                        std::vector<std::uint16_t>(kVocabulary * kHidden, 0x3F80));
  const Int8Head head(exact);
  const std::vector<float> x(kHidden, 0.5F);
  std::vector<float> out(kVocabulary);
  Measure(state, static_cast<double>(kVocabulary * kHidden),
          static_cast<double>(head.bytes().size()), [&] {
            head.Project(x, 1, out);
            benchmark::DoNotOptimize(out.data());
          });
}
BENCHMARK(LmHeadInt8)->Unit(benchmark::kMillisecond);

/// Prefill of the shipped model; argument: tokens.
void Prefill(benchmark::State& state) {
  const Model model = LoadModel(TERNION_ZOO_MODEL);
  const std::vector<std::int32_t> ids(static_cast<std::size_t>(state.range(0)), 100);
  CpuExecutor executor;
  for (auto _ : state) {
    benchmark::DoNotOptimize(Decoder(model).Forward(ids, executor));
  }
  state.counters["tokens/s"] = benchmark::Counter(static_cast<double>(ids.size()),
                                                  benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(Prefill)->Arg(1)->Arg(128)->Unit(benchmark::kMillisecond);

}  // namespace
