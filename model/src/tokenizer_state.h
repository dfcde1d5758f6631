// SPDX-License-Identifier: Apache-2.0
//
// A tokenizer's parts, filled by the readers of tokenizer.json, tokenizer.model and GGUF metadata.

#ifndef TERNION_MODEL_SRC_TOKENIZER_STATE_H_
#define TERNION_MODEL_SRC_TOKENIZER_STATE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "added_tokens.h"
#include "sentencepiece_model.h"
#include "ternion/model/gguf_vocabulary.h"
#include "ternion/model/tokenizer.h"
#include "text_encoder.h"

namespace ternion::model {

/// What an id stands for.
struct TokenText {
  std::string bytes = {};
  bool special = false;  ///< marks the text (its beginning, a turn's end) and is not part of it
  bool spaced = false;   ///< begins with the space that may be the dummy before a text
};

struct Tokenizer::State {
  std::string source;
  std::vector<TokenText> tokens;  ///< by id
  /// Found in a text before it is encoded: the first set in the whole text, the second in what is
  /// left (Hugging Face: tokens that are not normalized, then those that are).
  AddedTokens added;
  AddedTokens added_later;
  std::vector<std::int32_t> prefix_ids;  ///< special tokens before a text
  std::vector<std::int32_t> suffix_ids;  ///< and after it
  bool dummy_space = false;  ///< a text is encoded with a space before it, which decoding takes off
  std::unique_ptr<TextEncoder> encoder;
};

/// Each fills a state; throws Error as the functions of Tokenizer say.
void ReadTokenizerJson(std::string_view json, const std::string& source, Tokenizer::State& state);
/// `field` names the list of pieces in errors. The special tokens around a text stay the caller's.
void ReadSentencePiece(const SentencePieceModel& model, const std::string& source,
                       const std::string& field, Tokenizer::State& state);
void ReadGgufVocabulary(const GgufVocabulary& vocabulary, const std::string& source,
                        Tokenizer::State& state);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_TOKENIZER_STATE_H_
