// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/bench.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <random>

#include "kernels/int8_rows.h"
#include "ternion/model/decoder.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

constexpr std::size_t kReadAtOnce = std::size_t{1} << 20;  // one thread's piece of reading

template <typename F>
double Seconds(const F& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Everything that a decoded token reads, in that order.
std::vector<std::span<const std::uint8_t>> Streams(const Model& model) {
  std::vector<std::span<const std::uint8_t>> streams;
  for (const auto& [id, weight] : Products(model)) streams.push_back(weight->packed());
  if (model.int8_head) {
    streams.push_back(model.int8_head->bytes());
  } else {
    streams.push_back((model.lm_head ? *model.lm_head : model.embedding).bytes());
  }
  return streams;
}

/// Returns what depends on every byte, so that no read can be left out.
std::uint64_t ReadStreams(const std::vector<std::span<const std::uint8_t>>& streams,
                          ThreadPool* pool) {
  std::atomic<std::uint64_t> words{0};
  for (const auto& stream : streams) {
    ParallelFor(pool, stream.size(), kReadAtOnce, [&](std::size_t begin, std::size_t end) {
      words ^= kernels::ReadAll(stream.subspan(begin, end - begin));
    });
  }
  return words;
}

template <typename Pick>
BenchRun OfEach(const std::vector<BenchRun>& runs, const Pick& pick) {
  BenchRun result;
  for (const auto part :
       {&BenchRun::read_seconds, &BenchRun::prefill_seconds, &BenchRun::decode_seconds}) {
    std::vector<double> times(runs.size());
    std::transform(runs.begin(), runs.end(), times.begin(),
                   [part](const BenchRun& run) { return run.*part; });
    std::sort(times.begin(), times.end());
    result.*part = pick(times);
  }
  return result;
}

}  // namespace

BenchRun BenchResult::best() const {
  return OfEach(runs, [](const std::vector<double>& times) { return times.front(); });
}

BenchRun BenchResult::median() const {
  return OfEach(runs, [](const std::vector<double>& times) { return times[times.size() / 2]; });
}

double Bandwidth(const BenchResult& result, const BenchRun& run) {
  return static_cast<double>(result.decode_bytes) / run.read_seconds;
}

double RooflineFraction(const BenchRun& run) { return run.read_seconds / run.decode_seconds; }

BenchResult Bench(const Model& model, const BenchOptions& options, TernaryExecutor& executor,
                  const std::function<void(std::size_t)>& progress) {
  for (const auto& [name, value] : {std::pair{"prompt", options.prompt},
                                    {"decode", options.decode},
                                    {"repeats", options.repeats}}) {
    if (value == 0) throw Error("benchmark", name, "is 0");
  }
  if (options.prompt + options.decode > model.config.max_positions) {
    throw Error("benchmark", "prompt",
                fmt::format("{} tokens and {} decoded are more than the model's context of {}",
                            options.prompt, options.decode, model.config.max_positions));
  }
  std::mt19937_64 rng(options.seed);
  const auto draw = [&] { return static_cast<std::int32_t>(rng() % model.config.vocab_size); };
  std::vector<std::int32_t> prompt(options.prompt);
  std::generate(prompt.begin(), prompt.end(), draw);

  BenchResult result{{}, DecodeBytes(model), 0, options.prompt};
  for (const auto& [id, weight] : Products(model)) {
    result.decode_macs += weight->rows() * weight->columns();
  }
  const auto streams = Streams(model);
  // The first time, pages are fetched.
  const std::uint64_t words = ReadStreams(streams, executor.pool());
  for (std::size_t repeat = 0; repeat < options.repeats; ++repeat) {
    BenchRun run;
    Decoder decoder(model);
    run.prefill_seconds =
        Seconds([&] { (void)decoder.Forward(prompt, executor, LogitRows::kLast); });
    run.read_seconds = Seconds([&] {
      if (ReadStreams(streams, executor.pool()) != words) {
        throw Error("benchmark", "memory", "the weights changed between two reads");
      }
    });
    run.decode_seconds = Seconds([&] {
                           for (std::size_t i = 0; i < options.decode; ++i) {
                             const std::int32_t id = draw();
                             (void)decoder.Forward({&id, 1}, executor);
                           }
                         }) /
                         static_cast<double>(options.decode);
    result.runs.push_back(run);
    if (progress) progress(repeat + 1);
  }
  return result;
}

}  // namespace ternion::model
