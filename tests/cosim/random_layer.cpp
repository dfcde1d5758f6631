// SPDX-License-Identifier: Apache-2.0

#include "random_layer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <random>
#include <string_view>

#include "draw.h"
#include "outcome.h"
#include "random_case.h"
#include "random_program.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/program_executor.h"
#include "ternion/model/cpu_executor.h"
#include "ternion/util/thread_pool.h"

namespace ternion::cosim {
namespace {

constexpr model::LinearId kId{};
constexpr std::uint32_t kLargestK = 16384;

/// Small, next to a whole number of tiles, or any.
std::uint32_t DrawSize(std::mt19937_64& rng, std::uint32_t tile, std::uint32_t most) {
  switch (rng() % 3) {
    case 0:
      return Draw(rng, 1, 9);
    case 1:
      return std::clamp(tile * Draw(rng, 1, std::max(most / tile, 1U)) + Draw(rng, 0, 2) - 1, 1U,
                        most);
    default:
      return Draw(rng, 1, most);
  }
}

std::vector<std::int8_t> DrawTrits(std::mt19937_64& rng, std::size_t count) {
  const std::uint64_t zeros = rng() % 5;  // quarters of all weights; 0: none
  const bool one_sign = rng() % 8 == 0;
  std::vector<std::int8_t> trits(count);
  for (auto& trit : trits) {
    if (rng() % 4 < zeros) continue;
    trit = one_sign || rng() % 2 == 0 ? std::int8_t{1} : std::int8_t{-1};
  }
  return trits;
}

enum class Kind : std::uint8_t { kNormal, kPositive, kDenormal, kLargest, kTies, kOutlier };
constexpr std::array<std::string_view, 6> kKindNames = {"normal",  "positive", "denormal",
                                                        "largest", "ties",     "outlier"};

float DrawActivation(std::mt19937_64& rng, Kind kind, float size) {
  std::normal_distribution<float> normal;
  switch (kind) {
    case Kind::kNormal:
      return size * normal(rng);
    case Kind::kPositive:
      return size * std::fabs(normal(rng));
    case Kind::kDenormal:
      return std::numeric_limits<float>::denorm_min() *
             static_cast<float>(static_cast<int>(rng() % 2001) - 1000);
    case Kind::kLargest:
      return rng() % 2 == 0 ? std::numeric_limits<float>::max()
                            : std::numeric_limits<float>::lowest();
    case Kind::kTies:  // with a largest value of 127 the scale is 1, and halves are ties
      return static_cast<float>(static_cast<int>(rng() % 253) - 126) + 0.5F;
    case Kind::kOutlier:
      return 0.0F;
  }
  return 0.0F;
}

/// An executor that runs the layer's one product on a machine and keeps its counters.
struct OnMachine {
  OnMachine(const RandomLayer& layer, std::function<std::unique_ptr<compiler::Machine>()> make)
      : executor({{.id = kId, .weight = &layer.linear.weight}}, layer.target, layer.packing,
                 std::move(make),
                 [this](const compiler::ProductRun& run) { counters = run.result.counters; }) {}
  compiler::Counters counters{};
  compiler::ProgramExecutor executor;
};

std::string Difference(std::string_view name, const model::LinearResult& result,
                       const model::LinearResult& expected) {
  for (std::size_t i = 0; i < expected.acc.size(); ++i) {
    if (result.acc[i] != expected.acc[i]) {
      return fmt::format("{}: sum {} is {}, not {}", name, i, result.acc[i], expected.acc[i]);
    }
  }
  for (std::size_t i = 0; i < expected.y.size(); ++i) {
    const auto bits = std::bit_cast<std::uint32_t>(result.y[i]);
    const auto expected_bits = std::bit_cast<std::uint32_t>(expected.y[i]);
    if (bits != expected_bits) {
      return fmt::format("{}: output {} is {:#010x}, not {:#010x}", name, i, bits, expected_bits);
    }
  }
  return {};
}

}  // namespace

RandomLayer MakeRandomLayer(const compiler::Target& target, std::uint64_t seed,
                            std::uint64_t index) {
  std::seed_seq sequence{static_cast<std::uint32_t>(seed),
                         static_cast<std::uint32_t>(seed >> 32U),
                         static_cast<std::uint32_t>(index),
                         static_cast<std::uint32_t>(index >> 32U),
                         target.fingerprint(),
                         1U};
  std::mt19937_64 rng(sequence);
  // One in fifty has a long K; it is narrow then, so that it takes no longer than others.
  const bool deep = rng() % 50 == 0;
  const std::uint32_t in = deep ? Draw(rng, kLargestK - 3, kLargestK)
                                : DrawSize(rng, target.lanes, std::max(4 * target.lanes, 100U));
  const std::uint32_t out =
      deep ? Draw(rng, 1, 3) : DrawSize(rng, target.columns, std::max(4 * target.columns, 40U));
  const std::size_t tokens = deep ? 1 : Draw(rng, 1, 6);
  const auto kind = static_cast<Kind>(rng() % kKindNames.size());
  std::normal_distribution<float> normal;
  const float size = std::exp(8 * normal(rng));
  const auto direction =
      rng() % 2 == 0 ? model::ScaleDirection::kMultiply : model::ScaleDirection::kDivide;
  const auto trits = DrawTrits(rng, std::size_t{in} * out);

  RandomLayer layer{
      .target = target,
      .jitter = {},
      .linear = {model::TernaryMatrix(out, in, trits), std::exp(normal(rng)), direction},
      .x = std::vector<float>(tokens * in),
      .tokens = tokens,
      .packing = rng() % 2 == 0 ? compiler::Packing::kBase3 : compiler::Packing::kTwoBit,
      .threads = Draw(rng, 1, 3),
      .description = {}};
  layer.jitter = MakeRandomJitter(rng);
  layer.target.read_latency_cycles = Draw(rng, 1, 40);
  for (float& value : layer.x) value = DrawActivation(rng, kind, size);
  for (std::size_t t = 0; t < tokens; ++t) {
    float& one = layer.x[t * in + rng() % in];
    if (kind == Kind::kTies) one = 127.0F;
    if (kind == Kind::kOutlier) one = size;
  }
  layer.description = fmt::format("M={} K={} N={}, {} activations", tokens, in, out,
                                  kKindNames.at(static_cast<std::size_t>(kind)));
  return layer;
}

std::string CheckLayer(const RandomLayer& layer) {
  const auto run = [&](model::TernaryExecutor& executor) {
    return model::ApplyLinear(kId, layer.linear, layer.x, layer.tokens, executor);
  };
  model::ReferenceExecutor reference;
  const model::LinearResult expected = run(reference);

  ThreadPool pool(layer.threads);
  model::CpuExecutor cpu(&pool);
  if (std::string wrong = Difference("vector code", run(cpu), expected); !wrong.empty()) {
    return wrong;
  }

  RandomCase machine_case;
  machine_case.target = layer.target;
  machine_case.jitter = layer.jitter;
  const MachinePair pair = VerifiedPair();
  OnMachine interpreter(layer,
                        [&] { return std::make_unique<compiler::Interpreter>(layer.target); });
  OnMachine cycle(layer, [&] { return pair.cycle(machine_case, {}); });
  OnMachine rtl(layer, [&] { return pair.rtl(machine_case, {}); });
  const std::array<std::pair<std::string_view, OnMachine*>, 3> machines = {
      {{"interpreter", &interpreter}, {"cycle model", &cycle}, {"RTL", &rtl}}};
  for (const auto& [name, machine] : machines) {
    if (std::string wrong = Difference(name, run(machine->executor), expected); !wrong.empty()) {
      return wrong;
    }
  }
  for (std::size_t i = 0; i < compiler::kCounters; ++i) {
    if (rtl.counters[i] != cycle.counters[i]) {
      return fmt::format("counter {}: {} in the RTL, {} in the cycle model",
                         Name(static_cast<compiler::Counter>(i)), rtl.counters[i],
                         cycle.counters[i]);
    }
  }
  return {};
}

}  // namespace ternion::cosim
