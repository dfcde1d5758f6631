// SPDX-License-Identifier: Apache-2.0

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <iterator>
#include <string>

#include "ternion/util/files.h"
#include "ternion/util/npy.h"
#include "test_files.h"

namespace ternion {
namespace {

using model::ErrorOf;
using model::TemporaryFolder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(Files, WritingReplacesTheOldFileWhole) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "a.txt";
  WriteAtomically(path, std::string_view("first, longer"));
  WriteAtomically(path, std::string_view("second"));
  EXPECT_EQ(ReadText(path), "second");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Files, FailuresNameThePathAndLeaveNothingBehind) {
  const TemporaryFolder folder;
  const auto missing = folder.path() / "no" / "a.txt";
  EXPECT_THAT(ErrorOf([&] { (void)ReadBytes(missing); }),
              StartsWith(missing.string() + ": cannot read: No such file"));
  EXPECT_THAT(ErrorOf([&] { WriteAtomically(missing, std::string_view("x")); }),
              StartsWith(missing.string() + ": cannot write: No such file"));
  EXPECT_THAT(ErrorOf([&] { (void)ReadText(folder.path()); }), HasSubstr("is a directory"));
  EXPECT_THAT(ErrorOf([&] { WriteAtomically(folder.path(), std::string_view("x")); }),
              HasSubstr("not a regular file"));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Npy, RoundTripsEveryTypeAndShape) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "a.npy";
  const std::array<std::size_t, 2> shape = {2, 3};
  const std::vector<float> floats = {0.5F, -1, 2, 3, 4, 5};
  WriteNpy<float>(path, shape, floats);
  EXPECT_EQ(ReadNpy<float>(path).values, floats);
  EXPECT_THAT(ReadNpy<float>(path).shape, ElementsAre(2, 3));
  const std::vector<std::int8_t> bytes = {-128, 127};
  WriteNpy<std::int8_t>(path, std::array<std::size_t, 1>{2}, bytes);
  EXPECT_EQ(ReadNpy<std::int8_t>(path).values, bytes);
  EXPECT_THAT(ReadNpyIntegers(path).values, ElementsAre(-128, 127));
  WriteNpy<std::int64_t>(path, {}, std::array<std::int64_t, 1>{-7});
  EXPECT_THAT(ReadNpyIntegers(path).values, ElementsAre(-7));
  EXPECT_TRUE(ReadNpyIntegers(path).shape.empty());
}

TEST(Npy, WritesTheBytesThatNumpyWrote) {
  const TemporaryFolder folder;
  const auto golden = model::GoldenFolder() / "2b4t-tiny" / "expected" / "logits_fp32_A.npy";
  const auto array = ReadNpy<float>(golden);
  WriteNpy<float>(folder.path() / "a.npy", array.shape, array.values);
  EXPECT_EQ(ReadBytes(folder.path() / "a.npy"), ReadBytes(golden));
}

TEST(Npy, RefusesWhatItCannotRead) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "a.npy";
  WriteNpy<float>(path, std::array<std::size_t, 1>{2}, std::array<float, 2>{1, 2});
  const std::string good = ReadText(path);
  EXPECT_THAT(ErrorOf([&] { (void)ReadNpy<std::int32_t>(path); }),
              HasSubstr("descr: element type '<f4', expected '<i4'"));
  EXPECT_THAT(ErrorOf([&] { (void)ReadNpyIntegers(path); }), HasSubstr("expected int8"));
  const auto refused = [&](std::string bytes) {
    WriteAtomically(path, std::string_view(bytes));
    return ErrorOf([&] { (void)ReadNpy<float>(path); });
  };
  const auto changed = [&](const char* from, const char* to) {
    std::string bytes = good;
    return refused(bytes.replace(bytes.find(from), std::string_view(from).size(), to));
  };
  EXPECT_THAT(refused("hello, world"), HasSubstr("not a .npy file"));
  EXPECT_THAT(refused(good.substr(0, 9)), HasSubstr("header: truncated"));
  EXPECT_THAT(refused(good.substr(0, 60)), HasSubstr("header: truncated"));
  EXPECT_THAT(refused(good.substr(0, good.size() - 1)), HasSubstr("data: 7 bytes, but shape (2)"));
  EXPECT_THAT(changed("False", "True "), HasSubstr("fortran_order: only C order"));
  EXPECT_THAT(changed("<f4", ">f4"), HasSubstr("element type '>f4'"));
  EXPECT_THAT(changed("(2,)", "(-2)"), HasSubstr("shape: holds something"));
  EXPECT_THAT(changed("shape", "shapf"), HasSubstr("header: no 'shape'"));
  EXPECT_THAT(changed("(2,), }          ", "(999999999,99999,999999)"), HasSubstr("shape"));
}

}  // namespace
}  // namespace ternion
