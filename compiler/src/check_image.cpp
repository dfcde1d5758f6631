// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <algorithm>

#include "ternion/compiler/instruction.h"
#include "ternion/compiler/memory_plan.h"
#include "ternion/compiler/program_image.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

constexpr std::uint64_t kPage = 4096;

class Checker {
 public:
  Checker(const ProgramImage& image, const std::string& source) : image_(image), source_(source) {}

  void Run() const {
    CheckWindow();
    CheckNotes();
    Require(!image_.segments.empty(), "segments", "there are none");
    std::uint64_t next = 0;
    for (std::size_t i = 0; i < image_.segments.size(); ++i) {
      const Segment& segment = image_.segments[i];
      const std::string field = fmt::format("segment {}", i);
      Require(segment.first_instruction == next && segment.instructions > 0, field,
              "does not begin where the segment before it ends");
      next += segment.instructions;
      Require(next <= image_.instruction_count, field, "reaches beyond the last instruction");
      CheckSizes(segment, field);
      CheckInstructions(segment, i);
    }
    Require(next == image_.instruction_count, "segments", "do not cover the instruction list");
    CheckMemory(image_, source_);
  }

 private:
  void Require(bool holds, std::string_view field, std::string_view reason) const {
    if (!holds) throw Error(source_, field, reason);
  }

  void CheckWindow() const {
    const std::uint64_t size = image_.bytes.size();
    Require(image_.window_bytes % kPage == 0, "window_bytes", "is not a multiple of 4096");
    Require(image_.window_bytes <= kLargestWindow, "window_bytes", "is more than 1 TiB");
    Require(size <= image_.window_bytes, "window_bytes", "is less than the image's bytes");
    Require(image_.instruction_offset % kPage == 0, "instruction_offset",
            "is not a multiple of 4096");
    const std::uint64_t needed = std::uint64_t{image_.instruction_count} * kInstructionBytes;
    Require(image_.instruction_offset <= size && needed <= size - image_.instruction_offset,
            "instruction_count", "the instructions reach beyond the image's bytes");
  }

  /// What a listing prints must not steer a terminal.
  void CheckNotes() const {
    Require(image_.notes.size() <= kMostNoteBytes, "notes", "are longer than 1 MiB");
    Require(std::all_of(image_.notes.begin(), image_.notes.end(),
                        [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }),
            "notes", "have a character that is neither printable ASCII nor a line's end");
  }

  void CheckSizes(const Segment& s, const std::string& field) const {
    Require(s.tokens > 0 && s.in_features > 0 && s.out_features > 0, field, "has an empty product");
    Require(s.activation_stride >= s.in_features, field,
            "has an activation stride less than its input features");
    Require(s.output_stride / 4 >= s.out_features, field,
            "has an output stride less than its output features");
    Require(s.zero_weights.value_or(0) <= std::uint64_t{s.in_features} * s.out_features, field,
            "has more zero weights than weights");
    Require(s.zero_weights || image_.timing_only, field,
            "does not say how many of its weights are zero");
    CheckConstants(s, field);
    const std::uint64_t activations = std::uint64_t{s.tokens} * s.activation_stride;
    const std::uint64_t outputs = std::uint64_t{s.tokens} * s.output_stride;
    CheckRegion(s.activation_offset, activations, field, "activations");
    CheckRegion(s.output_offset, outputs, field, "outputs");
    if (s.output == OutputFormat::kInt32) {
      Require(s.scale_offset == 0, field, "has scales for int32 outputs");
      return;
    }
    const std::uint64_t scales = (std::uint64_t{s.tokens} + 1) * sizeof(float);
    CheckRegion(s.scale_offset, scales, field, "scales");
  }

  void CheckConstants(const Segment& s, const std::string& field) const {
    const auto inside = [](std::uint64_t offset, std::uint64_t bytes, std::uint64_t end) {
      return offset <= end && bytes <= end - offset;
    };
    Require(inside(s.start_offset, s.start_bytes, image_.bytes.size()), field,
            "has its start words outside the image's bytes");
    if (!image_.timing_only) {
      Require(inside(s.weight_offset, s.weight_bytes, image_.bytes.size()), field,
              "has its weights outside the image's bytes");
      return;
    }
    CheckRegion(s.weight_offset, s.weight_bytes, field, "weights");
  }

  void CheckRegion(std::uint64_t offset, std::uint64_t bytes, const std::string& field,
                   std::string_view what) const {
    Require(offset >= image_.bytes.size(), field,
            fmt::format("has its {} inside the image's bytes", what));
    Require(offset <= image_.window_bytes && bytes <= image_.window_bytes - offset, field,
            fmt::format("has its {} outside the window", what));
  }

  void CheckInstructions(const Segment& segment, std::size_t index) const {
    const bool last_segment = index + 1 == image_.segments.size();
    for (std::uint32_t i = 0; i < segment.instructions; ++i) {
      const std::uint32_t number = segment.first_instruction + i;
      const std::string field = fmt::format("instruction {}", number);
      const auto bytes =
          std::span(image_.bytes)
              .subspan(image_.instruction_offset + std::size_t{number} * kInstructionBytes)
              .first<kInstructionBytes>();
      Instruction instruction;
      // The alignment of STORE depends on the bus width; Verify() knows the target and checks it.
      Require(Decode(bytes, 1, instruction) == Status::kNone, field, "is not a legal instruction");
      const bool ends =
          instruction.opcode == Opcode::kHalt || instruction.opcode == Opcode::kHostSync;
      if (i + 1 < segment.instructions) {
        Require(!ends, field, "ends the program inside a segment");
        continue;
      }
      const bool right =
          last_segment ? instruction.opcode == Opcode::kHalt
                       : instruction.opcode == Opcode::kHostSync && instruction.segment == index;
      Require(right, field,
              last_segment ? "is not the HALT that must end the last segment"
                           : "is not the HOST_SYNC that must end its segment");
    }
  }

  const ProgramImage& image_;
  const std::string& source_;
};

}  // namespace

void CheckImage(const ProgramImage& image, const std::string& source) {
  Checker(image, source).Run();
}

}  // namespace ternion::compiler
