// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "happens_before.h"
#include "plan.h"
#include "races.h"
#include "ternion/compiler/instruction.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

constexpr std::uint32_t kScaleBytes = 4;

struct Range {
  std::uint64_t first = 0;
  std::uint64_t bytes = 0;
};

void Require(bool holds, const char* rule) {
  if (!holds) throw Violation(rule);
}

/// True when [first, first + bytes) lies in `range`; none of the sums can wrap.
bool Inside(std::uint64_t first, std::uint64_t bytes, const Range& range) {
  return first >= range.first && bytes <= range.bytes && first - range.first <= range.bytes - bytes;
}

class Verifier {
 public:
  Verifier(const ProgramImage& image, const Target& target, const std::string& source)
      : image_(image),
        target_(target),
        source_(source),
        weights_(target.weight_tiles),
        activations_(target.activation_vectors),
        accumulators_(target.accumulator_words),
        starts_(target.start_words),
        scales_(target.scale_words) {}

  void Run() {
    CheckTarget(image_, target_, source_);
    CheckImage(image_, source_);
    for (std::size_t i = 0; i < image_.segments.size(); ++i) {
      try {
        BeginSegment(image_.segments[i]);
      } catch (const Violation& violation) {
        throw Error(source_, fmt::format("segment {}", i), violation.what());
      }
      RunSegment(image_.segments[i]);
      try {
        EndSegment();
      } catch (const Violation& violation) {
        throw Error(source_, fmt::format("segment {}", i), violation.what());
      }
    }
  }

 private:
  void BeginSegment(const Segment& segment) {
    segment_ = &segment;
    const std::uint64_t instruction_end =
        image_.instruction_offset + std::uint64_t{image_.instruction_count} * kInstructionBytes;
    constants_ = {instruction_end, image_.bytes.size() - instruction_end};
    activation_region_ = {segment.activation_offset,
                          std::uint64_t{segment.tokens} * segment.activation_stride};
    if (segment.output == OutputFormat::kFloat32) {
      scale_region_ = {segment.scale_offset, (std::uint64_t{segment.tokens} + 1) * kScaleBytes};
    } else {
      scale_region_ = {};
    }
    scale_source_.assign(target_.scale_words, 0);  // no scale lies at the program's beginning
    output_region_ = {segment.output_offset, std::uint64_t{segment.tokens} * segment.output_stride};
    n_tiles_ = CeilDivide(segment.out_features, target_.columns);
    k_tiles_ = CeilDivide(segment.in_features, target_.lanes);
    Require(segment.activation_stride >= std::uint64_t{k_tiles_} * target_.lanes,
            "the activation stride is less than the padded input features");
    Require(segment.output_stride == std::uint64_t{n_tiles_} * target_.accumulator_word_bytes(),
            "the output stride is not the padded output features");
    steps_ = 0;
    stored_.clear();
  }

  void RunSegment(const Segment& segment) {
    for (std::uint32_t i = 0; i < segment.instructions; ++i) {
      const std::uint32_t index = segment.first_instruction + i;
      try {
        const Instruction instruction = DecodeAt(index);
        const Unit unit = UnitOf(instruction.opcode);
        const Clock before = order_.Next(instruction);
        if (unit == Unit::kSequencer) continue;
        Check(instruction, Moment{unit, order_.Count(unit), before});
      } catch (const Violation& violation) {
        throw Error(source_, fmt::format("instruction {}", index), violation.what());
      }
    }
  }

  void EndSegment() {
    Require(order_.TokensLeft() == 0, "ends with tokens that nothing takes");
    for (const BufferHistory* buffer :
         {&weights_, &activations_, &accumulators_, &starts_, &scales_}) {
      buffer->CheckAllUsed();
    }
    Require(steps_ == std::uint64_t{n_tiles_} * k_tiles_ * segment_->tokens,
            "does not compute every tile of the product once");
    std::sort(stored_.begin(), stored_.end(),
              [](const Range& a, const Range& b) { return a.first < b.first; });
    std::uint64_t end = output_region_.first;
    for (const Range& range : stored_) {
      Require(range.first == end, "does not store every output once");
      end += range.bytes;
    }
    Require(end == output_region_.first + output_region_.bytes, "does not store every output once");
  }

  Instruction DecodeAt(std::uint32_t index) const {
    const std::size_t at = image_.instruction_offset + std::size_t{index} * kInstructionBytes;
    Instruction instruction;
    const auto bytes = std::span(image_.bytes).subspan(at).first<kInstructionBytes>();
    Require(
        Decode(bytes, target_.bus_bytes(), instruction, target_.has_float_stage()) == Status::kNone,
        "is not a legal instruction");
    return instruction;
  }

  void Check(const Instruction& i, const Moment& moment) {
    switch (i.opcode) {
      case Opcode::kLoadWeights: {
        const Packing packing = i.two_bit ? Packing::kTwoBit : Packing::kBase3;
        Require(packing == segment_->packing, "has another packing than its segment");
        return Load(i, target_.tile_bytes(packing), constants_, weights_, moment);
      }
      case Opcode::kLoadStart:
        return Load(i, target_.accumulator_word_bytes(), constants_, starts_, moment);
      case Opcode::kLoadActivations:
        return Load(i, target_.lanes, activation_region_, activations_, moment);
      case Opcode::kLoadScales:
        return LoadScales(i, moment);
      case Opcode::kMultiply:
        return Multiply(i, moment);
      default:
        return Store(i, moment);
    }
  }

  void Load(const Instruction& i, std::uint32_t word_bytes, const Range& allowed,
            BufferHistory& buffer, const Moment& moment) {
    Require(i.row_bytes % word_bytes == 0, "does not load whole words");
    const std::uint64_t words = std::uint64_t{i.rows} * (i.row_bytes / word_bytes);
    Require(Inside(i.buffer_word, words, {0, buffer.words()}), "loads beyond the buffer's end");
    const std::uint64_t span = std::uint64_t{i.rows - 1} * i.row_stride + i.row_bytes;
    Require(Inside(i.memory_offset, span, allowed), "loads from outside its region of memory");
    buffer.Write(i.buffer_word, words, moment);
  }

  void LoadScales(const Instruction& i, const Moment& moment) {
    Load(i, kScaleBytes, scale_region_, scales_, moment);
    std::size_t word = i.buffer_word;
    for (std::uint64_t r = 0; r < i.rows; ++r) {
      for (std::uint64_t at = 0; at < i.row_bytes; at += kScaleBytes) {
        scale_source_[word++] = i.memory_offset + r * i.row_stride + at;
      }
    }
  }

  void Multiply(const Instruction& i, const Moment& moment) {
    const std::uint64_t tiles = std::uint64_t{i.n_tiles} * i.k_tiles;
    Require(Inside(i.weight_word, tiles, {0, weights_.words()}), "uses weights beyond the buffer");
    const std::uint64_t vectors = std::uint64_t{i.tokens - 1} * i.activation_stride + i.k_tiles;
    Require(Inside(i.activation_word, vectors, {0, activations_.words()}),
            "uses activations beyond the buffer");
    const std::uint64_t sums = std::uint64_t{i.n_tiles} * i.tokens;
    Require(Inside(i.accumulator_word, sums, {0, accumulators_.words()}),
            "uses accumulators beyond the buffer");
    weights_.Read(i.weight_word, tiles, moment);
    if (i.activation_stride <= i.k_tiles) {
      activations_.Read(i.activation_word, vectors, moment);
    } else {
      for (std::uint64_t m = 0; m < i.tokens; ++m) {
        activations_.Read(i.activation_word + m * i.activation_stride, i.k_tiles, moment);
      }
    }
    if (i.accumulate) {
      accumulators_.Read(i.accumulator_word, sums, moment);
    } else {
      Require(Inside(i.start_word, i.n_tiles, {0, starts_.words()}),
              "uses start words beyond the buffer");
      starts_.Read(i.start_word, i.n_tiles, moment);
    }
    accumulators_.Write(i.accumulator_word, sums, moment);
    steps_ += tiles * i.tokens;
  }

  void Store(const Instruction& i, const Moment& moment) {
    Require(i.row_bytes % target_.accumulator_word_bytes() == 0, "does not store whole words");
    const std::uint64_t words = i.row_bytes / target_.accumulator_word_bytes();
    const std::uint64_t last = (words - 1) * i.accumulator_stride + i.rows;
    Require(Inside(i.accumulator_word, last, {0, accumulators_.words()}),
            "stores accumulators beyond the buffer");
    const std::uint64_t span = std::uint64_t{i.rows - 1} * i.row_stride + i.row_bytes;
    Require(Inside(i.memory_offset, span, output_region_), "stores outside the output region");
    for (std::uint64_t n = 0; n < words; ++n) {
      accumulators_.Read(i.accumulator_word + n * i.accumulator_stride, i.rows, moment);
    }
    const bool float32 = segment_->output == OutputFormat::kFloat32;
    Require(i.float32 == float32, "stores another format than its segment's");
    if (float32) {
      Require(Inside(i.scale_word, i.rows, {0, scales_.words()}), "uses scales beyond the buffer");
      scales_.Read(0, 1, moment);  // the weight scale
      scales_.Read(i.scale_word, i.rows, moment);
      CheckScales(i);
    }
    for (std::uint64_t m = 0; m < i.rows; ++m) {
      stored_.push_back({i.memory_offset + m * i.row_stride, i.row_bytes});
    }
  }

  /// Every row is scaled by the scale of its own token. The accesses are ordered, so that the order
  /// of the program says what the buffer holds.
  void CheckScales(const Instruction& i) const {
    const auto place = [&](std::uint64_t word) {
      return segment_->scale_offset + word * kScaleBytes;
    };
    Require(scale_source_[0] == place(0), "uses another scale than its matrix's");
    for (std::uint64_t m = 0; m < i.rows; ++m) {
      const std::uint64_t row = i.memory_offset + m * i.row_stride - segment_->output_offset;
      const std::uint64_t token = row / segment_->output_stride;
      Require(scale_source_[i.scale_word + m] == place(1 + token),
              "uses another scale than its token's");
    }
  }

  const ProgramImage& image_;
  const Target& target_;
  const std::string& source_;
  HappensBefore order_;
  BufferHistory weights_;
  BufferHistory activations_;
  BufferHistory accumulators_;
  BufferHistory starts_;
  BufferHistory scales_;

  const Segment* segment_ = nullptr;
  Range constants_;
  Range activation_region_;
  Range scale_region_;
  std::vector<std::uint64_t> scale_source_;  ///< where in memory each scale of this segment is from
  Range output_region_;
  std::uint32_t n_tiles_ = 0;
  std::uint32_t k_tiles_ = 0;
  std::uint64_t steps_ = 0;
  std::vector<Range> stored_;
};

}  // namespace

void Verify(const ProgramImage& image, const Target& target, const std::string& source) {
  Verifier(image, target, source).Run();
}

}  // namespace ternion::compiler
