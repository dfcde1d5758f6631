// SPDX-License-Identifier: Apache-2.0
//
// The file form of a program image: docs/program-format.md.

#include "ternion/compiler/program_image.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "crc32.h"
#include "little_endian.h"
#include "ternion/compiler/instruction.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::compiler {
namespace {

constexpr std::array<std::uint8_t, 8> kMagic = {'T', 'E', 'R', 'N', 'I', 'M', 'G', 0x1A};
constexpr std::uint32_t kVersion = 2;
constexpr std::size_t kNameBytes = 32;
constexpr std::uint32_t kTimingOnly = 1;               ///< flag
constexpr std::uint64_t kUnknown = ~std::uint64_t{0};  ///< zero weights

// Header fields, by offset.
constexpr std::size_t kAtVersion = 8;
constexpr std::size_t kAtHeaderBytes = 12;
constexpr std::size_t kAtFileBytes = 16;
constexpr std::size_t kAtName = 24;
constexpr std::size_t kAtFingerprint = 56;
constexpr std::size_t kAtPhase = 60;
constexpr std::size_t kAtTokens = 64;
constexpr std::size_t kAtInstructionCount = 68;
constexpr std::size_t kAtInstructionOffset = 72;
constexpr std::size_t kAtWindowBytes = 80;
constexpr std::size_t kAtSegmentBytes = 88;
constexpr std::size_t kAtMemoryBytes = 96;
constexpr std::size_t kAtSegmentCrc = 104;
constexpr std::size_t kAtMemoryCrc = 108;
constexpr std::size_t kAtFlags = 112;
constexpr std::size_t kAtNoteBytes = 116;
constexpr std::size_t kAtNoteCrc = 120;

/// What differs between the versions: sizes of header and segment; the header's last field is its
/// checksum.
struct Layout {
  std::uint32_t version = kVersion;
  std::size_t header_bytes = 128;
  std::size_t segment_bytes = 112;
  std::size_t at_header_crc() const { return header_bytes - 4; }
  /// Version 1 has neither flags, notes, host steps nor the places of a segment's constants.
  bool first() const { return version == 1; }
};
constexpr Layout kSecond{};
constexpr Layout kFirst{1, 120, 80};
constexpr std::size_t kAtReservedOfFirst = 112;

void PutSegment(std::span<std::uint8_t> out, const Segment& s) {
  PutLittleEndian(out, 0, s.id.layer);
  PutLittleEndian(out, 4, static_cast<std::uint32_t>(s.id.kind));
  PutLittleEndian(out, 8, s.tokens);
  PutLittleEndian(out, 12, s.in_features);
  PutLittleEndian(out, 16, s.out_features);
  PutLittleEndian(out, 20, static_cast<std::uint32_t>(s.packing));
  PutLittleEndian(out, 24, s.first_instruction);
  PutLittleEndian(out, 28, s.instructions);
  PutLittleEndian(out, 32, s.activation_offset);
  PutLittleEndian(out, 40, s.output_offset);
  PutLittleEndian(out, 48, s.activation_stride);
  PutLittleEndian(out, 52, s.output_stride);
  PutLittleEndian(out, 56, s.zero_weights.value_or(kUnknown));
  PutLittleEndian(out, 64, static_cast<std::uint32_t>(s.output));
  PutLittleEndian(out, 68, static_cast<std::uint32_t>(s.host_step));
  PutLittleEndian(out, 72, s.scale_offset);
  PutLittleEndian(out, 80, s.weight_offset);
  PutLittleEndian(out, 88, s.weight_bytes);
  PutLittleEndian(out, 96, s.start_offset);
  PutLittleEndian(out, 104, s.start_bytes);
}

class ImageReader {
 public:
  ImageReader(std::span<const std::uint8_t> bytes, const std::string& source)
      : bytes_(bytes), source_(source) {}

  ProgramImage Read() {
    CheckHeader();
    const std::uint64_t segment_bytes = U64(kAtSegmentBytes);
    const std::uint64_t memory_bytes = U64(kAtMemoryBytes);
    const std::uint64_t note_bytes = layout_.first() ? 0 : U32(kAtNoteBytes);
    const std::uint64_t rest = bytes_.size() - layout_.header_bytes;
    Require(segment_bytes <= rest && note_bytes <= rest - segment_bytes &&
                memory_bytes == rest - segment_bytes - note_bytes,
            "section sizes", "do not add up to the file's size");
    Require(segment_bytes % layout_.segment_bytes == 0, "segments",
            "is not a whole number of segments");
    const auto segments = bytes_.subspan(layout_.header_bytes, segment_bytes);
    const auto memory = bytes_.subspan(layout_.header_bytes + segment_bytes, memory_bytes);
    const auto notes = bytes_.last(note_bytes);
    Require(Crc32(segments) == U32(kAtSegmentCrc), "segments", "the checksum does not match");
    Require(Crc32(memory) == U32(kAtMemoryCrc), "memory", "the checksum does not match");
    Require(layout_.first() || Crc32(notes) == U32(kAtNoteCrc), "notes",
            "the checksum does not match");

    ProgramImage image;
    image.target_name = ReadName();
    image.target_fingerprint = U32(kAtFingerprint);
    Require(U32(kAtPhase) <= 1, "phase", "is neither 0 (prefill) nor 1 (decode)");
    image.phase = static_cast<Phase>(U32(kAtPhase));
    image.tokens = U32(kAtTokens);
    image.timing_only = !layout_.first() && U32(kAtFlags) == kTimingOnly;
    image.instruction_count = U32(kAtInstructionCount);
    image.instruction_offset = U64(kAtInstructionOffset);
    image.window_bytes = U64(kAtWindowBytes);
    for (std::size_t at = 0; at < segments.size(); at += layout_.segment_bytes) {
      image.segments.push_back(
          ReadSegment(segments.subspan(at, layout_.segment_bytes), at / layout_.segment_bytes));
    }
    if (layout_.first()) PlaceConstants(image, memory.size());
    image.bytes.assign(memory.begin(), memory.end());
    image.notes.assign(notes.begin(), notes.end());
    CheckImage(image, source_);
    return image;
  }

 private:
  void Require(bool holds, std::string_view field, std::string_view reason) const {
    if (!holds) throw Error(source_, field, reason);
  }

  std::uint32_t U32(std::size_t at) const { return GetLittleEndian<std::uint32_t>(bytes_, at); }
  std::uint64_t U64(std::size_t at) const { return GetLittleEndian<std::uint64_t>(bytes_, at); }

  void CheckHeader() {
    Require(
        bytes_.size() >= kFirst.header_bytes, "size",
        fmt::format("{} bytes are less than any header's {}", bytes_.size(), kFirst.header_bytes));
    Require(std::equal(kMagic.begin(), kMagic.end(), bytes_.begin()), "magic",
            "this is not a Ternion program image");
    Require(U32(kAtVersion) == kVersion || U32(kAtVersion) == kFirst.version, "version",
            fmt::format("{} is neither 1 nor {}, the ones this program reads", U32(kAtVersion),
                        kVersion));
    if (U32(kAtVersion) == kFirst.version) layout_ = kFirst;
    Require(
        bytes_.size() >= layout_.header_bytes, "size",
        fmt::format("{} bytes are less than the header's {}", bytes_.size(), layout_.header_bytes));
    Require(U32(kAtHeaderBytes) == layout_.header_bytes, "header size",
            fmt::format("{} is not {}", U32(kAtHeaderBytes), layout_.header_bytes));
    Require(Crc32(bytes_.first(layout_.at_header_crc())) == U32(layout_.at_header_crc()), "header",
            "the checksum does not match");
    Require(
        U64(kAtFileBytes) == bytes_.size(), "size",
        fmt::format("the file has {} bytes, its header says {}", bytes_.size(), U64(kAtFileBytes)));
    Require(!layout_.first() || U32(kAtReservedOfFirst) == 0, "header",
            "a reserved field is not zero");
    Require(layout_.first() || U32(kAtFlags) <= kTimingOnly, "header", "an unknown flag is set");
  }

  /// Version 1 says only that start words and weights lie behind the instructions.
  static void PlaceConstants(ProgramImage& image, std::uint64_t memory_bytes) {
    const std::uint64_t instructions = std::uint64_t{image.instruction_count} * kInstructionBytes;
    // What does not fit is for CheckImage() to refuse.
    if (image.instruction_offset > memory_bytes ||
        instructions > memory_bytes - image.instruction_offset) {
      return;
    }
    const std::uint64_t constants = image.instruction_offset + instructions;
    for (Segment& s : image.segments) {
      s.weight_offset = s.start_offset = constants;
      s.weight_bytes = s.start_bytes = memory_bytes - constants;
    }
  }

  std::string ReadName() const {
    const auto field = bytes_.subspan(kAtName, kNameBytes);
    const auto end = std::find(field.begin(), field.end(), std::uint8_t{0});
    Require(
        end != field.end() && std::all_of(end, field.end(), [](std::uint8_t b) { return b == 0; }),
        "target name", "is not a text padded with zeros");
    return {field.begin(), end};
  }

  Segment ReadSegment(std::span<const std::uint8_t> in, std::size_t index) const {
    const std::string field = fmt::format("segment {}", index);
    const auto u32 = [&](std::size_t at) { return GetLittleEndian<std::uint32_t>(in, at); };
    const auto u64 = [&](std::size_t at) { return GetLittleEndian<std::uint64_t>(in, at); };
    Require(u32(4) < model::kLinearKinds, field, "has an unknown kind of product");
    Require(u32(20) <= 1, field, "has an unknown packing");
    Require(u32(64) <= 1, field, "has an unknown output format");
    Require(!layout_.first() || u32(68) == 0, field, "has a reserved field that is not zero");
    Require(u32(68) < kHostSteps, field, "has an unknown host step");
    Segment s;
    s.id.layer = u32(0);
    s.id.kind = static_cast<model::LinearKind>(u32(4));
    s.tokens = u32(8);
    s.in_features = u32(12);
    s.out_features = u32(16);
    s.packing = static_cast<Packing>(u32(20));
    s.first_instruction = u32(24);
    s.instructions = u32(28);
    s.activation_offset = u64(32);
    s.output_offset = u64(40);
    s.activation_stride = u32(48);
    s.output_stride = u32(52);
    s.zero_weights = u64(56);
    if (!layout_.first() && u64(56) == kUnknown) s.zero_weights.reset();
    s.output = static_cast<OutputFormat>(u32(64));
    s.host_step = static_cast<HostStep>(u32(68));
    s.scale_offset = u64(72);
    if (layout_.first()) return s;
    s.weight_offset = u64(80);
    s.weight_bytes = u64(88);
    s.start_offset = u64(96);
    s.start_bytes = u64(104);
    return s;
  }

  std::span<const std::uint8_t> bytes_;
  const std::string& source_;
  Layout layout_ = kSecond;
};

}  // namespace

std::string_view Name(Phase phase) { return phase == Phase::kPrefill ? "prefill" : "decode"; }

std::string_view Name(OutputFormat format) {
  return format == OutputFormat::kInt32 ? "int32" : "float32";
}

std::string_view Name(HostStep step) {
  static constexpr std::array<std::string_view, kHostSteps> kNames = {
      "unstated", "nothing", "attention", "feed_forward", "activation", "next_layer", "logits"};
  return kNames[static_cast<std::size_t>(step)];
}

std::vector<std::uint8_t> Serialize(const ProgramImage& image) {
  if (image.target_name.size() >= kNameBytes) {
    throw Error("program image", "target name", "is longer than 31 characters");
  }
  if (image.notes.size() > kMostNoteBytes) {
    throw Error("program image", "notes", "are longer than 1 MiB");
  }
  const Layout& layout = kSecond;
  const std::size_t segment_bytes = image.segments.size() * layout.segment_bytes;
  std::vector<std::uint8_t> file(layout.header_bytes + segment_bytes + image.bytes.size() +
                                 image.notes.size());
  const std::span<std::uint8_t> out(file);
  const auto segments = out.subspan(layout.header_bytes, segment_bytes);
  for (std::size_t i = 0; i < image.segments.size(); ++i) {
    PutSegment(segments.subspan(i * layout.segment_bytes, layout.segment_bytes), image.segments[i]);
  }
  const auto memory = out.subspan(layout.header_bytes + segment_bytes, image.bytes.size());
  std::copy(image.bytes.begin(), image.bytes.end(), memory.begin());
  const auto notes = out.last(image.notes.size());
  std::copy(image.notes.begin(), image.notes.end(), notes.begin());

  std::copy(kMagic.begin(), kMagic.end(), file.begin());
  PutLittleEndian(out, kAtVersion, kVersion);
  PutLittleEndian(out, kAtHeaderBytes, static_cast<std::uint32_t>(layout.header_bytes));
  PutLittleEndian(out, kAtFileBytes, static_cast<std::uint64_t>(file.size()));
  std::copy(image.target_name.begin(), image.target_name.end(), file.begin() + kAtName);
  PutLittleEndian(out, kAtFingerprint, image.target_fingerprint);
  PutLittleEndian(out, kAtPhase, static_cast<std::uint32_t>(image.phase));
  PutLittleEndian(out, kAtTokens, image.tokens);
  PutLittleEndian(out, kAtInstructionCount, image.instruction_count);
  PutLittleEndian(out, kAtInstructionOffset, image.instruction_offset);
  PutLittleEndian(out, kAtWindowBytes, image.window_bytes);
  PutLittleEndian(out, kAtSegmentBytes, static_cast<std::uint64_t>(segment_bytes));
  PutLittleEndian(out, kAtMemoryBytes, static_cast<std::uint64_t>(image.bytes.size()));
  PutLittleEndian(out, kAtSegmentCrc, Crc32(segments));
  PutLittleEndian(out, kAtMemoryCrc, Crc32(memory));
  PutLittleEndian(out, kAtFlags, image.timing_only ? kTimingOnly : 0);
  PutLittleEndian(out, kAtNoteBytes, static_cast<std::uint32_t>(image.notes.size()));
  PutLittleEndian(out, kAtNoteCrc, Crc32(notes));
  PutLittleEndian(out, layout.at_header_crc(), Crc32(out.first(layout.at_header_crc())));
  return file;
}

ProgramImage Deserialize(std::span<const std::uint8_t> bytes, const std::string& source) {
  return ImageReader(bytes, source).Read();
}

void SaveImage(const ProgramImage& image, const std::filesystem::path& path) {
  WriteAtomically(path, std::span<const std::uint8_t>(Serialize(image)));
}

ProgramImage LoadImage(const std::filesystem::path& path) {
  return Deserialize(ReadBytes(path), path.string());
}

void CheckTarget(const ProgramImage& image, const Target& target, const std::string& source) {
  if (image.target_fingerprint == target.fingerprint()) return;
  throw Error(
      source, "target",
      fmt::format("compiled for {} (fingerprint {:08x}), not for {} ({:08x})", image.target_name,
                  image.target_fingerprint, target.name, target.fingerprint()));
}

void RequireWeights(const ProgramImage& image, const std::string& source) {
  if (!image.timing_only) return;
  throw Error(source, "weights",
              "the image is timing-only: its weights were left out, so no values can be computed");
}

}  // namespace ternion::compiler
