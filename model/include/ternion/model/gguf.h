// SPDX-License-Identifier: Apache-2.0
//
// Reader for GGUF files, version 3, little endian.
// Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md; the ternary types are those of
// llama.cpp (TQ1_0, TQ2_0) and of its fork in bitnet.cpp (I2_S).

#ifndef TERNION_MODEL_GGUF_H_
#define TERNION_MODEL_GGUF_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ternion/util/shared_bytes.h"

namespace ternion::model {

/// Element types of tensors this reader can size; numbers as in the file.
enum class GgmlType : std::uint32_t {
  kF32 = 0,
  kF16 = 1,
  kQ6K = 14,
  kBF16 = 30,
  kTq1 = 34,
  kTq2 = 35,
  kI2S = 36,
};

/// "TQ2_0" and so on.
std::string_view Name(GgmlType type);

/// Bytes of a tensor of `columns` (its innermost dimension) times `rows` elements. Throws
/// std::invalid_argument when the type has no whole number of blocks in a row (Q6_K, TQ1_0, TQ2_0:
/// 256 columns, I2_S: 128) or the size overflows 64 bits.
std::uint64_t GgmlBytes(GgmlType type, std::uint64_t rows, std::uint64_t columns);

/// Types of metadata values; numbers as in the file.
enum class GgufType : std::uint32_t {
  kUint8 = 0,
  kInt8 = 1,
  kUint16 = 2,
  kInt16 = 3,
  kUint32 = 4,
  kInt32 = 5,
  kFloat32 = 6,
  kBool = 7,
  kString = 8,
  kArray = 9,
  kUint64 = 10,
  kInt64 = 11,
  kFloat64 = 12,
};

/// An array as it lies in the file: checked to be whole, decoded when it is asked for.
struct GgufArray {
  GgufType type = GgufType::kUint8;
  std::uint64_t count = 0;
  std::span<const std::uint8_t> bytes;
};

/// Unsigned and signed integers of any width are widened to 64 bits, floats to double; all exact.
using GgufValue =
    std::variant<std::uint64_t, std::int64_t, double, bool, std::string_view, GgufArray>;

/// The metadata of a file. Each getter throws Error(file, key, reason) when the key is missing, or
/// its value has another type or range. Any integer type will do where an integer is asked for.
/// Texts and arrays point into the bytes of the file, which must outlive them.
class GgufMetadata {
 public:
  GgufMetadata() = default;
  GgufMetadata(std::string source, std::map<std::string, GgufValue, std::less<>> values);

  bool Has(std::string_view key) const { return values_.contains(key); }
  const std::map<std::string, GgufValue, std::less<>>& values() const { return values_; }

  std::uint32_t Unsigned(std::string_view key, std::uint32_t low, std::uint32_t high) const;
  double Number(std::string_view key) const;  ///< a float
  bool Bool(std::string_view key) const;
  std::string Text(std::string_view key) const;
  std::vector<std::string> Texts(std::string_view key) const;
  std::vector<float> Floats(std::string_view key) const;           ///< of float32
  std::vector<std::int32_t> Integers(std::string_view key) const;  ///< of int32 or uint32

  [[noreturn]] void Fail(std::string_view key, std::string_view reason) const;

 private:
  const GgufValue& Find(std::string_view key) const;
  const GgufArray& Array(std::string_view key, GgufType type, std::string_view expected) const;

  std::string source_;
  std::map<std::string, GgufValue, std::less<>> values_;
};

/// One tensor. The shape is row-major, outermost first: the reverse of the order in the file.
struct GgufTensor {
  GgmlType type = GgmlType::kF32;
  std::vector<std::uint64_t> shape;
  std::span<const std::uint8_t> bytes;

  /// "TQ2_0 [2560, 2560]", for error messages.
  std::string Describe() const;
};

/// A whole file; views point into `file`.
struct GgufFile {
  std::string source;  ///< its name, for error messages
  SharedBytes file;
  std::uint32_t alignment = 32;
  GgufMetadata metadata;
  std::map<std::string, GgufTensor, std::less<>> tensors;
};

/// Parses a file. Checks, and throws Error naming file, key or tensor, and reason for: another
/// magic, version or byte order; a count, length or offset that leads outside the file; an unknown
/// type of value, or arrays nested over 4 levels; a bool that is neither 0 nor 1; a key or tensor
/// twice; an alignment that is no multiple of 8 up to 65536; a tensor with 0 or more than 4
/// dimensions, a size that overflows, rows that are no whole number of blocks, an offset that is
/// not aligned, or bytes it shares with another; a tensor type this reader does not know, with a
/// hint for TL1 and TL2.
GgufFile ParseGguf(SharedBytes file, const std::string& source);

/// ParseGguf of a mapped file.
GgufFile OpenGguf(const std::filesystem::path& path);

}  // namespace ternion::model

#endif  // TERNION_MODEL_GGUF_H_
