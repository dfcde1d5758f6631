// SPDX-License-Identifier: Apache-2.0
//
// The tokenizer that a GGUF file carries in its metadata, as it stands there.

#ifndef TERNION_MODEL_GGUF_VOCABULARY_H_
#define TERNION_MODEL_GGUF_VOCABULARY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ternion::model {

/// The keys "tokenizer.ggml.*" that say how text becomes tokens. Keys that a file lacks stay empty.
/// Names and meanings: GGUF specification (ggml-org/ggml, docs/gguf.md, "Tokenizer"); values of
/// token_type: llama.cpp, include/llama.h, llama_token_type.
struct GgufVocabulary {
  std::string model;                ///< .model: "gpt2" (byte-level BPE) or "llama"
  std::string pre;                  ///< .pre: which split, of "gpt2" alone: "llama-bpe"
  std::vector<std::string> tokens;  ///< .tokens: text of each id
  std::vector<float> scores;        ///< .scores: of each id; "llama" merges the highest first
  std::vector<std::int32_t> types;  ///< .token_type of each id, GgufTokenType
  std::vector<std::string> merges;  ///< .merges: "left right", the first merges first
  std::optional<std::int64_t> bos;  ///< .bos_token_id
  std::optional<std::int64_t> eos;  ///< .eos_token_id
  std::optional<bool> add_bos;      ///< .add_bos_token
  std::optional<bool> add_eos;      ///< .add_eos_token
  std::optional<bool> add_space;    ///< .add_space_prefix, of "llama" alone
  std::optional<std::string> chat_template;  ///< tokenizer.chat_template
};

/// Values of GgufVocabulary::types.
enum class GgufTokenType : std::int32_t {
  kNormal = 1,
  kUnknown = 2,
  kControl = 3,
  kUserDefined = 4,
  kUnused = 5,
  kByte = 6,
};

}  // namespace ternion::model

#endif  // TERNION_MODEL_GGUF_VOCABULARY_H_
