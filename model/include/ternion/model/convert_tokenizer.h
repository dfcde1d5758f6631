// SPDX-License-Identifier: Apache-2.0
//
// The tokenizer of a checkpoint, taken along when the checkpoint is converted.

#ifndef TERNION_MODEL_CONVERT_TOKENIZER_H_
#define TERNION_MODEL_CONVERT_TOKENIZER_H_

#include <filesystem>
#include <optional>
#include <string>

#include "ternion/model/gguf_vocabulary.h"

namespace ternion::model {

/// Key of the GGUF specification for a whole tokenizer.json.
inline constexpr const char* kGgufTokenizerJson = "tokenizer.huggingface.json";

struct CarriedTokenizer {
  /// tokenizer.json, whole; what this project reads first.
  std::optional<std::string> json;
  /// The keys "tokenizer.ggml.*", which other engines read.
  std::optional<GgufVocabulary> vocabulary;
};

/// Of a GGUF file, both as they are. Of a folder, what LoadTokenizer reads: the keys made of a
/// SentencePiece tokenizer.model and its added tokens; or tokenizer.json, with the keys made of it
/// when its split has a name in GGUF files (LLaMA-3's, GPT-2's). Throws Error when a file is
/// broken.
CarriedTokenizer ReadTokenizer(const std::filesystem::path& checkpoint);

/// The tokenizer.json of byte-level BPE that `vocabulary` describes: the same tokens of every text.
/// Nothing for other models and splits. Throws Error(source, key, ...) for a token that is not
/// UTF-8 and for the id of a special token that is none.
std::optional<std::string> MakeTokenizerJson(const GgufVocabulary& vocabulary,
                                             const std::string& source);

/// Takes the tokenizer of `from`, a folder or GGUF file, to the folder `to`: the files beside the
/// tensors, or the tokenizer.json that the GGUF file holds or that its keys make. Returns whether
/// there was one. Throws Error when a file cannot be read or written.
bool CopyTokenizer(const std::filesystem::path& from, const std::filesystem::path& to);

/// Throws Error when `to` holds a file of a tokenizer that CopyTokenizer would not replace.
void RefuseOtherTokenizer(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace ternion::model

#endif  // TERNION_MODEL_CONVERT_TOKENIZER_H_
