// SPDX-License-Identifier: Apache-2.0

#include "ternion/compiler/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
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

/// Instruction `index` of an image that CheckImage() has accepted.
std::span<const std::uint8_t, kInstructionBytes> EncodedAt(const ProgramImage& image,
                                                           std::uint32_t index) {
  return std::span(image.bytes)
      .subspan(image.instruction_offset + std::size_t{index} * kInstructionBytes)
      .first<kInstructionBytes>();
}

/// Follows one segment from its first instruction to the HOST_SYNC or HALT that ends it. Nothing
/// of an earlier segment matters: all units are idle, all tokens taken, and what the buffers still
/// hold counts as unwritten.
class SegmentVerifier {
 public:
  SegmentVerifier(const ProgramImage& image, const Segment& segment, const Target& target)
      : image_(image),
        target_(target),
        segment_(segment),
        weights_(target.weight_tiles),
        activations_(target.activation_vectors),
        accumulators_(target.accumulator_words),
        starts_(target.start_words),
        scales_(target.scale_words) {}

  void Run(const std::string& source, std::size_t index) {
    std::optional<std::uint32_t> number;  // of the instruction at hand, if any
    try {
      Begin();
      for (std::uint32_t i = 0; i < segment_.instructions; ++i) {
        number = segment_.first_instruction + i;
        Follow(*number);
      }
      number.reset();
      End();
    } catch (const Violation& violation) {
      throw Error(
          source,
          number ? fmt::format("instruction {}", *number) : fmt::format("segment {}", index),
          violation.what());
    }
  }

 private:
  void Begin() {
    scale_source_.assign(target_.scale_words, 0);  // no scale lies at the program's beginning
    output_region_ = {segment_.output_offset,
                      std::uint64_t{segment_.tokens} * segment_.output_stride};
    n_tiles_ = CeilDivide(segment_.out_features, target_.columns);
    k_tiles_ = CeilDivide(segment_.in_features, target_.lanes);
    Require(segment_.activation_stride >= std::uint64_t{k_tiles_} * target_.vector_bytes(),
            "the activation stride is less than the padded input features");
    Require(segment_.output_stride == std::uint64_t{n_tiles_} * target_.accumulator_word_bytes(),
            "the output stride is not the padded output features");
  }

  void Follow(std::uint32_t number) {
    Instruction instruction;
    Require(Decode(EncodedAt(image_, number), target_.bus_bytes(), instruction,
                   target_.has_float_stage()) == Status::kNone,
            "is not a legal instruction");
    const Unit unit = UnitOf(instruction.opcode);
    const Clock before = order_.Next(instruction);
    if (unit != Unit::kSequencer) Check(instruction, Moment{unit, order_.Count(unit), before});
  }

  void End() {
    Require(order_.TokensLeft() == 0, "ends with tokens that nothing takes");
    for (const BufferHistory* buffer :
         {&weights_, &activations_, &accumulators_, &starts_, &scales_}) {
      buffer->CheckAllUsed();
    }
    Require(steps_ == std::uint64_t{n_tiles_} * k_tiles_ * segment_.tokens,
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

  void Check(const Instruction& i, const Moment& moment) {
    switch (i.opcode) {
      case Opcode::kLoadWeights: {
        const Packing packing = i.two_bit ? Packing::kTwoBit : Packing::kBase3;
        Require(packing == segment_.packing, "has another packing than its segment");
        return Load(i, target_.tile_bytes(packing), weights_, moment);
      }
      case Opcode::kLoadStart:
        return Load(i, target_.accumulator_word_bytes(), starts_, moment);
      case Opcode::kLoadActivations:
        return Load(i, target_.vector_bytes(), activations_, moment);
      case Opcode::kLoadScales:
        return LoadScales(i, moment);
      case Opcode::kMultiply:
        return Multiply(i, moment);
      default:
        return Store(i, moment);
    }
  }

  /// CheckMemory() has seen to where in memory a load reads.
  void Load(const Instruction& i, std::uint32_t word_bytes, BufferHistory& buffer,
            const Moment& moment) {
    Require(i.row_bytes % word_bytes == 0, "does not load whole words");
    const std::uint64_t words = std::uint64_t{i.rows} * (i.row_bytes / word_bytes);
    Require(Inside(i.buffer_word, words, {0, buffer.words()}), "loads beyond the buffer's end");
    buffer.Write(i.buffer_word, words, moment);
  }

  void LoadScales(const Instruction& i, const Moment& moment) {
    Load(i, kScaleBytes, scales_, moment);
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
    for (std::uint64_t n = 0; n < words; ++n) {
      accumulators_.Read(i.accumulator_word + n * i.accumulator_stride, i.rows, moment);
    }
    const bool float32 = segment_.output == OutputFormat::kFloat32;
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
      return segment_.scale_offset + word * kScaleBytes;
    };
    Require(scale_source_[0] == place(0), "uses another scale than its matrix's");
    for (std::uint64_t m = 0; m < i.rows; ++m) {
      const std::uint64_t row = i.memory_offset + m * i.row_stride - segment_.output_offset;
      const std::uint64_t token = row / segment_.output_stride;
      Require(scale_source_[i.scale_word + m] == place(1 + token),
              "uses another scale than its token's");
    }
  }

  const ProgramImage& image_;
  const Target& target_;
  const Segment& segment_;
  HappensBefore order_;
  BufferHistory weights_;
  BufferHistory activations_;
  BufferHistory accumulators_;
  BufferHistory starts_;
  BufferHistory scales_;

  std::vector<std::uint64_t> scale_source_;  ///< where in memory each scale of this segment is from
  Range output_region_;
  std::uint32_t n_tiles_ = 0;
  std::uint32_t k_tiles_ = 0;
  std::uint64_t steps_ = 0;
  std::vector<Range> stored_;
};

/// What an opcode's memory offset counts from in its segment.
std::uint64_t RegionOffset(const Segment& s, Opcode opcode) {
  switch (opcode) {
    case Opcode::kLoadWeights:
      return s.weight_offset;
    case Opcode::kLoadActivations:
      return s.activation_offset;
    case Opcode::kLoadStart:
      return s.start_offset;
    case Opcode::kLoadScales:
      return s.scale_offset;
    case Opcode::kStore:
      return s.output_offset;
    default:
      return 0;
  }
}

/// The segment with everything left out that its rules do not depend on: which product it is, and
/// where in the program and in memory it stands.
Segment WithoutPlace(Segment s) {
  s.id = {};
  s.first_instruction = 0;
  s.activation_offset = s.output_offset = s.scale_offset = s.weight_offset = s.start_offset = 0;
  s.zero_weights = 0;
  s.host_step = HostStep::kUnstated;
  return s;
}

/// True when two segments of a checked image do the same in different places, so that one keeps
/// the rules if the other does. The HOST_SYNC or HALT at the end needs no look.
bool SameButForPlace(const ProgramImage& image, const Segment& a, const Segment& b,
                     const Target& target) {
  if (WithoutPlace(a) != WithoutPlace(b)) return false;
  for (std::uint32_t i = 0; i + 1 < a.instructions; ++i) {
    Instruction of_a;
    Instruction of_b;
    const auto decode = [&](const Segment& s, Instruction& out) {
      const Status status = Decode(EncodedAt(image, s.first_instruction + i), target.bus_bytes(),
                                   out, target.has_float_stage());
      out.memory_offset -= RegionOffset(s, out.opcode);  // may wrap, in both alike
      return status == Status::kNone;
    };
    if (!decode(a, of_a) || !decode(b, of_b) || of_a != of_b) return false;
  }
  return true;
}

/// Most different segments that later ones are compared with.
constexpr std::size_t kMostKnown = 64;

}  // namespace

void Verify(const ProgramImage& image, const Target& target, const std::string& source) {
  CheckTarget(image, target, source);
  CheckImage(image, source);
  std::vector<const Segment*> known;
  for (std::size_t i = 0; i < image.segments.size(); ++i) {
    const Segment& segment = image.segments[i];
    if (std::any_of(known.begin(), known.end(), [&](const Segment* other) {
          return SameButForPlace(image, *other, segment, target);
        })) {
      continue;
    }
    SegmentVerifier(image, segment, target).Run(source, i);
    if (known.size() < kMostKnown) known.push_back(&segment);
  }
}

}  // namespace ternion::compiler
