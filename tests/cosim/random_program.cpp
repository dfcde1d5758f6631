// SPDX-License-Identifier: Apache-2.0

#include "random_program.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "draw.h"

namespace ternion::cosim {
namespace {

// Half of the sizes are small or next to a whole number of tiles, so that edges (1, one tile, one
// more, one less) come up often.
std::uint32_t DrawSize(std::mt19937_64& rng, std::uint32_t maximum, std::uint32_t tile) {
  const std::uint64_t kind = rng() % 4;
  if (kind == 0) return Draw(rng, 1, std::min<std::uint32_t>(maximum, 9));
  if (kind == 1) {
    const std::uint32_t whole = tile * Draw(rng, 0, maximum / tile);
    return std::clamp<std::uint32_t>(whole + Draw(rng, 0, 2) - 1 + (whole == 0 ? 2 : 0), 1,
                                     maximum);
  }
  return Draw(rng, 1, maximum);
}

std::int32_t DrawStart(std::mt19937_64& rng) {
  return static_cast<std::int32_t>(Draw(rng, 0, 1U << 20U)) - (1 << 19);
}

}  // namespace

RandomProgram MakeRandomProgram(std::mt19937_64& rng, const compiler::Target& target,
                                const SizeLimits& limits) {
  std::vector<ProductSize> sizes(Draw(rng, 1, static_cast<std::uint32_t>(limits.products)));
  for (ProductSize& size : sizes) {
    size.tokens = DrawSize(rng, limits.tokens, 1);
    size.in_features = DrawSize(rng, limits.in_features, target.lanes);
    size.out_features = DrawSize(rng, limits.out_features, target.columns);
  }
  return MakeProgram(rng, target, sizes);
}

RandomProgram MakeProgram(std::mt19937_64& rng, const compiler::Target& target,
                          std::span<const ProductSize> sizes) {
  const std::size_t count = sizes.size();
  std::vector<std::unique_ptr<model::TernaryMatrix>> weights;
  std::vector<std::vector<std::int32_t>> starts(count);
  std::vector<compiler::Product> products;
  RandomProgram program;
  for (std::size_t p = 0; p < count; ++p) {
    const auto [m, k, n] = sizes[p];
    std::vector<std::int8_t> trits(std::size_t{n} * k);
    for (auto& t : trits) t = static_cast<std::int8_t>(static_cast<int>(rng() % 3) - 1);
    weights.push_back(std::make_unique<model::TernaryMatrix>(n, k, trits));
    if (rng() % 2 == 0) {
      starts[p].resize(n);
      for (auto& s : starts[p]) s = DrawStart(rng);
    }
    std::vector<std::int8_t> q(std::size_t{m} * k);
    for (auto& v : q) v = static_cast<std::int8_t>(static_cast<int>(rng() % 256) - 128);

    std::vector<std::int32_t> acc(std::size_t{m} * n);
    for (std::size_t i = 0; i < m; ++i) {
      for (std::size_t o = 0; o < n; ++o) {
        std::int32_t sum = starts[p].empty() ? 0 : starts[p][o];
        for (std::size_t j = 0; j < k; ++j) sum += q[i * k + j] * trits[o * k + j];
        acc[i * n + o] = sum;
      }
    }
    products.push_back({{static_cast<std::uint32_t>(p), model::LinearKind::kQ},
                        weights.back().get(),
                        m,
                        starts[p]});
    program.activations.push_back(std::move(q));
    program.expected.push_back(std::move(acc));
    program.description += fmt::format("[M={} K={} N={}] ", m, k, n);
  }
  compiler::CompileOptions options;
  options.packing = rng() % 2 == 0 ? compiler::Packing::kBase3 : compiler::Packing::kTwoBit;
  program.description += options.packing == compiler::Packing::kBase3 ? "base-3" : "2-bit";
  program.image = compiler::Compile(products, target, options);
  return program;
}

sim::MemoryJitter MakeRandomJitter(std::mt19937_64& rng) {
  sim::MemoryJitter jitter;
  jitter.seed = rng();
  if (rng() % 4 != 0) jitter.max_latency_cycles = Draw(rng, 0, 60);
  if (rng() % 4 != 0) jitter.max_gap_cycles = Draw(rng, 0, rng() % 4 == 0 ? 40 : 5);
  if (rng() % 2 == 0) jitter.gap_channels = static_cast<std::uint8_t>(rng() % 32);
  return jitter;
}

ProgramRun RunProgram(compiler::Machine& machine, const RandomProgram& program) {
  machine.Load(program.image);
  ProgramRun run;
  for (std::size_t s = 0; s < program.image.segments.size(); ++s) {
    const compiler::Segment& segment = program.image.segments[s];
    std::uint8_t* const base = machine.memory().data();
    for (std::size_t m = 0; m < segment.tokens; ++m) {
      std::memcpy(base + segment.activation_offset + m * segment.activation_stride,
                  program.activations[s].data() + m * segment.in_features, segment.in_features);
      // The rest of the row is padding the hardware reads: other segments may have used the space.
      std::memset(
          base + segment.activation_offset + m * segment.activation_stride + segment.in_features, 0,
          segment.activation_stride - segment.in_features);
    }
    run.results.push_back(machine.Run());
    std::vector<std::int32_t> out(std::size_t{segment.tokens} * segment.out_features);
    for (std::size_t m = 0; m < segment.tokens; ++m) {
      std::memcpy(out.data() + m * segment.out_features,
                  machine.memory().data() + segment.output_offset + m * segment.output_stride,
                  segment.out_features * sizeof(std::int32_t));
    }
    run.outputs.push_back(std::move(out));
    if (run.results.back().status != compiler::Status::kNone) break;
  }
  return run;
}

}  // namespace ternion::cosim
