// SPDX-License-Identifier: Apache-2.0
//
// GGUF files: what is written is read back, and what is damaged in one place is refused with the
// reason.

#include "ternion/model/gguf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>

#include "ternion/model/gguf_writer.h"
#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

/// Builds files byte by byte, independent of the writer.
class Bytes {
 public:
  template <typename T>
  Bytes& Put(T value) {
    const auto* raw = reinterpret_cast<const std::uint8_t*>(&value);
    for (std::size_t i = 0; i < sizeof(T); ++i) bytes_.push_back(raw[i]);
    return *this;
  }
  Bytes& Text(const std::string& text) {
    Put(std::uint64_t{text.size()});
    for (const char c : text) bytes_.push_back(static_cast<std::uint8_t>(c));
    return *this;
  }
  Bytes& Type(GgufType type) { return Put(static_cast<std::uint32_t>(type)); }
  Bytes& Pad(std::size_t alignment) {
    while (bytes_.size() % alignment != 0) bytes_.push_back(0);
    return *this;
  }
  Bytes& Append(const Bytes& other) {
    bytes_.insert(bytes_.end(), other.bytes_.begin(), other.bytes_.end());
    return *this;
  }
  const std::vector<std::uint8_t>& get() const { return bytes_; }

 private:
  std::vector<std::uint8_t> bytes_;
};

Bytes Header(std::uint64_t tensors, std::uint64_t pairs) {
  Bytes file;
  return file.Put('G').Put('G').Put('U').Put('F').Put(std::uint32_t{3}).Put(tensors).Put(pairs);
}

Bytes Tensor(const std::string& name, std::vector<std::uint64_t> dimensions, std::uint32_t type,
             std::uint64_t offset) {
  Bytes entry;
  entry.Text(name).Put(static_cast<std::uint32_t>(dimensions.size()));
  for (const std::uint64_t size : dimensions) entry.Put(size);
  return entry.Put(type).Put(offset);
}

GgufFile Parse(const Bytes& file) { return ParseGguf(Share(file.get()), "f"); }
std::string Refusal(const Bytes& file) {
  return ErrorOf([&] { (void)Parse(file); });
}

/// A file of one key whose value is `value`, type included.
Bytes WithValue(const Bytes& value) {
  Bytes file = Header(0, 1);
  return file.Text("k").Append(value);
}

TEST(Gguf, ReadsEveryTypeOfValue) {
  Bytes file = Header(0, 15);
  file.Text("u8").Type(GgufType::kUint8).Put(std::uint8_t{200});
  file.Text("i8").Type(GgufType::kInt8).Put(std::int8_t{-3});
  file.Text("u16").Type(GgufType::kUint16).Put(std::uint16_t{60000});
  file.Text("i16").Type(GgufType::kInt16).Put(std::int16_t{-300});
  file.Text("u32").Type(GgufType::kUint32).Put(std::uint32_t{4000000000});
  file.Text("i32").Type(GgufType::kInt32).Put(std::int32_t{7});
  file.Text("f32").Type(GgufType::kFloat32).Put(1e-5F);
  file.Text("bool").Type(GgufType::kBool).Put(std::uint8_t{1});
  file.Text("text").Type(GgufType::kString).Text("ab");
  file.Text("texts").Type(GgufType::kArray).Type(GgufType::kString).Put(std::uint64_t{2});
  file.Text("x").Text("");
  file.Text("u64").Type(GgufType::kUint64).Put(~std::uint64_t{0});
  file.Text("i64").Type(GgufType::kInt64).Put(std::int64_t{-5});
  file.Text("f64").Type(GgufType::kFloat64).Put(0.25);
  file.Text("floats").Type(GgufType::kArray).Type(GgufType::kFloat32).Put(std::uint64_t{2});
  file.Put(1.0F).Put(-2.0F);
  file.Text("nested").Type(GgufType::kArray).Type(GgufType::kArray).Put(std::uint64_t{1});
  file.Type(GgufType::kInt32).Put(std::uint64_t{1}).Put(std::int32_t{9});

  const GgufFile parsed = Parse(file);  // its bytes are what the metadata point into
  const GgufMetadata& metadata = parsed.metadata;
  EXPECT_EQ(metadata.Unsigned("u8", 0, 255), 200U);
  EXPECT_EQ(metadata.Unsigned("u16", 0, 65535), 60000U);
  EXPECT_EQ(metadata.Unsigned("u32", 0, ~0U), 4000000000U);
  EXPECT_EQ(metadata.Unsigned("i32", 0, 7), 7U);
  EXPECT_EQ(metadata.Number("f32"), double{1e-5F});
  EXPECT_TRUE(metadata.Bool("bool"));
  EXPECT_EQ(metadata.Text("text"), "ab");
  EXPECT_EQ(metadata.Texts("texts"), (std::vector<std::string>{"x", ""}));
  EXPECT_EQ(metadata.Number("f64"), 0.25);
  EXPECT_EQ(metadata.Floats("floats"), (std::vector<float>{1, -2}));
  const auto refusal = [&](auto&& get) { return ErrorOf([&] { (void)get(); }); };
  EXPECT_EQ(refusal([&] { return metadata.Unsigned("i8", 0, 9); }), "f: i8: -3 is outside 0..9");
  EXPECT_EQ(refusal([&] { return metadata.Unsigned("u64", 1, 9); }),
            "f: u64: 9223372036854775807 is outside 1..9");
  EXPECT_EQ(refusal([&] { return metadata.Text("i64"); }),
            "f: i64: the integer -5, expected a string");
  EXPECT_EQ(refusal([&] { return metadata.Unsigned("f32", 0, 9); }),
            "f: f32: the number 9.999999747378752e-06, expected an integer");
  EXPECT_EQ(refusal([&] { return metadata.Number("none"); }), "f: none: missing");
  EXPECT_EQ(refusal([&] { return metadata.Texts("floats"); }),
            "f: floats: an array of other values than strings");
  EXPECT_EQ(refusal([&] { return metadata.Integers("nested"); }),
            "f: nested: an array of other values than 32-bit integers");
}

TEST(Gguf, GivesEachTensorItsBytesWithDimensionsReversed) {
  Bytes file = Header(2, 1);
  file.Text("general.alignment").Type(GgufType::kUint32).Put(std::uint32_t{16});
  file.Append(Tensor("b", {2, 3}, 0, 16)).Append(Tensor("a", {5}, 1, 0)).Pad(16);
  for (std::uint16_t i = 0; i < 5; ++i) file.Put(i);
  file.Pad(16);
  for (int i = 0; i < 6; ++i) file.Put(static_cast<float>(i));
  const GgufFile parsed = Parse(file);
  const GgufTensor& b = parsed.tensors.at("b");
  EXPECT_EQ(b.Describe(), "F32 [3, 2]");
  float last = 0;
  ASSERT_EQ(b.bytes.size(), 24U);
  std::memcpy(&last, b.bytes.data() + 20, sizeof(last));
  EXPECT_EQ(last, 5.0F);
  EXPECT_EQ(parsed.tensors.at("a").bytes[8], 4);
}

TEST(Gguf, EveryPrefixOfAFileIsRefused) {
  Bytes file = Header(1, 1);
  file.Text("k").Type(GgufType::kArray).Type(GgufType::kString).Put(std::uint64_t{1}).Text("abc");
  file.Append(Tensor("t", {4}, 0, 0)).Pad(32).Put(1.0F).Put(2.0F).Put(3.0F).Put(4.0F);
  EXPECT_NO_THROW((void)Parse(file));
  for (std::size_t size = 0; size < file.get().size(); ++size) {
    const std::vector<std::uint8_t> part(file.get().begin(),
                                         file.get().begin() + static_cast<std::ptrdiff_t>(size));
    EXPECT_NE(ErrorOf([&] { (void)ParseGguf(Share(part), "f"); }), "") << size << " bytes";
  }
}

TEST(Gguf, RefusesOtherFilesVersionsAndByteOrders) {
  Bytes other;
  other.Put(std::uint64_t{0x464C457F}).Put(std::uint64_t{0}).Put(std::uint64_t{0});
  EXPECT_EQ(Refusal(other), "f: magic: not a GGUF file");
  Bytes version;
  version.Put('G').Put('G').Put('U').Put('F').Put(std::uint32_t{2});
  EXPECT_EQ(Refusal(version), "f: version: 2 is not supported, expected 3");
  Bytes swapped;
  swapped.Put('G').Put('G').Put('U').Put('F').Put(std::uint32_t{0x03000000});
  EXPECT_EQ(Refusal(swapped), "f: version: big-endian files are not supported");
}

TEST(Gguf, RefusesCountsThatTheFileCannotHold) {
  const std::uint64_t huge = ~std::uint64_t{0};
  EXPECT_THAT(Refusal(Header(huge, 0)), HasSubstr("f: tensor count: 18446744073709551615, more"));
  EXPECT_THAT(Refusal(Header(0, 1U << 30)), HasSubstr("f: metadata count: 1073741824, more than"));
  Bytes strings;
  strings.Type(GgufType::kArray).Type(GgufType::kString).Put(std::uint64_t{1} << 61);
  EXPECT_THAT(Refusal(WithValue(strings)), HasSubstr("f: k: 2305843009213693952, more than"));
  Bytes text;
  text.Type(GgufType::kString).Put(huge);
  EXPECT_THAT(Refusal(WithValue(text)), HasSubstr("f: k: needs 18446744073709551615 bytes, but"));
}

TEST(Gguf, RefusesValuesThatAreNone) {
  Bytes type;
  type.Put(std::uint32_t{13}).Put(std::uint64_t{0});
  EXPECT_EQ(Refusal(WithValue(type)), "f: k: 13 is no type of value");
  Bytes flag;
  flag.Type(GgufType::kBool).Put(std::uint8_t{2});
  EXPECT_EQ(Refusal(WithValue(flag)), "f: k: 2 is neither true nor false");
  Bytes deep;
  for (int level = 0; level < 5; ++level) {
    deep.Type(GgufType::kArray);
    if (level > 0) deep.Put(std::uint64_t{1});
  }
  deep.Type(GgufType::kUint8).Put(std::uint64_t{0});
  EXPECT_EQ(Refusal(WithValue(deep)), "f: k: arrays over 4 levels deep");
  Bytes twice = Header(0, 2);
  twice.Text("k").Type(GgufType::kUint8).Put(std::uint8_t{0});
  twice.Text("k").Type(GgufType::kUint8).Put(std::uint8_t{0});
  EXPECT_EQ(Refusal(twice), "f: k: appears twice");
}

TEST(Gguf, RefusesAnAlignmentThatIsNone) {
  for (const std::uint32_t bad : {0U, 12U, 1U << 20}) {
    Bytes file = Header(0, 1);
    file.Text("general.alignment").Type(GgufType::kUint32).Put(bad);
    EXPECT_THAT(Refusal(file), HasSubstr("f: general.alignment: ")) << bad;
  }
}

TEST(Gguf, RefusesTensorsThatLie) {
  const auto with = [](const Bytes& entry, std::size_t data) {
    Bytes file = Header(1, 0);
    file.Append(entry).Pad(32);
    for (std::size_t i = 0; i < data; ++i) file.Put(std::uint8_t{0});
    return Refusal(file);
  };
  EXPECT_EQ(with(Tensor("t", {}, 0, 0), 64), "f: t: 0 dimensions, expected 1 to 4");
  EXPECT_EQ(with(Tensor("t", {1, 1, 1, 1, 1}, 0, 0), 4), "f: t: 5 dimensions, expected 1 to 4");
  EXPECT_EQ(with(Tensor("t", {4, 0}, 0, 0), 4), "f: t: F32 [0, 4]: it has no elements");
  EXPECT_EQ(with(Tensor("t", {std::uint64_t{1} << 62, 4}, 0, 0), 4),
            "f: t: F32 [4, 4611686018427387904]: its size overflows");
  EXPECT_EQ(with(Tensor("t", {128, 2}, 35, 0), 66),
            "f: t: TQ2_0 [2, 128]: rows of 128 columns, but TQ2_0 holds blocks of 256");
  EXPECT_EQ(with(Tensor("t", {4}, 0, 8), 32),
            "f: t: offset 8 is not a multiple of the alignment 32");
  EXPECT_EQ(with(Tensor("t", {9}, 0, 0), 32),
            "f: t: 36 bytes at 0 are outside the 32 bytes of data");
  EXPECT_EQ(with(Tensor("t", {4}, 0, ~std::uint64_t{31}), 32),
            "f: t: 16 bytes at 18446744073709551584 are outside the 32 bytes of data");
  EXPECT_THAT(with(Tensor("t", {4}, 8, 0), 32),
              HasSubstr("f: t: type 8 is not supported, expected"));
  EXPECT_THAT(with(Tensor("t", {4}, 39, 0), 32), HasSubstr("f: t: type 39 is TL2 of bitnet.cpp"));
  Bytes overlap = Header(2, 0);
  overlap.Append(Tensor("a", {16}, 0, 0)).Append(Tensor("b", {1}, 0, 32)).Pad(32);
  for (int i = 0; i < 16; ++i) overlap.Put(0.0F);
  EXPECT_EQ(Refusal(overlap), "f: b: overlaps a");
  Bytes twice = Header(2, 0);
  twice.Append(Tensor("a", {1}, 0, 0)).Append(Tensor("a", {1}, 0, 32)).Pad(32);
  for (int i = 0; i < 16; ++i) twice.Put(0.0F);
  EXPECT_EQ(Refusal(twice), "f: a: appears twice");
}

TEST(Gguf, WhatIsWrittenIsReadBack) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "m.gguf";
  const std::vector<std::uint8_t> first(66 * 3, 0x55);
  const std::vector<std::uint8_t> second(12, 7);
  GgufContents contents;
  contents.metadata = {{"u", std::uint32_t{5}},
                       {"f", 0.5F},
                       {"b", true},
                       {"s", std::string("text")},
                       {"ss", std::vector<std::string>{"a", "", "\xC3\xA9"}},
                       {"fs", std::vector<float>{1, 2}},
                       {"is", std::vector<std::int32_t>{-1, 2}}};
  contents.tensors = {{"t", GgmlType::kTq2, {3, 256}, [&] { return Share(first); }},
                      {"v", GgmlType::kF32, {3}, [&] { return Share(second); }}};
  WriteGguf(path, contents);
  const GgufFile file = OpenGguf(path);
  EXPECT_EQ(file.metadata.Unsigned("u", 0, 9), 5U);
  EXPECT_EQ(file.metadata.Number("f"), 0.5);
  EXPECT_TRUE(file.metadata.Bool("b"));
  EXPECT_EQ(file.metadata.Text("s"), "text");
  EXPECT_EQ(file.metadata.Texts("ss"), (std::vector<std::string>{"a", "", "\xC3\xA9"}));
  EXPECT_EQ(file.metadata.Floats("fs"), (std::vector<float>{1, 2}));
  EXPECT_EQ(file.metadata.Integers("is"), (std::vector<std::int32_t>{-1, 2}));
  const auto bytes = file.tensors.at("t").bytes;
  EXPECT_EQ(std::vector<std::uint8_t>(bytes.begin(), bytes.end()), first);
  EXPECT_EQ(file.tensors.at("t").Describe(), "TQ2_0 [3, 256]");
  EXPECT_EQ(file.tensors.at("v").bytes[11], 7);

  contents.tensors[1].shape = {4};
  EXPECT_THROW(WriteGguf(path, contents), std::invalid_argument);
  EXPECT_EQ(OpenGguf(path).tensors.size(), 2U) << "a failed write must leave the old file";
}

}  // namespace
}  // namespace ternion::model
