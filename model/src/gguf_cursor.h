// SPDX-License-Identifier: Apache-2.0
//
// Reads little-endian values of a GGUF file from front to back, and never past its end.

#ifndef TERNION_MODEL_SRC_GGUF_CURSOR_H_
#define TERNION_MODEL_SRC_GGUF_CURSOR_H_

#include <fmt/format.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include "ternion/model/gguf.h"
#include "ternion/util/error.h"

namespace ternion::model {

static_assert(std::endian::native == std::endian::little, "values are copied as they lie");

class GgufCursor {
 public:
  GgufCursor(std::span<const std::uint8_t> bytes, std::string source)
      : bytes_(bytes), source_(std::move(source)) {}

  std::size_t position() const { return at_; }
  std::size_t left() const { return bytes_.size() - at_; }

  /// The next `count` bytes; `field` names them in the error when the file ends before.
  std::span<const std::uint8_t> Take(std::uint64_t count, std::string_view field) {
    if (count > left()) {
      Fail(field, fmt::format("needs {} bytes, but the file ends after {}", count, left()));
    }
    const auto taken = bytes_.subspan(at_, static_cast<std::size_t>(count));
    at_ += static_cast<std::size_t>(count);
    return taken;
  }

  template <typename T>
  T Read(std::string_view field) {
    T value;
    std::memcpy(&value, Take(sizeof(T), field).data(), sizeof(T));
    return value;
  }

  std::string_view ReadText(std::string_view field) {
    const auto text = Take(Read<std::uint64_t>(field), field);
    return {reinterpret_cast<const char*>(text.data()), text.size()};
  }

  /// A count of things of which each takes at least `bytes_each` of what follows.
  std::uint64_t ReadCount(std::string_view field, std::uint64_t bytes_each) {
    const auto count = Read<std::uint64_t>(field);
    if (count > left() / bytes_each) {
      Fail(field, fmt::format("{}, more than the {} bytes that follow can hold", count, left()));
    }
    return count;
  }

  [[noreturn]] void Fail(std::string_view field, std::string_view reason) const {
    throw Error(source_, field, reason);
  }

 private:
  std::span<const std::uint8_t> bytes_;
  std::string source_;
  std::size_t at_ = 0;
};

/// Reads a value of `type`. `key` names it in errors.
GgufValue ReadGgufValue(GgufCursor& cursor, GgufType type, std::string_view key);

/// Checks a number that stands for a type of value.
GgufType ReadGgufType(GgufCursor& cursor, std::string_view key);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_GGUF_CURSOR_H_
