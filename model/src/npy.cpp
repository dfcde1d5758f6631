// SPDX-License-Identifier: Apache-2.0

#include "ternion/util/npy.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <bit>
#include <charconv>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>

#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion {
namespace {

static_assert(std::endian::native == std::endian::little, "the .npy data is read as it lies");

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kAlignment = 64;  // numpy.lib.format pads the header to this

template <typename T>
constexpr std::string_view Descriptor() {
  if constexpr (std::is_same_v<T, float>) {
    return "<f4";
  } else if constexpr (std::is_same_v<T, std::int8_t>) {
    return "|i1";
  } else if constexpr (std::is_same_v<T, std::int32_t>) {
    return "<i4";
  } else {
    static_assert(std::is_same_v<T, std::int64_t>);
    return "<i8";
  }
}

struct Parsed {
  std::string descriptor;
  std::vector<std::size_t> shape;
  std::size_t elements = 1;
  std::span<const std::uint8_t> data;
};

/// The text after `'key':`, spaces skipped. The header is the Python literal that numpy writes.
std::string_view ValueOf(std::string_view header, std::string_view key, const std::string& source) {
  const std::string quoted = fmt::format("'{}':", key);
  const std::size_t at = header.find(quoted);
  if (at == std::string_view::npos) throw Error(source, "header", fmt::format("no '{}'", key));
  std::string_view rest = header.substr(at + quoted.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  return rest;
}

std::vector<std::size_t> ParseShape(std::string_view text, const std::string& source) {
  const std::size_t end = text.find(')');
  if (!text.starts_with('(') || end == std::string_view::npos) {
    throw Error(source, "shape", "is not a tuple");
  }
  std::vector<std::size_t> shape;
  const char* at = text.data() + 1;
  const char* const last = text.data() + end;
  while (at != last) {
    if (*at == ' ' || *at == ',') {
      ++at;
      continue;
    }
    std::size_t dimension = 0;
    const auto [next, error] = std::from_chars(at, last, dimension);
    if (error != std::errc{}) throw Error(source, "shape", "holds something that is not a size");
    shape.push_back(dimension);
    at = next;
  }
  return shape;
}

/// Splits the file into header text and data; checks magic, version and header length.
std::string_view SplitHeader(std::span<const std::uint8_t> bytes, const std::string& source,
                             std::span<const std::uint8_t>& data) {
  constexpr std::size_t kFixed = 8;  // magic, major, minor
  if (bytes.size() < kFixed || std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) != 0) {
    throw Error(source, "", "not a .npy file");
  }
  const unsigned major = bytes[6];
  if (major != 1 && major != 2) {
    throw Error(source, "version", fmt::format("{} is not supported (1 and 2 are)", major));
  }
  const std::size_t length_bytes = major == 1 ? 2 : 4;
  if (bytes.size() < kFixed + length_bytes) throw Error(source, "header", "truncated");
  std::size_t length = 0;
  for (std::size_t i = 0; i < length_bytes; ++i) {
    length |= static_cast<std::size_t>(bytes[kFixed + i]) << (8 * i);
  }
  const auto rest = bytes.subspan(kFixed + length_bytes);
  if (rest.size() < length) throw Error(source, "header", "truncated");
  data = rest.subspan(length);
  return {reinterpret_cast<const char*>(rest.data()), length};
}

Parsed Parse(std::span<const std::uint8_t> bytes, const std::string& source) {
  Parsed parsed;
  const std::string_view header = SplitHeader(bytes, source, parsed.data);
  const std::string_view descr = ValueOf(header, "descr", source);
  const std::size_t quote = descr.find('\'', 1);
  if (!descr.starts_with('\'') || quote == std::string_view::npos) {
    throw Error(source, "descr", "is not a simple element type");
  }
  parsed.descriptor = descr.substr(1, quote - 1);
  if (!ValueOf(header, "fortran_order", source).starts_with("False")) {
    throw Error(source, "fortran_order", "only C order is supported");
  }
  parsed.shape = ParseShape(ValueOf(header, "shape", source), source);
  for (const std::size_t dimension : parsed.shape) {
    if (dimension != 0 &&
        parsed.elements > std::numeric_limits<std::size_t>::max() / 8 / dimension) {
      throw Error(source, "shape", "is too large");
    }
    parsed.elements *= dimension;
  }
  return parsed;
}

template <typename T>
std::vector<T> Values(const Parsed& parsed, const std::string& source) {
  if (parsed.data.size() != parsed.elements * sizeof(T)) {
    throw Error(
        source, "data",
        fmt::format("{} bytes, but shape ({}) of {} needs {}", parsed.data.size(),
                    fmt::join(parsed.shape, ", "), parsed.descriptor, parsed.elements * sizeof(T)));
  }
  std::vector<T> values(parsed.elements);
  if (!values.empty()) std::memcpy(values.data(), parsed.data.data(), parsed.data.size());
  return values;
}

}  // namespace

template <typename T>
NpyArray<T> ReadNpy(const std::filesystem::path& path) {
  const auto bytes = ReadBytes(path);
  const Parsed parsed = Parse(bytes, path.string());
  if (parsed.descriptor != Descriptor<T>()) {
    throw Error(
        path.string(), "descr",
        fmt::format("element type '{}', expected '{}'", parsed.descriptor, Descriptor<T>()));
  }
  return {parsed.shape, Values<T>(parsed, path.string())};
}

NpyArray<std::int64_t> ReadNpyIntegers(const std::filesystem::path& path) {
  const auto bytes = ReadBytes(path);
  const Parsed parsed = Parse(bytes, path.string());
  const auto widen = [](const auto& values) {
    return std::vector<std::int64_t>(values.begin(), values.end());
  };
  const std::string source = path.string();
  const std::string& descriptor = parsed.descriptor;
  if (descriptor == Descriptor<std::int8_t>()) {
    return {parsed.shape, widen(Values<std::int8_t>(parsed, source))};
  }
  if (descriptor == Descriptor<std::int32_t>()) {
    return {parsed.shape, widen(Values<std::int32_t>(parsed, source))};
  }
  if (descriptor == Descriptor<std::int64_t>()) {
    return {parsed.shape, Values<std::int64_t>(parsed, source)};
  }
  throw Error(source, "descr",
              fmt::format("element type '{}', expected int8, int32 or int64", descriptor));
}

template <typename T>
void WriteNpy(const std::filesystem::path& path, std::span<const std::size_t> shape,
              std::span<const T> values) {
  std::size_t elements = 1;
  for (const std::size_t dimension : shape) elements *= dimension;
  if (elements != values.size()) throw std::invalid_argument("WriteNpy: shape and size differ");

  std::string header =
      fmt::format("{{'descr': '{}', 'fortran_order': False, 'shape': ({}{}), }}", Descriptor<T>(),
                  fmt::join(shape, ", "), shape.size() == 1 ? "," : "");
  constexpr std::size_t kPrefix = 10;  // magic, version, length
  const std::size_t used = kPrefix + header.size() + 1;
  header.append((kAlignment - used % kAlignment) % kAlignment, ' ').push_back('\n');

  std::string file(kMagic);
  file.append({'\x01', '\x00', static_cast<char>(header.size() & 0xFF),
               static_cast<char>(header.size() >> 8)});
  file.append(header).append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  WriteAtomically(path, std::string_view(file));
}

template NpyArray<float> ReadNpy(const std::filesystem::path&);
template NpyArray<std::int8_t> ReadNpy(const std::filesystem::path&);
template NpyArray<std::int32_t> ReadNpy(const std::filesystem::path&);
template NpyArray<std::int64_t> ReadNpy(const std::filesystem::path&);
template void WriteNpy(const std::filesystem::path&, std::span<const std::size_t>,
                       std::span<const float>);
template void WriteNpy(const std::filesystem::path&, std::span<const std::size_t>,
                       std::span<const std::int8_t>);
template void WriteNpy(const std::filesystem::path&, std::span<const std::size_t>,
                       std::span<const std::int32_t>);
template void WriteNpy(const std::filesystem::path&, std::span<const std::size_t>,
                       std::span<const std::int64_t>);

}  // namespace ternion
