// SPDX-License-Identifier: Apache-2.0
//
// The file form of program images: what goes in comes out, and nothing damaged gets in.

#include "ternion/compiler/program_image.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>

#include "programs.h"
#include "support.h"
#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/verify.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::compiler {
namespace {

using Bytes = std::vector<std::uint8_t>;

// Offsets of docs/program-format.md.
constexpr std::size_t kHeaderBytes = 128;
constexpr std::size_t kSegmentBytes = 112;

/// The image of docs/program-format.md: tiny, one token, weights all +1 in row 0 and -1 in row 1,
/// K = 9, and start values 100 and -100.
ProgramImage WorkedImage() {
  std::vector<std::int8_t> trits(18, 1);
  std::fill(trits.begin() + 9, trits.end(), std::int8_t{-1});
  const model::TernaryMatrix matrix(2, 9, trits);
  const std::vector<std::int32_t> start = {100, -100};
  Product product;
  product.id = {3, model::LinearKind::kUp};
  product.weight = &matrix;
  product.start = start;
  return Compile(std::span(&product, 1), Shipped("tiny"), {Phase::kDecode, Packing::kBase3});
}

void Put32(Bytes& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
}

/// WorkedImage() with two lines of notes.
ProgramImage NotedImage() {
  ProgramImage image = WorkedImage();
  image.notes = "why this\nand not that\n";
  return image;
}

std::uint32_t Get32(const Bytes& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value |= std::uint32_t{bytes[at + i]} << (8 * i);
  return value;
}

/// Recomputes all checksums, so that only the checks behind them can refuse the file.
void Reseal(Bytes& file, std::size_t segments = 1) {
  const auto crc = [&](std::size_t at, std::size_t count) {
    return static_cast<std::uint32_t>(crc32_z(0, file.data() + at, count));
  };
  const std::size_t memory = kHeaderBytes + segments * kSegmentBytes;
  Put32(file, 104, crc(kHeaderBytes, segments * kSegmentBytes));
  const std::size_t notes = std::min<std::size_t>(Get32(file, 116), file.size() - memory);
  Put32(file, 108, crc(memory, file.size() - memory - notes));
  Put32(file, 120, crc(file.size() - notes, notes));
  Put32(file, 124, crc(0, 124));
}

std::string Refusal(const Bytes& file) {
  try {
    Deserialize(file, "x.tern");
    return "";
  } catch (const Error& error) {
    return error.what();
  }
}

TEST(ProgramImageFile, ComesBackAsItWasSaved) {
  const ProgramImage image = NotedImage();
  const auto folder = std::filesystem::path(::testing::TempDir()) / "program_image_round_trip";
  std::filesystem::create_directories(folder);
  const auto path = folder / "a.tern";
  SaveImage(image, path);
  EXPECT_EQ(LoadImage(path), image);
  EXPECT_EQ(ReadBytes(path), Serialize(image));
  EXPECT_THROW(LoadImage(folder / "missing.tern"), Error);
  EXPECT_THROW(SaveImage(image, folder / "no" / "such" / "folder.tern"), Error);
  std::filesystem::remove_all(folder);
}

TEST(ProgramImageFile, AnyByteChangedIsRefused) {
  const ProgramImage image = NotedImage();
  const Bytes good = Serialize(image);
  ASSERT_EQ(Refusal(good), "");
  for (std::size_t at = 0; at < good.size(); ++at) {
    // Every bit in the small parts, one bit of each byte of the memory.
    const bool small = at < kHeaderBytes + kSegmentBytes;
    for (unsigned mask = 1; mask < 256; mask <<= small ? 1 : 8) {
      Bytes bad = good;
      bad[at] = static_cast<std::uint8_t>(bad[at] ^ mask);
      const std::string refusal = Refusal(bad);
      ASSERT_NE(refusal, "") << "byte " << at;
      const char* check = at < 8                                  ? "magic"
                          : at < 12                               ? "version"
                          : at < 16                               ? "header size"
                          : at < 128                              ? "header: the checksum"
                          : small                                 ? "segments: the checksum"
                          : at < good.size() - image.notes.size() ? "memory: the checksum"
                                                                  : "notes: the checksum";
      ASSERT_NE(refusal.find(std::string("x.tern: ") + check), std::string::npos)
          << "byte " << at << ": " << refusal;
    }
  }
}

TEST(ProgramImageFile, AnyTruncationAndAnyAdditionIsRefused) {
  const Bytes good = Serialize(WorkedImage());
  for (std::size_t size = 0; size < good.size(); ++size) {
    ASSERT_NE(Refusal(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size))), "")
        << size;
  }
  Bytes longer = good;
  longer.push_back(0);
  EXPECT_NE(Refusal(longer).find("x.tern: size: "), std::string::npos);
}

TEST(ProgramImageFile, LiesBehindRightChecksumsAreRefused) {
  struct Lie {
    std::size_t at;  ///< offset in the file
    std::uint32_t value;
    std::string refusal;
  };
  constexpr std::size_t kSegment = kHeaderBytes;
  constexpr std::size_t kMemory = kHeaderBytes + kSegmentBytes;
  const std::vector<Lie> lies = {
      {8, 3, "version: 3 is neither 1 nor 2, the ones this program reads"},
      {8, 1, "header size: 128 is not 120"},
      {12, 120, "header size: 120 is not 128"},
      {16, 9, "size: the file has"},
      {60, 2, "phase: is neither 0 (prefill) nor 1 (decode)"},
      {24 + 28, 0x41414141, "target name: is not a text padded with zeros"},
      {68, 3, "segment 0: reaches beyond the last instruction"},
      {68, 1U << 30, "instruction_count: the instructions reach beyond the image's bytes"},
      {72, 32, "instruction_offset: is not a multiple of 4096"},
      {72, 1U << 31, "instruction_count: the instructions reach beyond the image's bytes"},
      {80, 4096 + 1, "window_bytes: is not a multiple of 4096"},
      {80, 4096, "window_bytes: is less than the image's bytes"},
      {84, 1U << 31, "window_bytes: is more than 1 TiB"},
      {88, 160, "section sizes: do not add up to the file's size"},
      {92, 1, "section sizes: do not add up to the file's size"},
      {100, 1, "section sizes: do not add up to the file's size"},
      {112, 1, "segment 0: has its weights inside the image's bytes"},
      {112, 2, "header: an unknown flag is set"},
      {116, 1, "section sizes: do not add up to the file's size"},
      {116, ~0U, "section sizes: do not add up to the file's size"},
      {kSegment + 4, 7, "segment 0: has an unknown kind of product"},
      {kSegment + 8, 0, "segment 0: has an empty product"},
      {kSegment + 8, ~0U, "segment 0: has its activations outside the window"},
      {kSegment + 12, 17, "segment 0: has an activation stride less than its input features"},
      {kSegment + 16, 5, "segment 0: has an output stride less than its output features"},
      {kSegment + 20, 2, "segment 0: has an unknown packing"},
      {kSegment + 24, 1, "segment 0: does not begin where the segment before it ends"},
      {kSegment + 28, 0, "segment 0: does not begin where the segment before it ends"},
      {kSegment + 28, 3, "instruction 2: is not the HALT that must end the last segment"},
      {kSegment + 28, ~0U, "segment 0: reaches beyond the last instruction"},
      {kSegment + 32, 0, "segment 0: has its activations inside the image's bytes"},
      {kSegment + 36, ~0U, "segment 0: has its activations outside the window"},
      {kSegment + 40, 8192,
       "activations of segment 0 (layers.3.up_proj): overlap the outputs of segment 0 "
       "(layers.3.up_proj) while both are in use"},
      {kSegment + 44, ~0U, "segment 0: has its outputs outside the window"},
      {kSegment + 52, ~0U, "segment 0: has its outputs outside the window"},
      {kSegment + 56, 19, "segment 0: has more zero weights than weights"},
      {kSegment + 64, 1, "segment 0: has its scales inside the image's bytes"},
      {kSegment + 64, 2, "segment 0: has an unknown output format"},
      {kSegment + 60, ~0U, "segment 0: has more zero weights than weights"},
      {kSegment + 68, 7, "segment 0: has an unknown host step"},
      {kSegment + 72, 4096, "segment 0: has scales for int32 outputs"},
      {kSegment + 76, 1, "segment 0: has scales for int32 outputs"},
      {kSegment + 80, 1U << 31, "segment 0: has its weights outside the image's bytes"},
      {kSegment + 84, ~0U, "segment 0: has its weights outside the image's bytes"},
      {kSegment + 92, ~0U, "segment 0: has its weights outside the image's bytes"},
      {kSegment + 100, ~0U, "segment 0: has its start words outside the image's bytes"},
      {kSegment + 108, ~0U, "segment 0: has its start words outside the image's bytes"},
      {kMemory, 0, "instruction 0: is not a legal instruction"},
      {kMemory, 0x3F, "instruction 0: is not a legal instruction"},
      {kMemory + 32 * 2 + 28, 1, "instruction 2: is not a legal instruction"},
  };
  for (const Lie& lie : lies) {
    Bytes bad = Serialize(WorkedImage());
    Put32(bad, lie.at, lie.value);
    Reseal(bad);
    EXPECT_EQ(Refusal(bad).find("x.tern: " + lie.refusal), 0U)
        << "byte " << lie.at << ": " << Refusal(bad);
  }
}

TEST(ProgramImageFile, NotesThatCouldSteerATerminalAreRefused) {
  for (const char bad : {'\x1b', '\t', '\0', '\x7f', '\xc3'}) {
    ProgramImage image = NotedImage();
    image.notes[3] = bad;
    EXPECT_EQ(Refusal(Serialize(image)),
              "x.tern: notes: have a character that is neither printable ASCII nor a line's end");
  }
  ProgramImage image = NotedImage();
  image.notes.assign(kMostNoteBytes + 1, 'x');
  EXPECT_THROW(Serialize(image), Error);
}

// Seeds of the fuzz test, written when version 1 was the only one.
TEST(ProgramImageFile, FilesOfVersion1StillLoadAndRun) {
  const std::filesystem::path folder = TERNION_OLD_IMAGES;
  for (const char* name :
       {"decode_one_product.tern", "prefill_two_products.tern", "token_chunks.tern"}) {
    SCOPED_TRACE(name);
    ASSERT_EQ(ReadBytes(folder / name)[8], 1);
    const ProgramImage image = LoadImage(folder / name);
    EXPECT_FALSE(image.timing_only);
    EXPECT_EQ(image.notes, "");
    EXPECT_NO_THROW(Verify(image, Shipped("tiny")));
    Interpreter machine(Shipped("tiny"));
    machine.Load(image);
    for (std::size_t i = 0; i < image.segments.size(); ++i) {
      const RunResult result = machine.Run();
      EXPECT_EQ(result.status, Status::kNone);
      EXPECT_EQ(result.halted, i + 1 == image.segments.size());
    }
    EXPECT_EQ(Deserialize(Serialize(image), "x.tern"), image);
  }
}

TEST(ProgramImageFile, OtherHardwareIsNamed) {
  const ProgramImage image = WorkedImage();
  EXPECT_NO_THROW(CheckTarget(image, Shipped("tiny"), "x.tern"));
  try {
    CheckTarget(image, Shipped("edge"), "x.tern");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()),
              fmt::format("x.tern: target: compiled for tiny (fingerprint {:08x}), not for edge "
                          "({:08x})",
                          Shipped("tiny").fingerprint(), Shipped("edge").fingerprint()));
  }
}

/// Lines "offset  word word word word" of all words but the zeros between the parts.
std::string Dump(const Bytes& file) {
  std::string text;
  bool skipping = false;
  for (std::size_t at = 0; at < file.size(); at += 16) {
    std::string line = fmt::format("{:06x} ", at);
    bool zero = true;
    for (std::size_t i = at; i < std::min(at + 16, file.size()); i += 4) {
      std::uint32_t word = 0;
      for (std::size_t b = 0; b < 4 && i + b < file.size(); ++b) {
        word |= std::uint32_t{file[i + b]} << (8 * b);
      }
      zero = zero && word == 0;
      line += fmt::format(" {:08x}", word);
    }
    if (!zero) text += line + "\n";
    if (zero && !skipping) text += "*\n";
    skipping = zero;
  }
  return text;
}

/// The text between the line `begin` and the next ``` of a page.
std::string Block(const std::string& page, const std::string& begin) {
  const auto at = page.find(begin);
  if (at == std::string::npos) return "";
  const auto first = at + begin.size();
  return page.substr(first, page.find("```", first) - first);
}

TEST(ProgramImageFile, TheDocumentedDumpIsTheRealFile) {
  const std::string page = ReadText(std::string(TERNION_DOCS) + "/program-format.md");
  Bytes file = Serialize(WorkedImage());
  const std::string notes = WorkedImage().notes;
  file.resize(file.size() - notes.size());
  EXPECT_EQ(Block(page, "```text dump\n"), Dump(file));
  EXPECT_EQ(Block(page, "```text notes\n"), notes);
}

TEST(ProgramImageFile, TheDocumentedInstructionsAreTheRealOnes) {
  const std::string page = ReadText(std::string(TERNION_DOCS) + "/program-format.md");
  const ProgramImage image = WorkedImage();
  std::string text;
  for (std::uint32_t i = 0; i < image.instruction_count; ++i) {
    text += fmt::format("{:06x}  {}\n", kHeaderBytes + kSegmentBytes + 32 * i,
                        Disassemble(At(image, i)));
  }
  EXPECT_EQ(Block(page, "```text instructions\n"), text);
}

}  // namespace
}  // namespace ternion::compiler
