// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/memory_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "plan.h"
#include "ternion/compiler/instruction.h"

namespace ternion::compiler {
namespace {

bool NeededTogether(const Buffer& a, const Buffer& b) {
  return a.first_step <= b.last_step && b.first_step <= a.last_step;
}

/// The lowest place from `begin` on where `buffer` meets none of `placed`.
std::uint64_t FirstFit(const Buffer& buffer, const std::vector<const Buffer*>& placed,
                       std::uint64_t begin) {
  std::vector<const Buffer*> others;
  std::copy_if(placed.begin(), placed.end(), std::back_inserter(others),
               [&](const Buffer* other) { return NeededTogether(buffer, *other); });
  std::sort(others.begin(), others.end(),
            [](const Buffer* a, const Buffer* b) { return a->offset < b->offset; });
  std::uint64_t at = begin;
  for (const Buffer* other : others) {
    if (at + buffer.bytes <= other->offset) break;
    at = std::max(at, RoundUp(other->offset + other->bytes, kBufferAlignment));
  }
  return at;
}

}  // namespace

std::uint64_t PlaceBuffers(std::span<Buffer> buffers, std::uint64_t begin) {
  std::vector<Buffer*> order;
  for (Buffer& buffer : buffers) order.push_back(&buffer);
  std::stable_sort(order.begin(), order.end(), [](const Buffer* a, const Buffer* b) {
    const std::uint64_t a_bytes = RoundUp(a->bytes, kBufferAlignment);
    const std::uint64_t b_bytes = RoundUp(b->bytes, kBufferAlignment);
    return a_bytes != b_bytes ? a_bytes > b_bytes : a->first_step < b->first_step;
  });
  begin = RoundUp(begin, kBufferAlignment);
  std::uint64_t end = begin;
  std::vector<const Buffer*> placed;
  for (Buffer* buffer : order) {
    buffer->offset = FirstFit(*buffer, placed, begin);
    end = std::max(end, buffer->offset + buffer->bytes);
    placed.push_back(buffer);
  }
  return end;
}

std::vector<Buffer> BuffersOf(const ProgramImage& image) {
  const auto segments = static_cast<std::uint32_t>(image.segments.size());
  const std::uint32_t last = 2 * segments;
  std::vector<Buffer> buffers;
  const auto add = [&](BufferKind kind, std::uint32_t segment, std::uint64_t offset,
                       std::uint64_t bytes, std::uint32_t first_step, std::uint32_t last_step) {
    if (bytes != 0) buffers.push_back({kind, segment, offset, bytes, first_step, last_step});
  };
  add(BufferKind::kInstructions, 0, image.instruction_offset,
      std::uint64_t{image.instruction_count} * kInstructionBytes, 0, last);
  std::set<std::pair<std::uint64_t, std::uint64_t>> known;
  const auto add_constant = [&](BufferKind kind, std::uint32_t i, std::uint64_t offset,
                                std::uint64_t bytes) {
    if (known.emplace(offset, bytes).second) add(kind, i, offset, bytes, 0, last);
  };
  for (std::uint32_t i = 0; i < segments; ++i) {
    const Segment& s = image.segments[i];
    add_constant(BufferKind::kStart, i, s.start_offset, s.start_bytes);
    add_constant(BufferKind::kWeights, i, s.weight_offset, s.weight_bytes);
  }
  for (std::uint32_t i = 0; i < segments; ++i) {
    const Segment& s = image.segments[i];
    const std::uint64_t tokens = s.tokens;
    add(BufferKind::kActivations, i, s.activation_offset, tokens * s.activation_stride, 2 * i,
        2 * i + 1);
    if (s.output == OutputFormat::kFloat32) {
      add(BufferKind::kScales, i, s.scale_offset, (tokens + 1) * sizeof(float), 2 * i, 2 * i + 1);
    }
    add(BufferKind::kOutputs, i, s.output_offset, tokens * s.output_stride, 2 * i + 1, 2 * i + 2);
  }
  return buffers;
}

std::string Name(const Buffer& buffer, const ProgramImage& image) {
  static constexpr std::array<std::string_view, 6> kNames = {
      "instructions", "start words", "weights", "activations", "scales", "outputs"};
  const std::string_view name = kNames[static_cast<std::size_t>(buffer.kind)];
  if (buffer.kind == BufferKind::kInstructions) return std::string(name);
  return fmt::format("{} of segment {} ({})", name, buffer.segment,
                     model::ToString(image.segments[buffer.segment].id));
}

}  // namespace ternion::compiler
