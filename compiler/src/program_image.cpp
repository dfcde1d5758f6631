// SPDX-License-Identifier: Apache-2.0
//
// The file form of a program image: docs/program-format.md.

#include "ternion/compiler/program_image.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "crc32.h"
#include "little_endian.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::compiler {
namespace {

constexpr std::array<std::uint8_t, 8> kMagic = {'T', 'E', 'R', 'N', 'I', 'M', 'G', 0x1A};
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kNameBytes = 32;
constexpr std::size_t kSegmentBytes = 80;

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
constexpr std::size_t kAtReserved = 112;
constexpr std::size_t kAtHeaderCrc = 116;
constexpr std::size_t kHeaderBytes = 120;

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
  PutLittleEndian(out, 56, s.zero_weights);
  PutLittleEndian(out, 64, static_cast<std::uint32_t>(s.output));
  // 68..71 are reserved.
  PutLittleEndian(out, 72, s.scale_offset);
}

class ImageReader {
 public:
  ImageReader(std::span<const std::uint8_t> bytes, const std::string& source)
      : bytes_(bytes), source_(source) {}

  ProgramImage Read() {
    CheckHeader();
    const std::uint64_t segment_bytes = U64(kAtSegmentBytes);
    const std::uint64_t memory_bytes = U64(kAtMemoryBytes);
    const std::uint64_t rest = bytes_.size() - kHeaderBytes;
    Require(segment_bytes <= rest && memory_bytes == rest - segment_bytes, "section sizes",
            "do not add up to the file's size");
    Require(segment_bytes % kSegmentBytes == 0, "segments", "is not a whole number of segments");
    const auto segments = bytes_.subspan(kHeaderBytes, segment_bytes);
    const auto memory = bytes_.subspan(kHeaderBytes + segment_bytes);
    Require(Crc32(segments) == U32(kAtSegmentCrc), "segments", "the checksum does not match");
    Require(Crc32(memory) == U32(kAtMemoryCrc), "memory", "the checksum does not match");

    ProgramImage image;
    image.target_name = ReadName();
    image.target_fingerprint = U32(kAtFingerprint);
    Require(U32(kAtPhase) <= 1, "phase", "is neither 0 (prefill) nor 1 (decode)");
    image.phase = static_cast<Phase>(U32(kAtPhase));
    image.tokens = U32(kAtTokens);
    image.instruction_count = U32(kAtInstructionCount);
    image.instruction_offset = U64(kAtInstructionOffset);
    image.window_bytes = U64(kAtWindowBytes);
    for (std::size_t at = 0; at < segments.size(); at += kSegmentBytes) {
      image.segments.push_back(
          ReadSegment(segments.subspan(at, kSegmentBytes), at / kSegmentBytes));
    }
    image.bytes.assign(memory.begin(), memory.end());
    CheckImage(image, source_);
    return image;
  }

 private:
  void Require(bool holds, std::string_view field, std::string_view reason) const {
    if (!holds) throw Error(source_, field, reason);
  }

  std::uint32_t U32(std::size_t at) const { return GetLittleEndian<std::uint32_t>(bytes_, at); }
  std::uint64_t U64(std::size_t at) const { return GetLittleEndian<std::uint64_t>(bytes_, at); }

  void CheckHeader() const {
    Require(bytes_.size() >= kHeaderBytes, "size",
            fmt::format("{} bytes are less than the header's {}", bytes_.size(), kHeaderBytes));
    Require(std::equal(kMagic.begin(), kMagic.end(), bytes_.begin()), "magic",
            "this is not a Ternion program image");
    Require(U32(kAtVersion) == kVersion, "version",
            fmt::format("{} is not {}, the one this program reads", U32(kAtVersion), kVersion));
    Require(U32(kAtHeaderBytes) == kHeaderBytes, "header size",
            fmt::format("{} is not {}", U32(kAtHeaderBytes), kHeaderBytes));
    Require(Crc32(bytes_.first(kAtHeaderCrc)) == U32(kAtHeaderCrc), "header",
            "the checksum does not match");
    Require(
        U64(kAtFileBytes) == bytes_.size(), "size",
        fmt::format("the file has {} bytes, its header says {}", bytes_.size(), U64(kAtFileBytes)));
    Require(U32(kAtReserved) == 0, "header", "a reserved field is not zero");
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
    Require(u32(68) == 0, field, "has a reserved field that is not zero");
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
    s.output = static_cast<OutputFormat>(u32(64));
    s.scale_offset = u64(72);
    return s;
  }

  std::span<const std::uint8_t> bytes_;
  const std::string& source_;
};

}  // namespace

std::string_view Name(Phase phase) { return phase == Phase::kPrefill ? "prefill" : "decode"; }

std::string_view Name(OutputFormat format) {
  return format == OutputFormat::kInt32 ? "int32" : "float32";
}

std::vector<std::uint8_t> Serialize(const ProgramImage& image) {
  if (image.target_name.size() >= kNameBytes) {
    throw Error("program image", "target name", "is longer than 31 characters");
  }
  const std::size_t segment_bytes = image.segments.size() * kSegmentBytes;
  std::vector<std::uint8_t> file(kHeaderBytes + segment_bytes + image.bytes.size());
  const std::span<std::uint8_t> out(file);
  const auto segments = out.subspan(kHeaderBytes, segment_bytes);
  for (std::size_t i = 0; i < image.segments.size(); ++i) {
    PutSegment(segments.subspan(i * kSegmentBytes, kSegmentBytes), image.segments[i]);
  }
  const auto memory = out.subspan(kHeaderBytes + segment_bytes);
  std::copy(image.bytes.begin(), image.bytes.end(), memory.begin());

  std::copy(kMagic.begin(), kMagic.end(), file.begin());
  PutLittleEndian(out, kAtVersion, kVersion);
  PutLittleEndian(out, kAtHeaderBytes, static_cast<std::uint32_t>(kHeaderBytes));
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
  PutLittleEndian(out, kAtHeaderCrc, Crc32(out.first(kAtHeaderCrc)));
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

}  // namespace ternion::compiler
