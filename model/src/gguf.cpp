// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/gguf.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>

#include "gguf_cursor.h"
#include "ternion/util/error.h"

namespace ternion::model {
namespace {

constexpr std::string_view kMagic = "GGUF";
constexpr std::uint32_t kVersion = 3;
constexpr std::uint32_t kBigEndianVersion = 0x03000000;
constexpr std::uint64_t kMaxDimensions = 4;
constexpr std::uint32_t kMaxAlignment = 65536;
// Shortest entry: empty key, type, one byte; empty name, one dimension, type, offset.
constexpr std::uint64_t kSmallestPair = 13;
constexpr std::uint64_t kSmallestTensor = 32;

struct TypeRow {
  GgmlType type;
  std::string_view name;
  std::uint64_t block;  ///< elements
  std::uint64_t bytes;  ///< of a block
};
constexpr std::array<TypeRow, 7> kTypes = {{{GgmlType::kF32, "F32", 1, 4},
                                            {GgmlType::kF16, "F16", 1, 2},
                                            {GgmlType::kQ6K, "Q6_K", 256, 210},
                                            {GgmlType::kBF16, "BF16", 1, 2},
                                            {GgmlType::kTq1, "TQ1_0", 256, 54},
                                            {GgmlType::kTq2, "TQ2_0", 256, 66},
                                            {GgmlType::kI2S, "I2_S", 128, 32}}};
constexpr std::uint64_t kI2sTail = 32;  // the scale of the tensor, and padding

const TypeRow* FindType(std::uint32_t number) {
  const auto* row = std::find_if(kTypes.begin(), kTypes.end(), [number](const TypeRow& r) {
    return static_cast<std::uint32_t>(r.type) == number;
  });
  return row == kTypes.end() ? nullptr : row;
}

const TypeRow& Row(GgmlType type) {
  const TypeRow* row = FindType(static_cast<std::uint32_t>(type));
  if (row == nullptr) throw std::invalid_argument("no such tensor type");
  return *row;
}

std::uint64_t Multiply(std::uint64_t a, std::uint64_t b) {
  if (b != 0 && a > std::numeric_limits<std::uint64_t>::max() / b) {
    throw std::invalid_argument("its size overflows");
  }
  return a * b;
}

GgmlType ReadType(GgufCursor& cursor, const std::string& name) {
  const auto number = cursor.Read<std::uint32_t>(name);
  if (const TypeRow* row = FindType(number)) return row->type;
  // Numbers of bitnet.cpp's fork of llama.cpp.
  if (number == 38 || number == 39) {
    cursor.Fail(name,
                fmt::format("type {} is TL{} of bitnet.cpp, whose order of weights depends on "
                            "the kernel it was made for; convert the model to I2_S or TQ2_0",
                            number, number - 37));
  }
  cursor.Fail(name, fmt::format("type {} is not supported, expected F32, F16, BF16, Q6_K, TQ1_0, "
                                "TQ2_0 or I2_S",
                                number));
}

/// An entry of the tensor table; its bytes are found once the table's end is known.
struct Entry {
  std::string name;
  GgufTensor tensor;
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
};

Entry ReadEntry(GgufCursor& cursor) {
  Entry entry;
  entry.name = cursor.ReadText("tensor name");
  const auto dimensions = cursor.Read<std::uint32_t>(entry.name);
  if (dimensions == 0 || dimensions > kMaxDimensions) {
    cursor.Fail(entry.name, fmt::format("{} dimensions, expected 1 to 4", dimensions));
  }
  std::vector<std::uint64_t>& shape = entry.tensor.shape;
  for (std::uint32_t i = 0; i < dimensions; ++i) {
    shape.insert(shape.begin(), cursor.Read<std::uint64_t>(entry.name));
  }
  entry.tensor.type = ReadType(cursor, entry.name);
  entry.offset = cursor.Read<std::uint64_t>(entry.name);
  try {
    std::uint64_t rows = 1;
    for (std::size_t i = 0; i + 1 < shape.size(); ++i) rows = Multiply(rows, shape[i]);
    entry.bytes = GgmlBytes(entry.tensor.type, rows, shape.back());
  } catch (const std::invalid_argument& error) {
    cursor.Fail(entry.name, fmt::format("{}: {}", entry.tensor.Describe(), error.what()));
  }
  return entry;
}

std::uint32_t Alignment(const GgufMetadata& metadata) {
  constexpr std::string_view kKey = "general.alignment";
  if (!metadata.Has(kKey)) return GgufFile{}.alignment;
  const std::uint32_t alignment = metadata.Unsigned(kKey, 1, kMaxAlignment);
  if (alignment % 8 != 0) {
    metadata.Fail(kKey, fmt::format("{} is not a multiple of 8", alignment));
  }
  return alignment;
}

void CheckHeader(GgufCursor& cursor) {
  const auto magic = cursor.Take(kMagic.size(), "magic");
  if (!std::equal(magic.begin(), magic.end(), kMagic.begin())) {
    cursor.Fail("magic", "not a GGUF file");
  }
  const auto version = cursor.Read<std::uint32_t>("version");
  if (version == kBigEndianVersion) cursor.Fail("version", "big-endian files are not supported");
  if (version != kVersion) {
    cursor.Fail("version", fmt::format("{} is not supported, expected {}", version, kVersion));
  }
}

GgufMetadata ReadMetadata(GgufCursor& cursor, std::uint64_t count, const std::string& source) {
  std::map<std::string, GgufValue, std::less<>> values;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::string key(cursor.ReadText("key"));
    const GgufType type = ReadGgufType(cursor, key);
    if (!values.emplace(key, ReadGgufValue(cursor, type, key)).second) {
      cursor.Fail(key, "appears twice");
    }
  }
  return {source, std::move(values)};
}

/// Gives every entry its bytes of `data`.
void PlaceTensors(std::vector<Entry>& entries, std::span<const std::uint8_t> data,
                  std::uint32_t alignment, const std::string& source) {
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.offset < b.offset; });
  std::uint64_t end = 0;
  std::string_view previous;
  for (Entry& entry : entries) {
    if (entry.offset % alignment != 0) {
      throw Error(
          source, entry.name,
          fmt::format("offset {} is not a multiple of the alignment {}", entry.offset, alignment));
    }
    if (entry.offset > data.size() || entry.bytes > data.size() - entry.offset) {
      throw Error(source, entry.name,
                  fmt::format("{} bytes at {} are outside the {} bytes of data", entry.bytes,
                              entry.offset, data.size()));
    }
    if (entry.offset < end) throw Error(source, entry.name, fmt::format("overlaps {}", previous));
    entry.tensor.bytes =
        data.subspan(static_cast<std::size_t>(entry.offset), static_cast<std::size_t>(entry.bytes));
    end = entry.offset + entry.bytes;
    previous = entry.name;
  }
}

}  // namespace

std::string_view Name(GgmlType type) { return Row(type).name; }

std::uint64_t GgmlBytes(GgmlType type, std::uint64_t rows, std::uint64_t columns) {
  const TypeRow& row = Row(type);
  if (rows == 0 || columns == 0) throw std::invalid_argument("it has no elements");
  if (columns % row.block != 0) {
    throw std::invalid_argument(
        fmt::format("rows of {} columns, but {} holds blocks of {}", columns, row.name, row.block));
  }
  (void)Multiply(rows, columns);  // the number of elements fits, too
  const std::uint64_t bytes = Multiply(Multiply(rows, columns / row.block), row.bytes);
  if (type != GgmlType::kI2S) return bytes;
  if (bytes > std::numeric_limits<std::uint64_t>::max() - kI2sTail) {
    throw std::invalid_argument("its size overflows");
  }
  return bytes + kI2sTail;
}

std::string GgufTensor::Describe() const {
  return fmt::format("{} [{}]", Name(type), fmt::join(shape, ", "));
}

GgufFile ParseGguf(SharedBytes file, const std::string& source) {
  GgufCursor cursor(file.bytes, source);
  CheckHeader(cursor);
  const std::uint64_t tensors = cursor.ReadCount("tensor count", kSmallestTensor);
  const std::uint64_t pairs = cursor.ReadCount("metadata count", kSmallestPair);
  GgufFile result;
  result.source = source;
  result.metadata = ReadMetadata(cursor, pairs, source);
  result.alignment = Alignment(result.metadata);

  std::vector<Entry> entries;
  for (std::uint64_t i = 0; i < tensors; ++i) entries.push_back(ReadEntry(cursor));
  const std::size_t table_end = cursor.position();
  const std::size_t start =
      (table_end + result.alignment - 1) / result.alignment * result.alignment;
  PlaceTensors(entries, file.bytes.subspan(std::min(start, file.bytes.size())), result.alignment,
               source);
  for (Entry& entry : entries) {
    if (!result.tensors.emplace(entry.name, std::move(entry.tensor)).second) {
      throw Error(source, entry.name, "appears twice");
    }
  }
  result.file = std::move(file);
  return result;
}

GgufFile OpenGguf(const std::filesystem::path& path) {
  return ParseGguf(MapFile(path), path.string());
}

}  // namespace ternion::model
