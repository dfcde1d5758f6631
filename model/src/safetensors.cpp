// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/safetensors.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <limits>

#include "strict_json.h"
#include "ternion/util/error.h"
#include "ternion/util/parse_json.h"

namespace ternion::model {
namespace {

using nlohmann::json;

constexpr std::size_t kLengthBytes = 8;
constexpr std::uint64_t kMaxHeaderBytes = 100'000'000;  // the limit of the format's own reader

struct DTypeRow {
  DType dtype;
  std::string_view name;
  std::size_t bytes;
};
constexpr std::array<DTypeRow, 13> kDTypes = {{{DType::kBool, "BOOL", 1},
                                               {DType::kU8, "U8", 1},
                                               {DType::kI8, "I8", 1},
                                               {DType::kI16, "I16", 2},
                                               {DType::kU16, "U16", 2},
                                               {DType::kF16, "F16", 2},
                                               {DType::kBF16, "BF16", 2},
                                               {DType::kI32, "I32", 4},
                                               {DType::kU32, "U32", 4},
                                               {DType::kF32, "F32", 4},
                                               {DType::kF64, "F64", 8},
                                               {DType::kI64, "I64", 8},
                                               {DType::kU64, "U64", 8}}};

const DTypeRow& Row(DType dtype) { return kDTypes[static_cast<std::size_t>(dtype)]; }

/// A tensor's entry in the header.
struct Entry {
  DType dtype;
  std::vector<std::uint64_t> shape;
  std::uint64_t begin;
  std::uint64_t end;
};

std::vector<std::uint64_t> ParseSizes(const JsonFields& fields, const char* name) {
  const json& array = fields.Require(name);
  if (!array.is_array()) {
    fields.Fail(name, fmt::format("{}, expected an array", TypeText(array)));
  }
  std::vector<std::uint64_t> sizes;
  for (const json& value : array) {
    if (!value.is_number_unsigned()) {
      fields.Fail(name, fmt::format("holds {}, expected non-negative integers", TypeText(value)));
    }
    sizes.push_back(value.get<std::uint64_t>());
  }
  return sizes;
}

/// Bytes that dtype and shape ask for; fails on overflow.
std::uint64_t TensorBytes(const JsonFields& fields, const Entry& entry) {
  std::uint64_t bytes = ElementBytes(entry.dtype);
  for (const std::uint64_t dimension : entry.shape) {
    if (dimension != 0 && bytes > std::numeric_limits<std::uint64_t>::max() / dimension) {
      fields.Fail("shape", fmt::format("[{}] overflows", fmt::join(entry.shape, ", ")));
    }
    bytes *= dimension;
  }
  return bytes;
}

Entry ParseEntry(const JsonFields& fields, std::uint64_t data_bytes) {
  const std::string dtype = fields.RequireString("dtype");
  const auto* const row =
      std::find_if(kDTypes.begin(), kDTypes.end(), [&](const auto& r) { return r.name == dtype; });
  if (row == kDTypes.end()) fields.Fail("dtype", fmt::format("\"{}\" is unknown", dtype));
  const std::vector<std::uint64_t> offsets = ParseSizes(fields, "data_offsets");
  if (offsets.size() != 2) {
    fields.Fail("data_offsets", fmt::format("{} numbers, expected 2", offsets.size()));
  }
  Entry entry{row->dtype, ParseSizes(fields, "shape"), offsets[0], offsets[1]};
  if (entry.begin > entry.end || entry.end > data_bytes) {
    fields.Fail("data_offsets", fmt::format("[{}, {}) is outside the {} bytes of data", entry.begin,
                                            entry.end, data_bytes));
  }
  const std::uint64_t needed = TensorBytes(fields, entry);
  if (needed != entry.end - entry.begin) {
    fields.Fail("data_offsets",
                fmt::format("cover {} bytes, but {} [{}] needs {}", entry.end - entry.begin, dtype,
                            fmt::join(entry.shape, ", "), needed));
  }
  return entry;
}

/// The entries must cover the data exactly once.
void CheckCoverage(const std::vector<std::pair<std::string, Entry>>& entries,
                   std::uint64_t data_bytes, const std::string& source) {
  std::vector<const std::pair<std::string, Entry>*> order;
  order.reserve(entries.size());
  for (const auto& entry : entries) order.push_back(&entry);
  std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
    return std::tie(a->second.begin, a->second.end) < std::tie(b->second.begin, b->second.end);
  });
  std::uint64_t at = 0;
  std::string_view previous = "the header";
  for (const auto* entry : order) {
    const auto& [name, tensor] = *entry;
    if (tensor.begin < at) throw Error(source, name, fmt::format("overlaps {}", previous));
    if (tensor.begin > at) {
      throw Error(source, name, fmt::format("{} unused bytes before it", tensor.begin - at));
    }
    at = tensor.end;
    previous = name;
  }
  if (at != data_bytes) {
    throw Error(source, "", fmt::format("{} bytes after the last tensor", data_bytes - at));
  }
}

/// Checks the length field and returns the header text.
std::string_view HeaderText(std::span<const std::uint8_t> bytes, const std::string& source) {
  if (bytes.size() < kLengthBytes) {
    throw Error(source, "header length",
                fmt::format("truncated: the file has {} bytes", bytes.size()));
  }
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < kLengthBytes; ++i) length |= std::uint64_t{bytes[i]} << (8 * i);
  if (length > kMaxHeaderBytes) {
    throw Error(source, "header length", fmt::format("{} is over {}", length, kMaxHeaderBytes));
  }
  if (length > bytes.size() - kLengthBytes) {
    throw Error(source, "header length",
                fmt::format("{}, but only {} bytes follow", length, bytes.size() - kLengthBytes));
  }
  return {reinterpret_cast<const char*>(bytes.data()) + kLengthBytes,
          static_cast<std::size_t>(length)};
}

}  // namespace

std::string_view Name(DType dtype) { return Row(dtype).name; }
std::size_t ElementBytes(DType dtype) { return Row(dtype).bytes; }

std::uint64_t TensorView::elements() const { return bytes.size() / ElementBytes(dtype); }

std::string TensorView::Describe() const {
  return fmt::format("{} [{}]", Name(dtype), fmt::join(shape, ", "));
}

TensorMap ParseSafetensors(std::span<const std::uint8_t> bytes, const std::string& source) {
  const std::string_view header = HeaderText(bytes, source);
  const auto data = bytes.subspan(kLengthBytes + header.size());
  const json document = ParseJson(header, source);
  if (!document.is_object()) throw Error(source, "header", "is not a JSON object");

  std::vector<std::pair<std::string, Entry>> entries;
  for (const auto& [name, value] : document.items()) {
    if (name == "__metadata__") continue;
    entries.emplace_back(name, ParseEntry(JsonFields(value, source, name + "."), data.size()));
  }
  CheckCoverage(entries, data.size(), source);

  TensorMap tensors;
  for (auto& [name, entry] : entries) {
    tensors.emplace(name, TensorView{entry.dtype, std::move(entry.shape),
                                     data.subspan(entry.begin, entry.end - entry.begin), source});
  }
  return tensors;
}

}  // namespace ternion::model
