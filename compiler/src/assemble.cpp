// SPDX-License-Identifier: Apache-2.0

#include "assemble.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "little_endian.h"
#include "ternion/compiler/memory_plan.h"
#include "ternion/compiler/pack_weights.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

constexpr std::uint64_t kPage = 4096;

/// Places activations, scales and outputs, which share memory where their times allow it, behind
/// `begin`. Returns the first offset behind them.
std::uint64_t PlaceHostBuffers(std::span<Work> works, std::uint64_t begin) {
  std::vector<Buffer> buffers;
  std::vector<std::uint64_t*> places;
  for (std::uint32_t i = 0; i < works.size(); ++i) {
    Segment& s = works[i].segment;
    const std::uint64_t tokens = s.tokens;
    buffers.push_back(
        {BufferKind::kActivations, i, 0, tokens * s.activation_stride, 2 * i, 2 * i + 1});
    places.push_back(&s.activation_offset);
    if (s.output == OutputFormat::kFloat32) {
      buffers.push_back(
          {BufferKind::kScales, i, 0, (tokens + 1) * sizeof(float), 2 * i, 2 * i + 1});
      places.push_back(&s.scale_offset);
    }
    buffers.push_back({BufferKind::kOutputs, i, 0, tokens * s.output_stride, 2 * i + 1, 2 * i + 2});
    places.push_back(&s.output_offset);
  }
  const std::uint64_t end = PlaceBuffers(buffers, begin);
  for (std::size_t i = 0; i < buffers.size(); ++i) *places[i] = buffers[i].offset;
  return end;
}

/// Gives every part its place: instructions, start words and weights one after the other, because
/// they stay; behind them what lives for a segment or two.
void LayOut(std::vector<Work>& works, const Target& target, ProgramImage& image) {
  std::uint64_t instructions = 0;
  std::uint64_t zero_start_bytes = 0;
  for (Work& work : works) {
    work.segment.first_instruction = static_cast<std::uint32_t>(instructions);
    work.segment.instructions = static_cast<std::uint32_t>(work.mapping->instructions.size() + 1);
    instructions += work.segment.instructions;
    if (work.product->start.empty()) {
      zero_start_bytes = std::max(zero_start_bytes, std::uint64_t{work.mapping->plan.block_n} *
                                                        target.accumulator_word_bytes());
    }
  }
  if (instructions > std::numeric_limits<std::uint32_t>::max()) {
    throw Error("compile", "program", fmt::format("{} instructions are too many", instructions));
  }
  image.instruction_count = static_cast<std::uint32_t>(instructions);

  const std::uint64_t zero_start = RoundUp(instructions * kInstructionBytes, kPage);
  std::uint64_t end = zero_start + zero_start_bytes;
  for (Work& work : works) {
    Segment& s = work.segment;
    s.start_offset = zero_start;
    s.start_bytes = zero_start_bytes;
    if (work.product->start.empty()) continue;
    s.start_offset = RoundUp(end, target.bus_bytes());
    s.start_bytes = s.output_stride;
    end = s.start_offset + s.start_bytes;
  }
  const std::uint64_t weights = end;
  for (Work& work : works) {
    work.segment.weight_offset = RoundUp(end, target.bus_bytes());
    end = work.segment.weight_offset + work.segment.weight_bytes;
  }
  image.window_bytes = RoundUp(PlaceHostBuffers(works, end), kPage);
  if (image.window_bytes > kLargestWindow) {
    throw Error(
        "compile", "program",
        fmt::format("{} bytes of memory are more than {}", image.window_bytes, kLargestWindow));
  }
  image.bytes.resize(image.timing_only ? weights : end);
}

std::uint64_t RegionOffset(const Work& work, Opcode opcode) {
  switch (opcode) {
    case Opcode::kLoadWeights:
      return work.segment.weight_offset;
    case Opcode::kLoadActivations:
      return work.segment.activation_offset;
    case Opcode::kLoadStart:
      return work.segment.start_offset;
    case Opcode::kLoadScales:
      return work.segment.scale_offset;
    case Opcode::kStore:
      return work.segment.output_offset;
    default:
      return 0;
  }
}

void WriteInstructions(const Work& work, bool last, std::uint32_t index, ProgramImage& image) {
  std::size_t at =
      image.instruction_offset + std::size_t{work.segment.first_instruction} * kInstructionBytes;
  const auto write = [&](const Instruction& instruction) {
    const EncodedInstruction bytes = Encode(instruction);
    std::copy(bytes.begin(), bytes.end(), image.bytes.begin() + static_cast<std::ptrdiff_t>(at));
    at += kInstructionBytes;
  };
  for (Instruction instruction : work.mapping->instructions) {
    instruction.memory_offset += RegionOffset(work, instruction.opcode);
    write(instruction);
  }
  Instruction end;
  end.opcode = last ? Opcode::kHalt : Opcode::kHostSync;
  if (!last) end.segment = index;
  write(end);
}

void WriteStart(const Work& work, ProgramImage& image) {
  const std::span<std::uint8_t> out = std::span(image.bytes).subspan(work.segment.start_offset);
  const std::span<const std::int32_t> start = work.product->start;
  for (std::size_t i = 0; i < start.size(); ++i) {
    PutLittleEndian(out, 4 * i, static_cast<std::uint32_t>(start[i]));
  }
}

/// Writes the weight stream of one matrix, one row of tiles after the other.
void WriteWeights(const Work& work, const Target& target, ProgramImage& image) {
  const model::TernaryMatrix& weight = *work.product->weight;
  const Shape& shape = work.mapping->plan.shape;
  const Packing packing = work.segment.packing;
  const std::size_t row_trits = std::size_t{shape.k_tiles} * target.lanes;
  const std::size_t column_bytes = target.column_bytes(packing);
  std::vector<std::int8_t> row(row_trits);
  for (std::size_t n = 0; n < std::size_t{shape.n_tiles} * target.columns; ++n) {
    std::fill(row.begin(), row.end(), std::int8_t{0});
    if (n < weight.rows()) weight.UnpackRow(n, std::span(row).first(weight.columns()));
    const auto tile = static_cast<std::uint32_t>(n / target.columns);
    for (std::uint32_t k = 0; k < shape.k_tiles; ++k) {
      const std::uint64_t at =
          work.segment.weight_offset +
          work.mapping->plan.StreamPosition(tile, k) * target.tile_bytes(packing) +
          n % target.columns * column_bytes;
      PackColumn(packing, std::span(row).subspan(std::size_t{k} * target.lanes, target.lanes),
                 std::span(image.bytes).subspan(at, column_bytes));
    }
  }
}

}  // namespace

ProgramImage Assemble(std::span<const Work> works, const Target& target, Phase phase,
                      bool timing_only) {
  ProgramImage image;
  image.target_name = target.name;
  image.target_fingerprint = target.fingerprint();
  image.phase = phase;
  image.timing_only = timing_only;
  std::vector<Work> placed(works.begin(), works.end());
  LayOut(placed, target, image);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    WriteInstructions(placed[i], i + 1 == placed.size(), static_cast<std::uint32_t>(i), image);
    WriteStart(placed[i], image);
    if (!timing_only) WriteWeights(placed[i], target, image);
    image.tokens = std::max(image.tokens, placed[i].segment.tokens);
    image.segments.push_back(placed[i].segment);
  }
  return image;
}

}  // namespace ternion::compiler
