// SPDX-License-Identifier: Apache-2.0
//
// Writer of safetensors files.

#ifndef TERNION_MODEL_SAFETENSORS_WRITER_H_
#define TERNION_MODEL_SAFETENSORS_WRITER_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "ternion/model/safetensors.h"
#include "ternion/util/files.h"

namespace ternion::model {

/// A tensor to be written.
struct NewTensor {
  std::string name;
  DType dtype = DType::kU8;
  std::vector<std::uint64_t> shape;
  /// Gives its bytes, in order, in pieces of any size; called once.
  std::function<void(const ByteSink&)> content;
};

/// Writes `path` atomically, holding no more than a piece. Tensors of wider elements come first, so
/// that each is aligned; within a width they keep their order. Throws Error when the file cannot be
/// written, std::invalid_argument when a tensor gives another number of bytes than its shape.
void WriteSafetensors(const std::filesystem::path& path, std::vector<NewTensor> tensors);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SAFETENSORS_WRITER_H_
