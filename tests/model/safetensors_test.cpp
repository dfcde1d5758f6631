// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/safetensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "safetensors_bytes.h"
#include "ternion/util/files.h"
#include "test_files.h"

namespace ternion::model {
namespace {

using ::testing::HasSubstr;

std::string Refusal(const std::string& file) {
  return ErrorOf([&] { (void)ParseSafetensors(AsBytes(file), "f"); });
}
std::string HeaderRefusal(const std::string& header, std::size_t data_bytes) {
  return Refusal(SafetensorsFile(header, std::string(data_bytes, '\0')));
}

TEST(Safetensors, GivesEachTensorItsBytes) {
  const std::string file = SafetensorsFile(
      R"({"__metadata__":{"format":"pt"},
          "b":{"dtype":"U8","shape":[2,1],"data_offsets":[4,6]},
          "a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}})",
      "abcdef");
  const TensorMap tensors = ParseSafetensors(AsBytes(file), "f");
  ASSERT_EQ(tensors.size(), 2U);
  const TensorView& b = tensors.at("b");
  EXPECT_EQ(b.Describe(), "U8 [2, 1]");
  EXPECT_EQ(std::string(b.bytes.begin(), b.bytes.end()), "ef");
  EXPECT_EQ(tensors.at("a").elements(), 2U);
}

TEST(Safetensors, RefusesATruncatedFile) {
  EXPECT_EQ(Refusal("abc"), "f: header length: truncated: the file has 3 bytes");
  const std::string file =
      SafetensorsFile(R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}})", "abcd");
  EXPECT_NO_THROW((void)ParseSafetensors(AsBytes(file), "f"));
  for (std::size_t size = 0; size < file.size(); ++size) {
    EXPECT_NE(Refusal(file.substr(0, size)), "") << size << " bytes";
  }
}

TEST(Safetensors, RefusesAnOversizedOrLyingHeaderLength) {
  EXPECT_EQ(Refusal(std::string(8, '\xFF')),
            "f: header length: 18446744073709551615 is over 100000000");
  std::string file = SafetensorsFile("{}", "");
  file[0] = 3;
  EXPECT_EQ(Refusal(file), "f: header length: 3, but only 2 bytes follow");
}

TEST(Safetensors, RefusesAHeaderThatIsNotAJsonObject) {
  EXPECT_THAT(HeaderRefusal("{", 0), HasSubstr("f: not valid JSON"));
  EXPECT_EQ(HeaderRefusal("[]", 0), "f: header: is not a JSON object");
  EXPECT_EQ(HeaderRefusal(R"({"a":1})", 0), "f: a: the number 1, expected an object");
}

TEST(Safetensors, RefusesADuplicateName) {
  const std::string a = R"("a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]})";
  EXPECT_EQ(HeaderRefusal("{" + a + "," + a + "}", 1), "f: a: appears twice");
}

TEST(Safetensors, RefusesOffsetsThatLie) {
  const auto with = [](const std::string& offsets, std::size_t bytes) {
    return HeaderRefusal(R"({"a":{"dtype":"U8","shape":[4],"data_offsets":)" + offsets + "}}",
                         bytes);
  };
  EXPECT_EQ(with("[0,4]", 3), "f: a.data_offsets: [0, 4) is outside the 3 bytes of data");
  EXPECT_EQ(with("[4,0]", 4), "f: a.data_offsets: [4, 0) is outside the 4 bytes of data");
  EXPECT_EQ(with("[0,3]", 3), "f: a.data_offsets: cover 3 bytes, but U8 [4] needs 4");
  EXPECT_EQ(with("[1,5]", 5), "f: a: 1 unused bytes before it");
  EXPECT_EQ(with("[0,4]", 6), "f: 2 bytes after the last tensor");
  EXPECT_EQ(with("[0]", 4), "f: a.data_offsets: 1 numbers, expected 2");
  EXPECT_EQ(with("[0,-4]", 4),
            "f: a.data_offsets: holds the number -4, expected non-negative integers");
  EXPECT_EQ(with("[0,4.0]", 4),
            "f: a.data_offsets: holds a fractional number, expected non-negative integers");
}

TEST(Safetensors, RefusesTensorsThatOverlap) {
  EXPECT_EQ(HeaderRefusal(R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},
                              "b":{"dtype":"U8","shape":[3],"data_offsets":[3,6]}})",
                          6),
            "f: b: overlaps a");
}

TEST(Safetensors, RefusesShapesThatOverflow) {
  EXPECT_EQ(HeaderRefusal(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],
                              "data_offsets":[0,0]}})",
                          0),
            "f: a.shape: [4294967296, 4294967296] overflows");
}

TEST(Safetensors, RefusesUnknownTypesAndMissingFields) {
  EXPECT_EQ(HeaderRefusal(R"({"a":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}})", 1),
            "f: a.dtype: \"F8_E4M3\" is unknown");
  EXPECT_EQ(HeaderRefusal(R"({"a":{"shape":[1],"data_offsets":[0,1]}})", 1), "f: a.dtype: missing");
  EXPECT_EQ(HeaderRefusal(R"({"a":{"dtype":"U8","data_offsets":[0,1]}})", 1),
            "f: a.shape: missing");
}

TEST(Checkpoint, JoinsTheShardsOfAnIndex) {
  const TemporaryFolder folder;
  const auto write = [&](const char* name, const std::string& text) {
    WriteAtomically(folder.path() / name, std::string_view(text));
  };
  const auto shard = [](const std::string& tensor, const std::string& data) {
    return SafetensorsFile(
        R"({")" + tensor + R"(":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}})", data);
  };
  const std::string index = R"({"weight_map":{"a":"1.safetensors","b":"2.safetensors"}})";
  write("model.safetensors.index.json", index);
  write("1.safetensors", shard("a", "xy"));
  EXPECT_THAT(ErrorOf([&] { (void)Checkpoint::Open(folder.path()); }),
              HasSubstr("2.safetensors: cannot read: No such file"));
  write("2.safetensors", shard("b", "zw"));
  const Checkpoint checkpoint = Checkpoint::Open(folder.path());
  EXPECT_EQ(checkpoint.Find("b").bytes[0], 'z');
  EXPECT_THAT(ErrorOf([&] { (void)checkpoint.Find("c"); }), HasSubstr("c: tensor is missing"));

  write("2.safetensors", shard("a", "zw"));
  EXPECT_THAT(ErrorOf([&] { (void)Checkpoint::Open(folder.path()); }),
              HasSubstr("a: model.safetensors.index.json says 1.safetensors"));
  write("2.safetensors", shard("c", "zw"));
  EXPECT_THAT(ErrorOf([&] { (void)Checkpoint::Open(folder.path()); }),
              HasSubstr("2.safetensors: c: is not in model.safetensors.index.json"));
  write("2.safetensors", SafetensorsFile("{}", ""));
  EXPECT_THAT(ErrorOf([&] { (void)Checkpoint::Open(folder.path()); }),
              HasSubstr("2.safetensors: b: missing, but in model.safetensors.index.json"));
  write("model.safetensors.index.json", R"({"weight_map":{"a":"../1.safetensors"}})");
  EXPECT_THAT(ErrorOf([&] { (void)Checkpoint::Open(folder.path()); }),
              HasSubstr("weight_map.a: \"../1.safetensors\" is not a plain file name"));
}

TEST(Checkpoint, AnEmptyFolderIsRefused) {
  const TemporaryFolder folder;
  EXPECT_THAT(ErrorOf([&] { (void)Checkpoint::Open(folder.path()); }),
              HasSubstr("model.safetensors: cannot read: No such file"));
}

}  // namespace
}  // namespace ternion::model
