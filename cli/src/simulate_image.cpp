// SPDX-License-Identifier: Apache-2.0

#include "simulate_image.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <span>

#include "ternion/model/sampler.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

void FillActivations(const compiler::Segment& segment, model::SplitMix64& random,
                     std::span<std::uint8_t> memory) {
  for (std::uint32_t token = 0; token < segment.tokens; ++token) {
    const std::uint64_t row =
        segment.activation_offset + std::uint64_t{token} * segment.activation_stride;
    for (std::uint32_t k = 0; k < segment.in_features; ++k) {
      memory[row + k] = static_cast<std::uint8_t>(random.Next() >> 56);
    }
    // Segments share the region, so what pads the row may be left from another one.
    for (std::uint32_t k = segment.in_features; k < segment.activation_stride; ++k) {
      memory[row + k] = 0;
    }
  }
}

/// Scales of the size networks have: 2^-3 to 2^13 for activations, 2^-10 to 2^6 for weights.
void FillScales(const compiler::Segment& segment, model::SplitMix64& random,
                std::span<std::uint8_t> memory) {
  if (segment.output != compiler::OutputFormat::kFloat32) return;
  for (std::uint32_t word = 0; word <= segment.tokens; ++word) {
    const std::uint64_t bits = random.Next();
    const auto fraction = static_cast<float>(bits >> 40) * 0x1p-24F;
    const float scale =
        std::ldexp(1 + fraction, static_cast<int>(bits % 16) - (word == 0 ? 10 : 3));
    const auto at = segment.scale_offset + std::uint64_t{word} * sizeof(scale);
    std::memcpy(memory.subspan(at, sizeof(scale)).data(), &scale, sizeof(scale));
  }
}

compiler::RunResult RunSegment(compiler::Machine& machine, std::uint32_t index,
                               const std::string& source) {
  compiler::RunResult result = machine.Run();
  if (result.status != compiler::Status::kNone) {
    throw Error(
        source, fmt::format("segment {}", index),
        fmt::format("the {} stopped with {}", machine.name(), compiler::Name(result.status)));
  }
  return result;
}

std::int32_t Output(const compiler::Segment& segment, std::uint32_t token, std::uint32_t n,
                    std::span<const std::uint8_t> memory) {
  std::int32_t value = 0;
  const std::uint64_t offset = segment.output_offset +
                               std::uint64_t{token} * segment.output_stride +
                               std::uint64_t{n} * sizeof(value);
  std::memcpy(&value, memory.subspan(offset, sizeof(value)).data(), sizeof(value));
  return value;
}

/// An output as text; its 32 bits are a float32 number in that format.
std::string Text(compiler::OutputFormat format, std::int32_t value) {
  return format == compiler::OutputFormat::kInt32 ? fmt::format("{}", value)
                                                  : fmt::format("{}", std::bit_cast<float>(value));
}

void Compare(const compiler::Segment& segment, compiler::Machine& machine,
             compiler::Machine& interpreter, ImageCheck& check) {
  for (std::uint32_t token = 0; token < segment.tokens; ++token) {
    for (std::uint32_t n = 0; n < segment.out_features; ++n) {
      const std::int32_t got = Output(segment, token, n, machine.memory());
      const std::int32_t expected = Output(segment, token, n, interpreter.memory());
      if (got == expected) continue;
      if (check.mismatches++ == 0) {
        check.first_mismatch =
            fmt::format("{}: token {}, output {}: {}, interpreter {}", model::ToString(segment.id),
                        token, n, Text(segment.output, got), Text(segment.output, expected));
      }
    }
  }
}

}  // namespace

ImageCheck SimulateImage(const compiler::ProgramImage& image, compiler::Machine& machine,
                         compiler::Machine* interpreter, std::uint64_t seed,
                         const std::string& source,
                         const std::function<void(const compiler::ProductRun&)>& on_product) {
  ImageCheck check;
  machine.Load(image);
  if (interpreter != nullptr) interpreter->Load(image);
  model::SplitMix64 random(seed);
  for (std::uint32_t index = 0; index < image.segments.size(); ++index) {
    const compiler::Segment& segment = image.segments[index];
    model::SplitMix64 same = random;
    if (!image.timing_only) {
      FillActivations(segment, random, machine.memory());
      FillScales(segment, random, machine.memory());
    }
    const compiler::RunResult result = RunSegment(machine, index, source);
    on_product({segment, result});
    if (interpreter == nullptr) continue;
    FillActivations(segment, same, interpreter->memory());
    FillScales(segment, same, interpreter->memory());
    RunSegment(*interpreter, index, source);
    Compare(segment, machine, *interpreter, check);
  }
  return check;
}

}  // namespace ternion::cli
