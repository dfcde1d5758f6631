// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "ternion/compiler/instruction.h"
#include "ternion/compiler/memory_plan.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

bool Overlap(const Buffer& a, const Buffer& b) {
  return a.offset < b.offset + b.bytes && b.offset < a.offset + a.bytes;
}

std::optional<BufferKind> KindOf(Opcode opcode) {
  switch (opcode) {
    case Opcode::kLoadWeights:
      return BufferKind::kWeights;
    case Opcode::kLoadActivations:
      return BufferKind::kActivations;
    case Opcode::kLoadStart:
      return BufferKind::kStart;
    case Opcode::kLoadScales:
      return BufferKind::kScales;
    case Opcode::kStore:
      return BufferKind::kOutputs;
    default:
      return std::nullopt;
  }
}

class MemoryChecker {
 public:
  MemoryChecker(const ProgramImage& image, const std::string& source)
      : image_(image), source_(source), buffers_(BuffersOf(image)) {
    const auto constants_end = std::partition_point(buffers_.begin(), buffers_.end(),
                                                    [](const Buffer& b) { return b.Constant(); });
    constants_.assign(buffers_.begin(), constants_end);
    shared_.assign(constants_end, buffers_.end());
    std::sort(constants_.begin(), constants_.end(),
              [](const Buffer& a, const Buffer& b) { return a.offset < b.offset; });
  }

  void Run() const {
    for (std::size_t i = 1; i < constants_.size(); ++i) {
      if (Overlap(constants_[i - 1], constants_[i])) Refuse(constants_[i - 1], constants_[i]);
    }
    for (const Buffer& buffer : shared_) {
      if (const Buffer* constant = ConstantUnder(buffer)) Refuse(buffer, *constant);
    }
    CheckLifetimes();
    for (std::uint32_t i = 0; i < image_.segments.size(); ++i) CheckAccesses(i);
  }

 private:
  [[noreturn]] void Refuse(const Buffer& a, const Buffer& b) const {
    throw Error(source_, Name(a, image_),
                fmt::format("overlap the {} while both are in use", Name(b, image_)));
  }

  /// A constant that `buffer` overlaps. Constants are sorted and apart.
  const Buffer* ConstantUnder(const Buffer& buffer) const {
    const auto after =
        std::partition_point(constants_.begin(), constants_.end(),
                             [&](const Buffer& c) { return c.offset + c.bytes <= buffer.offset; });
    return after != constants_.end() && Overlap(*after, buffer) ? &*after : nullptr;
  }

  /// Follows the steps with the buffers that are in use in each.
  void CheckLifetimes() const {
    std::vector<const Buffer*> order;
    for (const Buffer& buffer : shared_) order.push_back(&buffer);
    std::stable_sort(order.begin(), order.end(), [](const Buffer* a, const Buffer* b) {
      return a->first_step < b->first_step;
    });
    std::vector<const Buffer*> live;
    for (const Buffer* buffer : order) {
      std::erase_if(live, [&](const Buffer* b) { return b->last_step < buffer->first_step; });
      for (const Buffer* other : live) {
        if (Overlap(*other, *buffer)) Refuse(*other, *buffer);
      }
      live.push_back(buffer);
    }
  }

  void CheckAccesses(std::uint32_t index) const {
    const Segment& s = image_.segments[index];
    // Constants may be shared, so that the segment's own fields say which are its own.
    const auto own = [&](BufferKind kind) -> Buffer {
      const std::uint64_t tokens = s.tokens;
      switch (kind) {
        case BufferKind::kWeights:
          return {kind, index, s.weight_offset, s.weight_bytes, 0, 0};
        case BufferKind::kStart:
          return {kind, index, s.start_offset, s.start_bytes, 0, 0};
        case BufferKind::kActivations:
          return {kind, index, s.activation_offset, tokens * s.activation_stride, 0, 0};
        case BufferKind::kScales:
          return {kind,
                  index,
                  s.scale_offset,
                  s.output == OutputFormat::kFloat32 ? (tokens + 1) * sizeof(float) : 0,
                  0,
                  0};
        default:
          return {kind, index, s.output_offset, tokens * s.output_stride, 0, 0};
      }
    };
    for (std::uint32_t i = 0; i < s.instructions; ++i) {
      const std::uint32_t number = s.first_instruction + i;
      Instruction instruction;
      const auto bytes =
          std::span(image_.bytes)
              .subspan(image_.instruction_offset + std::size_t{number} * kInstructionBytes)
              .first<kInstructionBytes>();
      // The alignment of STORE depends on the bus width, which Verify() knows.
      if (Decode(bytes, 1, instruction) != Status::kNone) continue;
      if (const auto kind = KindOf(instruction.opcode)) {
        CheckAccess(instruction, number, own(*kind));
      }
    }
  }

  void CheckAccess(const Instruction& i, std::uint32_t number, const Buffer& own) const {
    const std::uint64_t span = std::uint64_t{i.rows - 1} * i.row_stride + i.row_bytes;
    const std::uint64_t own_end = own.offset + own.bytes;
    if (i.memory_offset >= own.offset && span <= own.bytes && i.memory_offset <= own_end - span) {
      return;
    }
    // The first byte that is not its own.
    const bool begins_inside = i.memory_offset >= own.offset && i.memory_offset < own_end;
    const std::uint64_t astray = begins_inside ? own_end : i.memory_offset;
    const Buffer* other = InUse(astray, own.segment);
    throw Error(source_, fmt::format("instruction {}", number),
                fmt::format("{} leaves the {} for {}", Name(i.opcode), Name(own, image_),
                            other == nullptr ? "memory that holds nothing"
                                             : "the " + Name(*other, image_)));
  }

  /// What lies at `offset` while a segment runs.
  const Buffer* InUse(std::uint64_t offset, std::uint32_t segment) const {
    const Buffer byte{BufferKind::kOutputs, segment, offset, 1, 0, 0};
    if (offset == ~std::uint64_t{0}) return nullptr;
    if (const Buffer* constant = ConstantUnder(byte)) return constant;
    const std::uint32_t step = 2 * segment + 1;
    const auto found = std::find_if(shared_.begin(), shared_.end(), [&](const Buffer& b) {
      return b.first_step <= step && step <= b.last_step && Overlap(b, byte);
    });
    return found == shared_.end() ? nullptr : &*found;
  }

  const ProgramImage& image_;
  const std::string& source_;
  std::vector<Buffer> buffers_;
  std::vector<Buffer> constants_;  ///< by offset
  std::vector<Buffer> shared_;     ///< the others
};

}  // namespace

void CheckMemory(const ProgramImage& image, const std::string& source) {
  MemoryChecker(image, source).Run();
}

}  // namespace ternion::compiler
