// SPDX-License-Identifier: Apache-2.0
//
// The two loaders behind LoadModel(), and what they share.

#ifndef TERNION_MODEL_SRC_LOADERS_H_
#define TERNION_MODEL_SRC_LOADERS_H_

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "ternion/model/gguf.h"
#include "ternion/model/model.h"

namespace ternion::model {

Model LoadSafetensorsFolder(const std::filesystem::path& folder);
Model LoadGgufFile(const std::filesystem::path& path);
/// Of a file in memory; with `mapped`, pages of tensors that were taken apart are given back.
Model LoadGguf(const GgufFile& file, bool mapped);

/// `bytes` as float32; throws Error(source, name, ...) at the first value that is not finite. Bytes
/// beyond the last whole value are not looked at.
std::vector<float> FiniteFloats(EmbeddingFormat format, std::span<const std::uint8_t> bytes,
                                const std::string& source, const std::string& name);

/// An embedding whose values are all finite; throws Error otherwise.
Embedding FiniteEmbedding(std::size_t rows, std::size_t columns, EmbeddingFormat format,
                          SharedBytes values, const std::string& source, const std::string& name);

/// Adds what the weights themselves show: tensors of zeros, unusual parts of zeros.
void WarnOfZeros(Model& model);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_LOADERS_H_
