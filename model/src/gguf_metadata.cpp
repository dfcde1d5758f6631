// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <limits>
#include <optional>

#include "gguf_cursor.h"
#include "ternion/model/gguf.h"

namespace ternion::model {
namespace {

constexpr unsigned kMaxNesting = 4;

/// Bytes of a value, at least: a string has a length, an array a type and a count.
std::uint64_t SmallestBytes(GgufType type) {
  switch (type) {
    case GgufType::kUint8:
    case GgufType::kInt8:
    case GgufType::kBool:
      return 1;
    case GgufType::kUint16:
    case GgufType::kInt16:
      return 2;
    case GgufType::kUint32:
    case GgufType::kInt32:
    case GgufType::kFloat32:
      return 4;
    case GgufType::kArray:
      return 12;
    case GgufType::kString:
    case GgufType::kUint64:
    case GgufType::kInt64:
    case GgufType::kFloat64:
      break;
  }
  return 8;
}

bool ReadBool(GgufCursor& cursor, std::string_view key) {
  const auto value = cursor.Read<std::uint8_t>(key);
  if (value > 1) cursor.Fail(key, fmt::format("{} is neither true nor false", value));
  return value == 1;
}

GgufArray ReadArray(GgufCursor& cursor, std::string_view key, unsigned depth) {
  if (depth > kMaxNesting) cursor.Fail(key, fmt::format("arrays over {} levels deep", kMaxNesting));
  GgufArray array;
  array.type = ReadGgufType(cursor, key);
  array.count = cursor.ReadCount(key, SmallestBytes(array.type));
  // A copy to walk with; the array itself is taken as one piece afterwards.
  GgufCursor walk = cursor;
  if (array.type == GgufType::kString) {
    for (std::uint64_t i = 0; i < array.count; ++i) (void)walk.ReadText(key);
  } else if (array.type == GgufType::kArray) {
    for (std::uint64_t i = 0; i < array.count; ++i) (void)ReadArray(walk, key, depth + 1);
  } else if (array.type == GgufType::kBool) {
    for (std::uint64_t i = 0; i < array.count; ++i) (void)ReadBool(walk, key);
  } else {
    (void)walk.Take(array.count * SmallestBytes(array.type), key);
  }
  array.bytes = cursor.Take(walk.position() - cursor.position(), key);
  return array;
}

std::string TypeText(const GgufValue& value) {
  struct Visitor {
    std::string operator()(std::uint64_t v) const { return fmt::format("the integer {}", v); }
    std::string operator()(std::int64_t v) const { return fmt::format("the integer {}", v); }
    std::string operator()(double v) const { return fmt::format("the number {}", v); }
    std::string operator()(bool v) const { return v ? "true" : "false"; }
    std::string operator()(std::string_view) const { return "a string"; }
    std::string operator()(const GgufArray&) const { return "an array"; }
  };
  return std::visit(Visitor{}, value);
}

std::optional<std::int64_t> AsInteger(const GgufValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* number = std::get_if<std::uint64_t>(&value)) {
    constexpr auto kMax = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return static_cast<std::int64_t>(*number > kMax ? kMax : *number);
  }
  return std::nullopt;
}

}  // namespace

GgufType ReadGgufType(GgufCursor& cursor, std::string_view key) {
  const auto type = cursor.Read<std::uint32_t>(key);
  if (type > static_cast<std::uint32_t>(GgufType::kFloat64)) {
    cursor.Fail(key, fmt::format("{} is no type of value", type));
  }
  return static_cast<GgufType>(type);
}

GgufValue ReadGgufValue(GgufCursor& cursor, GgufType type, std::string_view key) {
  switch (type) {
    case GgufType::kUint8:
      return std::uint64_t{cursor.Read<std::uint8_t>(key)};
    case GgufType::kInt8:
      return std::int64_t{cursor.Read<std::int8_t>(key)};
    case GgufType::kUint16:
      return std::uint64_t{cursor.Read<std::uint16_t>(key)};
    case GgufType::kInt16:
      return std::int64_t{cursor.Read<std::int16_t>(key)};
    case GgufType::kUint32:
      return std::uint64_t{cursor.Read<std::uint32_t>(key)};
    case GgufType::kInt32:
      return std::int64_t{cursor.Read<std::int32_t>(key)};
    case GgufType::kFloat32:
      return double{cursor.Read<float>(key)};
    case GgufType::kBool:
      return ReadBool(cursor, key);
    case GgufType::kString:
      return cursor.ReadText(key);
    case GgufType::kArray:
      return ReadArray(cursor, key, 1);
    case GgufType::kUint64:
      return cursor.Read<std::uint64_t>(key);
    case GgufType::kInt64:
      return cursor.Read<std::int64_t>(key);
    case GgufType::kFloat64:
      break;
  }
  return cursor.Read<double>(key);
}

GgufMetadata::GgufMetadata(std::string source, std::map<std::string, GgufValue, std::less<>> values)
    : source_(std::move(source)), values_(std::move(values)) {}

void GgufMetadata::Fail(std::string_view key, std::string_view reason) const {
  throw Error(source_, key, reason);
}

const GgufValue& GgufMetadata::Find(std::string_view key) const {
  const auto at = values_.find(key);
  if (at == values_.end()) Fail(key, "missing");
  return at->second;
}

std::uint32_t GgufMetadata::Unsigned(std::string_view key, std::uint32_t low,
                                     std::uint32_t high) const {
  const GgufValue& value = Find(key);
  const auto number = AsInteger(value);
  if (!number) Fail(key, TypeText(value) + ", expected an integer");
  if (*number < std::int64_t{low} || *number > std::int64_t{high}) {
    Fail(key, fmt::format("{} is outside {}..{}", *number, low, high));
  }
  return static_cast<std::uint32_t>(*number);
}

double GgufMetadata::Number(std::string_view key) const {
  const GgufValue& value = Find(key);
  const auto* number = std::get_if<double>(&value);
  if (number == nullptr) Fail(key, TypeText(value) + ", expected a float");
  return *number;
}

bool GgufMetadata::Bool(std::string_view key) const {
  const GgufValue& value = Find(key);
  const auto* flag = std::get_if<bool>(&value);
  if (flag == nullptr) Fail(key, TypeText(value) + ", expected true or false");
  return *flag;
}

std::string GgufMetadata::Text(std::string_view key) const {
  const GgufValue& value = Find(key);
  const auto* text = std::get_if<std::string_view>(&value);
  if (text == nullptr) Fail(key, TypeText(value) + ", expected a string");
  return std::string(*text);
}

const GgufArray& GgufMetadata::Array(std::string_view key, GgufType type,
                                     std::string_view expected) const {
  const GgufValue& value = Find(key);
  const auto* array = std::get_if<GgufArray>(&value);
  if (array == nullptr) Fail(key, fmt::format("{}, expected {}", TypeText(value), expected));
  if (array->type != type) Fail(key, fmt::format("an array of other values than {}", expected));
  return *array;
}

std::vector<std::string> GgufMetadata::Texts(std::string_view key) const {
  const GgufArray& array = Array(key, GgufType::kString, "strings");
  GgufCursor cursor(array.bytes, source_);
  std::vector<std::string> texts;
  texts.reserve(static_cast<std::size_t>(array.count));
  for (std::uint64_t i = 0; i < array.count; ++i) texts.emplace_back(cursor.ReadText(key));
  return texts;
}

std::vector<float> GgufMetadata::Floats(std::string_view key) const {
  const GgufArray& array = Array(key, GgufType::kFloat32, "float32 values");
  std::vector<float> values(static_cast<std::size_t>(array.count));
  if (!values.empty()) std::memcpy(values.data(), array.bytes.data(), array.bytes.size());
  return values;
}

std::vector<std::int32_t> GgufMetadata::Integers(std::string_view key) const {
  const auto* given = std::get_if<GgufArray>(&Find(key));
  const bool is_unsigned = given != nullptr && given->type == GgufType::kUint32;
  const GgufArray& array =
      Array(key, is_unsigned ? GgufType::kUint32 : GgufType::kInt32, "32-bit integers");
  std::vector<std::int32_t> values(static_cast<std::size_t>(array.count));
  if (!values.empty()) std::memcpy(values.data(), array.bytes.data(), array.bytes.size());
  for (const std::int32_t value : values) {
    if (is_unsigned && value < 0) Fail(key, "holds a number over 2147483647");
  }
  return values;
}

}  // namespace ternion::model
