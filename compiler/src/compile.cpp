// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/compile.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <numeric>
#include <vector>

#include "little_endian.h"
#include "plan.h"
#include "schedule.h"
#include "ternion/compiler/pack_weights.h"
#include "ternion/compiler/verify.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

constexpr std::size_t kLargestInFeatures = 16384;
constexpr std::uint64_t kPage = 4096;
/// Of one product; 2 GiB of instructions. More is a mistake that would only run out of memory.
constexpr std::uint64_t kMostInstructions = std::uint64_t{1} << 26;
/// Largest |q * w|.
constexpr std::int64_t kLargestTerm = 128;

constexpr std::uint64_t RoundUp(std::uint64_t value, std::uint64_t multiple) {
  return CeilDivide(value, multiple) * multiple;
}

/// How products of one shape are computed: the same for all of them.
struct Mapping {
  Plan plan;
  std::vector<Instruction> instructions;
};

/// One product on its way to a segment.
struct Work {
  const Product* product = nullptr;
  Segment segment;
  std::shared_ptr<const Mapping> mapping;
};

[[noreturn]] void Refuse(const Product& product, std::string_view reason) {
  throw Error("compile", model::ToString(product.id), reason);
}

WeightShape ShapeOf(const Product& p) {
  if ((p.weight == nullptr) != p.shape.has_value()) {
    Refuse(p, p.weight == nullptr ? "has neither weights nor a shape"
                                  : "has weights and a shape beside them");
  }
  if (p.shape) return *p.shape;
  const auto size = [](std::size_t features) {
    return static_cast<std::uint32_t>(
        std::min<std::size_t>(features, std::numeric_limits<std::uint32_t>::max()));
  };
  return {size(p.weight->rows()), size(p.weight->columns()), p.weight->CountZeros()};
}

void CheckProduct(const Product& p, const WeightShape& shape) {
  const std::uint32_t n = shape.out_features;
  const std::uint32_t k = shape.in_features;
  if (p.tokens == 0) Refuse(p, "no tokens");
  if (n == 0 || k == 0) Refuse(p, "the matrix is empty");
  if (k > kLargestInFeatures) {
    Refuse(p, fmt::format("{} input features are more than {}", k, kLargestInFeatures));
  }
  if (n > (std::numeric_limits<std::uint32_t>::max() >> 3)) {
    Refuse(p, fmt::format("{} output features are too many for a 32-bit row stride", n));
  }
  if (shape.zero_weights.value_or(0) > std::uint64_t{n} * k) {
    Refuse(p, fmt::format("{} zero weights are more than {} x {}", *shape.zero_weights, n, k));
  }
  if (p.start.empty()) return;
  if (p.start.size() != n) {
    Refuse(p, fmt::format("{} start values for {} outputs", p.start.size(), n));
  }
  const std::int64_t room =
      std::numeric_limits<std::int32_t>::max() - kLargestTerm * std::int64_t{k};
  for (std::size_t i = 0; i < n; ++i) {
    if (p.start[i] > room || p.start[i] < -room) {
      Refuse(p, fmt::format("start value {} of output {} leaves no room for the sum in 32 bits",
                            p.start[i], i));
    }
  }
}

/// Plans each shape once.
class Mapper {
 public:
  Mapper(const Target& target, const CompileOptions& options)
      : target_(target), options_(options) {}

  Work MakeWork(const Product& product) {
    const WeightShape weight = ShapeOf(product);
    CheckProduct(product, weight);
    const std::uint32_t n = weight.out_features;
    const std::uint32_t k = weight.in_features;
    const Shape shape{product.tokens, CeilDivide(n, target_.columns), CeilDivide(k, target_.lanes),
                      !product.start.empty(), options_.output == OutputFormat::kFloat32};
    Work work;
    work.product = &product;
    Segment& s = work.segment;
    s.id = product.id;
    s.tokens = product.tokens;
    s.in_features = k;
    s.out_features = n;
    s.packing = options_.packing;
    s.output = options_.output;
    s.activation_stride =
        static_cast<std::uint32_t>(RoundUp(k, std::lcm(target_.lanes, target_.bus_bytes())));
    s.output_stride = shape.n_tiles * target_.accumulator_word_bytes();
    s.zero_weights = weight.zero_weights;
    s.weight_bytes =
        std::uint64_t{shape.n_tiles} * shape.k_tiles * target_.tile_bytes(options_.packing);
    work.mapping = MappingOf(shape, work);
    return work;
  }

 private:
  std::shared_ptr<const Mapping> MappingOf(const Shape& shape, const Work& work) {
    for (const auto& known : mappings_) {
      if (known->plan.shape == shape) return known;
    }
    auto mapping = std::make_shared<Mapping>();
    mapping->plan = MakePlan(shape, target_.tile_bytes(options_.packing), target_);
    if (CountInstructions(mapping->plan, target_) > kMostInstructions) {
      Refuse(*work.product, fmt::format("{} tokens need more than {} instructions on target {}",
                                        shape.tokens, kMostInstructions, target_.name));
    }
    ScheduleInput input;
    input.plan = mapping->plan;
    input.packing = options_.packing;
    // Both follow from the shape in tiles.
    input.activation_stride = work.segment.activation_stride;
    input.output_stride = work.segment.output_stride;
    mapping->instructions = MakeSchedule(input, target_);
    mappings_.push_back(mapping);
    return mapping;
  }

  const Target& target_;
  const CompileOptions& options_;
  std::vector<std::shared_ptr<const Mapping>> mappings_;
};

/// Gives every part its place: instructions, start words, weights; then activations, scales and
/// outputs, which all segments share because the host empties them between segments.
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
  const std::uint64_t activations = RoundUp(end, kPage);
  std::uint64_t activation_bytes = 0;
  std::uint64_t scale_bytes = 0;
  std::uint64_t output_bytes = 0;
  for (const Work& work : works) {
    const Segment& s = work.segment;
    activation_bytes = std::max(activation_bytes, std::uint64_t{s.tokens} * s.activation_stride);
    if (work.mapping->plan.shape.float32) {
      scale_bytes = std::max(scale_bytes, (std::uint64_t{s.tokens} + 1) * sizeof(float));
    }
    output_bytes = std::max(output_bytes, std::uint64_t{s.tokens} * s.output_stride);
  }
  const std::uint64_t scales = activations + RoundUp(activation_bytes, kPage);
  const std::uint64_t outputs = scales + RoundUp(scale_bytes, kPage);
  for (Work& work : works) {
    work.segment.activation_offset = activations;
    if (work.mapping->plan.shape.float32) work.segment.scale_offset = scales;
    work.segment.output_offset = outputs;
  }
  image.window_bytes = outputs + RoundUp(output_bytes, kPage);
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

ProgramImage Compile(std::span<const Product> products, const Target& target,
                     const CompileOptions& options) {
  if (products.empty()) throw Error("compile", "program", "no products");
  if (options.output == OutputFormat::kFloat32 && !target.has_float_stage()) {
    throw Error("compile", "output",
                fmt::format("target {} has no float32 output stage", target.name));
  }
  std::vector<Work> works;
  works.reserve(products.size());
  ProgramImage image;
  image.timing_only = products.front().weight == nullptr;
  Mapper mapper(target, options);
  for (const Product& product : products) {
    works.push_back(mapper.MakeWork(product));
    if ((product.weight == nullptr) != image.timing_only) {
      Refuse(product, image.timing_only ? "has weights, the products before it only shapes"
                                        : "has only a shape, the products before it weights");
    }
    image.tokens = std::max(image.tokens, product.tokens);
  }
  image.target_name = target.name;
  image.target_fingerprint = target.fingerprint();
  image.phase = options.phase;
  LayOut(works, target, image);
  for (std::size_t i = 0; i < works.size(); ++i) {
    WriteInstructions(works[i], i + 1 == works.size(), static_cast<std::uint32_t>(i), image);
    WriteStart(works[i], image);
    if (!image.timing_only) WriteWeights(works[i], target, image);
    image.segments.push_back(works[i].segment);
  }
  Verify(image, target);
  return image;
}

}  // namespace ternion::compiler
