// SPDX-License-Identifier: Apache-2.0
//
// Reader for safetensors files and for checkpoints split over several of them.
// Format: https://github.com/huggingface/safetensors, "Format".

#ifndef TERNION_MODEL_SAFETENSORS_H_
#define TERNION_MODEL_SAFETENSORS_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ternion/util/shared_bytes.h"

namespace ternion::model {

/// Element types this reader can size; a file with any other is refused.
enum class DType : std::uint8_t {
  kBool,
  kU8,
  kI8,
  kI16,
  kU16,
  kF16,
  kBF16,
  kI32,
  kU32,
  kF32,
  kF64,
  kI64,
  kU64
};

/// "BF16" and so on, as the header spells them.
std::string_view Name(DType dtype);
std::size_t ElementBytes(DType dtype);

/// One tensor: where it is and what it holds. Row-major, little endian, any alignment.
struct TensorView {
  DType dtype = DType::kU8;
  std::vector<std::uint64_t> shape;
  std::span<const std::uint8_t> bytes;
  std::string source;                   ///< file it came from, for error messages
  std::shared_ptr<const void> owner{};  ///< keeps a mapped file; null for bytes of the caller

  SharedBytes shared() const { return {owner, bytes, owner != nullptr}; }

  std::uint64_t elements() const;
  /// "BF16 [2560, 640]", for error messages.
  std::string Describe() const;
};

using TensorMap = std::map<std::string, TensorView, std::less<>>;

/// Parses a whole safetensors file held in `bytes`; the views point into it. Checks, and throws
/// Error naming file, tensor and reason for: fewer than 8 bytes; header length over 100,000,000 or
/// beyond the end of the file; header that is not a JSON object; duplicate names; unknown dtype;
/// negative or overflowing sizes; offsets reversed, outside the data, not matching dtype * shape,
/// overlapping, or leaving bytes that belong to no tensor.
TensorMap ParseSafetensors(std::span<const std::uint8_t> bytes, const std::string& source);

/// The tensors of a checkpoint folder: model.safetensors, or the shards that
/// model.safetensors.index.json names. Files are mapped into memory, not copied.
class Checkpoint {
 public:
  /// Throws Error as ParseSafetensors, and when a shard is missing, a shard's name is not a plain
  /// file name, a tensor of the index is absent from its shard, or a tensor is in two shards.
  static Checkpoint Open(const std::filesystem::path& folder);

  const TensorMap& tensors() const { return tensors_; }
  /// Path of model.safetensors or of the index.
  const std::string& source() const { return source_; }
  /// Throws Error when there is no tensor of that name.
  const TensorView& Find(std::string_view name) const;

 private:
  std::string source_;
  TensorMap tensors_;
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_SAFETENSORS_H_
