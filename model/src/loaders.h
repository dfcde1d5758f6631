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

/// Whether the tokenizer of a folder is its tokenizer.model: LLaMA-3's repositories keep a list of
/// another format under that name beside tokenizer.json.
bool HoldsSentencePiece(const std::filesystem::path& folder);

/// Tokens of added_tokens.json, {"<pad>": 32000}, whose ids follow those of the `size` pieces; none
/// when the folder has no such file. Throws Error when the ids have gaps.
std::vector<std::string> ReadFurtherTokens(const std::filesystem::path& folder, std::size_t size);

/// Adds what the weights themselves show: tensors of zeros, unusual parts of zeros.
void WarnOfZeros(Model& model);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_LOADERS_H_
