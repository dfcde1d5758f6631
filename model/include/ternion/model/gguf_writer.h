// SPDX-License-Identifier: Apache-2.0
//
// Writer of GGUF files, version 3, little endian, tensors aligned to 32 bytes.

#ifndef TERNION_MODEL_GGUF_WRITER_H_
#define TERNION_MODEL_GGUF_WRITER_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ternion/model/gguf.h"
#include "ternion/util/shared_bytes.h"

namespace ternion::model {

using GgufNewValue = std::variant<std::uint32_t, float, bool, std::string, std::vector<std::string>,
                                  std::vector<float>, std::vector<std::int32_t>>;

/// A tensor to be written; `shape` is row-major, outermost first.
struct GgufNewTensor {
  std::string name;
  GgmlType type = GgmlType::kF32;
  std::vector<std::uint64_t> shape;
  /// Called once, when the tensor's turn has come: its GgmlBytes() bytes.
  std::function<SharedBytes()> bytes;
};

struct GgufContents {
  std::vector<std::pair<std::string, GgufNewValue>> metadata;
  std::vector<GgufNewTensor> tensors;
};

/// Writes `path` atomically, both lists in their order, holding one tensor at a time. Throws Error
/// when the file cannot be written, std::invalid_argument when a tensor's size is wrong.
void WriteGguf(const std::filesystem::path& path, const GgufContents& contents);

}  // namespace ternion::model

#endif  // TERNION_MODEL_GGUF_WRITER_H_
